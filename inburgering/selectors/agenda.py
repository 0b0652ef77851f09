"""De agenda: gesprekken van een week, van mij of van mijn team."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Q

from dossiers.models import Afspraak
from dossiers.selectors import zichtbaar
from toegang.models import Medewerker

# De objecten waarvoor gesprekken gepland worden.
GESPREKSMODELLEN = ("intake.intake", "leerroutes.voortgangsgesprek")


def week(medewerker: Medewerker, maandag: datetime.date, weergave: str) -> list[Any]:
    """De gesprekken van maandag tot en met zondag, op tijd."""
    wie = Q(medewerker=medewerker) if weergave == "mijn" else Q(dossier__team=medewerker.team_id)
    zondag = maandag + datetime.timedelta(days=6)
    rijen = zichtbaar(Afspraak, medewerker).filter(wie, van__date__gte=maandag, van__date__lte=zondag)
    return list(rijen.select_related("ruimte", "medewerker", "tolkbureau").order_by("van", "id"))


def gespreksobjecten(afspraken: Iterable[Any]) -> dict[tuple[str, int], Any]:
    """Het object bij elke afspraak, in één query per model; elk krijgt het dossier dat al gelezen is."""
    dossiers = {(a.object_label, a.object_id): a.dossier for a in afspraken}
    gevonden: dict[tuple[str, int], Any] = {}
    for label in GESPREKSMODELLEN:
        pks = [pk for van, pk in dossiers if van == label]
        for obj in apps.get_model(label)._base_manager.filter(pk__in=pks):
            obj.dossier = dossiers[label, obj.pk]
            gevonden[label, obj.pk] = obj
    return gevonden
