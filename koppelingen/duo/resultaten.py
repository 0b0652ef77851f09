"""Resultaten die de gemeente doorgeeft: MAP, PVT, Z-route en uren.

Een PUT vervangt bij DUO alles. Een veld weglaten is dus intrekken: `EindgesprekMap()` trekt de datum in.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Self

from koppelingen.duo.lezen import OngeldigVeld, Velden, als_json, dag_voor


@dataclass(frozen=True)
class _Onderdeel:
    """MAP en PVT hebben dezelfde vorm: een datum en, bij overschrijding van de termijn, of dat verwijtbaar is."""

    datum: date | None = None
    verwijtbaar: bool | None = None

    VELD: ClassVar[str]

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        return cls(datum=velden.datum(cls.VELD), verwijtbaar=_verwijtbaar(velden.tekst("verwijtbaar")))

    def naar_json(self) -> dict[str, Any]:
        verwijtbaar = None if self.verwijtbaar is None else ("Ja" if self.verwijtbaar else "Nee")
        return als_json(**{self.VELD: self.datum}, verwijtbaar=verwijtbaar)


@dataclass(frozen=True)
class EindgesprekMap(_Onderdeel):
    """Module Arbeidsmarkt en Participatie: de dag van het eindgesprek."""

    VELD: ClassVar[str] = "datumEindgesprekMap"


@dataclass(frozen=True)
class OndertekeningPvt(_Onderdeel):
    """Participatieverklaringstraject: de dag waarop de verklaring is ondertekend."""

    VELD: ClassVar[str] = "datumOndertekeningPvt"


@dataclass(frozen=True)
class AfrondingZroute:
    datum: date | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        return cls(Velden(ruw).datum("datumAfrondingZroute"))

    def naar_json(self) -> dict[str, Any]:
        return als_json(datumAfrondingZroute=self.datum)


@dataclass(frozen=True)
class GevolgdeUren:
    """Totalen per gemeente. None is: niets doorgegeven. `bekend_tot_en_met` is de laatste dag die is meegeteld."""

    gemeentecode: str = ""
    bekend_tot_en_met: date | None = None
    participatie_als_taalles: int | None = None
    participatieactiviteiten: int | None = None
    taalles_knm_intake: int | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        return cls(
            gemeentecode=velden.tekst("gemeentecode", hoogstens=4),
            bekend_tot_en_met=dag_voor(velden.datum("bekendTot")),
            participatie_als_taalles=_uren(velden, "ParticipatieAlsTaalles"),
            participatieactiviteiten=_uren(velden, "ParticipatieactiviteitenBredeIntake"),
            taalles_knm_intake=_uren(velden, "TaallesEnKnmBredeIntake"),
        )


def uren_uit_json(ruw: Any) -> int:
    velden = Velden(ruw)
    velden.verplicht("uren")
    return velden.getal("uren", laagst=0, hoogst=9999) or 0


def _uren(velden: Velden, naam: str) -> int | None:
    deel = velden.deel(naam)
    return None if deel is None else uren_uit_json(deel.ruw)


def _verwijtbaar(tekst: str) -> bool | None:
    if tekst not in {"", "Ja", "Nee"}:
        raise OngeldigVeld("verwijtbaar", "is niet Ja of Nee")
    return {"": None, "Ja": True, "Nee": False}[tekst]
