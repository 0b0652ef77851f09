"""Wat een hogere app hier aanmeldt, zodat deze laag haar niet hoeft te kennen.

Elke app doet dat in `apps.py: ready()`, zoals Django dat met `admin` doet.
"""

from collections.abc import Callable
from typing import Any

Fasehandeling = Callable[..., None]
Uitvoerder = Callable[[Any], None]
# Een zin over wat er gedaan is, of een `postvak.Uitkomst` als het bericht aandacht vraagt of hier niet hoort.
Gebeurtenishandeling = Callable[[Any], Any]

_fasen: dict[str, Fasehandeling] = {}
_uitvoerders: dict[str, Uitvoerder] = {}
_bij_parkeren: dict[str, Uitvoerder] = {}
_gebeurtenissen: dict[str, Gebeurtenishandeling] = {}
_zinnen: dict[str, str] = {}


def bij_fase(fase: str, handeling: Fasehandeling) -> None:
    """`handeling(dossier, by=…, op=…)` loopt in dezelfde transactie zodra een dossier in deze fase komt."""
    _fasen[str(fase)] = handeling


def fasehandeling(fase: str) -> Fasehandeling | None:
    return _fasen.get(str(fase))


def uitvoerder(soort: str) -> Callable[[Uitvoerder], Uitvoerder]:
    """Meldt de functie aan die een uitgaande rij van deze soort uitvoert. Zij moet opnieuw kunnen zonder dubbel effect."""

    def registreer(functie: Uitvoerder) -> Uitvoerder:
        _uitvoerders[soort] = functie
        return functie

    return registreer


def uitvoerder_van(soort: str) -> Uitvoerder:
    return _uitvoerders[soort]


def bij_parkeren(soort: str) -> Callable[[Uitvoerder], Uitvoerder]:
    """Meldt aan wat er gebeurt als een rij van deze soort is vastgelopen, in dezelfde transactie."""

    def registreer(functie: Uitvoerder) -> Uitvoerder:
        _bij_parkeren[soort] = functie
        return functie

    return registreer


def parkeerhandeling(soort: str) -> Uitvoerder | None:
    return _bij_parkeren.get(soort)


def bij_gebeurtenis(*codes: str) -> Callable[[Gebeurtenishandeling], Gebeurtenishandeling]:
    """Meldt aan wie een DUO-gebeurtenis afhandelt. De functie krijgt de notificatie en geeft een zin over wat zij deed."""

    def registreer(functie: Gebeurtenishandeling) -> Gebeurtenishandeling:
        _gebeurtenissen.update(dict.fromkeys(codes, functie))
        return functie

    return registreer


def gebeurtenishandeling(code: str) -> Gebeurtenishandeling | None:
    return _gebeurtenissen.get(code)


def zin(soort: str, tekst: str) -> None:
    """De zin van een gebeurtenis in de tijdlijn; `{feit}` wordt ingevuld."""
    _zinnen[soort] = tekst


def zin_van(soort: str) -> str | None:
    return _zinnen.get(soort)
