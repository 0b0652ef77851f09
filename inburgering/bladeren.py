"""Bladeren door een lijst waarvan het aantal al bekend is: dat scheelt een tweede keer tellen."""

from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict

PER_PAGINA = 50


class _Geteld(Paginator):
    count = 0

    def __init__(self, rijen: Any, aantal: int, per_pagina: int) -> None:
        super().__init__(rijen, per_pagina)
        self.count = aantal


def blader(rijen: Any, aantal: int, nummer: str | None, per_pagina: int = PER_PAGINA) -> Any:
    return _Geteld(rijen, aantal, per_pagina).get_page(nummer)


def basis(adres: QueryDict) -> str:
    """Het adres met alle keuzes behalve de pagina, eindigend op ? of &."""
    rest = adres.copy()
    rest.pop("pagina", None)
    return f"?{rest.urlencode()}&" if rest else "?"


def met(adres: QueryDict, **anders: str) -> str:
    """Het adres met een andere keuze; de pagina begint weer vooraan."""
    nieuw = adres.copy()
    nieuw.pop("pagina", None)
    for naam, waarde in anders.items():
        nieuw[naam] = waarde
    return f"?{nieuw.urlencode()}"
