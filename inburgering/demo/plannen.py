"""De PIP's en hun besluiten. Een besluit heeft zijn nummer op volgorde van dagtekening, per jaar en zonder gaten."""

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

from besluiten.models import Besluit
from besluiten.transitions import Status as BS
from dossiers.models import Brief, Doelgroep, volgend_nummer
from inburgering.demo import teksten
from inburgering.demo.levensloop import Plan
from inburgering.demo.plaats import SCHOLEN
from inburgering.demo.zaken import Briefwens, Intrede, Lading, Starts, Zaak, breng, norm
from koppelingen.duo.codes import Alfabetisering, Niveau
from pip_plans.actions import ALFABETISERING, BESLUITSOORT
from pip_plans.brieven import PipBeschikking
from pip_plans.models import Pip
from pip_plans.selectors import bevindingen
from pip_plans.transitions import Status as PS
from wet.codes import Route
from wet.termijnsoorten import Termijnsoort, bereken

BEZWAAR: Starts = ((Termijnsoort.BEZWAAR, "bekendmaking"),)


@dataclass
class Koppel:
    """Een PIP met het besluit waarin het staat; `fout` is een besluit dat vóór de bekendmaking is ingetrokken."""

    zaak: Zaak
    plan: Plan
    pip: Pip
    besluit: Besluit
    fout: Besluit | None = None


def laad(lading: Lading) -> None:
    koppels = [_koppel(zaak, plan) for zaak in lading.zaken for plan in zaak.loop.plannen]
    _weiger_een(koppels)
    _volg_op(koppels)
    _nummer(lading, koppels)
    # Zo bestaat een besluit altijd vóór het besluit dat het vervangt, en is er nooit meer dan één concept.
    intredes = [i for koppel in koppels for i in _besluiten(lading, koppel)]
    volgorde = [BS.INGETROKKEN, BS.HERZIEN, BS.BEKENDGEMAAKT, BS.VASTGESTELD, BS.VERVALLEN, BS.CONCEPT]
    breng(lading, sorted(intredes, key=lambda i: volgorde.index(BS(i.status))))
    plannen = [_pip(lading, koppel) for koppel in koppels]
    breng(lading, sorted(plannen, key=lambda i: [PS.VERVANGEN, PS.GELDEND, PS.CONCEPT].index(PS(i.status))))
    _wijs_naar_pip(koppels)
    for koppel in koppels:
        koppel.zaak.pips.append((koppel.plan, koppel.pip))
        _brieven(lading, koppel)
        _geschiedenis(lading, koppel)


def _koppel(zaak: Zaak, plan: Plan) -> Koppel:
    besluit = _besluit(zaak, plan.dagtekening)
    besluit.bekendmaking, besluit.wijze = plan.bekend, Brief.Wijze.POST if plan.bekend else ""
    fout = _besluit(zaak, plan.ingetrokken) if plan.ingetrokken else None
    if fout:
        fout.reden = "Het niveau van de examens stond er verkeerd in."
    return Koppel(zaak, plan, Pip(dossier=zaak.dossier, besluit=besluit, **_velden(zaak, plan)), besluit, fout)


def _besluit(zaak: Zaak, dagtekening: datetime.date | None) -> Besluit:
    return Besluit(
        gemeente_id=zaak.dossier.gemeente_id, dossier=zaak.dossier, soort=BESLUITSOORT, object_label=Pip._meta.label_lower,
        object_id=-zaak.dossier.pk, dagtekening=dagtekening, overgenomen=dagtekening is not None,
        ondertekenaar=zaak.behandelaar if dagtekening else None,
    )  # fmt: skip


def _velden(zaak: Zaak, plan: Plan) -> dict[str, Any]:
    """Het plan; een concept is nog maar half ingevuld."""
    intake, worp = zaak.intake, zaak.toeval.worp
    assert intake  # noqa: S101 - zonder intake geen plan
    velden: dict[str, Any] = {
        "bevindingen": bevindingen(intake), "uren_pvt": norm("pvt_uren"),
        "alfabetisering": ALFABETISERING.get(intake.taalniveau, Alfabetisering.NIET),
        "aantal_voortgangsgesprekken": zaak.loop.lessen[-1].per_jaar if zaak.loop.lessen else 2,
    }  # fmt: skip
    if plan.dagtekening is None:
        return velden | ({"leerroute": plan.route} if worp.random() < 0.4 else {})
    velden |= {
        "leerroute": plan.route,
        "ondersteuning": teksten.kies(worp, teksten.ONDERSTEUNING),
        **teksten.redenen(plan.route),
    }
    velden["niveau"] = Niveau.B1 if plan.route is Route.B1 else ""
    velden["periode_pvt"] = _seizoen(plan.dagtekening + datetime.timedelta(days=200))
    if plan.route is not Route.ONDERWIJS:
        velden |= {"uren_map": norm("map_uren"), "periode_map": f"in {plan.dagtekening.year + 1}"}
    return velden | (_asiel(plan, worp) if zaak.loop.is_asiel else {})


