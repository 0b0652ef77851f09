"""De uitleg bij een uitkomst: stappen die een scherm, een brief en een rechtbankdossier kunnen afdrukken."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from wet.bronnen import Bron


class Stap(NamedTuple):
    """Eén stap. `van` en `tot` zijn leeg waar de stap geen dagen telt (een bedrag, een oordeel)."""

    feit: str
    regel: str
    artikel: str
    van: date | None
    tot: date | None
    reden: str


Uitleg = tuple[Stap, ...]


def oordeel(feit: str, regel: str, bron: Bron, reden: str, lid: str = "", op: date | None = None) -> Stap:
    """Een stap die niet telt maar weegt, zo nodig met de dag waarop zij ziet."""
    return Stap(feit, regel, bron.citaat(lid), op, op, reden)


_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli"),
    *("augustus", "september", "oktober", "november", "december"),
)


def euro(bedrag: Decimal) -> str:
    """Een bedrag zoals het in een brief staat: 12,50 of 250."""
    return f"{bedrag:.0f}" if bedrag == bedrag.to_integral_value() else f"{bedrag:.2f}".replace(".", ",")


def dagtekst(dag: date) -> str:
    """Een dag zoals zij in een brief staat: 6 mei 2026."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"
