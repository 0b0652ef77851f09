"""In een gesloten dossier gebeurt niets meer: geen stap, geen gewijzigd feit, geen nieuwe taak of termijn."""

from datetime import date, time

import pytest
from django.urls import reverse

from dossiers.actions import wijzig
from dossiers.fouten import NietMogelijk
from dossiers.models import Brief, Dossier, Taak, Termijn
from dossiers.perform import perform
from dossiers.tasks import verwerk_uitgaand
from intake.models import Intake
from tests.steun.aangemeld import Als
from toegang.models import Medewerker

PLAN = {"dag": "2026-12-01", "tijd": "10:00", "duur": "60", "plaats": "Stadhuis", "tolk": "", "versie": "0"}


@pytest.fixture
def gesloten(open_dossier: Dossier, klantmanager: Medewerker, vandaag: date) -> Dossier:
    return perform(open_dossier, "sluit", by=klantmanager, op=vandaag, reden="verhuisd").object


def test_een_stap_op_een_onderdeel_van_een_gesloten_dossier_wordt_geweigerd(
    gesloten: Dossier, klantmanager: Medewerker, als: Als
) -> None:
    intake = Intake.objects.get()
    adres = reverse("intake-intake-nodig_uit", kwargs={"uuid": intake.uuid})
    antwoord = als(klantmanager).post(adres, PLAN)
    intake.refresh_from_db()
    assert (antwoord.status_code, intake.status) == (409, "TE_PLANNEN")
    assert "Nog nodig: het dossier is nog open." in antwoord.content.decode()
    assert not Taak.objects.filter(status="open").exists()
    assert not Termijn.objects.filter(status="loopt").exists()


def test_de_pagina_van_een_gesloten_dossier_biedt_geen_stap_aan(
    gesloten: Dossier, klantmanager: Medewerker, als: Als
) -> None:
    assert Intake.objects.get().mogelijke_stappen() == []
    pagina = als(klantmanager).get(reverse("dossier", kwargs={"uuid": gesloten.uuid})).content.decode()
    assert "/stap/" not in pagina


def test_een_feit_van_een_gesloten_dossier_wijzigt_niet(
    gesloten: Dossier, klantmanager: Medewerker, vandaag: date
) -> None:
    with pytest.raises(NietMogelijk, match=f"Dossier {gesloten.nummer} is gesloten."):
        wijzig(gesloten, by=klantmanager, op=vandaag, doelgroep="overige_migrant")
    gesloten.refresh_from_db()
    assert gesloten.doelgroep == "asielstatushouder"


def test_een_brief_van_voor_het_sluiten_kan_nog_worden_gemaakt_en_verzonden(
    open_dossier: Dossier, klantmanager: Medewerker, vandaag: date
) -> None:
    perform(
        Intake.objects.get(), "nodig_uit", by=klantmanager, op=vandaag, dag=vandaag, tijd=time(10), duur=60, ruimte=None,
        plaats="Stadhuis", tolk="", tolktaal="", tolkbureau=None,
    )  # fmt: skip
    perform(open_dossier, "sluit", by=klantmanager, op=vandaag, reden="verhuisd")
    verwerk_uitgaand()
    brief = Brief.objects.get()
    assert (brief.status, Taak.objects.filter(status="open").count()) == ("VASTGELEGD", 0)
    assert perform(brief, "verzend", by=klantmanager, op=vandaag).object.status == "VERZONDEN"
