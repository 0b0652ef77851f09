"""Het leven van een parameter: wat gold, wat geldt en wat komt, landelijk en van de gemeente door elkaar."""

import datetime
from dataclasses import dataclass
from itertools import groupby

from dossiers.beleid import als_parameter
from dossiers.beleidstekst import met_eenheid
from dossiers.models import Beleid
from wet.parameters import LANDELIJK, Parameter, Zekerheid

EEN_DAG = datetime.timedelta(days=1)


@dataclass
class Levensregel:
    """Een waarde met haar periode. `staat`: nu, voorbij, komt of vervangen (verbeterd voor zij gold)."""

    parameter: Parameter
    eigen: Beleid | None
    tot: datetime.date | None
    staat: str

    @property
    def waarde(self) -> str:
        return met_eenheid(self.parameter)

    @property
    def herkomst(self) -> str:
        if self.eigen is not None:
            return self.eigen.besluit
        return self.parameter.artikel if not self.parameter.lokaal else "standaard van het programma"

    @property
    def zekerheid(self) -> str:
        """Wat er niet vaststaat aan een landelijke waarde; van een eigen besluit weet de gemeente het zelf."""
        if self.eigen is not None or self.parameter.zekerheid is Zekerheid.L:
            return ""
        return self.parameter.zekerheid.value if self.parameter.zekerheid is not Zekerheid.V else ""


def leven(naam: str, eigen: list[Beleid], vandaag: datetime.date) -> list[Levensregel]:
    """De regels van oud naar nieuw. Bij dezelfde dag gaat de gemeente voor, en van haar de hoogste versie."""
    landelijk: list[tuple[Parameter, Beleid | None]] = [(rij, None) for rij in LANDELIJK.reeks(naam)]
    van_ons = [(als_parameter(rij.naam, rij.waarde, rij.geldig_van), rij) for rij in eigen]
    alle = sorted([*landelijk, *van_ons], key=lambda paar: (paar[0].geldig_van, paar[1].versie if paar[1] else 0))
    groepen = [list(rijen) for _, rijen in groupby(alle, key=lambda paar: paar[0].geldig_van)]
    starts = [groep[0][0].geldig_van for groep in groepen]
    return [
        regel
        for groep, volgende in zip(groepen, [*starts[1:], None], strict=True)
        for regel in _regels(groep, volgende, vandaag)
    ]


def _regels(
    groep: list[tuple[Parameter, Beleid | None]], volgende: datetime.date | None, vandaag: datetime.date
) -> list[Levensregel]:
    *vervangen, (laatste, eigen) = groep
    tot = min((dag for dag in (laatste.geldig_tot, volgende and volgende - EEN_DAG) if dag), default=None)
    oud = [Levensregel(rij, beleid, None, "vervangen") for rij, beleid in vervangen]
    return [*oud, Levensregel(laatste, eigen, tot, _staat(laatste.geldig_van, tot, vandaag))]


def _staat(van: datetime.date, tot: datetime.date | None, vandaag: datetime.date) -> str:
    if van > vandaag:
        return "komt"
    return "nu" if tot is None or tot >= vandaag else "voorbij"
