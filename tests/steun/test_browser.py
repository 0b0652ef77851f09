"""De steun zelf: de browser komt door de echte deur binnen, ook op SQLite."""

import pytest
from playwright.sync_api import Page

from tests.steun.browser import axe, inloggen
from toegang.models import Gemeente, Medewerker, Rol, Roltoekenning

pytestmark = [pytest.mark.browser, pytest.mark.sqlite_ook]


@pytest.fixture
def medewerker(transactional_db: None) -> Medewerker:
    gemeente = Gemeente.objects.create(naam="Voorbeeldstad", code="9999", oin="00000004000000002000")
    medewerker = Medewerker.objects.maak("k.manager@voorbeeldstad.example", "Kim Manager", gemeente)
    Roltoekenning.objects.create(medewerker=medewerker, rol=Rol.KLANTMANAGER)
    return medewerker


def test_inloggen_gaat_met_wachtwoord_en_code(pagina: Page, medewerker: Medewerker) -> None:
    inloggen(pagina, medewerker)
    assert pagina.url.endswith("/werkvoorraad/")


def test_dezelfde_persoon_kan_tweemaal_inloggen(pagina: Page, medewerker: Medewerker) -> None:
    inloggen(pagina, medewerker)
    pagina.context.clear_cookies()
    inloggen(pagina, medewerker)
    assert pagina.url.endswith("/werkvoorraad/")


def test_axe_ziet_een_plaatje_zonder_naam(pagina: Page) -> None:
    pagina.set_content('<html lang="nl"><title>Proef</title><main><h1>Proef</h1><img src="data:,"></main></html>')
    assert axe(pagina) == ["image-alt: img"]
