"""Pagina's met vaste tekst."""

import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dossiers import klok

GELDIG = datetime.timedelta(days=180)


def hulp(request: HttpRequest) -> HttpResponse:
    return render(request, "inburgering/hulp.html", {"sessie_minuten": settings.SESSIE_STILSTAND // 60})


def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """Openbaar; wie is aangemeld houdt het menu."""
    kader = "basis.html" if request.user.is_authenticated else "basis_kaal.html"
    return render(
        request,
        "inburgering/toegankelijkheid.html",
        {"kader_sjabloon": kader, "meldadres": settings.DEFAULT_FROM_EMAIL},
    )


def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116: waar iemand een kwetsbaarheid meldt."""
    tot = klok.vandaag() + GELDIG
    regels = [
        f"Contact: {settings.BEVEILIGING_CONTACT}",
        f"Expires: {tot.isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.BASIS_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
