"""Een notificatie van DUO lezen. Alleen lezen en keuren: bewaren, ontdubbelen en antwoorden doet de ontvanger.

Uitgangspunt is Notificatie API 1.8. Verplicht zijn `registratieDatumTijd` en `gebeurtenisId`; BSN en V-nummer mogen
ontbreken. De elfproef hoort niet bij het schema: een onbekend of verkeerd BSN wordt aangenomen en aan mensen getoond.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

API_VERSIE = "1.8.0"
MEESTE_BYTES = 20_000
HOOGSTE_V_NUMMER = 9_999_999_999

_GEBEURTENIS = re.compile(r"[0-9A-Z]{1,6}")
_BSN = re.compile(r"[0-9]{9}")
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")


class OngeldigBericht(ValueError):
    """Het bericht voldoet niet aan de afspraak (antwoord 400). De zin noemt het veld, nooit de waarde."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


@dataclass(frozen=True)
class Notificatie:
    """`registratie` is in UTC. `v_nummer` is tekst van tien cijfers (met voorloopnullen), of leeg."""

    bron: str
    doel: str
    bericht_id: UUID
    gebeurtenis: str
    registratie: datetime
    bsn: str = field(default="", repr=False)
    v_nummer: str = field(default="", repr=False)


def lees_notificatie(body: bytes, headers: Mapping[str, str]) -> Notificatie:
    """Keur kopregels en inhoud; werpt `OngeldigBericht` bij het eerste dat niet klopt."""
    kop = {naam.lower(): waarde.strip() for naam, waarde in headers.items()}
    ruw = _object(body)
    return Notificatie(
        bron=_oin(kop, "bron"),
        doel=_oin(kop, "doel"),
        bericht_id=_bericht_id(kop),
        gebeurtenis=_gebeurtenis(ruw),
        registratie=_registratie(ruw),
        bsn=_bsn(ruw),
        v_nummer=_v_nummer(ruw),
    )


def _object(body: bytes) -> dict[str, Any]:
    if len(body) > MEESTE_BYTES:
        raise OngeldigBericht("Het bericht is te groot.")
    try:
        ruw = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise OngeldigBericht("Het bericht is geen geldige JSON in UTF-8.") from None
    if not isinstance(ruw, dict):
        raise OngeldigBericht("Het bericht is geen object.")
    return ruw


def _oin(kop: Mapping[str, str], naam: str) -> str:
    """De afspraak vraagt twintig tekens; een OIN bestaat uit cijfers, maar dat is niet aan het schema."""
    waarde = kop.get(naam, "")
    if len(waarde) != 20:
        raise OngeldigBericht(f"De kopregel {naam} ontbreekt of heeft geen twintig tekens.")
    return waarde


def _bericht_id(kop: Mapping[str, str]) -> UUID:
    waarde = kop.get("berichtid", "")
    if len(waarde) == 36:
        try:
            return UUID(waarde)
        except ValueError:
            pass
    raise OngeldigBericht("De kopregel berichtId ontbreekt of is geen uuid.")


def _gebeurtenis(ruw: dict[str, Any]) -> str:
    waarde = ruw.get("gebeurtenisId")
    if not isinstance(waarde, str) or not _GEBEURTENIS.fullmatch(waarde):
        raise OngeldigBericht("Het veld gebeurtenisId ontbreekt of heeft niet een tot zes hoofdletters en cijfers.")
    return waarde


def _registratie(ruw: dict[str, Any]) -> datetime:
    waarde = ruw.get("registratieDatumTijd")
    if isinstance(waarde, str) and len(waarde) <= 40 and _RFC3339.fullmatch(waarde):
        try:
            return datetime.fromisoformat(waarde.upper()).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    raise OngeldigBericht("Het veld registratieDatumTijd ontbreekt of is geen datum met tijd en tijdzone.")


def _bsn(ruw: dict[str, Any]) -> str:
    if "bsn" not in ruw:
        return ""
    waarde = ruw["bsn"]
    if not isinstance(waarde, str) or not _BSN.fullmatch(waarde):
        raise OngeldigBericht("Het veld bsn heeft geen negen cijfers.")
    return waarde


def _v_nummer(ruw: dict[str, Any]) -> str:
    if "vNummer" not in ruw:
        return ""
    waarde = ruw["vNummer"]
    if not isinstance(waarde, int) or isinstance(waarde, bool) or not 0 <= waarde <= HOOGSTE_V_NUMMER:
        raise OngeldigBericht("Het veld vNummer is geen getal van hoogstens tien cijfers.")
    return f"{waarde:010}"
