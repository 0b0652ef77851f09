"""Participatie-uren naar DUO (Besluit 9.2). Lesuren meldt de school zelf."""

from dossiers.models import Uitgaand
from dossiers.registratie import uitvoerder
from dossiers.selectors import vind
from leerroutes.doorgeven import geef_door
from leerroutes.models import Voortgangsgesprek


@uitvoerder("duo.uren")
def meld_uren(rij: Uitgaand) -> None:
    """Een totaal: opnieuw sturen verandert bij DUO niets."""
    uren = vind(Voortgangsgesprek, rij.verwijzing["object"]).participatie_uren
    geef_door(
        rij,
        f"{uren} participatie-uren in totaal",
        lambda duo, bsn, id_: duo.lever_uren_participatie(bsn, uren, bericht_id=id_),
    )
