"""Vaste gevallen: samen laten ze elke status en elke bijzonderheid zien, hoe klein de demo ook is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossiers.models import Doelgroep

ASIEL, GEZIN = str(Doelgroep.ASIELSTATUSHOUDER), str(Doelgroep.GEZINSMIGRANT)
GEEN_UITVAL = dict.fromkeys(("verhuisd", "vertrokken", "vrijgesteld", "ontheven", "overleden"), 0)
VLOT = GEEN_UITVAL | {
    "azc": 0, "openen": 0, "oproep": 4, "gesprek": 14, "vastleggen": 0, "niet_verschenen_1": 0, "toets": 3, "intake_klaar": 3,
    "vaststellen": 10, "ingetrokken": 0, "bekendmaken": 1, "regelen": 21, "wachten": 21, "start_vastleggen": 0, "wissel": 0,
    "gestopt": 0, "gemist": 0, "gesprek_te_laat": 0,
}  # fmt: skip


@dataclass(frozen=True)
class Geval:
    """`dagen_geleden`: de kennisgeving. `vast`: wat niet aan het toeval wordt overgelaten."""

    dagen_geleden: int
    doelgroep: str = ASIEL
    vast: Mapping[str, float] = field(default_factory=dict)
    zonder_kennisgeving: bool = False


def _geval(dagen: int, doelgroep: str = ASIEL, *, zonder_kennisgeving: bool = False, **vast: float) -> Geval:
    return Geval(dagen, doelgroep, VLOT | vast, zonder_kennisgeving)


GEVALLEN = (
    _geval(2, GEZIN, zonder_kennisgeving=True, openen=999),  # aangemeld, DUO zegt nog niets
    _geval(6, ASIEL, zonder_kennisgeving=True, openen=999),
    _geval(5, GEZIN, oproep=4),  # net uitgenodigd, de brief moet nog weg
    _geval(3, ASIEL, oproep=12),  # open, nog uit te nodigen
    _geval(20, ASIEL, azc=1, huisvesting=90, wacht_op_woning=1),  # nog in een azc: de termijn is niet begonnen
    _geval(12, GEZIN, oproep=4, gesprek=14),  # uitgenodigd
    _geval(33, ASIEL, niet_verschenen_1=1, nieuwe_oproep=3, oproep=6),  # niet verschenen, tweede oproep
    _geval(26, ASIEL, oproep=6, toets=20),  # gesprek gevoerd, leerbaarheidstoets komt nog
    _geval(52, ASIEL, oproep=6, intake_klaar=21),  # gesprek gevoerd, verslag nog niet klaar
    _geval(40, ASIEL, oproep=6, vaststellen=40),  # concept-PIP
    _geval(82, GEZIN, oproep=15, toets=12, intake_klaar=20, vaststellen=60),  # concept-PIP, te laat
    _geval(31, ASIEL, oproep=5, toets=1, intake_klaar=1, vaststellen=8, bekendmaken=30),  # vastgesteld, nog niet bekendgemaakt
    _geval(48, GEZIN, oproep=5, ingetrokken=1, vaststellen=8, opnieuw=30),  # besluit ingetrokken vóór de bekendmaking
    _geval(60, ASIEL, regelen=70),  # leerroute gepland
    _geval(150, ASIEL, regelen=130),  # aanbod te laat
    _geval(75, ASIEL, regelen=14, wachten=60),  # aangeboden
    _geval(80, GEZIN, regelen=14, wachten=60, route=0),  # zelf gekozen
    _geval(110, ASIEL, wachten=14, regelen=20, route=0),  # gestart, eerste gesprek nog te plannen
    _geval(265, ASIEL, drie_per_jaar=1, gesprek_vroeg=14, uitnodiging=30, route=2),  # gesprek gepland
    _geval(300, GEZIN, wissel=1, wissel_na=120, route=0),  # ander PIP, dus besluit herzien en leerroute beëindigd
    _geval(420, ASIEL, gestopt=1, gestopt_na=200, regelen=30),  # leerroute gestopt, gesprek vervallen
    _geval(1100, ASIEL, duur=26, route=0, lessen_klaar=0, geslaagd=0),  # afronding loopt, examens niet gehaald
    _geval(950, ASIEL, duur=25, route=2, lessen_klaar=-5, zroute=10, pvt=60, map=300, melden=3, duo=300),  # gemeld
    _geval(700, ASIEL, duur=16, route=1, lessen_klaar=-5, pvt=60, melden=3, duo=15, sluiten=2),  # klaar, onderwijsroute
    _geval(60, ASIEL, verhuisd=1, verhuisd_na=44, vaststellen=40),  # verhuisd: het concept vervalt
    _geval(200, GEZIN, vrijgesteld=1, vrijgesteld_na=150),
)  # fmt: skip
