"""Iemand die met de browser werkt: aanmelden, een dossier openen, de volgende stap zetten, en de klok vooruit."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import time_machine
from playwright.sync_api import Page

from dossiers import uitgaand, veeg
from gereedschap.omgeving import WORTEL
from tests.steun.browser import inloggen
from toegang.models import Medewerker

BEELD = WORTEL / "var" / "verhaal-fout.png"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Verhaal:
    """`pagina` is de browser, `gezien` elk adres dat hij opvroeg."""

    def __init__(self, pagina: Page) -> None:
        self.pagina = pagina
        self.gezien: list[str] = []
        pagina.on("request", lambda verzoek: self.gezien.append(verzoek.url))

    @contextmanager
    def op(self, dag: date, medewerker: Medewerker) -> Iterator[None]:
        """Een werkdag: de klok staat op tien uur, en wie werkt meldt zich opnieuw aan."""
        with time_machine.travel(datetime.combine(dag, time(10), AMSTERDAM)):
            self.pagina.context.clear_cookies()
            inloggen(self.pagina, medewerker)
            try:
                yield
            except Exception:
                self.pagina.screenshot(path=BEELD, full_page=True)  # om te zien waar het verhaal bleef steken
                raise
            self.werk(dag)

    def werk(self, dag: date) -> None:
        """Wat de werker en de klok die dag doen."""
        veeg.ronde(dag)
        while uitgaand.verwerk():
            pass

    def zoek(self, term: str) -> None:
        self.pagina.keyboard.press("/")
        self.pagina.keyboard.type(term)
        self.pagina.keyboard.press("Enter")
        self.pagina.wait_for_url("**/zoeken/")
        self.pagina.locator("[data-open-rij]").first.click()
        self.pagina.wait_for_url("**/dossiers/**")

    def kop(self) -> str:
        return self.pagina.locator("#nu-kop").inner_text()

    def volgende_stap(self) -> None:
        self.pagina.locator("[data-volgende-stap]").first.click()
        self.pagina.wait_for_load_state()

    def vul(self, **velden: Any) -> None:
        """Vult de velden op hun naam: tekst, datum, keuzelijst, keuzerondje of vinkje."""
        for naam, waarde in velden.items():
            self._vul(naam, waarde.isoformat() if isinstance(waarde, date) else waarde)

    def _vul(self, naam: str, waarde: Any) -> None:
        veld = self.pagina.locator(f"main [name={naam}]")
        soort = veld.first.get_attribute("type")
        if soort == "radio":
            self.pagina.locator(f"main [name={naam}][value='{waarde}']").check()
        elif soort == "checkbox":
            veld.first.set_checked(bool(waarde))
        elif veld.first.evaluate("e => e.tagName") == "SELECT":
            veld.first.select_option(str(waarde))
        else:
            veld.first.fill(str(waarde))

    def bevestig(self) -> str:
        """Drukt op de hoofdknop van het formulier en geeft de melding erna."""
        self.pagina.locator("main form.formulier button.utrecht-button--primary-action").first.click()
        self.pagina.wait_for_load_state()
        return self.melding()

    def melding(self) -> str:
        meldingen = self.pagina.locator("#meldingen")
        return meldingen.inner_text().strip() if meldingen.count() else ""
