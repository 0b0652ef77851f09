"""Het recht zoals het in deze gemeente geldt: de landelijke waarden, aangevuld met het eigen gedateerde beleid."""

import datetime
from decimal import Decimal
from functools import lru_cache

from dossiers.models import Beleid
from wet.parameters import LANDELIJK, Parameter, Parameters, Waarde

Rij = tuple[str, str, datetime.date]


def parameters_voor(gemeente_id: int) -> Parameters:
    """De parameters van een gemeente. Eén kleine query per aanroep; de samenstelling zelf wordt onthouden."""
    rijen = Beleid.objects.filter(gemeente_id=gemeente_id).order_by("naam", "geldig_van", "versie")
    return _samengesteld(tuple(rijen.values_list("naam", "waarde", "geldig_van")))


@lru_cache(maxsize=64)
def _samengesteld(rijen: tuple[Rij, ...]) -> Parameters:
    return Parameters(extra=[als_parameter(*rij) for rij in rijen])


def als_parameter(naam: str, tekst: str, geldig_van: datetime.date) -> Parameter:
    """De beleidsrij als opvolger van de laatst bekende waarde met deze naam."""
    vorige = LANDELIJK.reeks(naam)[-1]
    return vorige.opvolger(lees_waarde(vorige.waarde, tekst), geldig_van)


def lees_waarde(voorbeeld: Waarde, tekst: str) -> Waarde:
    """Leest de ingevoerde tekst als dezelfde soort waarde als het voorbeeld. ValueError met een zin als dat niet kan."""
    schoon = tekst.strip()
    try:
        if isinstance(voorbeeld, bool):
            return {"ja": True, "nee": False}[schoon.casefold()]
        if isinstance(voorbeeld, int):
            return int(schoon)
        if isinstance(voorbeeld, Decimal):
            return Decimal(schoon.replace(".", "").replace(",", ".") if "," in schoon else schoon)
        if isinstance(voorbeeld, tuple):
            return tuple(datetime.date.fromisoformat(d.strip()) for d in schoon.split(",") if d.strip())
    except (ValueError, KeyError, ArithmeticError) as fout:
        raise ValueError(f"“{tekst}” past niet bij deze parameter; een voorbeeld is “{voorbeeld}”.") from fout
    return schoon
