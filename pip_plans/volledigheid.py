"""Is dit PIP volledig, en staat er niets in wat er niet in hoort? Wat verschuldigd is, zegt `wet.aanbod`; hier staan de velden.

Twee lijsten: `gemis` houdt het vaststellen tegen en wijst naar het veld, `teveel` wordt al bij het bewaren geweigerd.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wet import bronnen as b
from wet.bronnen import Bron
from wet.codes import Route
from wet.parameters import Recht

REDENEN = {"reden_b1": Route.B1, "reden_onderwijs": Route.ONDERWIJS, "reden_z": Route.Z}


@dataclass(frozen=True)
class Punt:
    """Een veld met een zin. Bij `gemis` zegt zij wat er ontbreekt ("de uren PVT"), bij `teveel` is het een hele zin."""

    veld: str
    zin: str
    bron: Bron


def recht_van(pip: Any) -> Recht:
    """Het recht waaronder dit plan wordt gemaakt: dat van de dagtekening, en anders het nieuwste."""
    return Recht(pip.parameters, pip.dagtekening, "dagtekening")


def gemis(pip: Any) -> list[Punt]:
    """Wat er nog nodig is voor een volledig besluit, in de volgorde van het formulier."""
    return [*_basis(pip), *_toets(pip), *_leerroute(pip), *_pvt_en_map(pip), *_z_route(pip), *_begeleiding(pip)]


def _leeg(pip: Any, veld: str, zin: str, bron: Bron) -> Iterator[Punt]:
    if getattr(pip, veld) in (None, ""):
        yield Punt(veld, zin, bron)


def _onder(pip: Any, veld: str, norm: str, wat: str, bron: Bron) -> Iterator[Punt]:
    """Ontbreekt, of ligt onder de norm."""
    laagst, waarde = recht_van(pip).getal(norm), getattr(pip, veld)
    if waarde is None:
        yield Punt(veld, f"de uren {wat}", bron)
    elif waarde < laagst:
        yield Punt(veld, f"ten minste {laagst} uur voor {wat}; er staat nu {waarde} uur", bron)


def _basis(pip: Any) -> Iterator[Punt]:
    yield from _leeg(pip, "bevindingen", "wat uit de brede intake kwam", b.AWB_ART_3_46)
    yield from _leeg(pip, "leerroute", "de keuze voor een leerroute", b.WI2021_ART_15)
    for veld, route in REDENEN.items():
        wel = "wel" if pip.route is route else "niet"
        yield from _leeg(pip, veld, f"de reden waarom de {route.label} {wel} past", b.AWB_ART_3_46)


def _toets(pip: Any) -> Iterator[Punt]:
    if pip.wijkt_af_van_toets:
        zin = "de reden waarom de leerroute anders is dan de leerbaarheidstoets adviseert"
        yield from _leeg(pip, "afwijking_lbt", zin, b.AWB_ART_3_50)


def _leerroute(pip: Any) -> Iterator[Punt]:
    if pip.route is Route.B1:
        yield from _leeg(pip, "niveau", "het niveau van de taalexamens", b.WI2021_ART_7)
    yield from _leeg(pip, "alfabetisering", "of alfabetisering nodig is", b.BESLUIT_ART_6_2)
    if not pip.plicht.intensiteit_leerroute:
        return
    if pip.route is Route.Z and not pip.lagere_norm:
        yield from _onder(pip, "uren_leerroute", "z_cursusuren", "taal en KNM", b.BESLUIT_ART_3_14)
    else:
        yield from _leeg(pip, "uren_leerroute", "de uren taal en KNM", b.WI2021_ART_15)
    yield from _leeg(pip, "uren_per_week", "de uren per week", b.WI2021_ART_15)
    yield from _leeg(pip, "start_leerroute", "de verwachte start van de lessen", b.WI2021_ART_16)


def _pvt_en_map(pip: Any) -> Iterator[Punt]:
    yield from _onder(pip, "uren_pvt", "pvt_uren", "het PVT", b.BESLUIT_ART_3_1)
    yield from _leeg(pip, "periode_pvt", "wanneer het PVT is", b.WI2021_ART_15)
    if pip.plicht.map and pip.route:
        yield from _onder(pip, "uren_map", "map_uren", "de MAP", b.REGELING_ART_3_1)
        yield from _leeg(pip, "periode_map", "wanneer de MAP is", b.WI2021_ART_15)


def _z_route(pip: Any) -> Iterator[Punt]:
    if not pip.plicht.participatie_uren:
        return
    if pip.lagere_norm:
        yield from _leeg(pip, "uren_participatie", "de uren participatie", b.REGELING_ART_3_16)
    else:
        yield from _onder(pip, "uren_participatie", "z_participatie_uren", "participatie", b.BESLUIT_ART_3_14)


def _begeleiding(pip: Any) -> Iterator[Punt]:
    yield from _leeg(pip, "ondersteuning", "de ondersteuning en begeleiding", b.WI2021_ART_15)
    zin = "het aantal voortgangsgesprekken"
    yield from _leeg(pip, "aantal_voortgangsgesprekken", zin, b.BESLUIT_ART_5_3)


def teveel(pip: Any) -> list[Punt]:
    """Wat deze groep in deze route niet krijgt, maar wel is ingevuld."""
    plicht, z_route = pip.plicht, pip.route is Route.Z
    alleen_asiel = "De gemeente legt uren leerroute alleen vast voor asielstatushouders. Maak dit veld leeg."
    regels = [
        *((v, plicht.intensiteit_leerroute, alleen_asiel, b.WI2021_ART_15)
          for v in ("uren_leerroute", "uren_per_week", "start_leerroute")),
        ("aanbieder", plicht.leerroute_aanbod, "Deze persoon kiest zelf een school. Maak dit veld leeg.", b.WI2021_ART_16),
        ("uren_map", plicht.map, "In de onderwijsroute hoort geen MAP. Maak dit veld leeg.", b.WI2021_ART_8),
        ("periode_map", plicht.map, "In de onderwijsroute hoort geen MAP. Maak dit veld leeg.", b.WI2021_ART_8),
        ("uren_participatie", plicht.participatie_uren,
         "Uren participatie horen alleen bij asielstatushouders in de Z-route. Maak dit veld leeg.", b.BESLUIT_ART_3_14),
        ("examens", z_route, "Examens naar keuze horen alleen bij de Z-route. Maak dit veld leeg.", b.BESLUIT_ART_3_14),
        ("lagere_norm", z_route, "Een lagere norm bestaat alleen in de Z-route. Maak dit veld leeg.", b.REGELING_ART_3_16),
    ]  # fmt: skip
    return [Punt(veld, zin, bron) for veld, mag, zin, bron in regels if not mag and getattr(pip, veld)]
