from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from dossiers import klok
from dossiers.invoer import getal
from inburgering.actions import verstuur_opnieuw
from inburgering.selectors.dossierpagina import geparkeerd
from inburgering.views.dossier import zoek


@require_POST
def opnieuw(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Een bericht dat niet weg kon opnieuw in de rij, nadat iemand de oorzaak heeft weggenomen."""
    dossier = zoek(request, uuid)
    medewerker: Any = request.user
    rij = get_object_or_404(geparkeerd(dossier), pk=getal(request.POST.get("rij", "")))
    verstuur_opnieuw(dossier, rij, by=medewerker, op=klok.vandaag())
    messages.success(request, "Het bericht staat weer klaar. Het gaat binnen een minuut opnieuw weg.")
    return HttpResponseRedirect(reverse("dossier", kwargs={"uuid": dossier.uuid}))
