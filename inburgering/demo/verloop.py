"""Hoe een inburgering begint: van kennisgeving tot PIP, dag voor dag. Alleen rekenen, geen database.

De duur van elke schakel is wat gemeenten melden: de intake een paar weken (met een azc langer), het PIP meestal binnen tien weken,
de lessen anderhalf tot drie jaar (`verloop_lessen.py`).
"""

import datetime

from inburgering.demo.levensloop import Dag, Levensloop, Oproep, Plan, Slot
from inburgering.demo.toeval import Toeval, na
from inburgering.demo.verloop_lessen import Lesverloop
from leerroutes.transitions.afronding import EindeReden

# Waarom een dossier eerder sluit: deel van alle dossiers, na hoeveel dagen, en de reden.
UITVAL = (
    ("verhuisd", 0.045, (60, 1200), "Verhuisd naar een andere gemeente", None),
    ("vertrokken", 0.015, (90, 900), "Vertrokken uit Nederland", None),
    ("vrijgesteld", 0.015, (40, 400), "", EindeReden.VRIJSTELLING),
    ("ontheven", 0.02, (400, 1100), "", EindeReden.ONTHEFFING),
    ("overleden", 0.003, (100, 1300), "", EindeReden.OVERLEDEN),
)


class Verloop(Lesverloop):
    """Bouwt één levensloop op, schakel voor schakel."""

    def voer_uit(self) -> Levensloop:
        eind = self._uitval()
        self._huisvesting()
        if geopend := self._aanmelding():
            klaar = self._intake(geopend)
            bekend = self._plan(klaar) if klaar else None
            if bekend:
                self.leerroute(self.loop.plannen[-1], bekend)
        if eind:
            self._sluit_voortijdig(*eind)
        return self.loop

    def _uitval(self) -> tuple[Dag, str, EindeReden | None] | None:
        """Wie eerder stopt, leeft verder tot die dag: wat daarna zou komen, gebeurt niet."""
        for naam, deel, grenzen, reden, einde in UITVAL:
            dag = na(self.loop.kennisgeving, self.t.tussen(f"{naam}_na", *grenzen))
            if self.t.kans(naam, deel) and dag < self.vandaag:
                self.vandaag = dag
                return dag, reden, einde
        return None

    def _huisvesting(self) -> None:
        """Een statushouder woont vaak nog in een azc als DUO schrijft."""
        loop = self.loop
        loop.begonnen_in_azc = loop.is_asiel and self.t.kans("azc", 0.4)
        dag = loop.kennisgeving - datetime.timedelta(days=self.t.tussen("al_ingeschreven", 3, 40))
        if loop.begonnen_in_azc:
            dag = na(loop.kennisgeving, self.t.tussen("huisvesting", 20, 210))
        elif loop.kennisgeving.year < 2023:
            dag = na(loop.kennisgeving, 2)  # tot 2023 liep de termijn van het PIP vanaf de inschrijving
        loop.ingeschreven = self.als_geweest(dag)

    def _aanmelding(self) -> Dag | None:
        self.loop.geopend = self.als_geweest(na(self.loop.kennisgeving, self.t.tussen("openen", 0, 2)))
        return self.loop.geopend

    def _intake(self, geopend: Dag) -> Dag | None:
        """De dag waarop de intake klaar was."""
        loop, begin = self.loop, geopend
        if loop.begonnen_in_azc and self.t.kans("wacht_op_woning", 0.55):
            if loop.ingeschreven is None:
                return None
            begin = max(begin, loop.ingeschreven)
        gesprek = self._oproepen(na(begin, self.t.tussen("oproep", 3, 18)))
        if gesprek is None:
            return None
        toets = na(gesprek, self.t.tussen("toets", 0, 12))
        loop.toets = self.als_geweest(toets)
        loop.intake_klaar = self.als_geweest(na(toets, self.t.tussen("intake_klaar", 1, 12)))
        return loop.intake_klaar

    def _oproepen(self, verzonden: Dag) -> Dag | None:
        """De dag van het gesprek; None zolang het er niet is. Wie niet komt, krijgt een nieuwe oproep."""
        for keer in range(1, 4):
            if not self.geweest(verzonden):
                return None
            oproep = Oproep(verzonden, na(verzonden, self.t.tussen("gesprek", 13, 18)))
            self.loop.oproepen.append(oproep)
            vastgelegd = na(oproep.gesprek, self.t.tussen("vastleggen", 0, 1))
            if oproep.gesprek >= self.vandaag or not self.geweest(vastgelegd):
                return None
            oproep.verschenen = not self.t.kans(f"niet_verschenen_{keer}", 0.09)
            if oproep.verschenen:
                return oproep.gesprek
            verzonden = na(oproep.gesprek, self.t.tussen("nieuwe_oproep", 1, 6))
        return None

    def _plan(self, intake_klaar: Dag) -> Dag | None:
        """De dag van de bekendmaking."""
        loop, plan = self.loop, Plan(intake_klaar, self.kies_route())
        loop.plannen.append(plan)
        dagtekening = na(intake_klaar, self.t.tussen("vaststellen", 5, 26))
        if loop.ingeschreven is None or not self.geweest(dagtekening):
            return None
        if self.t.kans("ingetrokken", 0.012):
            plan.ingetrokken = dagtekening
            dagtekening = na(dagtekening, self.t.tussen("opnieuw", 3, 9))
        return self.maak_bekend(plan, max(dagtekening, na(loop.ingeschreven, 3)), "bekendmaken")

    def _sluit_voortijdig(self, dag: Dag, reden: str, einde: EindeReden | None) -> None:
        loop = self.loop
        if loop.gesloten or loop.geopend is None:
            return
        loop.gesloten, loop.reden = dag, reden or (einde.label if einde else "")
        for lessen in loop.lessen:
            for gesprek in lessen.gesprekken:
                gesprek.vervallen = gesprek.vervallen or not gesprek.gehouden
        if einde:
            loop.slot = loop.slot or Slot()
            loop.slot.einde_gemeld, loop.slot.reden, loop.slot.afgerond = na(dag, -2), einde, dag


def leef(doelgroep: str, kennisgeving: Dag, vandaag: Dag, toeval: Toeval) -> Levensloop:
    return Verloop(Levensloop(doelgroep, kennisgeving), vandaag, toeval).voer_uit()
