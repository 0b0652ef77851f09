"""Wat de gemeente aan wie moet aanbieden, naar groep, leerroute en bijstand."""

from dataclasses import dataclass, fields
from typing import Annotated

from wet import bronnen as b
from wet.bronnen import Bron
from wet.codes import Doelgroep, Route, Vergunning
from wet.feiten import Feiten, code, janee
from wet.ontzorgen import valt_onder_56a
from wet.parameters import LANDELIJK, Parameters
from wet.uitleg import Stap, Uitleg, oordeel


@dataclass(frozen=True, kw_only=True)
class AanbodplichtFeiten(Feiten):
    doelgroep: Annotated[Doelgroep, code(Doelgroep, "Doelgroep")]
    leerroute: Annotated[Route, code(Route, "Leerroute")]
    bijstand: Annotated[bool, janee("Ontvangt bijstand")]
    vergunning: Annotated[Vergunning, code(Vergunning, "Verblijfsvergunning")]


@dataclass(frozen=True, slots=True)
class Aanbodplicht:
    brede_intake: bool
    pip: bool
    maatschappelijke_begeleiding: bool
    leerroute_aanbod: bool
    knm: bool
    intensiteit_leerroute: bool
    pvt: bool
    map: bool
    participatie_uren: bool
    eindgesprek_z: bool
    gratis_pogingen: bool
    ontzorgen: bool
    financiele_zelfredzaamheid: bool
    lening: bool
    uitleg: Uitleg


_GRONDSLAG: dict[str, tuple[Bron, str, str]] = {
    "brede_intake": (b.WI2021_ART_14, "1", "voor iedereen"),
    "pip": (b.WI2021_ART_15, "1", "voor iedereen"),
    "maatschappelijke_begeleiding": (b.WI2021_ART_13, "1", "voor asielstatushouders"),
    "leerroute_aanbod": (b.WI2021_ART_16, "1", "voor asielstatushouders; een migrant kiest zelf een school"),
    "knm": (b.WI2021_ART_16, "1", "hoort bij het aanbod aan asielstatushouders"),
    "intensiteit_leerroute": (b.WI2021_ART_15, "2", "in het PIP van asielstatushouders"),
    "pvt": (b.WI2021_ART_6, "3", "voor iedereen, gratis"),
    "map": (b.WI2021_ART_8, "3", "voor iedereen, behalve in de onderwijsroute"),
    "participatie_uren": (b.BESLUIT_ART_3_14, "2", "voor asielstatushouders in de Z-route"),
    "eindgesprek_z": (b.WI2021_ART_9, "", "voor iedereen in de Z-route; door het college zelf"),
    "gratis_pogingen": (b.REGELING_ART_3_5, "", "voor asielstatushouders"),
    "ontzorgen": (b.PW_ART_56A, "1", "met een eigen asielvergunning en bijstand"),
    "financiele_zelfredzaamheid": (b.PW_ART_56A, "", "begeleiding van asielstatushouders, ook na het ontzorgen"),
    "lening": (b.WI2021_ART_19, "", "bij DUO, voor gezinsmigranten en overige migranten"),
}


def aanbodplicht(feiten: AanbodplichtFeiten, parameters: Parameters = LANDELIJK) -> Aanbodplicht:
    """Elk onderdeel: verschuldigd of niet, met het artikel."""
    asiel, z_route = feiten.doelgroep.is_asiel, feiten.leerroute is Route.Z
    recht = feiten.recht(parameters)
    recht.eis_wi2021()
    plicht = {
        "brede_intake": True,
        "pip": True,
        "maatschappelijke_begeleiding": asiel,
        "leerroute_aanbod": asiel or (z_route and recht.aan("lezing_z_cursus_migrant")),
        "knm": asiel,
        "intensiteit_leerroute": asiel,
        "pvt": True,
        "map": feiten.leerroute is not Route.ONDERWIJS,
        "participatie_uren": asiel and z_route,
        "eindgesprek_z": z_route,
        "gratis_pogingen": asiel,
        "ontzorgen": asiel and feiten.bijstand and valt_onder_56a(feiten.vergunning, recht),
        "financiele_zelfredzaamheid": asiel,
        "lening": not asiel,
    }
    return Aanbodplicht(**plicht, uitleg=tuple(_stap(naam, verschuldigd) for naam, verschuldigd in plicht.items()))


def _stap(naam: str, verschuldigd: bool) -> Stap:
    bron, lid, reden = _GRONDSLAG[naam]
    return oordeel(naam, "verschuldigd" if verschuldigd else "niet verschuldigd", bron, reden, lid)


ONDERDELEN = tuple(veld.name for veld in fields(Aanbodplicht) if veld.name != "uitleg")
