"""De stand-in zelf: knoppen voor de demo, meldingen naar het programma, en starten als los programma."""

import datetime as dt
import http.server
import json
import os
import re
import signal
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from koppelingen.brp.client import BrpClient
from koppelingen.duo.client import DuoClient
from koppelingen.duo.notificatie import lees_notificatie
from koppelingen.fouten import NietGeautoriseerd, NietGevonden, Onderhoud, RegelsGeschonden
from koppelingen.standin import DUO_OIN, GEMEENTE_OIN, Standin, voorbeeld_plicht
from tests.koppelingen.personen import AMINA, JAN

Ontvangen = list[tuple[str, dict[str, str], bytes]]


@pytest.fixture
def programma() -> Iterator[tuple[str, Ontvangen]]:
    """Een klein programma dat alles aanneemt wat het krijgt."""
    ontvangen: Ontvangen = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            inhoud = self.rfile.read(int(self.headers["Content-Length"]))
            ontvangen.append((self.path, {naam.lower(): waarde for naam, waarde in self.headers.items()}, inhoud))
            self.send_response(201)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Stil."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", ontvangen
    server.shutdown()
    server.server_close()


def test_een_melding_komt_bij_het_programma(standin: Standin, programma: tuple[str, Ontvangen]) -> None:
    adres, ontvangen = programma
    moment = dt.datetime(2026, 11, 21, 9, 0, tzinfo=dt.UTC)
    antwoord = standin.notificeer(adres, "SS101", bsn=AMINA.bsn, bericht_id=uuid.UUID(int=7), registratie=moment)
    pad, koppen, inhoud = ontvangen[0]
    gelezen = lees_notificatie(inhoud, koppen)
    assert (antwoord.status_code, pad, koppen["x-client-cert-verify"]) == (201, "/duo/v1/notificaties", "SUCCESS")
    assert (gelezen.bron, gelezen.doel, gelezen.bericht_id) == (DUO_OIN, GEMEENTE_OIN, uuid.UUID(int=7))
    assert (gelezen.gebeurtenis, gelezen.bsn, gelezen.registratie) == ("SS101", AMINA.bsn, moment)


def test_zonder_certificaat_ontbreekt_de_kopregel(standin: Standin, programma: tuple[str, Ontvangen]) -> None:
    adres, ontvangen = programma
    standin.certificaat = None
    standin.notificeer(adres, "SS101", v_nummer=5)
    assert "x-client-cert-verify" not in ontvangen[0][1]


def test_de_knop_in_de_demo_stuurt_een_melding(standin: Standin, programma: tuple[str, Ontvangen]) -> None:
    standin.programma_url, ontvangen = programma
    vraag = {"bsn": AMINA.bsn, "gebeurtenisId": "SS139"}
    antwoord = httpx.post(standin.url + "/demo/notificeer", json=vraag)
    assert (antwoord.json(), json.loads(ontvangen[0][2])["gebeurtenisId"]) == ({"status": 201}, "SS139")


@pytest.mark.parametrize(
    ("pad", "vraag", "status"),
    [
        ("/demo/notificeer", {"gebeurtenisId": "SS101"}, 409),
        ("/demo/persoon", {}, 400),
        ("/demo/duo", {"bsn": AMINA.bsn, "bestaat_niet": 1}, 400),
        ("/demo/storing", [], 400),
        ("/demo/onbekend", {}, 404),
    ],
)
def test_een_verkeerde_knop_geeft_een_fout(standin: Standin, pad: str, vraag: Any, status: int) -> None:
    assert httpx.post(standin.url + pad, json=vraag).status_code == status


def test_de_knoppen_zetten_een_persoon_en_wat_duo_weet(
    standin: Standin, duo: DuoClient, brp: BrpClient, id_: uuid.UUID
) -> None:
    persoon = {**JAN.naar_dict(), "bsn": "999995121"}
    httpx.post(standin.url + "/demo/persoon", json={"brp": persoon, "duo": voorbeeld_plicht(dt.date(2026, 11, 1))})
    termijn = {"startdatum": "2026-11-11", "einddatum": "2029-11-11"}
    httpx.post(standin.url + "/demo/duo", json={"bsn": "999995121", "inburgeringstermijn": termijn})
    assert brp.raadpleeg("999995121").geslachtsnaam == "Jansen"
    assert duo.termijn("999995121", bericht_id=id_).tot_en_met == dt.date(2029, 11, 10)


