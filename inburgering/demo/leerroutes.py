"""Leerroutes met hun gesprekken, en de afronding met examens."""

import datetime
from collections.abc import Sequence
from typing import Any

from dossiers.models import Afspraak
from inburgering.demo import teksten
from inburgering.demo.agenda import Agenda
from inburgering.demo.levensloop import Gesprek, Lessen
from inburgering.demo.plaats import SCHOLEN
from inburgering.demo.zaken import Briefwens, Intrede, Lading, Zaak, breng, norm
from koppelingen.duo.codes import Examenuitslag as Uitslag
from leerroutes.brieven import UitnodigingVoortgangsgesprek
from leerroutes.models import Afronding, Examenuitslag, Leerroute, Voortgangsgesprek
from leerroutes.transitions.afronding import AfrondingStatus
from leerroutes.transitions.leerroute import LeerrouteStatus as LS
from leerroutes.transitions.voortgang import GesprekStatus as GS
from wet.codes import Route
from wet.termijnsoorten import Termijnsoort

# Uitnodigingen van langer geleden gaf het vorige systeem niet mee; besluiten wel.
BEWAARD = datetime.timedelta(days=400)
UITSLAG_NA = datetime.timedelta(days=21)
Trio = tuple[Zaak, Lessen, Leerroute]


def laad(lading: Lading, agenda: Agenda) -> None:
    trios = [(zaak, lessen, _leerroute(zaak, lessen)) for zaak in lading.zaken for lessen in zaak.loop.lessen]
    intredes = [_intrede(*trio) for trio in trios]
    # Wat voorbij is eerst: er loopt hoogstens één leerroute per dossier.
    breng(lading, sorted(intredes, key=lambda i: i.status not in (LS.BEEINDIGD, LS.AFGEROND)))
    for zaak, lessen, leerroute in trios:
        zaak.leerroutes.append((lessen, leerroute))
        _geschiedenis(lading, zaak, lessen, leerroute)
    _laad_gesprekken(lading, agenda, trios)
    _laad_afrondingen(lading)


def _leerroute(zaak: Zaak, lessen: Lessen) -> Leerroute:
    pip = next(pip for plan, pip in zaak.pips if plan is lessen.plan)
    leerroute = Leerroute(dossier=zaak.dossier, pip=pip, soort=lessen.plan.route)
    if lessen.geregeld:
        _school(zaak, lessen, leerroute)
    leerroute.afgerond_op, leerroute.beeindigd_op, leerroute.reden_beeindigd = (
        lessen.afgerond,
        lessen.gestopt,
        lessen.reden,
    )
    leerroute.gesprekken_klaar_op = None if lessen.gestopt else lessen.gesprekken_klaar
    return leerroute


def _school(zaak: Zaak, lessen: Lessen, leerroute: Leerroute) -> None:
    worp = zaak.toeval.worp
    school = worp.choice([s for s in SCHOLEN if s.tst == (lessen.plan.route is Route.ONDERWIJS)])
    leerroute.instelling, leerroute.start_op, leerroute.einde_op = school.naam, lessen.begin, lessen.einde
    leerroute.uren_per_week = leerroute.pip.uren_per_week or worp.choice([6, 9, 12])
    if zaak.loop.is_asiel:
        leerroute.aangeboden_op, leerroute.instelling_code = lessen.geregeld, school.nummer
        leerroute.alfabetisering = leerroute.pip.alfabetisering
    else:
        leerroute.gekozen_op = lessen.geregeld


def _intrede(zaak: Zaak, lessen: Lessen, leerroute: Leerroute) -> Intrede:
    if lessen.gestopt:
        return Intrede(leerroute, LS.BEEINDIGD, lessen.gestopt)
    if lessen.afgerond:
        return Intrede(leerroute, LS.AFGEROND, lessen.afgerond)
    if lessen.gestart:
        eerste = not any(g.gehouden for g in lessen.gesprekken) and not zaak.loop.gesloten
        starts = ((Termijnsoort.VOORTGANGSGESPREK, "start_op"),) if eerste else ()
        return Intrede(leerroute, LS.GESTART, lessen.gestart, starts)
    if lessen.geregeld:
        return Intrede(leerroute, LS.AANGEBODEN if zaak.loop.is_asiel else LS.GEKOZEN, lessen.geregeld)
    return Intrede(leerroute, LS.GEPLAND, lessen.sinds)


