"""Foutpagina's: altijd een zin over wat er is en wat iemand kan doen, nooit een traceback."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

LANGST = 5000


def _pagina(request: HttpRequest, status: int, **context: Any) -> HttpResponse:
    return render(request, f"{status}.html", context, status=status)


def ongeldig(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _pagina(request, 400)


def geen_recht(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _pagina(request, 403, zin=str(exception))


def niet_gevonden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _pagina(request, 404)


def fout(request: HttpRequest) -> HttpResponse:
    """Zonder het kader van een gewone pagina: wat daar stuk is, mag deze pagina niet ook stukmaken."""
    return HttpResponse(render_to_string("500.html"), status=500)


def verlopen_formulier(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Het formulier is van vóór het aanmelden, of de sessie is voorbij. Wat getypt was, komt terug op de pagina."""
    getypt = [(_veldnaam(naam), waarde) for naam, waarde in _invoer(request) if waarde and _toonbaar(naam, waarde)]
    return render(request, "formulier_verlopen.html", {"getypt": getypt}, status=403)


def _invoer(request: HttpRequest) -> list[tuple[str, str]]:
    return [(naam, str(waarde)) for naam, waarden in request.POST.lists() for waarde in waarden]


def _toonbaar(naam: str, waarde: str) -> bool:
    """Geen wachtwoorden en codes, en niet wat het programma zelf in het formulier zette."""
    geheim = any(deel in naam for deel in ("password", "wachtwoord", "csrf"))
    return not geheim and naam not in ("versie", "terug", "next", "voorbeeld", "login", "code") and len(waarde) < LANGST


def _veldnaam(naam: str) -> str:
    leesbaar = naam.replace("_", " ").strip()
    return leesbaar[:1].upper() + leesbaar[1:]
