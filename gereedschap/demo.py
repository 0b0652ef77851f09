"""`make demo`: alles installeren, voorbeeldgegevens laden en het programma starten, tot Ctrl-C."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from time import sleep
from types import FrameType

from gereedschap import omgeving, processen, systeem
from gereedschap.omgeving import PYTHON, VENV, WORTEL, draai, meld

VAR = Path(os.environ.get("VAR_MAP", WORTEL / "var"))
DATABASE = VAR / "inburgering.sqlite3"
LOGBOEKEN = VAR / "log"
# Wie de nagespeelde DUO en BRP kennen (`demo_laden` schrijft dit), en waar zij draaien zolang de demo draait.
PERSONEN = VAR / "standin.json"
ADRES = VAR / "standin.adres"
# De verzonnen OIN van DUO, zoals de stand-in haar gebruikt.
DUO_OIN = "00000004000000001000"
TEKENS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
GEZOND = "http://127.0.0.1:{poort}/gezond"


class Gestopt(Exception):
    """Ctrl-C, of het verzoek om te stoppen."""


def main(*, vers: bool) -> None:
    poort = _poort()
    omgeving.zet_klaar("basis", systeem.BRIEVEN)
    stel_in(poort)
    if vers:
        wis(DATABASE)
    beheer("migrate", "--verbosity=0")
    beheer("demo_laden")
    draai_tot_gestopt(poort, zodra_klaar=_zeg_waar)


def _poort() -> int:
    tekst = os.environ.get("PORT", "8000")
    if not tekst.isdecimal() or not 0 < int(tekst) < 65536:
        raise SystemExit(f"PORT={tekst} is geen poortnummer. Kies een getal van 1 tot en met 65535.")
    if not processen.poort_is_vrij(int(tekst)):
        raise SystemExit(f"Poort {tekst} is bezet. Kies een andere, bijvoorbeeld: make demo PORT={int(tekst) + 1}")
    return int(tekst)


def stel_in(poort: int) -> None:
    """De demo werkt altijd op de ingebouwde database, met de nagebootste DUO en BRP."""
    standin = f"http://127.0.0.1:{processen.vrije_poort()}"
    os.environ.update(
        OMGEVING="ontwikkeling",
        DATABASE_URL=f"sqlite:///{DATABASE}",
        REDIS_URL="",
        DUO_URL=standin,
        DUO_OIN=DUO_OIN,
        BRP_URL=f"{standin}/haalcentraal/api/brp",
        BASIS_URL=f"http://127.0.0.1:{poort}",
    )


def wis(database: Path) -> None:
    """Gooi de demo weg, en nooit een database die iemand echt gebruikt."""
    if database.exists() and not _is_demo(database):
        raise SystemExit(f"{database} is niet als demo gemerkt. make demo-vers wist alleen een demo.")
    for bestand in database.parent.glob(f"{database.name}*"):
        bestand.unlink()
    shutil.rmtree(database.parent / "documenten", ignore_errors=True)


def _is_demo(database: Path) -> bool:
    with closing(sqlite3.connect(database)) as verbinding:
        try:
            return (1,) in verbinding.execute("SELECT demo FROM toegang_installatie")
        except sqlite3.OperationalError:
            # Een lege database, van een demo die voor de migraties is afgebroken.
            return (0,) in verbinding.execute("SELECT count(*) FROM sqlite_master")


def beheer(*opdracht: str) -> None:
    draai(PYTHON, "manage.py", *opdracht, geef_op=f"De demo stopte bij: manage.py {' '.join(opdracht)}")


def draai_tot_gestopt(poort: int, *, zodra_klaar: Callable[[int], None]) -> None:
    with ExitStack() as stapel:
        stapel.enter_context(_adres_bekend())
        lopend = {naam: stapel.enter_context(_proces(naam, deel)) for naam, deel in _onderdelen(poort).items()}
        if not processen.antwoordt(GEZOND.format(poort=poort), proces=lopend["web"]):
            raise SystemExit(_zin_bij_uitval("web"))
        zodra_klaar(poort)
        _bewaak(lopend)


@contextmanager
def _adres_bekend() -> Iterator[None]:
    """Waar de stand-in draait, voor `make demo-melding`."""
    ADRES.parent.mkdir(parents=True, exist_ok=True)
    ADRES.write_text(os.environ["DUO_URL"], encoding="utf-8")
    try:
        yield
    finally:
        ADRES.unlink(missing_ok=True)


def _onderdelen(poort: int) -> dict[str, list[str | Path]]:
    return {
        "standin": _standin(poort),
        "web": [VENV / "bin" / "gunicorn", "inburgering.wsgi", "--bind", f"127.0.0.1:{poort}", "--workers", "2"],
        "verwerk": [PYTHON, "manage.py", "verwerk"],
    }


def _standin(poort: int) -> list[str | Path]:
    """De nagespeelde DUO en BRP, die meldingen naar het programma sturen en dezelfde mensen kennen."""
    eigen = os.environ["DUO_URL"].rpartition(":")[2]
    opdracht: list[str | Path] = [PYTHON, "-m", "koppelingen.standin", "--poort", eigen]
    opdracht += ["--programma", f"http://127.0.0.1:{poort}", "--duo-oin", DUO_OIN]
    return [*opdracht, "--personen", PERSONEN] if PERSONEN.exists() else opdracht


@contextmanager
def _proces(naam: str, opdracht: list[str | Path]) -> Iterator[subprocess.Popen[bytes]]:
    proces = processen.start(opdracht, log=LOGBOEKEN / f"{naam}.log", cwd=WORTEL)
    try:
        yield proces
    finally:
        processen.stop(proces)


def _bewaak(lopend: dict[str, subprocess.Popen[bytes]]) -> None:
    while True:
        for naam, proces in lopend.items():
            if proces.poll() is not None:
                raise SystemExit(_zin_bij_uitval(naam))
        sleep(0.5)


def _zin_bij_uitval(naam: str) -> str:
    log = LOGBOEKEN / f"{naam}.log"
    staart = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
    return f"{staart}\n\nHet onderdeel {naam} is gestopt, daarom stopt de demo. Alles staat in {log}."


def _zeg_waar(poort: int) -> None:
    meld(f"\nInburgering draait op http://127.0.0.1:{poort}/  (stoppen: Ctrl-C)\n")
    beheer("demo_accounts")
    meld("\nLaat DUO iemand melden, in een ander venster: make demo-melding")
    meld("Of zelf, met een gebeurtenis en een BSN naar keuze:")
    meld(f"""  curl -d '{{"gebeurtenisId": "SS199", "bsn": "…"}}' {os.environ["DUO_URL"]}/demo/notificeer""")


def luister_naar_tekens() -> None:
    for teken in TEKENS:
        signal.signal(teken, _stop_op_teken)


def _stop_op_teken(nummer: int, frame: FrameType | None) -> None:
    # Eén keer: wie nog eens Ctrl-C geeft, breekt het opruimen niet af.
    for teken in TEKENS:
        signal.signal(teken, signal.SIG_IGN)
    raise Gestopt


if __name__ == "__main__":
    luister_naar_tekens()
    try:
        main(vers="--vers" in sys.argv[1:])
    except Gestopt:
        meld("\nDe demo is gestopt. De gegevens blijven bewaard; make demo-vers begint opnieuw.")
