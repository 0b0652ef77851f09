"""De Rekenhulp: elke rekenregel van de wet als vraag, voor elke rol, met de waarden van de eigen gemeente.

Feiten kunnen over een persoon gaan: zij gaan met POST, staan nooit in een adres en worden nergens bewaard.
"""

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from dossiers.beleid import parameters_voor
from inburgering.forms.rekenhulp import Rekenformulier, met_rij_erbij, zonder_rij
from inburgering.weergave.rekenhulp import Antwoord, beantwoord, onderwerpen
from wet.fouten import Fout
from wet.rekenregels import REGELS, Regel
from wet.rekenregels.lezen import lees


def rekenhulp(request: HttpRequest) -> HttpResponse:
    return render(request, "inburgering/rekenhulp.html", {"onderwerpen": onderwerpen()})


def rekenhulp_regel(request: HttpRequest, naam: str) -> HttpResponse:
    """Het formulier van een regel; met htmx alleen het antwoord, bij elk gewijzigd feit."""
    if naam not in REGELS:
        raise Http404("Deze vraag bestaat niet.")
    regel = REGELS[naam]
    if request.method != "POST":
        return _pagina(request, regel, Rekenformulier(regel))
    if "rij" in request.POST:
        return _pagina(request, regel, _met_andere_rijen(regel, request.POST))
    formulier = Rekenformulier(regel, request.POST)
    antwoord = _reken(request, formulier)
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "inburgering/rekenhulp_uitkomst.html", _context(request, regel, formulier, antwoord))
    return _pagina(request, regel, formulier, antwoord)


def _reken(request: HttpRequest, formulier: Rekenformulier) -> Antwoord | None:
    """Het antwoord, of None met de zin bij het veld dat ontbreekt of niet klopt."""
    medewerker: Any = request.user
    if not formulier.is_valid():
        return None
    parameters = parameters_voor(medewerker.gemeente_id)
    try:
        return beantwoord(formulier.regel, lees(formulier.regel.feiten, formulier.feiten()), parameters)
    except Fout as fout:
        for gemist in formulier.ontbrekend(fout, parameters):
            formulier.toon_fout(gemist)
        return None


def _met_andere_rijen(regel: Regel, gegevens: Any) -> Rekenformulier:
    """Een rij erbij ("erbij-opschorting") of eraf ("eraf-opschorting-1"); verder blijft alles staan zoals het was."""
    knop = re.fullmatch(r"(?P<wat>erbij|eraf)-(?P<naam>\w+?)(?:-(?P<nummer>\d{1,2}))?", gegevens["rij"])
    if knop is None or knop["naam"] not in {feit.naam for feit in regel.velden}:
        return Rekenformulier(regel, gegevens, controleer=False)
    if knop["wat"] == "erbij":
        return Rekenformulier(regel, met_rij_erbij(gegevens, knop["naam"]), controleer=False)
    return Rekenformulier(regel, zonder_rij(gegevens, knop["naam"], int(knop["nummer"] or 0)), controleer=False)


def _context(
    request: HttpRequest, regel: Regel, formulier: Rekenformulier, antwoord: Antwoord | None
) -> dict[str, Any]:
    vorig = request.POST.get("vorig", "")[:200]
    anders = vorig if antwoord and vorig != antwoord.groot else ""
    return {"regel": regel, "form": formulier, "antwoord": antwoord, "vorig": anders}


def _pagina(
    request: HttpRequest, regel: Regel, formulier: Rekenformulier, antwoord: Antwoord | None = None
) -> HttpResponse:
    context = {**_context(request, regel, formulier, antwoord), "pagina": True}
    return render(request, "inburgering/rekenhulp_regel.html", context, status=422 if formulier.errors else 200)
