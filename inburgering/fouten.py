"""Foutpagina's: altijd een zin over wat er is en wat iemand kan doen, nooit een traceback."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


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
    """CSRF klopt niet: meestal een formulier van vóór het aanmelden. Wat getypt was, komt terug op de pagina."""
    getypt = {k: v for k, v in request.POST.items() if k not in ("csrfmiddlewaretoken", "password") and len(v) < 5000}
    return render(request, "formulier_verlopen.html", {"getypt": getypt}, status=403)
