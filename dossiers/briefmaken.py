"""Van stap naar brief: de tekst wordt in de transactie van de stap vastgezet, de PDF maakt de werker."""

import datetime
import hashlib
from typing import Any

from django.template.loader import render_to_string

from dossiers import lettertekens, uitgaand
from dossiers.brieven import Briefsoort, briefsoort
from dossiers.fouten import NietMogelijk
from dossiers.models import Brief, Dossier, volgend_nummer
from dossiers.pdf import LETTERS
from toegang.models import Medewerker


def maak_concept(obj: Any, dossier: Dossier, sleutel: str, *, by: Medewerker | None, op: datetime.date) -> Brief:
    """Maakt de brief met vaste tekst en zet het maken van de PDF klaar."""
    nummer = volgend_nummer(dossier.gemeente_id, "brief", op.year)
    kenmerk = f"BR-{op.year}-{nummer:06d}"
    soort = briefsoort(sleutel)(obj, dossier, by=by, op=op, kenmerk=kenmerk)
    html = schrijf(soort)
    _controleer_tekens(html)
    brief = Brief.objects.create(
        gemeente_id=dossier.gemeente_id, dossier=dossier, soort=sleutel, onderwerp=soort.onderwerp, kenmerk=kenmerk,
        object_label=obj._meta.label_lower, object_id=obj.pk, dagtekening=op, html=html,
        html_sha256=hashlib.sha256(html.encode()).hexdigest(), is_besluit=soort.is_besluit,
    )  # fmt: skip
    zet_pdf_klaar(brief)
    return brief


def schrijf(soort: Briefsoort) -> str:
    return render_to_string(soort.sjabloon, {"brief": soort})


def _controleer_tekens(html: str) -> None:
    """Beter nu geen stap dan straks een besluit met nummer waarvan de PDF niet gemaakt kan worden."""
    try:
        lettertekens.controleer(html, LETTERS)
    except lettertekens.OnbekendTeken as fout:
        raise NietMogelijk(fout.zin) from fout


def zet_pdf_klaar(brief: Brief, prioriteit: int = 1) -> None:
    uitgaand.zet_klaar(
        "brief.pdf", str(brief.pk), gemeente_id=brief.gemeente_id, dossier=brief.dossier, prioriteit=prioriteit,
        brief=str(brief.uuid),
    )  # fmt: skip
