"""Wat een rekenregel is: een naam, een vraag in gewone woorden, de feiten en de functie."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wet.feiten import Feiten, Feitveld, feitvelden
from wet.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Regel:
    """Een regel van de openbare deur."""

    naam: str
    onderwerp: str
    vraag: str
    feiten: type[Feiten]
    functie: Callable[[Any, Parameters], Any]

    @property
    def velden(self) -> tuple[Feitveld, ...]:
        return feitvelden(self.feiten)