def _seizoen(dag: datetime.date) -> str:
    return f"{'voorjaar' if dag.month < 7 else 'najaar'} {dag.year}"


def _asiel(plan: Plan, worp: Any) -> dict[str, Any]:
    """Alleen voor een statushouder legt de gemeente uren vast en biedt zij de lessen aan."""
    assert plan.dagtekening  # noqa: S101 - alleen bij een vastgesteld plan
    uren = {Route.B1: worp.randrange(600, 1050, 50), Route.ONDERWIJS: norm("onderwijs_uren"),
            Route.Z: norm("z_cursusuren")}  # fmt: skip
    velden = {
        "uren_leerroute": uren[plan.route], "uren_per_week": worp.choice([9, 12, 15]), "aanbieder": _school(plan.route, worp),
        "start_leerroute": plan.dagtekening + datetime.timedelta(days=worp.randint(60, 90)),
    }  # fmt: skip
    return velden | ({"uren_participatie": norm("z_participatie_uren")} if plan.route is Route.Z else {})


def _school(route: Route, worp: Any) -> str:
    return str(worp.choice([s for s in SCHOLEN if s.tst == (route is Route.ONDERWIJS)]).naam)


def _weiger_een(koppels: list[Koppel]) -> None:
    """Het nieuwste PIP van een statushouder die nog op lessen wacht, is door DUO geweigerd."""
    wacht = [k.plan for k in koppels if k.plan.bekend and k.zaak.loop.is_asiel and not k.zaak.loop.lessen[-1].geregeld]
    for plan in sorted(wacht, key=lambda plan: plan.bekend or plan.begonnen)[-1:]:
        plan.geweigerd = True


def _volg_op(koppels: list[Koppel]) -> None:
    eerste: dict[int, Besluit] = {}
    for koppel in koppels:
        if vorige := eerste.get(koppel.zaak.dossier.pk):
            koppel.besluit.vervangt = vorige
        eerste[koppel.zaak.dossier.pk] = koppel.besluit


def _nummer(lading: Lading, koppels: list[Koppel]) -> None:
    besluiten = [b for k in koppels for b in (k.fout, k.besluit) if b and b.dagtekening]
    besluiten.sort(key=lambda b: b.dagtekening or lading.vandaag)
    jaren = Counter(b.dagtekening.year for b in besluiten if b.dagtekening)
    volgende = {
        jaar: volgend_nummer(lading.plaats.gemeente.pk, "besluit", jaar, aantal) for jaar, aantal in jaren.items()
    }
    for besluit in besluiten:
        jaar = besluit.dagtekening.year if besluit.dagtekening else 0
        besluit.nummer = f"B-{jaar}-{volgende[jaar]:06d}"
        volgende[jaar] += 1


def _besluiten(lading: Lading, koppel: Koppel) -> list[Intrede]:
    plan, besluit, intredes = koppel.plan, koppel.besluit, []
    if koppel.fout and plan.ingetrokken:
        intredes.append(Intrede(koppel.fout, BS.INGETROKKEN, plan.ingetrokken))
    if plan.bekend:
        laatste = bereken(Termijnsoort.BEZWAAR, plan.bekend, lading.parameters).laatste_dag
        loopt = laatste >= lading.vandaag and not koppel.zaak.loop.gesloten
        besluit.onherroepelijk_op = None if loopt else laatste + datetime.timedelta(days=1)
        status = BS.HERZIEN if plan.vervangen else BS.BEKENDGEMAAKT
        return [*intredes, Intrede(besluit, status, plan.vervangen or plan.bekend, BEZWAAR if loopt else ())]
    if plan.dagtekening:
        return [*intredes, Intrede(besluit, BS.VASTGESTELD, plan.dagtekening)]
    status = BS.VERVALLEN if koppel.zaak.loop.gesloten else BS.CONCEPT
    return [*intredes, Intrede(besluit, status, koppel.zaak.loop.gesloten or plan.begonnen)]


