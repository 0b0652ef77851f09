"""Wie een besluit neemt. Het mandaatregister bepaalt straks wie voor welk soort mag tekenen; nu is dat de behandelaar."""

from dossiers.permissions import is_behandelaar

__all__ = ["is_behandelaar"]
