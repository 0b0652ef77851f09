"""De brede intake van elke zaak: oproepen, gesprek, leerbaarheidstoets en verslag."""

import datetime
from collections.abc import Sequence
from typing import Any

from dossiers.models import Afspraak
from inburgering.demo import teksten
from inburgering.demo.agenda import Agenda
from inburgering.demo.levensloop import Oproep
from inburgering.demo.zaken import Briefwens, Intrede, Lading, Zaak, breng
from intake.brieven import OPROEP
from intake.models import Intake, Leerbaarheid, Taalniveau
from intake.transitions import ONDERWERP, UITNODIGING, IntakeStatus
from wet.codes import Route
from wet.termijnsoorten import Termijnsoort, bereken

NIVEAUS = {Route.B1: (Taalniveau.GEEN, Taalniveau.A0, Taalniveau.A1), Route.ONDERWIJS: (Taalniveau.A0, Taalniveau.A1),
           Route.Z: (Taalniveau.ANALFABEET, Taalniveau.ANDERS, Taalniveau.GEEN)}  # fmt: skip


def laad(lading: Lading, agenda: Agenda) -> None:
    zaken = [zaak for zaak in lading.zaken if zaak.loop.geopend]
    for zaak in zaken:
        zaak.intake = _intake(zaak)
    bij = {zaak.intake.uuid: zaak for zaak in zaken if zaak.intake}

    def afspraken(intakes: Sequence[Any]) -> None:
        for intake in intakes:
            _gesprekken(lading, agenda, bij[intake.uuid])
        agenda.bewaar()

    breng(lading, [_intrede(zaak) for zaak in zaken], afspraken)
    for zaak in zaken:
        _geschiedenis(lading, zaak)


def _intake(zaak: Zaak) -> Intake:
    loop = zaak.loop
    laatste = loop.oproepen[-1] if loop.oproepen else None
    intake = Intake(
        dossier=zaak.dossier, oproepen=len(loop.oproepen), uitgenodigd_op=laatste.verzonden if laatste else None
    )
    if len(loop.oproepen) > 1:
        intake.reden_oproep = "De inburgeraar kwam niet en heeft zich niet afgemeld."
    if laatste and laatste.verschenen:
        _gesprek_gevoerd(zaak, intake, laatste)
    return intake


def _gesprek_gevoerd(zaak: Zaak, intake: Intake, oproep: Oproep) -> None:
    worp, loop = zaak.toeval.worp, zaak.loop
    intake.gesprek_op = intake.gewezen_op = oproep.gesprek
    intake.gewezen_door, intake.aanwezig = zaak.behandelaar, teksten.kies(worp, teksten.AANWEZIG)
    intake.opleiding_werk = teksten.kies(worp, teksten.OPLEIDING)
    intake.omstandigheden = teksten.kies(worp, teksten.OMSTANDIGHEDEN)
    if loop.toets:
        _toets(zaak, intake, loop.toets)
    if loop.intake_klaar:
        intake.afgerond_op = loop.intake_klaar
        intake.gezondheid = teksten.kies(worp, teksten.GEZONDHEID)
        intake.kinderen = Intake.Kinderen.JA if worp.random() < 0.3 else Intake.Kinderen.GEEN
        intake.kinderen_vve = (
            "Twee ochtenden per week naar de peuterspeelzaal." if intake.kinderen == Intake.Kinderen.JA else ""
        )
        intake.taalniveau = worp.choice(NIVEAUS[_route(zaak)])
        intake.arbeidsparticipatie = teksten.kies(worp, teksten.WERK)
        intake.zelfredzaamheid = teksten.kies(worp, teksten.ZELFREDZAAMHEID)


def _route(zaak: Zaak) -> Route:
    return zaak.loop.plannen[0].route if zaak.loop.plannen else Route.B1


