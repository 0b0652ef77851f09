"""Wat elke pagina in haar kader nodig heeft: het menu dat bij de rollen past."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from dossiers.selectors import aantal_berichten
from inburgering import __versie__
from toegang.rechten import mag_url

MENU = (
    ("Werkvoorraad", "werkvoorraad"),
    ("Agenda", "agenda"),
    ("Berichten", "berichten"),
    ("Aanmelden", "aanmelden"),
    ("Rekenhulp", "rekenhulp"),
    ("Beheer", "beheer"),
)


def kader(request: HttpRequest) -> dict[str, Any]:
    medewerker: Any = getattr(request, "user", None)
    basis = {"versie": __versie__, "sessie_seconden": settings.SESSIE_STILSTAND}
    if not getattr(medewerker, "is_authenticated", False):
        return basis
    navigatie = [_punt(request, label, naam) for label, naam in MENU if mag_url(medewerker, naam)]
    return {**basis, "navigatie": navigatie, "mag_zoeken": mag_url(medewerker, "zoeken")}


def _punt(request: HttpRequest, label: str, naam: str) -> dict[str, Any]:
    adres = reverse("admin:index") if naam == "beheer" else reverse(naam)
    punt = {"label": label, "url": adres, "actief": request.path.startswith(adres)}
    if naam == "berichten":
        medewerker: Any = request.user
        punt["aantal"] = aantal_berichten(medewerker)
    return punt
