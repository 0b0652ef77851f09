"""Basis van elk stapformulier: kent het object, de medewerker en de versie waarop het geopend werd."""

from typing import Any

from django import forms

from dossiers import klok
from dossiers.steps import Stapmodel
from toegang.models import Medewerker


class StapFormulier(forms.Form):
    """De velden gaan met hun naam naar de stap. Een veld `op` is de dag van de handeling; zonder is dat vandaag."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, obj: Stapmodel, medewerker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.obj: Any = obj
        self.medewerker = medewerker
        self.fields["versie"].initial = obj.versie

    def clean_op(self) -> Any:
        op = self.cleaned_data["op"]
        if op > klok.vandaag():
            raise forms.ValidationError("Deze dag ligt in de toekomst. Vul de dag in waarop het gebeurd is.")
        begin = self.obj.dossier.begin
        if begin and op < begin:
            raise forms.ValidationError(
                f"Deze dag ligt vóór alles wat van dit dossier bekend is ({begin:%d-%m-%Y}). Controleer het jaar."
            )
        return op

    def voor_stap(self) -> dict[str, Any]:
        """De gegevens voor `perform`, met `op`."""
        gegevens = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "versie"}
        return {"op": klok.vandaag(), **gegevens}
