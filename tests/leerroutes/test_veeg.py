"""De veeg over de hele keten: het aantal queries hangt niet af van het aantal termijnen."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dossiers import termijnen, veeg
from dossiers.models import Termijn
from dossiers.perform import perform
from dossiers.steps import Stapmodel
from leerroutes.models import Leerroute
from tests.leerroutes.conftest import AANBOD, DAGTEKENING, START, MaakRoute
from toegang.models import Medewerker
from wet.termijnsoorten import Termijnsoort

VANDAAG = date(2026, 6, 2)


def met_termijnen(route: Leerroute, by: Medewerker) -> None:
    """Een lopende termijn op het PIP, op de leerroute en op het gesprek."""
    route = perform(route, "bied_aan", by=by, op=DAGTEKENING, **AANBOD).object
    route = perform(route, "start", by=by, op=START, instelling="Taalhuis Noord").object
    delen: list[tuple[Stapmodel, Termijnsoort, str]] = [
        (route.pip, Termijnsoort.INBURGERINGSTERMIJN, "dagtekening"),
        (route.gesprekken.get(), Termijnsoort.VOORTGANGSGESPREK, "gespreksdag"),
    ]
    for obj, soort, feit in delen:
        termijnen.start(obj, route.dossier, [(soort, feit)], START)


def aantal_queries() -> int:
    with CaptureQueriesContext(connection) as gevangen:
        assert veeg.herreken_alle(VANDAAG)[1] == 0
    return len(gevangen)


@pytest.mark.usefixtures("duo")
def test_herrekenen_vraagt_per_soort_object_een_keer_en_niet_per_termijn(
    maak_route: MaakRoute, klantmanager: Medewerker
) -> None:
    met_termijnen(maak_route(), klantmanager)
    een = aantal_queries()
    for _ in range(2):
        met_termijnen(maak_route(), klantmanager)
    assert Termijn.objects.filter(status="loopt", vervalt__gte=VANDAAG).count() >= 6
    assert aantal_queries() == een
