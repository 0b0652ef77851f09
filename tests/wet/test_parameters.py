"""De waarden van de wet: elk met artikel en geldigheid, en hoe een gemeente er een opvolgt."""

import re
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

import wet
from tests.wet.hulp import D, uit
from wet import bronnen
from wet.bronnen import Bron
from wet.fouten import Fout
from wet.parameters import LANDELIJK, LANDELIJKE_WAARDEN, Parameter, Parameters, Zekerheid

MAP = Path(wet.__file__).parent
CODE = {pad: pad.read_text(encoding="utf-8") for pad in sorted(MAP.rglob("*.py"))}
BRONNEN = {naam: bron for naam, bron in vars(bronnen).items() if isinstance(bron, Bron)}


@pytest.mark.parametrize("parameter", LANDELIJKE_WAARDEN, ids=lambda rij: f"{rij.naam}-{rij.geldig_van}")
def test_elke_waarde_heeft_een_artikel_een_eenheid_en_een_geldigheid(parameter: Parameter) -> None:
    assert parameter.bron in BRONNEN.values() or (parameter.lokaal and parameter.artikel == "beleid van de gemeente")
    assert parameter.omschrijving
    assert parameter.eenheid
    assert parameter.geldig_tot is None or parameter.geldig_tot >= parameter.geldig_van
    assert parameter.lokaal is (parameter.zekerheid is Zekerheid.L)
    assert bool(parameter.voorbehoud) is (parameter.zekerheid is not Zekerheid.V)


@pytest.mark.parametrize("naam", LANDELIJK.namen())
def test_de_waarden_van_een_naam_sluiten_op_elkaar_aan(naam: str) -> None:
    reeks = LANDELIJK.reeks(naam)
    for oud, nieuw in pairwise(reeks):
        assert oud.geldig_tot == nieuw.geldig_van - timedelta(days=1)
        assert (oud.eenheid, oud.omschrijving, type(oud.waarde)) == (
            nieuw.eenheid,
            nieuw.omschrijving,
            type(nieuw.waarde),
        )


def test_elke_bron_heeft_een_eigen_sleutel_en_adres() -> None:
    assert {bron.sleutel: naam for naam, bron in BRONNEN.items()} == {naam: naam for naam in BRONNEN}
    assert len({(bron.citaat(), bron.adres) for bron in BRONNEN.values()}) == len(BRONNEN)
    assert all(bron.adres.startswith("https://") and bron.naam and bron.afkorting for bron in BRONNEN.values())


def test_een_citaat_leest_als_in_een_brief() -> None:
    assert bronnen.AWB_ART_7_10.citaat("1") == "artikel 7:10 lid 1 Awb"
    assert str(bronnen.WI2021_ART_11) == "artikel 11 Wi2021"
    assert bronnen.SELECTIELIJST.citaat("1") == "Selectielijst gemeenten 2020"
    assert bronnen.AWB_ART_7_10.adres == "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=7:10"


def test_elke_waarde_waarmee_een_regel_rekent_bestaat() -> None:
    gevraagd = set()
    for tekst in CODE.values():
        gevraagd |= set(re.findall(r'\.(?:getal|bedrag|parameter|aan|lezing)\("(\w+)"', tekst))
    assert sorted(gevraagd - set(LANDELIJK.namen())) == []


def test_elke_lezing_noemt_een_andere_lezing() -> None:
    lezingen = [rij for rij in LANDELIJKE_WAARDEN if rij.naam.startswith("lezing_")]
    assert len(lezingen) >= 9
    assert all(rij.alternatieven and str(rij.waarde) not in rij.alternatieven for rij in lezingen)


@pytest.mark.parametrize(
    ("naam", "op", "waarde"),
    [
        ("dwangsom_max", "2018-12-31", Decimal(1260)),
        ("dwangsom_max", "2019-01-01", Decimal(1442)),
        ("dwangsom_max", None, Decimal(1442)),
        ("wettelijke_rente", "2023-06-30", 4),
        ("wettelijke_rente", "2023-07-01", 6),
        ("wettelijke_rente", "2024-05-01", 7),
        ("wettelijke_rente", "2026-01-01", 4),
        ("aanmaningsvergoeding_laag", "2026-01-01", Decimal(9)),
        ("pip_termijn", "2023-01-01", 10),
        ("spuk_migrant", "2025-06-01", Decimal("694.23")),
        ("spuk_asiel_a", "2026-06-01", Decimal("6087.34")),
        ("griffierecht", "2026-06-01", Decimal(54)),
        ("inburgeringstermijn", "2022-01-01", 3),
    ],
)
def test_de_waarde_op_een_dag(naam: str, op: str | None, waarde: object) -> None:
    assert LANDELIJK.waarde(naam, D(op) if op else None) == waarde


@pytest.mark.parametrize(
    ("naam", "op"),
    [
        ("pip_termijn", "2022-12-31"),
        ("bezwaartermijn", "1993-12-31"),
        ("pip_termijn_oud", "2023-01-01"),
    ],
)
def test_buiten_haar_geldigheid_is_er_geen_waarde(naam: str, op: str) -> None:
    assert LANDELIJK.zoek(naam, D(op)) is None
    with pytest.raises(Fout, match="geen waarde bekend") as fout:
        LANDELIJK.waarde(naam, D(op))
    assert fout.value.veld == "peildatum"