def _geschiedenis(lading: Lading, zaak: Zaak, lessen: Lessen, leerroute: Leerroute) -> None:
    """Wat aan de laatste stap voorafging, en de termijn van het aanbod."""
    route = leerroute.get_soort_display()
    lading.schrijf(zaak, "leerroutes.leerroute_begonnen", lessen.sinds, object=leerroute.uuid, route=route)
    voorbij = lessen.gestart or lessen.gestopt
    if lessen.geregeld and voorbij:
        stap = "bied_aan" if zaak.loop.is_asiel else "registreer_keuze"
        feiten: dict[str, Any] = {"object": leerroute.uuid, "instelling": leerroute.instelling}
        lading.schrijf(zaak, f"leerroutes.leerroute.{stap}", lessen.geregeld, **feiten)
    if lessen.gestart and (lessen.afgerond or lessen.gestopt):
        lading.schrijf(
            zaak, "leerroutes.leerroute.start", lessen.gestart, object=leerroute.uuid, instelling=leerroute.instelling
        )
    if (
        lessen.geregeld
        and zaak.loop.is_asiel
        and lessen is next(le for le in zaak.loop.lessen if le.plan is lessen.plan)
    ):
        lading.termijn_klaar(zaak, leerroute.pip, Termijnsoort.AANBOD_LEERROUTE, "dagtekening", lessen.geregeld)


def _laad_gesprekken(lading: Lading, agenda: Agenda, trios: list[Trio]) -> None:
    """Ronde voor ronde: van elk dossier staat er nooit meer dan één gesprek open."""
    rondes = max((len(lessen.gesprekken) for _, lessen, _ in trios), default=0)
    for eerder in (True, False):
        deel = [trio for trio in trios if bool(trio[1].gestopt) is eerder]
        for ronde in range(rondes):
            _laad_ronde(
                lading, agenda, [(*trio, trio[1].gesprekken[ronde]) for trio in deel if len(trio[1].gesprekken) > ronde]
            )


def _laad_ronde(lading: Lading, agenda: Agenda, ronde: list[tuple[Zaak, Lessen, Leerroute, Gesprek]]) -> None:
    for zaak, _, _, gesprek in ronde:
        if gesprek.uitgenodigd and gesprek.dag and not gesprek.gehouden and not gesprek.vervallen:
            gesprek.dag = agenda.vrije_dag(zaak.behandelaar or lading.plaats.klantmanagers[0], gesprek.dag)
    objecten = {
        g.uuid: (zaak, gesprek, g)
        for zaak, _, leerroute, gesprek in ronde
        for g in [_gesprek(zaak, leerroute, gesprek)]
    }

    def afspraken(gesprekken: Sequence[Any]) -> None:
        for obj in gesprekken:
            _afspraken(lading, agenda, *objecten[obj.uuid])
        agenda.bewaar()

    laatste = {id(lessen.gesprekken[-1]) for _, lessen, _, _ in ronde}
    breng(lading, [_stand(*deel, laatste) for deel in objecten.values()], afspraken)


def _gesprek(zaak: Zaak, leerroute: Leerroute, gesprek: Gesprek) -> Voortgangsgesprek:
    obj = Voortgangsgesprek(dossier=zaak.dossier, leerroute=leerroute, nummer=gesprek.nummer)
    obj.keren_niet_verschenen = int(gesprek.gemist is not None)
    if gesprek.dag and not gesprek.vervallen:
        obj.gepland_op = gesprek.dag
    if gesprek.gehouden and gesprek.dag:
        _verslag(zaak, leerroute, obj, gesprek.dag)
    return obj


def _verslag(zaak: Zaak, leerroute: Leerroute, obj: Voortgangsgesprek, dag: datetime.date) -> None:
    worp = zaak.toeval.worp
    signalen = Voortgangsgesprek.Signaal
    obj.gehouden_op, obj.aanwezig = dag, teksten.kies(worp, teksten.AANWEZIG)
    obj.bevindingen, obj.afspraken = teksten.kies(worp, teksten.BEVINDINGEN), teksten.kies(worp, teksten.AFSPRAKEN)
    obj.signaal = worp.choices([signalen.VOLDOENDE, signalen.ONVOLDOENDE, signalen.GROTER], [84, 11, 5])[0]
    weken = (dag - (leerroute.start_op or dag)).days // 7
    obj.cursusuren = int(weken * (leerroute.uren_per_week or 6) * 0.7)
    if leerroute.soort == Route.Z and zaak.loop.is_asiel:
        obj.participatie_uren = int(weken * 6)


def _stand(zaak: Zaak, gesprek: Gesprek, obj: Voortgangsgesprek, laatste: set[int]) -> Intrede:
    if gesprek.vervallen:
        return Intrede(obj, GS.VERVALLEN, _einde(zaak, obj))
    if gesprek.gehouden and gesprek.dag:
        return Intrede(obj, GS.GEHOUDEN, gesprek.dag, _volgende_termijn(zaak, gesprek, obj))
    if gesprek.uitgenodigd:
        return Intrede(obj, GS.GEPLAND, gesprek.uitgenodigd)
    return Intrede(obj, GS.TE_PLANNEN, gesprek.open_sinds)


def _einde(zaak: Zaak, obj: Voortgangsgesprek) -> datetime.date:
    dag = next(lessen.gestopt for lessen, leerroute in zaak.leerroutes if leerroute is obj.leerroute)
    return dag or zaak.loop.gesloten or obj.dossier.geopend_op or zaak.loop.kennisgeving


