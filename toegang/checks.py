"""Controles bij de start: productie weigert een onveilige of als demo gemerkte installatie."""

from typing import Any

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import DatabaseError

from toegang.models import Installatie


@register(Tags.database)
def geen_demo_in_productie(app_configs: Any, databases: Any, **kwargs: Any) -> list[Error]:
    if not settings.PRODUCTIE or not databases:
        return []
    try:
        demo = Installatie.objects.filter(demo=True).exists()
    except DatabaseError:
        return []
    melding = "Deze database is als demo gemerkt en heeft demo-accounts. Productie start er niet mee."
    return [Error(melding, id="toegang.E001")] if demo else []
