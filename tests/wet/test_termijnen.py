"""Rekenen met termijnen en de Algemene termijnenwet."""

import pytest

from tests.wet.hulp import D, fout, uit, uitleg
from wet.termijnen import dagen, maanden, terug


@pytest.mark.parametrize(
    ("start", "aantal", "eenheid", "laatste_dag"),
    [
        ("2026-03-03", 6, "week", "2026-04-14"),
        ("2026-02-20", 6, "week", "2026-04-07"),
        ("2026-03-20", 6, "week", "2026-05-01"),
        ("2026-01-05", 10, "week", "2026-03-16"),
        ("2026-02-24", 10, "week", "2026-05-06"),
        ("2026-01-10", 12, "week", "2026-04-07"),
        ("2026-01-10", 13, "week", "2026-04-11"),
        ("2026-01-03", 90, "dag", "2026-04-07"),
        ("2026-01-03", 91, "dag", "2026-04-04"),
        ("2026-01-04", 3, "maand", "2026-04-07"),
        ("2025-12-04", 4, "maand", "2026-04-04"),
        ("2025-04-04", 1, "jaar", "2026-04-04"),
        ("2024-02-28", 3, "jaar", "2027-02-28"),
        ("2024-02-29", 3, "jaar", "2027-02-28"),
        ("2024-02-29", 4, "jaar", "2028-02-29"),
        ("2026-01-31", 1, "maand", "2026-03-02"),
        ("2026-12-31", 2, "maand", "2027-03-01"),
        ("2026-10-01", 1, "dag", "2026-10-02"),
        ("2026-10-01", 2, "dag", "2026-10-05"),
    ],
)
def test_laatste_dag(start: str, aantal: int, eenheid: str, laatste_dag: str) -> None:
    assert uit("termijn", start=start, aantal=aantal, eenheid=eenheid)["laatste_dag"] == laatste_dag


@pytest.mark.parametrize(("aantal", "eenheid"), [(90, "dag"), (12, "week"), (3, "maand"), (13, "week"), (2, "jaar")])
def test_zonder_atw_blijft_de_laatste_dag_staan(aantal: int, eenheid: str) -> None:
    feiten = {"start": "2026-01-03", "aantal": aantal, "eenheid": eenheid}
    assert len(uitleg("termijn", **feiten, atw=False)) == 1


def test_een_termijn_begint_de_dag_na_de_gebeurtenis() -> None:
    assert uit("termijn", start="2026-12-31", aantal=1, eenheid="week")["eerste_dag"] == "2027-01-01"


@pytest.mark.parametrize(
    ("start", "aantal", "laatste_dag"),
    [
        ("2026-12-24", 2, "2026-12-28"),  # korter dan drie dagen: alleen opschuiven
        ("2026-12-24", 3, "2026-12-29"),  # 28 december is de eerste werkdag, 29 de tweede
        ("2026-12-24", 5, "2026-12-29"),
        ("2026-12-24", 6, "2026-12-30"),
        ("2026-10-01", 3, "2026-10-05"),
        ("2026-10-02", 3, "2026-10-06"),
        ("2026-10-02", 4, "2026-10-06"),
    ],
)
def test_een_termijn_van_drie_dagen_heeft_twee_werkdagen(start: str, aantal: int, laatste_dag: str) -> None:
    assert uit("termijn", start=start, aantal=aantal, eenheid="dag")["laatste_dag"] == laatste_dag


def test_de_verschuiving_noemt_elke_dag_bij_naam() -> None:
    stappen = uitleg("verschuiving", datum="2026-04-03")[1:]
    assert [(stap["van"], stap["reden"].split(":")[0]) for stap in stappen] == [
        ("2026-04-03", "Goede Vrijdag"),
        ("2026-04-04", "zaterdag"),
        ("2026-04-05", "zondag"),
        ("2026-04-06", "Tweede Paasdag"),
    ]
    assert {stap["artikel"] for stap in stappen} == {"artikel 1 lid 1 ATW"}


def test_een_tweede_werkdag_komt_van_artikel_2() -> None:
    stap = uitleg("termijn", start="2026-12-24", aantal=3, eenheid="dag")[-1]
    assert (stap["artikel"], stap["van"], stap["tot"]) == ("artikel 2 ATW", "2026-12-28", "2026-12-29")


def test_een_jaar_zonder_besluit_over_gelijkgestelde_dagen_staat_in_de_uitleg() -> None:
    assert "Voor 2031 is geen besluit bekend" in uitleg("verschuiving", datum="2031-03-03")[0]["reden"]
    assert (
        "Voor 2031 is geen besluit bekend"
        in uitleg("termijn", start="2031-03-03", aantal=1, eenheid="week")[0]["reden"]
    )
    assert uitleg("verschuiving", datum="2026-03-03")[0]["reden"] == ""


def test_een_te_lange_termijn_zegt_waarom_zij_niet_verschuift() -> None:
    assert "artikel 4 ATW" in uitleg("termijn", start="2026-01-01", aantal=13, eenheid="week")[0]["reden"]


def test_terug_tellen_verschuift_niet() -> None:
    assert terug(D("2026-05-15"), dagen(10)) == D("2026-05-05")
    assert terug(D("2026-08-31"), maanden(6)) == D("2026-02-28")


@pytest.mark.parametrize(
    ("aantal", "eenheid"), [(0, "week"), (-1, "dag"), (36_526, "dag"), (5_219, "week"), (1_201, "maand"), (101, "jaar")]
)
def test_een_onmogelijk_aantal_wordt_geweigerd(aantal: int, eenheid: str) -> None:
    assert fout("termijn", start="2026-01-01", aantal=aantal, eenheid=eenheid)[0] == "aantal"


@pytest.mark.parametrize(("aantal", "eenheid"), [(36_525, "dag"), (5_218, "week"), (1_200, "maand"), (100, "jaar")])
def test_honderd_jaar_mag(aantal: int, eenheid: str) -> None:
    assert uit("termijn", start="2999-12-31", aantal=aantal, eenheid=eenheid)["laatste_dag"] > "3099"
