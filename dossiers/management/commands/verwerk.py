import signal
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections

from dossiers import klok, uitgaand, veeg

VEEG_ELKE = 900


class Command(BaseCommand):
    help = "Doet het werk buiten het verzoek: uitgaande rijen en de veeg van termijnen. Zonder broker; ook voor cron."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--eenmaal", action="store_true", help="één doorgang, bijvoorbeeld vanuit cron")
        parser.add_argument("--pauze", type=float, default=1.0, help="seconden tussen twee doorgangen zonder werk")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stoppen = False
        if options["eenmaal"]:
            veeg.ronde(klok.vandaag())
            while uitgaand.verwerk():
                pass
            return
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        self.lus(options["pauze"])

    def stop(self, *args: Any) -> None:
        self.stoppen = True

    def lus(self, pauze: float) -> None:
        volgende_veeg = 0.0
        while not self.stoppen:
            close_old_connections()
            try:
                if time.monotonic() >= volgende_veeg:
                    veeg.ronde(klok.vandaag())
                    volgende_veeg = time.monotonic() + VEEG_ELKE
                gedaan = uitgaand.verwerk(50)
            except OperationalError as fout:
                self.stderr.write(
                    f"De database is even niet bereikbaar ({type(fout).__name__}); opnieuw over 5 seconden."
                )
                gedaan, pauze_nu = 0, 5.0
            else:
                pauze_nu = pauze
            if not gedaan and not self.stoppen:
                time.sleep(pauze_nu)
