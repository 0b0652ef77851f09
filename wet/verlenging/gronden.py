"""Mag de termijn langer, en tot wanneer: elke grond van Regeling 4.1 en Besluit 4.2 tot en met 4.4."""

from collections.abc import Callable
from datetime import date

from wet import bronnen as b
from wet.codes import Grond, Route
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.termijnen import duur_van, plus
from wet.uitleg import Stap
from wet.verlenging import bijna_klaar, geen_aanbod, opleiding
from wet.verlenging.antwoord import mag, mag_niet, vereist
from wet.verlenging.duur import verleng_met_duur
from wet.verlenging.feiten import Verlenging, VerlengingFeiten

Weging = Callable[[VerlengingFeiten, Recht], Verlenging]


def verlenging(feiten: VerlengingFeiten, parameters: Parameters = LANDELIJK) -> Verlenging:
    """De nieuwe laatste dag. In maanden of jaren geteld: de ATW verschuift niet."""
    return _GRONDEN[feiten.grond](feiten, feiten.recht(parameters, "laatste_dag", feiten.laatste_dag))


def _vast(naam: str) -> Weging:
    """Een grond met een vaste duur."""

    def weeg(feiten: VerlengingFeiten, recht: Recht) -> Verlenging:
        parameter = recht.parameter(naam)
        dag = plus(feiten.laatste_dag, duur_van(parameter))
        stap = Stap(
            "grond", f"{duur_van(parameter)} erbij", parameter.artikel, feiten.laatste_dag, dag, feiten.grond.label
        )
        return mag(dag, f"{feiten.grond.label}: {duur_van(parameter)} erbij", stap)

    return weeg


def _omstandigheid(maximum: str = "") -> Weging:
    """Een grond die zo lang duurt als de omstandigheid, ten minste drie maanden."""

    def weeg(feiten: VerlengingFeiten, recht: Recht) -> Verlenging:
        return verleng_met_duur(feiten, recht, b.REGELING_ART_4_1, minimum="verlenging_minimum", maximum=maximum)

    return weeg


def _alfabetisering(feiten: VerlengingFeiten, recht: Recht) -> Verlenging:
    if vereist(feiten, "route") is Route.Z:
        return mag_niet("Alfabetisering verlengt de termijn alleen in de B1-route en de onderwijsroute.",
                        "route", b.REGELING_ART_4_1, "2")  # fmt: skip
    return _omstandigheid("verlenging_alfabetisering_max")(feiten, recht)


def _verblijfsgat(feiten: VerlengingFeiten, recht: Recht) -> Verlenging:
    """De termijn schuift op met een onderbreking van ten hoogste een jaar; daarna is de plicht geëindigd."""
    uitkomst = verleng_met_duur(feiten, recht, b.BESLUIT_ART_4_2)
    grens: date = plus(feiten.laatste_dag, duur_van(recht.parameter("onderbreking_plicht_max")))
    if uitkomst.nieuwe_laatste_dag is not None and uitkomst.nieuwe_laatste_dag > grens:
        return mag_niet("De onderbreking is langer dan een jaar: de inburgeringsplicht is dan geëindigd.",
                        "duur", b.BESLUIT_ART_2_1, "2")  # fmt: skip
    return uitkomst


_GRONDEN: dict[Grond, Weging] = {
    Grond.ZIEKTE: _omstandigheid(),
    Grond.OVERLIJDEN: _vast("verlenging_overlijden"),
    Grond.BEVALLING: _vast("verlenging_bevalling"),
    Grond.OPVANG: _omstandigheid(),
    Grond.ALFABETISERING: _alfabetisering,
    Grond.DAKLOOS: _omstandigheid("verlenging_dakloos_max"),
    Grond.GEEN_AANBOD: geen_aanbod.weeg,
    Grond.AANBIEDER: _omstandigheid("verlenging_aanbieder_max"),
    Grond.INDIVIDUEEL: _omstandigheid("verlenging_individueel_max"),
    Grond.COMBINATIE: _omstandigheid(),
    Grond.NIET_VRIJSTELLENDE_OPLEIDING: opleiding.weeg,
    Grond.BIJNA_KLAAR: bijna_klaar.weeg,
    Grond.VERBLIJFSGAT: _verblijfsgat,
}
