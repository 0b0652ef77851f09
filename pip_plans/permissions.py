"""Wie aan een PIP werkt: de behandelaar. Het vaststellen staat bij het besluit."""

from dossiers.permissions import is_behandelaar

__all__ = ["is_behandelaar"]
