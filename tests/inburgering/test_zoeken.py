"""Zoeken vindt wat iemand mag zien, op elk nummer en op elke schrijfwijze; de zoekterm komt nergens terecht."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dossiers.models import Dossier
from dossiers.zoeknaam import woorden
from toegang.models import Gemeente, Inzage, Medewerker, Rol, Team

pytestmark = pytest.mark.django_db
URL = "/zoeken/"


def namen(antwoord: Any) -> list[str]:
    return [rij["naam"] for rij in antwoord.context.get("rijen", [])]


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("Yılmaz-D’Angelo", ["yilmaz", "dangelo"]),
        ("Łukasz Øst", ["lukasz", "ost"]),
        ("NGUYỄN Văn", ["nguyen", "van"]),
        ("Çelik İpek", ["celik", "ipek"]),
        ("Weiß", ["weiss"]),
        ("<Onbekend> & </Onbemind>", ["onbekend", "onbemind"]),
        ("'s-Gravenzande", ["s", "gravenzande"]),
    ],
)
def test_namen_worden_gelijkgemaakt(naam: str, verwacht: list[str]) -> None:
    assert woorden(naam) == verwacht


@pytest.mark.parametrize("term", ["yilmaz", "YILMAZ", "Yılmaz", "ayse", "ayse yil", "yilm ay", "de boer", "boer"])
def test_een_naam_wordt_gevonden_op_het_begin_van_elk_woord(
    als: Any, klantmanager: Medewerker, maak_dossier: Any, term: str
) -> None:
    maak_dossier(
        persoon={
            "voornamen": "Ayşe",
            "geslachtsnaam": "Yılmaz",
            "partner_voorvoegsel": "de",
            "partner_geslachtsnaam": "De Boer",
        }
    )
    maak_dossier(persoon={"voornamen": "Sam", "geslachtsnaam": "Haile"})
    assert namen(als(klantmanager).post(URL, {"term": term})) == ["Ayşe Yılmaz"]


@pytest.mark.parametrize("term", ["ilmaz", "100%", "_ilmaz", "yilmaz' OR 1=1", "🙂🙂"])
def test_het_midden_van_een_woord_en_rare_tekens_vinden_niets(
    als: Any, klantmanager: Medewerker, maak_dossier: Any, term: str
) -> None:
    maak_dossier(persoon={"voornamen": "Ayşe", "geslachtsnaam": "Yılmaz"})
    assert namen(als(klantmanager).post(URL, {"term": term})) == []


@pytest.mark.parametrize("vorm", ["{bsn}", " {bsn} ", "{bsn:.3}.{rest}", "{bsn:.4} {rest4}"])
def test_een_bsn_opent_meteen_het_dossier(als: Any, klantmanager: Medewerker, dossier: Dossier, vorm: str) -> None:
    bsn = dossier.inburgeraar.bsn
    term = vorm.format(bsn=bsn, rest=bsn[3:], rest4=bsn[4:])
    antwoord = als(klantmanager).post(URL, {"term": term})
    assert (antwoord.status_code, antwoord.headers["Location"]) == (
        302,
        reverse("dossier", kwargs={"uuid": dossier.uuid}),
    )


def test_een_v_nummer_dossiernummer_of_briefkenmerk_opent_het_dossier(
    als: Any, klantmanager: Medewerker, maak_dossier: Any
) -> None:
    dossier = maak_dossier(persoon={"v_nummer": "1234567890"})
    client = als(klantmanager)
    termen = [
        "1234567890",
        "V1234567890",
        dossier.nummer,
        dossier.nummer.lower(),
        dossier.nummer.removeprefix("INB-").replace("-000", "-"),
    ]
    doelen = {client.post(URL, {"term": term}).headers.get("Location") for term in termen}
    assert doelen == {reverse("dossier", kwargs={"uuid": dossier.uuid})}


def test_een_bsn_dat_niet_klopt_geeft_een_zin(als: Any, klantmanager: Medewerker) -> None:
    antwoord = als(klantmanager).post(URL, {"term": "123456789"})
    assert "voldoet niet aan de elfproef" in antwoord.content.decode()


def test_een_letter_is_te_weinig(als: Any, klantmanager: Medewerker, dossier: Dossier) -> None:
    antwoord = als(klantmanager).post(URL, {"term": "t"})
    assert antwoord.context["zin"] == "Typ ten minste twee letters van de naam."


def test_wie_een_dossier_niet_mag_zien_vindt_het_op_geen_enkele_manier(
    als: Any, maak_medewerker: Any, dossier: Dossier, ander_team: Team, andere_gemeente: Gemeente
) -> None:
    ver = Team.objects.create(gemeente=andere_gemeente, naam="Noord")
    for medewerker in (
        maak_medewerker(Rol.KLANTMANAGER, team=ander_team),
        maak_medewerker(Rol.TEAMLEIDER, team=ver, gemeente=andere_gemeente),
    ):
        client = als(medewerker)
        for term in ("tesfay", dossier.inburgeraar.bsn, dossier.nummer):
            antwoord = client.post(URL, {"term": term})
            assert (antwoord.status_code, namen(antwoord)) == (200, [])


def test_de_zoekterm_staat_in_geen_adres_en_niet_in_het_leeslogboek(
    als: Any, klantmanager: Medewerker, dossier: Dossier
) -> None:
    client = als(klantmanager)
    antwoord = client.post(URL, {"term": "tesfay"})
    assert (antwoord.status_code, antwoord.request["PATH_INFO"], antwoord.request["QUERY_STRING"]) == (200, URL, "")
    assert Inzage.objects.get(pagina="zoeken").feiten == {"dossiers": [str(dossier.uuid)]}
    assert namen(client.get(URL, {"term": "tesfay"})) == []


def test_bij_veel_treffers_staat_hoe_te_verfijnen(als: Any, klantmanager: Medewerker, maak_dossier: Any) -> None:
    client = als(klantmanager)
    client.post(URL, {"term": "tesfay"})
    aantallen = []
    for meer in (1, 2, 23):
        for _ in range(meer):
            maak_dossier()
        with CaptureQueriesContext(connection) as queries:
            antwoord = client.post(URL, {"term": "tesfay"})
        aantallen.append(len(queries))
    assert len(set(aantallen)) == 1
    assert (len(namen(antwoord)), antwoord.context["meer"]) == (25, True)
