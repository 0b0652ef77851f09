from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from dossiers import klok
from dossiers.fouten import StapFout
from dossiers.selectors import zichtbaar
from pip_plans.actions import bewaar
from pip_plans.forms import PipFormulier
from pip_plans.models import Pip, intake_van
from pip_plans.permissions import is_behandelaar
from pip_plans.selectors import verschuldigd
from pip_plans.volledigheid import gemis
from toegang.inzage import toon


def bewerk(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Het PIP invullen. Wat nog ontbreekt mag later; vaststellen kan pas als alles er is."""
    medewerker: Any = request.user
    pip: Pip = get_object_or_404(zichtbaar(Pip, medewerker).select_related("besluit"), uuid=uuid)
    toon(request, [pip.dossier.uuid])
    if not is_behandelaar(medewerker, pip.dossier):
        raise PermissionDenied("Alleen de behandelaar of de teamleider werkt aan het PIP.")
    if request.method != "POST":
        return _pagina(request, pip, _formulier(pip))
    formulier = PipFormulier(request.POST, instance=pip)
    if not formulier.is_valid():
        return _pagina(request, pip, formulier, 422)
    try:
        versie = formulier.cleaned_data["versie"]
        bewaar(pip, by=medewerker, op=klok.vandaag(), versie=versie, **formulier.voor_actie())
    except StapFout as fout:
        for zin in fout.zinnen:
            formulier.add_error(None, zin)
        return _pagina(request, pip, formulier, fout.status)
    return _bewaard(request, pip)


def _formulier(pip: Pip) -> PipFormulier:
    """Een vastgesteld PIP is te lezen, niet te wijzigen."""
    formulier = PipFormulier(instance=pip)
    for veld in formulier.fields.values():
        veld.disabled = not pip.bewerkbaar
    return formulier


def _bewaard(request: HttpRequest, pip: Pip) -> HttpResponse:
    """Is het plan volledig, dan door naar het vaststellen; anders terug naar wat er nog ontbreekt."""
    if nog := gemis(pip):
        messages.success(request, f"Het PIP is bewaard. Nog {len(nog)} {'ding' if len(nog) == 1 else 'dingen'} nodig.")
        return HttpResponseRedirect(reverse("pip-bewerk", kwargs={"uuid": pip.uuid}))
    messages.success(request, "Het PIP is bewaard en volledig. U kunt het vaststellen.")
    return HttpResponseRedirect(reverse("besluiten-besluit-stel_vast", kwargs={"uuid": pip.besluit.uuid}))  # type: ignore[union-attr]


def _pagina(request: HttpRequest, pip: Pip, formulier: PipFormulier, status: int = 200) -> HttpResponse:
    context = {
        "pip": pip, "dossier": pip.dossier, "form": formulier, "gemis": gemis(pip) if pip.bewerkbaar else [],
        "open": pip.bewerkbaar, "intake": intake_van(pip.dossier), "plicht": pip.plicht, "verschuldigd": verschuldigd(pip),
    }  # fmt: skip
    return render(request, "pip_plans/bewerk.html", context, status=status)
