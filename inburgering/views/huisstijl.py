"""De kleuren van de gemeente als CSS. De tekstkleur erop wordt uitgerekend, zodat hij altijd te lezen is."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from inburgering.kleur import donkerder, tekstkleur_op

BEWAAR_SECONDEN = 300


def huisstijl(request: HttpRequest) -> HttpResponse:
    """Per sessie te bewaren (de sessiemiddleware zet `Vary: Cookie`); zonder aanmelding blijft de neutrale stijl."""
    medewerker: Any = request.user
    antwoord = HttpResponse(
        _css(medewerker.gemeente.kleur) if medewerker.is_authenticated else "", content_type="text/css"
    )
    patch_cache_control(antwoord, private=True, max_age=BEWAAR_SECONDEN)
    return antwoord


def _css(kleur: str) -> str:
    """`--kleur` is de kleur in een brief; daar telt het briefpapier, dus die blijft zoals gekozen."""
    accent = donkerder(kleur)
    kop = donkerder(accent, minstens=9)
    return (
        f":root{{--kleur:{kleur}}}"
        f".gemeente-theme{{--gemeente-kleur:{accent};--gemeente-kleur-op:{tekstkleur_op(accent)};"
        f"--gemeente-kop:{kop};--gemeente-kop-op:{tekstkleur_op(kop)}}}"
    )
