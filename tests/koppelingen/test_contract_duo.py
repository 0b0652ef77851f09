"""Onze cliënt en onze stand-in, gehouden tegen de officiële beschrijvingen van DUO."""

import json
import re
import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import pytest

from koppelingen.duo import codes
from koppelingen.duo.client import DuoClient
from koppelingen.duo.gebeurtenissen import GEBEURTENISSEN
from koppelingen.duo.notificatie import OngeldigBericht, lees_notificatie
from koppelingen.fouten import KoppelingFout
from koppelingen.standin import DUO_OIN, GEMEENTE_OIN, Standin
from tests.koppelingen.duo_operaties import ID, INSTELLING, KENNIS, OPERATIES, PERSOON, Operatie
from tests.koppelingen.openapi import BRONNEN, Beschrijving, json_schema, met_bronbestanden
from tests.koppelingen.personen import AMINA

pytestmark = met_bronbestanden


def beschrijving(naam: str) -> Beschrijving:
    return Beschrijving.lees(f"duo-m2m/{naam}.openapi.yml")


@pytest.fixture
def gevuld(standin: Standin) -> Standin:
    standin.zet_duo(AMINA.bsn, **KENNIS)
    standin.toestand.contactpersonen[7] = (GEMEENTE_OIN, PERSOON.naar_json())
    standin.toestand.instellingen.append(INSTELLING)
    standin.toestand.verlengingsgronden.append({"code": "1a", "omschrijving": "Medische omstandigheden"})
    return standin


def _doe(standin: Standin, duo: DuoClient, operatie: Operatie) -> tuple[Any, Any]:
    if operatie.zonder:
        standin.zet_duo(AMINA.bsn, **{operatie.zonder: None})
    with suppress(KoppelingFout):
        operatie.aanroep(duo)
    return standin.wisselingen[-1]


def test_de_client_kent_elke_operatie_van_duo() -> None:
    bestanden = {pad.name.split(".")[0] for pad in (BRONNEN / "duo-m2m").glob("*.openapi.yml")} - {"Notificatie"}
    officieel = {(naam, *operatie) for naam in bestanden for operatie in beschrijving(naam).operaties()}
    assert {(operatie.bestand, operatie.methode, operatie.pad) for operatie in OPERATIES} == officieel


@pytest.mark.parametrize("operatie", OPERATIES, ids=str)
def test_het_verzoek_volgt_de_beschrijving(gevuld: Standin, duo: DuoClient, operatie: Operatie) -> None:
    verzoek, _ = _doe(gevuld, duo, operatie)
    bron = beschrijving(operatie.bestand)
    officieel = bron.operatie(operatie.methode, operatie.pad)
    delen = _delen(operatie.pad, verzoek.pad)
    waarden = {"header": _met_namen(verzoek.headers), "path": delen}
    fouten = [
        (deel["name"], bron.fouten(deel["schema"], _getypt(waarden[deel["in"]].get(deel["name"]), deel["schema"])))
        for deel in map(bron.volg, officieel["parameters"])
    ]
    assert [fout for fout in fouten if fout[1]] == []
    if "requestBody" in officieel:
        schema = officieel["requestBody"]["content"]["application/json"]["schema"]
        assert verzoek.headers["content-type"] == "application/json"
        assert bron.fouten(schema, json.loads(verzoek.inhoud)) == []
    else:
        assert verzoek.inhoud == b""


@pytest.mark.parametrize("operatie", OPERATIES, ids=str)
def test_het_antwoord_van_de_standin_volgt_de_beschrijving(gevuld: Standin, duo: DuoClient, operatie: Operatie) -> None:
    _, reactie = _doe(gevuld, duo, operatie)
    assert reactie.status == operatie.status
    assert _antwoordfouten(operatie, reactie) == []


@pytest.mark.parametrize("operatie", OPERATIES, ids=str)
@pytest.mark.parametrize("mis", ["vreemde gemeente", "onbekende persoon", "regels", "vreemd doel"])
def test_een_weigering_van_de_standin_volgt_de_beschrijving(
    gevuld: Standin, duo: DuoClient, operatie: Operatie, mis: str
) -> None:
    BEDERF[mis](gevuld)
    _, reactie = _doe(gevuld, duo, operatie)
    assert _antwoordfouten(operatie, reactie) == []


