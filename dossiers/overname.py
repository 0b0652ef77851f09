"""Overname: dossiers uit een ander systeem (of een demo) komen hun status binnen door één gemerkte stap, `neem_over`.

Van de eerste status naar elke andere; de historie is als overgenomen gemerkt, en de triggers blijven gewoon aan. In bulk, zodat
duizenden dossiers in één keer kunnen.
"""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction

from dossiers import taken, termijnen, tijdlijn
from dossiers.beleid import parameters_voor
from dossiers.models import Gebeurtenis, Overgang, Taak, Termijn
from dossiers.steps import NEEM_OVER, Stapmodel
from toegang.models import Medewerker
from wet.termijnsoorten import Termijnsoort

PER_KEER = 500
Dag = Callable[[Any], datetime.date]


def neem_over(
    objecten: Sequence[Any],
    status: str,
    *,
    by: Medewerker | None,
    op: datetime.date,
    starts: Sequence[tuple[Termijnsoort, str]] = (),
    dag_van: Dag | None = None,
    daarbij: Callable[[Sequence[Any]], None] | None = None,
) -> None:
    """Bewaart nieuwe objecten van één model en brengt ze in `status`.

    objecten: nog niet bewaard, in hun beginstatus. starts: lopende termijnen en het feit waaruit ze lopen. dag_van: de dag die
    in de tijdlijn komt en waarop de taak ontstond; anders `op`. daarbij: bewaart wat aan de objecten hangt (een afspraak), voor
    hun termijnen en taken eruit volgen. De objecten krijgen hun sleutel en status.
    """
    if not objecten:
        return
    model: type[Stapmodel] = type(objecten[0])
    with transaction.atomic():
        model._base_manager.bulk_create(objecten, batch_size=PER_KEER)
        if status != model.beginstatus():
            _leg_overgangen_vast(objecten, model, status, by, op)
            _zet_status(objecten, model, status)
        if daarbij:
            daarbij(objecten)
        dag = dag_van or (lambda _: op)
        _termijnen_en_taken(objecten, starts, dag)
        _schrijf_tijdlijn(objecten, status, by, dag)


def _leg_overgangen_vast(
    objecten: Sequence[Any], model: type[Stapmodel], status: str, by: Medewerker | None, op: datetime.date
) -> None:
    label, begin = model._meta.label_lower, model.beginstatus()
    Overgang.objects.bulk_create(
        [
            Overgang(
                kant_id=f"{label}:{begin}>{status}", model=label, object_id=o.pk, versie=o.versie + 1, stap=NEEM_OVER,
                door=by, op=op,
            )
            for o in objecten
        ],
        batch_size=PER_KEER,
    )  # fmt: skip


def _zet_status(objecten: Sequence[Any], model: Any, status: str) -> None:
    pks = [o.pk for o in objecten]
    for begin in range(0, len(pks), PER_KEER):
        model._base_manager.filter(pk__in=pks[begin : begin + PER_KEER]).update(status=status, versie=1)
    for o in objecten:
        o.__dict__["status"], o.versie = status, 1


def _termijnen_en_taken(objecten: Sequence[Any], starts: Sequence[tuple[Termijnsoort, str]], dag: Dag) -> None:
    recht = {gemeente: parameters_voor(gemeente) for gemeente in {o.dossier.gemeente_id for o in objecten}}
    nieuwe = [
        termijnen.maak(o, o.dossier, soort, feit, recht[o.dossier.gemeente_id])
        for o in objecten
        for soort, feit in starts
    ]
    Termijn.objects.bulk_create(nieuwe, batch_size=PER_KEER)
    lopend = _lopende_termijnen(objecten)
    open_taken = [taken.maak_bij(o, o.dossier, dag(o), lopend) for o in objecten]
    Taak.objects.bulk_create([t for t in open_taken if t], batch_size=PER_KEER)


def _lopende_termijnen(objecten: Sequence[Any]) -> dict[tuple[int, str], Termijn]:
    pks = list({o.dossier.pk for o in objecten})
    gevonden: dict[tuple[int, str], Termijn] = {}
    for begin in range(0, len(pks), PER_KEER):
        rijen = Termijn.objects.filter(dossier__in=pks[begin : begin + PER_KEER], status=Termijn.Status.LOOPT)
        gevonden.update({(t.dossier_id, t.soort): t for t in rijen.defer("uitleg")})
    return gevonden


def _schrijf_tijdlijn(objecten: Sequence[Any], status: str, by: Medewerker | None, dag: Dag) -> None:
    per_gemeente: dict[int, list[Gebeurtenis]] = {}
    for o in objecten:
        regel = tijdlijn.maak(
            o.dossier, f"{o._meta.label_lower}.{NEEM_OVER}", by=by, op=dag(o), object=o.uuid, naar=status,
            status=o.get_status_display(), overgenomen=True,
        )  # fmt: skip
        per_gemeente.setdefault(o.dossier.gemeente_id, []).append(regel)
    for regels in per_gemeente.values():
        tijdlijn.schrijf_alle(regels)
