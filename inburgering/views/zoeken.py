"""Zoeken: een POST die het antwoord zelf geeft. Geen zoekterm in een adres, een logboek of het leeslogboek."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from inburgering.selectors.zoeken import MEEST, Uitkomst, zoek
from inburgering.weergave.persoon import geboortedatum, merken
from toegang.inzage import toon

LANGST = 100


def zoeken(request: HttpRequest) -> HttpResponse:
    term = request.POST.get("term", "").strip()[:LANGST]
    if request.method != "POST" or not term:
        return render(request, "inburgering/zoeken.html", {"term": ""})
    medewerker: Any = request.user
    uitkomst = zoek(medewerker, term)
    if uitkomst.precies and len(uitkomst.dossiers) == 1:
        return redirect("dossier", uuid=uitkomst.dossiers[0].uuid)
    toon(request, [d.uuid for d in uitkomst.dossiers])
    return render(request, "inburgering/zoeken.html", {"term": term, **_context(uitkomst)})


def _context(uitkomst: Uitkomst) -> dict[str, Any]:
    aantal = len(uitkomst.dossiers)
    return {
        "rijen": [_rij(d) for d in uitkomst.dossiers], "zin": uitkomst.zin, "meer": uitkomst.meer, "meest": MEEST,
        "telling": f"{aantal}+" if uitkomst.meer else aantal,
    }  # fmt: skip


def _rij(dossier: Any) -> dict[str, Any]:
    persoon = dossier.inburgeraar
    return {
        "uuid": dossier.uuid, "naam": persoon.naam, "nummer": dossier.nummer, "fase": dossier.get_fase_display(),
        "geboren": geboortedatum(persoon), "behandelaar": dossier.behandelaar, "gesloten": dossier.gesloten_op,
        "merken": merken(persoon.tolk_nodig, persoon.taal, persoon.geheimhouding),
    }  # fmt: skip
