"""In een sjabloon: wie ergens niet heen mag, ziet de koppeling niet. De deur zelf blijft de middleware en de view."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.urls import Resolver404, resolve

from toegang.models import Medewerker
from toegang.rechten import mag_bij
from toegang.rechten import register as rechtenregister

register = template.Library()
ADRESSEN = ("url", "pdf_url")


@register.simple_tag
def mag(medewerker: Medewerker, url_naam: str, dossier: Any) -> bool:
    """`{% mag medewerker "pip-bewerk" dossier as mag_bewerken %}`."""
    return mag_bij(medewerker, url_naam, dossier)


@register.simple_tag
def wegen(regels: Iterable[dict[str, Any]], medewerker: Medewerker, dossier: Any) -> list[dict[str, Any]]:
    """Dezelfde regels, zonder de adressen waar deze medewerker bij dit dossier niet heen mag."""
    return [
        {naam: waarde for naam, waarde in regel.items() if naam not in ADRESSEN or _open(waarde, medewerker, dossier)}
        for regel in regels
    ]


def _open(adres: str, medewerker: Medewerker, dossier: Any) -> bool:
    try:
        naam = resolve(adres.partition("#")[0].partition("?")[0]).view_name
    except Resolver404:
        return False
    return naam in rechtenregister() and mag_bij(medewerker, naam, dossier)
