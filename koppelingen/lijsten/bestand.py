"""Van bytes naar rijen met tekst: CSV of XLSX, met grenzen. Er wordt nooit een formule uitgerekend."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from openpyxl import DEFUSEDXML, load_workbook

MEESTE_BYTES = 5_000_000
MEESTE_UITGEPAKT = 60_000_000
MEESTE_DELEN = 300
MEESTE_RIJEN = 5_000
MEESTE_KOLOMMEN = 100
LANGSTE_CEL = 500
FORMULE = "="

Rij = tuple[int, list[str]]

if not DEFUSEDXML:  # pragma: no cover -- een omgeving zonder defusedxml mag geen Excel lezen
    raise ImportError("defusedxml ontbreekt: Excel-bestanden zijn dan niet veilig te lezen.")


class OnleesbaarBestand(ValueError):
    """Het bestand als geheel is niet te lezen; de tekst is voor de gebruiker."""


def lees_rijen(inhoud: bytes) -> list[Rij]:
    """Alle rijen met het regelnummer zoals de gebruiker dat ziet; lege rijen vallen weg."""
    if len(inhoud) > MEESTE_BYTES:
        raise OnleesbaarBestand(f"Het bestand is groter dan {MEESTE_BYTES // 1_000_000} MB. Deel het op.")
    gelezen: list[Rij] = []
    for nummer, cellen in enumerate(_bron(inhoud), start=1):
        if len(gelezen) > MEESTE_RIJEN:
            raise OnleesbaarBestand(f"Het bestand heeft meer dan {MEESTE_RIJEN} rijen. Deel het op.")
        if any(cellen):
            gelezen.append((nummer, cellen[:MEESTE_KOLOMMEN]))
    if not gelezen:
        raise OnleesbaarBestand("Het bestand is leeg.")
    return gelezen


def _bron(inhoud: bytes) -> Iterator[list[str]]:
    if inhoud.startswith(b"PK\x03\x04"):
        return _excel(inhoud)
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        raise OnleesbaarBestand("Dit is een oud of beveiligd Excel-bestand. Sla het op als .xlsx zonder wachtwoord.")
    return _csv(_tekst(inhoud))


def _tekst(inhoud: bytes) -> str:
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        return inhoud.decode("utf-16", errors="replace")
    if b"\x00" in inhoud:
        raise OnleesbaarBestand("Dit is geen CSV- of Excel-bestand.")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


def _csv(tekst: str) -> Iterator[list[str]]:
    kop = tekst.lstrip().split("\n", 1)[0]
    scheiding = max(";,\t", key=kop.count)
    try:
        for cellen in csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding):
            yield [_cel(cel) for cel in cellen]
    except csv.Error:
        raise OnleesbaarBestand("Het CSV-bestand is beschadigd, of een veld is veel te lang.") from None


def _excel(inhoud: bytes) -> Iterator[list[str]]:
    """Alleen het eerste werkblad. `read_only` leest rij voor rij; formules blijven hun tekst ("=A1")."""
    try:
        _keur_zip(inhoud)
        werkmap = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=False, keep_links=False)
        blad = werkmap.worksheets[0]
        # De afmeting die het bestand zelf opgeeft kan gelogen zijn; zonder telt openpyxl wat er echt staat.
        blad.reset_dimensions()
        for cellen in blad.iter_rows(max_col=MEESTE_KOLOMMEN, values_only=True):
            yield [_excel_cel(cel) for cel in cellen]
    except OnleesbaarBestand:
        raise
    except Exception:
        # openpyxl werpt op een beschadigd bestand van alles (KeyError, ParseError, TypeError, BadZipFile …).
        raise OnleesbaarBestand("Het Excel-bestand is beschadigd of beveiligd.") from None


def _keur_zip(inhoud: bytes) -> None:
    """Een zip-bom stopt hier: te veel delen of te veel uitgepakte bytes."""
    delen = zipfile.ZipFile(io.BytesIO(inhoud)).infolist()
    if len(delen) > MEESTE_DELEN or sum(deel.file_size for deel in delen) > MEESTE_UITGEPAKT:
        raise OnleesbaarBestand("Het Excel-bestand is uitgepakt te groot.")


def _excel_cel(waarde: Any) -> str:
    """Een echte datum wordt ISO, een heel getal verliest zijn ".0"; al het andere is tekst."""
    if waarde is None:
        return ""
    if isinstance(waarde, datetime):
        return waarde.date().isoformat()
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, float) and waarde.is_integer():
        return str(int(waarde))
    return _cel(str(getattr(waarde, "text", waarde)))


def _cel(tekst: str) -> str:
    """Eén regel, zonder stuurtekens en spaties eromheen, en niet langer dan nodig."""
    schoon = "".join(teken if teken.isprintable() else " " for teken in tekst[: LANGSTE_CEL + 1])
    return " ".join(schoon.split())
