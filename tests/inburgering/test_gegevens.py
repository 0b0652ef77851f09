"""Feiten wijzigen vanaf het dossier: de termijn rekent mee, en wie te laat is verliest niets."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from dossiers.actions import wijzig
from dossiers.models import Dossier, Gebeurtenis, Termijn
from toegang.models import Medewerker, Rol

pytestmark = pytest.mark.django_db


def url(dossier: Dossier, wat: str = "dossier_gegevens") -> str:
    return reverse(wat, kwargs={"uuid": dossier.uuid})


def invoer(dossier: Dossier, **anders: Any) -> dict[str, Any]:
    return {
        "versie": dossier.versie, "doelgroep": "asielstatushouder", "kennisgeving": "2026-02-24", "vergunning": "asiel",
        "vergunning_vanaf": "", **anders,
    }  # fmt: skip


def test_een_andere_kennisgeving_verzet_de_termijn(als: Any, klantmanager: Medewerker, open_dossier: Dossier) -> None:
    antwoord = als(klantmanager).post(url(open_dossier), invoer(open_dossier, kennisgeving="2026-03-03"), follow=True)
    termijn = Termijn.objects.get(soort="PIP_VASTSTELLEN", status="loopt")
    assert termijn.feit_datum == date(2026, 3, 3)
    assert "PIP vaststellen: nu uiterlijk 12 mei 2026." in antwoord.content.decode()


def test_een_kennisgeving_voor_de_vergunning_wordt_geweigerd_met_een_zin(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier
) -> None:
    antwoord = als(klantmanager).post(url(open_dossier), invoer(open_dossier, vergunning_vanaf="2026-06-01"))
    assert antwoord.status_code == 422
    assert "kan niet vóór de ingangsdatum van de verblijfsvergunning liggen" in antwoord.content.decode()
    assert 'value="2026-06-01"' in antwoord.content.decode()


def test_wie_op_een_oud_formulier_bewaart_krijgt_dat_te_horen_en_houdt_zijn_invoer(
    als: Any, klantmanager: Medewerker, collega: Medewerker, open_dossier: Dossier
) -> None:
    oud = invoer(open_dossier, vergunning_vanaf="2026-01-15")
    wijzig(open_dossier, by=collega, op=date(2026, 3, 1), bijstand=True)
    antwoord = als(klantmanager).post(url(open_dossier), oud)
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, 'value="2026-01-15"' in tekst) == (409, True)
    assert "Iemand anders wijzigde dit net." in tekst
    open_dossier.refresh_from_db()
    assert open_dossier.vergunning_vanaf is None


def test_contactgegevens_wijzigen_noemt_de_velden_en_niet_de_waarden(
    als: Any, klantmanager: Medewerker, dossier: Dossier
) -> None:
    als(klantmanager).post(
        url(dossier, "dossier_contact"), {"telefoon": "0612345678", "taal": "Tigrinya", "tolk_nodig": "on"}
    )
    dossier.inburgeraar.refresh_from_db()
    rij = Gebeurtenis.objects.get(soort="dossiers.contact_gewijzigd")
    assert (dossier.inburgeraar.telefoon, rij.feiten) == ("0612345678", {"velden": "telefoon"})


def test_een_verkeerd_mailadres_wordt_geweigerd(als: Any, klantmanager: Medewerker, dossier: Dossier) -> None:
    assert als(klantmanager).post(url(dossier, "dossier_contact"), {"email": "geen-adres"}).status_code == 422


def test_wie_alleen_mag_lezen_wijzigt_niets(als: Any, maak_medewerker: Any, dossier: Dossier) -> None:
    client = als(maak_medewerker(Rol.AUDITOR))
    assert [client.get(url(dossier, w)).status_code for w in ("dossier_gegevens", "dossier_contact")] == [403, 403]


def test_een_geopend_dossier_houdt_zijn_doelgroep(als: Any, klantmanager: Medewerker, open_dossier: Dossier) -> None:
    antwoord = als(klantmanager).post(url(open_dossier), invoer(open_dossier, doelgroep=""))
    assert antwoord.status_code == 422
    assert "Een geopend dossier heeft een doelgroep" in antwoord.content.decode()


@pytest.mark.parametrize("veld", ["kennisgeving", "vergunning_vanaf"])
def test_een_feit_ligt_niet_in_de_toekomst(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date, veld: str
) -> None:
    antwoord = als(klantmanager).post(url(open_dossier), invoer(open_dossier, **{veld: "2062-03-03"}))
    assert (antwoord.status_code, "Deze datum ligt in de toekomst." in antwoord.content.decode()) == (422, True)


def test_een_naam_in_een_melding_staat_niet_in_een_cookie(als: Any, klantmanager: Medewerker, dossier: Dossier) -> None:
    antwoord = als(klantmanager).post(url(dossier, "dossier_contact"), {"telefoon": "0612345678", "taal": "Tigrinya"})
    assert (antwoord.status_code, set(antwoord.cookies) - {"sessionid", "csrftoken"}) == (302, set())
