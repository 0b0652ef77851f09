"""Wat elke app op de dossierpagina laat zien, per tabblad.

Een app geeft `selectors.paneel(dossier)` en het sjabloon `templates/<app>/paneel.html`. Het sjabloon krijgt het antwoord als
`paneel`, met `dossier`, `medewerker` en `csrf_token` erbij.
"""

from collections.abc import Callable
from typing import Any

import besluiten.selectors
import intake.selectors
import leerroutes.selectors
import pip_plans.selectors
from dossiers.models import Dossier

Lezer = Callable[[Dossier], Any]

PANELEN: dict[str, tuple[tuple[str, Lezer], ...]] = {
    "intake": (("intake", intake.selectors.paneel),),
    "pip": (("pip_plans", pip_plans.selectors.paneel),),
    "leerroute": (("leerroutes", leerroutes.selectors.paneel),),
    "brieven": (("besluiten", besluiten.selectors.paneel),),
}


def panelen(tab: str, dossier: Dossier) -> list[dict[str, Any]]:
    """Per app het sjabloon en wat het toont."""
    return [{"sjabloon": f"{app}/paneel.html", "inhoud": lees(dossier)} for app, lees in PANELEN[tab]]
