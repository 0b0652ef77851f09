"""Leerroutes: wisselen van route, afschalen naar A2, en de uren van de Z-route, het PVT en de MAP."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from wet import bronnen as b
from wet.codes import Doelgroep, Route, Uitzondering
from wet.feiten import Feiten, code, datum, decimaal, janee
from wet.fouten import eis, eis_volgorde
from wet.parameters import LANDELIJK, Parameters
from wet.termijnen import termijn_uit
from wet.uitleg import Uitleg, dagtekst, oordeel


@dataclass(frozen=True, kw_only=True)
class RoutewisselingFeiten(Feiten):
    dagtekening: Annotated[date, datum("Dagtekening van het eerste PIP")]
    van: Annotated[Route, code(Route, "Van route")]
    naar: Annotated[Route, code(Route, "Naar route")]
    datum: Annotated[date, datum("Dag van de wisseling")]
    uitzondering: Annotated[
        Uitzondering | None, code(Uitzondering, "Uitzondering", "Alleen na de termijn van anderhalf jaar.")
    ] = None


@dataclass(frozen=True, slots=True)
class Routewisseling:
    """`uiterlijk` is de laatste dag voor een gewone wisseling."""

    mag: bool
    uiterlijk: date
    reden: str
    uitleg: Uitleg


def routewisseling(feiten: RoutewisselingFeiten, parameters: Parameters = LANDELIJK) -> Routewisseling:
    """Tot anderhalf jaar na het begin van de termijn, met drie uitzonderingen."""
    eis(feiten.van is not feiten.naar, "naar", "is dezelfde route als van")
    eis_volgorde(feiten.dagtekening, feiten.datum, "datum", "ligt voor de dagtekening van het PIP")
    recht = feiten.recht(parameters, "dagtekening", feiten.dagtekening)
    termijn = termijn_uit(recht, "routewisseling_termijn", feiten.dagtekening, feit="dagtekening")
    mag, reden, lid = _mag_wisselen(feiten, termijn.laatste_dag)
    stap = oordeel("datum", "wisselen mag" if mag else "wisselen mag niet", b.BESLUIT_ART_5_4, reden, lid, feiten.datum)
    return Routewisseling(mag, termijn.laatste_dag, reden, (*termijn.uitleg, stap))


def _mag_wisselen(feiten: RoutewisselingFeiten, uiterlijk: date) -> tuple[bool, str, str]:
    """Of het mag, waarom, en volgens welk lid."""
    if feiten.van is Route.ONDERWIJS and feiten.naar is Route.B1:
        return True, "Van de onderwijsroute naar de B1-route mag tijdens het hele traject.", "1"
    if feiten.datum <= uiterlijk:
        return True, f"De wisseling is op tijd: tot en met {dagtekst(uiterlijk)}.", "1"
    if feiten.uitzondering is Uitzondering.NIET_VRIJSTELLENDE_OPLEIDING:
        return True, "Een niet-vrijstellende opleiding eindigde na de termijn van anderhalf jaar.", "2"
    if feiten.uitzondering is Uitzondering.INDIVIDUEEL:
        return True, "Bijzonder individueel geval; motiveer dit in het besluit.", "3"
    return False, f"De termijn van anderhalf jaar liep tot en met {dagtekst(uiterlijk)}.", "1"


@dataclass(frozen=True, kw_only=True)
class AfschalingFeiten(Feiten):
    route: Annotated[Route, code(Route, "Leerroute")]
    uren_nt2: Annotated[Decimal, decimaal("Gevolgde uren NT2", "Alfabetisering telt mee, KNM niet.")]
    inspanning: Annotated[bool, janee("Voldoende inspanning tijdens de lessen", "Blijkend uit feiten.")]
    b1_haalbaar: Annotated[bool, janee("B1 is haalbaar binnen de termijn")]


@dataclass(frozen=True, slots=True)
class Afschaling:
    mag: bool
    reden: str
    uitleg: Uitleg


def afschaling(feiten: AfschalingFeiten, parameters: Parameters = LANDELIJK) -> Afschaling:
    """Of het college een of meer taalonderdelen op A2 mag zetten."""
    uren = feiten.recht(parameters).parameter("afschaling_uren")
    voorwaarden = (
        ("route", b.WI2021_ART_17, "3", feiten.route is Route.B1, "de inburgeraar volgt de B1-route"),
        (
            "uren_nt2",
            b.BESLUIT_ART_5_5,
            "",
            feiten.uren_nt2 >= _decimaal(uren.waarde),
            f"ten minste {uren.waarde} uur NT2",
        ),
        ("inspanning", b.BESLUIT_ART_5_5, "", feiten.inspanning, "voldoende inspanning tijdens de lessen"),
        ("b1_haalbaar", b.WI2021_ART_17, "3", not feiten.b1_haalbaar, "B1 is niet haalbaar binnen de termijn"),
    )
    stappen = tuple(
        oordeel(feit, regel, bron, "voldaan" if voldaan else "niet voldaan", lid)
        for feit, bron, lid, voldaan, regel in voorwaarden
    )
    ontbreekt = [regel for _, _, _, voldaan, regel in voorwaarden if not voldaan]
    reden = f"Niet voldaan: {'; '.join(ontbreekt)}." if ontbreekt else "Aan alle voorwaarden is voldaan."
    return Afschaling(not ontbreekt, reden, stappen)


def _decimaal(waarde: object) -> Decimal:
    return Decimal(str(waarde))


@dataclass(frozen=True, kw_only=True)
class ZUrenFeiten(Feiten):
    doelgroep: Annotated[Doelgroep, code(Doelgroep, "Doelgroep")]
    uren_cursus: Annotated[Decimal, decimaal("Gevolgde cursusuren")]
    uren_participatie: Annotated[Decimal, decimaal("Gevolgde participatie-uren")] = Decimal(0)
    uren_pvt_map: Annotated[Decimal, decimaal("Uren PVT en MAP", "Gaan van de participatie-uren af.")] = Decimal(0)


@dataclass(frozen=True, slots=True)
class ZUren:
    cursus_nog: Decimal
    participatie_nog: Decimal
    klaar_voor_eindgesprek: bool
    uitleg: Uitleg


def z_uren(feiten: ZUrenFeiten, parameters: Parameters = LANDELIJK) -> ZUren:
    """Hoeveel uren de Z-route nog vraagt; participatie-uren alleen van asielstatushouders."""
    recht = feiten.recht(parameters)
    norm = recht.bedrag("z_participatie_uren") if feiten.doelgroep.is_asiel else Decimal(0)
    cursus = _rest(recht.bedrag("z_cursusuren"), feiten.uren_cursus)
    participatie = _rest(norm, feiten.uren_participatie + feiten.uren_pvt_map)
    stappen = (
        oordeel("uren_cursus", "cursusuren", b.BESLUIT_ART_3_14, f"nog {cursus} uur", "2"),
        oordeel("uren_participatie", "participatie-uren", b.BESLUIT_ART_3_14, f"nog {participatie} uur", "2"),
        oordeel("uren_pvt_map", "PVT en MAP tellen mee", b.BESLUIT_ART_3_14, f"{feiten.uren_pvt_map} uur", "5"),
    )
    return ZUren(cursus, participatie, not (cursus or participatie), stappen)


def _rest(norm: Decimal, gedaan: Decimal) -> Decimal:
    return max(Decimal(0), norm - gedaan)


@dataclass(frozen=True, kw_only=True)
class PvtMapFeiten(Feiten):
    uren_pvt: Annotated[Decimal, decimaal("Uren participatieverklaringstraject")]
    activiteiten_pvt: Annotated[Decimal, decimaal("Activiteiten of excursies")]
    ondertekend: Annotated[bool, janee("Participatieverklaring ondertekend")]
    route: Annotated[Route, code(Route, "Leerroute")]
    praktijkuren_map: Annotated[Decimal, decimaal("Praktijkuren MAP")] = Decimal(0)
    eindgesprek_map: Annotated[bool, janee("Eindgesprek MAP gevoerd")] = False


@dataclass(frozen=True, slots=True)
class PvtMap:
    pvt: bool
    map: bool
    uitleg: Uitleg


def pvt_map(feiten: PvtMapFeiten, parameters: Parameters = LANDELIJK) -> PvtMap:
    """Of het PVT en de MAP aan hun normen voldoen; in de onderwijsroute is geen MAP nodig."""
    recht = feiten.recht(parameters)
    uren, activiteiten, praktijk = (recht.parameter(n) for n in ("pvt_uren", "pvt_activiteiten", "map_uren"))
    pvt = feiten.ondertekend and feiten.uren_pvt >= _decimaal(uren.waarde)
    pvt = pvt and feiten.activiteiten_pvt >= _decimaal(activiteiten.waarde)
    vrij = feiten.route is Route.ONDERWIJS
    map_klaar = vrij or (feiten.eindgesprek_map and feiten.praktijkuren_map >= _decimaal(praktijk.waarde))
    reden = f"ten minste {uren.waarde} uur, {activiteiten.waarde} activiteit en de ondertekening"
    reden_map = (
        "niet nodig in de onderwijsroute" if vrij else f"ten minste {praktijk.waarde} praktijkuren en het eindgesprek"
    )
    stappen = (
        oordeel("uren_pvt", "PVT", b.BESLUIT_ART_3_1, reden, "3"),
        oordeel(
            "praktijkuren_map", "MAP", b.WI2021_ART_8 if vrij else b.REGELING_ART_3_1, reden_map, "3" if vrij else ""
        ),
    )
    return PvtMap(pvt, map_klaar, stappen)
