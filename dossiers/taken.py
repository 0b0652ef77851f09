"""De taak van een object is zijn volgende stap. Zij volgt uit de status en wordt bij elke stap vervangen."""

import datetime
from typing import Any

from dossiers.models import Dossier, Taak, Termijn
from dossiers.steps import Stap, Stapmodel


def volg_op(obj: Stapmodel, dossier: Dossier, op: datetime.date) -> Taak | None:
    """Sluit de open taak van dit object en opent die van de nieuwe status, als er een volgende stap is."""
    open_ = Taak.objects.filter(object_label=obj._meta.label_lower, object_id=obj.pk, status="open")
    open_.update(status="klaar")
    if taak := maak(obj, dossier, op):
        taak.save()
    return taak


def maak(obj: Stapmodel, dossier: Dossier, op: datetime.date) -> Taak | None:
    """De nog niet bewaarde taak bij de huidige status; None als er niets meer te doen is, of het dossier gesloten is."""
    stap = None if dossier.is_gesloten else obj.hoofdstap()
    return _taak(obj, dossier, stap, op, _lopende_termijn(stap, dossier)) if stap else None


def maak_bij(
    obj: Stapmodel, dossier: Dossier, op: datetime.date, lopend: dict[tuple[int, str], Termijn]
) -> Taak | None:
    """Als `maak`, met de lopende termijnen al gelezen: (dossier-id, soort) naar termijn."""
    stap = obj.hoofdstap()
    if stap is None:
        return None
    termijn = lopend.get((dossier.pk, stap.valt_onder.name)) if stap.valt_onder else None
    return _taak(obj, dossier, stap, op, termijn)


def _taak(obj: Stapmodel, dossier: Dossier, stap: Stap, op: datetime.date, termijn: Termijn | None) -> Taak:
    return Taak(
        gemeente_id=dossier.gemeente_id, dossier=dossier, object_label=obj._meta.label_lower, object_id=obj.pk,
        object_uuid=obj.uuid, stap=stap.naam, label=stap.label, termijn=termijn, vervalt=_dag(obj, stap, termijn),
        wacht_op=stap.wacht_op, sinds=op, behandelaar_id=dossier.behandelaar_id, team_id=dossier.team_id,
    )  # fmt: skip


def _lopende_termijn(stap: Stap, dossier: Dossier) -> Termijn | None:
    if stap.valt_onder is None:
        return None
    return Termijn.objects.filter(dossier=dossier, soort=stap.valt_onder.name, status=Termijn.Status.LOOPT).first()


def _dag(obj: Any, stap: Stap, termijn: Termijn | None) -> datetime.date | None:
    eigen = getattr(obj, stap.uiterlijk) if stap.uiterlijk else None
    return eigen or (termijn.vervalt if termijn else None)
