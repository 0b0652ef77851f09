"""`manage.py reken`: één vraag, de lijst, en veel vragen na elkaar."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]


def _reken(*argumenten: str, invoer: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "manage.py", "reken", *argumenten], cwd=WORTEL, input=invoer, capture_output=True, check=False
    )


def test_een_vraag_geeft_json_met_uitkomst_en_uitleg() -> None:
    klaar = _reken("bezwaartermijn", '{"bekendmaking": "2026-03-03"}')
    assert klaar.returncode == 0
    antwoord = json.loads(klaar.stdout)
    assert antwoord["uitkomst"] == {"eerste_dag": "2026-03-04", "laatste_dag": "2026-04-14"}
    assert antwoord["uitleg"][0]["artikel"] == "artikel 6:7 Awb"


@pytest.mark.parametrize(
    ("argumenten", "veld"),
    [
        (["bezwaartermijn", '{"bekendmaking": "2026-02-30"}'], "bekendmaking"),
        (["bezwaartermijn", "{"], "feiten"),
        (["bezwaartermijn"], "bekendmaking"),
        (["onzin", "{}"], "regel"),
        ([], "regel"),
    ],
)
def test_foute_invoer_geeft_een_zin_en_eindigt_met_1(argumenten: list[str], veld: str) -> None:
    klaar = _reken(*argumenten)
    assert (klaar.returncode, klaar.stderr) == (1, b"")
    assert json.loads(klaar.stdout)["veld"] == veld


def test_de_lijst_noemt_elke_regel_met_haar_feiten() -> None:
    klaar = _reken("--lijst")
    lijst = json.loads(klaar.stdout)
    assert klaar.returncode == 0
    assert lijst["bezwaartermijn"]["feiten"]["bekendmaking"]["type"] == "datum (jjjj-mm-dd)"
    assert lijst["verlenging"]["feiten"]["duur"]["onderdelen"]["eenheid"]["codes"]["week"] == "weken"
    assert lijst["termijn"]["feiten"]["atw"] == {
        "type": "true of false",
        "label": "Algemene termijnenwet toepassen",
        "verplicht": False,
        "hulp": "Alleen waar zij geldt.",
        "standaard": True,
    }


def test_elke_regel_invoer_geeft_een_regel_uitvoer() -> None:
    invoer = (
        b'{"regel": "verschuiving", "feiten": {"datum": "2026-04-03"}}\n'
        b"onzin\n"
        b"\n"
        b"\xff\xfe\n"
        b'{"regel": "verschuiving", "feiten": {"datum": "\\ud800"}}\n'
        b'{"regel": "betaaltermijn", "feiten": {"bekendmaking": "2026-02-20"}}'
    )
    klaar = _reken("--stdin", invoer=invoer)
    antwoorden = [json.loads(regel) for regel in klaar.stdout.decode().splitlines()]
    assert (klaar.returncode, klaar.stderr) == (0, b"")
    assert [list(antwoord) for antwoord in antwoorden] == [
        ["uitkomst", "uitleg"], *[["fout", "veld"]] * 4, ["uitkomst", "uitleg"],
    ]  # fmt: skip
    assert antwoorden[0]["uitkomst"] == {"datum": "2026-04-07"}
    assert antwoorden[-1]["uitkomst"] == {"uiterlijk": "2026-04-07"}


def test_zonder_invoer_is_er_geen_uitvoer() -> None:
    klaar = _reken("--stdin")
    assert (klaar.returncode, klaar.stdout) == (0, b"")
