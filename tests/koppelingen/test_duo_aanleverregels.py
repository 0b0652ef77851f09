"""Elke regel waarop DUO een bericht weigert: één geval dat hem breekt, en het veld waar hij bij hoort."""

import datetime as dt
from dataclasses import replace

import pytest

from koppelingen.duo.aanbod import Aanbod, Instelling
from koppelingen.duo.aanleverregels import (
    AanbodFeiten,
    PipFeiten,
    toets_aanbod,
    toets_pip,
    toets_verwijderen_pip,
)
from koppelingen.duo.codes import Alfabetisering, Doelgroep, Leerroute, Niveau
from koppelingen.duo.pip import Pip
from koppelingen.duo.resultaatregels import ResultaatFeiten, toets_resultaat
from koppelingen.duo.resultaten import EindgesprekMap, OndertekeningPvt

DAG = dt.date(2026, 11, 10)
LATER = DAG + dt.timedelta(days=1)
EERDER = DAG - dt.timedelta(days=1)
PIP = Pip(DAG, Leerroute.B1, Niveau.B1, 600)
FEITEN = PipFeiten(DAG, DAG, DAG, DAG, eerste=False, doelgroep=Doelgroep.ASIEL)

PIP_GEVALLEN = [
    (PIP, FEITEN, []),
    (PIP, PipFeiten(), []),
    (PIP, replace(FEITEN, plicht_van=LATER), ["dagtekening"]),
    (PIP, replace(FEITEN, gevestigd_op=LATER), ["dagtekening"]),
    (PIP, replace(FEITEN, dagtekening_eerste=LATER), ["dagtekening"]),
    (PIP, replace(FEITEN, dagtekening_geldend=LATER), ["dagtekening"]),
    (Pip(DAG, Leerroute.ONDERWIJS, Niveau.A2), FEITEN, ["niveau"]),
    (Pip(DAG, Leerroute.ZELFREDZAAMHEID, Niveau.B1), FEITEN, ["niveau"]),
    (Pip(DAG, Leerroute.ZELFREDZAAMHEID, Niveau.A2), FEITEN, []),
    (Pip(DAG, Leerroute.B1, Niveau.A2), FEITEN, []),
    (Pip(DAG, Leerroute.B1, Niveau.A2), replace(FEITEN, eerste=True), ["niveau"]),
    (Pip(DAG, Leerroute.ZELFREDZAAMHEID, intensiteit_b1=1), FEITEN, ["intensiteit_b1"]),
    (PIP, replace(FEITEN, doelgroep=Doelgroep.OVERIG), ["intensiteit_b1"]),
    (replace(PIP, intensiteit_b1=None), replace(FEITEN, doelgroep=Doelgroep.OVERIG), []),
    (
        Pip(DAG, Leerroute.ONDERWIJS, Niveau.A2, 5),
        replace(FEITEN, plicht_van=LATER),
        ["dagtekening", "niveau", "intensiteit_b1"],
    ),
]


@pytest.mark.parametrize(("pip", "feiten", "velden"), PIP_GEVALLEN)
def test_een_pip(pip: Pip, feiten: PipFeiten, velden: list[str]) -> None:
    assert [bezwaar.veld for bezwaar in toets_pip(pip, feiten)] == velden


@pytest.mark.parametrize(
    ("termijn", "uren", "aantal"), [(False, False, 0), (True, False, 1), (False, True, 1), (True, True, 2)]
)
def test_een_pip_verwijderen(termijn: bool, uren: bool, aantal: int) -> None:
    assert len(toets_verwijderen_pip(termijn_vastgesteld=termijn, cursusuren_bekend=uren)) == aantal


BOW = Instelling("0000001234", "School", "2511AA", 1, "Den Haag", keurmerk_bow=True)
TST = replace(BOW, keurmerk_bow=False, keurmerk_tst=True)
AANBOD = Aanbod(Alfabetisering.NIET, DAG, DAG, DAG)
AANBOD_FEITEN = AanbodFeiten(Doelgroep.ASIEL, PIP, BOW, DAG, LATER)

