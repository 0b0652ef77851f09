"""`make test`: de hele suite, op SQLite en op PostgreSQL met Redis, in een echte browser."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic

from gereedschap import browser, diensten, omgeving, systeem
from gereedschap.omgeving import VENV, WORTEL

# Regels en rechten draaien op beide databases; browser, wachtrij en verhalen op PostgreSQL.
OP_SQLITE = "sqlite_ook or not (browser or postgres or redis or duur)"
OP_POSTGRES = "not (duur or zonder_database)"
# Met zoveel woorden gezet, zodat een .env van de ontwikkelaar nooit meedoet. Django zelf test in het geheugen.
SQLITE = {"DATABASE_URL": f"sqlite:///{WORTEL / 'var' / 'test.sqlite3'}", "REDIS_URL": ""}


@dataclass
class Ronde:
    naam: str
    gelukt: bool
    seconden: float


def main(wat: str) -> int:
    omgeving.zet_klaar("ontwikkel", (*systeem.BRIEVEN, *systeem.TESTS))
    browser.zorg_voor_browser()
    rondes = suite() if wat == "test" else lang()
    print("\n" + "\n".join(f"{'goed' if r.gelukt else 'FOUT':5} {r.seconden:6.1f} s  {r.naam}" for r in rondes))
    return 0 if all(ronde.gelukt for ronde in rondes) else 1


def suite() -> list[Ronde]:
    """Eerst de stijl (seconden), dan SQLite, dan PostgreSQL; elke ronde draait ook als een eerdere fout is."""
    return [
        *controles(),
        pytest("tests op SQLite", OP_SQLITE, SQLITE),
        met_diensten("tests op PostgreSQL, met Redis en browser", OP_POSTGRES),
    ]


def lang() -> list[Ronde]:
    return [met_diensten("lange tests", "duur")]


def controles() -> list[Ronde]:
    return [
        ronde("ruff: stijl en fouten", "ruff", "check", "--quiet", "."),
        ronde("ruff: opmaak", "ruff", "format", "--check", "--quiet", "."),
        ronde("import-linter: wie mag wie importeren", "lint-imports", "--no-cache"),
        ronde("mypy: typen", "mypy"),
    ]


def met_diensten(naam: str, markering: str) -> Ronde:
    with diensten.postgres() as postgres, diensten.redis() as redis:
        return pytest(naam, markering, {**postgres.omgeving(), **redis})


def pytest(naam: str, markering: str, env: Mapping[str, str]) -> Ronde:
    return ronde(naam, "pytest", "-m", markering, env=env)


def ronde(naam: str, *opdracht: str, env: Mapping[str, str] | None = None) -> Ronde:
    print(f"\n== {naam}", flush=True)
    begin = monotonic()
    uitkomst = subprocess.run(
        [str(VENV / "bin" / opdracht[0]), *opdracht[1:]],
        cwd=WORTEL,
        env={**os.environ, "OMGEVING": "test", **(env or {})},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return Ronde(naam, uitkomst.returncode == 0, monotonic() - begin)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "test"))
