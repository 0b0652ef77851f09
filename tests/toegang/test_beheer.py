"""Het beheer: wie erin mag, alleen de eigen gemeente, geen model van een zaak, en alles in het logboek."""

import tomllib
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page

from dossiers.models import Afspraak, Gebeurtenis, Ruimte, Tolkbureau
from inburgering.kleur import LEESBAAR, WIT, contrast
from tests.steun.browser import axe, inloggen
from tests.steun.wereld import MaakDossier, MaakMedewerker
from toegang.keten import controleer
from toegang.models import Gemeente, Medewerker, Rol, Team
from toegang.rechten import BESTAND
from toegang.wachtwoorden import nieuw_wachtwoord

REGISTER = tomllib.loads(BESTAND.read_text(encoding="utf-8"))["beheer"]
LIJSTEN = [f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist" for model in admin.site._registry]
ZELF = "Vraag dit aan een andere functioneel beheerder: u kunt uzelf niet buitensluiten."


@pytest.fixture
def beheerder(maak_medewerker: MaakMedewerker) -> Medewerker:
    return maak_medewerker(Rol.FUNCTIONEEL_BEHEERDER)


@pytest.fixture
def client(beheerder: Medewerker, als: Any) -> Client:
    client: Client = als(beheerder)
    return client


def account(**anders: Any) -> dict[str, Any]:
    return {
        "naam": "Kim de Wit",
        "email": "kim@voorbeeldstad.example",
        "rollen": ["klantmanager"],
        "is_active": "on",
        **anders,
    }


def wijzig(medewerker: Medewerker) -> str:
    return reverse("admin:toegang_medewerker_change", args=[medewerker.pk])


def wachtwoordpagina(medewerker: Medewerker) -> str:
    return reverse("admin:medewerker-wachtwoord", args=[medewerker.pk])


# --- Wie erin mag ---
def test_precies_de_modellen_uit_het_register_staan_in_het_beheer() -> None:
    """Rollen horen bij een account en hebben geen eigen scherm."""
    geregistreerd = {model._meta.label_lower for model in admin.site._registry}
    assert geregistreerd | {"toegang.roltoekenning"} == set(REGISTER)


def test_geen_model_van_een_zaak_staat_in_het_beheer() -> None:
    naslag = {"ruimte", "tolkbureau", "beleid", "briefblok"}
    zaak = [m for m in admin.site._registry if m._meta.app_label != "toegang" and m._meta.model_name not in naslag]
    assert zaak == []


@pytest.mark.parametrize("lijst", LIJSTEN)
@pytest.mark.parametrize("rol", Rol.values)
def test_elke_rol_ziet_alleen_haar_eigen_lijsten(
    maak_medewerker: MaakMedewerker, als: Any, rol: str, lijst: str
) -> None:
    app, model = lijst.removeprefix("admin:").removesuffix("_changelist").split("_")
    mag = rol in REGISTER[f"{app}.{model}"]
    assert als(maak_medewerker(rol)).get(reverse(lijst)).status_code == (200 if mag else 403)


def test_wie_niet_is_aangemeld_gaat_naar_de_ene_deur(client: Client) -> None:
    client.logout()
    assert client.get(reverse("admin:index")).url == "/aanmelden/?next=%2Fbeheer%2F"


@pytest.mark.parametrize(
    ("weg", "doel"), [("login", "/beheer/"), ("logout", "/afmelden/"), ("password_change", "/account/wachtwoord/")]
)
def test_de_eigen_deuren_van_django_gaan_door_die_van_het_programma(client: Client, weg: str, doel: str) -> None:
    assert [client.get(reverse(f"admin:{weg}")).url, client.post(reverse(f"admin:{weg}")).url] == [doel, doel]


def test_de_beginpagina_toont_alleen_wat_iemand_mag(client: Client) -> None:
    groepen = client.get(reverse("admin:index")).context["app_list"]
    assert [(groep["name"], [m["object_name"] for m in groep["models"]]) for groep in groepen] == [
        ("Gesprekken", ["Ruimte", "Tolkbureau"]), ("Mensen", ["Medewerker", "Team"]), ("Gemeente", ["Gemeente"]),
    ]  # fmt: skip


# --- De eigen gemeente ---
@pytest.mark.parametrize("weg", ["change", "delete", "history"])
@pytest.mark.parametrize("model", [Team, Ruimte, Tolkbureau])
def test_een_rij_van_een_andere_gemeente_is_er_niet(
    client: Client, andere_gemeente: Gemeente, model: Any, weg: str
) -> None:
    rij = model.objects.create(gemeente=andere_gemeente, naam="Van hen")
    adres = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{weg}", args=[rij.pk])
    assert [client.get(adres).status_code, client.post(adres, {"naam": "Van mij", "post": "yes"}).status_code] == [
        404,
        404,
    ]
    assert model.objects.get().naam == "Van hen"


def test_een_account_van_een_andere_gemeente_is_er_niet(
    client: Client, andere_gemeente: Gemeente, maak_medewerker: MaakMedewerker
) -> None:
    ander = maak_medewerker(Rol.KLANTMANAGER, gemeente=andere_gemeente)
    assert [client.get(wijzig(ander)).status_code, client.post(wachtwoordpagina(ander)).status_code] == [404, 404]
    assert "Medewerker 2" not in client.get(reverse("admin:toegang_medewerker_changelist")).content.decode()


def test_een_team_van_een_andere_gemeente_kan_niet_worden_gekozen(client: Client, andere_gemeente: Gemeente) -> None:
    team = Team.objects.create(gemeente=andere_gemeente, naam="Van hen")
    antwoord = client.post(reverse("admin:toegang_medewerker_add"), account(team=team.pk))
    assert list(antwoord.context["adminform"].form.errors) == ["team"]


def test_alleen_de_eigen_gemeente_is_te_wijzigen(client: Client, gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    adressen = [reverse("admin:toegang_gemeente_change", args=[g.pk]) for g in (gemeente, andere_gemeente)]
    assert [client.get(adres).status_code for adres in adressen] == [200, 404]
    assert client.get(reverse("admin:toegang_gemeente_add")).status_code == 403


# --- Accounts ---
def test_een_nieuw_account_heeft_rollen_en_nog_geen_wachtwoord(client: Client, gemeente: Gemeente, team: Team) -> None:
    antwoord = client.post(
        reverse("admin:toegang_medewerker_add"), account(team=team.pk, email="Kim@Voorbeeldstad.example ")
    )
    kim = Medewerker.objects.get(naam="Kim de Wit")
    assert antwoord.url == wachtwoordpagina(kim)
    assert (kim.gemeente, kim.team, kim.rollen, kim.email) == (
        gemeente,
        team,
        {"klantmanager"},
        "kim@voorbeeldstad.example",
    )
    assert kim.has_usable_password() is False


def test_het_wachtwoord_staat_een_keer_op_het_scherm(client: Client, klantmanager: Medewerker) -> None:
    wachtwoord = client.post(wachtwoordpagina(klantmanager)).context["wachtwoord"]
    klantmanager.refresh_from_db()
    assert klantmanager.check_password(wachtwoord) is True
    assert wachtwoord not in client.get(wachtwoordpagina(klantmanager)).content.decode()
    assert wachtwoord not in str(list(Gebeurtenis.objects.values_list("feiten", flat=True)))


def test_een_wachtwoord_is_lang_en_steeds_anders() -> None:
    wachtwoorden = {nieuw_wachtwoord() for _ in range(100)}
    assert (len(wachtwoorden), {len(w) for w in wachtwoorden}) == (100, {29})


def test_een_nieuw_wachtwoord_beeindigt_alle_sessies(client: Client, klantmanager: Medewerker, als: Any) -> None:
    bezoeker = als(klantmanager)
    voor = bezoeker.get(reverse("rekenhulp")).status_code
    client.post(wachtwoordpagina(klantmanager))
    assert (voor, bezoeker.get(reverse("rekenhulp")).status_code) == (200, 302)


def test_de_tweede_factor_wissen_geeft_ook_een_nieuw_wachtwoord(
    client: Client, klantmanager: Medewerker, als: Any
) -> None:
    bezoeker = als(klantmanager)
    client.post(wachtwoordpagina(klantmanager), {"factor": "wis"})
    assert Authenticator.objects.filter(user=klantmanager).count() == 0
    assert bezoeker.get(reverse("rekenhulp")).status_code == 302


def test_uitzetten_beeindigt_de_sessie_meteen(client: Client, klantmanager: Medewerker, als: Any) -> None:
    bezoeker = als(klantmanager)
    gegevens = account(naam=klantmanager.naam, email=klantmanager.email, is_active="")
    assert client.post(wijzig(klantmanager), gegevens).status_code == 302
    assert bezoeker.get(reverse("rekenhulp")).status_code == 302


def test_een_rol_intrekken_werkt_direct(client: Client, klantmanager: Medewerker, als: Any) -> None:
    bezoeker = als(klantmanager)
    client.post(wijzig(klantmanager), account(naam=klantmanager.naam, email=klantmanager.email, rollen=["inkoper"]))
    assert bezoeker.get(reverse("werkvoorraad")).status_code == 403


@pytest.mark.parametrize(
    ("anders", "veld"), [({"is_active": ""}, "is_active"), ({"rollen": ["klantmanager"]}, "rollen")]
)
def test_een_beheerder_sluit_zichzelf_niet_buiten(
    client: Client, beheerder: Medewerker, anders: Any, veld: str
) -> None:
    gegevens = account(naam=beheerder.naam, email=beheerder.email, rollen=[Rol.FUNCTIONEEL_BEHEERDER]) | anders
    fouten = client.post(wijzig(beheerder), gegevens).context["adminform"].form.errors
    assert dict(fouten) == {veld: [ZELF]}


def test_een_account_wordt_nooit_gewist(client: Client, klantmanager: Medewerker) -> None:
    assert (
        client.post(reverse("admin:toegang_medewerker_delete", args=[klantmanager.pk]), {"post": "yes"}).status_code
        == 403
    )


def test_een_adres_dat_al_een_account_heeft_geeft_een_zin(client: Client, klantmanager: Medewerker) -> None:
    fouten = client.post(reverse("admin:toegang_medewerker_add"), account(email=klantmanager.email.upper())).context
    assert dict(fouten["adminform"].form.errors) == {"email": ["Er is al een account met dit e-mailadres."]}


# --- Naslag ---
def test_een_naam_die_al_bestaat_geeft_een_zin_en_geen_storing(client: Client, gemeente: Gemeente) -> None:
    Ruimte.objects.create(gemeente=gemeente, naam="Kamer 2")
    antwoord = client.post(reverse("admin:dossiers_ruimte_add"), {"naam": "Kamer 2", "plaatsen": 4, "actief": "on"})
    assert (antwoord.status_code, len(antwoord.context["adminform"].form.errors)) == (200, 1)


def test_wat_nergens_wordt_gebruikt_kan_worden_gewist(
    client: Client, gemeente: Gemeente, team: Team, klantmanager: Medewerker
) -> None:
    leeg = Team.objects.create(gemeente=gemeente, naam="Vergissing")
    codes = [
        client.post(reverse("admin:toegang_team_delete", args=[t.pk]), {"post": "yes"}).status_code
        for t in (leeg, team)
    ]
    assert (codes, [t.naam for t in Team.objects.all()]) == ([302, 403], ["Noord"])


def test_een_kleur_die_niet_te_lezen_is_wordt_geweigerd_met_een_die_wel_kan(client: Client, gemeente: Gemeente) -> None:
    gegevens = {"dienst": "Team", "kleur": "#FFD200"}
    adres = reverse("admin:toegang_gemeente_change", args=[gemeente.pk])
    fout = client.post(adres, gegevens).context["adminform"].form.errors["kleur"][0]
    beter = fout.rpartition(" ")[2].rstrip(".")
    assert fout.startswith("Deze kleur is op wit niet goed te lezen: het contrast is 1,5 en moet minstens 4,5 zijn.")
    assert contrast(beter, WIT) >= LEESBAAR
    assert client.post(adres, {**gegevens, "kleur": beter}).status_code == 302


def test_naam_code_en_oin_van_de_gemeente_staan_vast(client: Client, gemeente: Gemeente) -> None:
    gegevens = {"naam": "Anders", "code": "0001", "oin": "0" * 20, "dienst": "Team", "kleur": "#00616f"}
    client.post(reverse("admin:toegang_gemeente_change", args=[gemeente.pk]), gegevens)
    gemeente.refresh_from_db()
    assert (gemeente.naam, gemeente.code, gemeente.dienst) == ("Voorbeeldstad", "9998", "Team")


# --- Logboek ---
def test_elke_wijziging_staat_in_de_tijdlijn_van_de_gemeente(
    client: Client, gemeente: Gemeente, beheerder: Medewerker, klantmanager: Medewerker
) -> None:
    client.post(
        wijzig(klantmanager), account(naam="Nieuwe naam", email=klantmanager.email, rollen=["inkoper", "auditor"])
    )
    regel = Gebeurtenis.objects.get(soort="beheer.gewijzigd")
    assert (regel.door, regel.gemeente, regel.dossier) == (beheerder, gemeente, None)
    assert regel.feiten["wijzigingen"] == (
        "Naam: Medewerker 2 wordt Nieuwe naam; Team: Noord wordt leeg; Rollen: Klantmanager wordt Auditor, Inkoper"
    )
    assert (controleer(Gebeurtenis, gemeente.pk), LogEntry.objects.count()) == (None, 0)


def test_de_geschiedenis_leest_dat_logboek(client: Client, gemeente: Gemeente) -> None:
    client.post(reverse("admin:dossiers_ruimte_add"), {"naam": "Kamer 2", "plaatsen": 4, "actief": "on"})
    ruimte = Ruimte.objects.get()
    regels = client.get(reverse("admin:dossiers_ruimte_history", args=[ruimte.pk])).context["regels"]
    assert [regel["zin"] for regel in regels] == ["Beheer: ruimte Kamer 2 toegevoegd. Naam: Kamer 2"]


def test_opslaan_zonder_wijziging_schrijft_niets(client: Client, team: Team) -> None:
    client.post(reverse("admin:toegang_team_change", args=[team.pk]), {"naam": team.naam})
    assert Gebeurtenis.objects.filter(soort__startswith="beheer.").count() == 0


def test_verwijderen_staat_in_het_logboek(client: Client, team: Team) -> None:
    client.post(reverse("admin:toegang_team_delete", args=[team.pk]), {"post": "yes"})
    assert [g.feiten["naam"] for g in Gebeurtenis.objects.filter(soort="beheer.verwijderd")] == ["Noord"]


# --- Grote lijsten ---
def test_duizend_accounts_staan_in_bladzijden_en_zijn_te_vinden(client: Client, gemeente: Gemeente, team: Team) -> None:
    Medewerker.objects.bulk_create(
        Medewerker(email=f"p{n}@voorbeeldstad.example", naam=f"Persoon {n:04}", gemeente=gemeente, team=team)
        for n in range(1000)
    )
    lijst = reverse("admin:toegang_medewerker_changelist")
    alles, een = client.get(lijst).context["cl"], client.get(lijst, {"q": "Persoon 0777"}).context["cl"]
    assert (alles.result_count, len(alles.result_list), een.result_count) == (1001, 50, 1)


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_lijst_van_accounts_kost_altijd_evenveel_queries(
    client: Client, maak_medewerker: MaakMedewerker, team: Team, aantal: int, django_assert_num_queries: Any
) -> None:
    for _ in range(aantal):
        maak_medewerker(Rol.KLANTMANAGER, Rol.TEAMLEIDER, team=team)
    client.get(reverse("admin:toegang_medewerker_changelist"))
    with django_assert_num_queries(10):
        client.get(reverse("admin:toegang_medewerker_changelist"))


def test_een_afspraak_is_nergens_in_het_beheer_te_zien(client: Client, maak_dossier: MaakDossier) -> None:
    maak_dossier()
    assert admin.site.is_registered(Afspraak) is False
    assert client.get("/beheer/dossiers/afspraak/").status_code == 404


def test_de_zin_bij_een_fout_wachtwoord_zegt_u(client: Client, beheerder: Medewerker) -> None:
    client.logout()
    html = client.post("/aanmelden/", {"login": beheerder.email, "password": "fout"}).content.decode()
    assert "Het e-mailadres of het wachtwoord klopt niet." in html


# --- In de browser ---
@pytest.mark.browser
def test_geen_beheerpagina_heeft_een_toegankelijkheidsfout(
    pagina: Page, transactional_db: None, maak_medewerker: MaakMedewerker
) -> None:
    beide = maak_medewerker(Rol.BELEIDSMEDEWERKER, Rol.FUNCTIONEEL_BEHEERDER)
    inloggen(pagina, beide)
    adressen = [
        reverse("admin:index"), *map(reverse, LIJSTEN), wijzig(beide), wachtwoordpagina(beide),
        reverse("admin:beleid-parameter", args=["lezing_recidive"]), reverse("admin:dossiers_ruimte_add"),
        reverse("admin:briefblok-tekst", args=["intake/uitnodiging", "kosten"]),
    ]  # fmt: skip
    gevonden = {}
    for adres in adressen:
        pagina.goto(adres)
        gevonden[adres] = axe(pagina)
    assert {adres: fouten for adres, fouten in gevonden.items() if fouten} == {}


@pytest.mark.browser
def test_het_voorbeeld_van_een_brief_volgt_wat_er_getypt_wordt(
    pagina: Page, transactional_db: None, maak_medewerker: MaakMedewerker
) -> None:
    inloggen(pagina, maak_medewerker(Rol.BELEIDSMEDEWERKER))
    pagina.goto(reverse("admin:briefblok-tekst", args=["intake/uitnodiging", "kosten"]))
    pagina.fill("[name=tekst]", "De intake is helemaal gratis.")
    pagina.frame_locator(".briefraam").get_by_text("De intake is helemaal gratis.").wait_for()
