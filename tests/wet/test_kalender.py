"""De feestdagen, naast een ander pakket dat ze kent."""

from datetime import date, timedelta

import holidays
import pytest

from tests.wet.hulp import D
from wet.kalender import Kalender, feestdagen, koningsdag
from wet.parameters import LANDELIJK, Parameters

JAREN = range(2014, 2061)


@pytest.mark.parametrize("jaar", JAREN)
def test_dezelfde_feestdagen_als_het_pakket_holidays(jaar: int) -> None:
    ander = holidays.country_holidays("NL", years=[jaar], categories=("public", "optional"))
    zondagen = {"Easter Sunday", "Pentecost"}  # de ATW noemt zondagen als zondag
    assert sorted(feestdagen(jaar)) == sorted(dag for dag, naam in ander.items() if naam not in zondagen)


@pytest.mark.parametrize(
    ("jaar", "dag"),
    [(2013, "2013-04-30"), (2006, "2006-04-29"), (2014, "2014-04-26"), (2026, "2026-04-27"), (2031, "2031-04-26")],
)
def test_koningsdag_valt_nooit_op_zondag(jaar: int, dag: str) -> None:
    assert koningsdag(jaar) == D(dag)


@pytest.mark.parametrize(
    ("dag", "reden"),
    [
        ("2026-01-01", "Nieuwjaarsdag"),
        ("2026-01-02", "gelijkgesteld met een feestdag"),
        ("2026-04-03", "Goede Vrijdag"),
        ("2026-04-06", "Tweede Paasdag"),
        ("2026-04-27", "Koningsdag"),
        ("2013-04-30", "Koninginnedag"),
        ("2026-05-05", "Bevrijdingsdag"),
        ("2026-05-14", "Hemelvaartsdag"),
        ("2026-05-15", "gelijkgesteld met een feestdag"),
        ("2026-05-25", "Tweede Pinksterdag"),
        ("2026-12-25", "Eerste Kerstdag"),
        ("2027-12-26", "Tweede Kerstdag"),
        ("2026-05-01", None),
        ("2026-05-02", "zaterdag"),
        ("2026-05-03", "zondag"),
        ("2022-05-27", "gelijkgesteld met een feestdag"),
        ("2028-05-26", "gelijkgesteld met een feestdag"),
        ("2029-05-11", None),
    ],
)
def test_waarom_een_dag_vrij_is(dag: str, reden: str | None) -> None:
    assert LANDELIJK.kalender.reden_vrij(D(dag)) == reden


def test_een_nieuw_besluit_komt_er_als_waarde_bij() -> None:
    laatste = LANDELIJK.reeks("gelijkgestelde_dagen")[-1]
    kalender = Parameters(extra=[laatste.opvolger((D("2029-05-11"),), D("2029-01-01"))]).kalender
    assert kalender.reden_vrij(D("2029-05-11")) == "gelijkgesteld met een feestdag"
    assert kalender.besluit_bekend(2029)
    assert not LANDELIJK.kalender.besluit_bekend(2029)


def test_werkdagen_tellen_slaat_vrije_dagen_over() -> None:
    assert LANDELIJK.kalender.plus_werkdagen(D("2026-04-02"), 5) == D("2026-04-13")
    assert LANDELIJK.kalender.plus_werkdagen(D("2026-04-02"), 0) == D("2026-04-02")


def test_tien_dagen_bevatten_altijd_twee_werkdagen() -> None:
    """De grond onder de grens in `termijnen`: bij een langere termijn hoeft niemand te tellen."""
    kalender: Kalender = LANDELIJK.kalender
    dag, einde = date(2014, 1, 1), date(2060, 1, 1)
    minste = 10
    while dag < einde:
        minste = min(minste, sum(kalender.is_werkdag(dag + timedelta(days=n)) for n in range(10)))
        dag += timedelta(days=1)
    assert minste >= 2
