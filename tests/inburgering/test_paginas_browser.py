"""De pagina's in een echte browser: axe vindt niets, niets valt buiten beeld, en alles gaat met het toetsenbord."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from dossiers.models import Dossier
from intake.models import Intake
from tests.steun.browser import axe, inloggen
from toegang.models import Medewerker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BREEDTES = (1280, 390)


@pytest.fixture
def dossiers(transactional_db: None, maak_dossier: Any) -> list[Dossier]:
    return [
        maak_dossier(geopend=True, persoon={"voornamen": voornamen, "geslachtsnaam": naam, "geheimhouding": 7})
        for voornamen, naam in (
            ("Mihret", "Tesfay"),
            ("Ayşe", "Yılmaz"),
            ("Wolfeschlegelsteinhausenbergerdorff" * 3, "X" * 180),
        )
    ]


def adressen(dossier: Dossier) -> list[str]:
    tabs = ["intake", "pip", "leerroute", "brieven", "tijdlijn", "gegevens"]
    stap = Intake.objects.get(dossier=dossier)
    return [
        reverse("werkvoorraad"),
        reverse("werkvoorraad") + "?deel=wacht",
        reverse("dossier", kwargs={"uuid": dossier.uuid}),
        *(reverse("dossier-tab", kwargs={"uuid": dossier.uuid, "tab": tab}) for tab in tabs),
        reverse("dossier_gegevens", kwargs={"uuid": dossier.uuid}),
        reverse("dossier_contact", kwargs={"uuid": dossier.uuid}),
        reverse("toewijzen") + f"?dossier={dossier.uuid}",
        reverse("intake-intake-nodig_uit", kwargs={"uuid": stap.uuid}),
        reverse("agenda"),
        reverse("agenda") + "?vorm=lijst",
        reverse("zoeken"),
        reverse("hulp"),
        reverse("toegankelijkheid"),
    ]


def test_axe_vindt_niets_en_niets_valt_buiten_beeld(
    pagina: Page, teamleider: Medewerker, dossiers: list[Dossier]
) -> None:
    inloggen(pagina, teamleider)
    fouten = []
    for breedte in BREEDTES:
        pagina.set_viewport_size({"width": breedte, "height": 900})
        for adres in adressen(dossiers[2]):
            pagina.goto(adres)
            fouten += [f"{breedte} {adres} {fout}" for fout in axe(pagina)]
            te_breed = pagina.evaluate("document.documentElement.scrollWidth > innerWidth")
            fouten += [f"{breedte} {adres} is te breed"] if te_breed else []
    assert fouten == []


def test_met_het_toetsenbord_van_lijst_naar_stap_en_van_zoeken_naar_dossier(
    pagina: Page, klantmanager: Medewerker, dossiers: list[Dossier]
) -> None:
    inloggen(pagina, klantmanager)
    pagina.keyboard.press("j")
    pagina.keyboard.press("n")
    pagina.wait_for_url("**/stap/**")
    pagina.goto(reverse("werkvoorraad"))
    pagina.keyboard.press("/")
    pagina.keyboard.type("yilmaz")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/zoeken/")
    pagina.keyboard.press("j")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url(f"**/dossiers/{dossiers[1].uuid}/")
    assert pagina.title() == "A. Yılmaz · Overzicht · Inburgering"


def test_een_tabblad_wisselt_zonder_de_pagina_te_laden_en_de_naam_blijft(
    pagina: Page, klantmanager: Medewerker, dossiers: list[Dossier]
) -> None:
    inloggen(pagina, klantmanager)
    pagina.goto(reverse("dossier", kwargs={"uuid": dossiers[0].uuid}))
    pagina.evaluate("window.zelfde = true")
    pagina.get_by_role("navigation", name="Onderdelen van dit dossier").get_by_role("link", name="Tijdlijn").click()
    pagina.wait_for_url("**/tijdlijn/")
    assert (pagina.title(), pagina.evaluate("window.zelfde")) == ("M. Tesfay · Tijdlijn · Inburgering", True)
    assert pagina.evaluate("document.activeElement.textContent") == "Tijdlijn"


def test_de_brief_verschijnt_terwijl_je_het_formulier_invult(
    pagina: Page, klantmanager: Medewerker, dossiers: list[Dossier]
) -> None:
    inloggen(pagina, klantmanager)
    intake = Intake.objects.get(dossier=dossiers[0])
    pagina.goto(reverse("intake-intake-nodig_uit", kwargs={"uuid": intake.uuid}))
    pagina.get_by_label("Andere plaats").fill("Stadhuis")
    pagina.get_by_label("Dag").fill("2027-06-15")
    pagina.get_by_label("Begintijd").fill("10:00")
    pagina.keyboard.press("Tab")
    brief = pagina.frame_locator("iframe")
    brief.get_by_text("dinsdag 15 juni 2027").first.wait_for()
    # De stijl van het papier geldt in het raam: de lijn onder het briefhoofd heeft de kleur van de gemeente.
    assert brief.locator(".briefhoofd").evaluate("e => getComputedStyle(e).borderBottomStyle") == "solid"


def test_alles_werkt_zonder_javascript(
    pagina: Page, teamleider: Medewerker, collega: Medewerker, dossiers: list[Dossier]
) -> None:
    inloggen(pagina, teamleider)
    zonder = pagina.context.browser.new_context(java_script_enabled=False, base_url=pagina.url.partition("/werk")[0])  # type: ignore[union-attr]
    zonder.add_cookies(pagina.context.cookies())  # type: ignore[arg-type]
    blad = zonder.new_page()
    blad.goto(reverse("werkvoorraad"))
    blad.locator(f'input[name=dossier][value="{dossiers[0].uuid}"]').first.check()
    blad.get_by_label("Toewijzen aan").select_option(str(collega.uuid))
    blad.get_by_role("button", name="Toewijzen").click()
    assert f"Dossier {dossiers[0].nummer} is nu van {collega.naam}." in blad.content()
    zonder.close()
