"""De accounts van de demo: één wachtwoord, en per persoon een vast geheim voor de tweede factor.

Alleen een database die als demo is gemerkt heeft deze accounts, en productie start niet op zo'n database.
"""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.hashers import make_password

from toegang.models import Medewerker, Rol

WACHTWOORD = "welkom-in-voorbeeldstad"


@dataclass(frozen=True)
class Demoaccount:
    """Wat iemand nodig heeft om als deze rol binnen te komen. `code` geldt een halve minuut."""

    rol: str
    naam: str
    email: str
    geheim: str
    code: str


@lru_cache(maxsize=1)
def wachtwoordhash(wachtwoord: str) -> str:
    """Eén hash voor alle demo-accounts: Argon2 is met opzet traag."""
    return make_password(wachtwoord)


def geheim_van(medewerker: Medewerker) -> str:
    """Het geheim van de tweede factor: altijd hetzelfde bij hetzelfde adres, zodat een demo na herstart blijft werken."""
    return base64.b32encode(hashlib.sha256(f"demo:{medewerker.email}".encode()).digest()[:20]).decode()


def zet_tweede_factor() -> None:
    for medewerker in Medewerker.objects.order_by("pk"):
        TOTP.activate(medewerker, geheim_van(medewerker))


def per_rol() -> Iterator[Demoaccount]:
    """De eerste medewerker van elke rol."""
    for rol in Rol:
        medewerker = Medewerker.objects.filter(toekenningen__rol=rol, is_active=True).order_by("pk").first()
        if medewerker is not None:
            geheim = geheim_van(medewerker)
            yield Demoaccount(rol.label, medewerker.naam, medewerker.email, geheim, code_van(geheim))


def code_van(geheim: str) -> str:
    """De zes cijfers die een app op de telefoon nu toont."""
    tellers = list(yield_hotp_counters_from_time())  # het vorige, dit en het volgende tijdvak
    return format_hotp_value(hotp_value(geheim, tellers[len(tellers) // 2]))
