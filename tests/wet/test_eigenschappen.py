"""Wat altijd waar is, voor elke dag en elke lengte."""

from datetime import date, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tests.wet.hulp import uit, uitleg
from wet.codes import Eenheid
from wet.lengte import lengte
from wet.parameters import LANDELIJK
from wet.termijnen import Duur, atw_geldt, plus, schuif_termijn, verschuif

DAGEN = st.dates(date(2000, 1, 1), date(2090, 12, 31))
DUREN = st.builds(Duur, st.integers(1, 60), st.sampled_from(list(Eenheid)))
KALENDER = LANDELIJK.kalender


def _stappen(uitkomst_van: date, uitkomst: date, stappen: list[dict[str, str]]) -> list[tuple[str, str]]:
    dagen = [uitkomst_van + timedelta(days=n) for n in range((uitkomst - uitkomst_van).days)]
    assert [(stap["van"], stap["tot"]) for stap in stappen] == [
        (dag.isoformat(), (dag + timedelta(days=1)).isoformat()) for dag in dagen
    ]
    return [(stap["artikel"], stap["reden"]) for stap in stappen]


@given(DAGEN, DUREN)
def test_een_termijn_eindigt_nooit_voor_haar_ruwe_einde(start: date, duur: Duur) -> None:
    einde = uit("termijn", start=start.isoformat(), aantal=duur.aantal, eenheid=duur.eenheid.value)["laatste_dag"]
    assert einde >= plus(start, duur).isoformat()


@given(DAGEN, DUREN)
def test_de_laatste_dag_is_een_werkdag_als_de_wet_verschuift(start: date, duur: Duur) -> None:
    feiten = {"start": start.isoformat(), "aantal": duur.aantal, "eenheid": duur.eenheid.value}
    einde = date.fromisoformat(uit("termijn", **feiten)["laatste_dag"])
    if atw_geldt(duur):
        assert KALENDER.is_werkdag(einde)
    else:
        assert einde == plus(start, duur)


@given(DAGEN, DUREN)
def test_een_stap_voor_elke_dag_verschil(start: date, duur: Duur) -> None:
    feiten = {"start": start.isoformat(), "aantal": duur.aantal, "eenheid": duur.eenheid.value}
    einde = date.fromisoformat(uit("termijn", **feiten)["laatste_dag"])
    redenen = _stappen(plus(start, duur), einde, uitleg("termijn", **feiten)[1:])
    assert all(artikel.endswith("ATW") and reden for artikel, reden in redenen)


@given(DAGEN, DAGEN, DUREN)
def test_later_beginnen_is_nooit_eerder_eindigen(een: date, ander: date, duur: Duur) -> None:
    vroeg, laat = sorted((een, ander))
    eindes = [
        uit("termijn", start=dag.isoformat(), aantal=duur.aantal, eenheid=duur.eenheid.value)["laatste_dag"]
        for dag in (vroeg, laat)
    ]
    assert eindes == sorted(eindes)


@given(DAGEN, st.integers(3, 90))
def test_in_een_termijn_vanaf_drie_dagen_vallen_twee_werkdagen(start: date, aantal: int) -> None:
    einde, _ = schuif_termijn(start, start + timedelta(days=aantal), KALENDER)
    dagen = range(1, (einde - start).days + 1)
    assert sum(KALENDER.is_werkdag(start + timedelta(days=n)) for n in dagen) >= 2


@given(DAGEN)
def test_verschuiven_kost_alleen_vrije_dagen(dag: date) -> None:
    einde, stappen = verschuif(dag, KALENDER)
    assert len(stappen) == (einde - dag).days
    assert not any(KALENDER.is_werkdag(dag + timedelta(days=n)) for n in range(len(stappen)))
    assert verschuif(einde, KALENDER) == (einde, ())


OPSCHORTINGEN = st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 40)).map(
        lambda paar: {
            "gevraagd": (date(2026, 3, 3) + timedelta(days=paar[0])).isoformat(),
            "hersteld": (date(2026, 3, 3) + timedelta(days=sum(paar))).isoformat(),
        }
    ),
    max_size=4,
)


@given(OPSCHORTINGEN, st.booleans(), st.booleans())
def test_de_volgorde_van_opschortingen_maakt_niet_uit(
    rijen: list[dict[str, str]], commissie: bool, verdaagd: bool
) -> None:
    uitkomsten = {
        tuple(
            uit(
                "beslistermijn_bezwaar", bekendmaking="2026-03-03", commissie=commissie, verdaagd=verdaagd,
                opschorting=list(volgorde),
            ).values()
        )
        for volgorde in permutations(rijen)
    }  # fmt: skip
    assert len(uitkomsten) == 1


@given(OPSCHORTINGEN, st.booleans())
def test_opschorten_maakt_de_beslistermijn_nooit_meer_dan_een_weekend_korter(
    rijen: list[dict[str, str]], verdaagd: bool
) -> None:
    """Boven twaalf weken vervalt de verschuiving; de ruwe dag komt nooit eerder."""
    feiten = {"bekendmaking": "2026-03-03", "verdaagd": verdaagd}
    zonder = date.fromisoformat(uit("beslistermijn_bezwaar", **feiten)["uiterlijk"])
    uitkomst = uit("beslistermijn_bezwaar", **feiten, opschorting=rijen)
    assert date.fromisoformat(uitkomst["uiterlijk"]) >= zonder
    assert uitkomst["opgeschort_dagen"] <= sum(
        (date.fromisoformat(rij["hersteld"]) - date.fromisoformat(rij["gevraagd"])).days for rij in rijen
    )


@given(DAGEN, st.integers(0, 2000))
def test_de_lengte_van_een_periode_is_hele_maanden_en_minder_dan_een_maand_dagen(van: date, aantal: int) -> None:
    gevonden = lengte(van, van + timedelta(days=aantal))
    assert 0 <= gevonden.dagen <= 31
    assert gevonden.maanden * 28 + gevonden.dagen <= aantal + 1 <= gevonden.maanden * 31 + gevonden.dagen


@given(DAGEN, st.integers(0, 100))
def test_de_dwangsom_daalt_nooit_met_de_dagen(dag: date, dagen: int) -> None:
    if dag.year >= 2010:
        bedragen = [
            uit("dwangsombedrag", dagen=aantal, ingebrekestelling=dag.isoformat())["bedrag"]
            for aantal in (dagen, dagen + 1)
        ]
        assert bedragen == sorted(bedragen)
