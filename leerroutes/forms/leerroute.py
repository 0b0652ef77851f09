from typing import Any

from django import forms
from django.core.validators import RegexValidator

from dossiers import klok
from dossiers.stapformulier import StapFormulier
from koppelingen.duo.aanbod import Aanbod
from koppelingen.duo.codes import Alfabetisering
from leerroutes.doorgeven import bezwaren_aanbod
from leerroutes.forms.velden import dagveld, toon_bezwaren

tien_tekens = RegexValidator(r"^[0-9A-Za-z]{10}$", "Het nummer van een school bij DUO heeft tien tekens.")
VAN_DUO = {"ingeschreven_op": "op", "tot_en_met": "einde_op", "instelling": "instelling_code"}


class PlekFormulier(StapFormulier):
    """Waar en wanneer iemand les krijgt."""

    instelling = forms.CharField(label="School", max_length=128)
    start_op = dagveld("Eerste lesdag", "De dag waarop de lessen naar verwachting beginnen.", vandaag=False)
    einde_op = dagveld("Laatste lesdag", "De dag waarop de lessen naar verwachting eindigen.", vandaag=False)
    uren_per_week = forms.IntegerField(label="Lesuren per week", min_value=1, max_value=60, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pip = self.obj.pip
        self.initial["instelling"] = self.obj.instelling or pip.aanbieder
        self.initial["uren_per_week"] = pip.uren_per_week
        if pip.start_leerroute and pip.start_leerroute >= klok.vandaag():
            self.initial["start_op"] = pip.start_leerroute

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        start, einde = gegevens.get("start_op"), gegevens.get("einde_op")
        if start and einde and einde < start:
            self.add_error("einde_op", "De laatste lesdag kan niet vóór de eerste liggen.")
        return gegevens


class AanbodFormulier(PlekFormulier):
    op = dagveld("Dag van het aanbod")
    instelling_code = forms.CharField(
        label="Nummer van de school bij DUO", max_length=10, validators=[tien_tekens],
        help_text="Tien tekens, met de nullen vooraan. Het staat op de lijst van DUO.",
    )  # fmt: skip
    alfabetisering = forms.ChoiceField(
        label="Alfabetisering", choices=[(code.value, code.label) for code in Alfabetisering], initial="NVT"
    )

    field_order = ["op", "instelling", "instelling_code", "alfabetisering", "start_op", "einde_op", "uren_per_week"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["instelling_code"] = self.obj.instelling_code
        bekend = self.obj.alfabetisering or self.obj.pip.alfabetisering
        self.initial["alfabetisering"] = bekend or Alfabetisering.NIET.value

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if not self.errors:
            aanbod = Aanbod(
                alfabetisering=Alfabetisering(gegevens["alfabetisering"]), ingeschreven_op=gegevens["op"],
                start_op=gegevens["start_op"], tot_en_met=gegevens["einde_op"],
            )  # fmt: skip
            toon_bezwaren(self, bezwaren_aanbod(self.obj, aanbod, gegevens["instelling_code"]), VAN_DUO)
        return gegevens


class KeuzeFormulier(PlekFormulier):
    op = dagveld("Dag waarop u de keuze hoorde")
    field_order = ["op", "instelling", "start_op", "einde_op", "uren_per_week"]


class StartFormulier(StapFormulier):
    op = dagveld("Eerste lesdag")
    instelling = forms.CharField(label="School", max_length=128)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["instelling"].initial = self.obj.instelling


class RondAfFormulier(StapFormulier):
    op = dagveld("Laatste lesdag")

    def clean_op(self) -> Any:
        op = super().clean_op()
        if self.obj.start_op and op < self.obj.start_op:
            raise forms.ValidationError("De leerroute kan niet zijn afgerond voordat zij begon.")
        return op


class BeeindigFormulier(RondAfFormulier):
    reden = forms.CharField(label="Reden", max_length=200, help_text="Waarom de leerroute voor het einde stopt.")


class IntrekFormulier(StapFormulier):
    op = dagveld("Dag waarop duidelijk werd dat het niet doorgaat")
    reden = forms.CharField(label="Reden", max_length=200)
