"""De bronbestanden van dit project, voor tests die de code zelf lezen."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from gereedschap.omgeving import WORTEL

# Gemaakt of geïnstalleerd, dus niet van ons.
NIET_VAN_ONS = {"node_modules", "var", "mutants", "__pycache__"}


def bestanden(*patronen: str) -> list[Path]:
    """Alle bestanden die op een van de patronen passen, van deze map af."""
    return sorted(pad for pad in _alles() if any(pad.match(patroon) for patroon in patronen))


def apps() -> list[str]:
    """Elke map met code, behalve de tests."""
    return sorted(pad.parent.name for pad in WORTEL.glob("*/__init__.py") if pad.parent.name != "tests")


def code(*patronen: str) -> list[Path]:
    """Python van het programma zelf: zonder tests, gereedschap en migraties."""
    buiten = {"tests", "gereedschap", "migrations"}
    return [pad for pad in bestanden(*patronen) if not buiten & set(pad.parts)]


def lees(pad: Path) -> str:
    return (WORTEL / pad).read_text(encoding="utf-8")


def instellingen() -> dict[str, dict]:
    return tomllib.loads(lees(Path("pyproject.toml")))["tool"]


@cache
def _alles() -> tuple[Path, ...]:
    return tuple(pad.relative_to(WORTEL) for pad in _loop(WORTEL))


def _loop(map_: Path) -> Iterator[Path]:
    for pad in map_.iterdir():
        if pad.is_dir() and (not _overslaan(pad.name)):
            yield from _loop(pad)
        elif pad.is_file():
            yield pad


def _overslaan(naam: str) -> bool:
    return naam in NIET_VAN_ONS or (naam.startswith(".") and naam != ".ci")
