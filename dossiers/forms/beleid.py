"""Een nieuwe waarde van een parameter: de juiste invoer per soort, en de zinnen als zij niet past."""

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property

from dossiers.beleidstekst import in_woorden, keuzes
from dossiers.beleidswijziging import Voorstel, controleer_dag, eigen_rijen, lees_tekst, waarschuwingen
from toegang.models import Gemeente
from wet.parameters import Parameter


class Dagen(forms.CharField):
    """Dagen onder elkaar of met komma's, als 28-4-2028 of 2028-04-28; leeg is geen enkele dag."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        delen = [deel for deel in re.split(r"[\s,;]+", value or "") if deel]
        return ", ".join(sorted(_iso(deel) for deel in delen))


def _iso(tekst: str) -> str:
    for vorm in ("%d-%m-%Y", "%Y-%m-%d"):
        try:
            return datetime.datetime.strptime(tekst, vorm).date().isoformat()  # noqa: DTZ007 - een dag, geen tijdstip
        except ValueError:
            continue
    raise ValidationError(f"“{tekst}” is geen dag. Schrijf bijvoorbeeld 28-4-2028.")


def waardeveld(rij: Parameter) -> forms.Field:
    """Kiezen waar de mogelijkheden vaststaan, en anders typen."""
    if mogelijk := keuzes(rij):
        return forms.ChoiceField(label="Nieuwe waarde", choices=mogelijk, widget=forms.RadioSelect)
    if isinstance(rij.waarde, tuple):
        return Dagen(
            label="Nieuwe dagen", help_text="Eén per regel, bijvoorbeeld 28-4-2028.", max_length=200, required=False
        )
    hulp = f"In {rij.eenheid}. Nu: {in_woorden(rij.waarde)}."
    invoer = forms.TextInput(attrs={"inputmode": "decimal"})
    return forms.CharField(label="Nieuwe waarde", help_text=hulp, max_length=20, widget=invoer)


class NieuweWaarde(forms.Form):
    """Waarde, ingangsdag en besluit. `akkoord` komt erbij als er iets is om eerst te weten."""

    geldig_van = forms.DateField(
        label="Geldig vanaf", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    besluit = forms.CharField(label="Besluit", max_length=200, help_text="Welk besluit, van wie en wanneer.")
    akkoord = forms.BooleanField(label="Ik heb dit gelezen en wil de waarde toch vastleggen", required=False)

    field_order = ["waarde", "geldig_van", "besluit"]

    def __init__(self, rij: Parameter, gemeente: Gemeente, vandaag: datetime.date, gegevens: Any = None) -> None:
        super().__init__(gegevens)
        self.rij, self.gemeente, self.vandaag = rij, gemeente, vandaag
        self.fields["waarde"] = waardeveld(rij)
        self.order_fields(self.field_order)

    def clean_waarde(self) -> str:
        return lees_tekst(self.rij.naam, self.cleaned_data["waarde"])

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        if {"waarde", "geldig_van"} <= gegevens.keys():
            try:
                controleer_dag(self.voorstel, eigen_rijen(self.gemeente.pk, self.rij.naam), self.vandaag)
            except ValidationError as fout:
                self.add_error("geldig_van", fout)
        return gegevens

    @cached_property
    def voorstel(self) -> Voorstel:
        velden = self.cleaned_data
        return Voorstel(self.rij.naam, velden["waarde"], velden["geldig_van"], velden.get("besluit", ""))

    @property
    def waarschuwingen(self) -> list[str]:
        return waarschuwingen(self.voorstel, self.vandaag)

    def bevestigd(self) -> bool:
        """De gevolgen zijn getoond, en wat er te weten was is aangevinkt."""
        return "bevestig" in self.data and (self.cleaned_data["akkoord"] or not self.waarschuwingen)


class Intrekken(forms.Form):
    rij = forms.IntegerField(widget=forms.HiddenInput)
    reden = forms.CharField(label="Waarom trekt u deze waarde in?", max_length=180)
