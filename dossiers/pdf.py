"""HTML naar PDF met WeasyPrint: één functie, zodat de motor vervangbaar blijft.

Nooit in een thread naast een andere: FontConfiguration verdraagt dat niet. Niets wordt van buiten gehaald: elke verwijzing in de
HTML die niet `data:` is, wordt geweigerd.
"""

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from dossiers import lettertekens

STIJL: Path = settings.BASIS / "static" / "css" / "brief.css"
LETTERS: Path = settings.BASIS / "gereedschap" / "fonts.conf"

# PDF/A-2a zegt niet uit zichzelf dat het ook PDF/UA-1 is; PDF/A eist dat een vreemde naamruimte beschreven wordt.
PDFUA = b"""<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""  # noqa: E501 - de bytes gaan zo het bestand in


class PdfGeweigerd(Exception):
    """Deze brief kan geen PDF worden; `zin` zegt waarom."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


@lru_cache(maxsize=1)
def _motor() -> tuple[Any, Any, Any, Any]:
    """Laadt WeasyPrint pas als er een PDF nodig is (ruim een seconde) en houdt letters en stijl warm."""
    os.environ.setdefault("FONTCONFIG_FILE", str(LETTERS))
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    class Dicht(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            raise PdfGeweigerd("Een brief mag niet naar een bestand of adres buiten de brief verwijzen.")

    letters = FontConfiguration()
    return HTML, CSS(filename=str(STIJL), font_config=letters), letters, Dicht()


def maak_pdf(html: str) -> bytes:
    """De PDF (PDF/A-2a en PDF/UA-1) van een volledige HTML-pagina; dezelfde invoer geeft dezelfde bytes.

    PdfGeweigerd bij een teken dat geen letter heeft of een verwijzing naar buiten.
    """
    try:
        lettertekens.controleer(html, LETTERS)
    except lettertekens.OnbekendTeken as fout:
        raise PdfGeweigerd(fout.zin) from fout
    html_klasse, stijl, letters, ophaler = _motor()
    pagina = html_klasse(string=html, url_fetcher=ophaler)
    opgemaakt = pagina.render(stylesheets=[stijl], font_config=letters, pdf_variant="pdf/a-2a")
    gegevens = opgemaakt.metadata
    gegevens.generate_rdf_metadata = _met_pdfua(gegevens.generate_rdf_metadata)
    return bytes(opgemaakt.write_pdf(pdf_variant="pdf/a-2a"))


def _met_pdfua(maak: Callable[..., bytes]) -> Callable[..., bytes]:
    def metadata(*args: Any, **kwargs: Any) -> bytes:
        return maak(*args, **kwargs).replace(b"</rdf:RDF>", PDFUA)

    return metadata
