"""Het PIP invullen. Wat deze groep niet krijgt, wordt niet gevraagd; wat een route niet heeft, wordt bij het bewaren genoemd."""

from typing import Any, ClassVar

from django import forms

from dossiers import klok
from koppelingen.duo.aanleverregels import toets_pip
from pip_plans.bericht import duo_feiten, voor_duo
from pip_plans.models import EXAMENS, Pip
from pip_plans.volledigheid import recht_van, teveel
from wet import bronnen
from wet.codes import Route

ALLEEN_AANBOD = ("uren_leerroute", "uren_per_week", "start_leerroute", "aanbieder", "uren_participatie")
NORMEN = {
    "uren_pvt": ("pvt_uren", "Ten minste {} uur"),
    "uren_map": ("map_uren", "Ten minste {} uur praktijk; niet in de onderwijsroute"),
    "uren_participatie": ("z_participatie_uren", "Alleen in de Z-route: {} uur, met PVT en MAP erbij"),
}
# Het veld waarbij een weigering van DUO hoort.
DUO_VELD = {"niveau": "niveau", "intensiteit_b1": "uren_leerroute"}
VOOR_WIE = {
    Route.B1: "Voor wie binnen de termijn taalniveau B1 kan halen, naast werk of een opleiding.",
    Route.ONDERWIJS: "Voor wie een opleiding wil volgen en een grote kans heeft op een diploma daar.",
    Route.Z: "Voor wie de B1-route en de onderwijsroute redelijkerwijs niet kan halen binnen de termijn.",
}
ARTIKEL = {Route.B1: bronnen.WI2021_ART_7, Route.ONDERWIJS: bronnen.WI2021_ART_8, Route.Z: bronnen.WI2021_ART_9}
MAG_LEEG = ("afwijking_lbt", "aanbieder", "examens", "lagere_norm", "afspraken_kind", "afspraken_pw")
GROTE_TEKST = ("bevindingen", "ondersteuning")


class PipFormulier(forms.ModelForm):
    """Het hele plan, in delen voor het sjabloon. De leerroute en haar redenen staan in `routes`."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    examens = forms.MultipleChoiceField(
        label="Examens die iemand wil doen", choices=list(EXAMENS.items()), required=False,
        widget=forms.CheckboxSelectMultiple, help_text="Alleen in de Z-route, als u denkt dat het haalbaar is.",
    )  # fmt: skip

    DELEN: ClassVar[dict[str, tuple[str, ...]]] = {
        "intake": ("bevindingen",),
        "toets": ("afwijking_lbt",),
        "taal": ("niveau", "alfabetisering", "uren_leerroute", "uren_per_week", "start_leerroute", "aanbieder"),
        "modules": ("uren_pvt", "periode_pvt", "uren_map", "periode_map"),
        "z": ("uren_participatie", "examens", "lagere_norm"),
        "begeleiding": ("ondersteuning", "aantal_voortgangsgesprekken", "afspraken_kind", "afspraken_pw"),
    }

    class Meta:
        model = Pip
        fields = [
            veld.name for veld in Pip._meta.fields if veld.editable and veld.name not in ("id", "dossier", "besluit")
        ]
        widgets = {
            "leerroute": forms.RadioSelect,
            "start_leerroute": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pip: Pip = self.instance
        self.fields["versie"].initial = pip.versie
        self.fields["leerroute"].choices = [(r.value, r.label) for r in Route]
        plicht = pip.plicht
        if not plicht.intensiteit_leerroute:
            for naam in ALLEEN_AANBOD:
                del self.fields[naam]
        if not pip.dossier.bijstand:
            del self.fields["afspraken_pw"]
        for naam, veld in self.fields.items():
            veld.hoort_erbij = naam not in MAG_LEEG
        self._hulp()

    def _hulp(self) -> None:
        recht = recht_van(self.instance)
        for veld, (norm, zin) in NORMEN.items():
            self._help(veld, f"{zin.format(recht.getal(norm))} ({recht.parameter(norm).artikel}).")
        z, onderwijs = recht.parameter("z_cursusuren"), recht.getal("onderwijs_uren")
        taal = f"Z-route: ten minste {z.waarde} uur ({z.artikel}). Onderwijsroute: meestal {onderwijs} uur."
        self._help("uren_leerroute", f"{taal} B1-route: uw schatting.")
        self._help("niveau", "Alleen in de B1-route. Het eerste PIP heeft niveau B1.")
        self._help("lagere_norm", f"Alleen voor wie doof of blind is ({bronnen.REGELING_ART_3_16.citaat('2')}).")
        self._help("afwijking_lbt", f"Alleen nodig als u van de toets afwijkt ({bronnen.AWB_ART_3_50}).")
        for naam, formulierveld in self.fields.items():
            if isinstance(formulierveld.widget, forms.Textarea):
                rijen = 8 if naam in GROTE_TEKST else 4
                formulierveld.widget.attrs.update({"rows": rijen, "data-telling": str(formulierveld.max_length)})

    def _help(self, veld: str, tekst: str) -> None:
        if veld in self.fields:
            self.fields[veld].help_text = tekst

    def _deel(self, naam: str) -> list[forms.BoundField]:
        return [self[veld] for veld in self.DELEN[naam] if veld in self.fields]

    def intakevelden(self) -> list[forms.BoundField]:
        return self._deel("intake")

    def toetsvelden(self) -> list[forms.BoundField]:
        return self._deel("toets")

    def taalvelden(self) -> list[forms.BoundField]:
        return self._deel("taal")

    def modulevelden(self) -> list[forms.BoundField]:
        return self._deel("modules")

    def zvelden(self) -> list[forms.BoundField]:
        return self._deel("z")

    def begeleidingvelden(self) -> list[forms.BoundField]:
        return self._deel("begeleiding")

    def routes(self) -> list[dict[str, Any]]:
        """De drie leerroutes naast elkaar: de keuze, voor wie zij is, en het veld voor de reden."""
        redenen = {Route.B1: "reden_b1", Route.ONDERWIJS: "reden_onderwijs", Route.Z: "reden_z"}
        return [
            {
                "keuze": keuze,
                "voor_wie": VOOR_WIE[route],
                "reden": self[redenen[route]],
                "artikel": ARTIKEL[route].citaat(),
            }
            for keuze, route in zip(self["leerroute"], Route, strict=True)
        ]

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        pip = Pip(dossier=self.instance.dossier, **self.voor_actie())
        for punt in teveel(pip):
            self.add_error(punt.veld if punt.veld in self.fields else None, punt.zin)
        if pip.route is not None and not self.errors:
            for bezwaar in toets_pip(voor_duo(pip, klok.vandaag()), duo_feiten(self.instance)):
                self._meld_duo(bezwaar.veld, bezwaar.zin)
        return velden

    def _meld_duo(self, veld: str, zin: str) -> None:
        """Wat DUO zou weigeren staat bij het veld; over de dagtekening gaat het pas bij het vaststellen."""
        if veld in DUO_VELD:
            self.add_error(DUO_VELD[veld], f"DUO weigert dit: {zin}")

    def voor_actie(self) -> dict[str, Any]:
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "versie"}

    def _post_clean(self) -> None:
        """De constraints toetst `actions.bewaar` op het vergrendelde object; het formulier wijzigt het zijne niet."""
