"""De agenda vullen zonder dubbele boeking: per medewerker en per kamer vaste tijdvakken op een werkdag."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from dossiers.models import Afspraak, Dossier, Ruimte
from inburgering.demo.plaats import Plaats
from inburgering.demo.toeval import Toeval, na
from toegang.models import Medewerker

TIJDEN = tuple(datetime.time(*uur) for uur in ((9, 0), (10, 15), (11, 30), (13, 15), (14, 30), (15, 45)))
MINUTEN = 60


@dataclass
class Agenda:
    plaats: Plaats
    bezet: set[tuple[str, int, datetime.datetime]] = field(default_factory=set)
    afspraken: list[Afspraak] = field(default_factory=list)

    def vrije_dag(self, medewerker: Medewerker, dag: datetime.date) -> datetime.date:
        """Deze dag, of de eerste werkdag erna waarop de medewerker nog een tijdvak vrij heeft."""
        while all(self._is_bezet(medewerker, van) for van in map(_moment, [dag] * len(TIJDEN), TIJDEN)):
            dag = na(dag, 1)
        return dag

    def plan(
        self, obj: Any, dossier: Dossier, medewerker: Medewerker, dag: datetime.date, onderwerp: str, toeval: Toeval
    ) -> Afspraak:  # fmt: skip
        """Een geplande afspraak in een vrij tijdvak. De dag komt uit `vrije_dag`."""
        tijden = sorted(TIJDEN, key=lambda _: toeval.worp.random())
        van = next(moment for tijd in tijden if not self._is_bezet(medewerker, moment := _moment(dag, tijd)))
        ruimte = self._ruimte(van, toeval)
        self.bezet |= {("medewerker", medewerker.pk, van), ("ruimte", ruimte.pk, van)}
        return self._voeg_toe(obj, dossier, medewerker, van, onderwerp, Afspraak.Status.GEPLAND, ruimte)

    def geweest(
        self, obj: Any, dossier: Dossier, medewerker: Medewerker, dag: datetime.date, onderwerp: str, status: str, toeval: Toeval
    ) -> Afspraak:  # fmt: skip
        """Een gesprek van vroeger."""
        van, ruimte = _moment(dag, toeval.worp.choice(TIJDEN)), toeval.worp.choice(self.plaats.ruimtes)
        return self._voeg_toe(obj, dossier, medewerker, van, onderwerp, status, ruimte)

    def bewaar(self) -> None:
        Afspraak.objects.bulk_create(self.afspraken, batch_size=500)
        self.afspraken = []

    def _is_bezet(self, medewerker: Medewerker, van: datetime.datetime) -> bool:
        return ("medewerker", medewerker.pk, van) in self.bezet

    def _ruimte(self, van: datetime.datetime, toeval: Toeval) -> Ruimte:
        vrij = [r for r in self.plaats.ruimtes if ("ruimte", r.pk, van) not in self.bezet]
        return toeval.worp.choice(vrij)

    def _voeg_toe(
        self, obj: Any, dossier: Dossier, medewerker: Medewerker, van: datetime.datetime, onderwerp: str, status: str,
        ruimte: Ruimte,
    ) -> Afspraak:  # fmt: skip
        mens = dossier.inburgeraar
        afspraak = Afspraak(
            gemeente_id=dossier.gemeente_id, dossier=dossier, object_label=obj._meta.label_lower, object_id=obj.pk,
            onderwerp=onderwerp, medewerker=medewerker, ruimte=ruimte, van=van, tot=van + datetime.timedelta(minutes=MINUTEN),
            status=status, tolk=Afspraak.Tolk.TELEFOON if mens.tolk_nodig else Afspraak.Tolk.GEEN,
            tolktaal=mens.taal if mens.tolk_nodig else "",
            tolkbureau=self.plaats.tolkbureaus[dossier.pk % len(self.plaats.tolkbureaus)] if mens.tolk_nodig else None,
        )  # fmt: skip
        self.afspraken.append(afspraak)
        return afspraak


def _moment(dag: datetime.date, tijd: datetime.time) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(dag, tijd))
