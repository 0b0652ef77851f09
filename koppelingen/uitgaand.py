"""De enige deur naar buiten: één HTTP-cliënt met grenzen aan tijd en grootte en met typen voor wat misgaat.

In het log komt het sjabloon van het adres (`/personen/{bsn}/PIP`), nooit het adres zelf, een BSN of een bericht.
De cliënt volgt geen doorverwijzing, leest geen proxy uit de omgeving en herhaalt zelf niets: dat doet de outbox.
"""

import json
import logging
import ssl
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, urlsplit

import httpx

from koppelingen.fouten import (
    KoppelingFout,
    NietBereikbaar,
    NietGeautoriseerd,
    NietGevonden,
    Onderhoud,
    OngeldigAntwoord,
    RegelsGeschonden,
)

log = logging.getLogger("koppelingen.uitgaand")

# httpx zelf schrijft het volledige adres (met BSN) op niveau INFO: dat mag nooit in een log komen.
for _naam in ("httpx", "httpcore"):
    logging.getLogger(_naam).setLevel(logging.WARNING)

MEEST_LEESBARE_BYTES = 2_000_000
HOOGSTE_AANTAL_REGELS = 100


@dataclass(frozen=True)
class Antwoord:
    """Een gelukt antwoord (2xx): status, kopregels en de gelezen JSON (None als er geen inhoud was)."""

    status: int
    headers: Mapping[str, str]
    inhoud: Any


class Uitgaand:
    """Verzoeken aan één andere partij. Te gebruiken als context of met `sluit()`."""

    def __init__(
        self,
        basis_url: str,
        *,
        timeout: float = 10.0,
        max_bytes: int = MEEST_LEESBARE_BYTES,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`tls` draagt zo nodig het eigen certificaat (PKIoverheid); zonder `tls` gelden de gewone wortels."""
        if urlsplit(basis_url).scheme not in {"http", "https"}:
            raise ValueError("Het basisadres moet met http:// of https:// beginnen.")
        self._max_bytes = max_bytes
        self._seconden = timeout
        self._http = httpx.Client(
            base_url=basis_url.rstrip("/"),
            timeout=httpx.Timeout(timeout),
            verify=tls or _gewone_wortels(),
            trust_env=False,
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.sluit()

    def sluit(self) -> None:
        self._http.close()

    def verzoek(
        self,
        methode: str,
        sjabloon: str,
        *,
        delen: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
        inhoud: object | None = None,
    ) -> Antwoord:
        """Doe één verzoek. `sjabloon` als "/personen/{bsn}/PIP", `delen` de waarden die erin komen."""
        operatie = f"{methode} {sjabloon}"
        begin = time.monotonic()
        try:
            status, kopregels, ruw = self._haal(methode, _pad(sjabloon, delen or {}), operatie, headers or {}, inhoud)
        except KoppelingFout as fout:
            _meld(operatie, type(fout).__name__, begin)
            raise
        _meld(operatie, str(status), begin)
        return _beoordeel(operatie, status, kopregels, ruw)

    def _haal(
        self, methode: str, pad: str, operatie: str, headers: Mapping[str, str], inhoud: object | None
    ) -> tuple[int, Mapping[str, str], bytes]:
        kop = {"Accept": "application/json", **headers}
        lichaam = None
        if inhoud is not None:
            lichaam = json.dumps(inhoud, ensure_ascii=False).encode()
            kop.setdefault("Content-Type", "application/json")
        # `from None`: de fout van httpx draagt het verzoek met het volledige adres.
        try:
            with self._http.stream(methode, pad, headers=kop, content=lichaam) as antwoord:
                stukken = self._begrensd(antwoord.iter_bytes(), operatie)
                return antwoord.status_code, dict(antwoord.headers), stukken
        except httpx.DecodingError:
            raise OngeldigAntwoord(operatie) from None
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError):
            raise NietBereikbaar(operatie) from None

    def _begrensd(self, stukken: Iterable[bytes], operatie: str) -> bytes:
        """Lees tot de grens in bytes en in tijd: een druppelend antwoord mag een werker niet vasthouden."""
        uiterlijk = time.monotonic() + 3 * self._seconden
        gelezen = bytearray()
        for stuk in stukken:
            gelezen += stuk
            if len(gelezen) > self._max_bytes:
                raise OngeldigAntwoord(operatie)
            if time.monotonic() > uiterlijk:
                raise NietBereikbaar(operatie)
        return bytes(gelezen)


@cache
def _gewone_wortels() -> ssl.SSLContext:
    """Eenmaal gelezen: het laden van alle wortelcertificaten kost anders bij elke cliënt tientallen milliseconden."""
    return httpx.create_ssl_context()


def _pad(sjabloon: str, delen: Mapping[str, str | int]) -> str:
    return sjabloon.format_map({naam: quote(str(waarde), safe="") for naam, waarde in delen.items()})


def _meld(operatie: str, uitkomst: str, begin: float) -> None:
    log.info("%s -> %s in %d ms", operatie, uitkomst, (time.monotonic() - begin) * 1000)


def _beoordeel(operatie: str, status: int, headers: Mapping[str, str], ruw: bytes) -> Antwoord:
    if 200 <= status < 300:
        return Antwoord(status, headers, _json(operatie, ruw) if ruw.strip() else None)
    raise _fout(operatie, status, headers, ruw)


def _json(operatie: str, ruw: bytes) -> Any:
    try:
        return json.loads(ruw)
    except (ValueError, RecursionError):
        raise OngeldigAntwoord(operatie) from None


def _fout(operatie: str, status: int, headers: Mapping[str, str], ruw: bytes) -> KoppelingFout:
    if status in {400, 403}:
        regels = _regels(ruw)
        if status == 403 and not regels:
            return NietGeautoriseerd(operatie, status=status)
        return RegelsGeschonden(operatie, regels, status=status)
    if status == 401:
        return NietGeautoriseerd(operatie, status=status)
    if status == 404:
        return NietGevonden(operatie, status=status)
    if status == 503:
        return Onderhoud(operatie, wacht_seconden=_wachttijd(headers.get("retry-after", "")))
    if status == 429 or status >= 500:
        return NietBereikbaar(operatie, status=status)
    return OngeldigAntwoord(operatie, status=status)


def _wachttijd(waarde: str) -> int | None:
    return int(waarde) if waarde.isascii() and waarde.isdigit() else None


def _regels(ruw: bytes) -> tuple[str, ...]:
    """De zinnen in een weigering: DUO's lijst van `fouttekst`, of de `invalidParams` van een problem+json (BRP).

    Een problem+json zonder `invalidParams` is geen lijst van regels: een 403 van de BRP is dan "niet geautoriseerd".
    """
    try:
        inhoud = json.loads(ruw)
    except (ValueError, RecursionError):
        return ()
    if isinstance(inhoud, dict):
        inhoud = inhoud.get("invalidParams", [inhoud])
    if not isinstance(inhoud, list):
        return ()
    gevonden = (_zin(regel) for regel in inhoud[:HOOGSTE_AANTAL_REGELS])
    return tuple(zin for zin in gevonden if zin)


def _zin(regel: object) -> str:
    if not isinstance(regel, dict):
        return ""
    tekst = regel.get("fouttekst") or regel.get("reason") or ""
    return tekst.strip()[:200] if isinstance(tekst, str) else ""
