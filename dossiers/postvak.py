"""Postvak in: een notificatie van DUO wordt eerst bewaard en daarna, buiten het verzoek, verwerkt.

Niets gaat verloren: een herhaling telt op de eerste, een onbekende persoon of code blijft zichtbaar tot iemand hem afhandelt.
"""

import datetime
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone
from stdnum.nl import bsn as elfproef

from dossiers import registratie, tijdlijn, uitgaand
from dossiers.beleid import parameters_voor
from dossiers.fouten import StapFout
from dossiers.models import Dossier, Notificatie, Uitgaand
from dossiers.selectors import laatste_dossier_van, zoek_persoon
from dossiers.uitgaand import Geweigerd, LaterOpnieuw
from koppelingen.duo import gebeurtenissen
from koppelingen.duo.notificatie import Notificatie as Bericht
from toegang.models import Gemeente, Medewerker
from toegang.versleuteling import blinde_index
from wet.parameters import Recht

SOORT = "duo.notificatie"
# Een afgewezen verzoek: het traject loopt gewoon door.
GEEN_ACTIE = {"SS114", "SS115", "SS116", "SS118"}
KLAAR = {Notificatie.Status.VERWERKT, Notificatie.Status.GEEN_ACTIE}

registratie.zin("dossiers.bericht_van_duo", "Bericht van DUO: {bericht} {gedaan}")


@dataclass(frozen=True)
class Uitkomst:
    """Wat er met een bericht gebeurde. Een handeling die alleen een zin geeft, heeft het bericht verwerkt."""

    status: Notificatie.Status
    zin: str
    dossier: Dossier | None = None


def ontvang(bericht: Bericht, gemeente: Gemeente, inhoud: str, nu: datetime.datetime) -> Notificatie:
    """Bewaart het bericht en zet de verwerking klaar. Een herhaling geeft de eerste rij terug en zet niets klaar."""
    try:
        with transaction.atomic():
            rij = _nieuw(bericht, gemeente, inhoud, nu)
            rij.save(force_insert=True)
            uitgaand.zet_klaar(
                SOORT, str(rij.uuid), gemeente_id=gemeente.pk, prioriteit=2, notificatie=str(rij.uuid)
            )  # fmt: skip
            return rij
    except IntegrityError:
        return _tel_herhaling(bericht, gemeente)


def _nieuw(bericht: Bericht, gemeente: Gemeente, inhoud: str, nu: datetime.datetime) -> Notificatie:
    dagen = Recht(parameters_voor(gemeente.pk), _dag(nu), "ontvangst").getal("ruw_bericht_bewaren")
    return Notificatie(
        gemeente=gemeente, bron=bericht.bron, bericht_id=bericht.bericht_id, gebeurtenis=bericht.gebeurtenis,
        persoon_index=_persoon_index(bericht), bsn=bericht.bsn, v_nummer=bericht.v_nummer,
        geregistreerd=bericht.registratie.isoformat(), ontvangen_op=nu, inhoud=inhoud,
        inhoud_bewaard_tot=_dag(nu) + datetime.timedelta(days=dagen),
    )  # fmt: skip


def _dag(moment: datetime.datetime) -> datetime.date:
    """De Nederlandse dag van een moment."""
    return timezone.localtime(moment).date()


def _persoon_index(bericht: Bericht) -> str:
    return blinde_index(bericht.bsn or bericht.v_nummer)


def _tel_herhaling(bericht: Bericht, gemeente: Gemeente) -> Notificatie:
    zelfde_bericht = Q(bron=bericht.bron, bericht_id=bericht.bericht_id)
    zelfde_gebeurtenis = Q(
        gemeente=gemeente, gebeurtenis=bericht.gebeurtenis, persoon_index=_persoon_index(bericht),
        geregistreerd=bericht.registratie.isoformat(),
    )  # fmt: skip
    eerste = Notificatie.objects.filter(zelfde_bericht | zelfde_gebeurtenis).earliest("pk")
    Notificatie.objects.filter(pk=eerste.pk).update(herhalingen=F("herhalingen") + 1)
    return eerste


