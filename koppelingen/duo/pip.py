"""Het PIP zoals het naar DUO gaat en zoals DUO het teruggeeft."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from koppelingen.duo.codes import Alfabetisering, Leerroute, Niveau
from koppelingen.duo.lezen import OngeldigVeld, Velden, als_json


@dataclass(frozen=True)
class Pip:
    """`intensiteit_b1`: geschat totaal aantal uren van de B1-route (1 tot en met 9999), alleen bij asiel."""

    dagtekening: date
    leerroute: Leerroute
    niveau: Niveau | None = None
    intensiteit_b1: int | None = None
    mag_opleiding_afmaken: bool | None = None
    alfabetisering: Alfabetisering | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        return cls(
            dagtekening=velden.vaste_datum("dagtekeningPip"),
            leerroute=velden.vaste_code("leerroute", Leerroute),
            niveau=velden.code("niveau", Niveau),
            intensiteit_b1=velden.getal("geschatteIntensiteitB1Route", laagst=1, hoogst=9999),
            mag_opleiding_afmaken=velden.ja_nee("indicatorMagOpleidingAfmaken"),
            alfabetisering=velden.code("indicatorAlfabetiseringsonderwijs", Alfabetisering),
        )

    def naar_json(self) -> dict[str, Any]:
        return als_json(
            dagtekeningPip=self.dagtekening,
            leerroute=self.leerroute,
            niveau=self.niveau,
            geschatteIntensiteitB1Route=self.intensiteit_b1,
            indicatorMagOpleidingAfmaken=self.mag_opleiding_afmaken,
            indicatorAlfabetiseringsonderwijs=self.alfabetisering,
        )


@dataclass(frozen=True)
class PipBijDuo:
    """Het geldende PIP bij DUO, met de gemeente die het aanleverde (dat kan een vorige gemeente zijn)."""

    gemeentecode: str
    pip: Pip

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        gemeentecode = velden.tekst("gemeentecode", hoogstens=4)
        if len(gemeentecode) != 4 or not gemeentecode.isdigit():
            raise OngeldigVeld("gemeentecode", "heeft geen vier cijfers")
        return cls(gemeentecode, Pip.uit_json(velden.verplicht("pip")))
