"""Processen starten en stoppen zonder wezen."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from gereedschap import processen

SLAAPT = [sys.executable, "-c", "import time; time.sleep(60)"]
LUISTERT_NIET = [
    *(sys.executable, "-c"),
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('klaar', flush=True); time.sleep(60)",
]
START_EN_NOEM_KIND = f"""
import sys, time
from pathlib import Path
from gereedschap import processen
print(processen.start({SLAAPT!r}, log=Path(sys.argv[1])).pid, flush=True)
time.sleep(60)
"""


def test_een_proces_stopt_op_verzoek(tmp_path: Path) -> None:
    proces = processen.start(SLAAPT, log=tmp_path / "log")
    processen.stop(proces)
    assert proces.returncode == -signal.SIGTERM


def test_een_proces_dat_niet_luistert_wordt_beeindigd(tmp_path: Path) -> None:
    proces = processen.start(LUISTERT_NIET, log=tmp_path / "log")
    _wacht_tot(lambda: (tmp_path / "log").read_text() == "klaar\n")
    processen.stop(proces, geduld=0.2)
    assert proces.returncode == -signal.SIGKILL


def test_een_kind_overleeft_zijn_ouder_niet(tmp_path: Path) -> None:
    opdracht = [sys.executable, "-c", START_EN_NOEM_KIND, str(tmp_path / "log")]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, text=True) as ouder:
        assert ouder.stdout is not None
        kind = int(ouder.stdout.readline())
        ouder.kill()
    _wacht_tot(lambda: not _leeft(kind))


def test_een_bezette_poort_is_niet_vrij() -> None:
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = bezet.getsockname()[1]
        assert processen.poort_is_vrij(poort) is False
    assert processen.poort_is_vrij(poort) is True


def test_wachten_op_antwoord_stopt_als_het_proces_stopt(tmp_path: Path) -> None:
    proces = processen.start([sys.executable, "-c", ""], log=tmp_path / "log")
    begin = time.monotonic()
    assert processen.antwoordt(f"http://127.0.0.1:{processen.vrije_poort()}/", proces=proces) is False
    assert time.monotonic() - begin < 10


def _leeft(nummer: int) -> bool:
    """Een zombie (gestopt, maar nog niet opgehaald) leeft niet meer."""
    try:
        return Path(f"/proc/{nummer}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def _wacht_tot(klaar: Callable[[], bool]) -> None:
    einde = time.monotonic() + 10
    while not klaar():
        assert time.monotonic() < einde
        time.sleep(0.02)
