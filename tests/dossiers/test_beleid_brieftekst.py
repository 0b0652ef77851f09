"""Tekstblokken in brieven: de volgende versie vanaf een dag, met voorbeeld en vergelijking, en nooit meer dan tekst."""

import datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dossiers.briefblokken import leg_vast, verschil
from dossiers.briefvoorbeeld import voorbeeldbrief, voorbeelddossier
from dossiers.brieven import Briefsoort, briefsoorten
from dossiers.models import Briefblok, Gebeurtenis, Teller
from tests.steun.wereld import MaakMedewerker
from toegang.models import Gemeente, Medewerker, Rol

VANDAAG = datetime.date(2026, 11, 23)
BRIEF, BLOK = "intake/uitnodiging", "kosten"
NIEUW = "De intake is gratis.\n\nDe tolk ook."


@pytest.fixture
def beleid(maak_medewerker: MaakMedewerker) -> Medewerker:
    return maak_medewerker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def client(beleid: Medewerker, als: Any, vandaag: datetime.date) -> Client:
    client: Client = als(beleid)
    return client


def adres(wat: str = "tekst", brief: str = BRIEF, blok: str = BLOK) -> str:
    return reverse(f"admin:briefblok-{wat}", args=[brief, blok])


def fouten(client: Client, **gegevens: str) -> dict[str, list[str]]:
    antwoord = client.post(adres(), {"tekst": NIEUW, "geldig_van": "2026-12-01", **gegevens})
    assert antwoord.status_code == 422
    return {veld: list(zinnen) for veld, zinnen in antwoord.context["form"].errors.items()}


def soort() -> type[Briefsoort]:
    return briefsoorten()[BRIEF]


def brief_op(beleid: Medewerker, dag: datetime.date) -> Briefsoort:
    dossier = voorbeelddossier(beleid, dag)
    return soort()(dossier, dossier, by=beleid, op=dag, kenmerk="")


def test_de_lijst_toont_elk_blok_van_elke_brief(client: Client) -> None:
    html = client.get(reverse("admin:dossiers_briefblok_changelist")).content.decode()
    blokken = [(sleutel, blok) for sleutel, brief in briefsoorten().items() for blok in brief.blokken]
    assert [paar for paar in blokken if adres("tekst", *paar) not in html] == []


def test_eerst_de_vergelijking_dan_pas_vastleggen(client: Client) -> None:
    invoer = {"tekst": NIEUW, "geldig_van": "2026-12-01"}
    eerst = client.post(adres(), invoer)
    assert ({wat for wat, _ in eerst.context["verschil"]}, Briefblok.objects.count()) == ({"gelijk", "weg", "nieuw"}, 0)
    assert client.post(adres(), {**invoer, "bevestig": "ja"}).status_code == 302
    assert Briefblok.objects.get().tekst == NIEUW


def test_een_brief_krijgt_de_tekst_van_zijn_dagtekening(gemeente: Gemeente, beleid: Medewerker) -> None:
    leg_vast(gemeente, BRIEF, BLOK, NIEUW, datetime.date(2026, 12, 1), by=beleid, op=VANDAAG)
    dagen = (datetime.date(2026, 11, 30), datetime.date(2026, 12, 1))
    assert [brief_op(beleid, dag).blok[BLOK] for dag in dagen] == [soort().blokken[BLOK], NIEUW]


def test_een_tekst_die_nog_moet_ingaan_kan_worden_verbeterd(gemeente: Gemeente, beleid: Medewerker) -> None:
    for tekst in ("Met een tikvout.", "Zonder tikfout."):
        leg_vast(gemeente, BRIEF, BLOK, tekst, datetime.date(2026, 12, 1), by=beleid, op=VANDAAG)
    assert brief_op(beleid, datetime.date(2026, 12, 1)).blok[BLOK] == "Zonder tikfout."


def test_het_leven_van_een_tekst_toont_wat_veranderde(client: Client, gemeente: Gemeente, beleid: Medewerker) -> None:
    for tekst, dag in (("Een.", 10), ("Twee.", 20), ("Drie.", 20)):
        leg_vast(gemeente, BRIEF, BLOK, tekst, datetime.date(2026, 12, dag), by=beleid, op=VANDAAG)
    loop = client.get(adres()).context["loop"]
    assert [tekst.staat for tekst in loop] == ["nu", "komt", "vervangen", "komt"]
    assert loop[2].verschil == [("weg", "Een."), ("nieuw", "Twee.")]


