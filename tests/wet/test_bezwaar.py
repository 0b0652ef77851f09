"""Bezwaar: de termijn, op tijd of niet, en wanneer de gemeente beslist."""

import pytest

from tests.wet.hulp import fout, uit, uitleg
from wet.parameters import LANDELIJK, Parameters


@pytest.mark.parametrize(
    ("bekendmaking", "eerste_dag", "laatste_dag"),
    [
        ("2026-03-03", "2026-03-04", "2026-04-14"),
        ("2026-02-20", "2026-02-21", "2026-04-07"),
        ("2026-03-20", "2026-03-21", "2026-05-01"),
        ("2025-11-21", "2025-11-22", "2026-01-05"),  # nieuwjaarsdag en 2 januari, dan het weekend
    ],
)
@pytest.mark.parametrize("regel", ["bezwaartermijn", "beroepstermijn"])
def test_zes_weken_na_bekendmaking(regel: str, bekendmaking: str, eerste_dag: str, laatste_dag: str) -> None:
    assert uit(regel, bekendmaking=bekendmaking) == {"eerste_dag": eerste_dag, "laatste_dag": laatste_dag}


def test_de_uitleg_noemt_het_feit_en_het_artikel() -> None:
    assert uitleg("bezwaartermijn", bekendmaking="2026-03-03") == [
        {
            "feit": "bekendmaking",
            "regel": "6 weken, vanaf de dag erna",
            "artikel": "artikel 6:7 Awb",
            "van": "2026-03-03",
            "tot": "2026-04-14",
            "reden": "Begint de dag na de bekendmaking (artikel 6:8 Awb).",
        }
    ]


@pytest.mark.parametrize(
    ("ingediend", "oordeel"), [("2026-04-14", "tijdig"), ("2026-04-15", "te laat"), ("2026-03-01", "tijdig")]
)
def test_op_tijd_is_ontvangen_voor_het_einde(ingediend: str, oordeel: str) -> None:
    uitkomst = uit("bezwaar_tijdig", bekendmaking="2026-03-03", ingediend=ingediend)
    assert uitkomst == {"laatste_dag": "2026-04-14", "oordeel": oordeel}


@pytest.mark.parametrize(
    ("ter_post", "ontvangen", "oordeel"),
    [
        ("2026-04-14", "2026-04-21", "tijdig"),
        ("2026-04-14", "2026-04-22", "te laat"),
        ("2026-04-15", "2026-04-16", "te laat"),
        ("2026-04-10", "2026-04-14", "tijdig"),
    ],
)
def test_per_post_telt_de_dag_van_posten_als_het_binnen_een_week_aankomt(
    ter_post: str, ontvangen: str, oordeel: str
) -> None:
    feiten = {"bekendmaking": "2026-03-03", "ter_post": ter_post, "ontvangen": ontvangen}
    assert uit("bezwaar_tijdig", **feiten)["oordeel"] == oordeel


def test_de_week_voor_de_post_schuift_ook_op() -> None:
    feiten = {"laatste_dag": "2026-04-20", "ter_post": "2026-04-20"}
    assert uit("bezwaar_tijdig", **feiten, ontvangen="2026-04-28")["oordeel"] == "tijdig"
    assert uit("bezwaar_tijdig", **feiten, ontvangen="2026-04-29")["oordeel"] == "te laat"


def test_te_vroeg_en_te_laat_staan_met_hun_artikel_in_de_uitleg() -> None:
    vroeg = uitleg("bezwaar_tijdig", bekendmaking="2026-03-03", ingediend="2026-03-01")
    laat = uitleg("bezwaar_tijdig", bekendmaking="2026-03-03", ingediend="2026-05-01")
    assert vroeg[-1]["artikel"] == "artikel 6:10 lid 1 Awb"
    assert laat[-1]["artikel"] == "artikel 6:11 Awb"
    op_tijd = uitleg("bezwaar_tijdig", bekendmaking="2026-03-03", ingediend="2026-03-05")
    assert {stap["artikel"] for stap in op_tijd} == {"artikel 6:7 Awb", "artikel 6:9 lid 1 Awb"}


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        ({"ingediend": "2026-03-05"}, "bekendmaking"),
        ({"bekendmaking": "2026-03-03"}, "ingediend"),
        ({"bekendmaking": "2026-03-03", "laatste_dag": "2026-04-14", "ingediend": "2026-03-05"}, "laatste_dag"),
        ({"bekendmaking": "2026-03-03", "ter_post": "2026-03-05"}, "ontvangen"),
        ({"bekendmaking": "2026-03-03", "ontvangen": "2026-03-05"}, "ter_post"),
        ({"bekendmaking": "2026-03-03", "ingediend": "2026-03-05", "ontvangen": "2026-03-05"}, "ingediend"),
        ({"bekendmaking": "2026-03-03", "ter_post": "2026-03-05", "ontvangen": "2026-03-04"}, "ontvangen"),
        ({"bekendmaking": "1993-12-31", "ingediend": "2026-03-05"}, "bekendmaking"),
    ],
)
def test_wat_ontbreekt_of_botst_wordt_genoemd(feiten: dict[str, str], veld: str) -> None:
    assert fout("bezwaar_tijdig", **feiten)[0] == veld


