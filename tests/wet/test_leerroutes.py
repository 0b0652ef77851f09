"""Wisselen, afschalen, de uren van de Z-route, het PVT en de MAP, en de boetes en termijnen van DUO."""

import pytest

from tests.wet.hulp import fout, uit, uitleg

WISSEL = {"dagtekening": "2026-04-01", "van": "Z", "naar": "B1"}


@pytest.mark.parametrize(
    ("feiten", "mag"),
    [
        ({"datum": "2026-04-01"}, True),
        ({"datum": "2027-10-01"}, True),
        ({"datum": "2027-10-02"}, False),
        ({"datum": "2027-10-02", "uitzondering": "niet_vrijstellende_opleiding"}, True),
        ({"datum": "2027-10-02", "uitzondering": "individueel"}, True),
        ({"datum": "2028-10-02", "van": "onderwijs"}, True),
        ({"datum": "2028-10-02", "van": "onderwijs", "naar": "Z"}, False),
        ({"datum": "2028-10-02", "van": "B1", "naar": "onderwijs"}, False),
    ],
)
def test_wisselen_van_route(feiten: dict[str, str], mag: bool) -> None:
    uitkomst = uit("routewisseling", **{**WISSEL, **feiten})
    assert (uitkomst["mag"], uitkomst["uiterlijk"]) == (mag, "2027-10-01")
    assert uitkomst["reden"]


@pytest.mark.parametrize("dag", ["2026-05-01", "2028-10-02"])
def test_van_onderwijs_naar_b1_mag_het_hele_traject(dag: str) -> None:
    assert uit("routewisseling", **{**WISSEL, "van": "onderwijs", "naar": "B1", "datum": dag})["reden"] == (
        "Van de onderwijsroute naar de B1-route mag tijdens het hele traject."
    )


def test_anderhalf_jaar_schuift_niet_op() -> None:
    # 2 april 2028 is een zondag
    assert (
        uit("routewisseling", **{**WISSEL, "dagtekening": "2026-10-02", "datum": "2026-11-01"})["uiterlijk"]
        == "2028-04-02"
    )


@pytest.mark.parametrize(("feiten", "veld"), [({"naar": "Z"}, "naar"), ({"datum": "2026-03-31"}, "datum")])
def test_een_onmogelijke_wisseling_wordt_geweigerd(feiten: dict[str, str], veld: str) -> None:
    assert fout("routewisseling", **{**WISSEL, "datum": "2026-05-01", **feiten})[0] == veld


GENOEG = {"route": "B1", "uren_nt2": 600, "inspanning": True, "b1_haalbaar": False}


def test_afschalen_als_aan_alles_is_voldaan() -> None:
    assert uit("afschaling", **GENOEG) == {"mag": True, "reden": "Aan alle voorwaarden is voldaan."}


@pytest.mark.parametrize(
    "tekort",
    [
        {"route": "onderwijs"},
        {"route": "Z"},
        {"uren_nt2": 599},
        {"uren_nt2": 599.9},
        {"inspanning": False},
        {"b1_haalbaar": True},
    ],
)
def test_afschalen_vraagt_alle_voorwaarden(tekort: dict[str, object]) -> None:
    uitkomst = uit("afschaling", **{**GENOEG, **tekort})
    assert uitkomst["mag"] is False
    assert uitkomst["reden"].startswith("Niet voldaan: ")


@pytest.mark.parametrize(
    ("feiten", "uitkomst"),
    [
        (
            {"doelgroep": "asielstatushouder", "uren_cursus": 700, "uren_participatie": 500, "uren_pvt_map": 52},
            (100, 248, False),
        ),
        (
            {"doelgroep": "asielstatushouder", "uren_cursus": 800, "uren_participatie": 748, "uren_pvt_map": 52},
            (0, 0, True),
        ),
        ({"doelgroep": "asielstatushouder", "uren_cursus": 900, "uren_participatie": 799}, (0, 1, False)),
        ({"doelgroep": "gezinsmigrant", "uren_cursus": 800}, (0, 0, True)),
        ({"doelgroep": "gezinsmigrant", "uren_cursus": 799}, (1, 0, False)),
    ],
)
def test_uren_van_de_z_route(feiten: dict[str, object], uitkomst: tuple[int, int, bool]) -> None:
    assert tuple(uit("z_uren", **feiten).values()) == uitkomst


KLAAR = {
    "uren_pvt": 12,
    "activiteiten_pvt": 1,
    "ondertekend": True,
    "route": "B1",
    "praktijkuren_map": 40,
    "eindgesprek_map": True,
}


