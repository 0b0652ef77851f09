"""De Rekenhulp: elke rekenregel als vraag, met de waarden van de eigen gemeente, ook zonder JavaScript."""

import datetime
import re
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page

from dossiers.models import Beleid
from inburgering.forms.feitvelden import leesbaar
from inburgering.forms.rekenhulp import Rekenformulier
from inburgering.templatetags.artikelen import artikeladres
from inburgering.weergave.rekentekst import ANTWOORDEN, LABELS
from tests.steun.browser import axe, inloggen
from tests.steun.wereld import MaakMedewerker
from toegang.models import Gemeente, Medewerker, Rol
from wet import bronnen
from wet.bronnen import Bron
from wet.feiten import Soort
from wet.rekenregels import REGELS

BEZWAAR = {"bekendmaking": "2026-04-03"}
BOETE = {
    "overtreding_op": "2026-10-12", "verwijtbaarheid": "opzet", "doelgroep": "gezinsmigrant", "eerdere-aantal": "2",
    "eerdere-0-artikel": "23", "eerdere-0-vastgesteld_op": "2026-03-03", "eerdere-0-onherroepelijk_op": "2026-06-03",
    "eerdere-1-artikel": "23", "eerdere-1-vastgesteld_op": "2026-05-03", "eerdere-1-onherroepelijk_op": "2026-08-03",
    "termijn": "eerste",
}  # fmt: skip


@pytest.fixture
def medewerker(maak_medewerker: MaakMedewerker) -> Medewerker:
    return maak_medewerker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def client(medewerker: Medewerker, als: Any) -> Client:
    client: Client = als(medewerker)
    return client


def adres(naam: str) -> str:
    return reverse("rekenhulp-regel", args=[naam])


def antwoord(client: Client, naam: str, **feiten: str) -> Any:
    return client.post(adres(naam), feiten).context["antwoord"]


def test_elke_vraag_staat_in_de_lijst(client: Client) -> None:
    html = client.get(reverse("rekenhulp")).content.decode()
    assert [regel.naam for regel in REGELS.values() if adres(regel.naam) not in html] == []


@pytest.mark.parametrize("naam", REGELS)
def test_elke_vraag_heeft_een_formulier(client: Client, naam: str) -> None:
    pagina = client.get(adres(naam))
    assert (pagina.status_code, pagina.context["form"].errors) == (200, {})


@pytest.mark.parametrize("naam", REGELS)
def test_zonder_feiten_staat_bij_een_veld_wat_er_ontbreekt(client: Client, naam: str) -> None:
    pagina = client.post(adres(naam), {})
    if naam == "ontzorgperiode":  # geen bijstand is een feit
        assert list(pagina.context["form"].errors) == ["vergunning"]
    assert pagina.status_code == 422
    assert all("ontbreekt" in fout for fouten in pagina.context["form"].errors.values() for fout in fouten)


@pytest.mark.parametrize("rol", Rol.values)
def test_elke_rol_mag_de_rekenhulp_gebruiken(maak_medewerker: MaakMedewerker, als: Any, rol: str) -> None:
    client = als(maak_medewerker(rol))
    assert [client.get(url).status_code for url in (reverse("rekenhulp"), adres("termijn"))] == [200, 200]


def test_een_vraag_die_niet_bestaat_is_er_niet(client: Client) -> None:
    assert client.get("/rekenhulp/toverspreuk/").status_code == 404


def test_elke_regel_heeft_een_zin_als_antwoord_en_elke_uitkomst_een_label() -> None:
    soorten = [get_type_hints(regel.functie)["return"] for regel in REGELS.values()]
    namen = {veld.name for soort in soorten for veld in fields(soort)} - {"uitleg"}
    assert (set(REGELS) - set(ANTWOORDEN), namen - set(LABELS)) == (set(), set())


