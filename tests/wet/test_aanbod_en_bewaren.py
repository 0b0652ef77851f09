"""Ontzorgen, de aanbodplicht, betalen, bewaren en leeftijd."""

from itertools import product

import pytest

from tests.wet.hulp import fout, uit, uitleg
from wet.parameters import LANDELIJK, Parameters
from wet.rekenregels.register import REGELS


@pytest.mark.parametrize(
    ("feiten", "van", "tot_en_met"),
    [
        ({"bijstand_vanaf": "2026-01-01"}, "2026-01-01", "2026-06-30"),
        ({"bijstand_vanaf": "2026-03-01"}, "2026-03-01", "2026-08-31"),
        ({"bijstand_vanaf": "2026-08-31"}, "2026-08-31", "2027-02-28"),
        ({"bijstand_vanaf": "2026-09-01"}, "2026-09-01", "2027-02-28"),
        ({"bijstand_vanaf": "2026-01-01", "bijstand_tot": "2026-06-30"}, "2026-01-01", "2026-06-30"),
        ({"bijstand_vanaf": "2026-01-01", "bijstand_tot": "2026-06-29"}, "2026-01-01", "2026-06-29"),
        ({"bijstand_vanaf": "2026-01-01", "bijstand_tot": "2027-06-29"}, "2026-01-01", "2026-06-30"),
        ({"bijstand_vanaf": "2026-01-01", "bijstand_tot": "2026-01-01"}, "2026-01-01", "2026-01-01"),
    ],
)
@pytest.mark.parametrize("vergunning", ["asiel_bepaalde_tijd", "asiel"])
def test_zes_maanden_ontzorgen(vergunning: str, feiten: dict[str, str], van: str, tot_en_met: str) -> None:
    uitkomst = uit("ontzorgperiode", vergunning=vergunning, **feiten)
    assert uitkomst == {"van": van, "tot_en_met": tot_en_met, "verplicht": True}


@pytest.mark.parametrize(
    "feiten",
    [
        {"vergunning": "asiel", "bijstand_vanaf": None},
        {"vergunning": "asiel"},
        {"vergunning": "regulier_bepaalde_tijd", "bijstand_vanaf": "2026-01-01"},
        {"vergunning": "overig", "bijstand_vanaf": "2026-01-01"},
    ],
)
def test_niet_verplicht_te_ontzorgen(feiten: dict[str, object]) -> None:
    assert uit("ontzorgperiode", **feiten) == {"van": None, "tot_en_met": None, "verplicht": False}


def test_of_de_nieuwe_asielvergunning_meetelt_is_een_lezing() -> None:
    lezing = LANDELIJK.reeks("lezing_asiel_vergunning")[0]
    anders = Parameters(extra=[lezing.opvolger(False, lezing.geldig_van)])
    assert uit("ontzorgperiode", anders, vergunning="asiel", bijstand_vanaf="2026-07-01")["verplicht"] is False


def test_bijstand_die_eindigt_voor_zij_begint_wordt_geweigerd() -> None:
    feiten = {"vergunning": "asiel", "bijstand_tot": "2025-12-31"}
    assert fout("ontzorgperiode", **feiten, bijstand_vanaf="2026-01-01")[0] == "bijstand_tot"
    assert fout("ontzorgperiode", **feiten)[0] == "bijstand_vanaf"


ALTIJD = {"brede_intake", "pip", "pvt"}
ASIEL = {
    *("maatschappelijke_begeleiding", "leerroute_aanbod", "knm", "intensiteit_leerroute"),
    *("gratis_pogingen", "financiele_zelfredzaamheid"),
}


@pytest.mark.parametrize(
    ("doelgroep", "leerroute", "bijstand", "vergunning"),
    list(
        product(
            ("asielstatushouder", "gezinsmigrant", "overige_migrant"), ("B1", "onderwijs", "Z"), (True, False),
            ("asiel_bepaalde_tijd", "asiel", "regulier_bepaalde_tijd", "overig"),
        )
    ),
)  # fmt: skip
def test_wat_de_gemeente_verschuldigd_is(doelgroep: str, leerroute: str, bijstand: bool, vergunning: str) -> None:
    asiel = doelgroep == "asielstatushouder"
    verwacht = ALTIJD | (ASIEL if asiel else {"lening"})
    verwacht |= {"map"} if leerroute != "onderwijs" else set()
    verwacht |= {"eindgesprek_z"} if leerroute == "Z" else set()
    verwacht |= {"participatie_uren"} if leerroute == "Z" and asiel else set()
    verwacht |= {"ontzorgen"} if asiel and bijstand and vergunning.startswith("asiel") else set()
    feiten = {"doelgroep": doelgroep, "leerroute": leerroute, "bijstand": bijstand, "vergunning": vergunning}
    assert {naam for naam, plicht in uit("aanbodplicht", **feiten).items() if plicht} == verwacht
    assert all(stap["artikel"] for stap in uitleg("aanbodplicht", **feiten))


