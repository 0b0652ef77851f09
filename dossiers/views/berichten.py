"""De berichten van DUO en het werk dat is vastgelopen: wat aandacht vraagt staat bovenaan, tot iemand het afhandelt."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from dossiers import berichtweergave, klok, postvak, uitgaand
from dossiers.invoer import getal
from dossiers.models import Notificatie
from dossiers.selectors import berichten_in_beeld, geparkeerd_voor, vraagt_aandacht
from toegang.inzage import toon
from toegang.rechten import eis_bij

PER_PAGINA = 25
MEESTE_BOVENAAN = 100


def berichten(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _opnieuw(request)
    alle = berichten_in_beeld(_wie(request))
    aandacht = list(vraagt_aandacht(alle)[:MEESTE_BOVENAAN])
    rest = alle.exclude(pk__in=[rij.pk for rij in aandacht])
    pagina = Paginator(rest, PER_PAGINA).get_page(request.GET.get("pagina"))
    vast = list(_vastgelopen(request)[:MEESTE_BOVENAAN])
    getoond = [rij.dossier for rij in (*aandacht, *pagina.object_list, *vast) if rij.dossier]
    toon(request, [dossier.uuid for dossier in getoond])
    context = {
        "aandacht": [berichtweergave.bericht(rij) for rij in aandacht], "pagina": pagina,
        "berichten": [berichtweergave.bericht(rij) for rij in pagina.object_list],
        "geparkeerd": [berichtweergave.geparkeerd(rij) for rij in vast],
    }  # fmt: skip
    return render(request, "dossiers/berichten.html", context)


def bericht(request: HttpRequest, uuid: UUID) -> HttpResponse:
    rij: Notificatie = get_object_or_404(berichten_in_beeld(_wie(request)), uuid=uuid)
    if rij.dossier:
        eis_bij(request, rij.dossier)
        toon(request, [rij.dossier.uuid])
    if request.method == "POST":
        return _handel_af(request, rij)
    context = {
        "bericht": rij, "kop": berichtweergave.kop(rij), "gedaan": berichtweergave.gedaan(rij),
        "te_doen": berichtweergave.te_doen(rij), "staat": berichtweergave.staat(rij),
        "soort": berichtweergave.MERK[Notificatie.Status(rij.status)], "klaar": rij.status in postvak.KLAAR,
    }  # fmt: skip
    return render(request, "dossiers/bericht.html", context)


def _handel_af(request: HttpRequest, rij: Notificatie) -> HttpResponse:
    if rij.afgehandeld_op is not None:
        messages.info(request, "Dit bericht was al afgehandeld.")
    elif "opnieuw" in request.POST and rij.status not in postvak.KLAAR:
        postvak.bied_opnieuw_aan(rij)
        messages.success(request, "Het bericht wordt opnieuw verwerkt. Dat duurt meestal minder dan een minuut.")
    else:
        postvak.handel_af(rij, by=_wie(request), op=klok.vandaag())
        messages.success(request, "Het bericht is afgehandeld.")
    return HttpResponseRedirect(reverse("berichten"))


def _opnieuw(request: HttpRequest) -> HttpResponse:
    rij = get_object_or_404(_vastgelopen(request), pk=getal(request.POST.get("rij", "")))
    uitgaand.bied_opnieuw_aan(rij)
    messages.success(request, "Dit staat weer klaar. Het programma probeert het binnen een minuut opnieuw.")
    return HttpResponseRedirect(reverse("berichten"))


def _vastgelopen(request: HttpRequest) -> Any:
    """Een vastgelopen bericht van DUO staat al als bericht op de pagina."""
    rijen = geparkeerd_voor(_wie(request)).exclude(soort=postvak.SOORT)
    return rijen.select_related("dossier__inburgeraar").order_by("geparkeerd_op")


def _wie(request: HttpRequest) -> Any:
    return request.user