AANBOD_GEVALLEN = [
    (AANBOD, AANBOD_FEITEN, []),
    (AANBOD, replace(AANBOD_FEITEN, doelgroep=Doelgroep.OVERIG), [""]),
    (AANBOD, replace(AANBOD_FEITEN, pip=None), [""]),
    (AANBOD, replace(AANBOD_FEITEN, instelling=None), ["instelling"]),
    (AANBOD, replace(AANBOD_FEITEN, instelling=TST), ["instelling"]),
    (AANBOD, replace(AANBOD_FEITEN, instelling=TST, pip=Pip(DAG, Leerroute.ONDERWIJS)), []),
    (replace(AANBOD, ingeschreven_op=EERDER), AANBOD_FEITEN, ["ingeschreven_op"]),
    (replace(AANBOD, ingeschreven_op=LATER), AANBOD_FEITEN, ["start_op"]),
    (replace(AANBOD, start_op=LATER), AANBOD_FEITEN, ["tot_en_met"]),
    (AANBOD, replace(AANBOD_FEITEN, termijn_van=LATER), ["start_op", "tot_en_met"]),
    (replace(AANBOD, tot_en_met=LATER + dt.timedelta(days=1)), AANBOD_FEITEN, ["tot_en_met"]),
    (replace(AANBOD, tot_en_met=LATER), AANBOD_FEITEN, []),
]


@pytest.mark.parametrize(("aanbod", "feiten", "velden"), AANBOD_GEVALLEN)
def test_een_aanbod(aanbod: Aanbod, feiten: AanbodFeiten, velden: list[str]) -> None:
    assert [bezwaar.veld for bezwaar in toets_aanbod(aanbod, feiten)] == velden


VANDAAG = dt.date(2026, 11, 21)
RUIM = ResultaatFeiten(
    VANDAAG, pip_van_ons=True, termijn_van=dt.date(2025, 1, 1), termijn_tot_en_met=dt.date(2027, 12, 31)
)
BIJNA = replace(RUIM, termijn_tot_en_met=VANDAAG + dt.timedelta(days=30))
TE_LAAT = replace(RUIM, termijn_tot_en_met=dt.date(2026, 11, 1))

# Datum, verwijtbaar, feiten, velden met een bezwaar.
RESULTAAT_GEVALLEN: list[tuple[dt.date | None, bool | None, ResultaatFeiten, list[str]]] = [
    (DAG, None, RUIM, []),
    (VANDAAG, None, RUIM, []),
    (None, None, RUIM, []),
    (DAG, None, replace(RUIM, pip_van_ons=False), [""]),
    (DAG, None, replace(RUIM, geleverd=True), [""]),
    (DAG, None, replace(RUIM, geleverd=True, geleverd_door_ons=True), []),
    (DAG, None, replace(RUIM, voldaan_via_zroute=True), [""]),
    (dt.date(2024, 12, 31), None, RUIM, ["datum"]),
    (DAG, None, replace(RUIM, zroute_afgerond_op=EERDER), ["datum"]),
    (DAG, None, replace(RUIM, zroute_afgerond_op=DAG), []),
    (VANDAAG + dt.timedelta(days=1), None, RUIM, ["datum"]),
    (None, None, replace(RUIM, zroute_afgerond_op=DAG), ["datum"]),
    (DAG, None, TE_LAAT, ["verwijtbaar"]),
    (None, None, TE_LAAT, ["verwijtbaar"]),
    (dt.date(2026, 11, 1), None, TE_LAAT, []),
    (DAG, True, TE_LAAT, []),
    (DAG, False, TE_LAAT, []),
    (None, True, TE_LAAT, []),
    (DAG, False, BIJNA, ["verwijtbaar"]),
    (None, False, BIJNA, []),
    (None, False, RUIM, ["verwijtbaar"]),
    (None, True, RUIM, ["verwijtbaar"]),
    (DAG, True, RUIM, ["verwijtbaar", "verwijtbaar"]),
    (DAG, True, replace(RUIM, termijn_tot_en_met=None), ["verwijtbaar"]),
]


@pytest.mark.parametrize("soort", [EindgesprekMap, OndertekeningPvt])
@pytest.mark.parametrize(("datum", "verwijtbaar", "feiten", "velden"), RESULTAAT_GEVALLEN)
def test_een_resultaat(
    soort: type[EindgesprekMap] | type[OndertekeningPvt],
    datum: dt.date | None,
    verwijtbaar: bool | None,
    feiten: ResultaatFeiten,
    velden: list[str],
) -> None:
    assert [bezwaar.veld for bezwaar in toets_resultaat(soort(datum, verwijtbaar), feiten)] == velden


def test_elke_zin_past_in_een_melding_van_duo() -> None:
    zinnen = [bezwaar.zin for pip, feiten, _ in PIP_GEVALLEN for bezwaar in toets_pip(pip, feiten)]
    zinnen += [bezwaar.zin for aanbod, feiten2, _ in AANBOD_GEVALLEN for bezwaar in toets_aanbod(aanbod, feiten2)]
    assert [zin for zin in zinnen if len(zin) > 200 or not zin.endswith(".")] == []
