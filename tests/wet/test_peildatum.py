"""Welk recht geldt: dat van het feit waarmee de termijn begint, of van de peildatum."""

import pytest

from tests.wet.hulp import fout, uit, uitleg
from wet.rekenregels import REGELS

# Per regel: feiten uit de tijd voor het artikel, en het feit dat daarvoor bepalend is.
TE_OUD = [
    ("pip_termijn", {"verhuisd_ingeschreven": "2021-12-31"}, "verhuisd_ingeschreven"),
    ("pip_termijn", {"kennisgeving": "2021-12-31", "ingeschreven": "2021-12-30"}, "kennisgeving"),
    ("inburgeringstermijn", {"dagtekening": "2021-12-31"}, "dagtekening"),
    ("verlenging", {"laatste_dag": "2021-12-31", "grond": "overlijden"}, "laatste_dag"),
    ("verlenging_aanvragen_vanaf", {"laatste_dag": "2021-12-31"}, "laatste_dag"),
    ("routewisseling", {"dagtekening": "2021-12-31", "van": "Z", "naar": "B1", "datum": "2022-01-31"}, "dagtekening"),
    ("ontzorgperiode", {"bijstand_vanaf": "2021-12-31", "vergunning": "asiel"}, "bijstand_vanaf"),
    ("bezwaartermijn", {"bekendmaking": "1993-12-31"}, "bekendmaking"),
    ("beroepstermijn", {"bekendmaking": "1993-12-31"}, "bekendmaking"),
    ("bezwaar_tijdig", {"bekendmaking": "1993-12-31", "ingediend": "1994-01-01"}, "bekendmaking"),
    (
        "bezwaar_tijdig",
        {"laatste_dag": "1993-12-31", "ter_post": "1993-12-31", "ontvangen": "1994-01-03"},
        "laatste_dag",
    ),
    ("beslistermijn_bezwaar", {"bekendmaking": "2009-09-30"}, "bekendmaking"),
    (
        "dwangsom",
        {"ingebrekestelling": "2009-09-30", "beslistermijn_einde": "2009-09-01", "op": "2010-01-01"},
        "ingebrekestelling",
    ),
    ("dwangsombedrag", {"ingebrekestelling": "2009-09-30", "dagen": 1}, "ingebrekestelling"),
    (
        "boete_art23",
        {"overtreding_op": "2021-12-31", "verwijtbaarheid": "opzet", "doelgroep": "gezinsmigrant"},
        "overtreding_op",
    ),
    ("boetebesluit_uiterlijk", {"rapport": "2009-06-30"}, "rapport"),
    ("vervaltermijn", {"overtreding_op": "2009-06-30", "hoogste_boete": 1}, "overtreding_op"),
    ("betaaltermijn", {"bekendmaking": "2009-06-30"}, "bekendmaking"),
    ("aanmaning", {"verzonden": "2009-06-30"}, "verzonden"),
    ("aanmaningsvergoeding", {"verzonden": "2021-12-31", "schuld": 1}, "verzonden"),
    ("verjaring", {"einde_betaaltermijn": "2009-06-30"}, "einde_betaaltermijn"),
    ("bewaartermijn", {"regeling": "besluit_9_9", "gegeven": "lening", "einde": "2021-12-31"}, "einde"),
    (
        "bewaartermijn",
        {"regeling": "besluit_9_9", "gegeven": "kerngegevens", "overleden_op": "2021-12-31"},
        "overleden_op",
    ),
]
# Regels zonder beginfeit: zij volgen alleen de peildatum.
ZONDER_BEGIN = [
    ("nieuwe_termijn", {"pvt": True, "map": True}),
    ("afschaling", {"route": "B1", "uren_nt2": 600, "inspanning": True, "b1_haalbaar": False}),
    ("z_uren", {"doelgroep": "gezinsmigrant", "uren_cursus": 1}),
    ("pvt_map", {"uren_pvt": 12, "activiteiten_pvt": 1, "ondertekend": True, "route": "B1"}),
    ("aanbodplicht", {"doelgroep": "gezinsmigrant", "leerroute": "B1", "bijstand": False, "vergunning": "overig"}),
    ("boete_art22", {"keer": 1, "doelgroep": "gezinsmigrant"}),
    ("duo_boete", {"artikel": 24}),
]


@pytest.mark.parametrize(("regel", "feiten", "veld"), TE_OUD)
def test_een_feit_van_voor_de_wet_wordt_genoemd(regel: str, feiten: dict[str, object], veld: str) -> None:
    gevonden, zin = fout(regel, **feiten)
    assert gevonden == veld
    assert f": {veld} valt op " in zin
    assert "geen waarde bekend voor '" in zin


@pytest.mark.parametrize(("regel", "feiten", "veld"), TE_OUD)
def test_met_een_peildatum_geldt_het_recht_van_die_dag(regel: str, feiten: dict[str, object], veld: str) -> None:
    extra = {"kennisgeving": None, "ingeschreven": None} if veld == "verhuisd_ingeschreven" else {}
    assert uit(regel, **feiten, **extra, peildatum="2026-06-01")
    assert fout(regel, **feiten, peildatum="1990-01-01")[0] in ("peildatum", "ingeschreven")


@pytest.mark.parametrize(("regel", "feiten"), ZONDER_BEGIN)
def test_zonder_beginfeit_geldt_het_nieuwste_recht_of_de_peildatum(regel: str, feiten: dict[str, object]) -> None:
    assert uit(regel, **feiten) == uit(regel, **feiten, peildatum="2026-06-01")
    assert fout(regel, **feiten, peildatum="2021-12-31")[0] == "peildatum"


def test_elke_regel_staat_in_een_van_de_twee_lijsten() -> None:
    zonder_recht = {"termijn", "verschuiving", "leeftijd", "beslistermijn_aanvraag"}
    assert zonder_recht | {regel for regel, *_ in TE_OUD + ZONDER_BEGIN} == set(REGELS)


def test_de_zin_noemt_dag_waarde_en_artikel() -> None:
    assert fout("bezwaartermijn", bekendmaking="1993-12-31")[1] == (
        "Bij de regel bezwaartermijn: bekendmaking valt op 31 december 1993: dan is geen waarde bekend voor "
        "'Termijn om bezwaar te maken' (artikel 6:7 Awb)."
    )


def test_oud_recht_staat_in_de_uitleg_met_zijn_eigen_artikel() -> None:
    (stap, *_) = uitleg("pip_termijn", ingeschreven="2022-06-01")
    assert (stap["feit"], stap["artikel"]) == ("ingeschreven", "artikel 5.3 lid 1 Besluit inburgering 2021")