def _pip(lading: Lading, koppel: Koppel) -> Intrede:
    plan, loop = koppel.plan, koppel.zaak.loop
    if plan.bekend is None:
        return Intrede(koppel.pip, PS.CONCEPT, plan.begonnen)
    starts = () if loop.gesloten else _starts(lading, koppel)
    return Intrede(koppel.pip, PS.VERVANGEN if plan.vervangen else PS.GELDEND, plan.vervangen or plan.bekend, starts)


def _starts(lading: Lading, koppel: Koppel) -> Starts:
    """De termijnen die nog lopen. Die van de inburgering hangt aan het eerste PIP en verandert niet door een later (art. 11)."""
    plan, loop = koppel.plan, koppel.zaak.loop
    assert plan.dagtekening  # noqa: S101 - alleen bij een bekendgemaakt plan
    soorten = [Termijnsoort.INBURGERINGSTERMIJN] if plan is loop.plannen[0] else []
    wisselen = bereken(Termijnsoort.ROUTEWISSELING, plan.dagtekening).laatste_dag
    if not plan.vervangen and wisselen >= lading.vandaag:
        soorten.append(Termijnsoort.ROUTEWISSELING)
    wacht = not any(lessen.geregeld for lessen in loop.lessen if lessen.plan is plan)
    if not plan.vervangen and loop.doelgroep == Doelgroep.ASIELSTATUSHOUDER and wacht:
        soorten.append(Termijnsoort.AANBOD_LEERROUTE)
    if plan.geweigerd:
        soorten.append(Termijnsoort.PIP_MELDEN_DUO)
    return tuple((soort, "dagtekening") for soort in soorten)


def _wijs_naar_pip(koppels: list[Koppel]) -> None:
    """Besluit en PIP wijzen naar elkaar; het besluit was er eerst."""
    besluiten = [b for koppel in koppels for b in (koppel.besluit, koppel.fout) if b]
    for koppel in koppels:
        for besluit in (koppel.besluit, koppel.fout):
            if besluit:
                besluit.object_id = koppel.pip.pk
    Besluit.objects.bulk_update(besluiten, ["object_id"], batch_size=500)


def _brieven(lading: Lading, koppel: Koppel) -> None:
    feiten = {"pip": koppel.pip, "intake": koppel.zaak.intake}
    besluit = koppel.besluit
    if besluit.dagtekening:
        wens = Briefwens(koppel.zaak, besluit, PipBeschikking.sleutel, besluit.dagtekening, koppel.plan.bekend, feiten)
        lading.brieven.append(wens)


def _geschiedenis(lading: Lading, koppel: Koppel) -> None:
    zaak, plan = koppel.zaak, koppel.plan
    lading.schrijf(zaak, "pip_plans.begonnen", plan.begonnen, object=koppel.pip.uuid)
    if koppel.fout and plan.ingetrokken:
        lading.schrijf(zaak, "besluiten.besluit.stel_vast", plan.ingetrokken, object=koppel.fout.uuid)
    if not plan.bekend or not plan.dagtekening:
        return
    lading.schrijf(zaak, "besluiten.besluit.stel_vast", plan.dagtekening, object=koppel.besluit.uuid)
    if not plan.geweigerd:
        _gemeld(lading, koppel, plan.bekend, plan.dagtekening)
    if koppel.besluit.onherroepelijk_op:
        klaar = koppel.besluit.onherroepelijk_op - datetime.timedelta(days=1)
        lading.termijn_klaar(zaak, koppel.besluit, Termijnsoort.BEZWAAR, "bekendmaking", klaar)


def _gemeld(lading: Lading, koppel: Koppel, bekend: datetime.date, dagtekening: datetime.date) -> None:
    zaak, pip = koppel.zaak, koppel.pip
    op = min(bekend + datetime.timedelta(days=1), lading.vandaag)
    lading.schrijf(zaak, "pip_plans.gemeld_aan_duo", op, door_klok=True, object=pip.uuid, dagtekening=dagtekening)
    lading.termijn_klaar(zaak, pip, Termijnsoort.PIP_MELDEN_DUO, "dagtekening", op)
