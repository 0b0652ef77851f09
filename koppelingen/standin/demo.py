"""Knoppen van de stand-in zelf, voor de demo: een melding sturen, gegevens zetten, een storing nadoen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from koppelingen.brp.persoon import Persoon
from koppelingen.standin.reactie import Reactie
from koppelingen.standin.toestand import Verzoek

if TYPE_CHECKING:
    from koppelingen.standin.server import Standin


def beantwoord(standin: Standin, verzoek: Verzoek) -> Reactie:
    """Alleen POST met JSON; een fout in de vraag is 400 met een zin."""
    knop = KNOPPEN.get(verzoek.pad)
    if knop is None or verzoek.methode != "POST":
        return Reactie(404)
    try:
        return knop(standin, verzoek.json)
    except (KeyError, TypeError, ValueError, AttributeError) as fout:
        return Reactie(400, {"fouttekst": f"De vraag klopt niet ({type(fout).__name__})."})


def notificeer(standin: Standin, vraag: dict[str, Any]) -> Reactie:
    """{"bsn": …, "gebeurtenisId": …}: stuur deze melding naar het programma en geef zijn status terug."""
    if not standin.programma_url:
        return Reactie(409, {"fouttekst": "Er is geen programma ingesteld."})
    try:
        antwoord = standin.notificeer(standin.programma_url, vraag["gebeurtenisId"], bsn=vraag.get("bsn", ""))
    except httpx.HTTPError:
        return Reactie(502, {"fouttekst": "Het programma antwoordt niet."})
    return Reactie(200, {"status": antwoord.status_code})


def persoon(standin: Standin, vraag: dict[str, Any]) -> Reactie:
    """{"brp": {…}, "duo": {…}}: voeg een persoon toe of vervang hem."""
    standin.zet_persoon(Persoon.uit_dict(vraag["brp"]), **vraag.get("duo", {}))
    return Reactie(200, {})


def duo(standin: Standin, vraag: dict[str, Any]) -> Reactie:
    """{"bsn": …, "inburgeringstermijn": {…}, …}: wijzig wat DUO van iemand weet."""
    velden = {naam: waarde for naam, waarde in vraag.items() if naam != "bsn"}
    standin.zet_duo(vraag["bsn"], **velden)
    return Reactie(200, {})


def storing(standin: Standin, vraag: dict[str, Any]) -> Reactie:
    """{"dienst": "duo", "soort": 503}: doe een storing na; zonder soort is hersteld."""
    if vraag.get("soort") is None:
        standin.herstel(vraag["dienst"])
    else:
        standin.storing(vraag["dienst"], vraag["soort"], keren=vraag.get("keren"))
    return Reactie(200, {})


KNOPPEN = {
    "/demo/notificeer": notificeer,
    "/demo/persoon": persoon,
    "/demo/duo": duo,
    "/demo/storing": storing,
}