def _antwoordfouten(operatie: Operatie, reactie: Any) -> list[str]:
    bron = beschrijving(operatie.bestand)
    officieel = bron.operatie(operatie.methode, operatie.pad)["responses"].get(str(reactie.status))
    if officieel is None:
        return [f"status {reactie.status} staat niet in de beschrijving"]
    fouten = [
        f"kopregel {naam}"
        for naam, deel in officieel["headers"].items()
        if bron.fouten(deel["schema"], reactie.headers.get(naam))
    ]
    schema = json_schema(officieel)
    if schema is None:
        return fouten + (["onverwachte inhoud"] if reactie.inhoud is not None else [])
    # Een 403 zonder inhoud is "niet geautoriseerd"; met inhoud is het de lijst van geschonden regels.
    if reactie.status == 403 and reactie.inhoud is None:
        return fouten
    return fouten + bron.fouten(schema, reactie.inhoud)


def _vreemd(standin: Standin) -> None:
    standin.zet_duo(AMINA.bsn, gemeente_oin="00000004000000009000")


def _weg(standin: Standin) -> None:
    del standin.toestand.duo[AMINA.bsn]
    standin.toestand.contactpersonen.clear()


def _streng(standin: Standin) -> None:
    plicht = {"indicatorInburgeringsplicht": True, "begindatum": "2030-01-01"}
    standin.zet_duo(AMINA.bsn, inburgeringsplicht=plicht, pip_oin="", zroute={"datumAfrondingZroute": "2020-01-01"})
    standin.toestand.instellingen.clear()


def _vreemd_doel(standin: Standin) -> None:
    standin.toestand.duo_oin = "00000004000000007000"


BEDERF: dict[str, Callable[[Standin], None]] = {
    "vreemde gemeente": _vreemd,
    "onbekende persoon": _weg,
    "regels": _streng,
    "vreemd doel": _vreemd_doel,
}


