"""Een brief op het scherm: met de stijl van het papier, in een wereld waar niets anders kan."""

import base64
import hashlib

from csp.constants import NONE, SELF
from django.http import HttpResponse

from dossiers.pdf import STIJL

# Een stuk opent in zijn eigen, lege wereld: geen script, geen verwijzing, geen formulier.
DICHT = {"default-src": [NONE], "frame-ancestors": [SELF], "sandbox": True}


def in_raam(html: str) -> HttpResponse:
    """De tekst met het blad van de PDF erin, want een brief haalt niets van buiten."""
    met_stijl = html.replace("</head>", f"<style>{STIJL.read_text(encoding='utf-8')}</style></head>", 1)
    antwoord = HttpResponse(met_stijl)
    antwoord._csp_replace = {**DICHT, "style-src": _stijlhashes(met_stijl)}  # type: ignore[attr-defined]
    return antwoord


def _stijlhashes(html: str) -> list[str]:
    """De hashes van de stijl in de brief, zodat het beleid van de pagina precies die toelaat en niets anders."""
    delen = [deel.partition("</style>")[0] for deel in html.split("<style>")[1:]]
    return [f"'sha256-{base64.b64encode(hashlib.sha256(deel.encode()).digest()).decode()}'" for deel in delen]
