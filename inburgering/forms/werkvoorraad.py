"""De filters van de werkvoorraad. Alles staat in het adres, dus een weergave is te bewaren en te delen."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from django import forms

from dossiers.models import Termijn
from dossiers.steps import stapmodellen
from dossiers.transitions import Fase
from inburgering.selectors.werkvoorraad import DELEN, Keuze
from toegang.models import Medewerker, Rol
from wet.termijnsoorten import Plichtige, Termijnsoort

ALLE = ("", "Alle")


def soorten() -> list[Any]:
    """Waarop iemand het werk kan inperken: de volgende stap, of de termijn waar het onder valt."""
    stappen = [
        (f"stap:{model._meta.label_lower}.{stap.naam}", stap.label)
        for model in stapmodellen()
        for stap in model.stappen().values()
        if stap.hoofd and stap.wie.rollen
    ]
    termijnen = [
        (f"termijn:{s.name}", Termijn(soort=s.name).label) for s in Termijnsoort if s.wie is Plichtige.GEMEENTE
    ]
    return [ALLE, ("Volgende stap", sorted(stappen, key=lambda s: s[1])), ("Termijn", termijnen)]


class Werkfilter(forms.Form):
    deel = forms.ChoiceField(choices=list(DELEN.items()), required=False, widget=forms.HiddenInput)
    weergave = forms.ChoiceField(choices=[("mijn", "Mijn dossiers"), ("team", "Mijn team")], required=False)
    fase = forms.ChoiceField(choices=[ALLE, *Fase.choices], required=False)
    soort = forms.ChoiceField(required=False)
    behandelaar = forms.ChoiceField(required=False)

    def __init__(self, adres: Mapping[str, str], medewerker: Medewerker) -> None:
        self.standaard = Keuze(weergave="team" if medewerker.heeft_rol(Rol.TEAMLEIDER) else "mijn")
        super().__init__({**asdict(self.standaard), **{naam: adres[naam] for naam in adres}})
        self.fields["soort"].choices = soorten()
        self.fields["behandelaar"].choices = [ALLE, ("niemand", "Nog niemand"), *_collegas(medewerker)]

    def keuze(self) -> Keuze:
        """Wat er gekozen is; een waarde die niet bestaat telt niet mee."""
        self.is_valid()
        gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        keuze = replace(self.standaard, **gekozen)
        if keuze.weergave == "mijn":
            del self.fields["behandelaar"]
        return keuze


def _collegas(medewerker: Medewerker) -> list[tuple[str, str]]:
    if medewerker.team_id is None:
        return []
    rijen = Medewerker.objects.filter(team=medewerker.team_id, is_active=True).order_by("naam")
    return [(str(uuid), naam) for uuid, naam in rijen.values_list("uuid", "naam")]