def _delen(sjabloon: str, pad: str) -> dict[str, str]:
    """De waarden in het pad; een pad dat niet bij het sjabloon past is een fout."""
    treffer = re.fullmatch("/v1" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", sjabloon), pad)
    assert treffer is not None
    return treffer.groupdict()


def _met_namen(headers: Mapping[str, str]) -> dict[str, str]:
    return {"bron": headers["bron"], "doel": headers["doel"], "berichtId": headers["berichtid"]}


def _getypt(waarde: str | None, schema: Mapping[str, Any]) -> object:
    return int(waarde) if waarde and schema.get("type") == "integer" else waarde


ENUMS = [
    ("PIP", "Leerroute", codes.Leerroute),
    ("PIP", "NiveauPip", codes.Niveau),
    ("PIP", "Alfabetiseringsonderwijs", codes.Alfabetisering),
    ("Inburgeringsplicht", "Doelgroepindeling", codes.Doelgroep),
    ("Inburgeringsplicht", "GedetailleerdeDoelgroep", codes.GedetailleerdeDoelgroep),
    ("Inburgeringsplicht", "AsielrechtenWijzigingVerblijfsdoel", codes.Asielrechten),
    ("Inburgeringsplicht", "RedenGeenInburgeringsplicht", codes.RedenGeenPlicht),
    ("Leerbaarheidstoets", "LeerbaarheidstoetsResultaat", codes.LbtResultaat),
    ("Vrijstelling", "AanvraagOordeel", codes.Oordeel),
    ("Vrijstelling", "RedenVrijstellingInburgeringsplicht", codes.RedenVrijstelling),
    ("Ontheffing", "OntheffingsgrondInburgering", codes.GrondOntheffing),
    ("Ontheffing", "ExamenonderdeelOntheffingInburgering", codes.Examenonderdeel),
    ("Examen", "ExamenniveauWI2021", codes.Examenniveau),
    ("Examen", "ExamenresultaatWI2021", codes.Examenuitslag),
    ("Examen", "RedenGeenResultaatInburgeringsexamen", codes.RedenGeenUitslag),
]


@pytest.mark.parametrize(("bestand", "naam", "soort"), ENUMS)
def test_onze_codes_zijn_die_van_duo(bestand: str, naam: str, soort: type[codes.Code]) -> None:
    assert {code.value for code in soort} == set(beschrijving(bestand).schema(naam)["enum"])


@pytest.mark.parametrize("bestand", ["Gebeurtenissen.md", "Attentiesignalen.md"])
def test_elke_gebeurtenis_van_duo_is_bekend(bestand: str) -> None:
    genoemd = set(re.findall(r"SS\d{3}", (BRONNEN / "duo-m2m" / bestand).read_text(encoding="utf-8")))
    assert genoemd - GEBEURTENISSEN.keys() == set()


GOED = {"registratieDatumTijd": "2026-11-21T09:30:00Z", "gebeurtenisId": "SS101", "bsn": AMINA.bsn}
BERICHTEN: list[dict[str, Any]] = [
    GOED,
    {**GOED, "vNummer": 0},
    {**GOED, "vNummer": 9_999_999_999},
    {"registratieDatumTijd": "2026-11-21T09:30:00.123+01:00", "gebeurtenisId": "1"},
    {**GOED, "extra": "mag van het schema"},
    {**GOED, "vNummer": 10_000_000_000},
    {**GOED, "vNummer": -1},
    {**GOED, "vNummer": "12"},
    {**GOED, "vNummer": True},
    {**GOED, "vNummer": None},
    {**GOED, "vNummer": 1.5},
    {**GOED, "bsn": "12345678"},
    {**GOED, "bsn": "1234567890"},
    {**GOED, "bsn": "12345678a"},
    {**GOED, "bsn": 999993653},
    {**GOED, "bsn": None},
    {**GOED, "gebeurtenisId": "ss101"},
    {**GOED, "gebeurtenisId": ""},
    {**GOED, "gebeurtenisId": "SS10101"},
    {**GOED, "gebeurtenisId": 101},
    {**GOED, "registratieDatumTijd": "2026-11-21"},
    {**GOED, "registratieDatumTijd": "2026-11-21T09:30:00"},
    {**GOED, "registratieDatumTijd": "2026-02-30T09:30:00Z"},
    {**GOED, "registratieDatumTijd": 20261121},
    {"gebeurtenisId": "SS101"},
    {"registratieDatumTijd": "2026-11-21T09:30:00Z"},
]


@pytest.mark.parametrize("bericht", BERICHTEN, ids=json.dumps)
def test_een_notificatie_wordt_aangenomen_als_het_schema_dat_zegt(bericht: dict[str, Any]) -> None:
    bron = beschrijving("Notificatie")
    fouten = [fout for fout in bron.fouten(bron.schema("Notificatie"), bericht) if not fout.endswith(": onbekend")]
    headers = {"bron": DUO_OIN, "doel": GEMEENTE_OIN, "berichtId": str(ID)}
    try:
        lees_notificatie(json.dumps(bericht).encode(), headers)
    except OngeldigBericht:
        aangenomen = False
    else:
        aangenomen = True
    assert aangenomen == (fouten == [])


def test_de_notificatie_van_de_standin_volgt_de_beschrijving(standin: Standin) -> None:
    """De stand-in zendt haar aan zichzelf: dat adres kent hij niet, maar het verzoek is er."""
    standin.notificeer(standin.url, "SS101", bsn=AMINA.bsn, v_nummer=12, bericht_id=uuid.UUID(int=1))
    verzoek = standin.verzoeken[-1]
    bron = beschrijving("Notificatie")
    officieel = bron.operatie("POST", "/notificaties")
    koppen = _met_namen(verzoek.headers)
    fouten = [bron.fouten(deel["schema"], koppen[deel["name"]]) for deel in map(bron.volg, officieel["parameters"])]
    assert fouten == [[], [], []]
    assert (verzoek.methode, verzoek.pad) == ("POST", "/duo/v1/notificaties")
    assert bron.fouten(officieel["requestBody"]["content"]["application/json"]["schema"], verzoek.json) == []


@pytest.mark.parametrize(
    ("bericht", "fouten"),
    [
        ({"dagtekeningPip": "2026-11-10", "leerroute": "B"}, []),
        ({"dagtekeningPip": "2026-11-10"}, ["$.leerroute: required", "$: required"]),
        ({"dagtekeningPip": "10-11-2026", "leerroute": "B"}, ["$.dagtekeningPip: format"]),
        ({"dagtekeningPip": "2026-11-10", "leerroute": "X"}, ["$.leerroute: enum"]),
        ({"dagtekeningPip": "2026-11-10", "leerroute": "B", "niveua": "B1"}, ["$.niveua: onbekend"]),
    ],
)
def test_de_maatstaf_ziet_een_fout(bericht: dict[str, Any], fouten: list[str]) -> None:
    bron = beschrijving("PIP")
    assert bron.fouten(bron.schema("PIP"), bericht) == fouten
