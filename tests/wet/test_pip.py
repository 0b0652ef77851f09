"""Tot wanneer de gemeente het PIP vaststelt, en wanneer de drie jaar lopen."""

import pytest

from tests.wet.hulp import fout, uit, uitleg


@pytest.mark.parametrize(
    ("feiten", "uiterlijk"),
    [
        ({"kennisgeving": "2026-01-05"}, "2026-03-16"),
        ({"kennisgeving": "2026-02-24"}, "2026-05-06"),
        ({"kennisgeving": "2026-01-05", "ingeschreven": "2025-12-01"}, "2026-03-16"),
        ({"kennisgeving": "2026-01-05", "ingeschreven": "2026-01-05"}, "2026-03-16"),
        ({"kennisgeving": "2026-01-05", "ingeschreven": "2026-01-06"}, "2026-03-17"),
        ({"kennisgeving": "2026-01-05", "verhuisd_ingeschreven": "2026-02-02"}, "2026-04-13"),
        ({"verhuisd_ingeschreven": "2022-02-01"}, "2022-04-12"),
        ({"kennisgeving": "2026-01-05", "informatie_derde_ontvangen": "2026-03-10"}, "2026-03-24"),
        ({"kennisgeving": "2026-01-05", "informatie_derde_ontvangen": "2026-03-02"}, "2026-03-16"),
        ({"kennisgeving": "2026-01-05", "informatie_derde_ontvangen": "2026-03-03"}, "2026-03-17"),
        ({"kennisgeving": "2026-01-05", "informatie_derde_ontvangen": "2026-02-01"}, "2026-03-16"),
        ({"kennisgeving": "2026-01-05", "informatie_derde_ontvangen": "2026-04-13"}, "2026-04-28"),
        ({"ingeschreven": "2022-06-01"}, "2022-08-10"),
        ({"ingeschreven": "2022-12-31"}, "2023-03-13"),
        ({"kennisgeving": "2022-05-01", "ingeschreven": "2022-06-01"}, "2022-08-10"),
        ({"kennisgeving": "2022-06-01", "ingeschreven": "2022-05-02"}, "2022-07-11"),
        ({"kennisgeving": "2023-01-02", "ingeschreven": "2022-05-02"}, "2023-03-13"),
        ({"kennisgeving": "2022-12-20", "peildatum": "2023-01-01"}, "2023-02-28"),
        ({"kennisgeving": "2026-01-05", "nog_niet_ingeschreven": True}, None),
        ({"nog_niet_ingeschreven": True}, None),
    ],
)
def test_pip_uiterlijk(feiten: dict[str, object], uiterlijk: str | None) -> None:
    assert uit("pip_termijn", **feiten) == {"uiterlijk": uiterlijk}


def test_wie_nog_niet_is_ingeschreven_krijgt_een_zin() -> None:
    (stap,) = uitleg("pip_termijn", kennisgeving="2026-01-05", nog_niet_ingeschreven=True)
    assert "nog niet ingeschreven" in stap["reden"]
    assert stap["artikel"] == "artikel 5.3 lid 1 Besluit inburgering 2021"


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        ({}, "kennisgeving"),
        ({"ingeschreven": "2023-01-01"}, "kennisgeving"),
        ({"kennisgeving": "2022-05-01"}, "ingeschreven"),
        ({"ingeschreven": "2021-12-31"}, "ingeschreven"),
        ({"ingeschreven": "2022-06-01", "informatie_derde_ontvangen": "2022-07-01"}, "ingeschreven"),
        (
            {"kennisgeving": "2026-01-05", "ingeschreven": "2026-02-01", "nog_niet_ingeschreven": True},
            "nog_niet_ingeschreven",
        ),
        ({"verhuisd_ingeschreven": "2026-02-01", "nog_niet_ingeschreven": True}, "nog_niet_ingeschreven"),
        ({"kennisgeving": "2026-01-05", "verhuisd_ingeschreven": "2026-01-04"}, "verhuisd_ingeschreven"),
    ],
)
def test_wat_niet_af_te_leiden_is_zegt_welk_feit_ontbreekt(feiten: dict[str, object], veld: str) -> None:
    assert fout("pip_termijn", **feiten)[0] == veld


@pytest.mark.parametrize(
    ("dagtekening", "start", "laatste_dag", "na"),
    [
        ("2026-04-01", "2026-04-02", "2029-04-01", "2029-04-02"),
        ("2024-02-29", "2024-03-01", "2027-02-28", "2027-03-01"),
        ("2024-02-28", "2024-02-29", "2027-02-28", "2027-03-01"),
        ("2026-12-31", "2027-01-01", "2029-12-31", "2030-01-01"),
    ],
)
def test_drie_jaar_vanaf_de_dag_na_de_dagtekening(dagtekening: str, start: str, laatste_dag: str, na: str) -> None:
    uitkomst = uit("inburgeringstermijn", dagtekening=dagtekening)
    assert uitkomst == {"start": start, "laatste_dag": laatste_dag, "einddatum_exclusief": na}


def test_voor_2022_was_er_geen_wet_inburgering_2021() -> None:
    assert fout("inburgeringstermijn", dagtekening="2021-12-31")[0] == "dagtekening"
