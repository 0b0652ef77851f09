"""Voor de bewaker van de installatie: leeft het proces, en kan het werken."""

from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse


def gezond(request: HttpRequest) -> HttpResponse:
    return HttpResponse("gezond", content_type="text/plain")


def gereed(request: HttpRequest) -> HttpResponse:
    """200 als de database bereikbaar en bijgewerkt is en de documentenmap beschrijfbaar; anders 503 met wat ontbreekt."""
    problemen = [zin for zin in (_database(), _documenten()) if zin]
    tekst = "gereed" if not problemen else "\n".join(problemen)
    return HttpResponse(tekst, content_type="text/plain", status=503 if problemen else 200)


def _database() -> str:
    try:
        uitvoerder = MigrationExecutor(connection)
        te_doen = uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes())
    except Exception:
        return "De database is niet bereikbaar."
    return f"Er staan {len(te_doen)} migraties klaar die nog niet zijn uitgevoerd." if te_doen else ""


def _documenten() -> str:
    map_ = Path(settings.DOCUMENTEN_MAP)
    try:
        map_.mkdir(parents=True, exist_ok=True)
        proef = map_ / ".proef"
        proef.write_bytes(b"")
        proef.unlink()
    except OSError:
        return "De documentenmap is niet beschrijfbaar."
    return ""
