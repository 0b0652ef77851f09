"""Toewijzen: een teamleider geeft één of meer dossiers aan een collega; taken en termijnen gaan mee."""

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from dossiers.models import Dossier, Gebeurtenis, Taak, Termijn
from toegang.models import Gemeente, Medewerker, Rol, Team

pytestmark = pytest.mark.django_db
URL = "/werkvoorraad/toewijzen/"


def test_meer_dossiers_tegelijk_gaan_met_taken_en_termijnen_naar_een_collega(
    als: Any, teamleider: Medewerker, collega: Medewerker, maak_dossier: Any
) -> None:
    dossiers = [maak_dossier(geopend=True) for _ in range(3)]
    antwoord = als(teamleider).post(
        URL,
        {
            "dossier": [str(d.uuid) for d in dossiers],
            "medewerker": str(collega.uuid),
            "terug": "/werkvoorraad/?weergave=team",
        },
    )
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, "/werkvoorraad/?weergave=team")
    assert set(Dossier.objects.values_list("behandelaar", flat=True)) == {collega.pk}
    assert set(Taak.objects.filter(status="open").values_list("behandelaar", flat=True)) == {collega.pk}
    assert set(Termijn.objects.values_list("behandelaar", flat=True)) == {collega.pk}
    laatste = Gebeurtenis.objects.filter(soort="dossiers.toegewezen").order_by("-volgnummer")[:3]
    assert {g.door for g in laatste} == {teamleider}


def test_een_dossier_kan_vanaf_het_dossier(
    als: Any, teamleider: Medewerker, collega: Medewerker, dossier: Dossier
) -> None:
    client = als(teamleider)
    pagina = client.get(reverse("dossier", kwargs={"uuid": dossier.uuid}))
    adres = next(a["url"] for a in pagina.context["acties"] if a["label"] == "Toewijzen")
    assert [d.pk for d in client.get(adres).context["dossiers"]] == [dossier.pk]
    antwoord = client.post(adres, {"dossier": str(dossier.uuid), "medewerker": str(collega.uuid)})
    assert antwoord.headers["Location"] == reverse("dossier", kwargs={"uuid": dossier.uuid})


def test_zonder_collega_blijft_de_keuze_van_dossiers_staan(als: Any, teamleider: Medewerker, dossier: Dossier) -> None:
    antwoord = als(teamleider).post(URL, {"dossier": str(dossier.uuid), "medewerker": ""})
    assert (antwoord.status_code, antwoord.context["form"].errors["medewerker"]) == (
        422,
        ["Kies aan wie u de dossiers geeft."],
    )
    assert f'name="dossier" value="{dossier.uuid}"' in antwoord.content.decode()


def test_een_dossier_van_een_ander_team_gaat_niet_mee(
    als: Any, maak_medewerker: Any, dossier: Dossier, ander_team: Team, collega: Medewerker
) -> None:
    antwoord = als(maak_medewerker(Rol.TEAMLEIDER, team=ander_team)).post(
        URL, {"dossier": [str(dossier.uuid), str(uuid4()), "onzin"], "medewerker": str(collega.uuid)}
    )
    dossier.refresh_from_db()
    assert (antwoord.status_code, dossier.behandelaar == collega) == (422, False)


def test_een_medewerker_van_een_andere_gemeente_of_zonder_rol_kan_niets_krijgen(
    als: Any, teamleider: Medewerker, maak_medewerker: Any, dossier: Dossier, andere_gemeente: Gemeente
) -> None:
    client = als(teamleider)
    for ander in (maak_medewerker(Rol.KLANTMANAGER, gemeente=andere_gemeente), maak_medewerker(Rol.AUDITOR)):
        antwoord = client.post(URL, {"dossier": str(dossier.uuid), "medewerker": str(ander.uuid)})
        assert antwoord.context["form"].errors["medewerker"] == ["Deze collega kan geen dossiers krijgen."]


def test_een_klantmanager_wijst_niet_toe(als: Any, klantmanager: Medewerker, dossier: Dossier) -> None:
    assert als(klantmanager).post(URL, {"dossier": str(dossier.uuid)}).status_code == 403


def test_het_adres_om_naar_terug_te_gaan_is_altijd_van_onszelf(
    als: Any, teamleider: Medewerker, collega: Medewerker, dossier: Dossier
) -> None:
    antwoord = als(teamleider).post(
        URL, {"dossier": str(dossier.uuid), "medewerker": str(collega.uuid), "terug": "https://elders.example/"}
    )
    assert antwoord.headers["Location"] == reverse("dossier", kwargs={"uuid": dossier.uuid})