def _volgende_termijn(zaak: Zaak, gesprek: Gesprek, obj: Voortgangsgesprek) -> tuple[tuple[Termijnsoort, str], ...]:
    """Alleen het laatste gehouden gesprek zet de termijn van een volgend dat nog open staat."""
    lessen = next(lessen for lessen, leerroute in zaak.leerroutes if leerroute is obj.leerroute)
    volgend = next((g for g in lessen.gesprekken if g.nummer == gesprek.nummer + 1), None)
    open_ = volgend is not None and not volgend.gehouden and not volgend.vervallen
    return ((Termijnsoort.VOORTGANGSGESPREK, "gehouden_op"),) if open_ and not zaak.loop.gesloten else ()


def _afspraken(lading: Lading, agenda: Agenda, zaak: Zaak, gesprek: Gesprek, obj: Voortgangsgesprek) -> None:
    wie, onderwerp = zaak.behandelaar or lading.plaats.klantmanagers[0], str(obj)
    if gesprek.gemist:
        agenda.geweest(obj, zaak.dossier, wie, gesprek.gemist, onderwerp, Afspraak.Status.NIET_VERSCHENEN, zaak.toeval)
        feiten: dict[str, Any] = {"object": obj.uuid, "toelichting": "Was niet te bereiken."}
        lading.schrijf(zaak, "leerroutes.voortgangsgesprek.meld_no_show", gesprek.gemist, **feiten)
    if gesprek.dag is None or gesprek.uitgenodigd is None:
        return
    if gesprek.gehouden or gesprek.vervallen:
        status = Afspraak.Status.VERSCHENEN if gesprek.gehouden else Afspraak.Status.GEANNULEERD
        afspraak = agenda.geweest(obj, zaak.dossier, wie, gesprek.dag, onderwerp, status, zaak.toeval)
    else:
        afspraak = agenda.plan(obj, zaak.dossier, wie, gesprek.dag, onderwerp, zaak.toeval)
    if gesprek.uitgenodigd < lading.vandaag - BEWAARD:
        return
    sleutel, dag = UitnodigingVoortgangsgesprek.sleutel, gesprek.uitgenodigd
    wens = Briefwens(zaak, obj, sleutel, dag, lading.verzonden_op(dag), {"afspraak": afspraak})
    lading.brieven.append(wens)


def _laad_afrondingen(lading: Lading) -> None:
    zaken = [zaak for zaak in lading.zaken if zaak.loop.slot]
    afrondingen = [(zaak, _afronding(zaak)) for zaak in zaken]
    breng(lading, [_afrondstand(zaak, afronding) for zaak, afronding in afrondingen])
    uitslagen = [
        Examenuitslag(
            dossier=zaak.dossier, onderdeel=e.onderdeel, op=e.dag, niveau="" if e.onderdeel == "KNM" else "B1",
            uitslag=Uitslag.GESLAAGD if e.geslaagd else Uitslag.GEZAKT, opgehaald_op=min(lading.vandaag, e.dag + UITSLAG_NA),
        )
        for zaak in zaken if zaak.loop.slot for e in zaak.loop.slot.examens
    ]  # fmt: skip
    Examenuitslag.objects.bulk_create(uitslagen, batch_size=500)


def _afronding(zaak: Zaak) -> Afronding:
    slot, leerroute = zaak.loop.slot, zaak.leerroutes[-1][1] if zaak.leerroutes else None
    assert slot  # noqa: S101 - alleen zaken met een slot
    return Afronding(
        dossier=zaak.dossier, leerroute=leerroute, pvt_op=slot.pvt, pvt_uren=norm("pvt_uren") if slot.pvt else None,
        map_op=slot.map, map_uren=norm("map_uren") if slot.map else None, z_op=slot.zroute,
        z_cursusuren=norm("z_cursusuren") if slot.zroute else None,
        z_participatie_uren=norm("z_participatie_uren") if slot.zroute and zaak.loop.is_asiel else None,
        z_gesprek_door=zaak.behandelaar if slot.zroute else None, gemeld_op=slot.gemeld, einde_gemeld_op=slot.einde_gemeld,
        einde_reden=slot.reden or "", afgerond_op=slot.afgerond,
    )  # fmt: skip


def _afrondstand(zaak: Zaak, afronding: Afronding) -> Intrede:
    slot = zaak.loop.slot
    assert slot  # noqa: S101 - alleen zaken met een slot
    if slot.afgerond:
        return Intrede(afronding, AfrondingStatus.AFGEROND, slot.afgerond)
    if slot.gemeld:
        return Intrede(afronding, AfrondingStatus.GEMELD, slot.gemeld)
    begin = next((lessen.gestart for lessen in zaak.loop.lessen if lessen.gestart), None)
    return Intrede(afronding, AfrondingStatus.OPEN, begin or zaak.loop.kennisgeving)
