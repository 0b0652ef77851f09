"""Iemand aanmelden. Het BSN komt nooit in een adres: opvragen en bewaren gaan allebei met POST."""

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from dossiers import klok
from dossiers.fouten import StapFout
from dossiers.models import Dossier, Inburgeraar
from dossiers.selectors import berichten_voor, open_dossiers_op_nummer, zichtbaar_voor
from dossiers.uitgaand import Geweigerd, LaterOpnieuw
from dossiers.verbindingen import NietIngesteld
from intake.actions.aanmelding import Aanmelding, meld_aan
from intake.actions.ophalen import BijDuo, maak_aanmelding, vraag_brp, vraag_duo
from intake.forms.aanmelden import CONTACT, DOSSIER, PERSOON, BsnFormulier, DossierFormulier, ZelfFormulier
from intake.weergave import bronregel, persoonsfeiten
from koppelingen.brp.persoon import Persoon
from toegang.inzage import toon
from toegang.versleuteling import blinde_index


@dataclass
class Opgehaald:
    """Wat BRP en DUO gaven; `zinnen` zegt wat niet lukte."""

    persoon: Persoon | None = None
    duo: BijDuo = field(default_factory=BijDuo)
    zinnen: list[str] = field(default_factory=list)


def aanmelden(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _begin(request)
    if "zelf" in request.POST:
        return _bewaar_zelf(request)
    formulier = BsnFormulier(request.POST)
    if not formulier.is_valid():
        return _pagina(request, "begin", formulier, status=422)
    bsn = formulier.cleaned_data["bsn"]
    if bestaand := _bestaand(request, bsn):
        return _al_bekend(request, formulier, bestaand)
    opgehaald = _haal_op(request, bsn)
    if opgehaald.persoon is None:
        getypt = {naam: request.POST[naam] for naam in (*DOSSIER, *CONTACT) if naam in request.POST}
        return _pagina(request, "zelf", ZelfFormulier(initial={**getypt, "bsn": bsn}), zinnen=opgehaald.zinnen)
    return _bewaar(request, opgehaald) if "bewaar" in request.POST else _controleer(request, opgehaald)


def _begin(request: HttpRequest) -> HttpResponse:
    if "zelf" in request.GET:
        return _pagina(request, "zelf", ZelfFormulier())
    return _pagina(request, "begin", BsnFormulier(initial={"bsn": _bsn_uit_bericht(request)}))


def _bsn_uit_bericht(request: HttpRequest) -> str:
    """Vanuit een bericht van DUO: het adres draagt het nummer van het bericht, niet dat van de persoon."""
    try:
        nummer = uuid.UUID(request.GET.get("bericht", ""))
    except ValueError:
        return ""
    bericht = berichten_voor(_wie(request)).filter(uuid=nummer).first()
    return bericht.bsn if bericht else ""


def _haal_op(request: HttpRequest, bsn: str) -> Opgehaald:
    gemeente, opgehaald = _wie(request).gemeente, Opgehaald()
    toon(request, [], opgevraagd=blinde_index(bsn))  # ook wie hier geen dossier heeft, is bekeken
    try:
        opgehaald.persoon = vraag_brp(bsn)
        opgehaald.duo = vraag_duo(gemeente, bsn, uuid.uuid4())
    except NietIngesteld as fout:
        opgehaald.zinnen.append(fout.zin)
    except LaterOpnieuw as fout:
        opgehaald.zinnen.append(f"{fout.zin} Vul de gegevens zelf in, of probeer het straks opnieuw.")
    except Geweigerd as fout:
        opgehaald.zinnen += fout.zinnen
    if opgehaald.duo.bezwaar:
        opgehaald.zinnen.append(opgehaald.duo.bezwaar)
    return opgehaald


def _aanmelding(request: HttpRequest, opgehaald: Opgehaald) -> Aanmelding:
    assert opgehaald.persoon is not None  # noqa: S101 -- zonder persoon kwam het formulier om zelf in te vullen
    gemeente = _wie(request).gemeente
    return maak_aanmelding(gemeente, opgehaald.persoon, opgehaald.duo, bron="handmatig", op=klok.vandaag())


def _controleer(request: HttpRequest, opgehaald: Opgehaald) -> HttpResponse:
    """Wat bekend is staat er, met de bron; alleen wat ontbreekt hoeft nog te worden ingevuld."""
    formulier = DossierFormulier(initial=_aanmelding(request, opgehaald).dossier)
    return _pagina(request, "controleer", _met_bron(formulier, opgehaald), opgehaald=opgehaald)


def _bewaar(request: HttpRequest, opgehaald: Opgehaald) -> HttpResponse:
    formulier = _met_bron(DossierFormulier(request.POST), opgehaald)
    if not formulier.is_valid():
        return _pagina(request, "controleer", formulier, opgehaald=opgehaald, status=422)
    aanmelding = _aanmelding(request, opgehaald)
    for naam, waarde in formulier.kies(CONTACT).items():
        setattr(aanmelding.inburgeraar, naam, waarde)
    velden = aanmelding.dossier | formulier.kies(DOSSIER)
    return _meld_aan(
        request, "controleer", formulier, Aanmelding(aanmelding.inburgeraar, aanmelding.bron, velden), opgehaald
    )


def _bewaar_zelf(request: HttpRequest) -> HttpResponse:
    formulier = ZelfFormulier(request.POST)
    if not formulier.is_valid():
        return _pagina(request, "zelf", formulier, status=422)
    persoon = formulier.kies((*PERSOON, *CONTACT))
    persoon["geboortedatum"] = persoon["geboortedatum"].jjjjmmdd()
    aanmelding = Aanmelding(
        Inburgeraar(gemeente=_wie(request).gemeente, **persoon), "handmatig", formulier.kies(DOSSIER)
    )
    return _meld_aan(request, "zelf", formulier, aanmelding)


def _meld_aan(
    request: HttpRequest,
    wijze: str,
    formulier: DossierFormulier,
    aanmelding: Aanmelding,
    opgehaald: Opgehaald | None = None,
) -> HttpResponse:
    try:
        dossier = meld_aan(aanmelding, by=_wie(request), op=klok.vandaag())
    except StapFout as fout:
        return _pagina(request, wijze, formulier, opgehaald=opgehaald, zinnen=fout.zinnen, status=fout.status)
    geopend = "geopend" if dossier.geopend_op else "aangelegd; vul nog aan wat ontbreekt om het te openen"
    messages.success(request, f"Dossier {dossier.nummer} is {geopend}.")
    return HttpResponseRedirect(reverse("dossier", kwargs={"uuid": dossier.uuid}))


def _bestaand(request: HttpRequest, bsn: str) -> Dossier | None:
    return open_dossiers_op_nummer(_wie(request).gemeente_id, bsns=[bsn], v_nummers=[]).get(bsn)


def _al_bekend(request: HttpRequest, formulier: BsnFormulier, bestaand: Dossier) -> HttpResponse:
    mag_zien = zichtbaar_voor(_wie(request)).filter(pk=bestaand.pk).exists()
    if mag_zien:
        toon(request, [bestaand.uuid])
    return _pagina(request, "begin", formulier, bestaand=bestaand, mag_zien=mag_zien)


def _met_bron(formulier: DossierFormulier, opgehaald: Opgehaald) -> DossierFormulier:
    gevuld = {
        "doelgroep": opgehaald.duo.groep,
        "kennisgeving": opgehaald.duo.plicht and opgehaald.duo.plicht.kennisgeving_op,
    }
    formulier.toon_bron(bronregel("DUO", klok.vandaag()), [naam for naam, waarde in gevuld.items() if waarde])
    if opgehaald.persoon and opgehaald.persoon.verblijfstitel:
        formulier.toon_bron(bronregel("de BRP", klok.vandaag()), ["vergunning", "vergunning_vanaf"])
    return formulier


def _wie(request: HttpRequest) -> Any:
    return request.user


def _pagina(
    request: HttpRequest, wijze: str, formulier: Any, *, opgehaald: Opgehaald | None = None, zinnen: list[str] | None = None,
    status: int = 200, **context: Any,
) -> HttpResponse:  # fmt: skip
    if opgehaald and opgehaald.persoon:
        context["feiten"] = persoonsfeiten(opgehaald.persoon, klok.vandaag())
        context["bsn"] = opgehaald.persoon.bsn
    alles = [*(opgehaald.zinnen if opgehaald else []), *(zinnen or [])]
    return render(
        request, f"intake/aanmelden_{wijze}.html", {**context, "form": formulier, "zinnen": alles}, status=status
    )
