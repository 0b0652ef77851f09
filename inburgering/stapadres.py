"""Het adres van een stap op een object."""

from typing import Any

from django.urls import NoReverseMatch, reverse

from dossiers.stapviews import url_naam
from dossiers.steps import Stap, Stapmodel


def stapadres(model: type[Stapmodel], stap: Stap, uuid: Any) -> str:
    """Leeg als deze stap geen eigen pagina heeft: de klok zet hem, of een andere stap doet hem mee."""
    try:
        return reverse(url_naam(model, stap.naam), kwargs={"uuid": uuid})
    except NoReverseMatch:
        return ""
