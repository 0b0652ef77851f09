"""Aanmelden, tweede factor en rechten voor elk verzoek; het leeslogboek voor elke pagina die personen toont."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.utils.module_loading import import_string

from toegang.inzage import is_getoond, schrijf
from toegang.rechten import mag_url, register

Antwoord = Callable[[HttpRequest], HttpResponse]


class KoppenMiddleware:
    """Niets van een aangemelde gebruiker blijft in een cache; de browser zet niets aan wat wij niet gebruiken."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Cross-Origin-Embedder-Policy"] = "require-corp"
        return response


class RechtenMiddleware:
    """Eén deur: zonder rij in het register is een adres dicht."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponseBase | None:
        naam = url_naam(request)
        recht = register().get(naam)
        if recht and recht.openbaar:
            return None
        if not request.user.is_authenticated:
            return _naar_aanmelden(request)
        if _te_lang_stil(request):
            logout(request)
            return _naar_aanmelden(request)
        if not is_mfa_enabled(request.user) and not naam.startswith("mfa_") and naam != "account_logout":
            return redirect("mfa_activate_totp")
        if not mag_url(request.user, naam):
            raise PermissionDenied("Deze pagina hoort niet bij uw rol.")
        return None


class InzageMiddleware:
    """Schrijft voor elke pagina met `toont_personen` één rij, ook als de lijst leeg is. Lukt dat niet, dan geen pagina."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.resolver_match and _toont(request, response) and request.user.is_authenticated:
            naam = url_naam(request)
            recht = register().get(naam)
            if recht and recht.toont_personen:
                schrijf(request, naam)
        return response


def _toont(request: HttpRequest, response: HttpResponse) -> bool:
    """Ook een geweigerde invoer (409, 422) of een brief zonder PDF (404) is een pagina waarop iemand te zien is."""
    status = response.status_code
    return status < 300 or status in (409, 422) or (status == 404 and is_getoond(request))


def url_naam(request: HttpRequest) -> str:
    treffer = request.resolver_match
    if treffer is None:
        return ""
    # Alle adressen van het beheer delen één rij; wat daarbinnen mag staat per model in het register.
    return "beheer" if treffer.namespaces[:1] == ["admin"] else (treffer.view_name or "")


def _naar_aanmelden(request: HttpRequest) -> HttpResponse:
    inloggen = resolve_url(settings.LOGIN_URL)
    volgende = request.get_full_path() if request.method == "GET" else ""
    adres = f"{inloggen}?{urlencode({'next': volgende})}" if volgende else inloggen
    if request.headers.get("HX-Request"):
        return HttpResponse(status=401, headers={"HX-Redirect": adres})
    if request.method == "POST":
        # Doorsturen zou weggooien wat er getypt is; deze pagina geeft het terug.
        antwoord: HttpResponse = import_string(settings.CSRF_FAILURE_VIEW)(request)
        return antwoord
    return redirect(adres)


def _te_lang_stil(request: HttpRequest) -> bool:
    nu, laatst = int(time.time()), request.session.get("laatst_actief")
    if laatst is None or nu - laatst > 60:
        request.session["laatst_actief"] = nu
    return laatst is not None and nu - laatst > settings.SESSIE_STILSTAND
