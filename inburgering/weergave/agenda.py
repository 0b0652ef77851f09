"""Afspraken zoals `onderdelen/weekagenda.html` en `agendalijst.html` ze tonen."""

import datetime
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils import timezone

from dossiers.models import Afspraak
from inburgering.stapadres import stapadres
from inburgering.weergave.dossier import AFSPRAAKMERK
from toegang.models import Medewerker

# Zo heet in elke app de stap voor wie niet kwam.
NIET_VERSCHENEN = "meld_no_show"
WERKDAGEN = 5


def regel(a: Any, obj: Any, medewerker: Medewerker, nu: datetime.datetime, *, team: bool) -> dict[str, Any]:
    van, tot = timezone.localtime(a.van), timezone.localtime(a.tot)
    gepland = a.status == Afspraak.Status.GEPLAND
    vergeten = gepland and a.tot < nu
    wat = f"{a.onderwerp} · {a.medewerker}" if team else a.onderwerp
    return {
        "datum": van.date(), "begin": van.time(), "eind": tot.time(), "naam": a.dossier.inburgeraar.korte_naam,
        "url": reverse("dossier", kwargs={"uuid": a.dossier.uuid}), "wat": wat, "plaats": str(a.ruimte or a.plaats),
        "tolk": _tolk(a), "staat": "nog vastleggen" if vergeten else a.get_status_display().lower(),
        "soort": "let-op" if vergeten else AFSPRAAKMERK[Afspraak.Status(a.status)],
        "vervallen": a.status == Afspraak.Status.GEANNULEERD,
        "acties": _acties(obj, a.dossier, medewerker) if gepland and a.van <= nu else [],
    }  # fmt: skip


def _tolk(a: Any) -> str:
    if not a.tolk:
        return ""
    wijze = "" if a.tolk == Afspraak.Tolk.TELEFOON else " ter plaatse"
    return f"{a.tolktaal}{wijze}".strip() or "ja"


def _acties(obj: Any, dossier: Any, medewerker: Medewerker) -> list[dict[str, str]]:
    """Verschenen is de volgende stap van het object; niet verschenen heeft een eigen stap."""
    if obj is None:
        return []
    hoofd = obj.hoofdstap()
    niet = next((s for s in obj.mogelijke_stappen() if s.naam == NIET_VERSCHENEN), None)
    paren = (("Verschenen", hoofd), ("Niet verschenen", niet))
    return [
        {"label": label, "url": stapadres(type(obj), stap, obj.uuid)}
        for label, stap in paren
        if stap and stap.wie(medewerker, dossier)
    ]


def dagen(regels: list[dict[str, Any]], maandag: datetime.date, vandaag: datetime.date) -> list[dict[str, Any]]:
    """Maandag tot en met vrijdag; het weekend alleen als daar iets staat."""
    per_dag = {dag: list(groep) for dag, groep in groupby(regels, key=lambda r: r["datum"])}
    aantal = 7 if any(dag.weekday() >= WERKDAGEN for dag in per_dag) else WERKDAGEN
    week = [maandag + datetime.timedelta(days=i) for i in range(aantal)]
    return [{"datum": dag, "vandaag": dag == vandaag, "afspraken": per_dag.get(dag, [])} for dag in week]
