"""`python -m koppelingen.standin --poort 9100 [--bestand testpersonen.csv] [--personen personen.json]`."""

import argparse
import json
import signal
import sys
import threading
from pathlib import Path

from koppelingen.standin.afzender import Certificaat
from koppelingen.standin.server import Standin
from koppelingen.standin.toestand import DUO_OIN, GEMEENTE_OIN, Toestand


def _opties(argumenten: list[str]) -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="python -m koppelingen.standin", description="Nagespeelde DUO en BRP.")
    lezer.add_argument("--poort", type=int, required=True)
    lezer.add_argument("--bestand", type=Path, help="officiële testpersonen (compacte CSV)")
    lezer.add_argument("--personen", type=Path, help="eigen personen met hun gegevens bij DUO (JSON)")
    lezer.add_argument("--programma", default="", help="adres van het programma dat notificaties ontvangt")
    lezer.add_argument("--duo-oin", default=DUO_OIN)
    lezer.add_argument("--gemeente-oin", default=GEMEENTE_OIN, help="doel van een notificatie")
    lezer.add_argument("--gemeentecode", default="0518", help="code van die gemeente")
    lezer.add_argument("--certificaat-kop", default=Certificaat.kop, help="kopregel voor het certificaat")
    lezer.add_argument("--certificaat-waarde", default=Certificaat.waarde)
    return lezer.parse_args(argumenten)


def maak(opties: argparse.Namespace) -> Standin:
    toestand = Toestand(duo_oin=opties.duo_oin, gemeenten={opties.gemeente_oin: opties.gemeentecode})
    if opties.bestand:
        toestand.laad_testset(opties.bestand)
    if opties.personen:
        toestand.laad_json(json.loads(opties.personen.read_text(encoding="utf-8")))
    certificaat = Certificaat(opties.certificaat_kop, opties.certificaat_waarde)
    standin = Standin(toestand, poort=opties.poort, certificaat=certificaat)
    standin.programma_url, standin.gemeente_oin = opties.programma, opties.gemeente_oin
    return standin


def main(argumenten: list[str]) -> int:
    standin = maak(_opties(argumenten))
    klaar = threading.Event()
    for sein in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sein, lambda *_: klaar.set())
    standin.start()
    sys.stdout.write(f"Stand-in van DUO en BRP draait op {standin.url}, {len(standin.toestand.brp)} personen.\n")
    sys.stdout.flush()
    klaar.wait()
    standin.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
