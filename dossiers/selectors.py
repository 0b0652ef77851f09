"""Lezen. Alles wat een medewerker ziet, begint hier, gefilterd op wat hij mag zien."""

import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from dossiers.models import Brief, Dossier, Gebeurtenis, Inburgeraar, Notificatie, Termijn, Uitgaand
from dossiers.steps import Stapmodel, StapQuerySet
from dossiers.transitions import DossierStatus
from toegang.models import Gemeente, Medewerker, Rol
from toegang.versleuteling import blinde_index
from toegang.zicht import dossierfilter


def zichtbaar(model: type[Any], medewerker: Medewerker) -> StapQuerySet:
    """De rijen van een model die deze medewerker mag zien, met dossier en persoon erbij gelezen."""
    rijen: StapQuerySet = model.objects.zichtbaar_voor(medewerker)
    pad = model.DOSSIERPAD
    paden = [f"{pad}inburgeraar", f"{pad}gemeente", f"{pad}behandelaar"]
    return rijen.select_related(*([pad.rstrip("_")] if pad else []), *paden)


def zichtbaar_voor(medewerker: Medewerker) -> StapQuerySet:
    return zichtbaar(Dossier, medewerker)


def klantmanager_met_ruimte(gemeente_id: int) -> Medewerker | None:
    open_ = Count("dossiers", filter=~Q(dossiers__status=DossierStatus.GESLOTEN))
    return (
        Medewerker.objects.filter(gemeente_id=gemeente_id, is_active=True, toekenningen__rol=Rol.KLANTMANAGER)
        .annotate(aantal=open_)
        .order_by("aantal", "pk")
        .first()
    )


def zoek_persoon(gemeente_id: int, *, bsn: str = "", v_nummer: str = "") -> Inburgeraar | None:
    """De persoon met precies dit BSN of V-nummer in deze gemeente."""
    voorwaarde = Q(bsn_index=blinde_index(bsn)) if bsn else Q(v_nummer_index=blinde_index(v_nummer))
    if not (bsn or v_nummer):
        return None
    return Inburgeraar.objects.filter(voorwaarde, gemeente_id=gemeente_id).first()


def open_dossier_van(inburgeraar: Inburgeraar) -> Dossier | None:
    return Dossier.objects.filter(inburgeraar=inburgeraar).exclude(status=DossierStatus.GESLOTEN).first()


def laatste_dossier_van(inburgeraar: Inburgeraar) -> Dossier | None:
    """Het open dossier, of anders het laatste dat gesloten is."""
    return open_dossier_van(inburgeraar) or Dossier.objects.filter(inburgeraar=inburgeraar).order_by("-pk").first()


def open_dossiers_op_nummer(gemeente_id: int, *, bsns: list[str], v_nummers: list[str]) -> dict[str, Dossier]:
    """Van BSN of V-nummer naar het open dossier dat de gemeente van die persoon heeft, in één query."""
    op_index = {blinde_index(nummer): nummer for nummer in (*bsns, *v_nummers)}
    persoon = Q(inburgeraar__bsn_index__in=map(blinde_index, bsns)) | Q(
        inburgeraar__v_nummer_index__in=map(blinde_index, v_nummers)
    )
    rijen = Dossier.objects.filter(persoon, gemeente_id=gemeente_id).exclude(status=DossierStatus.GESLOTEN)
    return {
        op_index[index]: dossier
        for dossier in rijen.select_related("inburgeraar")
        for index in (dossier.inburgeraar.bsn_index, dossier.inburgeraar.v_nummer_index)
        if index in op_index
    }


def gemeente_met_oin(oin: str) -> Gemeente | None:
    return Gemeente.objects.filter(oin=oin).first()


def lopende_termijnen(dossier: Dossier) -> list[Termijn]:
    """De vroegste eerst. Hier gesorteerd: anders loopt SQLite voor de volgorde langs de termijnen van iedereen."""
    rijen = Termijn.objects.filter(dossier=dossier, status=Termijn.Status.LOOPT).order_by()
    return sorted(rijen, key=lambda termijn: (termijn.vervalt or datetime.date.max, termijn.pk))


def gebeurtenissen(dossier: Dossier, soort: str = "") -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.filter(dossier=dossier).select_related("door").order_by("-volgnummer")
    return rijen.filter(soort__startswith=soort) if soort else rijen


def vind(model: type[Stapmodel], uuid: UUID | str) -> Any:
    """Het object voor de werker, die geen medewerker is en dus alles mag lezen."""
    return model._base_manager.select_related(*(["dossier"] if model.DOSSIERPAD else [])).get(uuid=uuid)


BERICHT_VRAAGT_AANDACHT = (Notificatie.Status.ONBEKEND, Notificatie.Status.AANDACHT, Notificatie.Status.ELDERS)


def berichten_voor(medewerker: Medewerker) -> QuerySet[Notificatie]:
    """Berichten van DUO aan deze gemeente: over een dossier dat hij mag zien, of nog zonder dossier."""
    mijn = Q(dossier__isnull=True) | dossierfilter(medewerker, "dossier__")
    return Notificatie.objects.filter(mijn, gemeente_id=medewerker.gemeente_id)


def berichten_in_beeld(medewerker: Medewerker) -> QuerySet[Notificatie]:
    """Nieuwste eerst, met het dossier en de persoon erbij gelezen."""
    return berichten_voor(medewerker).select_related("dossier__inburgeraar", "afgehandeld_door").defer("inhoud")


def vraagt_aandacht(berichten: QuerySet[Notificatie]) -> QuerySet[Notificatie]:
    return berichten.filter(status__in=BERICHT_VRAAGT_AANDACHT, afgehandeld_op__isnull=True)


def geparkeerd_voor(medewerker: Medewerker) -> QuerySet[Uitgaand]:
    """Werk buiten het verzoek dat is vastgelopen en op een mens wacht."""
    mijn = Q(dossier__isnull=True) | dossierfilter(medewerker, "dossier__")
    return Uitgaand.objects.filter(mijn, gemeente_id=medewerker.gemeente_id, geparkeerd_op__isnull=False)


def aantal_berichten(medewerker: Medewerker) -> int:
    """Berichten van DUO waar iemand naar moet kijken."""
    return vraagt_aandacht(berichten_voor(medewerker)).count()


def melding_bij_pdf(brief: Brief) -> str:
    """Waarom het maken van de PDF wacht of is geweigerd; leeg als er niets aan de hand is."""
    rij = Uitgaand.objects.filter(sleutel=f"brief.pdf:{brief.pk}", klaar_op__isnull=True).first()
    return rij.melding if rij else ""
