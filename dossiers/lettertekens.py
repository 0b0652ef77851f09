"""Kan elk teken van een brief gedrukt worden? Een teken dat geen enkele letter heeft, zou een leeg vakje worden."""

import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from fontTools.ttLib import TTFont

# Tekens die niets tekenen: richting, verbinding, zachte afbreking, variatie.
ONZICHTBAAR = {"Cc", "Cf", "Zl", "Zp", "Zs"}
VARIATIE = range(0xFE00, 0xFE10)


class OnbekendTeken(Exception):
    """Een teken dat geen letter heeft. `zin` noemt het teken en wat eraan te doen is."""

    def __init__(self, teken: str) -> None:
        naam = unicodedata.name(teken, "zonder naam")
        self.zin = (
            f"Het teken “{teken}” (U+{ord(teken):04X}, {naam}) staat in de brief, maar kan niet gedrukt worden. "
            "Schrijf de naam of de tekst zonder dit teken."
        )
        super().__init__(self.zin)


class _Tekst(HTMLParser):
    """De tekst die op papier komt: alles buiten `head`, `style` en opmaak."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.delen: list[str] = []
        self.stil = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.stil += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.stil -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self.stil:
            self.delen.append(data)


def controleer(html: str, instelling: Path) -> None:
    """Geeft OnbekendTeken bij het eerste teken dat in geen enkele letter van `instelling` (fonts.conf) staat."""
    lezer = _Tekst()
    lezer.feed(html)
    bekend = tekens(instelling)
    if not bekend:  # geen Noto op deze machine: dan kiest het systeem zelf een letter
        return
    for teken in dict.fromkeys(unicodedata.normalize("NFC", "".join(lezer.delen))):
        if not _kan(teken, bekend):
            raise OnbekendTeken(teken)


def _kan(teken: str, bekend: frozenset[int]) -> bool:
    if unicodedata.category(teken) in ONZICHTBAAR or ord(teken) in VARIATIE or ord(teken) in bekend:
        return True
    delen = unicodedata.normalize("NFD", teken)
    return len(delen) > 1 and all(ord(deel) in bekend for deel in delen)


@lru_cache(maxsize=2)
def tekens(instelling: Path) -> frozenset[int]:
    """Alle tekens van de gewone letters in de mappen van fonts.conf. Eén keer per proces, een halve seconde."""
    gevonden: set[int] = set()
    for bestand in _letterbestanden(instelling):
        with TTFont(bestand, lazy=True, fontNumber=0) as letter:
            gevonden |= (letter.getBestCmap() or {}).keys()
    return frozenset(gevonden)


def _letterbestanden(instelling: Path) -> Iterator[Path]:
    boom = ElementTree.parse(instelling)  # noqa: S314 - eigen bestand, niet van buiten
    for map_ in boom.getroot().findall("dir"):
        yield from sorted(Path(map_.text or "").glob("Noto*-Regular.[ot]t[fc]"))
