"""Een lijst aanmelden: elke fout per rij zichtbaar voordat er iets is opgeslagen, en tweemaal inlezen verandert niets."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from openpyxl import Workbook
from pytest_django import DjangoAssertNumQueries

from dossiers import uitgaand
from dossiers.models import Dossier, Inburgeraar, Uitgaand
from dossiers.perform import perform
from intake.actions import lijst as actie
from intake.models import Aanmeldlijst
from tests.intake.pagina import Als, zin
from tests.steun import wereld
from tests.steun.wereld import MaakDossier, MaakMedewerker
from toegang.models import Medewerker, Rol, Team

ADRES = "/intake/aanmelden/lijst/"
KOP = "bsn;voornamen;achternaam;geboortedatum;doelgroep;vergunning;kennisgeving"
GOED = "999990019;Tesfay;Gebremedhin;00-00-1985;asiel;01-06-2026;02-11-2026"
FOUT = "123456789;Jan;Jansen;31-02-1990;iets;01-06-2026;01-05-2026"


@pytest.fixture
def client(als: Als, klantmanager: Medewerker, vandaag: object) -> Client:
    return als(klantmanager)


def stuur(client: Client, *regels: str, kop: str = KOP) -> str:
    """Geeft het adres van het voorbeeld."""
    bestand = SimpleUploadedFile("lijst.csv", "\n".join([kop, *regels]).encode())
    return str(client.post(ADRES, {"bestand": bestand}).headers["Location"])


def lees_in(client: Client, adres: str) -> Aanmeldlijst:
    client.post(adres, {"akkoord": "1"})
    uitgaand.verwerk()
    return Aanmeldlijst.objects.latest("pk")


def test_het_voorbeeld_toont_elke_fout_bij_de_cel_en_slaat_niets_op(client: Client) -> None:
    antwoord = client.get(stuur(client, GOED, FOUT))
    foute, goede = antwoord.context["rijen"]
    assert {cel["kop"]: cel["fout"] for cel in foute["cellen"] if cel["fout"]} == {
        "bsn": "Dit BSN klopt niet: het voldoet niet aan de elfproef.",
        "geboortedatum": "Deze datum bestaat niet.",
        "doelgroep": "Onbekende doelgroep. Vul in: asielstatushouder, of gezinsmigrant en overige migrant.",
        "kennisgeving": "De kennisgeving ligt vóór de vergunning.",
    }
    assert (foute["nummer"], foute["fout"], goede["nummer"], goede["fout"]) == (3, "wordt niet ingelezen", 2, "")
    assert ("1 rij klaar" in zin(antwoord), "1 rij met fouten" in zin(antwoord)) == (True, True)
    assert (Inburgeraar.objects.count(), Uitgaand.objects.count()) == (0, 0)


def test_na_akkoord_leest_de_werker_de_goede_rijen_in(client: Client, klantmanager: Medewerker) -> None:
    lijst = lees_in(client, stuur(client, GOED, FOUT))
    dossier = Dossier.objects.select_related("inburgeraar").get()
    assert (lijst.status, lijst.aangelegd, lijst.overgeslagen, lijst.inhoud) == ("klaar", 1, 0, "")
    assert (dossier.status, dossier.bron, dossier.doelgroep, dossier.behandelaar) == (
        "OPEN", "lijst", "asielstatushouder", klantmanager,
    )  # fmt: skip
    assert (dossier.inburgeraar.naam, dossier.inburgeraar.geboortedatum) == ("Tesfay Gebremedhin", "19850000")
    assert "De lijst is ingelezen." in zin(client.get(f"{ADRES}{lijst.uuid}/"))


def test_hetzelfde_bestand_nog_eens_verandert_niets(client: Client) -> None:
    lees_in(client, stuur(client, GOED))
    adres = stuur(client, GOED)
    (rij,) = client.get(adres).context["rijen"]
    assert rij["fout"] == f"heeft al dossier {Dossier.objects.get().nummer}"
    lijst = lees_in(client, adres)
    assert (lijst.aangelegd, lijst.overgeslagen, Dossier.objects.count()) == (0, 1, 1)


def test_tweemaal_akkoord_leest_eenmaal_in(client: Client) -> None:
    adres = stuur(client, GOED)
    client.post(adres, {"akkoord": "1"})
    lees_in(client, adres)
    assert (Dossier.objects.count(), Uitgaand.objects.filter(soort=actie.SOORT).count()) == (1, 1)


def test_een_gesneuvelde_werker_doet_een_deel_over_zonder_iets_dubbel(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actie, "PER_KEER", 2)
    bsns = wereld.bsns_uit_testbereik()
    regels = [f"{next(bsns)};A;Naam {n};1990;asiel;;02-11-2026" for n in range(5)]
    lijst = lees_in(client, stuur(client, *regels))
    assert (lijst.status, lijst.gedaan, lijst.aangelegd, Dossier.objects.count()) == ("klaar", 5, 5, 5)
    Uitgaand.objects.filter(soort=actie.SOORT).update(klaar_op=None, opnieuw_na="2026-01-01T00:00Z")
    uitgaand.verwerk()
    assert (Aanmeldlijst.objects.get().aangelegd, Dossier.objects.count()) == (5, 5)


def test_een_rij_die_pas_bij_het_inlezen_niet_past_staat_met_haar_regel_op_het_scherm(
    client: Client, maak_dossier: MaakDossier, klantmanager: Medewerker
) -> None:
    """Het BSN is van de een en het V-nummer van een ander; de rest van de lijst gaat door."""
    for nummer in ({"bsn": "999990032"}, {"bsn": "", "v_nummer": "0001234567"}):
        dossier = maak_dossier(geopend=True, persoon=nummer)
        perform(dossier, "sluit", by=klantmanager, op=dossier.kennisgeving, reden="verhuisd")
    kop = "bsn;v_nummer;achternaam;geboortedatum;doelgroep"
    lijst = lees_in(client, stuur(client, "999990032;0001234567;Een;1990;asiel", "999990020;;Twee;1990;asiel", kop=kop))
    assert (lijst.aangelegd, lijst.geweigerd) == (
        1, [{"regel": 2, "zin": "Iemand met dit V-nummer staat al in deze gemeente. Open dat dossier."}],
    )  # fmt: skip


def test_een_excelbestand_werkt_hetzelfde(client: Client) -> None:
    boek = Workbook()
    for regel in (KOP, GOED):
        boek.active.append(regel.split(";"))
    inhoud = BytesIO()
    boek.save(inhoud)
    antwoord = client.post(ADRES, {"bestand": SimpleUploadedFile("lijst.xlsx", inhoud.getvalue())})
    assert lees_in(client, antwoord.headers["Location"]).aangelegd == 1


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        (b"", "Het bestand is leeg."),
        (b"naam\nJan", "Deze kolommen ontbreken op de eerste regel: geslachtsnaam, geboortedatum, doelgroep."),
        (b"\xd0\xcf\x11\xe0", "Dit is een oud of beveiligd Excel-bestand. Sla het op als .xlsx zonder wachtwoord."),
        (KOP.encode(), "Het bestand heeft alleen koppen en geen rijen."),
    ],
)
def test_een_onleesbaar_bestand_krijgt_een_zin(client: Client, inhoud: bytes, verwacht: str) -> None:
    antwoord = client.post(ADRES, {"bestand": SimpleUploadedFile("lijst.csv", inhoud)})
    assert (antwoord.status_code, antwoord.context["form"].errors["bestand"]) == (422, [verwacht])


def test_weggooien_laat_niets_achter(client: Client) -> None:
    client.post(stuur(client, GOED), {"weg": "1"})
    assert (Aanmeldlijst.objects.count(), Inburgeraar.objects.count()) == (0, 0)


def test_een_lijst_van_een_collega_is_niet_te_zien(
    client: Client, als: Als, maak_medewerker: MaakMedewerker, team: Team
) -> None:
    adres = stuur(client, GOED)
    assert als(maak_medewerker(Rol.KLANTMANAGER, team=team)).get(adres).status_code == 404


def test_het_bestand_staat_versleuteld_tot_het_is_ingelezen(client: Client) -> None:
    stuur(client, GOED)
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud FROM intake_aanmeldlijst")
        assert "999990019" not in cursor.fetchone()[0]


def test_een_vergeten_voorbeeld_verdwijnt_bij_een_volgende_lijst(client: Client) -> None:
    stuur(client, GOED)
    Aanmeldlijst.objects.update(gelezen_op="2026-11-20")
    stuur(client, FOUT)
    assert Aanmeldlijst.objects.count() == 1


@pytest.mark.parametrize("aantal", [1, 3])
def test_het_voorbeeld_kost_evenveel_queries_voor_elke_lengte(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    bsns = wereld.bsns_uit_testbereik()
    adres = stuur(client, *[f"{next(bsns)};A;Naam;1990;asiel;;02-11-2026" for _ in range(aantal)])
    with django_assert_num_queries(18):
        client.get(adres)


def test_een_te_groot_bestand_wordt_geweigerd(client: Client) -> None:
    groot = SimpleUploadedFile("lijst.csv", b"x" * 6_000_000, content_type="text/csv")
    antwoord = client.post("/intake/aanmelden/lijst/", {"bestand": groot})
    assert (antwoord.status_code, "Het bestand is groter dan 5 MB. Deel het op." in antwoord.content.decode()) == (
        422,
        True,
    )
