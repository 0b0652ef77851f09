"""Feiten van het dossier en contactgegevens wijzigen. Een termijn die uit een feit loopt, rekent zichzelf opnieuw uit."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.formats import date_format

from dossiers import klok
from dossiers.actions import wijzig
from dossiers.fouten import StapFout
from dossiers.models import Dossier, Termijn
from inburgering.actions import wijzig_contact
from inburgering.forms.gegevens import Contactgegevens, Dossiergegevens
from inburgering.views.dossier import adres, zoek


def dossiergegevens(request: HttpRequest, uuid: UUID) -> HttpResponse:
    dossier = zoek(request, uuid)
    formulier = Dossiergegevens(request.POST or None, instance=zoek(request, uuid))
    if request.method != "POST":
        return _pagina(request, dossier, formulier, "Gegevens van het dossier")
    if not formulier.is_valid():
        return _pagina(request, dossier, formulier, "Gegevens van het dossier", 422)
    medewerker: Any = request.user
    versie = formulier.cleaned_data["versie"]
    try:
        herrekend = wijzig(dossier, by=medewerker, op=klok.vandaag(), versie=versie, **formulier.feiten())
    except StapFout as fout:
        for zin in fout.zinnen:
            formulier.add_error(None, zin)
        return _pagina(request, dossier, formulier, "Gegevens van het dossier", fout.status)
    messages.success(request, " ".join(["De gegevens zijn bewaard.", *(_zin(t) for t in herrekend)]))
    return HttpResponseRedirect(adres(dossier, "gegevens"))


def contact(request: HttpRequest, uuid: UUID) -> HttpResponse:
    dossier = zoek(request, uuid)
    formulier = Contactgegevens(request.POST or None, instance=dossier.inburgeraar)
    if request.method != "POST" or not formulier.is_valid():
        return _pagina(request, dossier, formulier, "Contact en taal", 422 if request.method == "POST" else 200)
    medewerker: Any = request.user
    wijzig_contact(dossier, by=medewerker, op=klok.vandaag(), **formulier.cleaned_data)
    messages.success(request, "De contactgegevens zijn bewaard.")
    return HttpResponseRedirect(adres(dossier, "gegevens"))


def _zin(termijn: Termijn) -> str:
    if termijn.vervalt is None:
        return f"{termijn.label}: de laatste dag is nu niet meer bekend."
    return f"{termijn.label}: nu uiterlijk {date_format(termijn.vervalt, 'j F Y')}."


def _pagina(request: HttpRequest, dossier: Dossier, formulier: ModelForm, kop: str, status: int = 200) -> HttpResponse:
    context = {"dossier": dossier, "form": formulier, "kop": kop, "terug": adres(dossier, "gegevens")}
    if isinstance(formulier, Dossiergegevens):
        context["inleiding"] = "Een termijn die uit een datum loopt, rekent zichzelf opnieuw uit."
    return render(request, "inburgering/gegevens.html", context, status=status)
