"""Boetes van het college: bedrag, herhaling, verwijt, maximum, en wanneer het niet mag."""

import pytest

from tests.wet.hulp import fout, uit, uitleg
from wet.parameters import LANDELIJK, Parameters

BASIS = {"overtreding_op": "2026-05-01", "verwijtbaarheid": "opzet", "doelgroep": "gezinsmigrant"}


def _eerder(
    dag: str = "2026-01-15", onherroepelijk: str | None = "2026-03-01", artikel: object = 23
) -> dict[str, object]:
    return {"artikel": artikel, "vastgesteld_op": dag, "onherroepelijk_op": onherroepelijk}


def _schakelaar_aan() -> Parameters:
    uit_ = LANDELIJK.reeks("boete_asiel_toegestaan")[-1]
    return Parameters(extra=[uit_.opvolger(True, uit_.geldig_van)])


@pytest.mark.parametrize(
    ("aantal", "opzet", "grove_schuld", "normaal", "verminderd"),
    [
        (0, 50, 37.5, 25, 12.5),
        (1, 100, 75, 50, 25),
        (2, 200, 150, 100, 50),
        (3, 400, 300, 200, 100),
        (4, 800, 600, 400, 200),
        (5, 800, 600, 400, 200),
        (9, 800, 600, 400, 200),
    ],
)
def test_de_tabel_van_herhaling_en_verwijt(
    aantal: int, opzet: float, grove_schuld: float, normaal: float, verminderd: float
) -> None:
    feiten = {**BASIS, "eerdere": [_eerder()] * aantal}
    bedragen = {verwijt: uit("boete_art23", **{**feiten, "verwijtbaarheid": verwijt}) for verwijt in _VERWIJTEN}
    assert [bedragen[verwijt]["bedrag"] for verwijt in _VERWIJTEN] == [opzet, grove_schuld, normaal, verminderd, 0]
    assert {uitkomst["stap"] for uitkomst in bedragen.values()} == {min(aantal + 1, 5)}


_VERWIJTEN = ("opzet", "grove_schuld", "normaal", "verminderd", "geen")


@pytest.mark.parametrize(
    ("eerder", "stap"),
    [
        (_eerder("2025-05-01"), 2),  # dezelfde dag een jaar eerder telt mee
        (_eerder("2025-04-30"), 1),
        (_eerder("2026-04-30", "2026-05-01"), 2),  # de dag ervoor, onherroepelijk op de dag zelf
        (_eerder("2026-04-30", "2026-05-02"), 1),
        (_eerder("2026-05-01", "2026-05-01"), 1),
        (_eerder("2026-06-01", "2026-08-01"), 1),
        (_eerder(onherroepelijk=None), 1),
        (_eerder(artikel=22), 1),
        (_eerder(artikel="23"), 2),
    ],
)
def test_welke_eerdere_boete_telt(eerder: dict[str, object], stap: int) -> None:
    assert uit("boete_art23", **BASIS, eerdere=[eerder])["stap"] == stap


def test_het_venster_van_een_schrikkeldag() -> None:
    feiten = {**BASIS, "overtreding_op": "2028-02-29"}
    assert uit("boete_art23", **feiten, eerdere=[_eerder("2027-02-28", "2027-06-01")])["stap"] == 2
    assert uit("boete_art23", **feiten, eerdere=[_eerder("2027-02-27", "2027-06-01")])["stap"] == 1


def test_waarom_een_eerdere_boete_niet_telt_staat_in_de_uitleg() -> None:
    eerdere = [_eerder(), _eerder(artikel=22), _eerder("2025-04-30"), _eerder(onherroepelijk=None)]
    assert [stap["reden"] for stap in uitleg("boete_art23", **BASIS, eerdere=eerdere)[:4]] == [
        "telt mee",
        "telt niet mee: geen boete van artikel 23",
        "telt niet mee: niet tussen 1 mei 2025 en 30 april 2026 vastgesteld",
        "telt niet mee: op 1 mei 2026 nog niet onherroepelijk",
    ]


@pytest.mark.parametrize(
    ("termijn", "plafond"), [("eerste", 2400), ("6m", 400), ("12m", 800), ("18m", 1200), ("24m", 1600)]
)
def test_alle_boetes_samen_blijven_onder_het_maximum(termijn: str, plafond: int) -> None:
    feiten = {**BASIS, "eerdere": [_eerder()], "termijn": termijn}
    for ruimte, bedrag in ((100, 100), (99.5, 99.5), (0, 0)):
        uitkomst = uit("boete_art23", **feiten, al_opgelegd=plafond - ruimte)
        assert (uitkomst["berekend"], uitkomst["bedrag"]) == (100, bedrag)
    assert uit("boete_art23", **feiten, al_opgelegd=plafond + 1)["bedrag"] == 0


