"""Hoe ver een laatste dag weg is, in woorden. Eén bepaling van "te laat" voor elk scherm: vandaag is niet te laat."""

import datetime
from typing import Any, NamedTuple

BINNENKORT = 7
LANG = 92  # vanaf hier zeggen maanden meer dan dagen
DAGEN_PER_MAAND = 365.25 / 12
# Zoals een lezer het feit noemt waaruit een termijn loopt; wat hier niet staat, leest als het er staat.
FEITEN = {
    "kennisgeving": "Kennisgeving door DUO",
    "ingeschreven": "Inschrijving in de gemeente",
    "dagtekening": "Dagtekening van het besluit",
    "bekendmaking": "Bekendmaking van het besluit",
    "verzending": "Verzending van de brief",
    "vorig_gesprek": "Vorig gesprek of begin van de lessen",
}


class Afstand(NamedTuple):
    """`tekst` voor de lezer, `staat` voor het merkteken (zie `onderdelen/merk.html`)."""

    tekst: str
    staat: str


def afstand(dag: datetime.date | None, vandaag: datetime.date) -> Afstand:
    if dag is None:
        return Afstand("", "")
    over = (dag - vandaag).days
    if over < 0:
        return Afstand(f"{_dagen(-over)} te laat", "te-laat")
    if over == 0:
        return Afstand("vandaag", "vandaag")
    return Afstand(f"over {_dagen(over)}", "binnenkort" if over <= BINNENKORT else "op-tijd")


def _dagen(aantal: int) -> str:
    if aantal < LANG:
        return "1 dag" if aantal == 1 else f"{aantal} dagen"
    maanden = int(aantal / DAGEN_PER_MAAND)
    return f"ruim {maanden} maanden" if maanden < 24 else f"ruim {maanden // 12} jaar"


def met_jaar(dag: datetime.date | None, vandaag: datetime.date) -> bool:
    """Zonder jaar leest een dag als de eerstvolgende; verder weg hoort het jaar erbij."""
    return dag is not None and abs((dag - vandaag).days) > 300


def einde_van_de_week(vandaag: datetime.date) -> datetime.date:
    """De zondag van deze week."""
    return vandaag + datetime.timedelta(days=6 - vandaag.weekday())


def lees_uitleg(uitleg: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
    """De bewaarde uitleg van een termijn, met dagen in plaats van tekst en feiten in gewone woorden."""
    return [
        {**stap, "feit": _feit(stap.get("feit", "")), "van": _dag(stap.get("van")), "tot": _dag(stap.get("tot"))}
        for stap in uitleg or []
    ]


def _feit(naam: str) -> str:
    return FEITEN.get(naam) or naam[:1].upper() + naam[1:].replace("_", " ")


def _dag(waarde: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(waarde) if waarde else None
