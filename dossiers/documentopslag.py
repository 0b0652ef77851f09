"""Stukken op schijf, gevonden op hun SHA-256. Eerst het bestand, dan de rij: een rij zonder bestand bestaat niet."""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings

from dossiers.models import Document, Dossier


class BestandGewijzigd(Exception):
    """Het bestand op schijf is niet meer wat er is vastgelegd."""


def pad(sha256: str) -> Path:
    return Path(settings.DOCUMENTEN_MAP) / sha256[:2] / sha256[2:4] / sha256


def bewaar(dossier: Dossier, inhoud: bytes, *, naam: str, soort: str, mime: str, uitgaand: bool = True) -> Document:
    """Legt de bytes vast en maakt de rij. Dezelfde inhoud wordt maar één keer bewaard."""
    sha256 = hashlib.sha256(inhoud).hexdigest()
    _schrijf(pad(sha256), inhoud)
    return Document.objects.create(
        gemeente_id=dossier.gemeente_id, dossier=dossier, sha256=sha256, naam=naam, soort=soort, mime=mime,
        grootte=len(inhoud), uitgaand=uitgaand,
    )  # fmt: skip


def _schrijf(doel: Path, inhoud: bytes) -> None:
    if doel.exists():
        return
    doel.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=doel.parent, delete=False) as tijdelijk:
        tijdelijk.write(inhoud)
        tijdelijk.flush()
        os.fsync(tijdelijk.fileno())
    os.chmod(tijdelijk.name, 0o400)
    os.replace(tijdelijk.name, doel)


def lees(document: Document) -> bytes:
    """De bytes zoals vastgelegd; klopt de hash niet, dan wordt het stuk niet getoond."""
    inhoud = pad(document.sha256).read_bytes()
    if hashlib.sha256(inhoud).hexdigest() != document.sha256:
        raise BestandGewijzigd(f"Document {document.uuid} is op schijf gewijzigd.")
    return inhoud
