"""Zichtbaarheid: welk deel van de dossiers een medewerker in de query zelf te zien krijgt."""

from django.db.models import Q

from toegang.models import Medewerker
from toegang.rechten import zicht_van_rollen


def dossierfilter(medewerker: Medewerker, pad: str = "") -> Q:
    """Q op een dossier via `pad` ("" voor het dossier zelf, "dossier__" voor wat erbij hoort). Geen recht: niets."""
    zicht = zicht_van_rollen(medewerker.rollen)
    if "gemeente" in zicht:
        return Q(**{f"{pad}gemeente_id": medewerker.gemeente_id})
    filter_ = Q(pk__in=[])
    if "team" in zicht and medewerker.team_id:
        filter_ |= Q(**{f"{pad}gemeente_id": medewerker.gemeente_id, f"{pad}team_id": medewerker.team_id})
    if "team" in zicht or "eigen" in zicht:
        filter_ |= Q(**{f"{pad}gemeente_id": medewerker.gemeente_id, f"{pad}behandelaar_id": medewerker.pk})
    return filter_
