"""De pagina met berichten van DUO: wat aandacht vraagt bovenaan, afhandelen, en vastgelopen werk opnieuw proberen."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from dossiers import klok, uitgaand
from dossiers.models import Notificatie, Uitgaand
from dossiers.selectors import aantal_berichten
from koppelingen.standin import Standin, voorbeeld_plicht
from tests.intake.conftest import KENNISGEVING, SAMIRA, Meld
from tests.intake.pagina import Als, zin
from tests.steun import wereld
from tests.steun.wereld import MaakMedewerker
from toegang.models import Gemeente, Inzage, Medewerker, Rol, Team

ADRES = "/berichten/"


@pytest.fixture
def client(als: Als, klantmanager: Medewerker) -> Client:
    return als(klantmanager)


def adres(bericht: Notificatie) -> str:
    return f"{ADRES}{bericht.uuid}/"


def test_wat_aandacht_vraagt_staat_bovenaan(client: Client, meld: Meld) -> None:
    dossier = meld().dossier
    meld(bsn="999990020")
    antwoord = client.get(ADRES)
    assert [b["gedaan"] for b in antwoord.context["aandacht"]] == ["De BRP kent dit BSN niet. Controleer het nummer."]
    (verwerkt,) = antwoord.context["berichten"]
    assert (verwerkt["kop"], verwerkt["naam"]) == (
        "DUO: Deze persoon is inburgeringsplichtig.", f"S. Özdemir ({dossier.nummer})",
    )  # fmt: skip


def test_geen_bsn_van_een_onbekende_op_de_pagina(client: Client, meld: Meld) -> None:
    bericht = meld(bsn="999990020")
    tekst = zin(client.get(adres(bericht)))
    assert ("999990020" in tekst, "BSN eindigt op 0020" in tekst) == (False, True)


def test_afhandelen_haalt_het_uit_de_telling_en_zegt_door_wie(
    client: Client, meld: Meld, klantmanager: Medewerker
) -> None:
    bericht = meld(bsn="999990020")
    assert aantal_berichten(klantmanager) == 1
    client.post(adres(bericht), {"afgehandeld": "1"})
    bericht.refresh_from_db()
    assert (bericht.afgehandeld_door, bericht.afgehandeld_op) == (klantmanager, date(2026, 11, 23))
    assert (aantal_berichten(klantmanager), client.get(ADRES).context["aandacht"]) == (0, [])


def test_opnieuw_verwerken_nadat_de_oorzaak_weg_is(client: Client, meld: Meld, standin: Standin) -> None:
    bericht = meld(bsn="999990020")
    standin.zet_persoon(replace(SAMIRA, bsn="999990020"), **voorbeeld_plicht(KENNISGEVING))
    client.post(adres(bericht), {"opnieuw": "1"})
    uitgaand.verwerk()
    bericht.refresh_from_db()
    assert (bericht.status, bericht.dossier is not None) == ("verwerkt", True)


def test_een_herhaling_wordt_genoemd(client: Client, meld: Meld) -> None:
    meld()
    meld()
    (bericht,) = client.get(ADRES).context["berichten"]
    assert bericht["gedaan"].endswith("DUO stuurde dit bericht 2 keer.")


def test_vastgelopen_werk_staat_er_met_de_reden_en_kan_opnieuw(
    client: Client, gemeente: Gemeente, vandaag: date
) -> None:
    rij = uitgaand.zet_klaar("duo.pip", "proef", gemeente_id=gemeente.pk)
    Uitgaand.objects.update(geparkeerd_op=klok.nu(), melding="Dit gegeven is bij DUO niet bekend.")
    assert "Dit gegeven is bij DUO niet bekend." in zin(client.get(ADRES))
    client.post(ADRES, {"rij": str(rij.pk)})
    rij.refresh_from_db()
    assert (rij.geparkeerd_op, rij.pogingen, rij.melding) == (None, 0, "")


@pytest.mark.parametrize("nummer", ["", "abc", "999999"])
def test_een_onbekende_rij_is_404(client: Client, nummer: str) -> None:
    assert client.post(ADRES, {"rij": nummer}).status_code == 404


def test_een_bericht_over_een_dossier_van_een_ander_team_is_niet_te_zien(
    als: Als, meld: Meld, klantmanager: Medewerker, maak_medewerker: MaakMedewerker, ander_team: Team
) -> None:
    bericht = meld()
    ander = als(maak_medewerker(Rol.KLANTMANAGER, team=ander_team))
    assert (ander.get(adres(bericht)).status_code, ander.get(ADRES).context["berichten"]) == (404, [])


def test_een_bericht_zonder_dossier_ziet_elk_team(
    als: Als, meld: Meld, maak_medewerker: MaakMedewerker, ander_team: Team
) -> None:
    bericht = meld(bsn="999990020")
    assert als(maak_medewerker(Rol.KLANTMANAGER, team=ander_team)).get(adres(bericht)).status_code == 200


def test_een_bericht_aan_een_andere_gemeente_is_niet_te_zien(
    als: Als, meld: Meld, maak_medewerker: MaakMedewerker, andere_gemeente: Gemeente
) -> None:
    bericht = meld(bsn="999990020")
    ander = als(maak_medewerker(Rol.KLANTMANAGER, gemeente=andere_gemeente))
    assert ander.get(adres(bericht)).status_code == 404


def test_het_leeslogboek_noemt_welke_dossiers_er_stonden(client: Client, meld: Meld) -> None:
    dossier = meld().dossier
    client.get(ADRES)
    assert [rij.feiten["dossiers"] for rij in Inzage.objects.all()] == [[str(dossier.uuid)]]


@pytest.mark.parametrize("aantal", [1, 3])
def test_het_aantal_queries_hangt_niet_af_van_het_aantal_berichten(
    client: Client, meld: Meld, standin: Standin, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    bsns = [bsn for bsn, _ in zip(wereld.bsns_uit_testbereik(), range(2 * aantal), strict=False)]
    for bsn in bsns[:aantal]:
        standin.zet_persoon(replace(SAMIRA, bsn=bsn), **voorbeeld_plicht(KENNISGEVING))
    for bsn in bsns:
        meld(bsn=bsn)
    client.get(ADRES)
    with django_assert_num_queries(17):
        client.get(ADRES)


def test_een_afgehandeld_bericht_gaat_niet_opnieuw_in_de_rij(client: Client, meld: Meld) -> None:
    bericht = meld(bsn="999990020")
    client.post(adres(bericht))
    client.post(adres(bericht), {"opnieuw": "1"})
    bericht.refresh_from_db()
    assert (bericht.status, aantal_berichten(bericht.afgehandeld_door)) == ("onbekend", 0)


@pytest.mark.parametrize("nummer", ["", "-1", "²", "1" * 5000])
def test_een_vreemd_nummer_is_geen_storing(client: Client, nummer: str) -> None:
    assert client.post(ADRES, {"rij": nummer}).status_code == 404
