"""De demo: opnieuw beginnen wist alleen een demo."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gereedschap import demo


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
