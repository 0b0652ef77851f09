"""Huisregels die een linter niet kent: wie de klok leest, wat een view mag, wat een sjabloon niet mag."""

import ast
import re
from pathlib import Path

import pytest

from tests.architectuur.bron import bestanden, code, lees

KLOK = Path("dossiers/klok.py")
DAG_LEZEN = {"today", "localdate"}
VERBODEN_IN_SJABLOON = {
    "het filter safe": re.compile(r"\|\s*safe\b|{%\s*autoescape off"),
    "stijl in het element": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "script in het element": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "script in de pagina": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "adres met javascript": re.compile(r"javascript:", re.IGNORECASE),
}


def test_alleen_de_klok_leest_de_dag() -> None:
    assert [str(pad) for pad in code("*.py") if pad != KLOK and DAG_LEZEN & _aanroepen(pad)] == []


def test_een_view_leest_alleen_via_selectors() -> None:
    views = code("*/views.py", "*/views/*.py")
    assert [str(pad) for pad in views if re.search(r"\.(objects|_default_manager)\b", lees(pad))] == []


def test_alleen_het_adres_voor_duo_heeft_geen_csrf_controle() -> None:
    vrij = {str(pad) for pad in code("*.py") if "csrf_exempt" in lees(pad)}
    assert vrij == {"dossiers/views/duo.py"}


def test_sql_en_html_worden_niet_aan_elkaar_geplakt() -> None:
    assert [str(pad) for pad in code("*.py") if {"mark_safe", "RawSQL", "raw"} & _aanroepen(pad)] == []


@pytest.mark.parametrize("regel", VERBODEN_IN_SJABLOON)
def test_geen_sjabloon_heeft(regel: str) -> None:
    patroon = VERBODEN_IN_SJABLOON[regel]
    assert [str(pad) for pad in bestanden("templates/**/*.html", "*.html") if patroon.search(lees(pad))] == []


@pytest.mark.parametrize(
    ("regel", "fout"),
    [
        ("het filter safe", "{{ tekst|safe }}"),
        ("stijl in het element", '<p class="a" style="color: red">'),
        ("script in het element", '<button onclick="weg()">'),
        ("script in de pagina", "<script>weg()</script>"),
        ("adres met javascript", '<a href="javascript:weg()">'),
    ],
)
def test_de_regel_ziet_de_fout(regel: str, fout: str) -> None:
    assert VERBODEN_IN_SJABLOON[regel].search(fout) is not None


def _aanroepen(pad: Path) -> set[str]:
    """De namen van alle functies en methoden die dit bestand aanroept."""
    functies = (knoop.func for knoop in ast.walk(ast.parse(lees(pad))) if isinstance(knoop, ast.Call))
    return {functie.attr if isinstance(functie, ast.Attribute) else getattr(functie, "id", "") for functie in functies}
