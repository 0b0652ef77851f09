"""De deur waardoor DUO binnenkomt: wie mag, wat klopt, en dat niets verloren gaat of dubbel telt."""

import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
import time_machine
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings
from pytest_django.live_server_helper import LiveServer

from dossiers.models import Notificatie, Uitgaand
from dossiers.veeg import wis_ruwe_berichten
from koppelingen.standin import DUO_OIN, draait
from koppelingen.standin.afzender import Certificaat
from tests.steun.wereld import OIN
from toegang.models import Gemeente

ADRES = "/duo/v1/notificaties"
BSN = "999990019"
MOMENT = "2026-11-20T10:00:00.000+01:00"
# In Nederland al 23 november, in UTC nog niet.
KWART_OVER_TWAALF = datetime(2026, 11, 23, 0, 15, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture(autouse=True)
def _duo(settings: Settings) -> None:
    settings.DUO_OIN = DUO_OIN


def stuur(inhoud: Any = None, **koppen: str) -> Any:
    inhoud = {"gebeurtenisId": "SS101", "registratieDatumTijd": MOMENT, "bsn": BSN} if inhoud is None else inhoud
    headers = {
        "bron": DUO_OIN,
        "doel": OIN,
        "berichtId": str(uuid.uuid4()),
        "X-Client-Cert-Verify": "SUCCESS",
        **koppen,
    }
    ruw = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    headers = {naam: waarde for naam, waarde in headers.items() if waarde}
    return Client().post(ADRES, data=ruw, content_type="application/json", headers=headers)


def test_een_goed_bericht_geeft_201_met_de_versie_van_de_api(gemeente: Gemeente) -> None:
    antwoord = stuur()
    assert (antwoord.status_code, antwoord.headers["API-Version"], antwoord.content) == (201, "1.8.0", b"")


def test_het_bericht_is_meteen_bewaard_met_een_uitgaande_rij(gemeente: Gemeente) -> None:
    stuur()
    bericht = Notificatie.objects.get()
    assert (bericht.bsn, bericht.gebeurtenis, bericht.status, bericht.herhalingen) == (BSN, "SS101", "nieuw", 0)
    assert Uitgaand.objects.get().verwijzing == {"notificatie": str(bericht.uuid)}


def test_zonder_certificaat_of_met_een_mislukt_certificaat_is_het_401(gemeente: Gemeente) -> None:
    antwoorden = [stuur(**{"X-Client-Cert-Verify": waarde}) for waarde in ("", "FAILED:expired", "success")]
    assert [antwoord.status_code for antwoord in antwoorden] == [401, 401, 401]
    assert {antwoord.headers["API-Version"] for antwoord in antwoorden} == {"1.8.0"}


def test_een_vreemde_bron_of_een_gemeente_die_hier_niet_is_geeft_403(gemeente: Gemeente) -> None:
    vreemd = "0" * 20
    assert [stuur(bron=vreemd).status_code, stuur(doel=vreemd).status_code] == [403, 403]
    assert Notificatie.objects.count() == 0


def test_403_gaat_voor_een_kapot_bericht(gemeente: Gemeente) -> None:
    assert stuur(b"{", bron="0" * 20).status_code == 403


KAPOT = [
    (b"{", "Het bericht is geen geldige JSON in UTF-8."),
    (b"\xff\xfe", "Het bericht is geen geldige JSON in UTF-8."),
    ([], "Het bericht is geen object."),
    ({"registratieDatumTijd": MOMENT}, "Het veld gebeurtenisId ontbreekt of heeft niet een tot zes hoofdletters en cijfers."),
    (
        {"gebeurtenisId": "SS101"},
        "Het veld registratieDatumTijd ontbreekt of is geen datum met tijd en tijdzone.",
    ),
    ({"gebeurtenisId": "SS101", "registratieDatumTijd": MOMENT, "bsn": "12"}, "Het veld bsn heeft geen negen cijfers."),
    (b"x" * 20_001, "Het bericht is te groot."),
]  # fmt: skip


@pytest.mark.parametrize(("inhoud", "zin"), KAPOT)
def test_wat_het_schema_breekt_geeft_400_met_een_foutmelding(gemeente: Gemeente, inhoud: Any, zin: str) -> None:
    antwoord = stuur(inhoud)
    assert (antwoord.status_code, antwoord.json(), antwoord.headers["API-Version"]) == (
        400,
        {"fouttekst": zin},
        "1.8.0",
    )
    assert Notificatie.objects.count() == 0


@pytest.mark.parametrize("kop", ["bron", "doel", "berichtId"])
def test_een_kopregel_die_ontbreekt_geeft_400(gemeente: Gemeente, kop: str) -> None:
    assert stuur(**{kop: ""}).status_code == 400


def test_alleen_post(gemeente: Gemeente) -> None:
    antwoord = Client().get(ADRES)
    assert (antwoord.status_code, antwoord.headers["Allow"]) == (405, "POST")


def test_hetzelfde_bericht_nog_eens_telt_op_het_eerste(gemeente: Gemeente) -> None:
    nummer = str(uuid.uuid4())
    assert [stuur(berichtId=nummer).status_code for _ in range(3)] == [201, 201, 201]
    assert [bericht.herhalingen for bericht in Notificatie.objects.all()] == [2]
    assert Uitgaand.objects.count() == 1


def test_dezelfde_gebeurtenis_met_een_ander_nummer_telt_op_het_eerste(gemeente: Gemeente) -> None:
    """Ook als DUO het tijdstip in een andere tijdzone schrijft."""
    stuur()
    zelfde = {"gebeurtenisId": "SS101", "registratieDatumTijd": "2026-11-20T09:00:00Z", "bsn": BSN}
    assert stuur(zelfde).status_code == 201
    assert [bericht.herhalingen for bericht in Notificatie.objects.all()] == [1]


def test_een_bericht_zonder_persoon_telt_op_het_eerste_zonder_persoon(gemeente: Gemeente) -> None:
    zonder = {"gebeurtenisId": "SS101", "registratieDatumTijd": MOMENT}
    assert [stuur(zonder).status_code, stuur(zonder).status_code] == [201, 201]
    assert [bericht.herhalingen for bericht in Notificatie.objects.all()] == [1]


def test_een_ander_tijdstip_persoon_of_gebeurtenis_is_een_ander_bericht(gemeente: Gemeente) -> None:
    basis = {"gebeurtenisId": "SS101", "registratieDatumTijd": MOMENT, "bsn": BSN}
    for verschil in (
        {}, {"gebeurtenisId": "SS139"}, {"bsn": "999990020"}, {"registratieDatumTijd": "2026-11-20T10:00:01+01:00"},
    ):  # fmt: skip
        stuur({**basis, **verschil})
    assert [bericht.herhalingen for bericht in Notificatie.objects.all()] == [0, 0, 0, 0]


def test_een_v_nummer_alleen_komt_binnen(gemeente: Gemeente) -> None:
    stuur({"gebeurtenisId": "SS137", "registratieDatumTijd": MOMENT, "vNummer": 1234567})
    assert [(bericht.bsn, bericht.v_nummer) for bericht in Notificatie.objects.all()] == [("", "0001234567")]


def test_de_inhoud_staat_versleuteld_en_wordt_na_de_bewaartermijn_gewist(gemeente: Gemeente) -> None:
    with time_machine.travel(KWART_OVER_TWAALF):
        stuur()
    with connection.cursor() as cursor:
        cursor.execute("SELECT bsn, inhoud, persoon_index, v_nummer FROM dossiers_notificatie")
        ruw = "".join(str(waarde) for waarde in cursor.fetchone())
    bericht = Notificatie.objects.get()
    assert (BSN in ruw, BSN in bericht.inhoud) == (False, True)
    bewaard_tot = date(2026, 12, 23)
    wis_ruwe_berichten(bewaard_tot)
    assert BSN in Notificatie.objects.get().inhoud
    wis_ruwe_berichten(bewaard_tot + timedelta(days=1))
    assert not Notificatie.objects.get().inhoud


def test_het_aantal_queries_staat_vast(gemeente: Gemeente, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    stuur()
    with django_assert_num_queries(9):
        stuur({"gebeurtenisId": "SS139", "registratieDatumTijd": MOMENT, "bsn": BSN})


@pytest.mark.sqlite_ook
def test_tegelijk_hetzelfde_bericht_geeft_een_rij_en_geen_500(
    transactional_db: None, live_server: LiveServer, settings: Settings
) -> None:
    settings.DUO_OIN = DUO_OIN
    Gemeente.objects.create(naam="Voorbeeldstad", code="9998", oin=OIN)
    moment = datetime(2026, 11, 20, 9, tzinfo=UTC)

    def meld(nummer: int) -> httpx.Response:
        # De helft herhaalt hetzelfde bericht, de helft zendt dezelfde gebeurtenis onder een nieuw nummer.
        bericht_id = uuid.UUID(int=1) if nummer % 2 else uuid.uuid4()
        return standin.notificeer(
            live_server.url, "SS101", bsn=BSN, doel=OIN, bericht_id=bericht_id, registratie=moment
        )  # fmt: skip

    with draait(certificaat=Certificaat(settings.DUO_CERT_HEADER)) as standin, ThreadPoolExecutor(8) as draden:
        antwoorden = list(draden.map(meld, range(16)))
    assert {antwoord.status_code for antwoord in antwoorden} == {201}
    assert [bericht.herhalingen for bericht in Notificatie.objects.all()] == [15]
    assert Uitgaand.objects.count() == 1
