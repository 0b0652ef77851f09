"""De deur naar buiten: wat misgaat heeft een type, en geen log of fout draagt een BSN."""

import datetime as dt
import logging
import traceback
import uuid

import pytest

from koppelingen.brp.client import BrpClient
from koppelingen.duo.client import DuoClient
from koppelingen.duo.codes import Leerroute, Niveau
from koppelingen.duo.pip import Pip
from koppelingen.fouten import (
    KoppelingFout,
    NietBereikbaar,
    NietGeautoriseerd,
    NietGevonden,
    Onderhoud,
    OngeldigAntwoord,
    RegelsGeschonden,
    zonder_nummers,
)
from koppelingen.standin import DUO_OIN, GEMEENTE_OIN, Standin
from koppelingen.uitgaand import Uitgaand
from tests.koppelingen.personen import AMINA

BSN = AMINA.bsn
STORINGEN: list[tuple[int | str, type[KoppelingFout]]] = [
    (400, RegelsGeschonden),
    (401, NietGeautoriseerd),
    (403, NietGeautoriseerd),
    (404, NietGevonden),
    (418, OngeldigAntwoord),
    (302, OngeldigAntwoord),
    (429, NietBereikbaar),
    (500, NietBereikbaar),
    (502, NietBereikbaar),
    (503, Onderhoud),
    ("weg", NietBereikbaar),
    ("traag", NietBereikbaar),
    ("druppel", NietBereikbaar),
    ("onzin", OngeldigAntwoord),
    ("groot", OngeldigAntwoord),
]


@pytest.fixture
def haastig(standin: Standin) -> DuoClient:
    return DuoClient(standin.duo_url, GEMEENTE_OIN, DUO_OIN, http=Uitgaand(standin.duo_url, timeout=0.3))


@pytest.mark.parametrize(("storing", "soort"), STORINGEN)
def test_elke_storing_heeft_een_eigen_fout(
    standin: Standin, haastig: DuoClient, id_: uuid.UUID, storing: int | str, soort: type[KoppelingFout]
) -> None:
    standin.storing("duo", storing)
    with pytest.raises(KoppelingFout) as fout:
        haastig.inburgeringsplicht(BSN, bericht_id=id_)
    assert type(fout.value) is soort


@pytest.mark.parametrize("storing", [geval[0] for geval in STORINGEN])
def test_geen_fout_en_geen_log_draagt_een_bsn(
    standin: Standin, haastig: DuoClient, id_: uuid.UUID, storing: int | str, caplog: pytest.LogCaptureFixture
) -> None:
    standin.storing("duo", storing)
    with caplog.at_level(logging.DEBUG), pytest.raises(KoppelingFout) as fout:
        haastig.inburgeringsplicht(BSN, bericht_id=id_)
    verslag = "".join(traceback.format_exception(fout.value))
    assert [tekst for tekst in (str(fout.value), repr(fout.value), verslag, caplog.text) if BSN in tekst] == []


def test_het_log_noemt_het_sjabloon_en_de_uitkomst(
    duo: DuoClient, id_: uuid.UUID, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        duo.inburgeringsplicht(BSN, bericht_id=id_)
    regels = [regel.getMessage() for regel in caplog.records if regel.name == "koppelingen.uitgaand"]
    assert [regel.split(" in ")[0] for regel in regels] == ["GET /v1/personen/{bsn}/inburgeringsplicht -> 200"]


def test_geen_andere_logger_schrijft_het_adres(
    duo: DuoClient, id_: uuid.UUID, caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger("httpx").disabled = False
    with caplog.at_level(logging.DEBUG):
        duo.inburgeringsplicht(BSN, bericht_id=id_)
    assert BSN not in caplog.text


def test_een_partij_die_er_niet_is_is_niet_bereikbaar(id_: uuid.UUID) -> None:
    dicht = DuoClient("http://127.0.0.1:9", GEMEENTE_OIN, DUO_OIN)
    with pytest.raises(NietBereikbaar) as fout:
        dicht.inburgeringsplicht(BSN, bericht_id=id_)
    assert fout.value.later_opnieuw is True


def test_een_weigering_draagt_de_zinnen_van_duo(duo: DuoClient, id_: uuid.UUID) -> None:
    with pytest.raises(RegelsGeschonden) as fout:
        duo.lever_pip(BSN, Pip(dt.date(2026, 11, 10), Leerroute.ONDERWIJS, Niveau.A2), bericht_id=id_)
    assert fout.value.regels == ("Niveau A2 kan niet bij de onderwijsroute.",)
    assert fout.value.later_opnieuw is False


def test_een_weigering_zonder_regels_is_niet_geautoriseerd(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    standin.zet_duo(BSN, gemeente_oin="00000004000000009000")
    with pytest.raises(NietGeautoriseerd):
        duo.inburgeringsplicht(BSN, bericht_id=id_)


def test_een_weigering_van_de_brp_noemt_de_reden(brp: BrpClient) -> None:
    with pytest.raises(RegelsGeschonden) as fout:
        brp.raadpleeg("12345")
    assert fout.value.regels == ("Waarde heeft geen negen cijfers.",)


@pytest.mark.parametrize(
    ("tekst", "zonder"),
    [
        ("Persoon 999993653 is onbekend.", "Persoon ••• is onbekend."),
        ("BSN 9999.93.653", "BSN •••"),
        ("Vóór 2026-11-21 kan niet.", "Vóór 2026-11-21 kan niet."),
        ("Regel 403 en 1234.", "Regel 403 en 1234."),
    ],
)
def test_nummers_van_mensen_verdwijnen_uit_zinnen(tekst: str, zonder: str) -> None:
    assert zonder_nummers(tekst) == zonder


def test_onderhoud_zegt_hoe_lang_wachten() -> None:
    assert Onderhoud("GET /x", wacht_seconden=30).wacht_seconden == 30


@pytest.mark.parametrize("adres", ["ftp://duo", "duo:443", ""])
def test_een_vreemd_adres_wordt_niet_aangenomen(adres: str) -> None:
    with pytest.raises(ValueError, match="basisadres"):
        Uitgaand(adres)


@pytest.mark.parametrize("oin", ["", "123", "0000000400000000200x"])
def test_een_verkeerd_oin_wordt_niet_aangenomen(oin: str) -> None:
    with pytest.raises(ValueError, match="OIN"):
        DuoClient("http://127.0.0.1:9", oin, DUO_OIN)


def test_een_waarde_in_het_pad_breekt_er_niet_uit(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    with pytest.raises(RegelsGeschonden):
        duo.inburgeringsplicht("../x?y=1#z", bericht_id=id_)
    assert standin.verzoeken[-1].pad == "/v1/personen/..%2Fx%3Fy%3D1%23z/inburgeringsplicht"
