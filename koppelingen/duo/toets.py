"""Toetsen: de leerbaarheidstoets en de examens."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Self

from koppelingen.duo.codes import (
    Examenniveau,
    Examenonderdeel,
    Examenuitslag,
    LbtResultaat,
    RedenGeenUitslag,
)
from koppelingen.duo.lezen import Velden


@dataclass(frozen=True)
class LbtUitslag:
    """Een uitslag van de leerbaarheidstoets. `op` is de dag waarop DUO de uitslag registreerde."""

    resultaat: LbtResultaat
    behaald: Decimal
    benodigd: Decimal
    op: date

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        return cls(
            resultaat=velden.vaste_code("resultaat", LbtResultaat),
            behaald=velden.komma_getal("behaaldeScore"),
            benodigd=velden.komma_getal("benodigdeScore"),
            op=velden.vaste_datum("datumAfname"),
        )


@dataclass(frozen=True)
class Examenresultaat:
    onderdeel: Examenonderdeel
    op: date
    uitslag: Examenuitslag
    niveau: Examenniveau | None = None
    reden_geen: RedenGeenUitslag | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        return cls(
            onderdeel=velden.vaste_code("onderdeel", Examenonderdeel),
            op=velden.vaste_datum("examendatum"),
            uitslag=velden.vaste_code("resultaat", Examenuitslag),
            niveau=velden.code("niveau", Examenniveau),
            reden_geen=velden.code("redenGeenResultaat", RedenGeenUitslag),
        )


@dataclass(frozen=True)
class GratisPogingen:
    onderdeel: Examenonderdeel
    tegoed: int

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        velden.verplicht("gratisPogingenTegoed")
        tegoed = velden.getal("gratisPogingenTegoed", laagst=0, hoogst=99)
        return cls(velden.vaste_code("onderdeel", Examenonderdeel), tegoed or 0)


def examennummer(ruw: Any) -> str:
    velden = Velden(ruw)
    velden.verplicht("examennummer")
    return velden.tekst("examennummer", hoogstens=12)