@pytest.mark.parametrize(
    ("feiten", "toegestaan", "woord"),
    [
        ({}, True, "ruimte"),
        ({"bijstand_verlaagd": True}, False, "bijstand"),
        ({"doelgroep": "asielstatushouder"}, False, "asielstatushouder"),
        ({"verwijtbaarheid": "geen"}, False, "verwijt"),
        ({"doelgroep": "overige_migrant"}, True, "ruimte"),
    ],
)
def test_wanneer_een_boete_niet_mag(feiten: dict[str, object], toegestaan: bool, woord: str) -> None:
    uitkomst = uit("boete_art23", **{**BASIS, **feiten})
    assert uitkomst["toegestaan"] is toegestaan
    assert woord in uitkomst["reden"]


def test_het_bedrag_wordt_ook_berekend_als_het_niet_mag() -> None:
    uitkomst = uit("boete_art23", **{**BASIS, "doelgroep": "asielstatushouder"}, bijstand_verlaagd=True)
    assert (uitkomst["berekend"], uitkomst["bedrag"], uitkomst["toegestaan"]) == (50, 50, False)


def test_de_schakelaar_van_de_gemeente_laat_een_boete_voor_asielstatushouders_toe() -> None:
    feiten = {**BASIS, "doelgroep": "asielstatushouder"}
    assert uit("boete_art23", _schakelaar_aan(), **feiten)["toegestaan"] is True
    assert uit("boete_art22", _schakelaar_aan(), keer=1, doelgroep="asielstatushouder")["toegestaan"] is True


def test_ook_voor_het_arrest_staat_de_schakelaar_uit() -> None:
    feiten = {**BASIS, "doelgroep": "asielstatushouder", "overtreding_op": "2024-05-01"}
    assert uit("boete_art23", **feiten)["toegestaan"] is False


def test_optellen_in_plaats_van_verdubbelen_is_een_lezing() -> None:
    lezing = LANDELIJK.reeks("lezing_recidive")[0]
    anders = Parameters(extra=[lezing.opvolger("optellen", lezing.geldig_van)])
    bedragen = [uit("boete_art23", anders, **BASIS, eerdere=[_eerder()] * n)["bedrag"] for n in range(5)]
    assert bedragen == [50, 100, 150, 200, 250]


def test_afronden_op_hele_euros_is_een_lezing() -> None:
    lezing = LANDELIJK.reeks("lezing_afronding")[0]
    anders = Parameters(extra=[lezing.opvolger("hele_euro_naar_beneden", lezing.geldig_van)])
    feiten = {**BASIS, "verwijtbaarheid": "verminderd"}
    assert uit("boete_art23", anders, **feiten)["bedrag"] == 12
    assert uit("boete_art23", anders, **BASIS)["bedrag"] == 50


def test_een_boete_in_2021_kent_geen_bedrag() -> None:
    assert fout("boete_art23", **{**BASIS, "overtreding_op": "2021-12-31"})[0] == "overtreding_op"


def test_onherroepelijk_voor_vastgesteld_wordt_geweigerd() -> None:
    assert fout("boete_art23", **BASIS, eerdere=[_eerder("2026-03-02", "2026-03-01")])[0] == "eerdere"


@pytest.mark.parametrize(
    ("keer", "doelgroep", "uitkomst"),
    [
        (1, "gezinsmigrant", {"bedrag": 250, "nieuwe_termijn_max_maanden": 2, "toegestaan": True}),
        (2, "overige_migrant", {"bedrag": 250, "nieuwe_termijn_max_maanden": None, "toegestaan": True}),
        (1, "asielstatushouder", {"bedrag": 250, "nieuwe_termijn_max_maanden": 2, "toegestaan": False}),
        (2, "asielstatushouder", {"bedrag": 250, "nieuwe_termijn_max_maanden": None, "toegestaan": False}),
    ],
)
def test_de_boete_voor_de_brede_intake(keer: int, doelgroep: str, uitkomst: dict[str, object]) -> None:
    assert uit("boete_art22", keer=keer, doelgroep=doelgroep) == uitkomst


@pytest.mark.parametrize("keer", [0, 3, 4])
def test_een_derde_boete_voor_de_brede_intake_bestaat_niet(keer: int) -> None:
    assert fout("boete_art22", keer=keer, doelgroep="gezinsmigrant")[0] == "keer"


def test_dertien_weken_na_het_rapport_zonder_verschuiving() -> None:
    assert uit("boetebesluit_uiterlijk", rapport="2026-01-03") == {"uiterlijk": "2026-04-04"}


@pytest.mark.parametrize(("hoogste", "uiterlijk"), [(250, "2029-05-02"), (340, "2029-05-02"), (340.01, "2031-05-02")])
def test_de_vervaltermijn_hangt_af_van_de_hoogste_boete(hoogste: float, uiterlijk: str) -> None:
    assert uit("vervaltermijn", overtreding_op="2026-05-02", hoogste_boete=hoogste) == {"uiterlijk": uiterlijk}
