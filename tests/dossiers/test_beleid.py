"""Beleid: een waarde wordt opgevolgd, nooit gewijzigd; wie iets vastlegt ziet vooraf wat het doet."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from dossiers import veeg
from dossiers.beleid import parameters_voor
from dossiers.beleidsleven import leven
from dossiers.beleidswijziging import Voorstel, eigen_rijen, gevolg, leg_vast, trek_in
from dossiers.models import Beleid, Dossier, Gebeurtenis, Termijn
from tests.steun.wereld import EERSTE_DAG, MaakDossier, MaakMedewerker
from toegang.keten import controleer
from toegang.models import Gemeente, Medewerker, Rol
from wet.parameters import LANDELIJK

STRAKS = datetime.date(2027, 1, 1)
LIJST = "admin:dossiers_beleid_changelist"


@pytest.fixture
def beleid(maak_medewerker: MaakMedewerker) -> Medewerker:
    return maak_medewerker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def client(beleid: Medewerker, als: Any, vandaag: datetime.date) -> Client:
    client: Client = als(beleid)
    return client


def pagina(naam: str) -> str:
    return reverse("admin:beleid-parameter", args=[naam])


def nieuw(gemeente: Gemeente, by: Medewerker, naam: str, waarde: str, van: datetime.date = STRAKS) -> Beleid:
    return leg_vast(gemeente, Voorstel(naam, waarde, van, "Collegebesluit 12"), by=by, op=EERSTE_DAG)


def fouten(client: Client, naam: str, **gegevens: str) -> dict[str, list[str]]:
    invoer = {"waarde": "7", "geldig_van": "2027-01-01", "besluit": "Collegebesluit 12", **gegevens}
    antwoord = client.post(pagina(naam), invoer)
    assert antwoord.status_code == 422
    return {veld: list(zinnen) for veld, zinnen in antwoord.context["form"].errors.items()}


# --- De pagina's ---
def test_de_lijst_toont_elke_parameter_ook_zonder_eigen_waarde(client: Client) -> None:
    groepen = client.get(reverse(LIJST)).context["groepen"]
    assert sorted(rij["naam"] for groep in groepen for rij in groep["rijen"]) == sorted(LANDELIJK.namen())


def test_zoeken_vindt_op_omschrijving_en_artikel(client: Client) -> None:
    groepen = client.get(reverse(LIJST), {"zoek": "herinnering termijn"}).context["groepen"]
    assert [rij["naam"] for groep in groepen for rij in groep["rijen"]] == ["herinnering_vooraf"]


def test_alleen_eigen_waarden_en_alleen_lezingen(client: Client, gemeente: Gemeente, beleid: Medewerker) -> None:
    nieuw(gemeente, beleid, "lezing_recidive", "optellen")
    nieuw(gemeente, beleid, "herinnering_vooraf", "10")
    groepen = client.get(reverse(LIJST), {"soort": "lezing", "eigen": "on"}).context["groepen"]
    assert [(groep["naam"], len(groep["rijen"])) for groep in groepen] == [("Lezingen: waar de wet ruimte laat", 1)]


@pytest.mark.parametrize("naam", LANDELIJK.namen())
def test_elke_parameter_heeft_een_pagina_met_haar_leven(client: Client, naam: str) -> None:
    antwoord = client.get(pagina(naam))
    assert (antwoord.status_code, len(antwoord.context["leven"])) == (200, len(LANDELIJK.reeks(naam)))


def test_een_parameter_die_niet_bestaat_is_er_niet(client: Client) -> None:
    assert client.get(pagina("toverspreuk")).status_code == 404


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_lijst_kost_altijd_evenveel_queries(
    client: Client, gemeente: Gemeente, beleid: Medewerker, aantal: int, django_assert_num_queries: Any
) -> None:
    for maand in range(1, aantal + 1):
        nieuw(gemeente, beleid, "herinnering_vooraf", "10", datetime.date(2027, maand, 1))
    client.get(reverse(LIJST))
    with django_assert_num_queries(7):
        client.get(reverse(LIJST))


# --- Vastleggen ---
def test_vooraf_staat_er_hoeveel_termijnen_veranderen_en_er_is_nog_niets_vastgelegd(
    client: Client, maak_dossier: MaakDossier, vandaag: datetime.date
) -> None:
    for _ in range(3):
        maak_dossier(geopend=True, op=datetime.date(2026, 11, 2))
    invoer = {"waarde": "12", "geldig_van": "2026-11-01", "besluit": "Staatsblad 2026, 1"}
    gevolgen = client.post(pagina("pip_termijn"), invoer).context["gevolg"]
    assert (gevolgen.termijnen, gevolgen.dossiers, gevolgen.open_dossiers) == (3, 3, 3)
    assert (gevolgen.per_soort, Beleid.objects.count()) == ({"PIP vaststellen": 3}, 0)


def test_na_bevestigen_rekent_de_veeg_lopende_termijnen_na(
    client: Client, maak_dossier: MaakDossier, vandaag: datetime.date
) -> None:
    dossier = maak_dossier(geopend=True, op=datetime.date(2026, 11, 2))
    invoer = {
        "waarde": "12",
        "geldig_van": "2026-11-01",
        "besluit": "Staatsblad 2026, 1",
        "akkoord": "on",
        "bevestig": "ja",
    }
    assert client.post(pagina("pip_termijn"), invoer).status_code == 302
    veeg.ronde(vandaag)
    termijn = Termijn.objects.get(dossier=dossier, soort="PIP_VASTSTELLEN")
    assert termijn.vervalt == datetime.date(2027, 1, 25)


def test_wat_iemand_moet_weten_wordt_eerst_aangevinkt(client: Client) -> None:
    invoer = {"waarde": "12", "geldig_van": "2026-11-01", "besluit": "Staatsblad 2026, 1", "bevestig": "ja"}
    zinnen = client.post(pagina("pip_termijn"), invoer).context["form"].waarschuwingen
    assert (len(zinnen), Beleid.objects.count()) == (2, 0)


def test_een_eigen_keuze_voor_straks_heeft_geen_waarschuwing(client: Client, gemeente: Gemeente) -> None:
    invoer = {"waarde": "10", "geldig_van": "2027-01-01", "besluit": "Teamoverleg", "bevestig": "ja"}
    assert client.post(pagina("herinnering_vooraf"), invoer).status_code == 302
    assert parameters_voor(gemeente.pk).waarde("herinnering_vooraf", STRAKS) == 10


def test_vastleggen_staat_in_het_logboek_met_wie_en_welk_besluit(gemeente: Gemeente, beleid: Medewerker) -> None:
    nieuw(gemeente, beleid, "herinnering_vooraf", "10")
    regel = Gebeurtenis.objects.get(soort="beheer.toegevoegd")
    assert (regel.door, regel.dossier) == (beleid, None)
    assert regel.feiten["wijzigingen"] == "10 dagen vanaf 1 januari 2027; Collegebesluit 12"
    assert controleer(Gebeurtenis, gemeente.pk) is None


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        ("pip_termijn", "tien", "“tien” past niet bij deze parameter; een voorbeeld is “10”."),
        ("pip_termijn", "-1", "De waarde mag niet onder nul zijn."),
        ("boete_art22", "tweehonderd", "“tweehonderd” past niet bij deze parameter; een voorbeeld is “250”."),
        ("lezing_recidive", "raden", "Selecteer een geldige keuze. raden is geen beschikbare keuze."),
        ("boete_asiel_toegestaan", "misschien", "Selecteer een geldige keuze. misschien is geen beschikbare keuze."),
        ("gelijkgestelde_dagen", "Koningsdag", "“Koningsdag” is geen dag. Schrijf bijvoorbeeld 28-4-2028."),
    ],
)
def test_een_waarde_die_niet_past_geeft_een_zin(client: Client, naam: str, waarde: str, zin: str) -> None:
    assert fouten(client, naam, waarde=waarde)["waarde"] == [zin]


def test_gelijkgestelde_dagen_horen_bij_een_jaar(client: Client, gemeente: Gemeente, beleid: Medewerker) -> None:
    assert fouten(client, "gelijkgestelde_dagen", waarde="27-4-2029", geldig_van="2030-01-01")["geldig_van"] == [
        "Geef 1 januari van een jaar, en alleen dagen in dat jaar."
    ]
    invoer = {"waarde": "14-5-2029\n30-4-2029", "geldig_van": "2029-01-01", "besluit": "Stb. 2028, 1"}
    client.post(pagina("gelijkgestelde_dagen"), {**invoer, "akkoord": "on", "bevestig": "ja"})
    assert parameters_voor(gemeente.pk).kalender.reden_vrij(datetime.date(2029, 4, 30)) is not None


def test_een_bedrag_mag_met_een_komma(gemeente: Gemeente, client: Client) -> None:
    invoer = {"waarde": "262,50", "geldig_van": "2027-01-01", "besluit": "Stb. 1", "akkoord": "on", "bevestig": "ja"}
    client.post(pagina("boete_art22"), invoer)
    assert parameters_voor(gemeente.pk).waarde("boete_art22", STRAKS) == Decimal("262.50")


def test_zonder_besluit_of_dag_wordt_niets_vastgelegd(client: Client) -> None:
    assert set(fouten(client, "herinnering_vooraf", besluit="", geldig_van="")) == {"besluit", "geldig_van"}


# --- Opvolgen, verbeteren, intrekken ---
def test_een_waarde_die_geldt_wordt_opgevolgd_en_niet_ingehaald(
    client: Client, gemeente: Gemeente, beleid: Medewerker
) -> None:
    nieuw(gemeente, beleid, "herinnering_vooraf", "10", datetime.date(2026, 6, 1))
    zin = "Sinds 1 juni 2026 geldt al een waarde van uw gemeente. Kies een latere dag."
    assert [fouten(client, "herinnering_vooraf", geldig_van=dag)["geldig_van"] for dag in ("2026-06-01", "2026-03-01")] == [
        [zin], [zin],
    ]  # fmt: skip


def test_een_waarde_die_nog_niet_geldt_kan_worden_verbeterd(gemeente: Gemeente, beleid: Medewerker) -> None:
    nieuw(gemeente, beleid, "herinnering_vooraf", "100")
    nieuw(gemeente, beleid, "herinnering_vooraf", "10")
    assert parameters_voor(gemeente.pk).waarde("herinnering_vooraf", STRAKS) == 10
    assert [rij.versie for rij in eigen_rijen(gemeente.pk, "herinnering_vooraf")] == [1, 2]


def test_intrekken_brengt_terug_wat_anders_zou_gelden(client: Client, gemeente: Gemeente, beleid: Medewerker) -> None:
    nieuw(gemeente, beleid, "herinnering_vooraf", "10", datetime.date(2026, 6, 1))
    rij = nieuw(gemeente, beleid, "herinnering_vooraf", "21")
    client.post(reverse("admin:beleid-intrekken", args=["herinnering_vooraf"]), {"rij": rij.pk, "reden": "typefout"})
    laatste = eigen_rijen(gemeente.pk, "herinnering_vooraf")[-1]
    assert (laatste.waarde, laatste.versie, laatste.besluit) == ("10", 2, "Ingetrokken: typefout")


def test_wat_al_geldt_kan_niet_worden_ingetrokken(
    gemeente: Gemeente, beleid: Medewerker, vandaag: datetime.date
) -> None:
    rij = nieuw(gemeente, beleid, "herinnering_vooraf", "10", datetime.date(2026, 6, 1))
    with pytest.raises(ValidationError, match="Deze waarde geldt al"):
        trek_in(rij, "spijt", by=beleid, op=vandaag)


def test_het_leven_van_een_parameter(gemeente: Gemeente, beleid: Medewerker, vandaag: datetime.date) -> None:
    for waarde, van in (("10", datetime.date(2026, 6, 1)), ("100", STRAKS), ("12", STRAKS)):
        nieuw(gemeente, beleid, "herinnering_vooraf", waarde, van)
    regels = leven("herinnering_vooraf", eigen_rijen(gemeente.pk, "herinnering_vooraf"), vandaag)
    assert [(regel.waarde, regel.staat, regel.tot) for regel in regels] == [
        ("14 dagen", "voorbij", datetime.date(2026, 5, 31)),
        ("10 dagen", "nu", datetime.date(2026, 12, 31)),
        ("100 dagen", "vervangen", None),
        ("12 dagen", "komt", None),
    ]


def test_twee_mensen_tegelijk_voor_dezelfde_dag_de_tweede_ziet_de_eerste(
    gemeente: Gemeente, beleid: Medewerker
) -> None:
    nieuw(gemeente, beleid, "herinnering_vooraf", "10")
    dubbel = Beleid(gemeente=gemeente, naam="herinnering_vooraf", waarde="11", geldig_van=STRAKS, besluit="B")
    with pytest.raises(ValidationError, match="Iemand legde net ook een waarde vast"):
        dubbel.full_clean(exclude=["vastgelegd_door"])


def test_de_database_weigert_wijzigen_en_wissen(gemeente: Gemeente, beleid: Medewerker) -> None:
    rij = nieuw(gemeente, beleid, "herinnering_vooraf", "10")
    for poging in (lambda: Beleid.objects.filter(pk=rij.pk).update(waarde="99"), rij.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            poging()
    assert Beleid.objects.get().waarde == "10"


@pytest.mark.parametrize("weg", ["change", "delete", "add"])
def test_het_beheer_heeft_geen_omweg_om_een_rij_te_wijzigen(
    client: Client, gemeente: Gemeente, beleid: Medewerker, weg: str
) -> None:
    rij = nieuw(gemeente, beleid, "herinnering_vooraf", "10")
    adres = reverse(f"admin:dossiers_beleid_{weg}", args=[rij.pk] if weg != "add" else [])
    verwacht = 302 if weg == "change" else 403
    assert client.post(adres, {"waarde": "99", "post": "yes"}).status_code == verwacht
    assert Beleid.objects.get().waarde == "10"


# --- Grenzen ---
def test_beleid_van_een_andere_gemeente_is_er_niet(
    client: Client, andere_gemeente: Gemeente, maak_medewerker: MaakMedewerker
) -> None:
    ander = maak_medewerker(Rol.BELEIDSMEDEWERKER, gemeente=andere_gemeente)
    rij = nieuw(andere_gemeente, ander, "herinnering_vooraf", "10")
    intrekken = reverse("admin:beleid-intrekken", args=["herinnering_vooraf"])
    assert client.post(intrekken, {"rij": rij.pk, "reden": "mag niet"}).status_code == 404
    assert client.get(reverse("admin:dossiers_beleid_change", args=[rij.pk])).status_code == 404
    assert [regel.eigen for regel in client.get(pagina("herinnering_vooraf")).context["leven"]] == [None]


@pytest.mark.parametrize("rol", [Rol.FUNCTIONEEL_BEHEERDER, Rol.KLANTMANAGER, Rol.TEAMLEIDER])
def test_alleen_een_beleidsmedewerker_komt_bij_beleid(maak_medewerker: MaakMedewerker, als: Any, rol: str) -> None:
    bezoeker = als(maak_medewerker(rol))
    assert [bezoeker.get(adres).status_code for adres in (reverse(LIJST), pagina("pip_termijn"))] == [403, 403]


def test_een_lopende_termijn_houdt_het_recht_van_haar_eigen_begin(
    gemeente: Gemeente, open_dossier: Dossier, beleid: Medewerker
) -> None:
    dag = EERSTE_DAG + datetime.timedelta(days=1)
    assert gevolg(gemeente.pk, Voorstel("pip_termijn", "12", dag, "B"), dag).termijnen == 0
