"""Het dossier zelf: open zolang de gemeente een taak heeft, daarna gesloten. De inhoud gebeurt in de apps van de keten."""

import datetime
from typing import Any

from django.db import models

from dossiers.permissions import in_team, is_behandelaar
from dossiers.steps import Stapmodel, guard, statusveld, step
from wet import bronnen
from wet.termijnsoorten import Termijnsoort


class Fase(models.TextChoices):
    """De schakels van de keten, in volgorde."""

    AANMELDING = "aanmelding", "Aanmelding"
    INTAKE = "intake", "Brede intake"
    PIP = "pip", "PIP"
    LEERROUTE = "leerroute", "Leerroute"
    VOORTGANG = "voortgang", "Voortgang"
    AFRONDING = "afronding", "Afronding"
    AFGEROND = "afgerond", "Afgerond"


class DossierStatus(models.TextChoices):
    AANGEMELD = "AANGEMELD", "Aangemeld"
    OPEN = "OPEN", "Open"
    GESLOTEN = "GESLOTEN", "Gesloten"


@guard("de doelgroep is bekend", herstel="dossier_gegevens")
def doelgroep_bekend(dossier: Any) -> bool:
    return bool(dossier.doelgroep)


@guard("de datum van de kennisgeving door DUO is bekend", herstel="dossier_gegevens")
def kennisgeving_bekend(dossier: Any) -> bool:
    return dossier.kennisgeving is not None


@guard("het dossier heeft een behandelaar")
def behandelaar_bekend(dossier: Any) -> bool:
    return dossier.behandelaar_id is not None


class DossierProces(Stapmodel):
    """Aangemeld → open → gesloten."""

    DOSSIERPAD = ""
    geopend_op: Any
    gesloten_op: Any
    status = statusveld(DossierStatus.AANGEMELD, DossierStatus)

    class Meta:
        abstract = True

    @property
    def is_gesloten(self) -> bool:
        return bool(self.status == DossierStatus.GESLOTEN)

    @step(
        source=DossierStatus.AANGEMELD, target=DossierStatus.OPEN, label="Dossier openen", gedaan="Dossier geopend",
        wie=in_team, klok=True, guards=[doelgroep_bekend, kennisgeving_bekend],
        starts={Termijnsoort.PIP_VASTSTELLEN: "kennisgeving"}, fase=Fase.INTAKE, grondslag=bronnen.BESLUIT_ART_5_3,
    )  # fmt: skip
    def open(self, *, by: Any, op: datetime.date) -> None:
        """DUO heeft de inburgeringsplicht vastgesteld: de brede intake begint en de termijn voor het PIP loopt."""
        self.geopend_op = op

    @step(
        source=[DossierStatus.AANGEMELD, DossierStatus.OPEN], target=DossierStatus.GESLOTEN, label="Dossier sluiten",
        gedaan="Dossier gesloten",
        wie=is_behandelaar, fase=Fase.AFGEROND, hoofd=False, grondslag=bronnen.BESLUIT_ART_9_9,
        stops=tuple(Termijnsoort),
    )  # fmt: skip
    def sluit(self, *, by: Any, op: datetime.date, reden: str = "") -> None:
        """De inburgeringsplicht is geëindigd of de taak van deze gemeente is klaar."""
        self.gesloten_op, self.reden_gesloten = op, reden
