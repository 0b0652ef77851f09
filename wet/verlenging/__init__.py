"""Verlenging van de inburgeringstermijn (Wi2021 artikel 12). DUO beslist; de gemeente levert de feiten."""

from wet.verlenging.aanvragen import VerlengingAanvragenFeiten, verlenging_aanvragen_vanaf
from wet.verlenging.feiten import Verlenging, VerlengingFeiten
from wet.verlenging.gronden import verlenging

__all__ = [
    "Verlenging",
    "VerlengingAanvragenFeiten",
    "VerlengingFeiten",
    "verlenging",
    "verlenging_aanvragen_vanaf",
]
