"""Een notificatie van DUO lezen."""

import datetime as dt
import json
import uuid
from typing import Any

import pytest

from koppelingen.duo.gebeurtenissen import GEBEURTENISSEN, zoek
from koppelingen.duo.notificatie import MEESTE_BYTES, Notificatie, OngeldigBericht, lees_notificatie
from koppelingen.standin import DUO_OIN, GEMEENTE_OIN

ID = uuid.UUID("33333333-3333-4333-8333-333333333333")
KOPPEN = {"bron": DUO_OIN, "doel": GEMEENTE_OIN, "berichtId": str(ID)}
BERICHT: dict[str, Any] = {
    "registratieDatumTijd": "2026-11-21T10:30:00+01:00",
    "gebeurtenisId": "SS139",
    "bsn": "999993653",
    "vNummer": 123,
}


def lees(body: bytes | None = None, koppen: dict[str, str] | None = None) -> Notificatie:
    return lees_notificatie(json.dumps(BERICHT).encode() if body is None else body, {**KOPPEN, **(koppen or {})})


def test_een_goed_bericht_wordt_een_notificatie() -> None:
    assert lees() == Notificatie(
        bron=DUO_OIN,
        doel=GEMEENTE_OIN,
        bericht_id=ID,
        gebeurtenis="SS139",
        registratie=dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC),
        bsn="999993653",
        v_nummer="0000000123",
    )


def test_een_bsn_zonder_elfproef_wordt_aangenomen() -> None:
    assert lees(json.dumps({**BERICHT, "bsn": "123456789"}).encode()).bsn == "123456789"


def test_een_notificatie_toont_geen_bsn_in_een_foutmelding() -> None:
    assert "999993653" not in repr(lees())


@pytest.mark.parametrize(
    ("body", "zin"),
    [
        (b"", "Het bericht is geen geldige JSON in UTF-8."),
        (b"{", "Het bericht is geen geldige JSON in UTF-8."),
        (b"\xff\xfe{}", "Het bericht is geen geldige JSON in UTF-8."),
        (b"[" * 10_000, "Het bericht is geen geldige JSON in UTF-8."),
        (b"[]", "Het bericht is geen object."),
        (b" " * (MEESTE_BYTES + 1), "Het bericht is te groot."),
    ],
    ids=["leeg", "half", "geen utf-8", "diep", "lijst", "groot"],
)
def test_een_bericht_dat_geen_object_is(body: bytes, zin: str) -> None:
    with pytest.raises(OngeldigBericht) as fout:
        lees(body)
    assert fout.value.zin == zin


@pytest.mark.parametrize(
    ("koppen", "naam"),
    [
        ({"bron": ""}, "bron"),
        ({"bron": "123"}, "bron"),
        ({"doel": "1" * 21}, "doel"),
        ({"berichtId": "geen-uuid"}, "berichtId"),
        ({"berichtId": "333333333333433383333333333333333"}, "berichtId"),
    ],
)
def test_een_kopregel_die_niet_klopt(koppen: dict[str, str], naam: str) -> None:
    with pytest.raises(OngeldigBericht, match=f"^De kopregel {naam} "):
        lees(koppen=koppen)


def test_de_schrijfwijze_van_een_kopregel_maakt_niet_uit() -> None:
    koppen = {"Bron": DUO_OIN, "DOEL": GEMEENTE_OIN, "Berichtid": str(ID)}
    assert lees_notificatie(json.dumps(BERICHT).encode(), koppen).bericht_id == ID


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [("bsn", "999-99-3653"), ("gebeurtenisId", "SS101; DROP"), ("vNummer", "x"), ("registratieDatumTijd", "gisteren")],
)
def test_een_weigering_noemt_het_veld_en_niet_de_waarde(veld: str, waarde: str) -> None:
    with pytest.raises(OngeldigBericht) as fout:
        lees(json.dumps({**BERICHT, veld: waarde}).encode())
    assert (veld in fout.value.zin, waarde in fout.value.zin) == (True, False)


def test_elke_gebeurtenis_heeft_zinnen_en_een_groep() -> None:
    gebrekkig = [g.code for g in GEBEURTENISSEN.values() if not (g.zin.endswith(".") and g.te_doen.endswith("."))]
    assert (gebrekkig, len(GEBEURTENISSEN)) == ([], 40)


def test_een_onbekende_gebeurtenis_blijft_zichtbaar() -> None:
    assert (zoek("SS777").code, zoek("SS777").groep) == ("SS777", "onbekend")
