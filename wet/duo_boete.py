"""De boetes van DUO (Wi2021 artikel 24 en 25), om te tonen en na te rekenen."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from wet import bronnen as b
from wet.codes import Doelgroep, DuoArtikel, Geprobeerd, Route
from wet.feiten import Feiten, code, decimaal, getal
from wet.fouten import Fout
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.uitleg import Stap, Uitleg, euro, oordeel

# Regeling bijlage 6: per rij het percentage van het hoogste bedrag (1.000 euro), bij weinig, genoeg en veel gevolgd.
_BEDRAGEN = ((1000, 800, 400), (800, 640, 320), (600, 450, 225))
_RIJ = {Geprobeerd.NIET_ALLE: 0, Geprobeerd.ALLE: 1, Geprobeerd.NIET_BEHAALDE_TWEEMAAL: 2}
_GRENZEN_AANWEZIGHEID = (60, 90)
_GRENZEN_UREN_MIGRANT = (250, 400)
_GRENZEN_UREN_Z = (300, 600)


@dataclass(frozen=True, kw_only=True)
class DuoBoeteFeiten(Feiten):
    artikel: Annotated[DuoArtikel, code(DuoArtikel, "Artikel")]
    route: Annotated[Route | None, code(Route, "Leerroute", "Bij artikel 25.")] = None
    doelgroep: Annotated[Doelgroep | None, code(Doelgroep, "Doelgroep", "Bij artikel 25.")] = None
    aanwezigheid: Annotated[
        Decimal | None, decimaal("Aanwezigheid in procenten", "B1-route (asiel) en onderwijsroute.", maximum=100)
    ] = None
    uren: Annotated[Decimal | None, decimaal("Gevolgde uren", "B1-route en Z-route van een migrant.")] = None
    uren_cursus: Annotated[Decimal | None, decimaal("Cursusuren", "Z-route, asiel.")] = None
    uren_participatie: Annotated[Decimal | None, decimaal("Participatie-uren", "Z-route, asiel.")] = None
    geprobeerd: Annotated[Geprobeerd | None, code(Geprobeerd, "Examens geprobeerd", "B1-route.")] = None
    behaald: Annotated[int, getal("Behaalde examenonderdelen", maximum=5)] = 0


@dataclass(frozen=True, slots=True)
class DuoBoete:
    bedrag: Decimal
    uitleg: Uitleg


def duo_boete(feiten: DuoBoeteFeiten, parameters: Parameters = LANDELIJK) -> DuoBoete:
    """Het bedrag van de tabel, met de korting voor behaalde onderdelen."""
    recht = feiten.recht(parameters)
    if feiten.artikel is DuoArtikel.ART_24:
        parameter = recht.parameter("duo_boete_art24")
        stap = Stap("artikel", parameter.omschrijving, b.WI2021_ART_24.citaat(), None, None, f"{parameter.waarde} euro")
        return DuoBoete(recht.bedrag("duo_boete_art24"), (stap,))
    rij, kolom = _plaats(feiten)
    hoogte = recht.bedrag("duo_boete_art25_max") * _BEDRAGEN[rij][kolom] / _BEDRAGEN[0][0]
    tabel = oordeel("route", f"rij {rij + 1}, kolom {kolom + 1} van de tabel", b.WI2021_ART_25, f"{euro(hoogte)} euro")
    bedrag, korting = _met_korting(recht, feiten, hoogte)
    return DuoBoete(bedrag, (tabel, *korting, *_asiel(feiten)))


def _plaats(feiten: DuoBoeteFeiten) -> tuple[int, int]:
    """De rij en de kolom in de tabel."""
    route, doelgroep = _vereist(feiten, "route"), _vereist(feiten, "doelgroep")
    if route is Route.Z:
        return _plaats_z(feiten, doelgroep)
    if route is Route.ONDERWIJS:
        rij = _RIJ[feiten.geprobeerd or Geprobeerd.NIET_ALLE]
        return rij, _kolom(_vereist(feiten, "aanwezigheid"), _GRENZEN_AANWEZIGHEID)
    rij = _RIJ[_vereist(feiten, "geprobeerd")]
    if doelgroep.is_asiel:
        return rij, _kolom(_vereist(feiten, "aanwezigheid"), _GRENZEN_AANWEZIGHEID)
    return rij, _kolom(_vereist(feiten, "uren"), _GRENZEN_UREN_MIGRANT)


def _plaats_z(feiten: DuoBoeteFeiten, doelgroep: Doelgroep) -> tuple[int, int]:
    """Asiel: cursusuren tegen participatie-uren. Migrant: alleen cursusuren."""
    if not doelgroep.is_asiel:
        return 0, _kolom(_vereist(feiten, "uren" if feiten.uren_cursus is None else "uren_cursus"), _GRENZEN_UREN_Z)
    rij = _kolom(_vereist(feiten, "uren_participatie"), _GRENZEN_UREN_Z)
    return rij, _kolom(_vereist(feiten, "uren_cursus"), _GRENZEN_UREN_Z)


def _kolom(gevolgd: Decimal, grenzen: tuple[int, int]) -> int:
    return sum(gevolgd >= grens for grens in grenzen)


def _met_korting(recht: Recht, feiten: DuoBoeteFeiten, hoogte: Decimal) -> tuple[Decimal, Uitleg]:
    """In de Z-route zijn examens vrijwillig: daar geen korting."""
    if feiten.route is Route.Z or not feiten.behaald:
        return hoogte, ()
    parameter = recht.parameter("duo_boete_korting")
    bedrag = hoogte * max(Decimal(0), 1 - feiten.behaald * recht.bedrag("duo_boete_korting") / 100)
    reden = f"{feiten.behaald} × {parameter.waarde}% eraf: {euro(bedrag)} euro"
    return bedrag, (Stap("behaald", parameter.omschrijving, parameter.artikel, None, None, reden),)


def _asiel(feiten: DuoBoeteFeiten) -> Uitleg:
    if feiten.doelgroep is None or not feiten.doelgroep.is_asiel:
        return ()
    reden = "DUO legt een asielstatushouder geen boete op, behalve in uitzonderlijke gevallen."
    return (oordeel("doelgroep", "let op", b.HVJ_KEREN, reden),)


def _vereist(feiten: DuoBoeteFeiten, naam: str) -> Any:
    waarde = getattr(feiten, naam)
    if waarde is None:
        raise Fout(naam, "ontbreekt; deze boete van artikel 25 heeft dit feit nodig")
    return waarde
