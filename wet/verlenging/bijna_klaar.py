"""Bijna klaar met de B1-route: zes maanden erbij (Besluit 4.4)."""

from wet import bronnen as b
from wet.codes import Doelgroep, Route
from wet.parameters import Recht
from wet.termijnen import duur_van, plus
from wet.uitleg import Stap
from wet.verlenging.antwoord import mag, mag_niet, vereist
from wet.verlenging.feiten import Verlenging, VerlengingFeiten


def weeg(feiten: VerlengingFeiten, recht: Recht) -> Verlenging:
    """Alle voorwaarden samen; wat ontbreekt, staat in de reden."""
    ontbreekt = [tekst for voldaan, tekst in _voorwaarden(feiten, recht) if not voldaan]
    if ontbreekt:
        return mag_niet(f"Niet voldaan: {'; '.join(ontbreekt)}.", "grond", b.BESLUIT_ART_4_4)
    parameter = recht.parameter("bijna_klaar")
    dag = plus(feiten.laatste_dag, duur_van(parameter))
    stap = Stap("grond", f"{duur_van(parameter)} erbij", parameter.artikel, feiten.laatste_dag, dag, "bijna klaar")
    return mag(dag, f"bijna klaar: {duur_van(parameter)} erbij", stap)


def _voorwaarden(feiten: VerlengingFeiten, recht: Recht) -> list[tuple[bool, str]]:
    onderdelen = recht.getal("bijna_klaar_onderdelen")
    return [
        (vereist(feiten, "route") is Route.B1, "het is niet de B1-route"),
        *_lessen(feiten, recht),
        (vereist(feiten, "taalonderdelen_behaald") >= onderdelen, f"minder dan {onderdelen} taalonderdelen behaald"),
        (vereist(feiten, "knm"), "KNM is niet behaald"),
        (vereist(feiten, "pvt"), "het PVT is niet afgerond"),
        (vereist(feiten, "map"), "de MAP is niet afgerond"),
    ]


def _lessen(feiten: VerlengingFeiten, recht: Recht) -> list[tuple[bool, str]]:
    """Alle lessen gevolgd; voor een migrant ten minste 450 uur."""
    alle = (vereist(feiten, "alle_lessen"), "niet alle lessen zijn gevolgd")
    doelgroep: Doelgroep = vereist(feiten, "doelgroep")
    if doelgroep.is_asiel:
        return [alle]
    minimum = recht.getal("bijna_klaar_uren")
    genoeg = (vereist(feiten, "uren") >= minimum, f"minder dan {minimum} uur gevolgd")
    return [genoeg] if recht.lezing("lezing_bijna_klaar_lessen") == "alleen_uren" else [alle, genoeg]