def test_een_nieuwe_waarde_volgt_op_zonder_de_oude_te_wijzigen() -> None:
    oud = LANDELIJK.reeks("bezwaartermijn")[0]
    nieuw = Parameters(extra=[oud.opvolger(8, D("2027-01-01"))])
    assert uit("bezwaartermijn", nieuw, bekendmaking="2026-12-31")["laatste_dag"] == "2027-02-11"
    assert uit("bezwaartermijn", nieuw, bekendmaking="2027-01-01")["laatste_dag"] == "2027-02-26"
    assert uit("bezwaartermijn", bekendmaking="2027-01-01")["laatste_dag"] == "2027-02-12"
    assert [rij.waarde for rij in nieuw.reeks("bezwaartermijn")] == [6, 8]
    assert LANDELIJK.reeks("bezwaartermijn") == [oud]


def test_een_gemeente_kiest_haar_eigen_waarde_vanaf_een_dag() -> None:
    standaard = LANDELIJK.reeks("oproeptermijn")[0]
    eigen = Parameters(extra=[standaard.opvolger(15, D("2022-01-01")), standaard.opvolger(5, D("2026-01-01"))])
    assert [eigen.waarde("oproeptermijn", D(dag)) for dag in ("2025-12-31", "2026-01-01")] == [15, 5]


def test_na_een_tijdelijke_waarde_geldt_de_vorige_weer() -> None:
    rij = LANDELIJK.reeks("oproeptermijn")[0]
    tijdelijk = Parameter("oproeptermijn", rij.omschrijving, 3, rij.eenheid, rij.bron, D("2026-01-01"), D("2026-01-31"))
    eigen = Parameters(extra=[tijdelijk])
    assert [eigen.waarde("oproeptermijn", D(dag)) for dag in ("2026-01-31", "2026-02-01")] == [3, 10]


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        ("bezwaartermijn", "zes", "moet een heel getal zijn"),
        ("bezwaartermijn", Decimal("6.5"), "moet een heel getal zijn"),
        ("bezwaartermijn", True, "moet een heel getal zijn"),
        ("bezwaartermijn", -1, "mag niet onder nul zijn"),
        ("boete_asiel_toegestaan", 1, "moet ja of nee zijn"),
        ("boete_art22", "veel", "moet een bedrag zijn"),
        ("boete_art22", Decimal("-0.01"), "mag niet onder nul zijn"),
        ("lezing_recidive", 2, "moet een tekst zijn"),
        ("lezing_recidive", "verdrievoudigen", "moet een van de lezingen zijn: verdubbelen, optellen"),
        ("gelijkgestelde_dagen", "2029-05-11", "moet een reeks dagen zijn"),
    ],
)
def test_een_waarde_die_niet_past_wordt_geweigerd(naam: str, waarde: object, zin: str) -> None:
    rij = LANDELIJK.reeks(naam)[0]
    with pytest.raises(Fout) as fout:
        Parameters(extra=[rij.opvolger(waarde, D("2027-01-01"))])  # type: ignore[arg-type]
    assert (fout.value.veld, fout.value.zin) == ("waarde", zin)


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("boete_art22", 300),
        ("boete_art22", Decimal("300.50")),
        ("lezing_recidive", "optellen"),
        ("lezing_recidive", "verdubbelen"),
        ("oproeptermijn", 0),
    ],
)
def test_een_waarde_die_past_wordt_gebruikt(naam: str, waarde: int | Decimal | str) -> None:
    rij = LANDELIJK.reeks(naam)[0]
    assert Parameters(extra=[rij.opvolger(waarde, D("2027-01-01"))]).waarde(naam, D("2027-01-01")) == waarde


def test_een_onbekende_naam_wordt_geweigerd() -> None:
    with pytest.raises(Fout) as fout:
        Parameters(extra=[Parameter("maanstand", "Maanstand", 1, "fase", None, D("2026-01-01"))])
    assert (fout.value.veld, fout.value.zin) == ("naam", "'maanstand' is geen parameter van de wet")


def test_een_geldigheid_die_eindigt_voor_zij_begint_wordt_geweigerd() -> None:
    een_dag = Parameter("oproeptermijn", "Oproep", 1, "werkdagen", None, D("2026-01-02"), D("2026-01-02"))
    assert Parameters(extra=[een_dag]).waarde("oproeptermijn", D("2026-01-02")) == 1
    om = Parameter("oproeptermijn", "Oproep", 1, "werkdagen", None, D("2026-01-02"), D("2026-01-01"))
    with pytest.raises(Fout) as fout:
        Parameters(extra=[om])
    assert (fout.value.veld, fout.value.zin) == ("geldig_tot", "ligt voor geldig_van")


def test_een_opvolger_houdt_zijn_bron_of_krijgt_een_nieuwe() -> None:
    rij = LANDELIJK.reeks("boete_art22")[0]
    assert rij.opvolger(300, D("2027-01-01")).bron is bronnen.BESLUIT_ART_7_1
    assert rij.opvolger(300, D("2027-01-01"), bronnen.WI2021_ART_26).bron is bronnen.WI2021_ART_26
    assert rij.opvolger(300, D("2027-01-01")).geldig_tot is None


def test_onbekende_namen_hebben_geen_reeks() -> None:
    assert LANDELIJK.reeks("maanstand") == []
    assert len(list(LANDELIJK)) == len(LANDELIJKE_WAARDEN)
    assert sorted(LANDELIJK.namen()) == sorted({rij.naam for rij in LANDELIJKE_WAARDEN})


def test_elke_aangehaalde_bron_in_wet_bestaat() -> None:
    gebruikt = {naam for tekst in CODE.values() for naam in re.findall(r"\bb(?:ronnen)?\.([A-Z][A-Z0-9_]+)", tekst)}
    assert sorted(gebruikt - set(BRONNEN)) == []
