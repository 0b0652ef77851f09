"""Eén zaak is een mens met zijn levensloop en, zodra die geladen zijn, de objecten uit de database."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dossiers import tijdlijn
from dossiers.beleid import parameters_voor
from dossiers.models import Dossier, Gebeurtenis, Termijn
from dossiers.overname import neem_over
from dossiers.steps import Stapmodel
from dossiers.termijnen import maak
from inburgering.demo.levensloop import Lessen, Levensloop, Plan
from inburgering.demo.personen import Mens
from inburgering.demo.plaats import Plaats
from inburgering.demo.toeval import Toeval
from intake.models import Intake
from leerroutes.models import Leerroute
from pip_plans.models import Pip
from toegang.models import Medewerker
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.termijnsoorten import Termijnsoort

Starts = tuple[tuple[Termijnsoort, str], ...]


@dataclass
class Zaak:
    toeval: Toeval
    mens: Mens
    loop: Levensloop
    behandelaar: Medewerker | None
    dossier: Dossier = field(default_factory=Dossier)
    intake: Intake | None = None
    pips: list[tuple[Plan, Pip]] = field(default_factory=list)
    leerroutes: list[tuple[Lessen, Leerroute]] = field(default_factory=list)


@dataclass(frozen=True)
class Briefwens:
    """Een brief die op `dag` is of wordt geschreven. `feiten`: wat de brief toen las en nu niet meer zo in de database staat."""

    zaak: Zaak
    obj: Any
    sleutel: str
    dag: datetime.date
    verzonden: datetime.date | None
    feiten: dict[str, Any] = field(default_factory=dict)


@dataclass
class Lading:
    """Wat er tijdens het laden verzameld wordt: alles waar een nummer of een volgorde over alle zaken heen bij hoort."""

    plaats: Plaats
    vandaag: datetime.date
    zaken: list[Zaak] = field(default_factory=list)
    brieven: list[Briefwens] = field(default_factory=list)
    regels: list[Gebeurtenis] = field(default_factory=list)
    afgelopen: list[Termijn] = field(default_factory=list)

    @cached_property
    def parameters(self) -> Parameters:
        """Het recht met het beleid van Voorbeeldstad, één keer gelezen."""
        return parameters_voor(self.plaats.gemeente.pk)

    def verzonden_op(self, dag: datetime.date) -> datetime.date | None:
        """Een brief gaat op de dag zelf weg; wat van de laatste twee dagen is, ligt nog klaar."""
        return dag if dag < self.vandaag - datetime.timedelta(days=2) else None

    def schrijf(self, zaak: Zaak, soort: str, op: datetime.date, *, door_klok: bool = False, **feiten: Any) -> None:
        """Een regel in de tijdlijn van vroeger, gemerkt als overgenomen."""
        by = None if door_klok else zaak.behandelaar
        self.regels.append(tijdlijn.maak(zaak.dossier, soort, by=by, op=op, overgenomen=True, **feiten))

    def termijn_klaar(
        self, zaak: Zaak, obj: Stapmodel, soort: Termijnsoort, feit: str, op: datetime.date, *, vervallen: bool = False
    ) -> None:
        """Een termijn die al afgelopen is, met haar uitleg."""
        termijn = maak(obj, zaak.dossier, soort, feit, self.parameters)
        termijn.status = Termijn.Status.VERVALLEN if vervallen else Termijn.Status.KLAAR
        termijn.klaar_op = op
        self.afgelopen.append(termijn)


@dataclass(frozen=True)
class Intrede:
    """Eén object dat zijn status binnenkomt, met de dag waarop dat was."""

    obj: Any
    status: str
    dag: datetime.date
    starts: Starts = ()


def breng(
    lading: Lading, intredes: Iterable[Intrede], daarbij: Callable[[Sequence[Any]], None] | None = None
) -> None:  # fmt: skip
    """Brengt objecten van één model binnen, per status en termijnen in één keer door de deur."""
    groepen: dict[tuple[str, Starts], list[Intrede]] = defaultdict(list)
    for intrede in intredes:
        groepen[str(intrede.status), intrede.starts].append(intrede)
    for (status, starts), groep in groepen.items():
        dagen = {i.obj.uuid: i.dag for i in groep}
        neem_over(
            [i.obj for i in groep], status, by=None, op=lading.vandaag, starts=starts,
            dag_van=lambda obj, dagen=dagen: dagen[obj.uuid], daarbij=daarbij,  # type: ignore[misc]
        )  # fmt: skip


def norm(naam: str) -> int:
    """Een getal uit de wet zoals het nu geldt, bijvoorbeeld `map_uren`."""
    return Recht(LANDELIJK, None, "norm").getal(naam)


def bewaar_verzameld(lading: Lading) -> None:
    """De tijdlijn van vroeger in volgorde van dag, en de afgelopen termijnen."""
    lading.regels.sort(key=lambda regel: regel.op)
    tijdlijn.schrijf_alle(lading.regels)
    Termijn.objects.bulk_create(lading.afgelopen, batch_size=500)
