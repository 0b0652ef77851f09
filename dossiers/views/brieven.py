"""Een brief lezen: als pagina, als tekst in een raam, en als PDF. De bytes zijn die welke zijn vastgelegd."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from dossiers.briefscherm import DICHT, in_raam
from dossiers.documentopslag import lees
from dossiers.models import Brief, Document
from dossiers.selectors import melding_bij_pdf, zichtbaar
from toegang.inzage import toon
from toegang.rechten import eis_bij


def brief(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """De brief met wat ervan bekend is. Zolang de PDF er nog niet is, kijkt de pagina zelf of zij er is."""
    rij = _zoek(request, Brief, uuid)
    return render(
        request, "dossiers/brief.html", {"brief": rij, "dossier": rij.dossier, "melding": melding_bij_pdf(rij)}
    )


def brief_tekst(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """De vaste tekst met de stijl van het papier, voor in een raam."""
    return in_raam(_zoek(request, Brief, uuid).html)


def brief_pdf(request: HttpRequest, uuid: UUID) -> HttpResponse:
    rij = _zoek(request, Brief, uuid)
    if rij.pdf is None:
        context = {"brief": rij, "dossier": rij.dossier, "melding": melding_bij_pdf(rij)}
        return render(request, "dossiers/brief.html", context, status=404)
    return stuk(rij.pdf, f"brief-{rij.kenmerk}.pdf")


def document(request: HttpRequest, uuid: UUID) -> HttpResponse:
    rij: Document = _zoek(request, Document, uuid)
    return stuk(rij, f"stuk-{rij.pk}{'.pdf' if rij.mime == 'application/pdf' else ''}")


def stuk(rij: Document, naam: str) -> HttpResponse:
    """De bytes, met koppen waardoor de browser er niets anders van maakt. Alleen een PDF opent in de browser zelf."""
    antwoord = HttpResponse(lees(rij), content_type=rij.mime)
    wijze = "inline" if rij.mime == "application/pdf" else "attachment"
    antwoord["Content-Disposition"] = f'{wijze}; filename="{naam}"'
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord._csp_replace = DICHT  # type: ignore[attr-defined]
    return antwoord


def _zoek(request: HttpRequest, model: type[Any], uuid: UUID) -> Any:
    medewerker: Any = request.user
    rij = get_object_or_404(zichtbaar(model, medewerker), uuid=uuid)
    eis_bij(request, rij.dossier)
    toon(request, [rij.dossier.uuid])
    return rij
