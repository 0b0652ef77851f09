"""`{% dossierkop dossier %}`: de balk met wie u bekijkt, op elke pagina die bij een dossier hoort."""

from typing import Any

from django import template
from django.urls import reverse

from dossiers import klok
from dossiers.models import Dossier
from inburgering.weergave.persoon import identiteit

register = template.Library()


@register.inclusion_tag("onderdelen/identiteit.html")
def dossierkop(dossier: Dossier) -> dict[str, Any]:
    """De naam is hier een koppeling naar het dossier; de h1 van de pagina is wat u doet."""
    adres = reverse("dossier", kwargs={"uuid": dossier.uuid})
    return {**identiteit(dossier, klok.vandaag()), "kop": "p", "url": adres}