def test_cursusuren_voor_een_migrant_in_de_z_route_is_een_lezing() -> None:
    lezing = LANDELIJK.reeks("lezing_z_cursus_migrant")[0]
    anders = Parameters(extra=[lezing.opvolger(True, lezing.geldig_van)])
    feiten = {"doelgroep": "gezinsmigrant", "bijstand": False, "vergunning": "overig"}
    assert uit("aanbodplicht", anders, **feiten, leerroute="Z")["leerroute_aanbod"] is True
    assert uit("aanbodplicht", anders, **feiten, leerroute="B1")["leerroute_aanbod"] is False


@pytest.mark.parametrize(
    ("regel", "feiten", "uitkomst"),
    [
        ("betaaltermijn", {"bekendmaking": "2026-02-20"}, {"uiterlijk": "2026-04-07"}),
        ("aanmaning", {"verzonden": "2026-03-20"}, {"uiterlijk": "2026-04-07"}),
        ("aanmaning", {"verzonden": "2026-03-03"}, {"uiterlijk": "2026-03-17"}),
        ("aanmaningsvergoeding", {"schuld": 499.99, "verzonden": "2026-03-03"}, {"bedrag": 9}),
        ("aanmaningsvergoeding", {"schuld": 500, "verzonden": "2026-03-03"}, {"bedrag": 20}),
        ("aanmaningsvergoeding", {"schuld": 500, "verzonden": "2025-12-31"}, {"bedrag": 19}),
        ("aanmaningsvergoeding", {"schuld": 250, "verzonden": "2025-12-31"}, {"bedrag": 8}),
        ("verjaring", {"einde_betaaltermijn": "2026-04-04"}, {"uiterlijk": "2031-04-04"}),
        ("verjaring", {"einde_betaaltermijn": "2026-04-04", "gestuit_op": "2030-01-01"}, {"uiterlijk": "2035-01-01"}),
        ("verjaring", {"einde_betaaltermijn": "2026-04-04", "gestuit_op": "2031-04-05"}, {"uiterlijk": "2031-04-04"}),
        ("verjaring", {"einde_betaaltermijn": "2026-04-04", "gestuit_op": "2026-03-01"}, {"uiterlijk": "2031-04-04"}),
    ],
)
def test_betalen(regel: str, feiten: dict[str, object], uitkomst: dict[str, object]) -> None:
    assert uit(regel, **feiten) == uitkomst


@pytest.mark.parametrize(
    ("gegeven", "feiten", "jaren", "vernietigen_op"),
    [
        ("persoonsgegevens", {"einde": "2026-05-01"}, 5, "2031-05-01"),
        ("persoonsgegevens", {"einde": "2024-02-29"}, 5, "2029-02-28"),
        ("persoonsgegevens", {"einde": "2026-05-01", "overleden_op": "2027-01-01"}, 5, "2027-01-01"),
        ("persoonsgegevens", {"einde": "2026-05-01", "overleden_op": "2032-01-01"}, 5, "2031-05-01"),
        ("persoonsgegevens", {"overleden_op": "2027-01-01"}, 5, "2027-01-01"),
        ("kerngegevens", {"einde": "2026-05-01"}, 50, "2076-05-01"),
        ("kerngegevens", {"einde": "2026-05-01", "overleden_op": "2027-01-01"}, 50, "2076-05-01"),
        ("kerngegevens", {"overleden_op": "2027-01-01"}, 50, "2077-01-01"),
        ("lening", {"einde": "2026-05-01"}, 5, "2031-05-01"),
    ],
)
def test_bewaren_naar_het_besluit(gegeven: str, feiten: dict[str, str], jaren: int, vernietigen_op: str) -> None:
    uitkomst = uit("bewaartermijn", regeling="besluit_9_9", gegeven=gegeven, **feiten)
    assert uitkomst == {"jaren": jaren, "vernietigen_op": vernietigen_op}


