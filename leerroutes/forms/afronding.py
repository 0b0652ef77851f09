from typing import Any

from django import forms

from dossiers import klok
from dossiers.stapformulier import StapFormulier
from koppelingen.duo.resultaten import EindgesprekMap, OndertekeningPvt
from leerroutes.doorgeven import bezwaren_resultaat
from leerroutes.forms.velden import dagveld, toon_bezwaren, urenveld, verwijtbaarveld
from leerroutes.transitions.afronding import EindeReden


class ResultaatFormulier(StapFormulier):
    """PVT of MAP: een dag, uren en zo nodig of te laat verwijtbaar is. DUO's regels gelden al hier."""

    soort: type[EindgesprekMap] | type[OndertekeningPvt]
    voorvoegsel: str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("op", "uren"):
            if (eerder := getattr(self.obj, f"{self.voorvoegsel}_{naam}")) is not None:
                self.initial[naam] = eerder

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if not self.errors:
            resultaat = self.soort(gegevens["op"], gegevens["verwijtbaar"])
            toon_bezwaren(self, bezwaren_resultaat(self.obj, resultaat, klok.vandaag()), {"datum": "op"})
        return gegevens


class PvtFormulier(ResultaatFormulier):
    op = dagveld("Ondertekend op", "De inburgeraar was bij de bijeenkomst en heeft zelf ondertekend.")
    uren = urenveld("Uren van het traject", "De inleiding op de kernwaarden, met de activiteit of excursie.")
    verwijtbaar = verwijtbaarveld()
    soort, voorvoegsel = OndertekeningPvt, "pvt"


class MapFormulier(ResultaatFormulier):
    op = dagveld("Dag van het eindgesprek")
    uren = urenveld("Praktijkuren", "De uren op de arbeidsmarkt.")
    verwijtbaar = verwijtbaarveld()
    soort, voorvoegsel = EindgesprekMap, "map"


class ZrouteFormulier(StapFormulier):
    """Het eindgesprek voert de aangemelde medewerker zelf: er is geen veld voor iemand anders (Besluit 3.14 lid 4)."""

    op = dagveld("Dag van het eindgesprek", "U voert dit gesprek zelf; een derde mag dat niet doen.")
    cursusuren = urenveld("Lesuren in totaal")
    participatie_uren = urenveld("Participatie-uren in totaal", "Met de uren van PVT, MAP en de brede intake erbij.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.obj.dossier.is_asiel:
            del self.fields["participatie_uren"]
        laatste = self.obj.laatste_gesprek
        for naam, eerder in (
            ("cursusuren", self.obj.z_cursusuren),
            ("participatie_uren", self.obj.z_participatie_uren),
        ):
            if naam in self.fields:
                self.initial[naam] = eerder if eerder is not None else getattr(laatste, naam, None)


class AfrondFormulier(StapFormulier):
    op = dagveld("De plicht is geëindigd op")
    reden = forms.ChoiceField(label="Reden", choices=EindeReden.choices, widget=forms.RadioSelect)
    toelichting = forms.CharField(label="Toelichting", max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["reden"] = self.obj.einde_reden or None
        if self.obj.einde_reden:
            self.fields["reden"].help_text = f"DUO meldde dit op {self.obj.einde_gemeld_op:%d-%m-%Y}."

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("reden") == EindeReden.ANDERS and not gegevens.get("toelichting"):
            self.add_error("toelichting", "Vul in waardoor de plicht is geëindigd.")
        return gegevens
