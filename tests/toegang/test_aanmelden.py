"""Aanmelden: te vaak fout telt per persoon en adres, een fout zegt niet of iemand bestaat, en niemand wordt weggestuurd."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.steun.wereld import MaakMedewerker
from toegang.models import Medewerker, Rol

WACHTWOORD = "vier-goede-lange-woorden"
ADRES = "/aanmelden/"


@pytest.fixture
def medewerker(maak_medewerker: MaakMedewerker, settings: Settings) -> Medewerker:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.ACCOUNT_RATE_LIMITS = False  # hier gaat het om de grens per persoon en adres
    medewerker = maak_medewerker(Rol.KLANTMANAGER)
    medewerker.set_password(WACHTWOORD)
    medewerker.save()
    return medewerker


def meld_aan(email: str, wachtwoord: str = WACHTWOORD, **kop: str) -> Any:
    return Client().post(ADRES, {"login": email, "password": wachtwoord}, headers=kop)


def probeer(email: str, **kop: str) -> None:
    for _ in range(8):
        meld_aan(email, "fout wachtwoord", **kop)


def test_te_vaak_fout_sluit_die_ene_persoon_een_tijd_uit(medewerker: Medewerker) -> None:
    probeer(medewerker.email.upper())
    assert meld_aan(medewerker.email).status_code == 429


def test_wie_een_ander_probeert_sluit_de_rest_niet_uit(medewerker: Medewerker) -> None:
    probeer("een.ander@voorbeeldstad.example")
    assert meld_aan(medewerker.email).status_code == 302


def test_achter_een_proxy_telt_het_adres_van_de_bezoeker(medewerker: Medewerker, settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    probeer(medewerker.email, x_forwarded_for="203.0.113.9")
    assert meld_aan(medewerker.email, x_forwarded_for="203.0.113.9").status_code == 429
    assert meld_aan(medewerker.email, x_forwarded_for="203.0.113.9, 198.51.100.7").status_code == 302


def test_een_fout_zegt_niet_of_het_account_bestaat(medewerker: Medewerker) -> None:
    zinnen = {
        tuple(meld_aan(email, "fout wachtwoord").context["form"].non_field_errors())
        for email in (medewerker.email, "niemand@voorbeeldstad.example")
    }
    assert zinnen == {("Het e-mailadres of het wachtwoord klopt niet.",)}


def test_een_uitgezet_account_komt_er_niet_in_en_zijn_sessie_is_voorbij(medewerker: Medewerker) -> None:
    client = Client()
    client.force_login(medewerker, backend="allauth.account.auth_backends.AuthenticationBackend")
    Medewerker.objects.update(is_active=False)
    assert client.get("/account/").url == "/aanmelden/?next=%2Faccount%2F"
    client = Client()
    pagina = client.post(ADRES, {"login": medewerker.email, "password": WACHTWOORD}, follow=True).content.decode()
    assert "Dit account is uitgezet. Vraag uw functioneel beheerder." in pagina
    assert "_auth_user_id" not in client.session


def test_na_het_aanmelden_gaat_niemand_naar_een_ander_adres(medewerker: Medewerker) -> None:
    gegevens = {"login": medewerker.email, "password": WACHTWOORD, "next": "https://elders.example/"}
    assert "elders" not in Client().post(ADRES, gegevens).url


def test_een_vreemde_host_wordt_geweigerd() -> None:
    assert Client().get(ADRES, headers={"host": "elders.example"}).status_code == 400
