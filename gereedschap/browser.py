"""De browser voor de tests: Chromium van het systeem, of anders die van Playwright zelf."""

from __future__ import annotations

import shutil
from pathlib import Path

from gereedschap import omgeving, systeem

# Geen sandbox (root, container), geen netwerk buiten de test om.
OPTIES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def van_het_systeem() -> str | None:
    """Het pad van een Chromium die geen snap is: een snap mag niet bij de mappen van de tests."""
    pad = shutil.which("chromium")
    return pad if pad and "snap" not in Path(pad).resolve().as_posix() else None


def zorg_voor_browser() -> None:
    if van_het_systeem():
        return
    if systeem.heeft_apt() and systeem.kent_apt("chromium"):
        systeem.installeer("chromium")
    else:
        omgeving.meld("Chromium installeren met Playwright …")
        omgeving.draai(
            *(omgeving.PYTHON, "-m", "playwright", "install", "--with-deps", "chromium"),
            geef_op="Er is geen Chromium voor de tests. Installeer `chromium` en probeer het opnieuw.",
        )
