"""`manage.py reken`: de rekenregels van `wet/` vanaf de opdrachtregel, op de landelijke waarden.

Vraagt geen database en geen migraties.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from wet import rekenregels


class Command(BaseCommand):
    help = 'Rekent een regel van de wet uit: reken REGEL \'{"feit": "waarde"}\'.'
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("regel", nargs="?", help="naam van de regel, zie --lijst")
        parser.add_argument("feiten", nargs="?", default="{}", help="de feiten als JSON")
        parser.add_argument("--lijst", action="store_true", help="toon alle regels met hun feiten")
        parser.add_argument(
            "--stdin", action="store_true", help='lees per regel {"regel": …, "feiten": {…}} en schrijf per regel'
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["lijst"]:
            self._toon(rekenregels.lijst(), inspringen=2)
        elif options["stdin"]:
            self._beantwoord_alles()
        else:
            self._beantwoord(options["regel"], options["feiten"])

    def _beantwoord(self, regel: str | None, feiten: str) -> None:
        antwoord = rekenregels.antwoord_op_tekst(regel, feiten)
        self._toon(antwoord)
        if "fout" in antwoord:
            sys.exit(1)

    def _beantwoord_alles(self) -> None:
        for tekst in _regels():
            self._toon(rekenregels.antwoord_op_regel(tekst))
            self.stdout.flush()

    def _toon(self, gegevens: object, inspringen: int | None = None) -> None:
        tekst = json.dumps(gegevens, ensure_ascii=False, indent=inspringen)
        self.stdout.write(tekst.encode("utf-8", "backslashreplace").decode())


def _regels() -> Iterator[str]:
    """De regels van de invoer; onleesbare tekens worden vervangen, zodat de rest doorgaat."""
    bron = getattr(sys.stdin, "buffer", None)
    if bron is None:
        yield from sys.stdin
        return
    for ruw in bron:
        yield ruw.decode("utf-8", "replace")
