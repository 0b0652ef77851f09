"""Losse waarden uit een verzoek die niet langs een formulier gaan."""

LANGST = 18


def getal(tekst: str) -> int | None:
    """Een gewoon geheel getal, of None: `isdigit` alleen laat ook "²" en duizend cijfers door."""
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) <= LANGST else None
