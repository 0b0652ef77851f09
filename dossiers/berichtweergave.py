"""Een bericht van DUO in woorden: wat DUO meldt, wat het programma deed, en wat u nog moet doen."""

from typing import Any

from django.urls import reverse

from dossiers.models import Notificatie, Uitgaand
from dossiers.stapuitleg import BERICHTEN
from koppelingen.duo.gebeurtenissen import zoek

MERK = {
    Notificatie.Status.NIEUW: "wacht",
    Notificatie.Status.VERWERKT: "goed",
    Notificatie.Status.ONBEKEND: "fout",
    Notificatie.Status.ELDERS: "let-op",
    Notificatie.Status.GEEN_ACTIE: "goed",
    Notificatie.Status.AANDACHT: "let-op",
}
FOUT = {Notificatie.Status.ONBEKEND, Notificatie.Status.AANDACHT}


def bericht(rij: Notificatie) -> dict[str, Any]:
    """Voor `onderdelen/postvak.html`."""
    open_ = rij.afgehandeld_op is None
    return {
        "wanneer": rij.ontvangen_op, "kop": kop(rij), "gedaan": gedaan(rij), **_persoon(rij),
        "merk": {"tekst": staat(rij), "soort": MERK[Notificatie.Status(rij.status)] if open_ else "goed"},
        "fout": open_ and rij.status in FOUT,
        "doen": {"label": "Bekijken", "url": reverse("bericht", kwargs={"uuid": rij.uuid})},
    }  # fmt: skip


def kop(rij: Notificatie) -> str:
    zin = zoek(rij.gebeurtenis).zin
    return zin if zin.startswith("DUO") else f"DUO: {zin}"


def te_doen(rij: Notificatie) -> str:
    """Wat er bij deze gebeurtenis hoort, als de toelichting dat niet al zegt."""
    zin = zoek(rij.gebeurtenis).te_doen
    return zin if rij.status == Notificatie.Status.AANDACHT and zin not in rij.toelichting else ""


def gedaan(rij: Notificatie) -> str:
    keren = f" DUO stuurde dit bericht {rij.herhalingen + 1} keer." if rij.herhalingen else ""
    return f"{rij.toelichting or 'Het programma is hiermee bezig.'}{keren}"


def staat(rij: Notificatie) -> str:
    return "afgehandeld" if rij.afgehandeld_op else rij.get_status_display().lower()


def _persoon(rij: Notificatie) -> dict[str, str]:
    if rij.dossier is None:
        return {}
    adres = reverse("dossier", kwargs={"uuid": rij.dossier.uuid})
    return {"naam": f"{rij.dossier.inburgeraar.korte_naam} ({rij.dossier.nummer})", "url": adres}


def geparkeerd(rij: Uitgaand) -> dict[str, Any]:
    """Werk dat is vastgelopen, met de zin waarom."""
    naam = rij.dossier.inburgeraar.korte_naam if rij.dossier else ""
    adres = reverse("dossier", kwargs={"uuid": rij.dossier.uuid}) if rij.dossier else ""
    return {
        "pk": rij.pk,
        "wat": BERICHTEN.get(rij.soort, rij.soort),
        "melding": rij.melding,
        "naam": naam,
        "url": adres,
    }
