"""CSV die een rekenblad niet als formule leest."""

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest

from koppelingen.lijsten.exporteren import exporteer_csv


def cellen(*waarden: object) -> list[str]:
    tekst = exporteer_csv([f"k{nummer}" for nummer in range(len(waarden))], [waarden]).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(tekst, newline=""), delimiter=";"))[1]


@pytest.mark.parametrize(
    "tekst",
    ["=1+1", "+31", "-2", "@SOM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠A"],
)
def test_een_formule_wordt_tekst(tekst: str) -> None:
    assert cellen(tekst) == [f"'{tekst}"]


@pytest.mark.parametrize("tekst", ["Rente @ 100%", '"Onbemind"', "<Onbekend> & </Onbemind>", "a;b", "a\nb", "Özil", ""])
def test_gewone_tekst_blijft_gelijk(tekst: str) -> None:
    assert cellen("x", tekst) == ["x", tekst]


def test_waarden_die_geen_tekst_zijn() -> None:
    waarden = (-3, 1.5, None, True, False, dt.date(2026, 11, 21), dt.datetime(2026, 11, 21, 9, 5, tzinfo=dt.UTC))
    assert cellen(*waarden) == ["-3", "1,5", "", "ja", "nee", "21-11-2026", "21-11-2026 10:05"]


def test_een_decimaal_getal_is_een_getal() -> None:
    assert cellen(Decimal("-12.50")) == ["-12,50"]


def test_een_kop_wordt_ook_tekst() -> None:
    assert exporteer_csv(["=kop"], []) == b"\xef\xbb\xbf'=kop\r\n"
