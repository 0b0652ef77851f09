"""Het verslag van de intake en de leerbaarheidstoets, buiten de stappen om: zij groeien tot het afronden."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from dossiers import klok
from dossiers.fouten import StapFout
from dossiers.uitgaand import Geweigerd, LaterOpnieuw
from intake.actions import verslag as actie
from intake.forms.verslag import LbtFormulier, VerslagFormulier
from intake.models import Intake
from intake.permissions import mag_verslag
from intake.selectors import intakes_voor
from intake.transitions import IntakeStatus
from toegang.inzage import toon

VELDEN = ("opleiding_werk", "omstandigheden", "gezondheid", "kinderen", "kinderen_vve", "taalniveau",
          "arbeidsparticipatie", "zelfredzaamheid")  # fmt: skip
LBT = ("lbt_uitkomst", "lbt_op", "lbt_toelichting")


def verslag(request: HttpRequest, uuid: UUID) -> HttpResponse:
    intake = zoek_intake(request, uuid)
    begin = {naam: getattr(intake, naam) for naam in (*VELDEN, "versie")} | {"gewezen": intake.gewezen_op is not None}
    formulier = VerslagFormulier(request.POST or None, initial=begin)
    if request.method != "POST":
        return _pagina(request, "verslag", intake, formulier)
    if not formulier.is_valid():
        return _pagina(request, "verslag", intake, formulier, 422)
    try:
        actie.leg_verslag_vast(intake, by=_wie(request), op=klok.vandaag(), **formulier.cleaned_data)
    except StapFout as fout:
        return _geweigerd(request, "verslag", intake, formulier, fout)
    return _terug(request, intake, "Het verslag is bewaard.")


def lbt(request: HttpRequest, uuid: UUID) -> HttpResponse:
    intake = zoek_intake(request, uuid)
    if request.method == "POST" and "haal_op" in request.POST:
        return _haal_op(request, intake)
    formulier = LbtFormulier(request.POST or None, initial={naam: getattr(intake, naam) for naam in (*LBT, "versie")})
    if request.method != "POST":
        return _pagina(request, "lbt", intake, formulier)
    if not formulier.is_valid():
        return _pagina(request, "lbt", intake, formulier, 422)
    try:
        actie.leg_lbt_vast(intake, by=_wie(request), op=klok.vandaag(), **formulier.cleaned_data)
    except StapFout as fout:
        return _geweigerd(request, "lbt", intake, formulier, fout)
    return _terug(request, intake, "De uitkomst van de leerbaarheidstoets is bewaard.")


def _haal_op(request: HttpRequest, intake: Intake) -> HttpResponse:
    try:
        messages.info(request, actie.haal_lbt_op(intake, by=_wie(request), op=klok.vandaag()))
    except LaterOpnieuw as fout:
        messages.warning(request, f"{fout.zin} Vul de uitslag zelf in, of probeer het straks opnieuw.")
    except (Geweigerd, StapFout) as fout:
        messages.error(request, " ".join(fout.zinnen))
    return HttpResponseRedirect(reverse("intake-lbt", kwargs={"uuid": intake.uuid}))


def zoek_intake(request: HttpRequest, uuid: UUID) -> Intake:
    intake: Intake = get_object_or_404(intakes_voor(_wie(request)), uuid=uuid)
    toon(request, [intake.dossier.uuid])
    if not mag_verslag(_wie(request), intake.dossier):
        raise PermissionDenied("Het verslag van de intake ziet alleen het team van de behandelaar.")
    return intake


def _wie(request: HttpRequest) -> Any:
    return request.user


def _geweigerd(request: HttpRequest, naam: str, intake: Intake, formulier: Form, fout: StapFout) -> HttpResponse:
    """De getypte tekst blijft staan."""
    for zin in fout.zinnen:
        formulier.add_error(None, zin)
    return _pagina(request, naam, intake, formulier, fout.status)


def _terug(request: HttpRequest, intake: Intake, zin: str) -> HttpResponse:
    messages.success(request, zin)
    return HttpResponseRedirect(reverse("dossier-tab", kwargs={"uuid": intake.dossier.uuid, "tab": "intake"}))


def _pagina(request: HttpRequest, naam: str, intake: Intake, formulier: Form, status: int = 200) -> HttpResponse:
    context = {
        "intake": intake, "dossier": intake.dossier, "form": formulier, "open": intake.status != IntakeStatus.AFGEROND
    }  # fmt: skip
    return render(request, f"intake/{naam}.html", context, status=status)
