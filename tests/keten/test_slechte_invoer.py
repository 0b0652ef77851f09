"""Wat er misgaat, gezien op het scherm: een gewone Nederlandse zin, niets kwijt en niets half gedaan."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from dossiers import uitgaand
from dossiers.actions import wijzig
from dossiers.models import Dossier, Inburgeraar, Notificatie, Overgang, Taak, Uitgaand
from dossiers.perform import perform
from intake.models import Intake
from koppelingen.brp.persoon import Waarde
from koppelingen.standin import DUO_OIN, Standin, draait, voorbeeld_plicht
from koppelingen.standin.toestand import Toestand
from leerroutes.models import Afronding, Leerroute
from tests.intake.conftest import BSN, KENNISGEVING, SAMIRA
from tests.leerroutes.conftest import AANBOD, ken
from tests.pip_plans.plan import DAG, ingevuld
from tests.steun.browser import inloggen
from tests.steun.objecten import maak_keten
from tests.steun.wereld import OIN
from toegang.models import Medewerker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GETYPT = "Stadhuis, kamer 12"


@pytest.fixture
def standin(settings: Settings, transactional_db: None, vandaag: date) -> Iterator[Standin]:
    with draait(toestand=Toestand(gemeenten={OIN: "9998"}), vandaag=vandaag) as lopend:
        lopend.gemeente_oin = OIN
        settings.DUO_URL, settings.BRP_URL, settings.DUO_OIN = lopend.duo_url, lopend.brp_url, DUO_OIN
        yield lopend


@pytest.fixture
def blad(pagina: Page, klantmanager: Medewerker, vandaag: date) -> Page:
    inloggen(pagina, klantmanager)
    return pagina


@pytest.fixture
def uitnodigen(open_dossier: Dossier) -> str:
    """De stap waarop hieronder van alles misgaat."""
    intake = Intake.objects.get(dossier=open_dossier)
    return reverse("intake-intake-nodig_uit", kwargs={"uuid": intake.uuid})


def vul_uitnodiging(blad: Page, adres: str) -> None:
    blad.goto(adres)
    blad.get_by_label("Dag", exact=True).fill("2026-12-15")
    blad.get_by_label("Begintijd").fill("10:00")
    blad.get_by_label("Andere plaats").fill(GETYPT)


def verstuur(blad: Page, knop: str = "Uitnodigen voor de intake") -> str:
    """Drukt op de knop en geeft wat er daarna op de pagina staat."""
    with blad.expect_navigation():
        blad.locator("main").get_by_role("button", name=knop).click()
    return blad.locator("main").inner_text()


def uitnodigingen() -> int:
    return Overgang.objects.filter(stap="nodig_uit").count()


def test_een_bsn_dat_niet_klopt_of_niet_bestaat(blad: Page, standin: Standin) -> None:
    blad.goto(reverse("aanmelden"))
    gezien = []
    for bsn in ("123456789", "999990020"):
        blad.locator("main").get_by_label("BSN").fill(bsn)
        gezien.append((verstuur(blad, "Gegevens ophalen"), blad.locator("main [name=bsn]").input_value()))
    assert "Dit BSN klopt niet: het voldoet niet aan de elfproef." in gezien[0][0]
    assert "De BRP kent dit BSN niet. Controleer het nummer." in gezien[1][0]
    assert ([bsn for _, bsn in gezien], Inburgeraar.objects.count()) == (["123456789", "999990020"], 0)


def test_ligt_duo_eruit_dan_kan_men_door(blad: Page, standin: Standin) -> None:
    standin.zet_persoon(SAMIRA, gemeente_oin=OIN, **voorbeeld_plicht(KENNISGEVING))
    standin.storing("duo", "weg")
    blad.goto(reverse("aanmelden"))
    blad.locator("main").get_by_label("BSN").fill(BSN)
    tekst = verstuur(blad, "Gegevens ophalen")
    assert "DUO is nu niet bereikbaar. Vul de gegevens zelf in, of probeer het straks opnieuw." in tekst
    assert ("Samira Nûr Özdemir" in tekst, blad.get_by_label("Doelgroep").count()) == (True, 1)


def test_een_bericht_over_iemand_elders_en_hetzelfde_bericht_tweemaal(
    blad: Page, standin: Standin, live_server: LiveServer
) -> None:
    standin.zet_persoon(replace(SAMIRA, gemeente=Waarde("9997", "Elders")), gemeente_oin="00000001007654321000")
    moment = datetime(2026, 11, 20, 9, tzinfo=UTC)
    codes = [
        standin.notificeer(live_server.url, "SS101", bsn=BSN, doel=OIN, registratie=moment).status_code
        for _ in range(2)
    ]
    uitgaand.verwerk()
    blad.goto(reverse("berichten"))
    tekst = blad.locator("main").inner_text()
    assert (codes, Notificatie.objects.count(), Dossier.objects.count()) == ([201, 201], 1, 0)
    assert "hoort bij een andere gemeente" in tekst
    assert "DUO stuurde dit bericht 2 keer." in tekst


def test_duo_weigert_met_regels_of_geeft_geen_toegang(
    blad: Page, standin: Standin, dossier: Dossier, klantmanager: Medewerker, vandaag: date
) -> None:
    """Beide zijn 403 bij DUO; op het scherm staat wat er aan de hand is, en bij de regels wat er niet klopt."""
    maak_keten(dossier)
    ken(standin, dossier)
    fout_aanbod = {**AANBOD, "instelling_code": "9999999999"}
    perform(Leerroute.objects.get(), "bied_aan", by=klantmanager, op=date(2026, 5, 18), **fout_aanbod)
    uitgaand.verwerk()
    standin.storing("duo", 403)
    perform(Afronding.objects.get(), "registreer_pvt", by=klantmanager, op=vandaag, uren=12)
    uitgaand.verwerk()
    blad.goto(reverse("dossier", kwargs={"uuid": dossier.uuid}))
    regels, geen_toegang = blad.locator(".melding--fout").all_inner_texts()
    assert "DUO heeft het bericht geweigerd." in regels
    assert "Deze instelling heeft niet het keurmerk dat bij de leerroute hoort." in regels
    assert "De gemeente mag dit niet opvragen of doorgeven bij DUO." in geen_toegang
    assert Uitgaand.objects.filter(geparkeerd_op__isnull=False).count() == 2


def test_een_kennisgeving_voor_de_vergunning(blad: Page, open_dossier: Dossier) -> None:
    blad.goto(reverse("dossier_gegevens", kwargs={"uuid": open_dossier.uuid}))
    blad.locator("main [name=vergunning_vanaf]").fill("2026-06-01")
    tekst = verstuur(blad, "Bewaren")
    assert "kan niet vóór de ingangsdatum van de verblijfsvergunning liggen" in tekst
    assert blad.locator("main [name=vergunning_vanaf]").input_value() == "2026-06-01"


def test_een_collega_zet_dezelfde_stap_eerder(
    blad: Page, collega: Medewerker, uitnodigen: str, live_server: LiveServer
) -> None:
    vul_uitnodiging(blad, uitnodigen)
    browser = blad.context.browser
    assert browser
    ander = browser.new_context(base_url=live_server.url).new_page()
    inloggen(ander, collega)
    vul_uitnodiging(ander, uitnodigen)
    assert "Uitgenodigd voor de brede intake." in verstuur(ander)
    ander.context.close()
    tekst = verstuur(blad)
    assert "Dit ging niet door" in tekst
    assert f"door {collega} op 23-11-2026" in tekst
    assert (blad.get_by_label("Andere plaats").input_value(), uitnodigingen()) == (GETYPT, 1)


def test_een_formulier_van_voor_een_wijziging_van_het_dossier(
    blad: Page, collega: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    adres = reverse("dossier_gegevens", kwargs={"uuid": open_dossier.uuid})
    blad.goto(adres)
    blad.locator("main [name=vergunning_vanaf]").fill("2026-01-05")
    wijzig(open_dossier, by=collega, op=vandaag, doelgroep="gezinsmigrant")
    tekst = verstuur(blad, "Bewaren")
    assert "Iemand anders wijzigde dit net. Bekijk de nieuwe stand en doe uw wijziging opnieuw." in tekst
    assert blad.locator("main [name=vergunning_vanaf]").input_value() == "2026-01-05"
    open_dossier.refresh_from_db()
    assert (open_dossier.doelgroep, open_dossier.vergunning_vanaf) == ("gezinsmigrant", None)


@pytest.mark.parametrize("koekje", ["csrftoken", "sessionid"])
def test_een_verlopen_formulier_geeft_terug_wat_er_getypt_was(blad: Page, uitnodigen: str, koekje: str) -> None:
    vul_uitnodiging(blad, uitnodigen)
    blad.context.clear_cookies(name=koekje)
    tekst = verstuur(blad)
    assert "Dit formulier is verlopen" in tekst
    assert "Er is niets opgeslagen." in tekst
    assert (GETYPT in tekst, uitnodigingen()) == (True, 0)


@pytest.mark.parametrize("met_script", [True, False])
def test_tweemaal_klikken_zet_de_stap_een_keer(
    blad: Page, uitnodigen: str, live_server: LiveServer, met_script: bool
) -> None:
    if not met_script:
        browser, koekjes = blad.context.browser, blad.context.cookies()
        assert browser
        kaal = browser.new_context(base_url=live_server.url, java_script_enabled=False)
        kaal.add_cookies(koekjes)  # type: ignore[arg-type]
        blad = kaal.new_page()
    vul_uitnodiging(blad, uitnodigen)
    blad.locator("main").get_by_role("button", name="Uitnodigen voor de intake").dblclick()
    blad.wait_for_url("**/dossiers/**")
    assert "Uitgenodigd voor de brede intake." in blad.locator("#meldingen").inner_text()
    assert (uitnodigingen(), Taak.objects.filter(stap="voer_gesprek", status="open").count()) == (1, 1)


def test_wie_alvast_invult_terwijl_de_pdf_wordt_gemaakt_verliest_niets(
    blad: Page, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    besluit = perform(ingevuld(open_dossier, klantmanager).besluit, "stel_vast", by=klantmanager, op=DAG).object
    blad.goto(reverse("besluiten-besluit-maak_bekend", kwargs={"uuid": besluit.uuid}))
    assert "De PDF wordt gemaakt." in blad.locator("main").inner_text()
    blad.locator("main [name=bewijs]").fill(GETYPT)
    uitgaand.verwerk()
    blad.get_by_role("link", name="PDF openen").wait_for()
    assert blad.locator("main [name=bewijs]").input_value() == GETYPT
    assert "Nog nodig" not in blad.locator("main").inner_text()
