"""Wie keek waar: de pagina meldt welke dossiers zij toont, de middleware schrijft de rij voordat het antwoord weggaat."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from toegang.models import Inzage


def toon(request: HttpRequest, dossier_uuids: Iterable[Any], **feiten: Any) -> None:
    """Onthoudt op het verzoek welke dossiers getoond worden."""
    getoond = request.__dict__.setdefault("inzage_dossiers", {})
    getoond.update(dict.fromkeys(str(u) for u in dossier_uuids))
    request.__dict__.setdefault("inzage_feiten", {}).update(feiten)


def is_getoond(request: HttpRequest) -> bool:
    return bool(request.__dict__.get("inzage_dossiers"))


def schrijf(request: HttpRequest, pagina: str) -> None:
    """Schrijft de rij; mislukt dat, dan wordt ook de pagina niet getoond."""
    medewerker: Any = request.user
    feiten = {
        "dossiers": list(request.__dict__.get("inzage_dossiers", {})),
        **request.__dict__.get("inzage_feiten", {}),
    }
    Inzage.rijg([Inzage(gemeente_id=medewerker.gemeente_id, medewerker=medewerker, pagina=pagina, feiten=feiten)])
