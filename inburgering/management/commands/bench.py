"""`manage.py bench`: de snelheid van schermen en achtergrondwerk, naast de grens van de techniek."""

import platform
from itertools import chain
from time import monotonic
from typing import Any

import django
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from inburgering.bench import achtergrond, database, schermen
from inburgering.bench.meten import KOP, regel
from inburgering.demo.laden import Geweigerd


class Command(BaseCommand):
    help = "Laadt zo nodig 7 500 dossiers in een eigen database en meet. Er zijn geen normen; het is wat het is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dossiers", type=int, default=database.DOSSIERS)
        parser.add_argument("--rondes", type=int, default=30)
        parser.add_argument("--termijnen", type=int, default=1_000_000)

    def handle(self, *, dossiers: int, rondes: int, termijnen: int, **opties: Any) -> None:
        if settings.PRODUCTIE:
            raise CommandError("De bench draait niet in productie.")
        waar = database.kies()
        begin = monotonic()
        try:
            database.vul(dossiers, lambda zin: self.stdout.write(f"  {monotonic() - begin:4.0f} s  {zin}"))
        except Geweigerd as fout:
            raise CommandError(str(fout)) from fout
        versies = f"Python {platform.python_version()}, Django {django.get_version()}, {platform.machine()}"
        self.stdout.write(f"\n{dossiers} dossiers op {waar}\n{versies}; {rondes} rondes, om en om met de grens\n")
        self.stdout.write(f"{KOP}\n{'-' * len(KOP)}")
        for meting in chain(schermen.metingen(rondes), achtergrond.metingen(rondes, termijnen)):
            self.stdout.write(regel(meting))
            self.stdout.flush()
