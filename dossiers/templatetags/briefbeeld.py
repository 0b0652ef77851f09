"""Een brief in een raam op de pagina, vóór hij bestaat."""

import re

from django import template
from django.templatetags.static import static
from django.urls import reverse

register = template.Library()
STIJL_IN_BRIEF = re.compile(r"<style>.*?</style>", re.DOTALL)


@register.filter
def briefbeeld(html: str) -> str:
    """De brief met bladen van onszelf in plaats van stijl in de tekst: die laat het beleid van de pagina niet toe."""
    bladen = "".join(
        f'<link rel="stylesheet" href="{adres}">' for adres in (static("css/brief.css"), reverse("huisstijl"))
    )
    return STIJL_IN_BRIEF.sub("", html).replace("</head>", f"{bladen}</head>", 1)
