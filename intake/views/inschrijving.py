"""Is iemand inmiddels hier ingeschreven? Van die dag kan de termijn voor het PIP afhangen."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from dossiers import klok
from dossiers.models import Dossier
from dossiers.persoon_uit_brp import ververs_uit_brp, zet_inschrijving
from dossiers.uitgaand import Geweigerd, LaterOpnieuw
from intake.actions.ophalen import vraag_brp
from intake.forms.aanmelden import InschrijvingFormulier
from intake.views.verslag import zoek_intake


def inschrijving(request: HttpRequest, uuid: UUID) -> HttpResponse:
    medewerker: Any = request.user
    dossier = zoek_intake(request, uuid).dossier
    if request.method == "POST" and "haal_op" in request.POST:
        return _haal_op(request, dossier)
    begin = {"ingeschreven_op": dossier.inburgeraar.ingeschreven_op}
    formulier = InschrijvingFormulier(request.POST if request.method == "POST" else None, initial=begin)
    if request.method == "POST" and formulier.is_valid():
        zet_inschrijving(dossier, formulier.cleaned_data["ingeschreven_op"], by=medewerker, op=klok.vandaag())
        return _terug(request, dossier, "De inschrijving is bewaard en de termijnen zijn nagerekend.")
    status = 422 if formulier.is_bound else 200
    return render(request, "intake/inschrijving.html", {"dossier": dossier, "form": formulier}, status=status)


def _haal_op(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    medewerker: Any = request.user
    try:
        persoon = vraag_brp(dossier.inburgeraar.bsn)
    except LaterOpnieuw as fout:
        messages.warning(request, f"{fout.zin} Vul de dag zelf in, of probeer het straks opnieuw.")
        return HttpResponseRedirect(request.path)
    except Geweigerd as fout:
        messages.error(request, " ".join(fout.zinnen))
        return HttpResponseRedirect(request.path)
    veranderd = ververs_uit_brp(dossier, persoon, by=medewerker, op=klok.vandaag())
    zin = "De gegevens uit de BRP zijn bijgewerkt" if veranderd else "De BRP heeft geen andere gegevens"
    return _terug(request, dossier, f"{zin}; de termijnen zijn nagerekend.")


def _terug(request: HttpRequest, dossier: Dossier, zin: str) -> HttpResponse:
    messages.success(request, zin)
    return HttpResponseRedirect(reverse("dossier", kwargs={"uuid": dossier.uuid}))
