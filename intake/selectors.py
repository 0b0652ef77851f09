"""Lezen van de intake."""

from typing import Any

from django.urls import reverse

from dossiers.models import Dossier
from dossiers.selectors import zichtbaar
from intake.models import GRONDSLAG, ONDERDELEN, Aanmeldlijst, Intake
from intake.transitions import IntakeStatus
from toegang.models import Medewerker

# Een keuzerondje heeft het anker van de groep.
ANKER = {"kinderen": "kinderen_groep"}


def intakes_voor(medewerker: Medewerker) -> Any:
    return zichtbaar(Intake, medewerker)


def lijsten_van(medewerker: Medewerker) -> Any:
    """Alleen de eigen lijsten: er staan personen in die nog nergens bij horen."""
    return Aanmeldlijst.objects.filter(medewerker=medewerker)


def lopende_intake(dossier: Dossier) -> Intake | None:
    return Intake.objects.filter(dossier=dossier).exclude(status=IntakeStatus.AFGEROND).first()


def paneel(dossier: Dossier) -> dict[str, Any]:
    """Wat de dossierpagina van de intake laat zien. Van gezondheid alleen of er iets staat."""
    intake = Intake.objects.filter(dossier=dossier).select_related("dossier__inburgeraar", "gewezen_door").first()
    if intake is None:
        return {"intake": None}
    leesbaar = intake.status != IntakeStatus.AFGEROND
    return {
        "intake": intake,
        "afspraak": intake.afspraak,
        "delen": _delen(intake),
        "open": leesbaar,
        "feiten": _feiten(intake),
    }


def _delen(intake: Intake) -> list[dict[str, str]]:
    ontbreekt = set(intake.ontbrekende_onderdelen())
    verslag = reverse("intake-verslag", kwargs={"uuid": intake.uuid})
    delen = [
        {
            "label": label,
            "url": f"{verslag}#id_{ANKER.get(naam, naam)}",
            "staat": "nog niet" if naam in ontbreekt else "klaar",
            "sub": str(GRONDSLAG[naam]),
        }
        for naam, label in ONDERDELEN.items()
    ]
    return [*delen, _toets(intake)]


def _toets(intake: Intake) -> dict[str, str]:
    sub = intake.get_lbt_uitkomst_display() if intake.lbt_uitkomst else "Nog geen uitslag"
    return {
        "label": "Leerbaarheidstoets", "url": reverse("intake-lbt", kwargs={"uuid": intake.uuid}),
        "staat": "klaar" if intake.lbt_uitkomst else "nog niet", "sub": sub,
    }  # fmt: skip


def _feiten(intake: Intake) -> list[dict[str, Any]]:
    alleen = f"{intake.gewezen_op:%d-%m-%Y}, door {intake.gewezen_door}" if intake.gewezen_op else "nog niet"
    return [
        {"label": "Stand", "waarde": intake.get_status_display()},
        _inschrijving(intake),
        {"label": "Oproepen", "waarde": str(intake.oproepen)},
        {"label": "Gesprek", "waarde": f"{intake.gesprek_op:%d-%m-%Y}" if intake.gesprek_op else "nog niet gevoerd"},
        {"label": "Erbij waren", "waarde": intake.aanwezig},
        {"label": "Gewezen op een gesprek alleen", "waarde": alleen},
    ]


def _inschrijving(intake: Intake) -> dict[str, Any]:
    """Wanneer iemand hier is ingeschreven bepaalt wanneer de termijn voor het PIP begint (Besluit art. 5.3 lid 1)."""
    dag = intake.dossier.inburgeraar.ingeschreven_op
    return {
        "label": "Ingeschreven in deze gemeente",
        "waarde": f"{dag:%d-%m-%Y}" if dag else "nog niet",
        "url": reverse("intake-inschrijving", kwargs={"uuid": intake.uuid}),
    }
