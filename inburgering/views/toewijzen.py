"""Een of meer dossiers aan een collega geven; alleen een teamleider."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from dossiers import klok
from dossiers.actions import wijs_toe
from dossiers.models import Dossier
from dossiers.permissions import is_teamleider
from dossiers.selectors import zichtbaar_voor
from inburgering.forms.toewijzen import Toewijzen, lees_uuids
from toegang.inzage import toon


def toewijzen(request: HttpRequest) -> HttpResponse:
    medewerker: Any = request.user
    gegevens = request.POST if request.method == "POST" else request.GET
    gekozen = zichtbaar_voor(medewerker).filter(uuid__in=lees_uuids(gegevens.getlist("dossier")))
    dossiers = [dossier for dossier in gekozen if is_teamleider(medewerker, dossier)]
    toon(request, [d.uuid for d in dossiers])
    terug = _veilig(request, gegevens.get("terug", "")) or _standaard(dossiers)
    formulier = Toewijzen(request.POST if request.method == "POST" else None, medewerker=medewerker)
    if request.method == "POST" and dossiers and formulier.is_valid():
        return _geef(request, dossiers, formulier.cleaned_data["medewerker"], terug)
    context = {"form": formulier, "dossiers": dossiers, "terug": terug}
    return render(request, "inburgering/toewijzen.html", context, status=422 if request.method == "POST" else 200)


def _geef(request: HttpRequest, dossiers: list[Dossier], naar: Any, terug: str) -> HttpResponse:
    medewerker: Any = request.user
    aantal = wijs_toe(dossiers, naar, by=medewerker, op=klok.vandaag())
    wat = f"Dossier {dossiers[0].nummer} is" if aantal == 1 else f"{aantal} dossiers zijn"
    messages.success(request, f"{wat} nu van {naar.naam}.")
    return HttpResponseRedirect(terug)


def _standaard(dossiers: list[Dossier]) -> str:
    if len(dossiers) == 1:
        return reverse("dossier", kwargs={"uuid": dossiers[0].uuid})
    return reverse("werkvoorraad")


def _veilig(request: HttpRequest, adres: str) -> str:
    """Alleen een adres van onszelf: een ander adres in het formulier stuurt niemand weg."""
    eigen = url_has_allowed_host_and_scheme(adres, {request.get_host()}, require_https=request.is_secure())
    return adres if eigen else ""
