"""Gegevens van BRP en DUO in woorden, met hun bron."""

import datetime
from typing import Any

from django.utils.formats import date_format

from koppelingen.brp.adressen import adresregels
from koppelingen.brp.namen import volledige_naam
from koppelingen.brp.persoon import Persoon

GESLACHT = {"M": "man", "V": "vrouw"}


def bronregel(bron: str, op: datetime.date) -> str:
    return f"{bron}, {date_format(op, 'j M Y').lower()}"


def persoonsfeiten(persoon: Persoon, op: datetime.date) -> list[dict[str, Any]]:
    """Voor `onderdelen/feiten.html`. Een geheim adres staat er niet."""
    geheim = {"tekst": "geheim adres", "soort": "let-op"} if persoon.is_geheim else None
    adres = "afgeschermd" if persoon.is_geheim else ", ".join(adresregels(persoon.verblijfplaats))
    regels: list[tuple[str, str, Any]] = [
        ("Naam", volledige_naam(persoon), None),
        ("Geboren", str(persoon.geboorte or "onbekend"), None),
        ("Geslacht", GESLACHT.get(persoon.geslacht, "onbekend"), None),
        ("Adres", adres, geheim),
        ("Gemeente van inschrijving", str(persoon.gemeente), None),
        ("Ingeschreven sinds", str(persoon.ingeschreven_op or ""), None),
        ("Verblijfstitel", str(persoon.verblijfstitel.aanduiding) if persoon.verblijfstitel else "", None),
    ]
    if persoon.is_overleden:
        regels.append(("Overleden", str(persoon.overleden_op or "ja"), {"tekst": "overleden", "soort": "let-op"}))
    bron = {"bron": "BRP", "datum": op}
    return [{"label": label, "waarde": waarde, "merk": merk, **bron} for label, waarde, merk in regels]