def test_een_storing_duurt_zo_lang_als_gevraagd(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    httpx.post(standin.url + "/demo/storing", json={"dienst": "duo", "soort": 503, "keren": 2})
    for _ in range(2):
        with pytest.raises(Onderhoud):
            duo.inburgeringsplicht(AMINA.bsn, bericht_id=id_)
    assert duo.inburgeringsplicht(AMINA.bsn, bericht_id=id_).plichtig is True


def test_herstel_beeindigt_een_storing(standin: Standin, brp: BrpClient) -> None:
    standin.storing("brp", 503)
    with pytest.raises(Onderhoud):
        brp.raadpleeg(AMINA.bsn)
    httpx.post(standin.url + "/demo/storing", json={"dienst": "brp"})
    assert brp.raadpleeg(AMINA.bsn) == AMINA


def test_een_onbekend_bsn_is_niet_gevonden(brp: BrpClient, duo: DuoClient, id_: uuid.UUID) -> None:
    with pytest.raises(NietGevonden):
        brp.raadpleeg("999999990")
    with pytest.raises(NietGevonden):
        duo.inburgeringsplicht("999999990", bericht_id=id_)


def test_een_andere_gemeente_mag_een_persoon_niet_zien(standin: Standin, id_: uuid.UUID) -> None:
    standin.zet_duo(AMINA.bsn, gemeente_oin=GEMEENTE_OIN)
    ander = DuoClient(standin.duo_url, "00000004000000009000", DUO_OIN)
    with pytest.raises(NietGeautoriseerd):
        ander.inburgeringsplicht(AMINA.bsn, bericht_id=id_)


def test_een_bericht_voor_een_ander_wordt_geweigerd(standin: Standin, id_: uuid.UUID) -> None:
    verdwaald = DuoClient(standin.duo_url, GEMEENTE_OIN, "00000004000000007000")
    with pytest.raises(RegelsGeschonden):
        verdwaald.inburgeringsplicht(AMINA.bsn, bericht_id=id_)


def test_het_antwoord_over_de_lijn_draagt_versie_en_bericht_id(standin: Standin) -> None:
    koppen = {"bron": GEMEENTE_OIN, "doel": DUO_OIN, "berichtId": str(uuid.UUID(int=9))}
    antwoord = httpx.get(f"{standin.duo_url}/v1/personen/{AMINA.bsn}/doelgroep", headers=koppen)
    assert (antwoord.headers["API-Version"], antwoord.headers["berichtId"]) == ("1.2.2", str(uuid.UUID(int=9)))


def test_de_standin_start_als_los_programma(tmp_path: Path, id_: uuid.UUID) -> None:
    """Met duizend personen uit een bestand; SIGTERM sluit hem netjes."""
    personen = [
        {"brp": {**JAN.naar_dict(), "bsn": f"{nummer:09}"}, "duo": voorbeeld_plicht(dt.date(2026, 11, 7))}
        for nummer in range(1000)
    ]
    bestand = tmp_path / "personen.json"
    bestand.write_text(json.dumps({"personen": personen}), encoding="utf-8")
    opdracht = [sys.executable, "-m", "koppelingen.standin", "--poort", "0", "--personen", str(bestand)]
    proces = subprocess.Popen(
        opdracht, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2], env=os.environ
    )
    try:
        assert proces.stdout is not None
        regel = proces.stdout.readline()
        adres = re.search(r"http://\S+?(?=,)", regel)
        assert adres is not None
        assert "1000 personen" in regel
        with DuoClient(adres[0], GEMEENTE_OIN, DUO_OIN) as client:
            assert client.inburgeringsplicht("000000999", bericht_id=id_).plichtig is True
    finally:
        proces.send_signal(signal.SIGTERM)
    assert proces.wait(timeout=10) == 0
