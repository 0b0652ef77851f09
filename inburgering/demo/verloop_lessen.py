"""Hoe een inburgering verder gaat: leerroute, gesprekken, examens en het einde van de plicht."""

import datetime

from inburgering.demo.levensloop import Dag, Examen, Gesprek, Lessen, Levensloop, Plan, Slot
from inburgering.demo.toeval import Toeval, na, werkdag
from leerroutes.transitions.afronding import EindeReden
from wet.codes import Route
from wet.termijnen import maanden, plus

EXAMENS = ("KNM", "LE", "LU", "SC", "SP")
# Duur van de lessen in maanden.
DUUR = {Route.B1: (23, 31), Route.ONDERWIJS: (16, 22), Route.Z: (24, 31)}
# De lessen eindigen binnen de inburgeringstermijn van drie jaar; zo biedt de gemeente ze ook aan.
UITERLIJK = maanden(35)
GESTOPT = (
    "de school is gestopt met deze groep", "te vaak afwezig", "verhuisd, de school is te ver", "de lessen pasten niet",
)  # fmt: skip


class Lesverloop:
    """Wat na het PIP komt. `vandaag` is de grens: later gebeurt nog niet."""

    def __init__(self, loop: Levensloop, vandaag: Dag, toeval: Toeval) -> None:
        self.loop, self.vandaag, self.t = loop, vandaag, toeval

    def geweest(self, dag: Dag) -> bool:
        return dag <= self.vandaag

    def als_geweest(self, dag: Dag) -> Dag | None:
        return dag if self.geweest(dag) else None

    def kies_route(self, niet: Route | None = None) -> Route:
        gewichten = {Route.B1: 84, Route.ONDERWIJS: 4, Route.Z: 12}
        if self.loop.is_asiel:
            gewichten = {Route.B1: 62, Route.ONDERWIJS: 15, Route.Z: 23}
        routes = [route for route in gewichten if route is not niet]
        worp = self.t.worp.choices(routes, [gewichten[route] for route in routes])[0]
        return list(Route)[int(self.t.vast["route"])] if "route" in self.t.vast and niet is None else worp

    def maak_bekend(self, plan: Plan, dagtekening: Dag, wat: str) -> Dag | None:
        plan.dagtekening = self.als_geweest(dagtekening)
        bekend = na(dagtekening, self.t.tussen(wat, 0, 2))
        plan.bekend = self.als_geweest(bekend)
        return plan.bekend

    def leerroute(self, plan: Plan, bekend: Dag) -> None:
        lessen = self._nieuwe_lessen(plan, bekend)
        gestart = lessen.gestart
        if gestart is None:
            return
        slot = self.loop.slot = Slot()
        if self.t.kans("wissel", 0.04):
            lessen = self._wissel(lessen, gestart)
        elif self.t.kans("gestopt", 0.05):
            lessen = self._stop(lessen, gestart)
        if lessen.gestart:
            self._voortgang(lessen, lessen.gestart, slot)

    def _nieuwe_lessen(self, plan: Plan, sinds: Dag) -> Lessen:
        per_jaar = 3 if self.t.kans("drie_per_jaar", 0.6) else 4
        lessen = Lessen(plan, sinds, per_jaar if self.loop.is_asiel else 2)
        self.loop.lessen.append(lessen)
        grenzen = (10, 88) if self.loop.is_asiel else (15, 110)
        lessen.geregeld = self.als_geweest(na(sinds, self.t.tussen("regelen", *grenzen)))
        if lessen.geregeld:
            begin = _maandag(lessen.geregeld + datetime.timedelta(days=self.t.tussen("wachten", 14, 70)))
            einde = plus(begin, maanden(self.t.tussen("duur", *DUUR[plan.route])))
            lessen.begin, lessen.einde = begin, min(einde, plus(self.loop.plannen[0].dagtekening or begin, UITERLIJK))
            vastgelegd = na(begin, self.t.tussen("start_vastleggen", 0, 5))
            lessen.gestart = begin if self.geweest(vastgelegd) else None
        return lessen

    def _wissel(self, oud: Lessen, gestart: Dag) -> Lessen:
        """Een nieuw PIP met een andere route, binnen anderhalf jaar na de dagtekening van het eerste."""
        dag = na(gestart, self.t.tussen("wissel_na", 60, 330))
        if not self.geweest(dag) or dag > plus(oud.plan.dagtekening or dag, maanden(17)):
            return oud
        plan = Plan(na(dag, -20), self.kies_route(oud.plan.route))
        self.loop.plannen.append(plan)
        bekend = self.maak_bekend(plan, dag, "wissel_bekendmaken")
        if bekend is None:
            return oud
        oud.plan.vervangen, oud.reden = bekend, "het nieuwe PIP heeft een andere leerroute"
        return self._opvolger(oud, gestart, plan, bekend)

    def _stop(self, oud: Lessen, gestart: Dag) -> Lessen:
        dag = na(gestart, self.t.tussen("gestopt_na", 60, 400))
        if not self.geweest(dag):
            return oud
        oud.reden = self.t.worp.choice(GESTOPT)
        return self._opvolger(oud, gestart, oud.plan, dag)

    def _opvolger(self, oud: Lessen, gestart: Dag, plan: Plan, dag: Dag) -> Lessen:
        oud.gestopt = dag
        self._gesprekken(oud, gestart)
        return self._nieuwe_lessen(plan, dag)

    def _voortgang(self, lessen: Lessen, gestart: Dag, slot: Slot) -> None:
        self._gesprekken(lessen, gestart)
        einde = lessen.einde or self.vandaag
        slot.pvt = self.als_geweest(na(gestart, self.t.tussen("pvt", 40, 260)))
        if lessen.plan.route is not Route.ONDERWIJS:
            slot.map = self.als_geweest(na(gestart, self.t.tussen("map", 240, 640)))
        if lessen.plan.route is Route.B1:
            self._examens(slot, einde)
        klaar = max(na(einde, self.t.tussen("lessen_klaar", -10, 25)), lessen.gesprekken_klaar or einde)
        if lessen.gesprekken_klaar and self.geweest(klaar):
            lessen.afgerond = klaar
            self._afronding(slot, lessen, klaar)

    def _gesprekken(self, lessen: Lessen, gestart: Dag) -> None:
        """Elk gesprek in het ritme van het PIP, zolang het voor het einde van de lessen valt."""
        vorige, tot = gestart, lessen.gestopt or self.vandaag
        for nummer in range(1, 20):
            uiterlijk = plus(vorige, maanden(12 // lessen.per_jaar))
            if lessen.einde and uiterlijk > lessen.einde and nummer > 1:
                lessen.gesprekken_klaar = vorige
                return
            gesprek = self._gesprek(nummer, vorige, uiterlijk, tot)
            lessen.gesprekken.append(gesprek)
            if not gesprek.gehouden or gesprek.dag is None:
                gesprek.vervallen = lessen.gestopt is not None
                return
            vorige = gesprek.dag

    def _gesprek(self, nummer: int, vorige: Dag, uiterlijk: Dag, tot: Dag) -> Gesprek:
        te_laat = self.t.kans("gesprek_te_laat", 0.05)
        verschil = self.t.tussen("gesprek_laat", 2, 20) if te_laat else -self.t.tussen("gesprek_vroeg", 2, 34)
        dag, gesprek = na(uiterlijk, verschil), Gesprek(nummer, vorige)
        uitgenodigd = na(dag, -self.t.tussen("uitnodiging", 15, 30))
        if self.t.kans("gemist", 0.06) and dag < tot:
            gesprek.gemist, dag = dag, na(dag, self.t.tussen("inhalen", 8, 20))
            uitgenodigd = na(gesprek.gemist, 2)
        if uitgenodigd <= tot:
            gesprek.uitgenodigd, gesprek.dag = uitgenodigd, dag
            gesprek.gehouden = dag < tot and na(dag, self.t.tussen("vastleggen", 0, 1)) <= tot
        return gesprek

    def _examens(self, slot: Slot, einde: Dag) -> None:
        for onderdeel in EXAMENS:
            dag = na(einde, self.t.tussen(f"examen_{onderdeel}", -260, 150))
            for _ in range(3):
                if not self.geweest(dag):
                    break
                geslaagd = self.t.kans("geslaagd", 0.72)
                slot.examens.append(Examen(onderdeel, dag, geslaagd))
                if geslaagd:
                    break
                dag = na(dag, self.t.tussen("herkansing", 70, 130))

    def _afronding(self, slot: Slot, lessen: Lessen, afgerond: Dag) -> None:
        if lessen.plan.route is Route.Z:
            slot.zroute = self.als_geweest(na(afgerond, self.t.tussen("zroute", 10, 60)))
        laatste = self._laatste_onderdeel(slot, lessen)
        slot.gemeld = laatste and self.als_geweest(na(laatste, self.t.tussen("melden", 3, 20)))
        slot.einde_gemeld = slot.gemeld and self.als_geweest(na(slot.gemeld, self.t.tussen("duo", 15, 60)))
        slot.afgerond = slot.einde_gemeld and self.als_geweest(na(slot.einde_gemeld, self.t.tussen("sluiten", 1, 9)))
        if slot.einde_gemeld:
            slot.reden = EindeReden.CERTIFICAAT if lessen.plan.route is Route.Z else EindeReden.DIPLOMA
        if slot.afgerond and slot.reden:
            self.loop.gesloten, self.loop.reden = slot.afgerond, slot.reden.label

    def _laatste_onderdeel(self, slot: Slot, lessen: Lessen) -> Dag | None:
        """De dag waarop alles compleet was; None als er nog iets ontbreekt."""
        nodig = [slot.pvt, lessen.afgerond]
        if lessen.plan.route is not Route.ONDERWIJS:
            nodig.append(slot.map)
        if lessen.plan.route is Route.Z:
            nodig.append(slot.zroute)
        if lessen.plan.route is Route.B1:
            behaald = {e.onderdeel: e.dag for e in slot.examens if e.geslaagd}
            nodig += [behaald.get(onderdeel) for onderdeel in EXAMENS]
        dagen = [dag for dag in nodig if dag]
        return max(dagen) if len(dagen) == len(nodig) else None


def _maandag(dag: Dag) -> Dag:
    return werkdag(dag + datetime.timedelta(days=(7 - dag.weekday()) % 7))
