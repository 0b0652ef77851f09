"""Postvak uit: rijen klaarzetten en afwerken. Redis verkort alleen het wachten; zonder Redis doet `verwerk` hetzelfde.

Eerst de rij huren (opnieuw_na vooruit, vastgelegd), dan het werk, dan afmelden. Sneuvelt de werker ertussen, dan komt de rij na
de huur terug: ten minste één keer. Daarom doet elke uitvoerder bij herhaling niets dubbel.
"""

import datetime
import logging
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from dossiers import klok
from dossiers.models import Dossier, Uitgaand
from dossiers.registratie import parkeerhandeling, uitvoerder_van

log = logging.getLogger(__name__)

HUUR = datetime.timedelta(minutes=5)
MAX_POGINGEN = 5
WACHT_MINUTEN = (1, 5, 30, 240, 240)  # een storing van een middag gaat vanzelf voorbij


class Geweigerd(Exception):
    """De ontvanger weigert om een inhoudelijke reden: opnieuw proberen helpt niet, een mens moet kijken."""

    def __init__(self, *zinnen: str) -> None:
        super().__init__(*zinnen)
        self.zinnen = zinnen


class LaterOpnieuw(Exception):
    """De ontvanger is er nu niet. `zin` vertelt dat zonder gegevens van personen."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin

    @property
    def vanzelf(self) -> str:
        """De zin voor werk dat in de wachtrij staat."""
        return f"{self.zin} Het programma probeert het later vanzelf opnieuw."


def zet_klaar(
    soort: str,
    sleutel: str,
    *,
    gemeente_id: int,
    dossier: Dossier | None = None,
    prioriteit: int = 5,
    **verwijzing: Any,
) -> Uitgaand:
    """Zet één rij klaar in de lopende transactie; dezelfde sleutel geeft dezelfde rij."""
    rij, _ = Uitgaand.objects.get_or_create(
        sleutel=f"{soort}:{sleutel}",
        defaults={
            "soort": soort, "gemeente_id": gemeente_id, "dossier": dossier, "verwijzing": verwijzing,
            "opnieuw_na": klok.nu(), "prioriteit": prioriteit,
        },
    )  # fmt: skip
    return rij


def verwerk(maximum: int = 200) -> int:
    """Werkt openstaande rijen af, de dringendste eerst. Geeft het aantal aangeraakte rijen."""
    gedaan = 0
    while gedaan < maximum and (rij := _huur()) is not None:
        if rij.geparkeerd_op is None:
            _voer_uit(rij)
        gedaan += 1
    return gedaan


def _huur() -> Uitgaand | None:
    open_ = Q(klaar_op__isnull=True, geparkeerd_op__isnull=True)
    with transaction.atomic():
        rijen = Uitgaand.objects.filter(open_, opnieuw_na__lte=klok.nu()).order_by("prioriteit", "opnieuw_na", "id")
        if connection.features.has_select_for_update_skip_locked:
            rijen = rijen.select_for_update(skip_locked=True)
        rij = rijen.first()
        if rij is None:
            return None
        if rij.pogingen >= MAX_POGINGEN:
            # Elke vorige poging nam de werker mee (geheugen, tijd): niet eindeloos herhalen, een mens moet kijken.
            _parkeer(rij, "Dit is vijf keer afgebroken zonder melding. De beheerder kan dit in het logboek vinden.")
            return rij
        rij.pogingen += 1
        rij.opnieuw_na = klok.nu() + HUUR
        rij.save(update_fields=["pogingen", "opnieuw_na"])
        return rij


def _voer_uit(rij: Uitgaand) -> None:
    try:
        uitvoerder_van(rij.soort)(rij)
    except Geweigerd as fout:
        _parkeer(rij, " ".join(fout.zinnen))
    except LaterOpnieuw as fout:
        _later(rij, fout.zin, fout.vanzelf)
    except Exception as fout:
        log.exception("uitgaand %s mislukt", rij.soort)
        zin = f"Onverwachte fout ({type(fout).__name__}). De beheerder kan dit in het logboek vinden."
        _later(rij, zin, zin)
    else:
        rij.klaar_op, rij.melding = klok.nu(), ""
        rij.save(update_fields=["klaar_op", "melding"])


def _later(rij: Uitgaand, melding: str, zolang: str) -> None:
    """`zolang` staat erbij tot de laatste poging; daarna belooft de melding niets meer."""
    if rij.pogingen >= MAX_POGINGEN:
        _parkeer(rij, melding)
        return
    rij.opnieuw_na = klok.nu() + datetime.timedelta(minutes=WACHT_MINUTEN[rij.pogingen - 1])
    rij.melding = zolang[:400]
    rij.save(update_fields=["opnieuw_na", "melding"])


def _parkeer(rij: Uitgaand, melding: str) -> None:
    rij.geparkeerd_op, rij.melding = klok.nu(), melding[:400]
    with transaction.atomic():
        rij.save(update_fields=["geparkeerd_op", "melding"])
        if handeling := parkeerhandeling(rij.soort):
            handeling(rij)


def bied_opnieuw_aan(rij: Uitgaand) -> None:
    """Een geparkeerde rij weer in de rij zetten, nadat de oorzaak is weggenomen."""
    rij.geparkeerd_op, rij.pogingen, rij.opnieuw_na, rij.melding = None, 0, klok.nu(), ""
    rij.save(update_fields=["geparkeerd_op", "pogingen", "opnieuw_na", "melding"])
