"""De dagen van één inburgering. Wat nog niet gebeurd is, is leeg; zo volgt de fase vanzelf. `verloop.py` vult ze in."""

import datetime
from dataclasses import dataclass, field

from dossiers.models import Doelgroep
from dossiers.transitions import Fase
from leerroutes.transitions.afronding import EindeReden
from wet.codes import Route

Dag = datetime.date


@dataclass
class Oproep:
    """Een uitnodiging voor de intake. `verschenen` None: het gesprek moet nog komen, of is nog niet vastgelegd."""

    verzonden: Dag
    gesprek: Dag
    verschenen: bool | None = None


@dataclass
class Plan:
    """Een PIP met zijn besluit. `geweigerd`: DUO nam het niet aan."""

    begonnen: Dag
    route: Route
    dagtekening: Dag | None = None
    bekend: Dag | None = None
    ingetrokken: Dag | None = None
    vervangen: Dag | None = None
    geweigerd: bool = False


@dataclass
class Gesprek:
    nummer: int
    open_sinds: Dag
    uitgenodigd: Dag | None = None
    dag: Dag | None = None
    gehouden: bool = False
    gemist: Dag | None = None
    vervallen: bool = False


@dataclass
class Lessen:
    """Een leerroute bij een school; `geregeld` is de dag van het aanbod of van de eigen keuze."""

    plan: Plan
    sinds: Dag
    per_jaar: int = 2
    geregeld: Dag | None = None
    begin: Dag | None = None
    gestart: Dag | None = None
    einde: Dag | None = None
    gesprekken: list[Gesprek] = field(default_factory=list)
    gesprekken_klaar: Dag | None = None
    afgerond: Dag | None = None
    gestopt: Dag | None = None
    reden: str = ""


@dataclass
class Examen:
    onderdeel: str
    dag: Dag
    geslaagd: bool


@dataclass
class Slot:
    """Wat er voor het einde van de plicht gebeurde."""

    pvt: Dag | None = None
    map: Dag | None = None
    zroute: Dag | None = None
    examens: list[Examen] = field(default_factory=list)
    gemeld: Dag | None = None
    einde_gemeld: Dag | None = None
    reden: EindeReden | None = None
    afgerond: Dag | None = None


@dataclass
class Levensloop:
    doelgroep: str
    kennisgeving: Dag
    ingeschreven: Dag | None = None
    geopend: Dag | None = None
    begonnen_in_azc: bool = False
    oproepen: list[Oproep] = field(default_factory=list)
    toets: Dag | None = None
    intake_klaar: Dag | None = None
    plannen: list[Plan] = field(default_factory=list)
    lessen: list[Lessen] = field(default_factory=list)
    slot: Slot | None = None
    gesloten: Dag | None = None
    reden: str = ""

    @property
    def is_asiel(self) -> bool:
        return self.doelgroep == Doelgroep.ASIELSTATUSHOUDER

    @property
    def in_azc(self) -> bool:
        return self.ingeschreven is None

    @property
    def fase(self) -> Fase:
        if self.gesloten:
            return Fase.AFGEROND
        if self.geopend is None:
            return Fase.AANMELDING
        if self.intake_klaar is None:
            return Fase.INTAKE
        if not any(plan.bekend for plan in self.plannen):
            return Fase.PIP
        return self._fase_van_lessen()

    def _fase_van_lessen(self) -> Fase:
        laatste = self.lessen[-1]
        if laatste.afgerond:
            return Fase.AFRONDING
        return Fase.VOORTGANG if laatste.gestart else Fase.LEERROUTE
