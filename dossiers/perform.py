"""De enige deur naar een status.

`perform` doet alles in één transactie en altijd in dezelfde volgorde: rij vergrendelen → status → wie → voorwaarden → methode →
Overgang → bewaren → termijnen → taak → tijdlijn → conceptbrief → uitgaande rijen → fase → stappen die erop volgen. Geen
verzoek praat met de broker.
"""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django_fsm import TransitionNotAllowed

from dossiers import briefmaken, registratie, taken, termijnen, tijdlijn, uitgaand, weigering
from dossiers.fouten import IemandWasEerder, NietBevoegd, NietMogelijk, StapFout, VerkeerdeStatus
from dossiers.models import Brief, Dossier, Overgang, Termijn
from dossiers.steps import Stap, Stapmodel
from toegang.models import Medewerker


@dataclass
class Verricht:
    """Wat een stap deed: het object zoals bewaard, en wat erbij ontstond."""

    object: Any
    stap: Stap
    overgang: Overgang
    termijnen: list[Termijn] = field(default_factory=list)
    brief: Brief | None = None


def perform(
    obj: Stapmodel, naam: str, *, by: Medewerker | None, op: datetime.date, versie: int | None = None, **gegevens: Any
) -> Verricht:
    """Zet stap `naam` op `obj`.

    by: de medewerker, of None voor de klok. op: de dag van de handeling. versie: die van het formulier; wijkt zij af, dan was
    iemand anders eerder. gegevens: de velden van de stap. Geeft een StapFout met zinnen; er is dan niets gewijzigd.
    """
    stap = type(obj).stappen()[naam]
    with weigering.in_zinnen(), transaction.atomic():
        return _zet(obj, stap, by=by, op=op, versie=versie, gegevens=gegevens)


def _zet(
    obj: Stapmodel,
    stap: Stap,
    *,
    by: Medewerker | None,
    op: datetime.date,
    versie: int | None,
    gegevens: dict[str, Any],
) -> Verricht:
    vast, dossier = vergrendel(obj)
    _controleer_status(vast, stap, versie)
    _controleer_wie(stap, by, dossier)
    _controleer_guards(vast, stap)
    van = vast.status
    try:
        getattr(vast, stap.naam)(by=by, op=op, **gegevens)
    except TransitionNotAllowed as fout:
        raise VerkeerdeStatus(al_gebeurd(vast, stap)) from fout
    verricht = Verricht(object=vast, stap=stap, overgang=_leg_overgang_vast(vast, stap, van, by, op))
    vast.versie += 1
    vast.validate_constraints()
    vast.save()
    if vast is not dossier and isinstance(vast, Dossier):
        dossier = vast
    termijnen.stop(dossier, stap.stops, op)
    verricht.termijnen = termijnen.start(vast, dossier, vast.te_starten(stap), op)
    taken.volg_op(vast, dossier, op)
    tijdlijn.schrijf(
        dossier, f"{vast._meta.label_lower}.{stap.naam}", by=by, op=op, object=vast.uuid, van=van, naar=vast.status,
        **tijdlijn.zonder_vrije_tekst(stap, gegevens),
    )  # fmt: skip
    if sleutel := vast.briefsleutel(stap):
        verricht.brief = briefmaken.maak_concept(vast, dossier, sleutel, by=by, op=op)
    for soort in stap.meldt:
        uitgaand.zet_klaar(
            soort, f"{vast._meta.label_lower}:{vast.pk}:{vast.versie}", gemeente_id=dossier.gemeente_id, dossier=dossier,
            object=str(vast.uuid),
        )  # fmt: skip
    zet_fase(dossier, stap.fase, by=by, op=op)
    for gevolg in vast.na_stap(stap, by=by, op=op):
        verricht.termijnen += gevolg.termijnen
    return verricht


def zet_fase(dossier: Dossier, fase: str, *, by: Medewerker | None, op: datetime.date) -> None:
    """Brengt het dossier in een fase en laat de app van die fase haar eerste object maken."""
    if not fase or dossier.fase == fase:
        return
    dossier.fase = fase
    Dossier.objects.filter(pk=dossier.pk).update(fase=fase)
    if handeling := registratie.fasehandeling(fase):
        handeling(dossier, by=by, op=op)


def vergrendel(obj: Stapmodel) -> tuple[Any, Dossier]:
    """Altijd eerst het dossier, dan het object: zo wachten gelijktijdige stappen op elkaar zonder elkaar vast te zetten."""
    if isinstance(obj, Dossier):
        dossier = Dossier.objects.select_for_update().get(pk=obj.pk)
        return dossier, dossier
    dossier = Dossier.objects.select_for_update().get(pk=obj.dossier_id)
    vast = type(obj)._base_manager.select_for_update().get(pk=obj.pk)
    vast.dossier = dossier
    return vast, dossier


def _controleer_status(vast: Any, stap: Stap, versie: int | None) -> None:
    if vast.status not in stap.source:
        raise VerkeerdeStatus(al_gebeurd(vast, stap))
    if versie is not None and versie != vast.versie:
        raise IemandWasEerder(
            "Dit is gewijzigd sinds u het formulier opende. Bekijk de nieuwe stand en doe het opnieuw."
        )


def al_gebeurd(vast: Any, stap: Stap) -> str:
    laatste = Overgang.objects.filter(model=vast._meta.label_lower, object_id=vast.pk).order_by("-versie").first()
    wie = f", door {laatste.door} op {laatste.op:%d-%m-%Y}" if laatste and laatste.door else ""
    return f"“{stap.label}” kan niet meer: dit staat nu op “{vast.get_status_display()}”{wie}."


def _controleer_wie(stap: Stap, by: Medewerker | None, dossier: Dossier) -> None:
    if by is None and not stap.klok:
        raise NietBevoegd(f"“{stap.label}” moet door een medewerker gebeuren.")
    if by is not None and not stap.wie(by, dossier):
        raise NietBevoegd(f"U mag “{stap.label}” in dit dossier niet doen. Vraag de behandelaar of de teamleider.")


def _controleer_guards(vast: Any, stap: Stap) -> None:
    if ontbreekt := vast.ontbreekt(stap):
        raise NietMogelijk(*(f"Nog nodig: {g.zin}." for g in ontbreekt))


def _leg_overgang_vast(vast: Any, stap: Stap, van: str, by: Medewerker | None, op: datetime.date) -> Overgang:
    label = vast._meta.label_lower
    return Overgang.objects.create(
        kant_id=f"{label}:{van}>{vast.status}", model=label, object_id=vast.pk, versie=vast.versie + 1, stap=stap.naam,
        door=by, op=op,
    )  # fmt: skip


__all__ = ["StapFout", "Verricht", "al_gebeurd", "perform", "vergrendel", "zet_fase"]
