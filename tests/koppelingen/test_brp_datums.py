"""Onvolledige datums."""

import datetime as dt

import pytest

from koppelingen.brp.datums import Datum


@pytest.mark.parametrize(
    ("ruw", "soort", "voluit", "volledig"),
    [
        ("19680308", "volledig", "8 maart 1968", dt.date(1968, 3, 8)),
        ("19680300", "jaar en maand", "maart 1968", None),
        ("19680000", "jaar", "1968", None),
        ("00000000", "onbekend", "onbekend", None),
    ],
)
def test_wat_onbekend_is_blijft_onbekend(ruw: str, soort: str, voluit: str, volledig: dt.date | None) -> None:
    datum = Datum.lees(ruw)
    assert datum is not None
    assert (datum.soort, str(datum), datum.volledig, datum.jjjjmmdd()) == (soort, voluit, volledig, ruw)


def test_leeg_is_geen_datum() -> None:
    assert Datum.lees("") is None


@pytest.mark.parametrize(
    "ruw", ["19680230", "19681301", "19680013", "00001201", "1968", "1968-3-8", "abcdefgh", "١٩٦٨٠٣٠٨"]
)
def test_een_onmogelijke_datum_wordt_geweigerd(ruw: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Datum.lees(ruw)


def test_van_een_gewone_datum() -> None:
    assert Datum.van(dt.date(2026, 11, 21)) == Datum(2026, 11, 21)
