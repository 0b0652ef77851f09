"""De uitleg van elke regel en elke termijn, woord voor woord, en hoe een uitleg is opgebouwd."""

import json
from typing import Any

import pytest

from tests.wet.uitleg_vragen import BESTAND, antwoorden

VASTGELEGD: dict[str, list[Any]] = json.loads(BESTAND.read_text(encoding="utf-8"))


def _gemaakt() -> dict[str, list[Any]]:
    return json.loads(json.dumps(antwoorden()))  # type: ignore[no-any-return]


@pytest.mark.parametrize("deel", VASTGELEGD)
def test_elke_uitleg_is_nog_zoals_zij_is_vastgelegd(deel: str) -> None:
    for nu, toen in zip(_gemaakt()[deel], VASTGELEGD[deel], strict=True):
        assert nu == toen


def test_een_stap_met_dagen_heeft_een_begin_en_een_einde() -> None:
    stappen = [stap for rij in _gemaakt()["regels"] for stap in rij["antwoord"].get("uitleg", [])]
    assert all((stap["van"] is None) is (stap["tot"] is None) for stap in stappen)
    assert not [stap for stap in stappen if stap["reden"] != stap["reden"].strip() or "  " in stap["reden"]]


def test_elke_fout_is_een_zin_zonder_spoor_van_de_machine() -> None:
    gemaakt = _gemaakt()
    alle = [rij["antwoord"] for deel in ("regels", "teksten", "invoer") for rij in gemaakt[deel]]
    zinnen = [antwoord["fout"] for antwoord in alle if "fout" in antwoord]
    assert len(zinnen) > 50
    assert all(zin[0].isupper() and zin.endswith(".") and "None" not in zin for zin in zinnen)
