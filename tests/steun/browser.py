"""Een echte browser: `pagina` op de testserver, `inloggen` door de echte deur, `axe` voor de toegankelijkheid."""

import os
from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.urls import reverse
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright
from pytest_django.live_server_helper import LiveServer

from gereedschap.browser import OPTIES, van_het_systeem
from gereedschap.omgeving import WORTEL
from inburgering.demo.accounts import code_van
from toegang.models import Medewerker

WACHTWOORD = "een-lang-wachtwoord-voor-de-tests"
GEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
AXE = WORTEL / "node_modules" / "axe-core" / "axe.min.js"
# In de pagina tot regels gemaakt: alles wat axe goed vindt oversturen duurt langer dan het onderzoek zelf.
AXE_FOUTEN = """async () => (await axe.run({resultTypes: ['violations']})).violations
    .flatMap((fout) => fout.nodes.map((plek) => `${fout.id}: ${plek.target[0]}`))"""

# Playwright laat een lus draaien in deze draad; Django ziet dat aan voor asynchroon werk.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as spelen:
        yield spelen


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with playwright.chromium.launch(executable_path=van_het_systeem(), args=list(OPTIES)) as venster:
        yield venster


@pytest.fixture
def pagina(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Een lege browser, alsof iemand net begint. Een fout in een script of tegen de CSP laat de test mislukken."""
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", timezone_id="Europe/Amsterdam")
    context.set_default_timeout(10_000)
    pagina = context.new_page()
    klachten: list[str] = []
    pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
    pagina.on("console", lambda bericht: klachten.extend(_klacht(bericht)))
    yield pagina
    context.close()
    assert klachten == []


def _klacht(bericht: ConsoleMessage) -> list[str]:
    return [bericht.text] if "Content Security Policy" in bericht.text else []


def inloggen(pagina: Page, medewerker: Medewerker) -> None:
    """Langs de echte deur: e-mailadres, wachtwoord en de code van dit moment."""
    zet_inloggegevens(medewerker)
    pagina.goto(reverse("account_login"))
    pagina.fill("input[name=login]", medewerker.email)
    pagina.fill("input[name=password]", WACHTWOORD)
    pagina.press("input[name=password]", "Enter")
    pagina.fill("input[name=code]", code_van(GEHEIM))
    pagina.press("input[name=code]", "Enter")
    pagina.wait_for_url(lambda adres: reverse("mfa_authenticate") not in adres)


def zet_inloggegevens(medewerker: Medewerker) -> None:
    medewerker.set_password(WACHTWOORD)
    medewerker.save(update_fields=["password"])
    Authenticator.objects.filter(user=medewerker).delete()
    TOTP.activate(medewerker, GEHEIM)
    # Een code geldt eenmaal; een test logt dezelfde persoon soms tweemaal binnen een halve minuut in.
    cache.clear()


def axe(pagina: Page) -> list[str]:
    """Wat axe op deze pagina fout vindt, per regel met de plek; niets is een lege lijst."""
    if not pagina.evaluate("() => 'axe' in window"):
        pagina.evaluate(AXE.read_text(encoding="utf-8"))
    fouten: list[str] = pagina.evaluate(AXE_FOUTEN)
    return fouten
