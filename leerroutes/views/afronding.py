from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from dossiers import klok
from dossiers.permissions import in_team
from dossiers.selectors import zichtbaar_voor
from leerroutes.actions import vraag_examens
from toegang.inzage import toon


@require_POST
def haal_examens(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Vraagt DUO om de examenuitslagen; ze staan er zodra DUO antwoordt."""
    medewerker: Any = request.user
    dossier = get_object_or_404(zichtbaar_voor(medewerker), uuid=uuid)
    toon(request, [dossier.uuid])
    if not in_team(medewerker, dossier):
        raise PermissionDenied("U mag in dit dossier geen examenuitslagen ophalen. Vraag de behandelaar.")
    vraag_examens(dossier, klok.nu().isoformat(timespec="minutes"))
    messages.success(request, "De examenuitslagen worden bij DUO opgehaald. Ververs de pagina over een ogenblik.")
    return redirect(reverse("dossier-tab", kwargs={"uuid": dossier.uuid, "tab": "leerroute"}))
