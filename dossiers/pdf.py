"""HTML naar PDF met WeasyPrint: één functie, zodat de motor vervangbaar blijft.

Nooit in een thread naast een andere: FontConfiguration verdraagt dat niet. Niets wordt van buiten gehaald: elke verwijzing in de
HTML die niet `data:` is, wordt geweigerd.
"""

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

STIJL = settings.BASIS / "static" / "css" / "brief.css"
LETTERS = settings.BASIS / "gereedschap" / "fonts.conf"


class VerwijzingGeweigerd(Exception):
    """Een brief verwijst naar iets buiten de brief."""


@lru_cache(maxsize=1)
def _motor() -> tuple[Any, Any, Any, Any]:
    """Laadt WeasyPrint pas als er een PDF nodig is (ruim een seconde) en houdt letters en stijl warm."""
    if Path(LETTERS).exists():
        os.environ.setdefault("FONTCONFIG_FILE", str(LETTERS))
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    class Dicht(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            raise VerwijzingGeweigerd("Een brief mag niet naar een bestand of adres buiten de brief verwijzen.")

    letters = FontConfiguration()
    return HTML, CSS(filename=str(STIJL), font_config=letters), letters, Dicht()


def maak_pdf(html: str) -> bytes:
    """De PDF (PDF/A-2a) van een volledige HTML-pagina; dezelfde invoer geeft dezelfde bytes."""
    html_klasse, stijl, letters, ophaler = _motor()
    pagina = html_klasse(string=html, url_fetcher=ophaler)
    return bytes(pagina.write_pdf(stylesheets=[stijl], font_config=letters, pdf_variant="pdf/a-2a"))
