"""Verslag en leerbaarheidstoets op het scherm: wie het ziet, wat blijft staan, en wat DUO weet."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from dossiers.models import Dossier
from intake.models import Intake
from intake.selectors import paneel
from koppelingen.standin import Standin
from tests.intake.conftest import BSN
from tests.intake.pagina import Als, zin
from tests.steun.wereld import MaakDossier, MaakMedewerker
from toegang.models import Medewerker, Rol, Team

INGEVULD = {"opleiding_werk": "Bakker.", "gezondheid": "Rugklachten.", "kinderen": "geen", "taalniveau": "a1"}
UITSLAG = {"resultaat": "B1-route niet haalbaar", "behaaldeScore": "41,00", "benodigdeScore": "57,50"}


@pytest.fixture
def intake(maak_dossier: MaakDossier, vandaag: date) -> Intake:
    dossier = maak_dossier(geopend=True, persoon={"bsn": BSN})
    return Intake.objects.select_related("dossier__inburgeraar").get(dossier=dossier)


@pytest.fixture
def client(als: Als, klantmanager: Medewerker) -> Client:
    return als(klantmanager)


def adres(intake: Intake, deel: str = "verslag") -> str:
    return f"/intake/intake/{intake.uuid}/{deel}/"


def test_een_deel_van_het_verslag_is_genoeg_om_te_bewaren(client: Client, intake: Intake) -> None:
    antwoord = client.post(adres(intake), {"versie": "0", **INGEVULD})
    intake.refresh_from_db()
    assert antwoord.headers["Location"] == f"/dossiers/{intake.dossier.uuid}/intake/"
    assert (intake.opleiding_werk, intake.gezondheid, intake.gewezen_op) == ("Bakker.", "Rugklachten.", None)
    assert intake.ontbrekende_onderdelen() == ["omstandigheden", "arbeidsparticipatie", "zelfredzaamheid"]


def test_gezondheid_staat_versleuteld_in_de_database(client: Client, intake: Intake) -> None:
    client.post(adres(intake), {"versie": "0", **INGEVULD})
    with connection.cursor() as cursor:
        cursor.execute("SELECT gezondheid FROM intake_intake")
        assert "Rugklachten" not in cursor.fetchone()[0]


def test_het_paneel_van_het_dossier_toont_nooit_wat_er_over_gezondheid_staat(client: Client, intake: Intake) -> None:
    client.post(adres(intake), {"versie": "0", **INGEVULD})
    tekst = client.get(f"/dossiers/{intake.dossier.uuid}/intake/").content.decode()
    assert ("Rugklachten" in tekst, "Gezondheid" in tekst) == (False, True)


@pytest.mark.parametrize("rol", [Rol.AUDITOR, Rol.BEZWAARAFHANDELAAR, Rol.BOETEAMBTENAAR, Rol.FINANCIEEL])
def test_wie_het_dossier_wel_mag_zien_ziet_het_verslag_niet(
    als: Als, intake: Intake, maak_medewerker: MaakMedewerker, team: Team, rol: str
) -> None:
    assert als(maak_medewerker(rol, team=team)).get(adres(intake)).status_code == 403


def test_een_ander_team_vindt_het_verslag_niet(
    als: Als, intake: Intake, maak_medewerker: MaakMedewerker, ander_team: Team
) -> None:
    assert als(maak_medewerker(Rol.KLANTMANAGER, team=ander_team)).get(adres(intake)).status_code == 404


def test_was_iemand_eerder_dan_blijft_staan_wat_er_getypt_was(client: Client, intake: Intake) -> None:
    client.post(adres(intake), {"versie": "0", **INGEVULD})
    antwoord = client.post(adres(intake), {"versie": "0", **INGEVULD, "zelfredzaamheid": "Reist zelf."})
    assert antwoord.status_code == 409
    assert ("Iemand anders wijzigde dit verslag net." in zin(antwoord), "Reist zelf." in zin(antwoord)) == (True, True)


def test_jonge_kinderen_vragen_een_zin_over_voorschoolse_educatie(client: Client, intake: Intake) -> None:
    antwoord = client.post(adres(intake), {"versie": "0", "kinderen": "ja"})
    assert (antwoord.status_code, antwoord.context["form"].errors) == (
        422, {"kinderen_vve": ["Er zijn jonge kinderen. Schrijf op wat mogelijk is voor hun taal."]},
    )  # fmt: skip


LBT_FOUTEN: list[tuple[dict[str, str], dict[str, list[str]]]] = [
    ({"lbt_uitkomst": "haalbaar"}, {"lbt_op": ["Vul in op welke dag de toets gemaakt is."]}),
    (
        {"lbt_uitkomst": "haalbaar", "lbt_op": "2027-01-01"},
        {"lbt_op": ["Deze dag ligt in de toekomst. Vul de dag in waarop de toets gemaakt is."]},
    ),
    ({"lbt_uitkomst": "ontheven"}, {"lbt_toelichting": ["Schrijf op waarom de toets niet is gemaakt."]}),
]


@pytest.mark.parametrize(("invoer", "fouten"), LBT_FOUTEN)
def test_een_onvolledige_uitslag_krijgt_een_zin_bij_het_veld(
    client: Client, intake: Intake, invoer: dict[str, str], fouten: dict[str, list[str]]
) -> None:
    antwoord = client.post(adres(intake, "lbt"), {"versie": "0", **invoer})
    assert (antwoord.status_code, antwoord.context["form"].errors) == (422, fouten)


def test_ontheffing_met_reden_telt_als_beoordeeld(client: Client, intake: Intake) -> None:
    client.post(adres(intake, "lbt"), {"versie": "0", "lbt_uitkomst": "ontheven", "lbt_toelichting": "Blind."})
    toets = paneel(intake.dossier)["delen"][-1]
    assert (toets["staat"], toets["sub"]) == ("klaar", "Ontheven van de toets")


def haal_op(client: Client, intake: Intake) -> str:
    antwoord: Any = client.post(adres(intake, "lbt"), {"haal_op": "1"}, follow=True)
    return next(str(m) for m in antwoord.context["messages"])


def test_de_uitslag_komt_met_een_knop_van_duo(client: Client, intake: Intake, standin: Standin) -> None:
    standin.zet_duo(BSN, lbt_resultaten=[
        {**UITSLAG, "datumAfname": "2026-11-10"},
        {**UITSLAG, "resultaat": "B1-route haalbaar", "datumAfname": "2026-11-19"},
    ])  # fmt: skip
    assert haal_op(client, intake) == "De uitslag van 19-11-2026 is opgehaald bij DUO: B1 is haalbaar."
    intake.refresh_from_db()
    assert (intake.lbt_uitkomst, intake.lbt_op, intake.lbt_bron) == ("haalbaar", date(2026, 11, 19), "DUO")


def test_zonder_uitslag_of_zonder_duo_verandert_er_niets(client: Client, intake: Intake, standin: Standin) -> None:
    assert haal_op(client, intake) == "DUO heeft nog geen uitslag van de leerbaarheidstoets."
    standin.storing("duo", 503)
    assert haal_op(client, intake).endswith("Vul de uitslag zelf in, of probeer het straks opnieuw.")
    intake.refresh_from_db()
    assert (intake.lbt_uitkomst, intake.versie) == ("", 0)


def test_na_het_afronden_is_het_verslag_alleen_te_lezen(
    client: Client, intake: Intake, klantmanager: Medewerker
) -> None:
    from tests.intake.test_stappen import VERSLAG, tot_en_met_gesprek, zet

    tot_en_met_gesprek(intake, klantmanager)
    intake.refresh_from_db()
    client.post(adres(intake), {"versie": str(intake.versie), **VERSLAG})
    client.post(
        adres(intake, "lbt"), {"versie": str(intake.versie + 1), "lbt_uitkomst": "haalbaar", "lbt_op": "2026-11-20"}
    )
    intake.refresh_from_db()
    zet(intake, "rond_af", klantmanager, date(2026, 12, 1))
    antwoord = client.get(adres(intake))
    assert ("Het verslag staat vast." in zin(antwoord), "Verslag bewaren" in zin(antwoord)) == (True, False)
    assert "Twaalf jaar school" in zin(antwoord)


@pytest.mark.parametrize("deel", ["verslag", "lbt"])
def test_het_aantal_queries_staat_vast(
    client: Client,
    intake: Intake,
    maak_dossier: MaakDossier,
    deel: str,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client.get(adres(intake, deel))
    with django_assert_num_queries(14):
        client.get(adres(intake, deel))
    maak_dossier(geopend=True, persoon={"bsn": "999990044"})
    with django_assert_num_queries(14):
        client.get(adres(intake, deel))


def test_het_paneel_zonder_intake_zegt_dat_zij_nog_niet_begon(dossier: Dossier) -> None:
    assert paneel(dossier) == {"intake": None}
