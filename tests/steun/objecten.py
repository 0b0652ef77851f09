"""Voor de rechtenmatrix: bij elke URL met een object zo'n object in een gegeven dossier, met de hele keten erin."""

import base64
import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

from django.urls import URLPattern

from dossiers import klok, uitgaand
from dossiers.documentopslag import bewaar
from dossiers.models import Brief, Document, Dossier, Notificatie, Uitgaand
from dossiers.registratie import fasehandeling
from dossiers.transitions import Fase
from intake.models import Aanmeldlijst, Intake
from leerroutes.models import Leerroute
from pip_plans.models import Pip
from toegang.models import Medewerker

DAG = date(2026, 3, 2)
LIJST = base64.b64encode(
    b"geslachtsnaam;v_nummer;geboortedatum;doelgroep\nTesfay;1234567890;19900101;asielstatushouder\n"
).decode()


def maak_keten(dossier: Dossier) -> None:
    """Van elk onderdeel van de keten één object, elk in zijn eerste status."""
    for fase in (Fase.INTAKE, Fase.PIP):
        handeling = fasehandeling(fase)
        assert handeling is not None
        handeling(dossier, by=None, op=DAG)
    leerroute = Leerroute.objects.create(dossier=dossier, pip=Pip.objects.get(dossier=dossier), soort="B1")
    leerroute.open_gesprek(DAG)
    afronding = fasehandeling(Fase.AFRONDING)
    assert afronding is not None
    afronding(dossier, by=None, op=DAG)


def _brief(dossier: Dossier) -> Brief:
    return Brief.objects.create(
        pdf=_document(dossier),
        gemeente=dossier.gemeente, dossier=dossier, soort="intake/uitnodiging", onderwerp="Proef",
        kenmerk=f"P-{uuid.uuid4().hex[:8]}",
        object_label="dossiers.dossier", object_id=dossier.pk, dagtekening=DAG, html="<p>Proef</p>", html_sha256="0" * 64,
    )  # fmt: skip


def _document(dossier: Dossier) -> Document:
    return bewaar(dossier, b"%PDF-1.7 proef", naam="proef.pdf", soort="proef", mime="application/pdf")


def _notificatie(dossier: Dossier) -> Notificatie:
    return Notificatie.objects.create(
        gemeente=dossier.gemeente, bron="0" * 20, bericht_id=uuid.uuid4(), gebeurtenis="SS101", dossier=dossier,
        geregistreerd=uuid.uuid4().hex, ontvangen_op=klok.nu(), inhoud_bewaard_tot=DAG,
    )  # fmt: skip


def _zelf(dossier: Dossier) -> Dossier:
    return dossier


def _intake(dossier: Dossier) -> Intake:
    return Intake.objects.get(dossier=dossier)


def _pip(dossier: Dossier) -> Pip:
    return Pip.objects.get(dossier=dossier)


MAKERS: dict[str, Callable[[Dossier], Any]] = {
    **dict.fromkeys(
        ("dossier", "dossier-tab", "dossier-bsn", "dossier-opnieuw", "dossier_gegevens", "dossier_contact"), _zelf
    ),
    **dict.fromkeys(("brief", "brief_tekst", "brief_pdf"), _brief),
    **dict.fromkeys(("intake-inschrijving", "intake-verslag", "intake-lbt"), _intake),
    "document": _document,
    "bericht": _notificatie,
    "pip-bewerk": _pip,
    "leerroutes-examens": _zelf,
}


def lijst_van(dossier: Dossier, medewerker: Medewerker, *, eigen: bool) -> Aanmeldlijst:
    """Een geüploade lijst van deze medewerker, of van een ander."""
    van = (
        medewerker
        if eigen
        else Medewerker.objects.maak(f"{uuid.uuid4().hex}@voorbeeld.example", "Ander", dossier.gemeente)
    )
    return Aanmeldlijst.objects.create(gemeente=dossier.gemeente, medewerker=van, gelezen_op=DAG, inhoud=LIJST)


def postgegevens(naam: str, dossier: Dossier) -> dict[str, Any]:
    """Wat een pagina die alleen POST kent, meekrijgt: het vastgelopen bericht dat opnieuw moet."""
    if naam != "dossier-opnieuw":
        return {}
    rij = uitgaand.zet_klaar("duo.pip", uuid.uuid4().hex, gemeente_id=dossier.gemeente_id, dossier=dossier)
    Uitgaand.objects.filter(pk=rij.pk).update(geparkeerd_op=klok.nu())
    return {"rij": str(rij.pk)}


def argumenten(naam: str, pad: URLPattern, dossier: Dossier) -> dict[str, Any]:
    """De delen van het adres: de uuid van een object in dit dossier, en zo nodig het tabblad."""
    model = getattr(pad.callback, "view_initkwargs", {}).get("model")
    obj = model.objects.filter(**{"pk" if model is Dossier else "dossier": dossier.pk}).first() if model else None
    if obj is None:
        obj = (_brief if model is Brief else MAKERS[naam])(dossier)
    extra = {"tab": "tijdlijn"} if "tab" in pad.pattern.converters else {}
    return {"uuid": obj.uuid, **extra}
