"""Wie een stap in een dossier mag zetten. Dezelfde relaties staan per URL in `toegang/rechten.toml`."""

from toegang.rechten import Predicaat

is_behandelaar = Predicaat("is_behandelaar", {"klantmanager": "eigen", "teamleider": "team"})
in_team = Predicaat("in_team", {"klantmanager": "team", "teamleider": "team"})
is_teamleider = Predicaat("is_teamleider", {"teamleider": "team"})
