"""Verlenging van de inburgeringstermijn, grond voor grond."""

import pytest

from tests.wet.hulp import fout, uit
from wet.parameters import LANDELIJK, Parameters

EINDE = "2029-04-01"
BIJNA = {
    "route": "B1", "doelgroep": "asielstatushouder", "alle_lessen": True,
    "taalonderdelen_behaald": 2, "knm": True, "pvt": True, "map": True,
}  # fmt: skip


def _nieuw(grond: str, **feiten: object) -> str | None:
    uitkomst = uit("verlenging", laatste_dag=EINDE, grond=grond, **feiten)
    assert uitkomst["mag"] is (uitkomst["nieuwe_laatste_dag"] is not None)
    assert uitkomst["reden"].endswith(".")
    return uitkomst["nieuwe_laatste_dag"]


def _duur(aantal: int, eenheid: str = "maand") -> dict[str, object]:
    return {"aantal": aantal, "eenheid": eenheid}


@pytest.mark.parametrize(("grond", "nieuw"), [("overlijden", "2029-07-01"), ("bevalling", "2029-07-22")])
def test_gronden_met_een_vaste_duur(grond: str, nieuw: str) -> None:
    assert _nieuw(grond) == nieuw


@pytest.mark.parametrize("grond", ["ziekte", "opvang", "combinatie"])
def test_gronden_zo_lang_als_het_duurt(grond: str) -> None:
    assert _nieuw(grond, duur=_duur(3)) == "2029-07-01"
    assert _nieuw(grond, duur=_duur(4, "jaar")) == "2033-04-01"
    assert _nieuw(grond, duur=_duur(2)) is None


@pytest.mark.parametrize(
    ("grond", "extra", "net", "meer", "grens"),
    [
        ("alfabetisering", {"route": "B1"}, 6, 7, "2029-10-01"),
        ("alfabetisering", {"route": "onderwijs"}, 6, 24, "2029-10-01"),
        ("aanbieder", {}, 6, 7, "2029-10-01"),
        ("dakloos", {}, 24, 25, "2031-04-01"),
        ("individueel", {}, 24, 30, "2031-04-01"),
    ],
)
def test_gronden_met_een_langste_duur(grond: str, extra: dict[str, object], net: int, meer: int, grens: str) -> None:
    assert _nieuw(grond, **extra, duur=_duur(net)) == grens
    assert _nieuw(grond, **extra, duur=_duur(meer)) == grens
    assert _nieuw(grond, **extra, duur=_duur(3)) == "2029-07-01"
    assert _nieuw(grond, **extra, duur=_duur(2)) is None


def test_alfabetisering_telt_niet_in_de_z_route() -> None:
    assert _nieuw("alfabetisering", route="Z", duur=_duur(4)) is None
    assert fout("verlenging", laatste_dag=EINDE, grond="alfabetisering", duur=_duur(4))[0] == "route"


@pytest.mark.parametrize(
    ("duur", "nieuw"),
    [
        (_duur(13, "week"), "2029-07-01"),
        (_duur(12, "week"), None),
        (_duur(91, "dag"), "2029-07-01"),
        (_duur(90, "dag"), None),
        (_duur(1, "jaar"), "2030-04-01"),
    ],
)
def test_drie_maanden_in_dagen_of_weken_telt_vanaf_het_einde_van_de_termijn(duur: object, nieuw: str | None) -> None:
    assert _nieuw("ziekte", duur=duur) == nieuw


@pytest.mark.parametrize(
    ("van", "tot", "nieuw"),
    [
        ("2026-01-01", "2026-03-31", "2029-07-01"),
        ("2026-01-01", "2026-03-30", None),
        ("2026-03-01", "2026-05-31", "2029-07-01"),
        ("2026-01-01", "2026-04-15", "2029-07-16"),
        ("2026-01-31", "2026-04-30", "2029-07-01"),
        ("2025-11-30", "2026-02-28", "2029-07-01"),
        ("2025-12-31", "2026-03-30", "2029-07-01"),
        ("2025-12-01", "2026-11-30", "2030-04-01"),
    ],
)
def test_een_periode_telt_in_hele_maanden_en_dan_dagen(van: str, tot: str, nieuw: str | None) -> None:
    assert _nieuw("ziekte", van=van, tot=tot) == nieuw


