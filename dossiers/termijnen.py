"""Termijnen van een dossier: starten, herrekenen en afsluiten. Het recht staat in `wet/`; hier alleen het bewaren."""

import datetime
from collections.abc import Iterable
from typing import Any

from dossiers.beleid import parameters_voor
from dossiers.models import Dossier, Taak, Termijn
from dossiers.steps import Stapmodel
from wet.parameters import Parameters
from wet.termijnsoorten import Plichtige, Termijnsoort
from wet.uitleg import Stap


def uitkomst(obj: Stapmodel, soort: Termijnsoort, feit: str, parameters: Parameters) -> dict[str, Any]:
    """De afgeleide velden van een termijn: feit_datum, vervalt en uitleg."""
    datum: datetime.date | None = getattr(obj, feit)
    if datum is None:
        return {"feit_datum": None, "vervalt": None, "uitleg": []}
    vervalt, uitleg = obj.bereken_termijn(soort, datum, parameters)
    return {"feit_datum": datum, "vervalt": vervalt, "uitleg": [_stap(stap) for stap in uitleg]}


def _stap(stap: Stap) -> dict[str, Any]:
    return {k: v.isoformat() if isinstance(v, datetime.date) else v for k, v in stap._asdict().items()}


def maak(obj: Stapmodel, dossier: Dossier, soort: Termijnsoort, feit: str, parameters: Parameters) -> Termijn:
    """Een nieuwe, nog niet bewaarde termijn."""
    return Termijn(
        gemeente_id=dossier.gemeente_id, dossier=dossier, soort=soort.name, object_label=obj._meta.label_lower,
        object_id=obj.pk, feit=feit, van_gemeente=soort.wie is Plichtige.GEMEENTE and not soort.mag,
        behandelaar_id=dossier.behandelaar_id, team_id=dossier.team_id, **uitkomst(obj, soort, feit, parameters),
    )  # fmt: skip


def start(
    obj: Stapmodel, dossier: Dossier, starts: Iterable[tuple[Termijnsoort, str]], op: datetime.date
) -> list[Termijn]:
    """Start of herstart de termijnen van een stap; een lopende van dezelfde soort op dit object wordt opgevolgd."""
    parameters = parameters_voor(dossier.gemeente_id)
    return [_start(obj, dossier, soort, feit, parameters, op) for soort, feit in starts]


def _start(
    obj: Stapmodel, dossier: Dossier, soort: Termijnsoort, feit: str, parameters: Parameters, op: datetime.date
) -> Termijn:
    lopend = Termijn.objects.filter(
        soort=soort.name, object_label=obj._meta.label_lower, object_id=obj.pk, status=Termijn.Status.LOOPT
    )
    vorige = list(lopend.values_list("pk", flat=True))
    lopend.update(status=Termijn.Status.VERVALLEN, klaar_op=op)
    termijn = maak(obj, dossier, soort, feit, parameters)
    termijn.save()
    # Een taak die onder de vorige viel, valt nu onder deze.
    Taak.objects.filter(termijn__in=vorige, status="open").update(termijn=termijn, vervalt=termijn.vervalt)
    return termijn


def stop(dossier: Dossier, soorten: Iterable[Termijnsoort], op: datetime.date) -> None:
    waarden = [s.name for s in soorten]
    if waarden:
        Termijn.objects.filter(dossier=dossier, soort__in=waarden, status=Termijn.Status.LOOPT).update(
            status=Termijn.Status.KLAAR, klaar_op=op
        )


def herbereken(obj: Stapmodel, dossier: Dossier) -> list[Termijn]:
    """Na een gewijzigd feit: elke lopende termijn van dit object opnieuw, en de taken die eraan hangen."""
    parameters = parameters_voor(dossier.gemeente_id)
    gewijzigd = []
    for termijn in Termijn.objects.filter(
        object_label=obj._meta.label_lower, object_id=obj.pk, status=Termijn.Status.LOOPT
    ):
        velden = uitkomst(obj, termijn.soort_wet, termijn.feit, parameters)
        if any(getattr(termijn, k) != v for k, v in velden.items()):
            bewaar_herrekend(termijn, velden)
            gewijzigd.append(termijn)
    return gewijzigd


def bewaar_herrekend(termijn: Termijn, velden: dict[str, Any]) -> None:
    for naam, waarde in velden.items():
        setattr(termijn, naam, waarde)
    termijn.save(update_fields=list(velden))
    Taak.objects.filter(termijn=termijn, status="open").update(vervalt=termijn.vervalt)
