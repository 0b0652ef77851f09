"""Wie in deze schakels wat mag. Dezelfde relaties staan per URL in `toegang/rechten.toml`."""

from toegang.rechten import Predicaat

# Het college mag het eindgesprek van de Z-route niet aan een derde overlaten (Besluit 3.14 lid 4): alleen eigen medewerkers.
voert_eindgesprek = Predicaat("voert_eindgesprek", {"klantmanager": "team", "teamleider": "team"})
