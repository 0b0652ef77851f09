"""Keuren wat een formulierveld zelf niet keurt."""

import datetime

from django import forms

from dossiers import klok

LANGST = 18


def getal(tekst: str) -> int | None:
    """Een gewoon geheel getal, of None: `isdigit` alleen laat ook "²" en duizend cijfers door."""
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) <= LANGST else None


def niet_later(op: datetime.date | None) -> datetime.date | None:
    """Een dag die geweest is of leeg; een dag in de toekomst is een typefout."""
    if op and op > klok.vandaag():
        raise forms.ValidationError("Deze datum ligt in de toekomst.")
    return op
