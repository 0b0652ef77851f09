"""Wie in de intake wat mag. Dezelfde relaties staan per URL in `toegang/rechten.toml`."""

from dossiers.permissions import in_team, is_behandelaar

# Gezondheid (Wi2021 art. 37) leest en schrijft alleen wie de inburgeraar spreekt: de behandelaar en zijn team.
mag_verslag = in_team

__all__ = ["in_team", "is_behandelaar", "mag_verslag"]
