"""De demo laden, in één transactie: alles of niets."""

import datetime
from collections.abc import Callable

from django.conf import settings
from django.db import transaction

from dossiers.models import Dossier, Taak, Termijn
from dossiers.transitions import DossierStatus
from inburgering.demo import accounts, berichten, brieven, dossiers, intake, leerroutes, plaats, plannen, zaken
from inburgering.demo.agenda import Agenda
from toegang.models import Installatie

GEWOON, KLEIN = 950, 60
KLANTMANAGERS = len(plaats.KLANTMANAGERS)
Meld = Callable[[str], None]


class Geweigerd(Exception):
    """Hier komt geen demo; de tekst zegt waarom."""


def mag_geladen_worden() -> bool:
    """False als de demo er al is. Een database die iemand gebruikt, of productie, wordt geweigerd."""
    if settings.PRODUCTIE:
        raise Geweigerd("In productie komt geen demo. Zet OMGEVING op ontwikkeling en gebruik een eigen database.")
    if Installatie.objects.filter(demo=True).exists():
        return False
    if Dossier.objects.exists():
        raise Geweigerd("Deze database heeft dossiers en is niet als demo gemerkt. De demo vraagt een lege database.")
    return True


def laad(vandaag: datetime.date, aantal: int, meld: Meld, klantmanagers: int = KLANTMANAGERS) -> None:
    with transaction.atomic():
        meld("Gemeente Voorbeeldstad met twee teams")
        lading = zaken.Lading(plaats.bouw(vandaag, klantmanagers), vandaag)
        accounts.zet_tweede_factor()
        meld(f"{aantal} mensen en hun dossiers")
        dossiers.bedenk(lading, aantal)
        dossiers.laad(lading)
        agenda = Agenda(lading.plaats)
        meld("Intakes en afspraken")
        intake.laad(lading, agenda)
        meld("PIP's en besluiten")
        plannen.laad(lading)
        meld("Leerroutes, voortgang en afronding")
        leerroutes.laad(lading, agenda)
        meld(f"{len(lading.brieven)} brieven; de PDF's komen daarna, de nieuwste eerst")
        brieven.laad(lading)
        meld("Berichten van DUO en de tijdlijn")
        berichten.laad(lading)
        zaken.bewaar_verzameld(lading)
        _ruim_gesloten_op(vandaag)


def _ruim_gesloten_op(vandaag: datetime.date) -> None:
    """In een gesloten dossier is niets meer te doen."""
    Taak.objects.filter(dossier__status=DossierStatus.GESLOTEN, status="open").update(status="klaar")
    Termijn.objects.filter(dossier__status=DossierStatus.GESLOTEN, status=Termijn.Status.LOOPT).update(
        status=Termijn.Status.VERVALLEN, klaar_op=vandaag
    )
