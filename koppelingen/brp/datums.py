"""Datums waarvan een deel of alles onbekend kan zijn. Onbekend blijft onbekend: er wordt nooit iets ingevuld."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

Soort = Literal["volledig", "jaar en maand", "jaar", "onbekend"]


@dataclass(frozen=True)
class Datum:
    """0 is onbekend. Een maand zonder jaar of een dag zonder maand bestaat niet."""

    jaar: int = 0
    maand: int = 0
    dag: int = 0

    def __post_init__(self) -> None:
        if (self.maand and not self.jaar) or (self.dag and not self.maand):
            raise ValueError("Een datum met een dag heeft een maand, en met een maand een jaar.")
        if not 0 <= self.jaar <= 9999 or not 0 <= self.maand <= 12:
            raise ValueError("Deze datum bestaat niet.")
        if self.dag:
            date(self.jaar, self.maand, self.dag)

    @classmethod
    def lees(cls, jjjjmmdd: str) -> Self | None:
        """Lees de vorm van de BRP: 19680000 is "alleen het jaar bekend". Leeg is geen datum (None)."""
        if not jjjjmmdd:
            return None
        if len(jjjjmmdd) != 8 or not (jjjjmmdd.isascii() and jjjjmmdd.isdigit()):
            raise ValueError("Een datum in de BRP heeft acht cijfers.")
        return cls(int(jjjjmmdd[:4]), int(jjjjmmdd[4:6]), int(jjjjmmdd[6:]))

    @classmethod
    def van(cls, dag: date) -> Self:
        return cls(dag.year, dag.month, dag.day)

    @property
    def soort(self) -> Soort:
        if self.dag:
            return "volledig"
        if self.maand:
            return "jaar en maand"
        return "jaar" if self.jaar else "onbekend"

    @property
    def volledig(self) -> date | None:
        """De dag als gewone datum, of None als een deel onbekend is."""
        return date(self.jaar, self.maand, self.dag) if self.dag else None

    def jjjjmmdd(self) -> str:
        return f"{self.jaar:04}{self.maand:02}{self.dag:02}"

    def __str__(self) -> str:
        """Voluit: "8 maart 1968", "maart 1968", "1968" of "onbekend"."""
        if not self.jaar:
            return "onbekend"
        delen = [str(self.dag)] if self.dag else []
        delen += [MAANDEN[self.maand - 1]] if self.maand else []
        return " ".join([*delen, str(self.jaar)])