def verwerk(rij: Notificatie, op: datetime.date) -> None:
    """Verwerkt een bewaard bericht. Opnieuw aanroepen kan: wat klaar of afgehandeld is, blijft zo."""
    if rij.status in KLAAR or rij.afgehandeld_op:
        return
    try:
        uitkomst = _bepaal(rij)
    except LaterOpnieuw as fout:
        _zet(rij, Notificatie.Status.NIEUW, fout.vanzelf)
        raise
    except (Geweigerd, StapFout) as fout:
        _zet(rij, Notificatie.Status.AANDACHT, " ".join(fout.zinnen))
        raise Geweigerd(*fout.zinnen) from fout
    rij.dossier = uitkomst.dossier or rij.dossier
    with transaction.atomic():
        _zet(rij, uitkomst.status, uitkomst.zin)
        if rij.dossier:
            kop = gebeurtenissen.zoek(rij.gebeurtenis).zin
            tijdlijn.schrijf(
                rij.dossier,
                "dossiers.bericht_van_duo",
                by=None,
                op=op,
                code=rij.gebeurtenis,
                bericht=kop,
                gedaan=uitkomst.zin,
            )


def loop_vast(notificatie: str, melding: str) -> None:
    """Het programma probeert het niet meer vanzelf (DUO of de BRP bleef weg, of er ging iets mis): een mens moet kijken."""
    Notificatie.objects.filter(uuid=notificatie, status=Notificatie.Status.NIEUW).update(
        status=Notificatie.Status.AANDACHT, toelichting=melding
    )


def handel_af(rij: Notificatie, *, by: Medewerker, op: datetime.date) -> None:
    """Een medewerker heeft gedaan wat nodig was."""
    rij.afgehandeld_door, rij.afgehandeld_op = by, op
    rij.save(update_fields=["afgehandeld_door", "afgehandeld_op"])


def bied_opnieuw_aan(rij: Notificatie) -> None:
    """Nog eens verwerken, nadat iemand de oorzaak heeft weggenomen."""
    with transaction.atomic():
        for uitgaand_ in Uitgaand.objects.select_for_update().filter(sleutel=f"{SOORT}:{rij.uuid}"):
            uitgaand_.klaar_op = None
            uitgaand_.save(update_fields=["klaar_op"])
            uitgaand.bied_opnieuw_aan(uitgaand_)
        _zet(rij, Notificatie.Status.NIEUW, "")


def _bepaal(rij: Notificatie) -> Uitkomst:
    if reden := _geen_persoon(rij):
        return Uitkomst(Notificatie.Status.ONBEKEND, reden)
    persoon = zoek_persoon(rij.gemeente_id, bsn=rij.bsn, v_nummer=rij.v_nummer)
    rij.dossier = laatste_dossier_van(persoon) if persoon else None
    handeling = registratie.gebeurtenishandeling(rij.gebeurtenis)
    if handeling is None:
        return _zonder_handeling(rij)
    uitkomst = handeling(rij)
    return uitkomst if isinstance(uitkomst, Uitkomst) else Uitkomst(Notificatie.Status.VERWERKT, uitkomst)


def _geen_persoon(rij: Notificatie) -> str:
    if not rij.bsn and not rij.v_nummer:
        return "Dit bericht noemt geen persoon. Bekijk in het portaal van DUO om wie het gaat."
    if rij.bsn and not elfproef.is_valid(rij.bsn):
        return "Het BSN in dit bericht klopt niet: het voldoet niet aan de elfproef. Neem contact op met DUO."
    return ""


def _zonder_handeling(rij: Notificatie) -> Uitkomst:
    gebeurtenis = gebeurtenissen.zoek(rij.gebeurtenis)
    if rij.gebeurtenis in GEEN_ACTIE and rij.dossier:
        return Uitkomst(Notificatie.Status.GEEN_ACTIE, gebeurtenis.te_doen)
    if gebeurtenis.groep != "onbekend" and rij.dossier is None:
        return Uitkomst(Notificatie.Status.ONBEKEND, f"Deze persoon heeft hier geen dossier. {gebeurtenis.te_doen}")
    return Uitkomst(Notificatie.Status.AANDACHT, gebeurtenis.te_doen)


def _zet(rij: Notificatie, status: Notificatie.Status, zin: str) -> None:
    rij.status, rij.toelichting = status, zin[:600]
    rij.save(update_fields=["status", "toelichting", "dossier"])
