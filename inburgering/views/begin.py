from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toegang.rechten import mag_url

# Waar iemand begint: de eerste pagina die bij zijn rollen hoort.
BEGIN = ("werkvoorraad", "berichten", "beheer", "zoeken", "hulp")


def begin(request: HttpRequest) -> HttpResponse:
    medewerker: Any = request.user
    naam = next(naam for naam in BEGIN if mag_url(medewerker, naam))
    return redirect("admin:index" if naam == "beheer" else naam)
