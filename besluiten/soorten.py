"""Soorten besluit. Een app meldt de hare aan in `besluitsoorten.py`: welke brief, wat er nodig is, en wat er daarna gebeurt."""

import datetime
from typing import Any, ClassVar

from dossiers.steps import Guard
from toegang.models import Medewerker
from wet.termijnsoorten import Termijnsoort


class Besluitsoort:
    """Basis van elke soort. `besluit` is het besluit, `object` waar het over gaat (een PIP, een boete)."""

    sleutel: ClassVar[str]
    naam: ClassVar[str]
    brief: ClassVar[str]
    valt_onder: ClassVar[Termijnsoort | None] = None
    verplicht: ClassVar[bool] = False
    gevolgen: ClassVar[tuple[str, ...]] = ()

    def __init__(self, besluit: Any) -> None:
        self.besluit = besluit

    @property
    def object(self) -> Any:
        return self.besluit.object

    def ontbreekt(self) -> list[Guard]:
        """Wat er nog nodig is voor een volledig besluit, elk met het adres waar het in te vullen is."""
        return []

    def bezwaren(self, dagtekening: datetime.date) -> list[str]:
        """Waarom het besluit op deze dag niet vastgesteld kan worden, in zinnen."""
        return []

    def bij_bekendmaking(self, *, by: Medewerker | None, op: datetime.date) -> list[Any]:
        """Loopt in de transactie van de bekendmaking. Geeft de uitkomsten van de stappen die zij zet."""
        return []

    def bij_intrekking(self, *, by: Medewerker | None, op: datetime.date) -> None:
        """Loopt als het besluit vóór de bekendmaking is ingetrokken."""


_soorten: dict[str, type[Besluitsoort]] = {}


def registreer(klasse: type[Besluitsoort]) -> type[Besluitsoort]:
    _soorten[klasse.sleutel] = klasse
    return klasse


def besluitsoort(sleutel: str) -> type[Besluitsoort]:
    return _soorten[sleutel]


def besluitsoorten() -> dict[str, type[Besluitsoort]]:
    return dict(sorted(_soorten.items()))
