"""De feiten van een verlenging; elke grond vraagt er enkele van."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from wet.codes import Doelgroep, Eenheid, Grond, Opleidingssoort, Route
from wet.feiten import Feiten, code, datum, getal, groep, janee
from wet.uitleg import Uitleg


@dataclass(frozen=True, kw_only=True)
class Omstandigheidsduur:
    aantal: Annotated[int, getal("Aantal", minimum=1)]
    eenheid: Annotated[Eenheid, code(Eenheid, "Eenheid")]


@dataclass(frozen=True, kw_only=True)
class VerlengingFeiten(Feiten):
    laatste_dag: Annotated[date, datum("Laatste dag van de inburgeringstermijn")]
    grond: Annotated[Grond, code(Grond, "Grond")]
    duur: Annotated[
        Omstandigheidsduur | None, groep(Omstandigheidsduur, "Duur van de omstandigheid", "Of geef van en tot.")
    ] = None
    van: Annotated[date | None, datum("Eerste dag van de omstandigheid of de opleiding")] = None
    tot: Annotated[date | None, datum("Laatste dag van de omstandigheid of de opleiding")] = None
    route: Annotated[Route | None, code(Route, "Leerroute", "Bij alfabetisering, geen aanbod en bijna klaar.")] = None
    soort: Annotated[
        Opleidingssoort | None, code(Opleidingssoort, "Soort opleiding", "Bij een niet-vrijstellende opleiding.")
    ] = None
    beeindigd: Annotated[bool | None, janee("De opleiding is beëindigd", "Bij een niet-vrijstellende opleiding.")] = (
        None
    )
    eerder_verlengd: Annotated[
        int, getal("Eerder verlengd op deze grond", "Bij een lopende opleiding.", maximum=20)
    ] = 0
    pip: Annotated[date | None, datum("Dagtekening van het PIP", "Bij geen aanbod.")] = None
    aanbod: Annotated[date | None, datum("Dag van het aanbod", "Bij geen aanbod; onderwijsroute: de echte start.")] = (
        None
    )
    doelgroep: Annotated[Doelgroep | None, code(Doelgroep, "Doelgroep", "Bij bijna klaar.")] = None
    alle_lessen: Annotated[bool | None, janee("Alle lessen gevolgd", "Bij bijna klaar.")] = None
    uren: Annotated[int | None, getal("Gevolgde lesuren", "Bij bijna klaar, voor een migrant.")] = None
    taalonderdelen_behaald: Annotated[int | None, getal("Behaalde taalonderdelen", "Bij bijna klaar.", maximum=4)] = (
        None
    )
    knm: Annotated[bool | None, janee("KNM behaald", "Bij bijna klaar.")] = None
    pvt: Annotated[bool | None, janee("PVT afgerond", "Bij bijna klaar.")] = None
    map: Annotated[bool | None, janee("MAP afgerond", "Bij bijna klaar.")] = None


@dataclass(frozen=True, slots=True)
class Verlenging:
    """Mag het niet, dan is er geen nieuwe laatste dag."""

    mag: bool
    nieuwe_laatste_dag: date | None
    reden: str
    uitleg: Uitleg
