"""Van onze feiten naar DUO's berichten, en de regels van DUO op die feiten. De berichten zelf gaan via het postvak uit."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from dossiers import klok, tijdlijn, verbindingen
from dossiers.models import Dossier, Gebeurtenis, Termijn, Uitgaand
from dossiers.uitgaand import Geweigerd
from koppelingen.duo.aanbod import Aanbod, Instelling
from koppelingen.duo.aanleverregels import AanbodFeiten, Bezwaar, toets_aanbod
from koppelingen.duo.client import DuoClient
from koppelingen.duo.codes import Alfabetisering, Doelgroep
from koppelingen.duo.codes import Leerroute as Routecode
from koppelingen.duo.pip import Pip
from koppelingen.duo.resultaatregels import ResultaatFeiten, toets_resultaat
from koppelingen.duo.resultaten import EindgesprekMap, OndertekeningPvt
from wet.codes import Route
from wet.termijnsoorten import Termijnsoort

ROUTECODES: dict[str, Routecode] = {
    Route.B1: Routecode.B1,
    Route.ONDERWIJS: Routecode.ONDERWIJS,
    Route.Z: Routecode.ZELFREDZAAMHEID,
}
Termijnvak = tuple[datetime.date | None, datetime.date | None]


def inburgeringstermijn(dossier: Dossier) -> Termijnvak:
    """Eerste en laatste dag van de inburgeringstermijn; onbekend is (None, None)."""
    termijn = Termijn.objects.filter(
        dossier=dossier, soort=Termijnsoort.INBURGERINGSTERMIJN.name, status=Termijn.Status.LOOPT
    ).last()
    if termijn is None or termijn.feit_datum is None:
        return None, None
    return termijn.feit_datum + datetime.timedelta(days=1), termijn.vervalt


def bezwaren_resultaat(
    afronding: Any, resultaat: EindgesprekMap | OndertekeningPvt, vandaag: datetime.date
) -> tuple[Bezwaar, ...]:
    """Waarom DUO dit resultaat zou weigeren, voor zover wij dat weten."""
    van, tot_en_met = inburgeringstermijn(afronding.dossier)
    feiten = ResultaatFeiten(
        vandaag=vandaag, pip_van_ons=True, zroute_afgerond_op=afronding.z_op, termijn_van=van,
        termijn_tot_en_met=tot_en_met,
    )  # fmt: skip
    return toets_resultaat(resultaat, feiten)


def bezwaren_aanbod(leerroute: Any, aanbod: Aanbod, instelling_code: str) -> tuple[Bezwaar, ...]:
    """Waarom DUO dit aanbod zou weigeren. Of de school het keurmerk heeft, weet alleen DUO: dat toetsen wij niet."""
    van, tot_en_met = inburgeringstermijn(leerroute.dossier)
    dagtekening = leerroute.pip.dagtekening
    pip = Pip(dagtekening, ROUTECODES[leerroute.soort]) if dagtekening else None
    feiten = AanbodFeiten(
        doelgroep=Doelgroep.ASIEL if leerroute.dossier.is_asiel else Doelgroep.OVERIG,
        pip=pip,
        instelling=Instelling(instelling_code, "", "", 1, "", keurmerk_bow=True),
        termijn_van=van,
        termijn_tot_en_met=tot_en_met,
    )
    return toets_aanbod(aanbod, feiten)


def aanbod_van(leerroute: Any) -> Aanbod:
    return Aanbod(
        alfabetisering=Alfabetisering(leerroute.alfabetisering), ingeschreven_op=leerroute.aangeboden_op,
        start_op=leerroute.start_op, tot_en_met=leerroute.einde_op,
    )  # fmt: skip


@contextmanager
def naar_duo(rij: Uitgaand) -> Iterator[tuple[DuoClient, str]]:
    """De cliënt en het BSN bij een uitgaande rij. Zonder BSN kan het koppelvlak van DUO niet."""
    dossier: Any = rij.dossier
    if not dossier.inburgeraar.bsn:
        raise Geweigerd("Deze persoon heeft geen BSN. Geef dit door in het portaal van DUO.")
    with verbindingen.duo(dossier.gemeente) as client:
        yield client, dossier.inburgeraar.bsn


def geef_door(rij: Uitgaand, wat: str, *verzendingen: Callable[[DuoClient, str, UUID], None]) -> None:
    """Verstuurt en schrijft daarna één regel in de tijdlijn. Bij een herhaling dezelfde berichtnummers en geen tweede regel."""
    with naar_duo(rij) as (client, bsn):
        for nummer, verzend in enumerate(verzendingen):
            verzend(client, bsn, uuid5(rij.bericht_id, str(nummer)) if nummer else rij.bericht_id)
    schrijf_eenmaal(rij, "leerroutes.doorgegeven", wat=wat)


def schrijf_eenmaal(rij: Uitgaand, soort: str, **feiten: Any) -> None:
    dossier: Any = rij.dossier
    with transaction.atomic():
        Uitgaand.objects.select_for_update().get(pk=rij.pk)
        eerder = Gebeurtenis.objects.filter(dossier=dossier, soort=soort, feiten__bericht=str(rij.bericht_id))
        if not eerder.exists():
            tijdlijn.schrijf(dossier, soort, by=None, op=klok.vandaag(), bericht=str(rij.bericht_id), **feiten)