@pytest.mark.parametrize(
    ("route", "pip", "aanbod", "nieuw"),
    [
        ("B1", "2026-04-01", "2026-07-01", None),
        ("B1", "2026-04-01", "2026-03-20", None),
        ("B1", "2026-04-01", "2026-07-02", "2029-04-02"),
        ("B1", "2026-04-01", "2026-08-01", "2029-05-01"),
        ("B1", "2026-04-01", "2026-09-15", "2029-06-15"),
        ("Z", "2026-04-01", "2027-07-01", "2030-04-01"),
        ("onderwijs", "2026-04-01", "2026-10-01", None),
        ("onderwijs", "2026-04-01", "2026-10-02", "2029-10-01"),
        ("onderwijs", "2026-04-01", "2027-10-11", "2029-10-01"),
    ],
)
def test_geen_aanbod(route: str, pip: str, aanbod: str, nieuw: str | None) -> None:
    assert _nieuw("geen_aanbod", route=route, pip=pip, aanbod=aanbod) == nieuw


def test_geen_aanbod_in_dagen_is_een_andere_lezing() -> None:
    lezing = LANDELIJK.reeks("lezing_geen_aanbod_duur")[0]
    anders = Parameters(extra=[lezing.opvolger("dagen", lezing.geldig_van)])
    feiten = {"laatste_dag": EINDE, "grond": "geen_aanbod", "route": "B1", "pip": "2026-04-01", "aanbod": "2026-09-15"}
    assert uit("verlenging", anders, **feiten)["nieuwe_laatste_dag"] == "2029-06-16"


@pytest.mark.parametrize(
    ("feiten", "nieuw"),
    [
        ({"soort": "praktijkonderwijs", "beeindigd": True, "van": "2026-01-01", "tot": "2028-12-31"}, "2032-04-01"),
        ({"soort": "vso", "beeindigd": True, "van": "2026-01-01", "tot": "2026-01-31"}, "2029-05-01"),
        ({"soort": "entree", "beeindigd": True, "van": "2026-01-01", "tot": "2027-12-31"}, "2031-04-01"),
        ({"soort": "entree", "beeindigd": True, "van": "2026-01-01", "tot": "2028-12-31"}, "2031-04-01"),
        ({"soort": "vso", "beeindigd": False}, "2031-04-01"),
        ({"soort": "vso", "beeindigd": False, "eerder_verlengd": 1}, "2030-04-01"),
        ({"soort": "vso", "beeindigd": False, "eerder_verlengd": 2}, "2030-04-01"),
        ({"soort": "vso", "beeindigd": False, "eerder_verlengd": 3}, None),
        ({"soort": "entree", "beeindigd": False}, "2031-04-01"),
        ({"soort": "entree", "beeindigd": False, "eerder_verlengd": 1}, None),
    ],
)
def test_niet_vrijstellende_opleiding(feiten: dict[str, object], nieuw: str | None) -> None:
    assert _nieuw("niet_vrijstellende_opleiding", **feiten) == nieuw


def test_bijna_klaar_geeft_zes_maanden() -> None:
    assert _nieuw("bijna_klaar", **BIJNA) == "2029-10-01"
    assert _nieuw("bijna_klaar", **{**BIJNA, "doelgroep": "gezinsmigrant"}, uren=450) == "2029-10-01"


@pytest.mark.parametrize(
    "tekort",
    [
        {"route": "Z"},
        {"route": "onderwijs"},
        {"alle_lessen": False},
        {"taalonderdelen_behaald": 1},
        {"knm": False},
        {"pvt": False},
        {"map": False},
        {"doelgroep": "gezinsmigrant", "uren": 449},
        {"doelgroep": "overige_migrant", "uren": 500, "alle_lessen": False},
    ],
)
def test_bijna_klaar_vraagt_alles(tekort: dict[str, object]) -> None:
    assert _nieuw("bijna_klaar", **{**BIJNA, **tekort}) is None


