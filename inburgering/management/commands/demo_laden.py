"""`manage.py demo_laden`: de voorbeeldgemeente laden, één keer. Daarna schrijft het alleen het bestand van de stand-in."""

from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from dossiers import klok
from inburgering.demo import laden, standin


class Command(BaseCommand):
    help = "Laadt de demo in een lege database: de verzonnen gemeente Voorbeeldstad."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--klein", action="store_true", help=f"{laden.KLEIN} dossiers in plaats van {laden.GEWOON}")

    def handle(self, *, klein: bool = False, **opties: Any) -> None:
        begin = monotonic()
        try:
            if laden.mag_geladen_worden():
                laden.laad(klok.vandaag(), laden.KLEIN if klein else laden.GEWOON, lambda zin: self._meld(begin, zin))
                self._meld(begin, "De demo is geladen.")
        except laden.Geweigerd as fout:
            raise CommandError(str(fout)) from fout
        standin.schrijf(klok.vandaag())

    def _meld(self, begin: float, zin: str) -> None:
        self.stdout.write(f"  {monotonic() - begin:4.0f} s  {zin}")
        self.stdout.flush()
