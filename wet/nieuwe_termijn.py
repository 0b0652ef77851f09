"""De nieuwe termijn na een boete van DUO (Regeling 7.4)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from wet import bronnen as b
from wet.codes import Doelgroep, Route
from wet.feiten import Feiten, code, decimaal, getal, janee
from wet.fouten import Fout
from wet.parameters import LANDELIJK, Parameters
from wet.uitleg import Stap, Uitleg, oordeel

# Maanden naar het aantal behaalde examenonderdelen; bij alle vijf is de leerroute af.
_NAAR_ONDERDELEN = (24, 18, 12, 6, 6, 0)
# Maanden naar het aantal uren: tot en met deze grens, van laag naar hoog; erboven is de route af.
_NAAR_UREN_ASIEL = ((400, 24), (800, 18), (1200, 12), (1599, 6))
_NAAR_UREN_MIGRANT = ((200, 24), (400, 18), (600, 12), (799, 6))
_NAAR_PVT_MAP = {0: 0, 1: 6, 2: 12}


@dataclass(frozen=True, kw_only=True)
class NieuweTermijnFeiten(Feiten):
    route: Annotated[Route | None, code(Route, "Leerroute", "Als de leerroute niet is afgerond.")] = None
    doelgroep: Annotated[Doelgroep | None, code(Doelgroep, "Doelgroep", "Bij de Z-route.")] = None
    behaalde_onderdelen: Annotated[
        int | None, getal("Behaalde examenonderdelen", "Bij de B1-route en de onderwijsroute.", maximum=5)
    ] = None
    uren: Annotated[Decimal | None, decimaal("Gevolgde uren samen", "Bij de Z-route.")] = None
    pvt: Annotated[bool | None, janee("PVT afgerond")] = None
    map: Annotated[bool | None, janee("MAP afgerond", "Niet nodig in de onderwijsroute.")] = None


@dataclass(frozen=True, slots=True)
class NieuweTermijn:
    """0 maanden: er ontbreekt niets, dus geen nieuwe termijn."""

    maanden: int
    uitleg: Uitleg


def nieuwe_termijn(feiten: NieuweTermijnFeiten, parameters: Parameters = LANDELIJK) -> NieuweTermijn:
    """De langste termijn van de leerroute en van het PVT en de MAP."""
    feiten.recht(parameters).eis_wi2021()
    gevonden = [uitkomst for uitkomst in (_leerroute(feiten), _pvt_map(feiten)) if uitkomst]
    if not gevonden:
        raise Fout("route", "ontbreekt; geef route met de behaalde onderdelen of uren, of geef pvt en map")
    maanden = max(aantal for aantal, _ in gevonden)
    stappen = tuple(stap for _, stap in gevonden)
    slot = oordeel("maanden", "de langste termijn telt", b.REGELING_ART_7_4, f"{maanden} maanden")
    return NieuweTermijn(maanden, (*stappen, slot))


def _leerroute(feiten: NieuweTermijnFeiten) -> tuple[int, Stap] | None:
    if feiten.route is None:
        return None
    if feiten.route is Route.Z:
        return _naar_uren(feiten)
    if feiten.behaalde_onderdelen is None:
        raise Fout("behaalde_onderdelen", f"ontbreekt; de route {feiten.route} heeft dit feit nodig")
    maanden = _NAAR_ONDERDELEN[feiten.behaalde_onderdelen]
    return maanden, _stap("behaalde_onderdelen", f"{feiten.behaalde_onderdelen} onderdelen behaald", maanden)


def _naar_uren(feiten: NieuweTermijnFeiten) -> tuple[int, Stap]:
    if feiten.doelgroep is None:
        raise Fout("doelgroep", "ontbreekt; de Z-route heeft dit feit nodig")
    if feiten.uren is None:
        raise Fout("uren", "ontbreekt; de Z-route heeft dit feit nodig")
    tabel = _NAAR_UREN_ASIEL if feiten.doelgroep.is_asiel else _NAAR_UREN_MIGRANT
    hele_uren = int(feiten.uren)
    maanden = next((aantal for grens, aantal in tabel if hele_uren <= grens), 0)
    return maanden, _stap("uren", f"{feiten.uren} uur gevolgd", maanden)


def _pvt_map(feiten: NieuweTermijnFeiten) -> tuple[int, Stap] | None:
    if feiten.pvt is None and feiten.map is None:
        return None
    # Wie het taalschakeltraject volgt, hoeft geen MAP te doen (artikel 8 lid 3 Wi2021).
    nodig = ("pvt",) if feiten.route is Route.ONDERWIJS else ("pvt", "map")
    for naam in nodig:
        if getattr(feiten, naam) is None:
            raise Fout(naam, "ontbreekt; pvt en map zijn samen nodig, in de onderwijsroute alleen pvt")
    ontbreekt = sum(not getattr(feiten, naam) for naam in nodig)
    gevraagd = " en ".join(naam.upper() for naam in nodig)
    return _NAAR_PVT_MAP[ontbreekt], _stap("pvt", f"{ontbreekt} van {gevraagd} ontbreekt", _NAAR_PVT_MAP[ontbreekt])


def _stap(feit: str, regel: str, maanden: int) -> Stap:
    return oordeel(feit, regel, b.REGELING_ART_7_4, f"{maanden} maanden" if maanden else "geen nieuwe termijn")
