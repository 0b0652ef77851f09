"""`{{ stap.artikel|artikeladres }}`: het adres van een aangehaald artikel, leeg als het geen artikel van de wet is."""

import re
from functools import cache

from django import template

from wet import bronnen
from wet.bronnen import Bron

register = template.Library()
_LID = re.compile(r" lid (\S+(?: (?:en|tot en met) \S+)?)(?= )")


@cache
def _adressen() -> dict[str, str]:
    return {bron.citaat(): bron.adres for bron in vars(bronnen).values() if isinstance(bron, Bron)}


@register.filter
def artikeladres(citaat: str) -> str:
    """Een aanhaling met een lid wijst naar het artikel; dichterbij komt een adres van wetten.overheid.nl niet."""
    return _adressen().get(_LID.sub("", citaat or "", count=1), "")
