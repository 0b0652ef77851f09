"""De omgeving: wat er al is wordt niet opnieuw gedaan, en wat ontbreekt wordt in een zin gezegd."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from gereedschap import omgeving, systeem

ER_IS = systeem.Behoefte("wel", lambda: True, "iets")
ONTBREEKT = systeem.Behoefte("bestaat-niet", lambda: False, "de brieven")
MAG_ONTBREKEN = systeem.Behoefte("bestaat-niet", lambda: False, "iets extra's", mag_ontbreken=True)


def test_een_stempel_geldt_tot_het_slot_verandert(tmp_path: Path) -> None:
    slot, stempel = tmp_path / "slot.txt", tmp_path / "stempels" / "slot.txt"
    slot.write_text("a==1")
    assert omgeving._is_gestempeld(stempel, slot) is False
    omgeving._stempel(stempel, slot)
    assert omgeving._is_gestempeld(stempel, slot) is True
    slot.write_text("a==2")
    assert omgeving._is_gestempeld(stempel, slot) is False


def test_wat_er_is_wordt_niet_geinstalleerd(capsys: pytest.CaptureFixture[str]) -> None:
    systeem.zorg_voor([ER_IS])
    assert capsys.readouterr().out == ""


def test_buiten_debian_zegt_het_wat_te_installeren(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nergens")
    with pytest.raises(SystemExit) as fout:
        systeem.zorg_voor([ER_IS, ONTBREEKT, MAG_ONTBREKEN])
    assert str(fout.value) == "Installeer eerst dit (namen zoals in Debian):\n  - bestaat-niet: voor de brieven"


def test_wat_alleen_sneller_maakt_houdt_niets_tegen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nergens")
    systeem.zorg_voor([MAG_ONTBREKEN])


def test_een_bezette_poort_geeft_een_zin() -> None:
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = bezet.getsockname()[1]
        assert _demo(PORT=str(poort)) == (
            1,
            f"Poort {poort} is bezet. Kies een andere, bijvoorbeeld: make demo PORT={poort + 1}\n",
        )


def test_een_poort_die_geen_getal_is_geeft_een_zin() -> None:
    zin = "PORT=acht is geen poortnummer. Kies een getal van 1 tot en met 65535.\n"
    assert _demo(PORT="acht") == (1, zin)


def _demo(**extra: str) -> tuple[int, str]:
    uitkomst = subprocess.run(
        [sys.executable, "-m", "gereedschap.demo"],
        cwd=omgeving.WORTEL,
        env={**os.environ, **extra},
        capture_output=True,
        text=True,
        check=False,
    )
    return uitkomst.returncode, uitkomst.stderr
