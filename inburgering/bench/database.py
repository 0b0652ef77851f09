"""De eigen database van de bench: 7 500 dossiers, door dezelfde deur als de demo. Eén keer geladen, daarna hergebruikt."""

import os
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from dossiers import klok
from dossiers.models import Dossier
from inburgering.demo import laden

# Een gemeente van bijna een miljoen inwoners; een klantmanager heeft er 75.
DOSSIERS, PER_KLANTMANAGER = 7_500, 75


def kies() -> str:
    """De database van DATABASE_URL, en anders een eigen bestand. Geeft terug waar."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # anders waarschuwt WhiteNoise bij elke aanroep
    if "DATABASE_URL" not in os.environ:
        map_ = Path(settings.VAR_MAP) / "bench"
        map_.mkdir(parents=True, exist_ok=True)
        connection.close()
        connection.settings_dict["NAME"] = map_ / "bench.sqlite3"
    return f"{connection.vendor}: {connection.settings_dict['NAME']}"


def vul(aantal: int, meld: laden.Meld) -> None:
    """Migreert en laadt als dat nog niet gebeurd is. Geweigerd als er een andere demo of iets echts in staat."""
    call_command("migrate", verbosity=0)
    if laden.mag_geladen_worden():
        laden.laad(klok.vandaag(), aantal, meld, klantmanagers=max(laden.KLANTMANAGERS, aantal // PER_KLANTMANAGER))
        connection.cursor().execute("ANALYZE")
    if Dossier.objects.count() < aantal:
        raise laden.Geweigerd(
            f"Deze database heeft een demo met {Dossier.objects.count()} dossiers; de bench vraagt er {aantal}."
        )