def test_het_antwoord_staat_groot_met_elke_stap_en_een_koppeling_naar_het_artikel(client: Client) -> None:
    pagina = client.post(adres("bezwaartermijn"), BEZWAAR)
    html = pagina.content.decode()
    assert pagina.context["antwoord"].groot == "Tot en met maandag 18 mei 2026"
    assert [stap["feit"] for stap in pagina.context["antwoord"].stappen] == [
        "Dag van bekendmaking",
        *["Laatste dag"] * 3,
    ]
    assert re.findall(r'href="(https[^"]+artikel=6:7)"', html)[0].startswith("https://wetten.overheid.nl/")


def test_een_lijst_van_feiten_telt_mee_en_de_andere_lezing_staat_ernaast(client: Client) -> None:
    uitkomst = antwoord(client, "boete_art23", **BOETE)
    lezing = uitkomst.lezingen[0]
    assert (uitkomst.groot, lezing["waarde"], lezing["andere"]) == (
        "€ 200", "verdubbelen", [{"keuze": "optellen", "antwoord": "€ 150"}],
    )  # fmt: skip


def test_de_gemeente_rekent_met_haar_eigen_waarden(
    client: Client, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    dag = datetime.date(2026, 1, 1)
    Beleid.objects.create(gemeente=gemeente, naam="lezing_recidive", waarde="optellen", geldig_van=dag, besluit="B1")
    Beleid.objects.create(gemeente=andere_gemeente, naam="boete_art23_basis", waarde="1", geldig_van=dag, besluit="B2")
    assert antwoord(client, "boete_art23", **BOETE).groot == "€ 150"


def test_een_waarde_die_niet_vaststaat_zegt_dat(client: Client) -> None:
    feiten = {"doelgroep": "asielstatushouder", "leerroute": "Z", "bijstand": "ja", "vergunning": "asiel"}
    lezingen = antwoord(client, "aanbodplicht", **feiten).lezingen
    assert [lezing["voorbehoud"] for lezing in lezingen] == ["Let op: eigen lezing of berekening."]


def test_alles_wat_een_grond_nog_nodig_heeft_staat_er_in_een_keer(client: Client) -> None:
    pagina = client.post(adres("verlenging"), {"laatste_dag": "2026-11-03", "grond": "bijna_klaar"})
    assert {"route", "doelgroep", "alle_lessen"} <= set(pagina.context["form"].errors)
    assert [deel["naam"] for deel in pagina.context["form"].voorop()][:2] == ["laatste_dag", "grond"]


def test_een_fout_noemt_het_veld_in_woorden_van_het_scherm(client: Client) -> None:
    pagina = client.post(adres("bezwaar_tijdig"), {**BEZWAAR, "ter_post": "2026-05-03"})
    assert pagina.context["form"].errors["ontvangen"] == [
        "Per post ontvangen ontbreekt; bij bezwaar per post zijn ‘Op de post gedaan’ en ‘Per post ontvangen’ nodig."
    ]


def test_een_fout_in_een_rij_staat_bij_die_rij(client: Client) -> None:
    feiten = {**BOETE, "eerdere-1-onherroepelijk_op": "2026-01-01"}
    pagina = client.post(adres("boete_art23"), feiten)
    assert list(pagina.context["form"].errors) == ["eerdere-1-onherroepelijk_op"]


def test_een_onmogelijke_datum_geeft_een_zin(client: Client) -> None:
    assert client.post(adres("bezwaartermijn"), {"bekendmaking": "2026-02-31"}).context["form"].errors == {
        "bekendmaking": ["Voer een geldige datum in."]
    }


def test_een_rij_komt_erbij_en_gaat_eraf_zonder_javascript(client: Client) -> None:
    erbij = client.post(adres("boete_art23"), {**BOETE, "rij": "erbij-eerdere"}).context["form"]
    eraf = client.post(adres("boete_art23"), {**BOETE, "rij": "eraf-eerdere-0"}).context["form"]
    assert (erbij.rijen, erbij["eerdere-0-artikel"].value(), erbij.errors) == ({"eerdere": 3}, "23", {})
    assert (eraf.rijen, eraf["eerdere-0-vastgesteld_op"].value()) == ({"eerdere": 1}, "2026-05-03")


def test_een_vinkje_dat_uit_staat_blijft_uit_als_er_een_rij_bij_komt(client: Client) -> None:
    formulier = client.post(adres("beslistermijn_bezwaar"), {**BEZWAAR, "commissie": "on", "rij": "erbij-opschorting"})
    velden = formulier.context["form"]
    assert (velden["commissie"].value(), velden["verdaagd"].value()) == ("on", "")


def test_het_aantal_rijen_is_begrensd(client: Client) -> None:
    formulier = client.post(adres("boete_art23"), {"eerdere-aantal": "9999999", "rij": "erbij-eerdere"}).context["form"]
    assert formulier.rijen == {"eerdere": 1}


def test_met_htmx_komt_alleen_het_antwoord_met_wat_er_hiervoor_stond(client: Client) -> None:
    gegevens = {**BEZWAAR, "vorig": "Tot en met dinsdag 12 mei 2026"}
    html = client.post(adres("bezwaartermijn"), gegevens, headers={"HX-Request": "true"}).content.decode()
    assert html.lstrip().startswith('<div class="stapel" id="uitkomst"')
    assert "Hiervoor: Tot en met dinsdag 12 mei 2026" in html


def test_geen_feit_staat_in_een_adres(client: Client) -> None:
    html = client.post(adres("bezwaartermijn"), BEZWAAR).content.decode()
    assert re.search(r'method="get"|\?bekendmaking', html) is None


def test_de_tekst_om_te_kopieren_heeft_vraag_antwoord_feiten_en_stappen(client: Client) -> None:
    regels = antwoord(client, "bezwaartermijn", **BEZWAAR).tekst.splitlines()
    assert regels[:4] == [
        "Tot wanneer kan iemand bezwaar maken?", "Tot en met maandag 18 mei 2026", "", "Uitgaande van:",
    ]  # fmt: skip
    assert regels[4] == "- Dag van bekendmaking: vrijdag 3 april 2026"
    assert regels[-1].endswith("artikel 1 lid 1 ATW.")


def test_elk_artikel_heeft_een_adres() -> None:
    bronnen_ = [bron for bron in vars(bronnen).values() if isinstance(bron, Bron)]
    assert [bron.citaat() for bron in bronnen_ if artikeladres(bron.citaat("2")) != bron.adres] == []
    assert artikeladres("beleid van de gemeente") == ""


def test_elke_soort_feit_past_in_een_formulier() -> None:
    gebruikt = {veld.aard.soort for regel in REGELS.values() for veld in regel.velden}
    assert gebruikt <= set(Soort)
    assert all(len(Rekenformulier(regel).fields) > 0 for regel in REGELS.values())


def test_een_zin_zonder_feiten_blijft_zoals_hij_is() -> None:
    assert leesbaar("moet een getal zijn", REGELS["termijn"]) == "moet een getal zijn"


@pytest.mark.parametrize("aantal", [1, 3])
def test_een_vraag_kost_altijd_evenveel_queries(
    client: Client, gemeente: Gemeente, aantal: int, django_assert_num_queries: Any
) -> None:
    for dag in range(1, aantal + 1):
        Beleid.objects.create(
            gemeente=gemeente,
            naam="lezing_recidive",
            waarde="optellen",
            geldig_van=datetime.date(2026, 1, dag),
            besluit="B",
        )
    client.post(adres("boete_art23"), BOETE)
    with django_assert_num_queries(6):
        client.post(adres("boete_art23"), BOETE)


@pytest.mark.browser
def test_het_antwoord_verandert_meteen_als_een_feit_verandert(
    pagina: Page, medewerker: Medewerker, transactional_db: None
) -> None:
    inloggen(pagina, medewerker)
    pagina.goto(adres("bezwaartermijn"))
    pagina.fill("[name=bekendmaking]", "2026-04-03")
    pagina.press("[name=bekendmaking]", "Tab")
    pagina.get_by_role("heading", name="Tot en met maandag 18 mei 2026").wait_for()
    pagina.fill("[name=bekendmaking]", "2026-04-07")
    pagina.press("[name=bekendmaking]", "Tab")
    pagina.get_by_text("Hiervoor: Tot en met maandag 18 mei 2026").wait_for()
    assert axe(pagina) == []
