"""Op pagina's bij een dossier: `{% dossierkop dossier %}` (wie u bekijkt) en `{% paneel p %}` (het deel van een app)."""

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


@register.simple_tag(takes_context=True)
def paneel(context: template.Context, paneel: dict[str, Any]) -> str:
    """Het paneel van een app, met haar antwoord als `paneel`; een woordenboek staat ook los in de context."""
    inhoud = paneel["inhoud"]
    los = inhoud if isinstance(inhoud, dict) else {}
    with context.push(**{**los, "paneel": inhoud}):
        return context.template.engine.get_template(paneel["sjabloon"]).render(context)  # type: ignore[union-attr]
