"""Wat elke app op de dossierpagina laat zien.

Een app geeft `selectors.paneel(dossier)` (een woordenboek) en het sjabloon `templates/<app>/paneel.html`, dat dat woordenboek als
context krijgt, met `dossier` en `medewerker` erbij.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from dossiers.models import Dossier

Paneel = Callable[[Dossier], dict[str, Any]]

APPS_VAN_TAB = {"intake": ("intake",), "pip": ("pip_plans",), "leerroute": ("leerroutes",), "brieven": ("besluiten",)}


def panelen(tab: str, dossier: Dossier) -> list[dict[str, Any]]:
    return [
        {"sjabloon": f"{app}/paneel.html", "inhoud": import_module(f"{app}.selectors").paneel(dossier)}
        for app in APPS_VAN_TAB.get(tab, ())
    ]
