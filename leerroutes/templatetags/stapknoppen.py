from collections.abc import Iterable

from django import template

from leerroutes.selectors import Knop
from toegang.models import Medewerker

register = template.Library()


@register.filter
def voor(knoppen: Iterable[Knop], medewerker: Medewerker) -> list[Knop]:
    """Alleen de stappen die deze medewerker in dit dossier mag zetten."""
    return [knop for knop in knoppen if knop.stap.wie(medewerker, knop.dossier)]
