"""De feiten van een dossier en de contactgegevens van de persoon."""

import datetime
from typing import Any

from django import forms

from dossiers.invoer import niet_later
from dossiers.models import Dossier, Inburgeraar


class Dag(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class Dossiergegevens(forms.ModelForm):
    versie = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Dossier
        fields = ["doelgroep", "kennisgeving", "vergunning", "vergunning_vanaf", "in_azc", "bijstand"]
        labels = {
            "vergunning": "Verblijfsvergunning", "vergunning_vanaf": "Ingangsdatum van de vergunning",
            "in_azc": "Verblijft in een azc", "bijstand": "Ontvangt bijstand",
        }  # fmt: skip
        help_texts = {
            "kennisgeving": "De dag waarop DUO de inburgeraar over de plicht berichtte. Hieruit loopt de termijn voor het PIP.",
        }  # fmt: skip
        widgets = {"kennisgeving": Dag(), "vergunning_vanaf": Dag()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["versie"].initial = self.instance.versie

    def clean_doelgroep(self) -> str:
        doelgroep: str = self.cleaned_data["doelgroep"]
        if not doelgroep and self.instance.geopend_op:
            raise forms.ValidationError(
                "Een geopend dossier heeft een doelgroep: die bepaalt wat de gemeente aanbiedt."
            )
        return doelgroep

    def clean_kennisgeving(self) -> datetime.date | None:
        return niet_later(self.cleaned_data["kennisgeving"])

    def clean_vergunning_vanaf(self) -> datetime.date | None:
        return niet_later(self.cleaned_data["vergunning_vanaf"])

    def feiten(self) -> dict[str, Any]:
        return {naam: self.cleaned_data[naam] for naam in self.Meta.fields}


class Contactgegevens(forms.ModelForm):
    class Meta:
        model = Inburgeraar
        fields = ["telefoon", "email", "taal", "tolk_nodig"]
        labels = {
            "email": "E-mailadres",
            "taal": "Taal die iemand het best begrijpt",
            "tolk_nodig": "Er is een tolk nodig",
        }
