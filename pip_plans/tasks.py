"""Wat er met DUO gebeurt na het PIP: melden, en de termijn vergelijken die DUO vaststelt."""

import datetime

from django.db import transaction
from django.utils.formats import date_format

from dossiers import klok, registratie, termijnen, tijdlijn, verbindingen
from dossiers.models import Dossier, Gebeurtenis, Notificatie, Termijn, Uitgaand
from dossiers.postvak import Uitkomst
from dossiers.registratie import bij_gebeurtenis, uitvoerder
from dossiers.selectors import vind
from dossiers.stapuitleg import bericht
from dossiers.uitgaand import Geweigerd
from koppelingen.duo.stand import Inburgeringstermijn
from pip_plans.bericht import voor_duo
from pip_plans.models import Pip
from wet.termijnsoorten import Termijnsoort

MELDEN = "duo.pip"
GEMELD = "pip_plans.gemeld_aan_duo"
bericht(MELDEN, "Het PIP gaat naar DUO")
registratie.zin(GEMELD, "PIP gemeld aan DUO (dagtekening {dagtekening})")


@uitvoerder(MELDEN)
def meld_pip(rij: Uitgaand) -> None:
    """Levert het PIP bij DUO aan. Een herhaling draagt hetzelfde berichtId en schrijft geen tweede regel."""
    pip: Pip = vind(Pip, rij.verwijzing["object"])
    if _al_gemeld(pip):
        return
    assert pip.dagtekening is not None  # noqa: S101 - gemeld wordt alleen een geldend PIP
    bsn = _bsn(pip.dossier)
    with verbindingen.duo(pip.dossier.gemeente) as client:
        client.lever_pip(bsn, voor_duo(pip, pip.dagtekening), bericht_id=rij.bericht_id)
    _leg_melding_vast(pip, klok.vandaag())


def _al_gemeld(pip: Pip) -> bool:
    return any(
        g.feiten.get("object") == str(pip.uuid) for g in Gebeurtenis.objects.filter(dossier=pip.dossier, soort=GEMELD)
    )


def _bsn(dossier: Dossier) -> str:
    bsn = str(dossier.inburgeraar.bsn)
    if not bsn:
        raise Geweigerd("Deze persoon heeft nog geen BSN. Geef het PIP door in het portaal van DUO zodra het er is.")
    return bsn


def _leg_melding_vast(pip: Pip, op: datetime.date) -> None:
    with transaction.atomic():
        termijnen.stop(pip.dossier, [Termijnsoort.PIP_MELDEN_DUO], op)
        tijdlijn.schrijf(pip.dossier, GEMELD, by=None, op=op, object=pip.uuid, dagtekening=pip.dagtekening)


@bij_gebeurtenis("SS102")
def vergelijk_termijn(notificatie: Notificatie) -> Uitkomst:
    """DUO stelde de termijn vast. Zij geldt; wijkt de onze af, dan moet een mens kijken."""
    dossier = notificatie.dossier
    if dossier is None:
        return Uitkomst(Notificatie.Status.ONBEKEND, "Deze persoon heeft hier geen dossier.")
    with verbindingen.duo(dossier.gemeente) as client:
        van_duo = client.termijn(_bsn(dossier), bericht_id=notificatie.uuid)
    return _vergelijk(dossier, van_duo)


def _vergelijk(dossier: Dossier, van_duo: Inburgeringstermijn) -> Uitkomst:
    onze = Termijn.objects.filter(
        dossier=dossier, soort=Termijnsoort.INBURGERINGSTERMIJN.name, status=Termijn.Status.LOOPT
    ).last()
    duo_zin = f"DUO rekent van {_dag(van_duo.van)} tot en met {_dag(van_duo.tot_en_met)}"
    if onze is None or onze.feit_datum is None:
        zin = f"{duo_zin}. Hier geldt nog geen PIP. Controleer het dossier."
        return Uitkomst(Notificatie.Status.AANDACHT, zin, dossier)
    begin = onze.feit_datum + datetime.timedelta(days=1)
    if (van_duo.van, van_duo.tot_en_met) == (begin, onze.vervalt):
        return Uitkomst(Notificatie.Status.VERWERKT, f"{duo_zin}, net als wij.", dossier)
    zin = f"{duo_zin}, wij van {_dag(begin)} tot en met {_dag(onze.vervalt)}. Controleer de dagtekening van het PIP bij DUO."
    return Uitkomst(Notificatie.Status.AANDACHT, zin, dossier)


def _dag(dag: datetime.date | None) -> str:
    return date_format(dag, "j F Y") if dag else "een onbekende dag"