@pytest.mark.parametrize(
    ("feiten", "pvt", "map_"),
    [
        ({}, True, True),
        ({"uren_pvt": 11}, False, True),
        ({"activiteiten_pvt": 0}, False, True),
        ({"ondertekend": False}, False, True),
        ({"praktijkuren_map": 39}, True, False),
        ({"eindgesprek_map": False}, True, False),
        ({"praktijkuren_map": 0, "eindgesprek_map": False, "route": "onderwijs"}, True, True),
    ],
)
def test_pvt_en_map(feiten: dict[str, object], pvt: bool, map_: bool) -> None:
    assert uit("pvt_map", **{**KLAAR, **feiten}) == {"pvt": pvt, "map": map_}


@pytest.mark.parametrize(("behaald", "maanden"), [(0, 24), (1, 18), (2, 12), (3, 6), (4, 6), (5, 0)])
@pytest.mark.parametrize("route", ["B1", "onderwijs"])
def test_nieuwe_termijn_naar_onderdelen(route: str, behaald: int, maanden: int) -> None:
    assert uit("nieuwe_termijn", route=route, behaalde_onderdelen=behaald) == {"maanden": maanden}


@pytest.mark.parametrize(
    ("doelgroep", "uren", "maanden"),
    [
        *[("asielstatushouder", u, m) for u, m in ((0, 24), (400, 24), (401, 18), (800, 18), (801, 12))],
        *[("asielstatushouder", u, m) for u, m in ((1200, 12), (1201, 6), (1599, 6), (1600, 0))],
        *[("gezinsmigrant", u, m) for u, m in ((200, 24), (201, 18), (400, 18), (401, 12))],
        *[("gezinsmigrant", u, m) for u, m in ((600, 12), (601, 6), (799, 6), (800, 0))],
        ("overige_migrant", 200, 24),
    ],
)  # fmt: skip
def test_nieuwe_termijn_naar_uren(doelgroep: str, uren: int, maanden: int) -> None:
    assert uit("nieuwe_termijn", route="Z", doelgroep=doelgroep, uren=uren) == {"maanden": maanden}


@pytest.mark.parametrize(
    ("pvt", "map_", "maanden"), [(True, True, 0), (False, True, 6), (True, False, 6), (False, False, 12)]
)
def test_nieuwe_termijn_voor_pvt_en_map(pvt: bool, map_: bool, maanden: int) -> None:
    assert uit("nieuwe_termijn", pvt=pvt, map=map_) == {"maanden": maanden}


def test_de_langste_nieuwe_termijn_telt() -> None:
    assert uit("nieuwe_termijn", route="B1", behaalde_onderdelen=3, pvt=False, map=False) == {"maanden": 12}
    assert uit("nieuwe_termijn", route="B1", behaalde_onderdelen=0, pvt=False, map=False) == {"maanden": 24}


@pytest.mark.parametrize(("map_", "pvt", "maanden"), [(False, False, 6), (None, False, 6), (False, True, 0)])
def test_in_de_onderwijsroute_telt_een_ontbrekende_map_niet(map_: bool | None, pvt: bool, maanden: int) -> None:
    feiten = {"route": "onderwijs", "behaalde_onderdelen": 5, "pvt": pvt, "map": map_}
    assert uit("nieuwe_termijn", **feiten) == {"maanden": maanden}


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        ({}, "route"),
        ({"route": "B1"}, "behaalde_onderdelen"),
        ({"route": "Z", "uren": 5}, "doelgroep"),
        ({"route": "Z", "doelgroep": "gezinsmigrant"}, "uren"),
        ({"pvt": True}, "map"),
        ({"map": True}, "pvt"),
        ({"pvt": True, "map": True, "peildatum": "2021-12-31"}, "peildatum"),
    ],
)
def test_wat_een_nieuwe_termijn_mist_wordt_genoemd(feiten: dict[str, object], veld: str) -> None:
    assert fout("nieuwe_termijn", **feiten)[0] == veld


TABEL = {"niet_alle": (1000, 800, 400), "alle": (800, 640, 320), "niet_behaalde_tweemaal": (600, 450, 225)}


@pytest.mark.parametrize("geprobeerd", TABEL)
def test_boete_van_duo_in_de_b1_route(geprobeerd: str) -> None:
    asiel = {"artikel": 25, "route": "B1", "doelgroep": "asielstatushouder", "geprobeerd": geprobeerd}
    migrant = {**asiel, "doelgroep": "gezinsmigrant"}
    for kolom, (aanwezig, uren) in enumerate(
        [((0, 59.9), (0, 249)), ((60, 89.9), (250, 399)), ((90, 100), (400, 900))]
    ):
        for laag_of_hoog in (0, 1):
            assert uit("duo_boete", **asiel, aanwezigheid=aanwezig[laag_of_hoog])["bedrag"] == TABEL[geprobeerd][kolom]
            assert uit("duo_boete", **migrant, uren=uren[laag_of_hoog])["bedrag"] == TABEL[geprobeerd][kolom]


