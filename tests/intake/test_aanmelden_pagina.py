"""De pagina waarop een klantmanager iemand aanmeldt, met alles wat mis kan gaan aan de lijn en aan de invoer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from dossiers.models import Dossier, Inburgeraar
from koppelingen.brp.persoon import Waarde
from koppelingen.standin import Standin
from tests.intake.conftest import BSN, KENNISGEVING, SAMIRA, Meld
from tests.intake.pagina import Als, melding, zin
from tests.steun.wereld import MaakMedewerker
from toegang.models import Inzage, Medewerker, Rol, Team
from toegang.versleuteling import blinde_index

ADRES = "/intake/aanmelden/"
AANVULLING = {"doelgroep": "asielstatushouder", "kennisgeving": "2026-11-02", "taal": "Arabisch", "tolk_nodig": "on"}
ZELF = {
    "zelf": "1", "geslachtsnaam": "Haddad", "geboortedatum": "00-03-1991", "geslacht": "V", "bsn": "999990020",
    "doelgroep": "gezinsmigrant", "kennisgeving": "2026-11-02",
}  # fmt: skip


@pytest.fixture
def client(als: Als, klantmanager: Medewerker, standin: Standin) -> Client:
    return als(klantmanager)


def test_ophalen_toont_wat_brp_en_duo_weten_met_de_bron_en_slaat_niets_op(client: Client) -> None:
    antwoord = client.post(ADRES, {"bsn": BSN})
    tekst = zin(antwoord)
    assert antwoord.status_code == 200
    assert "Samira Nûr Özdemir" in tekst
    assert "april 1990" in tekst
    assert "Ingevuld uit DUO, 23 nov 2026" in tekst
    assert (antwoord.context["form"]["kennisgeving"].value(), Inburgeraar.objects.count()) == (KENNISGEVING, 0)


def test_bewaren_opent_het_dossier_van_wie_aanmeldt(client: Client, klantmanager: Medewerker) -> None:
    antwoord = client.post(ADRES, {"bsn": BSN, "bewaar": "1", **AANVULLING})
    dossier = Dossier.objects.select_related("inburgeraar").get()
    assert antwoord.headers["Location"] == f"/dossiers/{dossier.uuid}/"
    assert (dossier.status, dossier.bron, dossier.behandelaar) == ("OPEN", "handmatig", klantmanager)
    persoon = dossier.inburgeraar
    assert (persoon.naam, persoon.taal, persoon.tolk_nodig, persoon.straat) == (
        "Samira Nûr Özdemir", "Arabisch", True, "Lindelaan",
    )  # fmt: skip


def test_met_de_hand_geeft_hetzelfde_dossier_als_een_bericht_van_duo(
    client: Client, meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    client.post(ADRES, {
        "bsn": BSN, "bewaar": "1", "doelgroep": "asielstatushouder", "kennisgeving": "2026-11-02",
        "vergunning": "asiel_bepaalde_tijd", "vergunning_vanaf": "2026-06-01",
    })  # fmt: skip
    standin.zet_persoon(replace(SAMIRA, bsn="999990032"), **vars_van_duo(standin))
    meld(bsn="999990032")
    met_de_hand, van_duo = Dossier.objects.order_by("pk").values(
        "status", "fase", "doelgroep", "kennisgeving", "vergunning", "vergunning_vanaf", "in_azc", "behandelaar", "team",
        "geopend_op", "duo_gelezen_op",
    )  # fmt: skip
    assert met_de_hand == van_duo


def vars_van_duo(standin: Standin) -> dict[str, Any]:
    bij_duo = standin.bij_duo(BSN)
    return {"inburgeringsplicht": bij_duo.inburgeringsplicht, "doelgroep": bij_duo.doelgroep}


@pytest.mark.parametrize(
    ("bsn", "verwacht"),
    [
        ("", "Vul een BSN in, of meld iemand zonder BSN zelf aan."),
        ("123456789", "Dit BSN klopt niet: het voldoet niet aan de elfproef."),
        ("12345", "Dit BSN klopt niet: het voldoet niet aan de elfproef."),
        ("abc", "Een BSN heeft negen cijfers."),
    ],
)
def test_een_verkeerd_bsn_krijgt_een_zin_bij_het_veld(client: Client, bsn: str, verwacht: str) -> None:
    antwoord = client.post(ADRES, {"bsn": bsn})
    assert (antwoord.status_code, antwoord.context["form"].errors["bsn"]) == (422, [verwacht])


def test_een_onbekend_bsn_geeft_een_zin_en_het_formulier_om_zelf_in_te_vullen(client: Client) -> None:
    antwoord = client.post(ADRES, {"bsn": "999990020"})
    assert melding(antwoord) == ["De BRP kent dit BSN niet. Controleer het nummer."]
    assert antwoord.context["form"]["bsn"].value() == "999990020"


def test_iemand_met_een_dossier_geeft_de_weg_naar_dat_dossier(client: Client, meld: Meld) -> None:
    dossier = meld().dossier
    antwoord = client.post(ADRES, {"bsn": BSN})
    assert f'href="/dossiers/{dossier.uuid}/"' in antwoord.content.decode()
    assert Dossier.objects.count() == 1


def test_een_dossier_van_een_ander_team_wordt_genoemd_maar_niet_getoond(
    als: Als, standin: Standin, meld: Meld, klantmanager: Medewerker, ander_team: Team, maak_medewerker: MaakMedewerker
) -> None:
    dossier = meld().dossier
    antwoord = als(maak_medewerker(Rol.KLANTMANAGER, team=ander_team)).post(ADRES, {"bsn": BSN})
    tekst = antwoord.content.decode()
    assert ("bij een ander team" in tekst, str(dossier.uuid) in tekst, dossier.nummer in tekst) == (True, False, False)


STORINGEN: list[tuple[str, Any, str]] = [
    ("brp", 503, "De BRP heeft onderhoud. Vul de gegevens zelf in, of probeer het straks opnieuw."),
    ("brp", "weg", "De BRP is nu niet bereikbaar. Vul de gegevens zelf in, of probeer het straks opnieuw."),
    ("duo", 503, "DUO heeft onderhoud. Vul de gegevens zelf in, of probeer het straks opnieuw."),
    ("duo", 403, "DUO geeft deze gemeente geen toegang tot de gegevens van deze persoon."),
    ("duo", 400, "DUO heeft het bericht geweigerd."),
]


@pytest.mark.parametrize(("dienst", "soort", "verwacht"), STORINGEN)
def test_een_storing_geeft_een_zin_en_je_kunt_door(
    client: Client, standin: Standin, dienst: str, soort: Any, verwacht: str
) -> None:
    standin.storing(dienst, soort)
    antwoord = client.post(ADRES, {"bsn": BSN})
    assert (antwoord.status_code, melding(antwoord)) == (200, [verwacht])


def test_valt_de_brp_weg_bij_het_bewaren_dan_blijft_staan_wat_er_getypt_was(client: Client, standin: Standin) -> None:
    standin.storing("brp", "weg")
    antwoord = client.post(ADRES, {"bsn": BSN, "bewaar": "1", **AANVULLING})
    formulier = antwoord.context["form"]
    assert (formulier["taal"].value(), formulier["kennisgeving"].value()) == ("Arabisch", "2026-11-02")
    assert Dossier.objects.count() == 0


def test_zonder_koppelingen_kan_alles_zelf(client: Client, settings: Settings) -> None:
    settings.BRP_URL = settings.DUO_URL = ""
    assert melding(client.post(ADRES, {"bsn": BSN})) == [
        "De koppeling met de BRP is niet ingesteld. Vul de gegevens van de persoon zelf in."
    ]
    antwoord = client.post(ADRES, ZELF)
    dossier = Dossier.objects.select_related("inburgeraar").get()
    assert antwoord.status_code == 302
    assert (dossier.status, dossier.inburgeraar.naam, dossier.inburgeraar.geboortedatum) == (
        "OPEN",
        "Haddad",
        "19910300",
    )


def test_zonder_kennisgeving_blijft_het_dossier_aangemeld(client: Client) -> None:
    client.post(ADRES, {**ZELF, "kennisgeving": ""})
    assert Dossier.objects.get().status == "AANGEMELD"


FOUTEN: list[tuple[dict[str, str], str, str]] = [
    (
        {"vergunning_vanaf": "2026-11-10"}, "kennisgeving",
        "De kennisgeving ligt vóór de vergunning van 10-11-2026. Controleer beide data.",
    ),
    ({"kennisgeving": "2026-12-01"}, "kennisgeving", "Deze datum ligt in de toekomst."),
    ({"ingeschreven_op": "2027-01-01"}, "ingeschreven_op", "Deze datum ligt in de toekomst."),
    ({"geboortedatum": "01-01-2030"}, "geboortedatum", "De geboortedatum ligt in de toekomst."),
    ({"geboortedatum": "31-02-1990"}, "geboortedatum", "Deze datum bestaat niet."),
    ({"bsn": "", "v_nummer": ""}, "bsn", "Vul een BSN of een V-nummer in."),
    ({"bsn": "123456789"}, "bsn", "Dit BSN klopt niet: het voldoet niet aan de elfproef."),
    ({"postcode": "123"}, "postcode", "Een postcode is vier cijfers en twee letters."),
    ({"telefoon": "bel maar"}, "telefoon", "Dit is geen telefoonnummer."),
]  # fmt: skip


@pytest.mark.parametrize(("anders", "veld", "verwacht"), FOUTEN)
def test_foute_invoer_krijgt_een_zin_bij_het_veld(
    client: Client, anders: dict[str, str], veld: str, verwacht: str
) -> None:
    antwoord = client.post(ADRES, ZELF | anders)
    assert (antwoord.status_code, antwoord.context["form"].errors) == (422, {veld: [verwacht]})
    assert Inburgeraar.objects.count() == 0


def test_nog_eens_aanmelden_geeft_een_zin(client: Client) -> None:
    client.post(ADRES, ZELF)
    antwoord = client.post(ADRES, ZELF)
    assert antwoord.status_code == 409
    assert melding(antwoord) == [
        f"Deze persoon heeft al een open dossier: {Dossier.objects.get().nummer}. Werk daarin verder."
    ]


def test_vanuit_een_bericht_staat_het_bsn_er_al_zonder_dat_het_in_het_adres_staat(
    client: Client, meld: Meld, standin: Standin
) -> None:
    standin.zet_persoon(replace(SAMIRA, gemeente=Waarde("9997", "Elders")))
    standin.zet_duo(BSN, gemeente_oin="00000001007654321000")
    bericht = meld()
    antwoord = client.get(ADRES, {"bericht": str(bericht.uuid)})
    assert antwoord.context["form"]["bsn"].value() == BSN
    assert client.get(ADRES, {"bericht": "onzin"}).context["form"]["bsn"].value() == ""


def test_een_geheim_adres_staat_niet_op_het_scherm(client: Client, standin: Standin) -> None:
    standin.zet_persoon(replace(SAMIRA, geheimhouding=7))
    tekst = zin(client.post(ADRES, {"bsn": BSN}))
    assert ("afgeschermd" in tekst, "Lindelaan" in tekst) == (True, False)


def test_elke_blik_staat_in_het_leeslogboek(client: Client) -> None:
    client.post(ADRES, {"bsn": BSN})
    rij = Inzage.objects.get()
    assert (rij.pagina, rij.feiten) == ("aanmelden", {"dossiers": [], "opgevraagd": blinde_index(BSN)})


@pytest.mark.parametrize("aantal", [1, 3])
def test_het_aantal_queries_hangt_niet_af_van_het_aantal_dossiers(
    client: Client, maak_dossier: Callable[..., Dossier], django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    for _ in range(aantal):
        maak_dossier(geopend=True)
    client.get(ADRES)
    with django_assert_num_queries(13):
        client.get(ADRES)


def test_de_dag_van_vandaag_telt_nog_mee(client: Client, vandaag: date) -> None:
    assert client.post(ADRES, ZELF | {"kennisgeving": vandaag.isoformat()}).status_code == 302
