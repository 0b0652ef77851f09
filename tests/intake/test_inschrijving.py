"""Wie nog niet hier is ingeschreven: de termijn voor het PIP begint pas op de dag van inschrijving."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from dossiers.models import Dossier, Termijn
from intake.models import Intake
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Waarde
from koppelingen.standin import Standin
from tests.intake.conftest import BSN, SAMIRA, Meld
from tests.intake.pagina import Als
from toegang.models import Medewerker

ELDERS = replace(SAMIRA, gemeente=Waarde("9997", "Elders"))


@pytest.fixture
def dossier(standin: Standin, meld: Meld, klantmanager: Medewerker) -> Dossier:
    standin.zet_persoon(ELDERS)
    gevonden: Dossier = meld().dossier
    return gevonden


@pytest.fixture
def client(als: Als, klantmanager: Medewerker) -> Client:
    return als(klantmanager)


def adres() -> str:
    return f"/intake/intake/{Intake.objects.get().uuid}/inschrijving/"


def pip_termijn() -> date | None:
    return Termijn.objects.get(soort="PIP_VASTSTELLEN").vervalt


def test_de_dag_invullen_laat_de_termijn_beginnen(client: Client, dossier: Dossier) -> None:
    assert pip_termijn() is None
    client.post(adres(), {"ingeschreven_op": "2026-11-19"})
    dossier.refresh_from_db()
    assert (pip_termijn(), dossier.in_azc) == (date(2027, 1, 28), False)


def test_de_brp_weet_het_ook(client: Client, dossier: Dossier, standin: Standin) -> None:
    standin.zet_persoon(replace(SAMIRA, voornamen="Samira", ingeschreven_op=Datum(2026, 11, 20)))
    client.post(adres(), {"haal_op": "1"})
    regel = dossier.gebeurtenissen.filter(soort="dossiers.persoon_bijgewerkt").get()
    assert pip_termijn() == date(2027, 1, 29)
    assert regel.feiten["velden"] == "voornamen, inschrijving gemeente, ingeschreven in de BRP van deze gemeente"


def test_een_dag_in_de_toekomst_krijgt_een_zin(client: Client, dossier: Dossier) -> None:
    antwoord = client.post(adres(), {"ingeschreven_op": "2027-01-01"})
    assert (antwoord.status_code, antwoord.context["form"].errors) == (
        422, {"ingeschreven_op": ["Deze datum ligt in de toekomst."]},
    )  # fmt: skip


def test_is_de_brp_er_niet_dan_verandert_er_niets(client: Client, dossier: Dossier, standin: Standin) -> None:
    standin.storing("brp", 503)
    antwoord = client.post(adres(), {"haal_op": "1"}, follow=True)
    zinnen = [str(melding) for melding in antwoord.context["messages"]]
    assert zinnen[0].endswith("Vul de dag zelf in, of probeer het straks opnieuw.")
    assert (pip_termijn(), dossier.inburgeraar.bsn) == (None, BSN)