def test_bijna_klaar_met_alleen_uren_is_een_andere_lezing() -> None:
    lezing = LANDELIJK.reeks("lezing_bijna_klaar_lessen")[0]
    anders = Parameters(extra=[lezing.opvolger("alleen_uren", lezing.geldig_van)])
    feiten = {**BIJNA, "doelgroep": "gezinsmigrant", "uren": 450, "alle_lessen": False}
    assert uit("verlenging", anders, laatste_dag=EINDE, grond="bijna_klaar", **feiten)["mag"] is True


@pytest.mark.parametrize("feit", [*BIJNA, "uren"])
def test_bijna_klaar_zegt_welk_feit_ontbreekt(feit: str) -> None:
    feiten = {**BIJNA, "doelgroep": "gezinsmigrant", "uren": 450}
    del feiten[feit]
    assert fout("verlenging", laatste_dag=EINDE, grond="bijna_klaar", **feiten)[0] == feit


@pytest.mark.parametrize(
    ("feiten", "nieuw"),
    [
        ({"van": "2026-01-01", "tot": "2026-12-31"}, "2030-04-01"),
        ({"van": "2026-01-01", "tot": "2027-01-01"}, None),
        ({"van": "2026-01-01", "tot": "2026-01-10"}, "2029-04-11"),
        ({"duur": {"aantal": 10, "eenheid": "dag"}}, "2029-04-11"),
        ({"duur": {"aantal": 1, "eenheid": "jaar"}}, "2030-04-01"),
    ],
)
def test_een_gat_in_het_verblijf_van_ten_hoogste_een_jaar(feiten: dict[str, object], nieuw: str | None) -> None:
    assert _nieuw("verblijfsgat", **feiten) == nieuw


@pytest.mark.parametrize(
    ("grond", "feiten", "veld"),
    [
        ("ziekte", {}, "duur"),
        ("ziekte", {"van": "2026-01-01"}, "tot"),
        ("ziekte", {"tot": "2026-01-01"}, "van"),
        ("ziekte", {"van": "2026-02-01", "tot": "2026-01-01"}, "tot"),
        ("ziekte", {"van": "2026-02-01", "tot": "2026-03-01", "duur": _duur(3)}, "duur"),
        ("ziekte", {"duur": _duur(0)}, "duur"),
        ("ziekte", {"duur": _duur(101, "jaar")}, "duur"),
        ("ziekte", {"duur": {"aantal": 3}}, "duur"),
        ("ziekte", {"duur": 3}, "duur"),
        ("geen_aanbod", {"pip": "2026-01-01", "route": "B1"}, "aanbod"),
        ("geen_aanbod", {"aanbod": "2026-01-01", "route": "B1"}, "pip"),
        ("geen_aanbod", {"aanbod": "2026-01-01", "pip": "2026-01-01"}, "route"),
        ("niet_vrijstellende_opleiding", {"beeindigd": True}, "soort"),
        ("niet_vrijstellende_opleiding", {"soort": "vso"}, "beeindigd"),
        ("niet_vrijstellende_opleiding", {"soort": "vso", "beeindigd": True}, "van"),
        ("verveling", {}, "grond"),
    ],
)
def test_wat_een_grond_mist_wordt_genoemd(grond: str, feiten: dict[str, object], veld: str) -> None:
    assert fout("verlenging", laatste_dag=EINDE, grond=grond, **feiten)[0] == veld


@pytest.mark.parametrize(("laatste_dag", "vroegst"), [("2029-04-01", "2028-10-01"), ("2029-08-31", "2029-02-28")])
def test_verlenging_aanvragen_kan_zes_maanden_ervoor(laatste_dag: str, vroegst: str) -> None:
    assert uit("verlenging_aanvragen_vanaf", laatste_dag=laatste_dag) == {"vroegst": vroegst}
