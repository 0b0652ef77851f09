"""Wat de intake buiten het verzoek doet: berichten van DUO en het inlezen van lijsten."""

from typing import Any

from dossiers import klok
from dossiers.models import Notificatie, Uitgaand
from dossiers.registratie import bij_gebeurtenis, uitvoerder
from intake.actions import berichten, lijst


@bij_gebeurtenis("SS101", "SS120", "SS124", "SS125", "SS128", "SS139")
def plicht_vastgesteld(notificatie: Notificatie) -> Any:
    return berichten.verwerk_plicht(notificatie, klok.vandaag())


@bij_gebeurtenis("SS131")
def toets_gemaakt(notificatie: Notificatie) -> Any:
    return berichten.verwerk_toets(notificatie, klok.vandaag())


@uitvoerder(lijst.SOORT)
def lees_lijst_in(rij: Uitgaand) -> None:
    lijst.lees_deel_in(rij.verwijzing["lijst"], rij.verwijzing["vanaf"], klok.vandaag())
