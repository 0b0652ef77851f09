"""Begin, sessie, huisstijl, hulp, toegankelijkheid, meldpunt en het verlopen formulier."""

import time
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from dossiers.models import Dossier
from inburgering.kleur import contrast, donkerder, tekstkleur_op
from toegang.models import Gemeente, Medewerker, Rol

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rol", "begin"),
    [
        (Rol.KLANTMANAGER, "/werkvoorraad/"),
        (Rol.TEAMLEIDER, "/werkvoorraad/"),
        (Rol.BELEIDSMEDEWERKER, "/beheer/"),
        (Rol.FUNCTIONEEL_BEHEERDER, "/beheer/"),
        (Rol.AUDITOR, "/zoeken/"),
        (Rol.PARTNER, "/hulp/"),
    ],
)
def test_ieder_begint_op_een_pagina_die_bij_zijn_rol_hoort(
    als: Any, maak_medewerker: Any, rol: str, begin: str
) -> None:
    client = als(maak_medewerker(rol))
    antwoord = client.get("/")
    assert antwoord.headers["Location"] == begin
    assert client.get(begin).status_code == 200


def test_zonder_zoekrecht_staat_er_geen_zoekveld(als: Any, maak_medewerker: Any) -> None:
    assert "data-toets-zoek" not in als(maak_medewerker(Rol.PARTNER)).get("/hulp/").content.decode()


def test_kijken_naar_de_sessie_verlengt_haar_niet_doorwerken_wel(als: Any, klantmanager: Medewerker) -> None:
    client = als(klantmanager)
    client.get("/hulp/")
    sessie = client.session
    sessie["laatst_actief"] = int(time.time()) - 1000
    sessie.save()
    over = [client.get("/sessie/").json()["resteert"], client.post("/sessie/").json()["resteert"]]
    assert [round(o, -2) for o in over] == [settings.SESSIE_STILSTAND - 1000, settings.SESSIE_STILSTAND]
    assert client.get("/sessie/").json()["gebruiker"] == str(klantmanager.uuid)


def test_een_voorbije_sessie_is_niet_te_verlengen(als: Any, klantmanager: Medewerker) -> None:
    client = als(klantmanager)
    client.get("/hulp/")
    sessie = client.session
    sessie["laatst_actief"] = int(time.time()) - settings.SESSIE_STILSTAND - 1
    sessie.save()
    assert [client.post("/sessie/").status_code, client.get("/sessie/").status_code] == [401, 401]
    assert Client().get("/sessie/").status_code == 401


@pytest.mark.parametrize("kleur", ["#154273", "#ffcc00", "#ffffff", "#000000", "#e17000", "#00ff00"])
def test_elke_kleur_van_een_gemeente_blijft_leesbaar(kleur: str) -> None:
    accent = donkerder(kleur)
    assert contrast(accent, "#ffffff") >= 4.5
    assert contrast(accent, tekstkleur_op(accent)) >= 4.5


def test_de_huisstijl_is_die_van_de_eigen_gemeente(als: Any, klantmanager: Medewerker, gemeente: Gemeente) -> None:
    Gemeente.objects.filter(pk=gemeente.pk).update(kleur="#154273")
    antwoord = als(klantmanager).get("/huisstijl.css")
    assert (antwoord.headers["Content-Type"], antwoord.headers["Vary"]) == ("text/css", "Cookie")
    assert (set(antwoord.headers["Cache-Control"].split(", ")), "--gemeente-kleur:#154273" in antwoord.content.decode()) == (
        {"private", "max-age=300"}, True,
    )  # fmt: skip
    assert Client().get("/huisstijl.css").content == b""


def test_de_verklaring_en_het_meldpunt_zijn_openbaar() -> None:
    verklaring = Client().get("/toegankelijkheid/")
    assert (verklaring.status_code, "nog niet gedaan" in verklaring.content.decode()) == (200, True)
    meldpunt = Client().get("/.well-known/security.txt")
    assert [regel.partition(":")[0] for regel in meldpunt.content.decode().split("\n")[:2]] == ["Contact", "Expires"]


def test_de_stijlgids_is_voor_beheer_en_beleid(als: Any, maak_medewerker: Any, klantmanager: Medewerker) -> None:
    assert [als(m).get("/stijlgids/").status_code for m in (maak_medewerker(Rol.BELEIDSMEDEWERKER), klantmanager)] == [
        200,
        403,
    ]


def test_een_verlopen_formulier_geeft_terug_wat_getypt_was(
    als: Any, klantmanager: Medewerker, dossier: Dossier
) -> None:
    als(klantmanager)
    client = Client(enforce_csrf_checks=True)
    client.force_login(klantmanager, backend="allauth.account.auth_backends.AuthenticationBackend")
    url = reverse("dossier_contact", kwargs={"uuid": dossier.uuid})
    antwoord = client.post(url, {"telefoon": "0612345678", "taal": "<script>", "wachtwoord": "geheim"})
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, "0612345678" in tekst, "&lt;script&gt;" in tekst, "geheim" in tekst) == (
        403,
        True,
        True,
        False,
    )
    assert f'href="{url}"' in tekst


def test_na_het_einde_van_de_sessie_is_het_getypte_niet_weg(
    als: Any, klantmanager: Medewerker, dossier: Dossier
) -> None:
    client = als(klantmanager)
    client.get("/hulp/")
    sessie = client.session
    sessie["laatst_actief"] = int(time.time()) - settings.SESSIE_STILSTAND - 1
    sessie.save()
    antwoord = client.post(reverse("dossier_contact", kwargs={"uuid": dossier.uuid}), {"telefoon": "0612345678"})
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, "0612345678" in tekst, "Opnieuw inloggen" in tekst) == (403, True, True)
    dossier.inburgeraar.refresh_from_db()
    assert dossier.inburgeraar.telefoon == ""
