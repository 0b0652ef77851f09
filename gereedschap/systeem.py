"""Wat het besturingssysteem moet leveren: op Debian en Ubuntu via apt, elders zegt het wat er ontbreekt."""

from __future__ import annotations

import ctypes.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from gereedschap.diensten import programmas_van_postgres


@dataclass(frozen=True)
class Behoefte:
    """Iets van buiten Python: het Debian-pakket, hoe te zien dat het er is, en waarvoor het dient."""

    pakket: str
    aanwezig: Callable[[], bool]
    waarvoor: str
    # Zonder dit werkt alles, alleen langzamer.
    mag_ontbreken: bool = False


def bibliotheek(naam: str) -> Callable[[], bool]:
    return lambda: ctypes.util.find_library(naam) is not None


def programma(*namen: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(naam) for naam in namen)


def lettertype(bestand: str) -> Callable[[], bool]:
    return lambda: any(map_.is_dir() and any(map_.rglob(bestand)) for map_ in map(Path, LETTERMAPPEN))


# Dezelfde mappen als in fonts.conf.
LETTERMAPPEN = ("/usr/share/fonts", "/usr/local/share/fonts", "/opt/homebrew/share/fonts", "/Library/Fonts")

BRIEVEN = (
    Behoefte("libpango-1.0-0", bibliotheek("pango-1.0"), "brieven als PDF"),
    Behoefte("libpangoft2-1.0-0", bibliotheek("pangoft2-1.0"), "brieven als PDF"),
    Behoefte("libharfbuzz-subset0", bibliotheek("harfbuzz-subset"), "brieven twee keer zo snel", mag_ontbreken=True),
    Behoefte("fonts-noto-core", lettertype("NotoSans-Regular.ttf"), "de letters in brieven, ook Arabisch en Tigrinya"),
)
TESTS = (
    Behoefte("postgresql", lambda: programmas_van_postgres() is not None, "de tests op PostgreSQL"),
    Behoefte("redis-server", programma("redis-server"), "de tests met Celery"),
    Behoefte("poppler-utils", programma("pdftotext"), "het lezen van de PDF's"),
    Behoefte("qpdf", programma("qpdf"), "de controle van de PDF's"),
)


def zorg_voor(behoeften: Sequence[Behoefte]) -> None:
    """Installeer wat ontbreekt, of zeg wat te installeren en stop."""
    ontbreekt = [behoefte for behoefte in behoeften if not behoefte.aanwezig()]
    if not ontbreekt:
        return
    if heeft_apt():
        with _zonder_eigen_cluster():
            installeer(*(behoefte.pakket for behoefte in ontbreekt if _is_te_krijgen(behoefte)))
        ontbreekt = [behoefte for behoefte in ontbreekt if not behoefte.aanwezig()]
    nodig = [behoefte for behoefte in ontbreekt if not behoefte.mag_ontbreken]
    if nodig:
        regels = (f"  - {behoefte.pakket}: voor {behoefte.waarvoor}" for behoefte in nodig)
        raise SystemExit("\n".join(("Installeer eerst dit (namen zoals in Debian):", *regels)))


def heeft_apt() -> bool:
    return shutil.which("apt-get") is not None and (os.geteuid() == 0 or shutil.which("sudo") is not None)


def installeer(*pakketten: str) -> None:
    """Installeer Debian-pakketten; een mislukking blijkt daarna, aan wat er nog ontbreekt."""
    if not pakketten:
        return
    print(f"Systeempakketten installeren: {' '.join(pakketten)} …", flush=True)
    _als_beheerder("apt-get", "update", "-qq")
    _als_beheerder("apt-get", "install", "-qq", "-y", "--no-install-recommends", *pakketten)


def installeer_venv() -> bool:
    """Debian levert venv apart; waar of dat gelukt is."""
    if not heeft_apt():
        return False
    versie = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    installeer(versie if kent_apt(versie) else "python3-venv")
    return (
        subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode
        == 0
    )


def _is_te_krijgen(behoefte: Behoefte) -> bool:
    return not behoefte.mag_ontbreken or kent_apt(behoefte.pakket)


def kent_apt(pakket: str) -> bool:
    """Of apt het echte pakket heeft; bij Ubuntu is chromium een lege huls om een snap."""
    uitkomst = subprocess.run(["apt-cache", "policy", pakket], capture_output=True, text=True, check=False)
    keuze = re.search(r"Candidate: (.+)", uitkomst.stdout)
    return keuze is not None and keuze[1] != "(none)" and "snap" not in keuze[1]


def _als_beheerder(*opdracht: str) -> None:
    voor = [] if os.geteuid() == 0 else ["sudo"]
    omgeving = ["env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]
    subprocess.run([*voor, *omgeving, *opdracht], stdout=subprocess.DEVNULL, check=False)


@contextmanager
def _zonder_eigen_cluster() -> Iterator[None]:
    """Debian start bij het installeren van PostgreSQL meteen een server; de tests maken hun eigen."""
    map_ = Path("/etc/postgresql-common/createcluster.d")
    bestand = map_ / "inburgering.conf"
    _als_beheerder("mkdir", "-p", str(map_))
    _als_beheerder("sh", "-c", f"echo 'create_main_cluster = false' > {bestand}")
    try:
        yield
    finally:
        _als_beheerder("rm", "-f", str(bestand))
