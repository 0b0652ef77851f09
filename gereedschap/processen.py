"""Processen starten en netjes stoppen, zonder wezen achter te laten."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic, sleep
from typing import Any

PR_SET_PDEATHSIG = 1


def sterf_mee() -> None:
    """Laat de kernel dit kind stoppen als zijn ouder wegvalt, ook bij kill -9 (alleen Linux kent dat)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def start(
    opdracht: Sequence[str | Path],
    *,
    log: Path,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    **opties: Any,
) -> subprocess.Popen[bytes]:
    """Start een proces in de eigen procesgroep; wat het zegt komt in `log`."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as uitvoer:
        return subprocess.Popen(
            [str(deel) for deel in opdracht],
            stdin=subprocess.DEVNULL,
            stdout=uitvoer,
            stderr=subprocess.STDOUT,
            env=None if env is None else {**os.environ, **env},
            preexec_fn=sterf_mee,
            **opties,
        )


def stop(proces: subprocess.Popen[bytes], *, teken: signal.Signals = signal.SIGTERM, geduld: float = 15) -> None:
    """Vraag het proces te stoppen; wie na `geduld` seconden nog draait, wordt beëindigd."""
    if proces.poll() is None:
        proces.send_signal(teken)
    try:
        proces.wait(geduld)
    except subprocess.TimeoutExpired:
        proces.kill()
        proces.wait()


def vrije_poort() -> int:
    with socket.socket() as contact:
        contact.bind(("127.0.0.1", 0))
        return int(contact.getsockname()[1])


def poort_is_vrij(poort: int) -> bool:
    with socket.socket() as contact:
        # Zoals een server het doet: een poort die net is losgelaten telt als vrij.
        contact.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            contact.bind(("127.0.0.1", poort))
        except OSError:
            return False
    return True


def antwoordt(url: str, *, proces: subprocess.Popen[bytes], geduld: float = 60) -> bool:
    """Wacht tot `url` antwoordt; geeft op zodra het proces gestopt is."""
    einde = monotonic() + geduld
    while monotonic() < einde and proces.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - altijd een eigen adres op deze machine
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            sleep(0.2)
    return False
