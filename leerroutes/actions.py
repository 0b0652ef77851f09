"""Wat er ontstaat als een dossier in een fase van deze app komt, en het vragen van examenuitslagen aan DUO."""

import datetime
from typing import Any

from dossiers import registratie, taken, termijnen, tijdlijn, uitgaand
from dossiers.models import Dossier, Uitgaand
from dossiers.perform import perform, zet_fase
from dossiers.stapuitleg import bericht
from dossiers.transitions import Fase
from leerroutes.models import Afronding, Leerroute
from leerroutes.transitions.leerroute import LOPEND, LeerrouteStatus
from pip_plans.models import Pip
from pip_plans.transitions import Status as PipStatus
from toegang.models import Medewerker

registratie.zin("leerroutes.leerroute_begonnen", "Volgende schakel: de {route} volgens het PIP")
registratie.zin("leerroutes.afronding_begonnen", "Volgende schakel: de afronding")
registratie.zin("leerroutes.doorgegeven", "Doorgegeven aan DUO: {wat}")
registratie.zin("leerroutes.examens_opgehaald", "Examenuitslagen opgehaald bij DUO: {nieuw} nieuw of gewijzigd")
registratie.zin("leerroutes.plicht_geeindigd", "DUO meldt het einde van de plicht: {reden}")
bericht("duo.aanbod", "Het aanbod gaat naar DUO")
bericht("duo.aanbod_weg", "Het aanbod wordt bij DUO ingetrokken")
bericht("duo.uren", "De participatie-uren gaan naar DUO")
bericht("duo.pvt", "De ondertekening van de participatieverklaring gaat naar DUO")
bericht("duo.map", "Het eindgesprek MAP gaat naar DUO")
bericht("duo.zroute", "De uren en de afronding van de Z-route gaan naar DUO")
bericht("duo.examens", "De examenuitslagen worden bij DUO opgehaald")


def begin_leerroute(dossier: Dossier, *, by: Medewerker | None, op: datetime.date) -> None:
    """Er geldt een (nieuw) PIP, of de vorige leerroute is gestopt. De volgende stap is aanbieden of zelf kiezen."""
    pip: Any = Pip.objects.select_related("besluit").get(dossier=dossier, status=PipStatus.GELDEND)
    lopend = Leerroute.objects.filter(dossier=dossier, status__in=LOPEND).first()
    if lopend and lopend.soort == pip.leerroute:
        _zet_voort(lopend, pip, dossier, by=by, op=op)
        return
    if lopend:
        perform(lopend, "beeindig", by=by, op=op, reden="het nieuwe PIP heeft een andere leerroute")
    leerroute = Leerroute.objects.create(dossier=dossier, pip=pip, soort=pip.leerroute)
    taken.volg_op(leerroute, dossier, op)
    naam = leerroute.get_soort_display()
    tijdlijn.schrijf(dossier, "leerroutes.leerroute_begonnen", by=by, op=op, object=leerroute.uuid, route=naam)


def _zet_voort(leerroute: Leerroute, pip: Pip, dossier: Dossier, *, by: Medewerker | None, op: datetime.date) -> None:
    """Een nieuw PIP met dezelfde leerroute: de lessen en de gesprekken gaan door, in het ritme van het nieuwe PIP."""
    leerroute.pip = pip
    leerroute.save(update_fields=["pip"])
    for obj in (leerroute, *leerroute.gesprekken.select_related("leerroute__pip__besluit")):
        termijnen.herbereken(obj, dossier)
    if leerroute.status == LeerrouteStatus.GESTART:
        zet_fase(dossier, Fase.VOORTGANG, by=by, op=op)


def begin_voortgang(dossier: Dossier, *, by: Medewerker | None, op: datetime.date) -> None:
    """De leerroute is gestart: het eerste gesprek, en een afronding waarin PVT en MAP al geregistreerd kunnen worden."""
    leerroute = Leerroute.objects.get(dossier=dossier, status=LeerrouteStatus.GESTART)
    leerroute.dossier = dossier
    if not leerroute.gesprekken.exists():
        leerroute.open_gesprek(op)
    afronding_bij(dossier, leerroute)


def begin_afronding(dossier: Dossier, *, by: Medewerker | None, op: datetime.date) -> None:
    leerroute = Leerroute.objects.filter(dossier=dossier).exclude(status=LeerrouteStatus.BEEINDIGD).latest("pk")
    afronding = afronding_bij(dossier, leerroute)
    taken.volg_op(afronding, dossier, op)
    tijdlijn.schrijf(dossier, "leerroutes.afronding_begonnen", by=by, op=op, object=afronding.uuid)


def afronding_bij(dossier: Dossier, leerroute: Leerroute | None) -> Afronding:
    """De ene afronding van dit dossier; zij volgt de leerroute die nu loopt."""
    afronding, nieuw = Afronding.objects.get_or_create(dossier=dossier, defaults={"leerroute": leerroute})
    if not nieuw and leerroute and afronding.leerroute_id != leerroute.pk:
        afronding.leerroute = leerroute
        afronding.save(update_fields=["leerroute"])
    afronding.dossier = dossier
    return afronding


def vraag_examens(dossier: Dossier, aanleiding: str) -> Uitgaand:
    """Zet het ophalen van de examenuitslagen klaar; per aanleiding één keer."""
    sleutel = f"{dossier.uuid}:{aanleiding}"
    return uitgaand.zet_klaar("duo.examens", sleutel, gemeente_id=dossier.gemeente_id, dossier=dossier, prioriteit=3)
