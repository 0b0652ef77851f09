"""Onze cliënt, onze stand-in en onze naamregels, gehouden tegen de officiële bestanden van de BRP."""

import csv
import json
from typing import Any

import httpx
import pytest

from koppelingen.brp import namen
from koppelingen.brp.client import VELDEN, BrpClient
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Partner, Persoon
from koppelingen.brp.testset import lees_testset
from koppelingen.standin import Standin
from koppelingen.standin.brp_json import TITELS, persoon_json
from tests.koppelingen.openapi import BRONNEN, Beschrijving, json_schema, met_bronbestanden
from tests.koppelingen.personen import AMINA, JAN

pytestmark = met_bronbestanden

TESTSET = BRONNEN / "brp" / "testpersonen_compact.csv"
GOEDE_VRAAG = {"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [AMINA.bsn], "fields": ["naam"]}


@pytest.fixture
def bron() -> Beschrijving:
    return Beschrijving.lees("brp/brp-personen-bevragen.openapi.json")


def test_het_verzoek_volgt_de_beschrijving(standin: Standin, brp: BrpClient, bron: Beschrijving) -> None:
    brp.raadpleeg(AMINA.bsn)
    verzoek = standin.verzoeken[-1]
    inhoud = bron.operatie("POST", "/personen")["requestBody"]["content"]
    assert verzoek.pad == "/haalcentraal/api/brp/personen"
    assert verzoek.headers["content-type"] in inhoud
    assert bron.fouten(inhoud[verzoek.headers["content-type"]]["schema"], verzoek.json) == []


@pytest.mark.parametrize("veld", VELDEN)
def test_elk_gevraagd_veld_bestaat(bron: Beschrijving, veld: str) -> None:
    schema = bron.schema("Persoon")
    for naam in veld.split("."):
        velden = {onder: deel[onder] for deel in _eigenschappen(bron, schema) for onder in deel}
        assert naam in velden
        schema = bron.volg(velden[naam].get("items", velden[naam]))


def _eigenschappen(bron: Beschrijving, schema: Any) -> list[Any]:
    return [deel.get("properties", {}) for deel in map(bron.volg, (schema, *schema.get("allOf", ())))]


@pytest.mark.parametrize("persoon", [AMINA, JAN], ids=lambda persoon: persoon.voornamen)
def test_het_antwoord_van_de_standin_volgt_de_beschrijving(
    standin: Standin, brp: BrpClient, bron: Beschrijving, persoon: Persoon
) -> None:
    brp.raadpleeg(persoon.bsn)
    _, reactie = standin.wisselingen[-1]
    schema = json_schema(bron.operatie("POST", "/personen")["responses"]["200"])
    assert schema is not None
    assert bron.fouten(schema, reactie.inhoud) == []


WEIGERINGEN: list[tuple[str, dict[str, Any], int]] = [
    ("bsn van acht cijfers", {"json": {**GOEDE_VRAAG, "burgerservicenummer": ["12345678"]}}, 400),
    ("geen lijst", {"json": {**GOEDE_VRAAG, "burgerservicenummer": AMINA.bsn}}, 400),
    ("te veel nummers", {"json": {**GOEDE_VRAAG, "burgerservicenummer": [AMINA.bsn] * 21}}, 400),
    ("geen velden", {"json": {**GOEDE_VRAAG, "fields": []}}, 400),
    ("veld dat altijd komt", {"json": {**GOEDE_VRAAG, "fields": ["geheimhoudingPersoonsgegevens"]}}, 400),
    ("vreemd zoektype", {"json": {**GOEDE_VRAAG, "type": "ZoekMetPostcodeEnHuisnummer"}}, 400),
    ("vreemde parameter", {"json": {**GOEDE_VRAAG, "postcode": "2511AA"}}, 400),
    ("geen json", {"content": b"{", "headers": {"Content-Type": "application/json"}}, 400),
    ("geen json-kop", {"content": b"{}", "headers": {"Content-Type": "text/plain"}}, 415),
]


@pytest.mark.parametrize(("wat", "vraag", "status"), WEIGERINGEN, ids=[geval[0] for geval in WEIGERINGEN])
def test_een_weigering_is_een_probleem_volgens_de_beschrijving(
    standin: Standin, bron: Beschrijving, wat: str, vraag: dict[str, Any], status: int
) -> None:
    antwoord = httpx.post(standin.brp_url + "/personen", **vraag)
    officieel = bron.volg(bron.operatie("POST", "/personen")["responses"][str(status)])
    schema = json_schema(officieel)
    assert schema is not None
    assert (antwoord.status_code, antwoord.headers["content-type"]) == (status, "application/problem+json")
    assert bron.fouten(schema, antwoord.json()) == []


def test_zonder_de_goede_sleutel_is_het_antwoord_401(standin: Standin) -> None:
    standin.toestand.brp_sleutel = "geheim"
    antwoord = httpx.post(standin.brp_url + "/personen", json=GOEDE_VRAAG)
    assert (antwoord.status_code, antwoord.json()["code"]) == (401, "authentication")


def test_alle_680_testpersonen_komen_heelhuids_door_de_brp(standin: Standin, brp: BrpClient) -> None:
    """De API zegt over geheimhouding alleen ja of nee: dat wordt 7, de rest blijft gelijk."""
    personen = list(lees_testset(TESTSET))
    for persoon in personen:
        standin.zet_persoon(persoon)
    gelezen = [brp.raadpleeg(persoon.bsn).naar_dict() for persoon in personen]
    verwacht = [{**persoon.naar_dict(), "geheimhouding": 7 if persoon.is_geheim else 0} for persoon in personen]
    assert (len(gelezen), gelezen) == (680, [_als_api(persoon) for persoon in verwacht])


def _als_api(persoon: dict[str, Any]) -> dict[str, Any]:
    """Staatloos (0499) en onbekend (0000) hebben in de API geen code maar een eigen soort."""
    woord = {"0499": "Staatloos", "0000": "Onbekend"}
    nationaliteiten = tuple(
        {**waarde, "omschrijving": woord.get(waarde["code"], "")} for waarde in persoon["nationaliteiten"]
    )
    return {**persoon, "nationaliteiten": nationaliteiten}


def test_de_testset_wijkt_alleen_af_in_tekens_van_namen_en_plaatsen(bron: Beschrijving) -> None:
    """Acht testpersonen hebben tekens in een naam of plaats die de beschrijving van de BRP zelf verbiedt."""
    schema = bron.schema("Persoon")
    afwijkend = {persoon.bsn: bron.fouten(schema, persoon_json(persoon)) for persoon in lees_testset(TESTSET)}
    assert {bsn: [fout.split(".")[-1] for fout in fouten] for bsn, fouten in afwijkend.items() if fouten} == {
        "999990299": ["omschrijving: pattern"],
        "999990524": ["geslachtsnaam: pattern", "voornamen: pattern", "geslachtsnaam: pattern"],
        "999990913": ["voornamen: pattern"],
        "999991139": ["geslachtsnaam: pattern"],
        "999991449": ["geslachtsnaam: pattern", "geslachtsnaam: pattern"],
        "999994128": ["voornamen: pattern"],
        "999994402": ["omschrijving: pattern"],
        "999995121": ["omschrijving: pattern"],
    }


@pytest.mark.parametrize(
    ("bsn", "veld", "waarde"),
    [
        ("999991449", "geslachtsnaam", "<Onbekend> & </Onbemind>"),
        ("999990524", "geslachtsnaam", '"Onbemind"'),
        ("999993410", "voornamen", ""),
        ("999994220", "geboorte", Datum()),
        ("999992806", "geboorte", Datum(1968)),
        ("999992351", "geboorte", Datum(1978, 3)),
        ("999995893", "geboorte", Datum(1966)),
        ("000009908", "bsn", "000009908"),
        ("999994608", "geheimhouding", 7),
    ],
)
def test_bijzondere_testpersonen_blijven_wie_ze_zijn(bsn: str, veld: str, waarde: object) -> None:
    persoon = next(persoon for persoon in lees_testset(TESTSET) if persoon.bsn == bsn)
    assert getattr(persoon, veld) == waarde


def test_lange_namen_blijven_heel() -> None:
    lengtes = {persoon.bsn: len(persoon.geslachtsnaam) for persoon in lees_testset(TESTSET)}
    assert {bsn: lengte for bsn, lengte in lengtes.items() if lengte > 150} == {
        "999991139": 178,
        "999993331": 196,
        "999993902": 196,
    }


def test_elke_adellijke_titel_heeft_een_naam() -> None:
    with (BRONNEN / "brp" / "Tabel38_Adellijke_titel_predicaat.csv").open(encoding="utf-8") as bestand:
        assert {regel[0]: regel[1] for regel in list(csv.reader(bestand))[1:]} == TITELS


FUNCTIES = {
    "aanhef": namen.aanhef,
    "aanschrijfwijze.naam": namen.aanschrijfwijze,
    "gebruikInLopendeTekst": namen.in_lopende_tekst,
}
# Rijen van het bestand die geen goede casus zijn (regelnummers), met de reden.
GEEN_CASUS = {
    36: "de uitkomst hangt van een tweede partner af, die niet in het bestand staat",
    89: "rij uit een toelichtende tabel: de uitkomst is een omschrijving",
    90: "rij uit een toelichtende tabel: de uitkomst is een omschrijving",
    91: "kop van een toelichtende tabel",
    92: "rij uit de tabel van aanspreekvormen",
    93: "rij uit de tabel van aanspreekvormen",
    112: "rij uit de tabel van naamgebruik, in de kolom van de titel terechtgekomen",
    115: "rij uit de tabel van hoffelijkheidstitels; spreekt regel 110 tegen, die wel een casus is",
}


def _casussen() -> list[tuple[int, dict[str, str]]]:
    pad = BRONNEN / "brp" / "adressering_cases.csv"
    if not pad.exists():
        return []
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(enumerate(csv.DictReader(bestand, delimiter=";"), start=2))


def _persoon(regel: dict[str, str]) -> Persoon:
    extra = json.loads(regel["partner_extra"] or "{}")
    ontbonden = extra.get("datum ontbinding huwelijk/geregistreerd partnerschap (07.10)", "")
    if regel["partner_aantal"] == "2" and regel["bron"].endswith("aanschrijfwijze/adellijk.feature"):
        ontbonden = "20211109"  # daar is "2" dezelfde partner, die daarna is gewijzigd in een ontbonden huwelijk
    partner = Partner(
        voorvoegsel=regel["partner_voorvoegsel"],
        geslachtsnaam=regel["partner_geslachtsnaam"],
        titel=extra.get("adellijke titel of predicaat (02.20)", ""),
        geslacht=extra.get("geslachtsaanduiding (04.10)", ""),
        ontbonden=Datum.lees(ontbonden),
    )
    return Persoon(
        bsn="",
        geslachtsnaam=regel["geslachtsnaam"],
        voornamen=regel["voornamen"],
        voorvoegsel=regel["voorvoegsel"],
        titel=regel["adellijke_titel_predicaat"],
        naamgebruik=regel["naamgebruik"],
        geslacht=regel["geslacht"],  # type: ignore[arg-type]
        partners=(partner,) if int(regel["partner_aantal"]) else (),
    )


def test_er_zijn_184_officiele_gevallen() -> None:
    assert len(_casussen()) == 184


@pytest.mark.parametrize(("nummer", "regel"), [geval for geval in _casussen() if geval[0] not in GEEN_CASUS])
def test_de_naam_volgt_het_officiele_geval(nummer: int, regel: dict[str, str]) -> None:
    assert FUNCTIES[regel["soort"]](_persoon(regel)) == regel["verwacht"]
