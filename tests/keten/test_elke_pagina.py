"""Elke pagina door de ogen van wie haar gebruikt: in een echte browser, met de gegevens van de demo.

Per pagina: axe vindt niets op het bureau en op de telefoon, niets valt buiten beeld (ook niet bij 200 %), er is één h1 en een
eigen titel, de console zwijgt, en wie het toetsenbord gebruikt kan overal komen en ziet waar hij is.
"""

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.management import call_command
from django.test import override_settings
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page
from pytest_django.live_server_helper import LiveServer

from dossiers import klok
from inburgering.demo.accounts import WACHTWOORD, code_van, geheim_van
from intake.models import Intake
from tests.keten.paginas import DEUR, GEEN_PAGINA, Blad, bladen, client_van, eerste, soort
from tests.steun.browser import axe
from toegang.models import Medewerker, Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BUREAU, ZOOM, TELEFOON = 1280, 640, 390  # 640 px met twee beeldpunten per pixel is 1280 px bij 200 %

# Elk element dat met Tab te bereiken is, laat zien dat het de focus heeft.
ZONDER_FOCUSRAND = """() => {
    const kan = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const stil = (e) => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.boxShadow].join(); };
    const bereikbaar = (e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true});
    return [...document.querySelectorAll(kan)].filter(bereikbaar).filter((e) => {
            document.activeElement.blur();
            const eerst = stil(e);
            e.focus({preventScroll: true});
            const s = getComputedStyle(e);
            const rand = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1;
            return document.activeElement !== e || !(rand || stil(e) !== eerst);
        }).map((e) => e.outerHTML.slice(0, 90));
}"""
TE_BREED = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 2).map((e) => e.outerHTML.slice(0, 90))"""

# Op het bureau past elke tabel, zonder schuiven naar de knop achteraan.
TE_BREDE_TABEL = """() => [...document.querySelectorAll('.tabelvak')].filter((e) => e.scrollWidth > e.clientWidth + 1)
    .map((e) => `${e.scrollWidth} in ${e.clientWidth}`)"""


@pytest.fixture
def demo(transactional_db: None, tmp_path: Any) -> Iterator[None]:
    with override_settings(VAR_MAP=tmp_path, DOCUMENTEN_MAP=tmp_path / "documenten"):
        call_command("demo_laden", klein=True, stdout=io.StringIO())
        yield


@pytest.fixture
def context(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=live_server.url, locale="nl-NL", timezone_id="Europe/Amsterdam", device_scale_factor=2
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


def meld_aan(context: BrowserContext, wie: Medewerker, adres: str) -> None:
    """De sessie van de testclient: de deur zelf staat in `test_de_deur`."""
    koekje = client_van(wie).cookies["sessionid"]
    context.clear_cookies()
    context.add_cookies([{"name": koekje.key, "value": koekje.value, "url": adres}])


def bekijk(pagina: Page, adres: str) -> tuple[str, list[str]]:
    """De titel, en alles wat er op deze pagina mis is."""
    console: list[str] = []

    def luister(bericht: ConsoleMessage) -> None:
        if bericht.type in ("error", "warning"):
            console.append(f"console: {bericht.text}")

    pagina.on("console", luister)
    pagina.set_viewport_size({"width": BUREAU, "height": 900})
    antwoord = pagina.goto(adres)
    assert antwoord is not None
    fouten = [] if antwoord.status == 200 else [f"code {antwoord.status}"]
    fouten += [f"h1: {aantal}" for aantal in [pagina.locator("h1").count()] if aantal != 1]
    fouten += [f"tabel te breed: {tabel}" for tabel in pagina.evaluate(TE_BREDE_TABEL)]
    fouten += _toetsenbord(pagina) + [f"bureau {fout}" for fout in axe(pagina)]
    for breedte in (ZOOM, TELEFOON):
        pagina.set_viewport_size({"width": breedte, "height": 900})
        fouten += [f"{breedte} te breed: {element}" for element in pagina.evaluate(TE_BREED)]
    fouten += [f"telefoon {fout}" for fout in axe(pagina)]
    pagina.remove_listener("console", luister)
    return pagina.title(), fouten + console


def _toetsenbord(pagina: Page) -> list[str]:
    pagina.keyboard.press("Tab")
    eerst = pagina.evaluate("document.activeElement.matches('a[href^=\"#\"]') ? '' : document.activeElement.outerHTML")
    fouten = [f"eerste Tab: {eerst[:60]}"] if eerst else []
    return fouten + [f"geen zichtbare focus: {element}" for element in pagina.evaluate(ZONDER_FOCUSRAND)]


def test_elke_pagina(demo: None, context: BrowserContext, live_server: LiveServer) -> None:
    RecoveryCodes.activate(eerste(Rol.KLANTMANAGER))
    alle = bladen()
    geen = {blad.naam: soort(client_van(blad.wie).get(blad.adres)) for blad in alle if blad.naam in GEEN_PAGINA}
    fout, titels = _bekijk_alle(context, live_server.url, [blad for blad in alle if blad.naam not in GEEN_PAGINA])
    assert (fout, geen) == ({}, GEEN_PAGINA)
    assert {titel: namen for titel, namen in titels.items() if len(namen) > 1} == {}


def _bekijk_alle(
    context: BrowserContext, adres: str, alle: list[Blad]
) -> tuple[dict[str, list[str]], dict[str, set[str]]]:
    fout: dict[str, list[str]] = {}
    titels: dict[str, set[str]] = defaultdict(set)
    pagina = context.new_page()
    wie = None
    for blad in sorted(alle, key=lambda blad: blad.wie.pk):
        if blad.wie != wie:
            meld_aan(context, blad.wie, adres)
        wie = blad.wie
        titel, gevonden = bekijk(pagina, blad.adres)
        titels[titel].add(blad.naam)
        if gevonden:
            fout[f"{blad.naam} {blad.adres} ({blad.wie})"] = gevonden
    return fout, titels


def test_de_deur(demo: None, context: BrowserContext) -> None:
    """Aanmelden, de code, en de code instellen; en wat iemand ziet die ergens niet mag zijn."""
    klantmanager, auditor = eerste(Rol.KLANTMANAGER), eerste(Rol.AUDITOR)
    pagina = context.new_page()
    gezien = {"account_login": bekijk(pagina, reverse("account_login"))}
    _wachtwoord(pagina, klantmanager)
    gezien["mfa_authenticate"] = bekijk(pagina, pagina.url)
    pagina.fill("input[name=code]", code_van(geheim_van(klantmanager)))
    pagina.press("input[name=code]", "Enter")
    pagina.wait_for_url("**/werkvoorraad/")
    auditor.authenticator_set.all().delete()
    context.clear_cookies()
    _wachtwoord(pagina, auditor)
    pagina.wait_for_url("**" + reverse("mfa_activate_totp"))
    gezien["mfa_activate_totp"] = bekijk(pagina, pagina.url)
    assert {naam: fouten for naam, (_, fouten) in gezien.items() if fouten} == {}
    assert (set(gezien), len({titel for titel, _ in gezien.values()})) == (DEUR, len(DEUR))


def test_de_hoofdzaken_werken_zonder_javascript(demo: None, browser: Browser, live_server: LiveServer) -> None:
    """Van de werkvoorraad naar het dossier, een stap zetten, en zoeken: alles met gewone koppelingen en formulieren."""
    intake = Intake.objects.filter(status="UITGENODIGD", dossier__behandelaar__isnull=False)[0]
    behandelaar = intake.dossier.behandelaar
    assert behandelaar
    kaal = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    meld_aan(kaal, behandelaar, live_server.url)
    pagina = kaal.new_page()
    pagina.goto(reverse("werkvoorraad"))
    pagina.locator(f"a[data-open-rij][href='{reverse('dossier', kwargs={'uuid': intake.dossier.uuid})}']").first.click()
    pagina.locator("[data-volgende-stap]").click()
    pagina.locator("main [name=op]").fill(klok.vandaag().isoformat())
    pagina.get_by_label("Wie waren erbij?").fill("De inburgeraar en een tolk")
    pagina.get_by_role("button", name="Gesprek vastleggen").click()
    assert "Gesprek gevoerd." in pagina.locator("#meldingen").inner_text()
    pagina.locator("#zoek").fill(intake.dossier.inburgeraar.geslachtsnaam)
    pagina.locator("#zoek").press("Enter")
    pagina.wait_for_url("**/zoeken/")
    assert intake.dossier.nummer in pagina.locator("tbody").inner_text()
    kaal.close()


def test_negatieve_controle_wat_fout_is_wordt_gezien(context: BrowserContext) -> None:
    pagina = context.new_page()
    pagina.set_viewport_size({"width": TELEFOON, "height": 900})
    pagina.set_content('<a href="/" style="outline:none">Link</a><div style="width:900px">Breed</div>')
    fouten = [len(pagina.evaluate(ZONDER_FOCUSRAND)), len(pagina.evaluate(TE_BREED)), len(_toetsenbord(pagina))]
    assert fouten == [1, 1, 2]


def _wachtwoord(pagina: Page, wie: Medewerker) -> None:
    pagina.goto(reverse("account_login"))
    pagina.fill("input[name=login]", wie.email)
    pagina.fill("input[name=password]", WACHTWOORD)
    pagina.press("input[name=password]", "Enter")
    pagina.wait_for_url(lambda adres: not adres.endswith(reverse("account_login")))
