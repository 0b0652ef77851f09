"""Lezen. Alles wat een medewerker ziet, begint hier, gefilterd op wat hij mag zien."""

from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from dossiers.models import Dossier, Gebeurtenis, Inburgeraar, Notificatie, Termijn
from dossiers.steps import Stapmodel, StapQuerySet
from dossiers.transitions import DossierStatus
from toegang.models import Medewerker, Rol
from toegang.versleuteling import blinde_index


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


def lopende_termijnen(dossier: Dossier) -> QuerySet[Termijn]:
    return Termijn.objects.filter(dossier=dossier, status=Termijn.Status.LOOPT).order_by("vervalt", "id")


def gebeurtenissen(dossier: Dossier, soort: str = "") -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.filter(dossier=dossier).select_related("door").order_by("-volgnummer")
    return rijen.filter(soort__startswith=soort) if soort else rijen


def vind(model: type[Stapmodel], uuid: UUID | str) -> Any:
    """Het object voor de werker, die geen medewerker is en dus alles mag lezen."""
    return model._base_manager.select_related(*(["dossier"] if model.DOSSIERPAD else [])).get(uuid=uuid)


BERICHT_VRAAGT_AANDACHT = (Notificatie.Status.ONBEKEND, Notificatie.Status.AANDACHT, Notificatie.Status.ELDERS)


def aantal_berichten(medewerker: Medewerker) -> int:
    """Berichten van DUO waar iemand naar moet kijken."""
    return Notificatie.objects.filter(
        gemeente_id=medewerker.gemeente_id, status__in=BERICHT_VRAAGT_AANDACHT, afgehandeld_op__isnull=True
    ).count()
