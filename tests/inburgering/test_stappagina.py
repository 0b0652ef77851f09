"""De pagina van een stap: vooraf te zien wat er gebeurt, en wat getypt is blijft staan wat er ook misgaat."""

from datetime import date, time
from typing import Any

import pytest
from django.urls import reverse

from dossiers.models import Brief, Dossier, Overgang
from dossiers.perform import perform
from intake.models import Intake
from toegang.models import Medewerker

pytestmark = pytest.mark.django_db

INVOER = {
    "dag": "2026-12-15",
    "tijd": "10:00",
    "duur": "60",
    "plaats": "Stadhuis <b>kamer</b> 2",
    "tolk": "",
    "tolktaal": "",
}


def stap(obj: Any, naam: str) -> str:
    return reverse(f"{obj._meta.app_label}-{obj._meta.model_name}-{naam}", kwargs={"uuid": obj.uuid})


@pytest.fixture
def intake(open_dossier: Dossier) -> Intake:
    return Intake.objects.get(dossier=open_dossier)


def test_de_pagina_zegt_wat_er_gebeurt_en_doet_niets(
    als: Any, klantmanager: Medewerker, intake: Intake, vandaag: date
) -> None:
    antwoord = als(klantmanager).get(stap(intake, "nodig_uit"))
    tekst = antwoord.content.decode()
    assert "Brede intake wordt “uitgenodigd”." in tekst
    assert "<h1>Uitnodigen voor de intake</h1>" in tekst
    assert (Brief.objects.count(), Intake.objects.get().status) == (0, "TE_PLANNEN")


def test_het_voorbeeld_toont_de_brief_zonder_dat_er_iets_gebeurt(
    als: Any, klantmanager: Medewerker, intake: Intake, vandaag: date
) -> None:
    antwoord = als(klantmanager).post(stap(intake, "nodig_uit"), {**INVOER, "versie": intake.versie, "voorbeeld": "1"})
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, "dinsdag 15 december 2026" in tekst, 'sandbox="allow-same-origin"' in tekst) == (
        200,
        True,
        True,
    )
    assert "&lt;style" not in tekst
    assert (Brief.objects.count(), Intake.objects.get().status) == (0, "TE_PLANNEN")
    assert 'value="10:00"' in tekst


def test_een_fout_staat_bij_het_veld_en_boven_aan_en_de_invoer_blijft(
    als: Any, klantmanager: Medewerker, intake: Intake, vandaag: date
) -> None:
    antwoord = als(klantmanager).post(stap(intake, "nodig_uit"), {**INVOER, "dag": "", "versie": intake.versie})
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, tekst.count("data-foutsamenvatting")) == (422, 1)
    assert 'value="Stadhuis &lt;b&gt;kamer&lt;/b&gt; 2"' in tekst


def test_een_collega_was_eerder_en_wat_getypt_was_staat_er_nog(
    als: Any, klantmanager: Medewerker, collega: Medewerker, intake: Intake, vandaag: date
) -> None:
    client = als(klantmanager)
    versie = intake.versie
    afspraak = {"dag": date(2026, 12, 14), "tijd": time(9), "duur": 60, "ruimte": None, "plaats": "x"}
    perform(intake, "nodig_uit", by=collega, op=vandaag, **afspraak)
    antwoord = client.post(stap(intake, "nodig_uit"), {**INVOER, "versie": versie})
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, "Dit ging niet door" in tekst, 'value="2026-12-15"' in tekst) == (409, True, True)
    assert f"door {collega} op 23-11-2026" in tekst
    assert Overgang.objects.filter(model="intake.intake").count() == 1


def test_wat_ontbreekt_staat_er_met_een_koppeling(als: Any, klantmanager: Medewerker, maak_dossier: Any) -> None:
    dossier = maak_dossier(kennisgeving=None)
    tekst = als(klantmanager).get(stap(dossier, "open")).content.decode()
    aanvullen = reverse("dossier_gegevens", kwargs={"uuid": dossier.uuid})
    assert f'<a href="{aanvullen}">de datum van de kennisgeving door DUO is bekend</a>' in tekst


def test_een_dossier_sluiten_vraagt_waarom(als: Any, klantmanager: Medewerker, open_dossier: Dossier) -> None:
    client = als(klantmanager)
    assert client.post(stap(open_dossier, "sluit"), {"versie": open_dossier.versie}).status_code == 422
    antwoord = client.post(
        stap(open_dossier, "sluit"), {"versie": open_dossier.versie, "reden": "Verhuisd naar Elders"}
    )
    open_dossier.refresh_from_db()
    assert (antwoord.status_code, open_dossier.reden_gesloten) == (302, "Verhuisd naar Elders")


@pytest.mark.parametrize("versie", ["", "²", "1" * 5000])
def test_een_vreemde_versie_is_geen_storing(
    als: Any, klantmanager: Medewerker, intake: Intake, vandaag: date, versie: str
) -> None:
    client = als(klantmanager)
    client.post(stap(intake, "nodig_uit"), {**INVOER, "versie": intake.versie})
    assert client.post(stap(intake, "nodig_uit"), {**INVOER, "versie": versie}).status_code in (302, 409)


def test_een_dag_voor_alles_wat_van_het_dossier_bekend_is_is_een_typefout(
    als: Any, klantmanager: Medewerker, intake: Intake, vandaag: date
) -> None:
    plan = {
        "dag": vandaag,
        "tijd": time(8),
        "duur": 30,
        "ruimte": None,
        "plaats": "Stadhuis",
        "tolk": "",
        "tolktaal": "",
    }
    perform(intake, "nodig_uit", by=klantmanager, op=date(2026, 3, 2), **plan)
    gegevens = {"op": "0206-11-20", "aanwezig": "de inburgeraar", "versie": intake.versie + 1}
    antwoord = als(klantmanager).post(stap(intake, "voer_gesprek"), gegevens)
    zin = "Deze dag ligt vóór alles wat van dit dossier bekend is (24-02-2026). Controleer het jaar."
    assert (antwoord.status_code, zin in antwoord.content.decode()) == (422, True)
