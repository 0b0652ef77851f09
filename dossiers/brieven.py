"""Brieven: één klasse en één sjabloon per soort. Een app meldt haar soorten aan in haar eigen `brieven.py`.

De klasse geeft de feiten als eigenschappen; het sjabloon `templates/brieven/<sleutel>.html` schrijft ze op. Tekstblokken die
de beleidsmedewerker mag wijzigen staan in `blokken`, met onze tekst als begin.
"""

import datetime
from functools import cached_property
from typing import Any, ClassVar

from dossiers.adressering import Geadresseerde, geadresseerde
from dossiers.beleid import parameters_voor
from dossiers.models import Briefblok, Dossier
from toegang.models import Medewerker
from wet.bronnen import Bron
from wet.parameters import Recht
from wet.termijnen import duur_van


class Briefsoort:
    """Basis van elke brief."""

    sleutel: ClassVar[str]
    onderwerp: ClassVar[str]
    grondslag: ClassVar[Bron]
    blokken: ClassVar[dict[str, str]] = {}
    is_besluit: ClassVar[bool] = False
    do_not_call_in_templates: ClassVar[bool] = True  # een sjabloon maakt anders van de soort een brief

    def __init__(self, obj: Any, dossier: Dossier, *, by: Medewerker | None, op: datetime.date, kenmerk: str) -> None:
        self.object = obj
        self.dossier = dossier
        self.inburgeraar = dossier.inburgeraar
        self.gemeente = dossier.gemeente
        self.medewerker = by or dossier.behandelaar
        self.dagtekening = op
        self.kenmerk = kenmerk

    @classmethod
    def voorbeeld(cls, dossier: Dossier, op: datetime.date) -> dict[str, Any]:
        """Verzonnen feiten voor het voorbeeld in het beheer, alleen in het geheugen: wat de brief anders uit de database leest.

        `object` is waar de brief over gaat; elke andere sleutel vervangt de eigenschap met die naam.
        """
        return {"object": dossier}

    @property
    def sjabloon(self) -> str:
        return f"brieven/{self.sleutel}.html"

    @property
    def aan(self) -> Geadresseerde:
        return geadresseerde(self.inburgeraar)

    @cached_property
    def recht(self) -> Recht:
        """Het recht op de dagtekening: elk getal in een brief komt hieruit."""
        return Recht(parameters_voor(self.gemeente.pk), self.dagtekening, "dagtekening")

    @property
    def bezwaartermijn(self) -> str:
        """De bezwaartermijn in woorden: "6 weken"."""
        return str(duur_van(self.recht.parameter("bezwaartermijn")))

    @property
    def blok(self) -> dict[str, str]:
        """De tekstblokken zoals ze op de dagtekening gelden."""
        eigen = Briefblok.objects.filter(
            gemeente=self.gemeente, brief=self.sleutel, geldig_van__lte=self.dagtekening
        ).order_by("geldig_van", "versie")
        return {**self.blokken, **{rij.blok: rij.tekst for rij in eigen}}


_soorten: dict[str, type[Briefsoort]] = {}


def registreer(klasse: type[Briefsoort]) -> type[Briefsoort]:
    _soorten[klasse.sleutel] = klasse
    return klasse


def briefsoort(sleutel: str) -> type[Briefsoort]:
    return _soorten[sleutel]


def briefsoorten() -> dict[str, type[Briefsoort]]:
    return dict(sorted(_soorten.items()))