def test_verschil_gaat_per_woord() -> None:
    assert list(verschil("De tolk kost niets.", "De tolk kost u niets.")) == [
        ("gelijk", "De tolk kost "), ("nieuw", "u "), ("gelijk", "niets."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "tekst", ["<b>Vet</b>", "<script>x</script>", "{{ brief.dossier }}", "{% now 'Y' %}", "&nbsp;x"]
)
def test_opmaakcodes_worden_geweigerd(client: Client, tekst: str) -> None:
    assert fouten(client, tekst=tekst)["tekst"] == [
        "Schrijf gewone tekst, zonder opmaakcodes zoals <b>, &nbsp; of {{ }}."
    ]


def test_kleiner_dan_en_accolades_in_gewone_tekst_mogen(client: Client) -> None:
    invoer = {"tekst": "Bent u < 18 jaar & {nieuw}?", "geldig_van": "2026-12-01"}
    assert client.post(adres(), invoer).status_code == 200


def test_een_teken_dat_niet_gedrukt_kan_worden_wordt_genoemd(client: Client) -> None:
    assert "kan niet gedrukt worden" in fouten(client, tekst="Welkom \ue000 hier")["tekst"][0]


def test_een_tekst_kan_niet_terug_in_de_tijd(client: Client) -> None:
    assert fouten(client, geldig_van="2026-11-22")["geldig_van"] == [
        "Een tekst kan niet terug in de tijd gelden. Kies vandaag of een latere dag."
    ]


def test_de_tekst_die_er_al_staat_is_geen_nieuwe_tekst(client: Client) -> None:
    assert fouten(client, tekst=soort().blokken[BLOK])["tekst"] == ["Dit is de tekst die nu al geldt."]


def test_wat_vandaag_al_is_ingegaan_wordt_morgen_opgevolgd(
    client: Client, gemeente: Gemeente, beleid: Medewerker
) -> None:
    leg_vast(gemeente, BRIEF, BLOK, "Vandaag.", datetime.date(2026, 11, 23), by=beleid, op=VANDAAG)
    assert fouten(client, geldig_van="2026-11-23")["geldig_van"] == [
        "Vandaag geldt al een nieuwe tekst. Kies morgen of een latere dag."
    ]


# --- Het voorbeeld ---
@pytest.mark.parametrize("sleutel", briefsoorten())
def test_elke_brief_met_eigen_tekst_heeft_een_voorbeeld(beleid: Medewerker, sleutel: str) -> None:
    klasse = briefsoorten()[sleutel]
    teksten = {blok: f"Proeftekst {blok}" for blok in klasse.blokken}
    html = voorbeeldbrief(sleutel, beleid, datetime.date(2026, 11, 23), teksten)
    assert [tekst for tekst in teksten.values() if tekst not in html] == []
    assert "Geachte mevrouw Verzonnen" in html


def test_een_voorbeeld_laat_niets_achter_en_schrijft_niets(client: Client) -> None:
    eerder = {model: model._base_manager.count() for model in apps.get_models() if model._meta.managed}
    with CaptureQueriesContext(connection) as gelezen:
        client.post(adres("voorbeeld"), {"tekst": NIEUW})
    schrijvend = [q["sql"] for q in gelezen if q["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")]
    assert [sql for sql in schrijvend if "django_session" not in sql] == []
    assert (eerder == {model: model._base_manager.count() for model in eerder}, Teller.objects.count()) == (True, 0)


def test_het_voorbeeld_toont_de_getypte_tekst_in_een_dichte_wereld(client: Client) -> None:
    antwoord = client.post(adres("voorbeeld"), {"tekst": NIEUW})
    assert "De intake is gratis." in antwoord.content.decode()
    assert "sandbox" in antwoord.headers["Content-Security-Policy"]


def test_het_voorbeeld_zegt_waarom_een_tekst_niet_kan(client: Client) -> None:
    assert "Schrijf gewone tekst" in client.post(adres("voorbeeld"), {"tekst": "<b>x</b>"}).content.decode()


def test_tekst_uit_een_oudere_bron_wordt_nooit_opmaak(gemeente: Gemeente, beleid: Medewerker) -> None:
    """Ook als een rij langs een andere weg in de database komt: het sjabloon schrijft haar als tekst."""
    Briefblok.objects.create(
        gemeente=gemeente, brief=BRIEF, blok=BLOK, tekst="<b>{{ brief }}</b>", geldig_van=datetime.date(2026, 1, 1)
    )
    html = voorbeeldbrief(BRIEF, beleid, datetime.date(2026, 11, 23), {})
    assert "&lt;b&gt;{{ brief }}&lt;/b&gt;" in html


# --- Grenzen ---
@pytest.mark.parametrize(("brief", "blok"), [("intake/onbekend", BLOK), (BRIEF, "onbekend")])
def test_een_blok_dat_niet_bestaat_is_er_niet(client: Client, brief: str, blok: str) -> None:
    assert [client.get(adres(wat, brief, blok)).status_code for wat in ("tekst", "voorbeeld")] == [404, 404]


def test_een_tekst_van_een_andere_gemeente_telt_niet_mee(
    client: Client, andere_gemeente: Gemeente, maak_medewerker: MaakMedewerker
) -> None:
    ander = maak_medewerker(Rol.BELEIDSMEDEWERKER, gemeente=andere_gemeente)
    rij = leg_vast(andere_gemeente, BRIEF, BLOK, "Van Elders.", datetime.date(2026, 11, 1), by=ander, op=VANDAAG)
    assert client.get(reverse("admin:dossiers_briefblok_change", args=[rij.pk])).status_code == 404
    assert len(client.get(adres()).context["loop"]) == 1


def test_vastleggen_staat_in_het_logboek(gemeente: Gemeente, beleid: Medewerker) -> None:
    leg_vast(gemeente, BRIEF, BLOK, NIEUW, datetime.date(2026, 12, 1), by=beleid, op=VANDAAG)
    regel = Gebeurtenis.objects.get(soort="beheer.toegevoegd")
    assert (regel.door, regel.feiten["wijzigingen"]) == (beleid, f"vanaf 1 december 2026; {NIEUW}")