@pytest.mark.parametrize(
    ("nummer", "jaren", "vernietigen_op"),
    [
        ("8.1", 10, "2036-05-01"),
        ("8.1.10", 5, "2031-05-01"),
        ("8.2", 5, "2031-05-01"),
        ("8.3", 10, "2036-05-01"),
        ("8.4", 1, "2027-05-01"),
        ("8.4.1", None, "2026-06-12"),
        ("12.2.5", 7, "2033-05-01"),
        ("13.1", 5, "2031-05-01"),
        ("13.1.1", 7, "2033-05-01"),
        ("13.1.3", None, None),
        ("13.1.4", 1, "2027-05-01"),
        ("12.1.8", None, "2026-11-01"),
        ("7.1.21", None, "2027-11-01"),
        ("7.1.6", 110, "2136-05-01"),
    ],
)
def test_bewaren_naar_de_selectielijst(nummer: str, jaren: int | None, vernietigen_op: str | None) -> None:
    uitkomst = uit("bewaartermijn", regeling="selectielijst", gegeven=nummer, einde="2026-05-01")
    assert uitkomst == {"jaren": jaren, "vernietigen_op": vernietigen_op}


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        ({"regeling": "besluit_9_9", "gegeven": "8.1", "einde": "2026-05-01"}, "gegeven"),
        ({"regeling": "besluit_9_9", "gegeven": "persoonsgegevens"}, "einde"),
        ({"regeling": "besluit_9_9", "gegeven": "lening", "overleden_op": "2026-05-01"}, "einde"),
        ({"regeling": "besluit_9_9", "gegeven": "persoonsgegevens", "einde": "2021-12-31"}, "einde"),
        ({"regeling": "selectielijst", "gegeven": "99.1", "einde": "2026-05-01"}, "gegeven"),
        ({"regeling": "selectielijst", "gegeven": 8.1, "einde": "2026-05-01"}, "gegeven"),
        ({"regeling": "selectielijst", "gegeven": "12.1.3", "einde": "2026-05-01"}, "gegeven"),
        ({"regeling": "selectielijst", "gegeven": "8.1"}, "einde"),
        ({"regeling": "archiefwet", "gegeven": "8.1"}, "regeling"),
    ],
)
def test_wat_een_bewaartermijn_mist_wordt_genoemd(feiten: dict[str, object], veld: str) -> None:
    assert fout("bewaartermijn", **feiten)[0] == veld


@pytest.mark.parametrize(
    ("geboortedatum", "op", "leeftijd"),
    [
        ("19900515", "2026-05-14", 35),
        ("19900515", "2026-05-15", 36),
        ("20040229", "2026-02-28", 21),
        ("20040229", "2026-03-01", 22),
        ("20040229", "2024-02-29", 20),
        ("20260501", "2026-05-01", 0),
        ("19900500", "2026-05-14", None),
        ("19900000", "2026-05-14", None),
        ("00000000", "2026-05-14", None),
        ("00000229", "2026-05-14", None),
        ("19900015", "2026-05-14", None),
        ("19901231", "2026-12-30", 35),
        ("19901231", "2026-12-31", 36),
        ("19921200", "2026-05-14", None),
    ],
)
def test_leeftijd(geboortedatum: str, op: str, leeftijd: int | None) -> None:
    assert uit("leeftijd", geboortedatum=geboortedatum, op=op) == {"leeftijd": leeftijd}


@pytest.mark.parametrize(
    "datum",
    ["19901301", "19900229", "19000229", "19900532", "19900132", "1990-05-15", "199005", "", "abcdefgh", "٠١٢٣٤٥٦٧"],
)
def test_een_onmogelijke_geboortedatum_wordt_geweigerd(datum: str) -> None:
    assert fout("leeftijd", geboortedatum=datum, op="2026-01-01")[0] == "geboortedatum"


@pytest.mark.parametrize(("geboren", "op"), [("20260502", "2026-05-01"), ("20270000", "2026-05-01")])
def test_wie_nog_niet_geboren_is_heeft_geen_leeftijd(geboren: str, op: str) -> None:
    assert fout("leeftijd", geboortedatum=geboren, op=op)[0] == "op"


def test_elke_regel_kent_een_peildatum() -> None:
    assert {regel.velden[-1].naam for regel in REGELS.values()} == {"peildatum"}
