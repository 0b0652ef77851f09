"""De onderdelen van de schermen: uitgelegd, getoond in de stijlgids, en zonder iets wat de CSP tegenhoudt."""

import re
from pathlib import Path

import pytest
from django.test import RequestFactory

from inburgering.views.stijlgids import stijlgids

WORTEL = Path(__file__).resolve().parents[2]
SJABLONEN = WORTEL / "templates"
ONDERDELEN = sorted((SJABLONEN / "onderdelen").glob("*.html"))
RAAM = {"kop", "gebruikersmenu", "voet", "logo", "meldingen", "vensters", "stijlbladen", "scripts"}
# Het voorbeeld van een brief vraagt een adres dat pas in een dossier bestaat.
ZONDER_VOORBEELD = RAAM | {"briefvoorbeeld"}
VERBODEN = re.compile(r"<[^>{]*\s(style|on[a-z]+)\s*=|<style|<script(?![^>]*\ssrc=)|javascript:", re.IGNORECASE)


def schermen() -> list[Path]:
    """Elk sjabloon dat een pagina van het programma is; brieven en mail hebben een eigen opmaak."""
    return [
        *ONDERDELEN,
        *(p for p in SJABLONEN.rglob("*.html") if '{% extends "basis' in p.read_text(encoding="utf-8")),
    ]


def ingesloten(sjabloon: str) -> set[str]:
    return set(re.findall(r'{% include "onderdelen/(\w+)\.html"', sjabloon))


@pytest.mark.parametrize("pad", ONDERDELEN, ids=lambda p: p.stem)
def test_elk_onderdeel_zegt_boven_in_het_bestand_wat_het_is(pad: Path) -> None:
    assert pad.read_text(encoding="utf-8").startswith("{% comment %}")


def test_de_documentatie_noemt_elk_onderdeel() -> None:
    tekst = (WORTEL / "docs/stijlgids.md").read_text(encoding="utf-8")
    assert [p.stem for p in ONDERDELEN if f"`{p.stem}`" not in tekst] == []


def test_de_stijlgids_toont_elk_onderdeel() -> None:
    gezien, open_ = set(), ingesloten((SJABLONEN / "stijlgids.html").read_text(encoding="utf-8"))
    while open_:
        naam = open_.pop()
        gezien.add(naam)
        open_ |= ingesloten((SJABLONEN / f"onderdelen/{naam}.html").read_text(encoding="utf-8")) - gezien
    assert {p.stem for p in ONDERDELEN} - gezien - ZONDER_VOORBEELD == set()


@pytest.mark.parametrize("pad", schermen(), ids=lambda p: str(p.relative_to(SJABLONEN)))
def test_geen_stijl_of_script_in_een_sjabloon(pad: Path) -> None:
    assert VERBODEN.findall(pad.read_text(encoding="utf-8")) == []


def test_een_stijl_in_een_sjabloon_zou_opvallen() -> None:
    assert VERBODEN.search('<p class="x" style="color:red">') is not None
    assert VERBODEN.search('<a href="#" onclick="weg()">') is not None
    assert VERBODEN.search("<script>weg()</script>") is not None


def test_javascript_bewaart_niets_en_voert_geen_tekst_uit() -> None:
    verboden = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|\beval\(|new Function|\.style\b")
    gevonden = {p.name: verboden.findall(p.read_text(encoding="utf-8")) for p in (WORTEL / "static/js").glob("*.js")}
    assert {naam: treffers for naam, treffers in gevonden.items() if treffers} == {}


def test_de_stijlgids_wordt_gemaakt_zonder_database(rf: RequestFactory) -> None:
    inhoud = stijlgids(rf.get("/stijlgids/")).content.decode()
    assert inhoud.count("<h1") == 1
    assert "Waarom deze datum?" in inhoud
