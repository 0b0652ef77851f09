"""Wat elke app op de dossierpagina laat zien.

Een app geeft `selectors.paneel(dossier)` en het sjabloon `templates/<app>/paneel.html`. Het sjabloon krijgt het antwoord als
`paneel`, met `dossier`, `user` en `csrf_token` erbij.
"""

from importlib import import_module
from typing import Any

from dossiers.models import Dossier

APPS_VAN_TAB = {"intake": ("intake",), "pip": ("pip_plans",), "leerroute": ("leerroutes",), "brieven": ("besluiten",)}


def panelen(tab: str, dossier: Dossier) -> list[dict[str, Any]]:
    from django.template import TemplateDoesNotExist
    from django.template.loader import get_template

    uit = []
    for app in APPS_VAN_TAB.get(tab, ()):
        try:
            get_template(f"{app}/paneel.html")
            uit.append({"sjabloon": f"{app}/paneel.html", "inhoud": import_module(f"{app}.selectors").paneel(dossier)})
        except (TemplateDoesNotExist, ModuleNotFoundError, AttributeError):
            pass
    return uit
