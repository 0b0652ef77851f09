"""De demo: opnieuw beginnen wist alleen een demo, en stoppen laat niets achter."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from gereedschap import demo, processen
from gereedschap.omgeving import PYTHON, WORTEL

# De demo zonder installeren en zonder gegevens: alleen de processen.
ALLEEN_DRAAIEN = """
import sys
from gereedschap import demo
demo.luister_naar_tekens()
demo.stel_in(int(sys.argv[1]))
try:
    demo.draai_tot_gestopt(int(sys.argv[1]), zodra_klaar=lambda poort: print("klaar", flush=True))
except demo.Gestopt:
    print("gestopt", flush=True)
"""


@pytest.mark.parametrize("merk", [1, None])
def test_een_demo_wordt_gewist(tmp_path: Path, merk: int | None) -> None:
    _maak_database(tmp_path, merk)
    (tmp_path / "documenten").mkdir()
    (tmp_path / "documenten" / "brief").write_text("een brief")
    demo.wis(tmp_path / "inburgering.sqlite3")
    assert list(tmp_path.iterdir()) == []


def test_een_andere_database_blijft_staan(tmp_path: Path) -> None:
    _maak_database(tmp_path, 0)
    with pytest.raises(SystemExit, match="is niet als demo gemerkt"):
        demo.wis(tmp_path / "inburgering.sqlite3")
    assert [pad.name for pad in tmp_path.iterdir()] == ["inburgering.sqlite3"]


def test_zonder_database_is_er_niets_te_wissen(tmp_path: Path) -> None:
    demo.wis(tmp_path / "inburgering.sqlite3")
    assert list(tmp_path.iterdir()) == []


def _maak_database(map_: Path, merk: int | None) -> None:
    """`merk` leeg: een database zonder tabellen, van een demo die meteen is afgebroken."""
    with closing(sqlite3.connect(map_ / "inburgering.sqlite3")) as verbinding:
        if merk is not None:
            verbinding.execute("CREATE TABLE toegang_installatie (demo integer)")
            verbinding.execute("INSERT INTO toegang_installatie VALUES (?)", (merk,))
        verbinding.commit()


@pytest.fixture(scope="module")
def gemigreerd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    var = tmp_path_factory.mktemp("var")
    omgeving = {**os.environ, "VAR_MAP": str(var), "DATABASE_URL": f"sqlite:///{var / 'inburgering.sqlite3'}"}
    subprocess.run([PYTHON, "manage.py", "migrate", "--verbosity=0"], cwd=WORTEL, env=omgeving, check=True)
    return var


@pytest.mark.parametrize("teken", [signal.SIGTERM, signal.SIGKILL])
def test_na_het_stoppen_draait_er_niets_meer(gemigreerd: Path, teken: signal.Signals) -> None:
    poort = processen.vrije_poort()
    opdracht = [sys.executable, "-c", ALLEEN_DRAAIEN, str(poort)]
    omgeving = {**os.environ, "VAR_MAP": str(gemigreerd)}
    with subprocess.Popen(
        opdracht, cwd=WORTEL, env=omgeving, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as proces:
        assert proces.stdout is not None
        assert proces.stdout.readline() == "klaar\n"
        assert len(_groep(proces.pid)) >= 4
        proces.send_signal(teken)
        _wacht_tot_leeg(proces.pid)
    assert processen.poort_is_vrij(poort) is True


def _groep(nummer: int) -> list[str]:
    """De processen van deze procesgroep die nog leven."""
    uitkomst = subprocess.run(["ps", "-A", "-o", "pgid=,stat="], capture_output=True, text=True, check=True)
    regels = (regel.split() for regel in uitkomst.stdout.splitlines())
    return [stand for groep, stand in regels if groep == str(nummer) and not stand.startswith("Z")]


def _wacht_tot_leeg(groep: int) -> None:
    einde = time.monotonic() + 30
    while _groep(groep):
        assert time.monotonic() < einde, _groep(groep)
        time.sleep(0.1)
