"""Leeftijd, ook als de geboortedatum niet helemaal bekend is."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from wet import bronnen as b
from wet.feiten import Feiten, datum, tekst
from wet.fouten import Fout, eis
from wet.parameters import LANDELIJK, Parameters
from wet.uitleg import Uitleg, oordeel

_VORM = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_DAGEN_IN_MAAND = 31


@dataclass(frozen=True, kw_only=True)
class LeeftijdFeiten(Feiten):
    geboortedatum: Annotated[str, tekst("Geboortedatum", "Als jjjjmmdd; een onbekend deel is 0000 of 00.")]
    op: Annotated[date, datum("Op welke dag")]


@dataclass(frozen=True, slots=True)
class Leeftijd:
    """`leeftijd` is leeg zodra een deel van de geboortedatum onbekend is."""

    leeftijd: int | None
    uitleg: Uitleg


def leeftijd(feiten: LeeftijdFeiten, parameters: Parameters = LANDELIJK) -> Leeftijd:
    """Hele jaren; wie op 29 februari is geboren, wordt in andere jaren op 1 maart een jaar ouder."""
    jaar, maand, dag = _delen(feiten.geboortedatum)
    eis(jaar <= feiten.op.year, "op", "ligt voor de geboortedatum")
    if not (jaar and maand and dag):
        reden = "Een deel van de geboortedatum is onbekend: de leeftijd staat niet vast."
        return Leeftijd(None, (oordeel("geboortedatum", "leeftijd", b.WI2021_ART_3, reden, "1"),))
    eis((jaar, maand, dag) <= (feiten.op.year, feiten.op.month, feiten.op.day), "op", "ligt voor de geboortedatum")
    jaren = feiten.op.year - jaar - ((feiten.op.month, feiten.op.day) < (maand, dag))
    return Leeftijd(jaren, (oordeel("geboortedatum", "leeftijd", b.WI2021_ART_3, f"{jaren} jaar", "1", feiten.op),))


def _delen(tekst: str) -> tuple[int, int, int]:
    """Jaar, maand en dag; 0 is onbekend."""
    gevonden = _VORM.fullmatch(tekst)
    if gevonden is None:
        raise Fout("geboortedatum", f"moet acht cijfers zijn (jjjjmmdd), niet '{tekst[:20]}'")
    jaar, maand, dag = (int(deel) for deel in gevonden.groups())
    eis(maand <= 12 and dag <= _langste(jaar, maand), "geboortedatum", f"'{tekst}' is geen bestaande dag")
    return jaar, maand, dag


def _langste(jaar: int, maand: int) -> int:
    """De hoogste dag die in deze maand kan; van een onbekend jaar kan februari 29 dagen hebben."""
    return monthrange(jaar or 2000, maand)[1] if maand else _DAGEN_IN_MAAND