def _toets(zaak: Zaak, intake: Intake, dag: datetime.date) -> None:
    if zaak.toeval.kans("niet_afgenomen", 0.04):
        intake.lbt_uitkomst, intake.lbt_toelichting = (
            Leerbaarheid.NIET_AFGENOMEN,
            "Heeft een diploma op hbo-niveau in het Engels.",
        )
        return
    verwacht = Leerbaarheid.NIET_HAALBAAR if _route(zaak) is Route.Z else Leerbaarheid.HAALBAAR
    intake.lbt_uitkomst = Leerbaarheid.ONBEKEND if zaak.toeval.kans("toets_onbekend", 0.05) else verwacht
    intake.lbt_op, intake.lbt_bron = dag, "DUO"


def _intrede(zaak: Zaak) -> Intrede:
    loop, intake = zaak.loop, zaak.intake
    if not loop.oproepen:
        return Intrede(intake, IntakeStatus.TE_PLANNEN, loop.geopend or loop.kennisgeving)
    oproep = loop.oproepen[-1]
    if oproep.verschenen is None:
        starts = () if loop.gesloten else ((Termijnsoort.OPROEP_INTAKE, "uitgenodigd_op"),)
        return Intrede(intake, IntakeStatus.UITGENODIGD, oproep.verzonden, starts)
    if not oproep.verschenen:
        return Intrede(intake, IntakeStatus.TE_PLANNEN, oproep.gesprek)
    if loop.intake_klaar is None:
        return Intrede(intake, IntakeStatus.GESPREK_GEVOERD, oproep.gesprek)
    return Intrede(intake, IntakeStatus.AFGEROND, loop.intake_klaar)


def _gesprekken(lading: Lading, agenda: Agenda, zaak: Zaak) -> None:
    """De afspraak en de brief van elke oproep."""
    wie = zaak.behandelaar or lading.plaats.klantmanagers[0]
    for nummer, oproep in enumerate(zaak.loop.oproepen, 1):
        if oproep.verschenen is None and not zaak.loop.gesloten:
            oproep.gesprek = agenda.vrije_dag(wie, oproep.gesprek)
            afspraak = agenda.plan(zaak.intake, zaak.dossier, wie, oproep.gesprek, ONDERWERP, zaak.toeval)
        else:
            status = {
                True: Afspraak.Status.VERSCHENEN,
                False: Afspraak.Status.NIET_VERSCHENEN,
                None: Afspraak.Status.GEANNULEERD,
            }
            afspraak = agenda.geweest(
                zaak.intake, zaak.dossier, wie, oproep.gesprek, ONDERWERP, status[oproep.verschenen], zaak.toeval
            )  # fmt: skip
        lading.brieven.append(_brief(lading, zaak, oproep, nummer, afspraak))


def _brief(lading: Lading, zaak: Zaak, oproep: Oproep, nummer: int, afspraak: Afspraak) -> Briefwens:
    uiterlijk = max(
        bereken(Termijnsoort.OPROEP_INTAKE, oproep.verzonden, lading.parameters).laatste_dag, oproep.gesprek
    )
    toen = {"afspraak": afspraak, "uiterlijk": uiterlijk, "oproep": OPROEP[nummer], "is_waarschuwing": nummer > 1}
    return Briefwens(zaak, zaak.intake, UITNODIGING, oproep.verzonden, lading.verzonden_op(oproep.verzonden), toen)


def _geschiedenis(lading: Lading, zaak: Zaak) -> None:
    """Alles behalve de laatste stap: die staat er al als overgenomen."""
    loop, intake = zaak.loop, zaak.intake
    if intake is None:
        return
    lading.schrijf(zaak, "intake.begonnen", loop.geopend or loop.kennisgeving, object=intake.uuid)
    for oproep in loop.oproepen:
        if oproep is not loop.oproepen[-1] or oproep.verschenen is not None:
            lading.schrijf(zaak, "intake.intake.nodig_uit", oproep.verzonden, object=intake.uuid)
        if oproep is not loop.oproepen[-1]:
            lading.schrijf(zaak, "intake.intake.meld_no_show", oproep.gesprek, object=intake.uuid)
    if loop.intake_klaar:
        lading.schrijf(zaak, "intake.intake.voer_gesprek", loop.oproepen[-1].gesprek, object=intake.uuid)
