"""`manage.py demo_melding`: de nagespeelde DUO meldt iemand die nog geen dossier heeft."""

from typing import Any

import httpx
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from dossiers import klok
from inburgering.demo import standin
from toegang.models import Gemeente, Installatie


class Command(BaseCommand):
    help = "Laat de nagespeelde DUO iemand melden bij de draaiende demo."

    def handle(self, **opties: Any) -> None:
        if not Installatie.objects.filter(demo=True).exists():
            raise CommandError("Dit kan alleen in een demo.")
        mensen = standin.nieuwe_mensen(Gemeente.objects.earliest("pk"), klok.vandaag())
        if not mensen:
            raise CommandError("Iedereen die DUO kon melden, heeft al een dossier. Begin opnieuw met make demo-vers.")
        persoon = mensen[0].persoon
        vraag = {"gebeurtenisId": "SS139", "bsn": persoon.bsn}
        try:
            antwoord = httpx.post(f"{settings.DUO_URL}/demo/notificeer", json=vraag, timeout=20, trust_env=False)
        except (httpx.HTTPError, httpx.InvalidURL) as fout:
            raise CommandError("De nagespeelde DUO antwoordt niet. Draait de demo?") from fout
        status = antwoord.json().get("status")
        if status != 201:
            raise CommandError(f"Het programma nam de melding niet aan ({status or antwoord.text}).")
        naam = f"{persoon.voornamen} {persoon.geslachtsnaam}".strip()
        self.stdout.write(f"DUO meldde {naam}. Kijk over een paar tellen bij Berichten en in de werkvoorraad.")
