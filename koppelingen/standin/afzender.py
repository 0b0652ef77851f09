"""De stand-in als afzender: een notificatie naar het programma, zoals DUO dat doet."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

import httpx

PAD = "/duo/v1/notificaties"


@dataclass(frozen=True)
class Certificaat:
    """De kopregel waarin de proxy zegt of het cliëntcertificaat klopt; de demo heeft geen proxy."""

    kop: str = "X-Client-Cert-Verify"
    waarde: str = "SUCCESS"


GELDIG = Certificaat()


def verzend(
    programma_url: str,
    *,
    gebeurtenis: str,
    bron: str,
    doel: str,
    bsn: str = "",
    v_nummer: int | None = None,
    bericht_id: UUID | None = None,
    registratie: datetime | None = None,
    certificaat: Certificaat | None = GELDIG,
) -> httpx.Response:
    """Geeft het antwoord van het programma terug, ook als dat een weigering is."""
    inhoud: dict[str, str | int] = {
        "registratieDatumTijd": (registratie or datetime.now(UTC)).isoformat(timespec="milliseconds"),
        "gebeurtenisId": gebeurtenis,
    }
    inhoud |= {"bsn": bsn} if bsn else {}
    inhoud |= {"vNummer": v_nummer} if v_nummer is not None else {}
    headers = {"bron": bron, "doel": doel, "berichtId": str(bericht_id or uuid4())}
    headers |= {certificaat.kop: certificaat.waarde} if certificaat else {}
    return httpx.post(programma_url.rstrip("/") + PAD, json=inhoud, headers=headers, timeout=10, trust_env=False)
