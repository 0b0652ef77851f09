"""De volgende tekst van een blok in een brief."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from dossiers.briefblokken import controleer_dag, kijk_na
from dossiers.models import Briefblok


class NieuweTekst(forms.Form):
    tekst = forms.CharField(
        label="Nieuwe tekst", max_length=4000, widget=forms.Textarea(attrs={"rows": 10, "data-voorbeeld": True}),
        help_text="Gewone tekst. Een lege regel begint een nieuwe alinea.",
    )  # fmt: skip
    geldig_van = forms.DateField(
        label="Geldig vanaf", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Brieven van die dag en later krijgen deze tekst. Een tekst die nog moet ingaan verbetert u met dezelfde dag.",
    )  # fmt: skip

    def __init__(self, nu: str, eigen: list[Briefblok], vandaag: datetime.date, gegevens: Any = None) -> None:
        super().__init__(gegevens, initial={"tekst": nu})
        self.nu, self.eigen, self.vandaag = nu, eigen, vandaag

    def clean_tekst(self) -> str:
        tekst = kijk_na(self.cleaned_data["tekst"])
        if tekst == self.nu:
            raise ValidationError("Dit is de tekst die nu al geldt.")
        return tekst

    def clean_geldig_van(self) -> datetime.date:
        dag: datetime.date = self.cleaned_data["geldig_van"]
        controleer_dag(dag, self.eigen, self.vandaag)
        return dag


class Voorbeeldtekst(forms.Form):
    """Voor het voorbeeld: dezelfde controle, zonder dag."""

    tekst = forms.CharField(max_length=4000)

    def clean_tekst(self) -> str:
        return kijk_na(self.cleaned_data["tekst"])