@pytest.mark.parametrize(
    ("extra", "uiterlijk"),
    [
        ({}, "2026-05-26"),
        ({"commissie": True}, "2026-07-07"),
        ({"verdaagd": True}, "2026-07-07"),
        ({"commissie": True, "verdaagd": True}, "2026-08-18"),
    ],
)
def test_beslissen_op_bezwaar(extra: dict[str, bool], uiterlijk: str) -> None:
    uitkomst = uit("beslistermijn_bezwaar", bekendmaking="2026-03-03", **extra)
    assert uitkomst == {"einde_bezwaartermijn": "2026-04-14", "uiterlijk": uiterlijk, "opgeschort_dagen": 0}


def _met(*opschorting: tuple[str, str], **feiten: object) -> tuple[str, int]:
    rijen = [{"gevraagd": van, "hersteld": tot} for van, tot in opschorting]
    uitkomst = uit("beslistermijn_bezwaar", bekendmaking="2026-03-03", opschorting=rijen, **feiten)
    return uitkomst["uiterlijk"], uitkomst["opgeschort_dagen"]


def test_de_dag_van_herstel_telt_niet_als_opgeschort() -> None:
    assert _met(("2026-04-20", "2026-04-30")) == ("2026-06-04", 9)
    assert _met(("2026-04-20", "2026-04-20")) == ("2026-05-26", 0)
    assert _met(("2026-04-20", "2026-04-21")) == ("2026-05-26", 0)
    assert _met(("2026-04-20", "2026-04-22")) == ("2026-05-27", 1)


def test_opschortingen_worden_opgeteld_en_overlap_telt_een_keer() -> None:
    assert _met(("2026-04-20", "2026-04-30"), ("2026-05-10", "2026-05-13"))[1] == 11
    assert _met(("2026-04-20", "2026-04-30"), ("2026-04-25", "2026-05-03"))[1] == 12
    assert _met(("2026-04-20", "2026-04-30"), ("2026-04-22", "2026-04-25"))[1] == 9
    assert _met(("2026-04-20", "2026-04-30"), ("2026-04-30", "2026-05-02"))[1] == 10


def test_alleen_dagen_binnen_de_beslistermijn_tellen() -> None:
    assert _met(("2026-03-10", "2026-04-10")) == ("2026-05-26", 0)
    assert _met(("2026-04-10", "2026-04-17")) == ("2026-05-28", 2)
    assert _met(("2026-05-26", "2026-06-30")) == ("2026-05-26", 0)
    assert _met(("2026-05-25", "2026-05-28")) == ("2026-05-28", 2)


def test_boven_twaalf_weken_schuift_het_einde_niet_op() -> None:
    # 12 weken eindigen op dinsdag 7 juli; vier dagen opschorting maken er een zaterdag van.
    assert _met(("2026-04-20", "2026-04-25"), commissie=True) == ("2026-07-11", 4)
    # 6 weken en drie dagen: vrijdag; vier dagen: zaterdag, dus maandag.
    assert _met(("2026-04-20", "2026-04-25")) == ("2026-06-01", 4)


def test_de_andere_lezing_van_de_optelling_is_een_waarde() -> None:
    anders = LANDELIJK.reeks("lezing_optelling_atw")[0]
    parameters = Parameters(extra=[anders.opvolger("altijd_verschuiven", anders.geldig_van)])
    rijen = [{"gevraagd": "2026-04-20", "hersteld": "2026-04-25"}]
    feiten = {"bekendmaking": "2026-03-03", "commissie": True, "opschorting": rijen}
    assert uit("beslistermijn_bezwaar", parameters, **feiten)["uiterlijk"] == "2026-07-13"


def test_de_andere_lezing_van_de_hersteldag_is_een_waarde() -> None:
    anders = LANDELIJK.reeks("lezing_hersteldag")[0]
    parameters = Parameters(extra=[anders.opvolger(True, anders.geldig_van)])
    rijen = [{"gevraagd": "2026-04-20", "hersteld": "2026-04-30"}]
    uitkomst = uit("beslistermijn_bezwaar", parameters, bekendmaking="2026-03-03", opschorting=rijen)
    assert uitkomst["opgeschort_dagen"] == 10


def test_herstel_voor_het_verzoek_wordt_geweigerd() -> None:
    veld, zin = fout(
        "beslistermijn_bezwaar", bekendmaking="2026-03-03",
        opschorting=[{"gevraagd": "2026-04-20", "hersteld": "2026-04-19"}],
    )  # fmt: skip
    assert veld == "opschorting"
    assert "opschorting[1].hersteld" in zin


def test_beslissen_op_een_aanvraag() -> None:
    assert uit("beslistermijn_aanvraag", ontvangst="2026-03-03", weken=8) == {"uiterlijk": "2026-04-28"}
    assert uit("beslistermijn_aanvraag", ontvangst="2026-03-06", weken=4) == {"uiterlijk": "2026-04-07"}
    assert uit("beslistermijn_aanvraag", ontvangst="2026-03-07", weken=13) == {"uiterlijk": "2026-06-06"}
