"""Feiten: de typen waarin een regel zijn invoer krijgt, met de woorden voor het scherm.

Een regel heeft een dataclass van feiten. Elk veld zegt in zijn type wat het is (`Annotated[date, datum("…")]`);
daaruit komen het lezen van JSON, `reken --lijst` en de bladzijde Rekenhulp. Een feit zonder standaard is verplicht.
"""

from dataclasses import MISSING, Field, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, get_type_hints

from wet.codes import Code
from wet.parameters import Parameters, Recht


class Soort(StrEnum):
    """Wat voor gegeven een feit is; de waarde is hoe het in JSON staat."""

    DATUM = "datum (jjjj-mm-dd)"
    GETAL = "geheel getal"
    DECIMAAL = "getal"
    BEDRAG = "bedrag in euro"
    JANEE = "true of false"
    CODE = "code"
    TEKST = "tekst"
    GROEP = "groep"
    LIJST = "lijst"


@dataclass(frozen=True, slots=True)
class Aard:
    """Wat het programma van een feit weet, los van zijn waarde."""

    soort: Soort
    label: str
    hulp: str = ""
    codes: type[Code] | None = None
    onderdelen: "type[Any] | None" = None
    minimum: int = 0
    maximum: int = 100_000


@dataclass(frozen=True, slots=True)
class Feitveld:
    """Een feit van een regel: naam, aard, en wat er geldt als het ontbreekt."""

    naam: str
    aard: Aard
    verplicht: bool
    standaard: Any


def datum(label: str, hulp: str = "") -> Aard:
    return Aard(Soort.DATUM, label, hulp)


def getal(label: str, hulp: str = "", *, minimum: int = 0, maximum: int = 100_000) -> Aard:
    return Aard(Soort.GETAL, label, hulp, minimum=minimum, maximum=maximum)


def decimaal(label: str, hulp: str = "", *, maximum: int = 100_000) -> Aard:
    return Aard(Soort.DECIMAAL, label, hulp, maximum=maximum)


def bedrag(label: str, hulp: str = "") -> Aard:
    return Aard(Soort.BEDRAG, label, hulp, maximum=10_000_000)


def janee(label: str, hulp: str = "") -> Aard:
    return Aard(Soort.JANEE, label, hulp)


def code(codes: type[Code], label: str, hulp: str = "") -> Aard:
    return Aard(Soort.CODE, label, hulp, codes=codes)


def tekst(label: str, hulp: str = "") -> Aard:
    return Aard(Soort.TEKST, label, hulp)


def groep(onderdelen: type[Any], label: str, hulp: str = "") -> Aard:
    return Aard(Soort.GROEP, label, hulp, onderdelen=onderdelen)


def lijst(onderdelen: type[Any], label: str, hulp: str = "") -> Aard:
    return Aard(Soort.LIJST, label, hulp, onderdelen=onderdelen)


@dataclass(frozen=True, kw_only=True)
class Feiten:
    """De feiten van een regel. Zonder `peildatum` geldt het recht van het feit waarmee de termijn begint."""

    peildatum: Annotated[
        date | None,
        datum("Peildatum", "Welk recht: leeg is de dag waarmee de termijn begint, anders het nieuwste recht."),
    ] = None

    def recht(self, parameters: Parameters, veld: str = "peildatum", dag: date | None = None) -> Recht:
        """Het recht op de peildatum, of op de dag van het feit `veld`."""
        if self.peildatum is not None:
            return Recht(parameters, self.peildatum, "peildatum")
        return Recht(parameters, dag, veld)


_GELEZEN: dict[type[Any], tuple[Feitveld, ...]] = {}


def feitvelden(feiten: type[Any]) -> tuple[Feitveld, ...]:
    """De feiten van een regel, de peildatum als laatste."""
    if feiten not in _GELEZEN:
        typen = get_type_hints(feiten, include_extras=True)
        velden = sorted(fields(feiten), key=lambda veld: veld.name == "peildatum")
        _GELEZEN[feiten] = tuple(_feitveld(veld, typen[veld.name].__metadata__[0]) for veld in velden)
    return _GELEZEN[feiten]


def _feitveld(veld: "Field[Any]", aard: Aard) -> Feitveld:
    verplicht = veld.default is MISSING
    return Feitveld(veld.name, aard, verplicht, None if verplicht else veld.default)
