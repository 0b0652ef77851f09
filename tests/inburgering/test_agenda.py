"""De agenda: mijn gesprekken of die van het team, per week, en met één druk naar verschenen of niet verschenen."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dossiers.models import Afspraak, Dossier
from dossiers.perform import perform
from intake.models import Intake
from toegang.models import Inzage, Medewerker, Rol, Team

pytestmark = pytest.mark.django_db
URL = "/agenda/"


def plan(dossier: Dossier, door: Medewerker, dag: date, uur: int = 8) -> Intake:
    intake = Intake.objects.get(dossier=dossier)
    gegevens = {
        "dag": dag,
        "tijd": time(uur),
        "duur": 30,
        "ruimte": None,
        "plaats": "Stadhuis",
        "tolk": "telefoon",
        "tolktaal": "Tigrinya",
    }
    obj: Intake = perform(intake, "nodig_uit", by=door, op=dag - timedelta(days=20), **gegevens).object
    return obj


def test_een_gesprek_dat_geweest_is_gaat_met_een_druk_naar_de_goede_stap(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    intake = plan(open_dossier, klantmanager, vandaag)
    antwoord = als(klantmanager).get(URL)
    (regel,) = antwoord.context["regels"]
    assert (regel["naam"], regel["staat"], regel["tolk"], regel["plaats"]) == (
        "M. Tesfay",
        "nog vastleggen",
        "Tigrinya",
        "Stadhuis",
    )
    assert regel["acties"] == [
        {"label": "Verschenen", "url": reverse("intake-intake-voer_gesprek", kwargs={"uuid": intake.uuid})},
        {"label": "Niet verschenen", "url": reverse("intake-intake-meld_no_show", kwargs={"uuid": intake.uuid})},
    ]
    assert "Nog vastleggen" in antwoord.content.decode()


def test_een_gesprek_dat_nog_komt_heeft_geen_knoppen(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    plan(open_dossier, klantmanager, vandaag + timedelta(days=1))
    (regel,) = als(klantmanager).get(URL, {"vorm": "lijst"}).context["regels"]
    assert (regel["staat"], regel["acties"]) == ("gepland", [])


def test_een_week_kiezen_gaat_in_het_adres_en_een_onzinweek_is_deze_week(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    plan(open_dossier, klantmanager, vandaag + timedelta(days=7))
    client = als(klantmanager)
    aantallen = {
        week: len(client.get(URL, {"week": week}).context["regels"])
        for week in ("", "2026-W49", "2026-W48", "onzin", "2026-W99")
    }
    assert aantallen == {"": 0, "2026-W49": 1, "2026-W48": 0, "onzin": 0, "2026-W99": 0}
    assert client.get(URL).context["volgende"] == "?week=2026-W49"


def test_het_weekend_staat_er_alleen_als_er_iets_is(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    client = als(klantmanager)
    assert len(client.get(URL).context["dagen"]) == 5
    plan(open_dossier, klantmanager, vandaag + timedelta(days=5))
    assert len(client.get(URL).context["dagen"]) == 7


def test_het_team_ziet_de_gesprekken_van_een_collega_een_ander_team_niet(
    als: Any,
    klantmanager: Medewerker,
    collega: Medewerker,
    maak_medewerker: Any,
    ander_team: Team,
    open_dossier: Dossier,
    vandaag: date,
) -> None:
    plan(open_dossier, klantmanager, vandaag)
    vreemd = maak_medewerker(Rol.KLANTMANAGER, team=ander_team)
    zicht = {
        (m.pk, w): len(als(m).get(URL, {"weergave": w}).context["regels"])
        for m, w in ((collega, "mijn"), (collega, "team"), (vreemd, "team"))
    }
    assert list(zicht.values()) == [0, 1, 0]


def test_het_aantal_queries_hangt_niet_af_van_het_aantal_gesprekken(
    als: Any, klantmanager: Medewerker, maak_dossier: Any, vandaag: date
) -> None:
    client = als(klantmanager)
    client.get(URL)
    aantallen = []
    for uren in ((8,), (9, 10)):
        for uur in uren:
            plan(maak_dossier(geopend=True), klantmanager, vandaag, uur)
        with CaptureQueriesContext(connection) as queries:
            client.get(URL)
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1]
    assert len(Inzage.objects.filter(pagina="agenda").latest("volgnummer").feiten["dossiers"]) == 3


def test_een_afgezegd_gesprek_staat_doorgestreept(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    plan(open_dossier, klantmanager, vandaag)
    Afspraak.objects.update(status=Afspraak.Status.GEANNULEERD)
    (regel,) = als(klantmanager).get(URL).context["regels"]
    assert (regel["vervallen"], regel["staat"], regel["acties"]) == (True, "geannuleerd", [])


@pytest.mark.parametrize("week", ["0001-W01", "1-W1", "9999-W52", "9" * 30 + "-W01", "2026-W99", "x"])
def test_een_week_die_niet_bestaat_is_deze_week(als: Any, klantmanager: Medewerker, vandaag: date, week: str) -> None:
    assert als(klantmanager).get(URL, {"week": week}).context["deze_week"] is True


@pytest.mark.parametrize(("dag", "week"), [(20, "Week 47"), (21, "Week 48"), (22, "Week 48")])
def test_in_het_weekend_begint_de_agenda_bij_de_week_die_komt(
    als: Any, klantmanager: Medewerker, dag: int, week: str
) -> None:
    with time_machine.travel(datetime(2026, 11, dag, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))):
        assert als(klantmanager).get(URL).context["kop"].startswith(week)
