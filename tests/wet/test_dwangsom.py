"""De dwangsom: vanaf wanneer, hoeveel dagen, hoeveel geld."""

import pytest

from tests.wet.hulp import fout, uit, uitleg

BASIS = {"ingebrekestelling": "2026-03-03", "beslistermijn_einde": "2026-03-02"}
GEEN = {"eerste_dag": None, "laatste_dag": None, "dagen": 0, "bedrag": 0, "dwangsombeschikking_uiterlijk": None}


@pytest.mark.parametrize(
    ("dagen", "oud", "nieuw"),
    [
        (0, 0, 0),
        (1, 20, 23),
        (14, 280, 322),
        (15, 310, 357),
        (28, 700, 812),
        (29, 740, 857),
        (42, 1260, 1442),
        (99, 1260, 1442),
    ],
)
def test_het_bedrag_naar_het_jaar_van_de_ingebrekestelling(dagen: int, oud: int, nieuw: int) -> None:
    assert uit("dwangsombedrag", dagen=dagen, ingebrekestelling="2018-12-31")["bedrag"] == oud
    assert uit("dwangsombedrag", dagen=dagen, ingebrekestelling="2019-01-01")["bedrag"] == nieuw


def test_de_peildatum_bepaalt_welk_bedrag() -> None:
    feiten = {"dagen": 1, "ingebrekestelling": "2026-01-01"}
    assert uit("dwangsombedrag", **feiten, peildatum="2018-01-01")["bedrag"] == 20


def test_voor_1_oktober_2009_bestond_de_dwangsom_niet() -> None:
    veld, zin = fout("dwangsombedrag", dagen=1, ingebrekestelling="2009-09-30")
    assert veld == "ingebrekestelling"
    assert "artikel 4:17" in zin
    assert fout("dwangsombedrag", dagen=1, ingebrekestelling="2026-01-01", peildatum="2009-09-30")[0] == "peildatum"


def test_een_uit_een_andere_bron_overgenomen_bedrag_heeft_een_voorbehoud() -> None:
    oud = uitleg("dwangsombedrag", dagen=1, ingebrekestelling="2018-12-31")[0]["reden"]
    nieuw = uitleg("dwangsombedrag", dagen=1, ingebrekestelling="2019-01-01")[0]["reden"]
    assert "Let op" in oud
    assert "Let op" not in nieuw


@pytest.mark.parametrize(
    ("besluit", "dagen", "bedrag", "laatste_dag", "beschikking"),
    [
        ("2026-03-19", 1, 23, "2026-03-18", "2026-04-01"),
        ("2026-03-28", 10, 230, "2026-03-27", "2026-04-10"),
        ("2026-04-28", 41, 1397, "2026-04-27", "2026-05-11"),
        ("2026-04-29", 42, 1442, "2026-04-28", "2026-05-12"),
        ("2027-01-01", 42, 1442, "2026-04-28", "2026-05-12"),
    ],
)
def test_de_dag_van_het_besluit_telt_niet_mee(
    besluit: str, dagen: int, bedrag: int, laatste_dag: str, beschikking: str
) -> None:
    assert uit("dwangsom", **BASIS, besluit=besluit) == {
        "eerste_dag": "2026-03-18",
        "laatste_dag": laatste_dag,
        "dagen": dagen,
        "bedrag": bedrag,
        "dwangsombeschikking_uiterlijk": beschikking,
        "prematuur": False,
    }


def test_op_telt_tot_en_met_die_dag() -> None:
    assert uit("dwangsom", **BASIS, op="2026-03-18")["dagen"] == 1
    assert uit("dwangsom", **BASIS, op="2026-04-28")["dagen"] == 42
    assert uit("dwangsom", **BASIS, op="2026-04-29")["dagen"] == 42


@pytest.mark.parametrize(
    "feiten", [{"besluit": "2026-03-18"}, {"besluit": "2026-03-01"}, {"op": "2026-03-17"}, {"op": "2026-03-01"}]
)
def test_voor_de_eerste_dag_is_er_geen_dwangsom(feiten: dict[str, str]) -> None:
    assert uit("dwangsom", **BASIS, **feiten) == {**GEEN, "prematuur": False}


@pytest.mark.parametrize("einde", ["2026-03-03", "2026-03-04"])
def test_een_te_vroege_ingebrekestelling_geeft_niets(einde: str) -> None:
    feiten = {"ingebrekestelling": "2026-03-03", "beslistermijn_einde": einde, "op": "2026-12-31"}
    assert uit("dwangsom", **feiten) == {**GEEN, "prematuur": True}


def test_geen_dwangsom_bij_een_ambtshalve_besluit() -> None:
    assert uit("dwangsom", **BASIS, op_aanvraag=False) == {**GEEN, "prematuur": False}


def test_de_twee_weken_en_de_dwangsom_schuiven_niet_op() -> None:
    # 20 maart plus twee weken is Goede Vrijdag: de dwangsom begint toch de dag erna.
    feiten = {"ingebrekestelling": "2026-03-20", "beslistermijn_einde": "2026-03-02", "op": "2026-12-31"}
    uitkomst = uit("dwangsom", **feiten)
    assert (uitkomst["eerste_dag"], uitkomst["laatste_dag"]) == ("2026-04-04", "2026-05-15")
    assert uitkomst["dwangsombeschikking_uiterlijk"] == "2026-05-29"


def test_besluit_of_op_is_nodig_en_niet_allebei() -> None:
    assert fout("dwangsom", **BASIS)[0] == "besluit"
    assert fout("dwangsom", **BASIS, besluit="2026-04-01", op="2026-04-01")[0] == "op"
