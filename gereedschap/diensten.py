"""Een eigen PostgreSQL en een eigen Redis voor de suite: op een vrije poort, in een eigen map, en na afloop weg."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from gereedschap.processen import start, stop, vrije_poort

ROLLEN = Path(__file__).with_name("rollen.sql")
# Een testdatabase hoeft een stroomstoring niet te overleven; dat scheelt de helft van de tijd.
SNEL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60"]


@dataclass(frozen=True)
class Postgres:
    """De adressen van een draaiend cluster: die van de toepassing en die van de eigenaar van de tabellen."""

    app: str
    eigenaar: str

    def omgeving(self) -> dict[str, str]:
        return {"DATABASE_URL": self.app, "DATABASE_EIGENAAR_URL": self.eigenaar, "DATABASE_APP_ROL": "app"}


def programmas_van_postgres() -> Path | None:
    """De map met initdb: de nieuwste van Debian, of die op het pad."""
    mappen = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda map_: int(map_.parent.name))
    if mappen:
        return mappen[-1]
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def _gewone_gebruiker() -> dict[str, Any]:
    """PostgreSQL weigert root: dan draait het als een gebruiker zonder rechten."""
    if os.geteuid() != 0:
        return {}
    namen = {gebruiker.pw_name for gebruiker in pwd.getpwall()}
    gebruiker = pwd.getpwnam("postgres" if "postgres" in namen else "nobody")
    return {"user": gebruiker.pw_uid, "group": gebruiker.pw_gid, "extra_groups": []}


@contextmanager
def _eigen_map(gebruiker: dict[str, Any]) -> Iterator[Path]:
    map_ = Path(tempfile.mkdtemp(prefix="inburgering-"))
    try:
        if gebruiker:
            os.chown(map_, gebruiker["user"], gebruiker["group"])
        yield map_
    finally:
        shutil.rmtree(map_, ignore_errors=True)


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Een vers cluster met de rollen `eigenaar` en `app` en een lege database `inburgering`."""
    programmas = programmas_van_postgres()
    if programmas is None:
        raise SystemExit("PostgreSQL is niet gevonden. Installeer de server, met initdb.")
    gebruiker = _gewone_gebruiker()
    with _eigen_map(gebruiker) as map_:
        wachtwoord = {naam: secrets.token_hex(16) for naam in ("beheer", "eigenaar", "app")}
        _maak_cluster(programmas, map_, wachtwoord["beheer"], gebruiker)
        poort = vrije_poort()
        opties = [f"port={poort}", "listen_addresses=127.0.0.1", f"unix_socket_directories={map_}", *SNEL]
        opdracht: list[str | Path] = [
            programmas / "postgres",
            "-D",
            map_ / "data",
            *(deel for optie in opties for deel in ("-c", optie)),
        ]
        server = start(opdracht, log=map_ / "log", cwd=map_, **gebruiker)
        try:
            _maak_rollen(programmas, poort, wachtwoord, server)
            url = "postgres://{rol}:{geheim}@127.0.0.1:{poort}/inburgering"
            yield Postgres(*(url.format(rol=rol, geheim=wachtwoord[rol], poort=poort) for rol in ("app", "eigenaar")))
        finally:
            stop(server, teken=signal.SIGINT)  # SIGINT is bij PostgreSQL: verbindingen sluiten en stoppen


def _maak_cluster(programmas: Path, map_: Path, geheim: str, gebruiker: dict[str, Any]) -> None:
    wachtwoord = map_ / "wachtwoord"
    wachtwoord.write_text(geheim, encoding="utf-8")
    if gebruiker:
        os.chown(wachtwoord, gebruiker["user"], gebruiker["group"])
    opdracht: list[str | Path] = [
        programmas / "initdb",
        "-D",
        map_ / "data",
        "-U",
        "beheer",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
    ]
    opdracht += ["--locale=C.UTF-8", "--no-sync", f"--pwfile={wachtwoord}"]
    subprocess.run(opdracht, check=True, stdout=subprocess.DEVNULL, cwd=map_, **gebruiker)
    wachtwoord.unlink()


def _maak_rollen(programmas: Path, poort: int, wachtwoord: dict[str, str], server: subprocess.Popen[bytes]) -> None:
    bereik = ["-h", "127.0.0.1", "-p", str(poort)]
    _wacht_op(lambda: subprocess.run([programmas / "pg_isready", "-q", *bereik], check=False).returncode == 0, server)
    # Wachtwoorden gaan door de omgeving: argumenten staan in de proceslijst.
    omgeving = {**os.environ, "PGPASSWORD": wachtwoord["beheer"]}
    omgeving |= {"WACHTWOORD_EIGENAAR": wachtwoord["eigenaar"], "WACHTWOORD_APP": wachtwoord["app"]}
    psql: list[str | Path] = [programmas / "psql", *bereik, "-U", "beheer", "-d", "postgres", "-qX", "-f", ROLLEN]
    # Alleen de tests maken en vervangen zelf databases, ook als er nog iemand verbonden is.
    mag_meer = ("-c", "ALTER ROLE eigenaar CREATEDB", "-c", "GRANT pg_signal_backend TO eigenaar")
    subprocess.run([*psql, *mag_meer], check=True, env=omgeving)


@contextmanager
def redis() -> Iterator[dict[str, str]]:
    """Een lege Redis die niets bewaart; geeft de omgeving waarmee het programma hem vindt."""
    with _eigen_map({}) as map_:
        poort, geheim = vrije_poort(), secrets.token_hex(16)
        instellingen = map_ / "redis.conf"
        instellingen.write_text(
            f'bind 127.0.0.1\nport {poort}\ndir {map_}\nsave ""\nrequirepass {geheim}\n', encoding="utf-8"
        )
        server = start(["redis-server", instellingen], log=map_ / "log")
        try:
            _wacht_op(lambda: _luistert(poort), server)
            yield {"REDIS_URL": f"redis://:{geheim}@127.0.0.1:{poort}/0"}
        finally:
            stop(server)


def _luistert(poort: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", poort), timeout=1).close()
    except OSError:
        return False
    return True


def _wacht_op(klaar: Callable[[], bool], server: subprocess.Popen[bytes], geduld: float = 30) -> None:
    einde = monotonic() + geduld
    while not klaar():
        if monotonic() > einde or server.poll() is not None:
            raise SystemExit(f"De server {server.args!r} kwam niet op.")
        sleep(0.05)
