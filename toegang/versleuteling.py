"""Versleutelen en blind doorzoekbaar maken van BSN en V-nummer.

Een BSN heeft maar zo'n 90 miljoen mogelijke waarden: een gewone hash is in minuten terug te rekenen. Daarom een index met
een sleutel (HMAC) die buiten de database staat, naast de versleutelde waarde zelf.
"""

import hashlib
import hmac
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.db import models


@lru_cache(maxsize=4)
def _fernet(sleutels: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(s.strip()) for s in sleutels])


def versleutel(tekst: str) -> str:
    return _fernet(tuple(settings.VELDSLEUTELS)).encrypt(tekst.encode()).decode()


def ontsleutel(cijfer: str) -> str:
    return _fernet(tuple(settings.VELDSLEUTELS)).decrypt(cijfer.encode()).decode()


def blinde_index(waarde: str) -> str:
    """64 hextekens; gelijk voor gelijke waarden, zonder de sleutel niet terug te rekenen. Leeg blijft leeg."""
    if not waarde:
        return ""
    return hmac.new(settings.INDEXSLEUTEL.encode(), waarde.encode(), hashlib.sha256).hexdigest()


class VersleuteldVeld(models.TextField):
    """Tekst die in de database versleuteld staat; leeg blijft leeg. Zoeken kan alleen via een blinde index."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return ontsleutel(value) if value else value

    def get_prep_value(self, value: Any) -> Any:
        prep = super().get_prep_value(value)
        return versleutel(prep) if prep else prep

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name in ("isnull", "exact"):
            return super().get_lookup(lookup_name) if lookup_name == "isnull" else None
        return None
