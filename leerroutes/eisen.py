"""Wat er voor het einde van de plicht klaar moet zijn, per leerroute, met de normen van de wet.

PVT: Besluit 3.1. MAP: Besluit 3.2 en Regeling 3.1; niet bij de onderwijsroute (Wi2021 art. 8 lid 3). Z-route: Besluit 3.14.
Examens van de B1-route: Wi2021 art. 7; een gezins- of overige migrant hoeft in de Z-route geen participatie-uren (3.14 lid 3).
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from koppelingen.duo.codes import Examenniveau, Examenonderdeel, Examenuitslag
from wet.parameters import Parameters


@dataclass(frozen=True)
class Eis:
    """Eén onderdeel: `stand` is wat er is, `ontbreekt` zegt wat er nog moet gebeuren (leeg = klaar)."""

    naam: str
    stand: str
    ontbreekt: tuple[str, ...] = ()

    @property
    def klaar(self) -> bool:
        return not self.ontbreekt


def pvt(afronding: Any, parameters: Parameters) -> Eis:
    nodig = _getal(parameters, "pvt_uren", afronding.pvt_op)
    ontbreekt = []
    if afronding.pvt_op is None:
        ontbreekt.append("de participatieverklaring is nog niet ondertekend")
    if (afronding.pvt_uren or 0) < nodig:
        ontbreekt.append(_tekort(afronding.pvt_uren, nodig, "uur participatieverklaringstraject"))
    return Eis("Participatieverklaring (PVT)", _uren(afronding.pvt_uren, nodig), tuple(ontbreekt))


def map_(afronding: Any, parameters: Parameters) -> Eis:
    nodig = _getal(parameters, "map_uren", afronding.map_op)
    ontbreekt = []
    if (afronding.map_uren or 0) < nodig:
        ontbreekt.append(_tekort(afronding.map_uren, nodig, "uur praktijk"))
    if afronding.map_op is None:
        ontbreekt.append("het eindgesprek is nog niet gevoerd")
    return Eis("Module Arbeidsmarkt en Participatie (MAP)", _uren(afronding.map_uren, nodig), tuple(ontbreekt))


def zroute(afronding: Any, parameters: Parameters, eerder: Any) -> Eis:
    """`eerder` is het laatste voortgangsgesprek: de uren daarvan gelden tot er een eindgesprek is."""
    stand, ontbreekt = [], []
    for wat, naam, norm in _zroute_uren(afronding.dossier.is_asiel):
        nodig = _getal(parameters, norm, afronding.z_op)
        aantal = getattr(afronding, f"z_{naam}")
        aantal = getattr(eerder, naam, None) if aantal is None else aantal
        stand.append(f"{wat} {_uren(aantal, nodig)}")
        if (aantal or 0) < nodig:
            ontbreekt.append(_tekort(aantal, nodig, f"uur {wat}"))
    if afronding.z_op is None:
        ontbreekt.append("het eindgesprek met de gemeente is nog niet gevoerd")
    return Eis("Uren en eindgesprek Z-route", "; ".join(stand), tuple(ontbreekt))


def _zroute_uren(asiel: bool) -> list[tuple[str, str, str]]:
    """Wat geteld wordt: naam voor mensen, veld en norm. Participatie telt alleen bij een asielstatushouder."""
    uren = [("les", "cursusuren", "z_cursusuren"), ("participatie", "participatie_uren", "z_participatie_uren")]
    return uren if asiel else uren[:1]


def examens(uitslagen: Iterable[Any], niveau: str) -> Eis:
    """`niveau` is dat van het PIP: A2 als de inburgeraar is afgeschaald, anders B1. KNM heeft geen niveau."""
    genoeg = tuple(list(Examenniveau)[list(Examenniveau).index(Examenniveau(niveau or "B1")) :])
    behaald = {
        u.onderdeel
        for u in uitslagen
        if u.uitslag == Examenuitslag.GESLAAGD and (u.onderdeel == Examenonderdeel.KNM or u.niveau in genoeg)
    }
    open_ = [o.label for o in Examenonderdeel if o not in behaald]
    stand = f"{len(Examenonderdeel) - len(open_)} van {len(Examenonderdeel)} behaald"
    return Eis("Examens", stand, (f"nog te halen: {', '.join(open_)}",) if open_ else ())


def taalschakeltraject(afgerond_op: datetime.date | None) -> Eis:
    if afgerond_op is None:
        return Eis("Taalschakeltraject", "loopt nog", ("het taalschakeltraject is nog niet afgerond",))
    return Eis("Taalschakeltraject", f"afgerond op {afgerond_op:%d-%m-%Y}")


def _getal(parameters: Parameters, naam: str, dag: datetime.date | None) -> int:
    """De norm op de dag van het resultaat; is dat er nog niet, dan de nieuwste die bekend is."""
    waarde = parameters.waarde(naam, dag)
    assert isinstance(waarde, int)  # noqa: S101 - de aard van deze parameters staat vast
    return waarde


def _uren(aantal: int | None, nodig: int) -> str:
    return f"{aantal or 0} van {nodig} uur"


def _tekort(aantal: int | None, nodig: int, wat: str) -> str:
    return f"nog {nodig - (aantal or 0)} {wat}"
