"""Een gedateerde waarde uit de wet of het beleid, en hoe zij op een dag wordt gevonden."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from wet.bronnen import Bron
from wet.fouten import Fout
from wet.kalender import Kalender
from wet.uitleg import dagtekst

Waarde = int | Decimal | bool | str | tuple[date, ...]


class Zekerheid(StrEnum):
    """Hoe zeker een waarde is; alles behalve V staat met een voorbehoud op het scherm."""

    V = "nagelezen in de tekst van de wet"
    S = "overgenomen uit een andere bron dan de wet"
    R = "uit het hoofd, niet nagelezen"
    U = "onduidelijk: de bronnen zwijgen of verschillen"
    L = "eigen keuze van de gemeente, geen wet"
    D = "eigen lezing of berekening"


@dataclass(frozen=True, slots=True)
class Parameter:
    """Een waarde met haar geldigheid. Een waarde wordt nooit gewijzigd, alleen opgevolgd."""

    naam: str
    omschrijving: str
    waarde: Waarde
    eenheid: str
    bron: Bron | None
    geldig_van: date
    geldig_tot: date | None = None
    zekerheid: Zekerheid = Zekerheid.V
    lid: str = ""
    lokaal: bool = False
    alternatieven: tuple[str, ...] = ()
    toelichting: str = ""

    @property
    def artikel(self) -> str:
        return self.bron.citaat(self.lid) if self.bron else "beleid van de gemeente"

    @property
    def voorbehoud(self) -> str:
        """De zin die zegt dat de waarde niet vaststaat; leeg bij een nagelezen waarde."""
        return "" if self.zekerheid is Zekerheid.V else f"Let op: {self.zekerheid.value}."

    def geldt_op(self, dag: date) -> bool:
        return self.geldig_van <= dag and (self.geldig_tot is None or dag <= self.geldig_tot)

    def opvolger(self, waarde: Waarde, geldig_van: date, bron: Bron | None = None) -> "Parameter":
        """De waarde die deze opvolgt, bijvoorbeeld na een besluit van de gemeente of een wijziging van de wet."""
        return replace(self, waarde=waarde, geldig_van=geldig_van, geldig_tot=None, bron=bron or self.bron)


class Parameters:
    """De landelijke waarden, aangevuld met die van een gemeente (`extra`)."""

    def __init__(self, landelijk: Iterable[Parameter], extra: Iterable[Parameter] = ()) -> None:
        self._rijen: dict[str, list[Parameter]] = defaultdict(list)
        for rij in (*landelijk, *extra):
            self._rijen[rij.naam].append(rij)
        for rijen in self._rijen.values():  # stabiel: bij dezelfde dag wint de gemeente, want die staat achteraan
            rijen.sort(key=lambda rij: rij.geldig_van)

    def __iter__(self) -> Iterator[Parameter]:
        return (rij for rijen in self._rijen.values() for rij in rijen)

    def namen(self) -> list[str]:
        return list(self._rijen)

    def reeks(self, naam: str) -> list[Parameter]:
        """Alle waarden van een naam, van oud naar nieuw."""
        return list(self._rijen[naam]) if naam in self._rijen else []

    def zoek(self, naam: str, op: date | None = None) -> Parameter | None:
        """De waarde op een dag; zonder dag de nieuwste die bekend is."""
        rijen = self._rijen[naam]
        if op is None:
            return rijen[-1]
        return next((rij for rij in reversed(rijen) if rij.geldt_op(op)), None)

    def waarde(self, naam: str, op: date | None = None) -> Waarde:
        """De waarde op een dag; een fout als er dan geen is."""
        return Recht(self, op, "peildatum").parameter(naam).waarde

    @cached_property
    def kalender(self) -> Kalender:
        """De feestdagen, met de gelijkgestelde dagen die bekend zijn."""
        dagen: dict[int, tuple[date, ...]] = {}
        for rij in self.reeks("gelijkgestelde_dagen"):
            assert isinstance(rij.waarde, tuple)  # noqa: S101 - voor mypy; de rijen staan vast
            dagen[rij.geldig_van.year] = rij.waarde
        return Kalender(dagen)


@dataclass(frozen=True, slots=True)
class Recht:
    """Het recht zoals het op één dag gold; `veld` is het feit dat die dag bepaalt."""

    parameters: Parameters
    dag: date | None
    veld: str

    @property
    def kalender(self) -> Kalender:
        return self.parameters.kalender

    def parameter(self, naam: str) -> Parameter:
        rij = self.parameters.zoek(naam, self.dag)
        if rij is None:
            raise Fout(self.veld, self._onbekend(naam))
        return rij

    def _onbekend(self, naam: str) -> str:
        eerste = self.parameters.reeks(naam)[0]
        dag = f"valt op {dagtekst(self.dag)}: dan" if self.dag else "ontbreekt:"
        return f"{dag} is geen waarde bekend voor '{eerste.omschrijving}' ({eerste.artikel})"

    def eis_wi2021(self) -> None:
        """Weiger een dag waarop de Wet inburgering 2021 niet gold."""
        self.parameter("inburgeringstermijn")

    def getal(self, naam: str) -> int:
        waarde = self.parameter(naam).waarde
        assert isinstance(waarde, int)  # noqa: S101 - de aard van een parameter staat vast
        return waarde

    def bedrag(self, naam: str) -> Decimal:
        waarde = self.parameter(naam).waarde
        assert isinstance(waarde, int | Decimal)  # noqa: S101 - zie boven
        return Decimal(waarde)

    def aan(self, naam: str) -> bool:
        return self.parameter(naam).waarde is True

    def lezing(self, naam: str) -> str:
        """De gekozen lezing waar de wet ruimte laat (naam begint met `lezing_`)."""
        return str(self.parameter(naam).waarde)