@pytest.mark.parametrize(("behaald", "bedrag"), [(0, 800), (1, 640), (2, 480), (3, 320), (4, 160), (5, 0)])
def test_elk_behaald_onderdeel_scheelt_twintig_procent(behaald: int, bedrag: int) -> None:
    feiten = {"artikel": 25, "route": "B1", "doelgroep": "overige_migrant", "uren": 300, "geprobeerd": "niet_alle"}
    assert uit("duo_boete", **feiten, behaald=behaald) == {"bedrag": bedrag}


@pytest.mark.parametrize(
    ("cursus", "participatie", "bedrag"),
    [
        (0, 299, 1000),
        (300, 0, 800),
        (600, 299, 400),
        (299, 300, 800),
        (599, 599, 640),
        (900, 300, 320),
        (0, 600, 600),
        (300, 600, 450),
        (600, 600, 225),
    ],
)
def test_boete_van_duo_in_de_z_route(cursus: int, participatie: int, bedrag: int) -> None:
    feiten = {"artikel": 25, "route": "Z", "doelgroep": "asielstatushouder", "behaald": 2}
    assert uit("duo_boete", **feiten, uren_cursus=cursus, uren_participatie=participatie) == {"bedrag": bedrag}


@pytest.mark.parametrize(("uren", "bedrag"), [(299, 1000), (300, 800), (599, 800), (600, 400)])
def test_boete_van_duo_in_de_z_route_voor_een_migrant(uren: int, bedrag: int) -> None:
    feiten = {"artikel": "25", "route": "Z", "doelgroep": "gezinsmigrant"}
    assert uit("duo_boete", **feiten, uren=uren) == {"bedrag": bedrag}
    assert uit("duo_boete", **feiten, uren_cursus=uren) == {"bedrag": bedrag}


@pytest.mark.parametrize("doelgroep", ["asielstatushouder", "gezinsmigrant"])
def test_boete_van_duo_in_de_onderwijsroute_gaat_naar_aanwezigheid(doelgroep: str) -> None:
    feiten = {"artikel": 25, "route": "onderwijs", "doelgroep": doelgroep}
    assert [uit("duo_boete", **feiten, aanwezigheid=deel)["bedrag"] for deel in (59, 60, 90)] == [1000, 800, 400]
    assert uit("duo_boete", **feiten, aanwezigheid=60, geprobeerd="alle")["bedrag"] == 640


def test_boete_van_duo_voor_pvt_of_map() -> None:
    assert uit("duo_boete", artikel=24) == {"bedrag": 340}


def test_bij_een_asielstatushouder_waarschuwt_de_uitleg() -> None:
    feiten = {"artikel": 25, "route": "onderwijs", "aanwezigheid": 50}
    assert "HvJ EU" in uitleg("duo_boete", **feiten, doelgroep="asielstatushouder")[-1]["artikel"]
    assert "HvJ EU" not in uitleg("duo_boete", **feiten, doelgroep="gezinsmigrant")[-1]["artikel"]


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        ({"artikel": 23}, "artikel"),
        ({"artikel": 25}, "route"),
        ({"artikel": 25, "route": "B1"}, "doelgroep"),
        ({"artikel": 25, "route": "B1", "doelgroep": "gezinsmigrant"}, "geprobeerd"),
        ({"artikel": 25, "route": "B1", "doelgroep": "gezinsmigrant", "geprobeerd": "alle"}, "uren"),
        ({"artikel": 25, "route": "B1", "doelgroep": "asielstatushouder", "geprobeerd": "alle"}, "aanwezigheid"),
        (
            {"artikel": 25, "route": "B1", "doelgroep": "asielstatushouder", "geprobeerd": "alle", "aanwezigheid": 101},
            "aanwezigheid",
        ),
        ({"artikel": 25, "route": "Z", "doelgroep": "asielstatushouder"}, "uren_participatie"),
        ({"artikel": 25, "route": "Z", "doelgroep": "asielstatushouder", "uren_participatie": 1}, "uren_cursus"),
        ({"artikel": 25, "route": "Z", "doelgroep": "gezinsmigrant"}, "uren"),
    ],
)
def test_wat_een_boete_van_duo_mist_wordt_genoemd(feiten: dict[str, object], veld: str) -> None:
    assert fout("duo_boete", **feiten)[0] == veld
