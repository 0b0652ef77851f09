"""Volledige plannen per groep en route, en de weg van concept naar bekendgemaakt."""

from datetime import date
from typing import Any

from django.db import transaction

from besluiten.models import Besluit
from dossiers import uitgaand
from dossiers.models import Dossier
from dossiers.perform import perform, zet_fase
from pip_plans.actions import bewaar
from pip_plans.models import Pip
from toegang.models import Medewerker

DAG = date(2026, 3, 2)
GEMEEN = {
    "bevindingen": "Tien jaar school; wil werken in de zorg.",
    "reden_b1": "Reden over de B1-route.", "reden_onderwijs": "Reden over de onderwijsroute.",
    "reden_z": "Reden over de Z-route.", "alfabetisering": "NVT", "uren_pvt": 12, "periode_pvt": "voorjaar 2026",
    "ondersteuning": "Een taalmaatje, elke week.", "aantal_voortgangsgesprekken": 3,
    "afspraken_kind": "De jongste gaat naar de voorschool.",
}  # fmt: skip
ASIEL = {"uren_per_week": 12, "start_leerroute": date(2026, 5, 11), "aanbieder": "Taalschool De Brug"}
MAP = {"uren_map": 40, "periode_map": "najaar 2026"}
ROUTES: dict[tuple[str, str], dict[str, Any]] = {
    ("asielstatushouder", "B1"): {**ASIEL, **MAP, "niveau": "B1", "uren_leerroute": 600},
    ("asielstatushouder", "onderwijs"): {**ASIEL, "uren_leerroute": 1500},
    ("asielstatushouder", "Z"): {**ASIEL, **MAP, "uren_leerroute": 800, "uren_participatie": 800, "examens": ["KNM", "LE"]},
    ("gezinsmigrant", "B1"): {**MAP, "niveau": "B1"},
    ("gezinsmigrant", "onderwijs"): {},
    ("gezinsmigrant", "Z"): {**MAP},
}  # fmt: skip


def plan(groep: str = "asielstatushouder", route: str = "B1", **anders: Any) -> dict[str, Any]:
    return {**GEMEEN, **ROUTES[groep, route], "leerroute": route, **anders}


def begonnen(dossier: Dossier, op: date = DAG) -> Pip:
    """Het concept zoals het er staat als de brede intake is afgerond."""
    with transaction.atomic():
        zet_fase(dossier, "pip", by=None, op=op)
    return Pip.objects.select_related("besluit", "dossier").get(dossier=dossier)


def ingevuld(dossier: Dossier, by: Medewerker, route: str = "B1", op: date = DAG, **anders: Any) -> Pip:
    pip = begonnen(dossier, op)
    groep = "asielstatushouder" if dossier.is_asiel else "gezinsmigrant"
    return bewaar(pip, by=by, op=op, versie=None, **plan(groep, route, **anders))


def vastgesteld(dossier: Dossier, by: Medewerker, route: str = "B1", op: date = DAG, **anders: Any) -> Besluit:
    """Vastgesteld, met de PDF van de werker."""
    pip = ingevuld(dossier, by, route, op, **anders)
    besluit: Besluit = perform(pip.besluit, "stel_vast", by=by, op=op).object
    uitgaand.verwerk()
    return besluit
