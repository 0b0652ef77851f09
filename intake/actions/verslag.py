"""Het verslag en de leerbaarheidstoets vastleggen. De inhoud van het verslag komt nooit in de tijdlijn."""

import datetime
import uuid
from typing import Any

from django.db import transaction

from dossiers import tijdlijn
from dossiers.actions import eis_open, wijzig
from dossiers.fouten import IemandWasEerder, NietMogelijk
from dossiers.perform import vergrendel
from dossiers.registratie import zin
from dossiers.verbindingen import duo
from intake.models import ONDERDELEN, Intake, Leerbaarheid
from intake.transitions import IntakeStatus
from koppelingen.duo.codes import LbtResultaat
from toegang.models import Medewerker

zin("intake.verslag", "Verslag van de brede intake bijgewerkt: {delen}")

UITKOMST = {
    LbtResultaat.HAALBAAR: Leerbaarheid.HAALBAAR,
    LbtResultaat.NIET_HAALBAAR: Leerbaarheid.NIET_HAALBAAR,
    LbtResultaat.ONBEKEND: Leerbaarheid.ONBEKEND,
}


def leg_verslag_vast(
    intake: Intake, *, by: Medewerker, op: datetime.date, versie: int, gewezen: bool, **delen: str
) -> list[str]:
    """Bewaart wat er over de onderdelen is opgeschreven. Geeft de namen van de gewijzigde onderdelen."""
    with transaction.atomic():
        vast = _vergrendel(intake, versie)
        gewijzigd = [naam for naam, waarde in delen.items() if getattr(vast, naam) != waarde]
        for naam in gewijzigd:
            setattr(vast, naam, delen[naam])
        if gewezen and vast.gewezen_op is None:
            vast.gewezen_op, vast.gewezen_door = op, by
            gewijzigd.append("gewezen_op")
        if not gewijzigd:
            return []
        vast.versie += 1
        vast.save()
        namen = dict.fromkeys(ONDERDELEN.get(naam, _overig(naam)) for naam in gewijzigd)
        tijdlijn.schrijf(vast.dossier, "intake.verslag", by=by, op=op, object=vast.uuid, delen=", ".join(namen).lower())
    return gewijzigd


def _overig(naam: str) -> str:
    return "recht op een gesprek alleen" if naam == "gewezen_op" else ONDERDELEN["kinderen"]


def _vergrendel(intake: Intake, versie: int) -> Intake:
    vast = Intake.objects.select_for_update().get(pk=intake.pk)
    eis_open(vast.dossier)
    if vast.versie != versie:
        raise IemandWasEerder(
            "Iemand anders wijzigde dit verslag net. Hieronder staat wat u had getypt; er is niets bewaard."
        )
    if vast.status == IntakeStatus.AFGEROND:
        raise NietMogelijk("Deze intake is afgerond. Het verslag kan niet meer worden gewijzigd.")
    return vast


def leg_lbt_vast(
    intake: Intake, *, by: Medewerker | None, op: datetime.date, bron: str = "gemeente", versie: int | None = None,
    **uitslag: Any,
) -> None:  # fmt: skip
    """Bewaart de uitkomst van de leerbaarheidstoets. Na het afronden staat zij vast."""
    with transaction.atomic():
        vast, _ = vergrendel(intake)
        if vast.status == IntakeStatus.AFGEROND:
            raise NietMogelijk("Deze intake is afgerond. De uitkomst van de toets kan niet meer worden gewijzigd.")
        wijzig(intake, by=by, op=op, versie=versie, lbt_bron=bron, **uitslag)


def haal_lbt_op(intake: Intake, *, by: Medewerker | None, op: datetime.date) -> str:
    """Vraagt DUO de nieuwste uitslag en legt die vast. Geeft een zin; zonder uitslag verandert er niets."""
    bsn = intake.dossier.inburgeraar.bsn
    if not bsn:
        return "Van deze persoon is geen BSN bekend. Zonder BSN kan de uitslag niet bij DUO worden opgevraagd."
    with duo(intake.dossier.gemeente) as client:
        uitslagen = client.lbt_resultaten(bsn, bericht_id=uuid.uuid4())
    if not uitslagen:
        return "DUO heeft nog geen uitslag van de leerbaarheidstoets."
    laatste = max(uitslagen, key=lambda uitslag: uitslag.op)
    uitkomst = UITKOMST[laatste.resultaat]
    leg_lbt_vast(intake, by=by, op=op, bron="DUO", lbt_uitkomst=uitkomst, lbt_op=laatste.op, lbt_toelichting="")
    return f"De uitslag van {laatste.op:%d-%m-%Y} is opgehaald bij DUO: {uitkomst.label}."
