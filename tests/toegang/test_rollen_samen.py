"""Wie twee rollen heeft, mag bij een dossier alleen wat een rol mét de goede relatie mag: zien is geen wijzigen."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from dossiers import klok, uitgaand
from dossiers.models import Dossier, Taak, Termijn, Uitgaand
from tests.steun.aangemeld import Als
from tests.steun.wereld import MaakMedewerker
from toegang.models import Inzage, Medewerker, Rol, Team


@pytest.fixture
def client(als: Als, maak_medewerker: MaakMedewerker, ander_team: Team, vandaag: date) -> Client:
    """Klantmanager en teamleider in een ander team, en auditor van de hele gemeente."""
    return als(maak_medewerker(Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.AUDITOR, team=ander_team))


def adres(naam: str, dossier: Dossier) -> str:
    return reverse(naam, kwargs={"uuid": dossier.uuid})


@pytest.mark.parametrize("naam", ["dossier_gegevens", "dossier_contact", "dossier-opnieuw"])
def test_een_auditor_wijzigt_niets_in_een_dossier_van_een_ander_team(
    client: Client, open_dossier: Dossier, naam: str
) -> None:
    gegevens = {"doelgroep": "overige_migrant", "versie": open_dossier.versie, "telefoon": "0612345678"}
    assert client.post(adres(naam, open_dossier), gegevens).status_code == 403
    open_dossier.refresh_from_db()
    assert (open_dossier.doelgroep, open_dossier.inburgeraar.telefoon) == ("asielstatushouder", "")


def test_de_pagina_biedt_niet_aan_wat_niet_mag(client: Client, open_dossier: Dossier) -> None:
    pagina = client.get(adres("dossier", open_dossier))
    assert (pagina.status_code, pagina.context["acties"], pagina.context["mag_wijzigen"]) == (200, [], False)


def test_een_teamleider_verdeelt_alleen_het_werk_van_zijn_team(
    client: Client, open_dossier: Dossier, klantmanager: Medewerker, collega: Medewerker
) -> None:
    client.post(reverse("toewijzen"), {"dossier": str(open_dossier.uuid), "medewerker": str(collega.uuid)})
    open_dossier.refresh_from_db()
    assert open_dossier.behandelaar == klantmanager


def test_zonder_team_zijn_dossiers_zonder_team_niet_te_zien(
    als: Als, maak_medewerker: MaakMedewerker, open_dossier: Dossier
) -> None:
    Dossier.objects.update(team=None)
    uitgaand.zet_klaar("duo.pip", "1", gemeente_id=open_dossier.gemeente_id, dossier=open_dossier)
    Uitgaand.objects.update(geparkeerd_op=klok.nu())
    pagina = als(maak_medewerker(Rol.TEAMLEIDER)).get(reverse("werkvoorraad"))
    assert (pagina.status_code, open_dossier.nummer in pagina.content.decode()) == (200, False)


def test_een_geweigerde_invoer_toont_een_persoon_en_staat_dus_in_het_leeslogboek(
    als: Als, klantmanager: Medewerker, open_dossier: Dossier
) -> None:
    antwoord = als(klantmanager).post(adres("dossier_gegevens", open_dossier), {"kennisgeving": "morgen"})
    rij = Inzage.objects.get()
    assert (antwoord.status_code, rij.pagina, rij.feiten) == (
        422, "dossier_gegevens", {"dossiers": [str(open_dossier.uuid)]},
    )  # fmt: skip


def test_een_bericht_dat_niet_weg_kon_staat_in_het_leeslogboek(
    als: Als, klantmanager: Medewerker, open_dossier: Dossier
) -> None:
    Taak.objects.all().delete()
    Termijn.objects.all().delete()
    uitgaand.zet_klaar("duo.pip", "1", gemeente_id=open_dossier.gemeente_id, dossier=open_dossier)
    Uitgaand.objects.update(geparkeerd_op=klok.nu())
    als(klantmanager).get(reverse("werkvoorraad"))
    assert Inzage.objects.get().feiten == {"dossiers": [str(open_dossier.uuid)]}
