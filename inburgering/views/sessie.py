"""Hoe lang deze sessie nog duurt, voor `static/js/sessie.js`. Kijken verlengt niet; alleen een POST doet dat."""

import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_http_methods


@require_http_methods(["GET", "POST"])
def sessie(request: HttpRequest) -> HttpResponse:
    """401 als er niemand (meer) is aangemeld."""
    if not request.user.is_authenticated:
        return HttpResponse(status=401)
    nu = int(time.time())
    if request.method == "POST" and _resteert(request, nu) > 0:
        request.session["laatst_actief"] = nu
    if _resteert(request, nu) <= 0:
        return HttpResponse(status=401)
    return JsonResponse(
        {"gebruiker": str(request.user.uuid), "resteert": _resteert(request, nu), "csrf": get_token(request)}
    )


def _resteert(request: HttpRequest, nu: int) -> int:
    return int(request.session.get("laatst_actief", nu)) + settings.SESSIE_STILSTAND - nu
