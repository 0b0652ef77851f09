"""Kijkt mee welke waarden van het recht een berekening gebruikt, en rekent zo nodig met een andere lezing."""

from dataclasses import replace
from datetime import date

from wet.kalender import Kalender
from wet.parameters import Parameter, Parameters, Waarde


class Meelezer(Parameters):
    """Dezelfde waarden als `bron`; `gebruikt` houdt bij welke zijn opgezocht, `anders` vervangt er enkele."""

    def __init__(self, bron: Parameters, anders: dict[str, Waarde] | None = None) -> None:
        self._bron = bron
        self._anders = anders or {}
        self.gebruikt: dict[str, Parameter] = {}

    def zoek(self, naam: str, op: date | None = None) -> Parameter | None:
        rij = self._bron.zoek(naam, op)
        if rij is None:
            return None
        self.gebruikt[naam] = rij
        return replace(rij, waarde=self._anders[naam]) if naam in self._anders else rij

    def reeks(self, naam: str) -> list[Parameter]:
        return self._bron.reeks(naam)

    @property
    def kalender(self) -> Kalender:
        return self._bron.kalender
