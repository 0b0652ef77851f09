"""Een niet-vrijstellende opleiding: praktijkonderwijs, vso of entree (Besluit 4.3 lid 2, Regeling 4.2)."""

from datetime import date

from wet import bronnen as b
from wet.codes import Opleidingssoort
from wet.parameters import Recht
from wet.termijnen import Duur, duur_van, plus
from wet.uitleg import Stap
from wet.verlenging.antwoord import mag, mag_niet, vereist
from wet.verlenging.duur import periode
from wet.verlenging.feiten import Verlenging, VerlengingFeiten


def weeg(feiten: VerlengingFeiten, recht: Recht) -> Verlenging:
    """Afgelopen: zo lang als de inschrijving. Lopend: twee jaar, daarna tweemaal een jaar. Entree: samen twee jaar."""
    entree = vereist(feiten, "soort") is Opleidingssoort.ENTREE
    if vereist(feiten, "beeindigd"):
        return _afgelopen(feiten, recht, entree)
    return _lopend(feiten, recht, entree)


def _afgelopen(feiten: VerlengingFeiten, recht: Recht, entree: bool) -> Verlenging:
    duur = periode(feiten)
    dag = duur.na(feiten.laatste_dag)
    grens = plus(feiten.laatste_dag, duur_van(recht.parameter("verlenging_entree_max")))
    stap = _stap(feiten, f"{duur} erbij", dag, "de duur van de inschrijving na het begin van de plicht")
    if entree and dag > grens:
        return mag(grens, "entreeopleiding: ten hoogste twee jaar erbij", stap, _stap(feiten, "ten hoogste", grens, ""))
    return mag(dag, f"{feiten.grond.label}: {duur} erbij", stap)


def _lopend(feiten: VerlengingFeiten, recht: Recht, entree: bool) -> Verlenging:
    keren = 1 if entree else recht.getal("verlenging_opleiding_keren")
    if feiten.eerder_verlengd >= keren:
        reden = "De termijn is op deze grond al zo vaak verlengd als mag."
        return mag_niet(reden, "eerder_verlengd", b.REGELING_ART_4_2)
    duur = _lopende_duur(feiten.eerder_verlengd, recht)
    dag = plus(feiten.laatste_dag, duur)
    return mag(dag, f"lopende opleiding: {duur} erbij", _stap(feiten, f"{duur} erbij", dag, "de opleiding loopt nog"))


def _lopende_duur(eerder: int, recht: Recht) -> Duur:
    return duur_van(recht.parameter("verlenging_opleiding_volgende" if eerder else "verlenging_opleiding_eerste"))


def _stap(feiten: VerlengingFeiten, regel: str, dag: date, reden: str) -> Stap:
    bron = b.BESLUIT_ART_4_3 if feiten.beeindigd else b.REGELING_ART_4_2
    return Stap("soort", regel, bron.citaat("2" if feiten.beeindigd else ""), feiten.laatste_dag, dag, reden)
