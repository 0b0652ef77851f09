"""Betalen, aanmanen en verjaren van een geldschuld (Awb titel 4.4)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from wet.beslissen import Uiterlijk
from wet.feiten import Feiten, bedrag, datum
from wet.parameters import LANDELIJK, Parameters
from wet.termijnen import termijn_uit
from wet.uitleg import Stap, Uitleg


@dataclass(frozen=True, kw_only=True)
class BetaaltermijnFeiten(Feiten):
    bekendmaking: Annotated[date, datum("Bekendmaking van de beschikking")]


def betaaltermijn(feiten: BetaaltermijnFeiten, parameters: Parameters = LANDELIJK) -> Uiterlijk:
    """Zes weken na bekendmaking, tenzij de beschikking een latere dag noemt."""
    recht = feiten.recht(parameters, "bekendmaking", feiten.bekendmaking)
    termijn = termijn_uit(recht, "betaaltermijn", feiten.bekendmaking, feit="bekendmaking")
    return Uiterlijk(termijn.laatste_dag, termijn.uitleg)


@dataclass(frozen=True, kw_only=True)
class AanmaningFeiten(Feiten):
    verzonden: Annotated[date, datum("Aanmaning verzonden")]


def aanmaning(feiten: AanmaningFeiten, parameters: Parameters = LANDELIJK) -> Uiterlijk:
    """Twee weken, vanaf de dag na de verzending."""
    recht = feiten.recht(parameters, "verzonden", feiten.verzonden)
    termijn = termijn_uit(recht, "aanmaningstermijn", feiten.verzonden, feit="verzonden")
    return Uiterlijk(termijn.laatste_dag, termijn.uitleg)


@dataclass(frozen=True, kw_only=True)
class AanmaningsvergoedingFeiten(Feiten):
    schuld: Annotated[Decimal, bedrag("Schuld")]
    verzonden: Annotated[date, datum("Aanmaning verzonden")]


@dataclass(frozen=True, slots=True)
class Vergoeding:
    bedrag: Decimal
    uitleg: Uitleg


def aanmaningsvergoeding(feiten: AanmaningsvergoedingFeiten, parameters: Parameters = LANDELIJK) -> Vergoeding:
    """De vergoeding die in de aanmaning moet staan."""
    recht = feiten.recht(parameters, "verzonden", feiten.verzonden)
    grens = recht.parameter("aanmaningsvergoeding_grens")
    hoog = feiten.schuld >= recht.bedrag("aanmaningsvergoeding_grens")
    naam = "aanmaningsvergoeding_hoog" if hoog else "aanmaningsvergoeding_laag"
    parameter = recht.parameter(naam)
    reden = f"schuld {'vanaf' if hoog else 'onder'} {grens.waarde} euro. {parameter.voorbehoud}".strip()
    stap = Stap("schuld", parameter.omschrijving, parameter.artikel, None, None, reden)
    return Vergoeding(recht.bedrag(naam), (stap,))


@dataclass(frozen=True, kw_only=True)
class VerjaringFeiten(Feiten):
    einde_betaaltermijn: Annotated[date, datum("Laatste dag van de betaaltermijn", "Na uitstel: de uitgestelde dag.")]
    gestuit_op: Annotated[
        date | None, datum("Laatste stuiting", "Aanmaning, verrekening, dwangbevel of erkenning van de schuld.")
    ] = None


def verjaring(feiten: VerjaringFeiten, parameters: Parameters = LANDELIJK) -> Uiterlijk:
    """De laatste dag waarop de schuld nog kan worden ingevorderd."""
    recht = feiten.recht(parameters, "einde_betaaltermijn", feiten.einde_betaaltermijn)
    gewoon = termijn_uit(recht, "verjaring_geldschuld", feiten.einde_betaaltermijn, feit="einde_betaaltermijn")
    if feiten.gestuit_op is None or feiten.gestuit_op > gewoon.laatste_dag:
        return Uiterlijk(gewoon.laatste_dag, gewoon.uitleg)
    gestuit = termijn_uit(recht, "verjaring_geldschuld", feiten.gestuit_op, feit="gestuit_op")
    return Uiterlijk(max(gewoon.laatste_dag, gestuit.laatste_dag), gewoon.uitleg + gestuit.uitleg)
