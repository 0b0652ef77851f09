"""De uitleg van elke regel, woord voor woord, en hoe een uitleg is opgebouwd."""

import json

from tests.wet.uitleg_vragen import BESTAND, antwoorden


def test_elke_uitleg_is_nog_zoals_zij_is_vastgelegd() -> None:
    vastgelegd = json.loads(BESTAND.read_text(encoding="utf-8"))
    gemaakt = json.loads(json.dumps(antwoorden()))
    assert len(gemaakt) == len(vastgelegd)
    for nu, toen in zip(gemaakt, vastgelegd, strict=True):
        assert nu == toen


def test_een_stap_met_dagen_heeft_een_begin_en_een_einde() -> None:
    stappen = [stap for rij in json.loads(json.dumps(antwoorden())) for stap in rij["antwoord"].get("uitleg", [])]
    assert all((stap["van"] is None) is (stap["tot"] is None) for stap in stappen)
    assert not [stap for stap in stappen if stap["reden"] != stap["reden"].strip() or "  " in stap["reden"]]
