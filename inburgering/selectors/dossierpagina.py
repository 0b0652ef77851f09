"""Wat de dossierpagina leest. Het aantal query's hangt niet af van hoeveel er in het dossier zit."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from dossiers import stapuitleg
from dossiers.models import Afspraak, Brief, Dossier, Gebeurtenis, Gemachtigde, Taak, Uitgaand
from dossiers.selectors import gebeurtenissen
from dossiers.steps import Stap, stapmodellen
from dossiers.transitions import Fase
from inburgering.stapadres import stapadres
from intake.models import Intake
from intake.transitions import IntakeStatus
from leerroutes.models import Afronding, Leerroute
from leerroutes.transitions.afronding import AfrondingStatus
from leerroutes.transitions.leerroute import LeerrouteStatus
from pip_plans.models import Pip
from pip_plans.transitions import Status as PipStatus
from toegang.models import Medewerker

# De soorten in de tijdlijn waarop iemand kan inperken: naam in het adres → wat er staat, en hoe de soort begint.
TIJDLIJNSOORTEN = {
    "dossier": ("Dossier", ("dossiers.dossier", "dossiers.aangelegd", "dossiers.toegewezen")),
    "gegevens": ("Gegevens", ("dossiers.gegevens", "dossiers.bsn")),
    "brieven": ("Brieven", ("dossiers.brief",)),
    "intake": ("Brede intake", ("intake.",)),
    "pip": ("PIP", ("pip_plans.",)),
    "besluiten": ("Besluiten", ("besluiten.",)),
    "leerroute": ("Leerroute en voortgang", ("leerroutes.",)),
    "berichten": ("Berichten met DUO", ("duo.", "dossiers.notificatie", "dossiers.opnieuw")),
}

# Wat er moet zijn om een fase doorlopen te noemen; de aanmelding is dat altijd.
DOORLOPEN: dict[Fase, tuple[Any, tuple[str, ...]]] = {
    Fase.INTAKE: (Intake, (IntakeStatus.AFGEROND,)),
    Fase.PIP: (Pip, (PipStatus.GELDEND, PipStatus.VERVANGEN)),
    Fase.LEERROUTE: (Leerroute, (LeerrouteStatus.GESTART, LeerrouteStatus.AFGEROND)),
    Fase.VOORTGANG: (Leerroute, (LeerrouteStatus.AFGEROND,)),
    Fase.AFRONDING: (Afronding, (AfrondingStatus.AFGEROND,)),
}


@dataclass(frozen=True)
class Mogelijk:
    """Een stap op een object van dit dossier, met wat er nog aan ontbreekt."""

    obj: Any
    stap: Stap
    adres: str
    ontbreekt: list[stapuitleg.Ontbreekt]


def mogelijke_stappen(dossier: Dossier, medewerker: Medewerker) -> list[Mogelijk]:
    """Elke stap die bij de stand van dit dossier hoort en die deze medewerker mag zetten."""
    return [
        Mogelijk(obj, stap, adres, stapuitleg.ontbreekt(obj, stap))
        for obj in _objecten(dossier)
        for stap in obj.mogelijke_stappen()
        if stap.wie(medewerker, dossier) and (adres := stapadres(type(obj), stap, obj.uuid))
    ]


def _objecten(dossier: Dossier) -> list[Any]:
    """De objecten in een status waaruit nog een stap kan; één query per model."""
    gevonden: list[Any] = []
    for model in stapmodellen():
        gevonden += [dossier] if model is Dossier else _van(model, dossier)
    return gevonden


def _van(model: Any, dossier: Dossier) -> list[Any]:
    bronnen = {bron for stap in model.stappen().values() for bron in stap.source}
    rijen = model._base_manager.filter(**{model.DOSSIERPAD.rstrip("_"): dossier}, status__in=bronnen)
    objecten = list(rijen.defer("html") if model is Brief else rijen)
    for obj in objecten:
        if model.DOSSIERPAD == "dossier__":
            obj.dossier = dossier
    return objecten


def doorlopen(dossier: Dossier) -> set[str]:
    """De fasen die een gesloten dossier echt heeft gehad: wie verhuist of overlijdt, slaat de rest over."""
    gehad = {
        fase.name: Exists(model.objects.filter(dossier=OuterRef("pk"), status__in=statussen))
        for fase, (model, statussen) in DOORLOPEN.items()
    }
    rij = Dossier.objects.filter(pk=dossier.pk).annotate(**gehad).values(*gehad).get()
    return {Fase.AANMELDING.value, *(Fase[naam].value for naam, waar in rij.items() if waar)}


def open_taken(dossier: Dossier) -> list[Taak]:
    """De vroegste laatste dag eerst; wat op een ander wacht en wat geen dag heeft achteraan."""
    rijen = Taak.objects.filter(dossier=dossier, status="open").select_related("termijn")
    return sorted(rijen, key=lambda taak: (bool(taak.wacht_op), taak.vervalt or datetime.date.max, -taak.pk))


def afspraken(dossier: Dossier) -> QuerySet[Afspraak]:
    return Afspraak.objects.filter(dossier=dossier).select_related("ruimte", "medewerker").order_by("-van")


def brieven(dossier: Dossier) -> QuerySet[Brief]:
    return Brief.objects.filter(dossier=dossier).defer("html").select_related("pdf").order_by("-dagtekening", "-id")


def gemachtigden(dossier: Dossier) -> QuerySet[Gemachtigde]:
    return Gemachtigde.objects.filter(inburgeraar_id=dossier.inburgeraar_id).order_by("van")


def geparkeerd(dossier: Dossier) -> QuerySet[Uitgaand]:
    """Berichten die niet weg konden en op een mens wachten."""
    return Uitgaand.objects.filter(dossier=dossier, geparkeerd_op__isnull=False).order_by("geparkeerd_op")


def tijdlijn(dossier: Dossier, soort: str = "") -> QuerySet[Gebeurtenis]:
    rijen = gebeurtenissen(dossier).order_by("-op", "-volgnummer")
    if soort not in TIJDLIJNSOORTEN:
        return rijen
    begint = Q()
    for voorvoegsel in TIJDLIJNSOORTEN[soort][1]:
        begint |= Q(soort__startswith=voorvoegsel)
    return rijen.filter(begint)
