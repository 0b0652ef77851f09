"""De lijst van alle parameters: zoeken, filteren, en wat er nu geldt."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django import forms

from dossiers.beleid import parameters_voor
from dossiers.beleidstekst import met_eenheid
from dossiers.models import Beleid
from wet.parameters import LANDELIJK, Parameter, Zekerheid

GROEPEN = {
    "lokaal": "Keuzes van de gemeente",
    "lezing": "Lezingen: waar de wet ruimte laat",
    "landelijk": "Landelijke waarden",
}


class Lijstfilter(forms.Form):
    zoek = forms.CharField(label="Zoek een parameter", max_length=60, required=False, widget=forms.SearchInput)
    soort = forms.ChoiceField(label="Welke", choices=[("", "Alle"), *GROEPEN.items()], required=False)
    eigen = forms.BooleanField(label="Alleen met een eigen waarde", required=False)

    def keuze(self) -> dict[str, Any]:
        return self.cleaned_data if self.is_valid() else {"zoek": "", "soort": "", "eigen": False}


def soort_van(rij: Parameter) -> str:
    if rij.naam.startswith("lezing_"):
        return "lezing"
    return "lokaal" if rij.lokaal else "landelijk"


def parameterlijst(gemeente_id: int, keuze: dict[str, Any], vandaag: datetime.date) -> list[dict[str, Any]]:
    """De groepen met hun parameters, in de volgorde van `wet`."""
    groepen: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for rij in _rijen(gemeente_id, vandaag):
        if _past(rij, keuze):
            groepen[rij["soort"]].append(rij)
    return [{"naam": naam, "rijen": groepen[soort]} for soort, naam in GROEPEN.items() if groepen[soort]]


def _rijen(gemeente_id: int, vandaag: datetime.date) -> Iterator[dict[str, Any]]:
    parameters = parameters_voor(gemeente_id)
    eigen = set(Beleid.objects.filter(gemeente_id=gemeente_id).values_list("naam", flat=True))
    for naam in LANDELIJK.namen():
        reeks = parameters.reeks(naam)
        nu = parameters.zoek(naam, vandaag) or reeks[-1]
        komt = [rij for rij in reeks if rij.geldig_van > vandaag]
        yield {
            "naam": naam, "omschrijving": nu.omschrijving, "artikel": nu.artikel, "waarde": met_eenheid(nu),
            "soort": soort_van(nu), "eigen": naam in eigen, "onzeker": _onzeker(nu),
            "komt": {"waarde": met_eenheid(komt[0]), "vanaf": komt[0].geldig_van} if komt else None,
        }  # fmt: skip


def _onzeker(rij: Parameter) -> str:
    return "" if rij.zekerheid in (Zekerheid.V, Zekerheid.L) else rij.zekerheid.value


def _past(rij: dict[str, Any], keuze: dict[str, Any]) -> bool:
    tekst = f"{rij['omschrijving']} {rij['artikel']} {rij['naam']}".casefold()
    woorden = keuze["zoek"].casefold().split()
    return (
        all(woord in tekst for woord in woorden)
        and keuze["soort"] in ("", rij["soort"])
        and (rij["eigen"] or not keuze["eigen"])
    )
