"""Wat er op een pagina staat, zonder de opmaak."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from django.test import Client

from toegang.models import Medewerker

Als = Callable[[Medewerker], Client]


def zin(antwoord: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", antwoord.content.decode().split("<main")[1])).split())


def melding(antwoord: Any) -> list[str]:
    """De zinnen boven het formulier."""
    return list(antwoord.context["zinnen"])
