"""Foute invoer: altijd een zin die het feit en de regel noemt, nooit een spoor van de machine."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.wet.voorbeelden import VOORBEELDEN
from wet.feiten import Feitveld, Soort, feitvelden
from wet.parameters import LANDELIJK, Parameters
from wet.rekenregels import REGELS, antwoord, antwoord_op_regel, antwoord_op_tekst, reken

VERPLICHT = [(naam, veld.naam) for naam, regel in REGELS.items() for veld in regel.velden if veld.verplicht]
ALLE = [pytest.param(naam, veld, id=f"{naam}-{veld.naam}") for naam, regel in REGELS.items() for veld in regel.velden]

# Per soort feit: wat er niet in past.
FOUT = {
    Soort.DATUM: [
        5,
        True,
        "",
        "gisteren",
        "2026-02-30",
        "2026-13-01",
        "20260301",
        "2026-3-1",
        "1899-12-31",
        "3000-01-01",
        [],
    ],
    Soort.GETAL: ["3", True, -1, 1.5, 100_001, 10**400, float("nan"), float("inf"), {}],
    Soort.DECIMAAL: ["3", False, -0.5, 100_001, Decimal("1e400"), float("nan"), []],
    Soort.BEDRAG: ["3", True, -1, 1.005, 10**9, Decimal("NaN"), Decimal("Infinity")],
    Soort.JANEE: ["true", 0, 1, "ja", []],
    Soort.CODE: ["onzin", "", 999, 10**4000, True, [], "B1\n"],
    Soort.TEKST: [5, True, "", "  ", []],
    Soort.GROEP: [5, "tekst", [], {"onbekend": 1}, {}],
    Soort.LIJST: [5, "tekst", {}, [5], [{}], [{}] * 201],
}


def test_er_is_een_voorbeeld_van_elke_regel() -> None:
    assert sorted(VOORBEELDEN) == sorted(REGELS)


@pytest.mark.parametrize("naam", REGELS)
def test_elk_voorbeeld_geeft_een_uitkomst_met_uitleg(naam: str) -> None:
    uitslag = reken(naam, VOORBEELDEN[naam])
    assert set(uitslag) == {"uitkomst", "uitleg"}
    for stap in uitslag["uitleg"]:  # type: ignore[attr-defined]
        assert list(stap) == ["feit", "regel", "artikel", "van", "tot", "reden"]
        assert stap["feit"]
        assert stap["regel"]
        assert stap["artikel"]
    json.dumps(uitslag, allow_nan=False)


@pytest.mark.parametrize("naam", REGELS)
def test_null_is_hetzelfde_als_weglaten(naam: str) -> None:
    leeg = {veld.naam: None for veld in REGELS[naam].velden if veld.naam not in VOORBEELDEN[naam]}
    assert reken(naam, {**leeg, **VOORBEELDEN[naam]}) == reken(naam, VOORBEELDEN[naam])


@pytest.mark.parametrize(("naam", "veld"), VERPLICHT)
@pytest.mark.parametrize("leeg", [True, False])
def test_een_verplicht_feit_dat_ontbreekt_wordt_genoemd(naam: str, veld: str, leeg: bool) -> None:
    feiten = {**VOORBEELDEN[naam], veld: None}
    if not leeg:
        del feiten[veld]
    uitslag = antwoord(naam, feiten)
    assert uitslag["veld"] == veld
    assert str(uitslag["fout"]).startswith(f"Bij de regel {naam}: {veld} ontbreekt; geef ")


@pytest.mark.parametrize(("naam", "veld"), ALLE)
def test_een_feit_van_de_verkeerde_soort_wordt_genoemd(naam: str, veld: Feitveld) -> None:
    for waarde in FOUT[veld.aard.soort]:
        uitslag = antwoord(naam, {**VOORBEELDEN[naam], veld.naam: waarde})
        assert uitslag.get("veld") == veld.naam, (waarde, uitslag)
        _is_zin(naam, veld.naam, str(uitslag["fout"]))


def _is_zin(naam: str, veld: str, zin: str) -> None:
    assert zin.startswith(f"Bij de regel {naam}: {veld}")
    assert zin.endswith(".")
    assert len(zin) < 600
    assert "Traceback" not in zin


@pytest.mark.parametrize("naam", REGELS)
def test_een_onbekend_feit_wordt_geweigerd(naam: str) -> None:
    uitslag = antwoord(naam, {**VOORBEELDEN[naam], "schoenmaat": 42})
    assert uitslag["veld"] == "schoenmaat"
    assert "is geen feit van deze regel" in str(uitslag["fout"])


@pytest.mark.parametrize("naam", ["bestaat_niet", "", None, 5, ["termijn"]])
def test_een_onbekende_regel_wordt_geweigerd(naam: object) -> None:
    uitslag = antwoord(naam, {})
    assert uitslag["veld"] == "regel"
    assert "bezwaartermijn" in str(uitslag["fout"])


@pytest.mark.parametrize(
    ("tekst", "veld"),
    [
        ("", "feiten"),
        ("{", "feiten"),
        ("[]", "feiten"),
        ("null", "feiten"),
        ("5", "feiten"),
        ('{"bekendmaking": 1e99999999999999999999}', "feiten"),
        ('{"bekendmaking": ' + "9" * 5000 + "}", "feiten"),
        ("[" * 100_000, "feiten"),
        ('{"bekendmaking": NaN}', "bekendmaking"),
        ('{"bekendmaking": "2026-01-01", "bekendmaking": "2026-01-02"}', "bekendmaking"),
        ('{"peildatum": null, "bekendmaking": "2026-01-01", "bekendmaking": "2026-01-02"}', "bekendmaking"),
        ('{"bekendmaking": "\\ud800"}', "bekendmaking"),
    ],
)
def test_onleesbare_feiten(tekst: str, veld: str) -> None:
    assert antwoord_op_tekst("bezwaartermijn", tekst)["veld"] == veld


@pytest.mark.parametrize(
    "tekst", ["", "\n", "geen json", "[]", "5", "{}", '{"feiten": {}}', '{"regel": 5}', '{"regel": "x"}']
)
def test_een_regel_invoer_zonder_regel(tekst: str) -> None:
    assert set(antwoord_op_regel(tekst)) == {"fout", "veld"}


def test_een_regel_invoer_zonder_feiten_zegt_welk_feit_ontbreekt() -> None:
    assert antwoord_op_regel('{"regel": "bezwaartermijn"}')["veld"] == "bekendmaking"
    assert antwoord_op_regel('{"regel": "bezwaartermijn", "feiten": []}')["veld"] == "feiten"


def test_elke_deur_rekent_met_de_waarden_van_de_gemeente() -> None:
    rij = LANDELIJK.reeks("betaaltermijn")[0]
    eigen = Parameters(extra=[rij.opvolger(8, date(2026, 1, 1))])
    feiten = '{"bekendmaking": "2026-03-03"}'
    verwacht = {"uiterlijk": "2026-04-28"}
    assert antwoord("betaaltermijn", json.loads(feiten), eigen)["uitkomst"] == verwacht
    assert antwoord_op_tekst("betaaltermijn", feiten, eigen)["uitkomst"] == verwacht
    assert antwoord_op_regel(f'{{"regel": "betaaltermijn", "feiten": {feiten}}}', eigen)["uitkomst"] == verwacht


CODES = sorted({str(code) for regel in REGELS.values() for veld in regel.velden for code in veld.aard.codes or ()})
WAARDEN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.sampled_from(CODES)
    | st.dates().map(str) | st.decimals() | st.integers(0, 60),
    lambda onder: st.lists(onder, max_size=3) | st.dictionaries(st.text(max_size=8), onder, max_size=3),
    max_leaves=6,
)  # fmt: skip


def _feiten(naam: str) -> st.SearchStrategy[dict[str, object]]:
    namen = st.sampled_from([veld.naam for veld in REGELS[naam].velden]) | st.text(max_size=5)
    return st.dictionaries(namen, WAARDEN, max_size=6).map(lambda eigen: {**VOORBEELDEN[naam], **eigen})


VRAGEN = st.sampled_from(sorted(REGELS)).flatmap(lambda naam: st.tuples(st.just(naam), _feiten(naam)))


@settings(max_examples=300, deadline=None)
@given(VRAGEN)
def test_willekeurige_feiten_geven_altijd_een_antwoord(vraag: tuple[str, dict[str, object]]) -> None:
    _is_antwoord(antwoord(*vraag))


def _passend(veld: Feitveld) -> st.SearchStrategy[object]:
    aard = veld.aard
    dagen = st.dates(date(1900, 1, 1), date(2999, 12, 31)).map(str)
    smal = st.dates(date(2022, 1, 1), date(2030, 12, 31)).map(str)
    return {
        Soort.DATUM: lambda: dagen | smal,
        Soort.GETAL: lambda: st.integers(aard.minimum, aard.maximum) | st.integers(1, 5),
        Soort.DECIMAAL: lambda: st.integers(0, aard.maximum),
        Soort.BEDRAG: lambda: st.integers(0, aard.maximum),
        Soort.JANEE: st.booleans,
        Soort.CODE: lambda: st.sampled_from([str(code) for code in aard.codes or ()]),
        Soort.TEKST: lambda: st.sampled_from(["8.1", "13.1.3", "kerngegevens", "20040229", "19900000"]),
        Soort.GROEP: lambda: _groep(aard.onderdelen),
        Soort.LIJST: lambda: st.lists(_groep(aard.onderdelen), max_size=3),
    }[aard.soort]()


def _groep(onderdelen: object) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({veld.naam: _passend(veld) for veld in feitvelden(onderdelen)})  # type: ignore[arg-type]


def _passende_feiten(naam: str) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({veld.naam: st.none() | _passend(veld) for veld in REGELS[naam].velden})


PASSEND = st.sampled_from(sorted(REGELS)).flatmap(lambda naam: st.tuples(st.just(naam), _passende_feiten(naam)))


@settings(max_examples=400, deadline=None)
@given(PASSEND)
def test_feiten_van_de_goede_soort_geven_altijd_een_antwoord(vraag: tuple[str, dict[str, object]]) -> None:
    _is_antwoord(antwoord(*vraag))


@settings(max_examples=200)
@given(st.text())
@example("\ud800")
def test_willekeurige_tekst_geeft_altijd_een_antwoord(tekst: str) -> None:
    _is_antwoord(antwoord_op_regel(tekst))
    _is_antwoord(antwoord_op_tekst("termijn", tekst))


def _is_antwoord(uitslag: dict[str, object]) -> None:
    assert set(uitslag) in ({"uitkomst", "uitleg"}, {"fout", "veld"})
    json.dumps(uitslag, allow_nan=False)
