"""De termijnen die het programma bewaakt."""

import pytest

from tests.wet.hulp import D
from wet.fouten import Fout
from wet.parameters import LANDELIJK, Parameters
from wet.rekenregels import REGELS
from wet.termijnsoorten import Plichtige, Termijnsoort, bereken

SOORTEN = list(Termijnsoort)


@pytest.mark.parametrize(
    ("soort", "feit", "laatste_dag"),
    [
        (Termijnsoort.PIP_VASTSTELLEN, "2026-02-24", "2026-05-06"),
        (Termijnsoort.PIP_NA_INSCHRIJVING, "2026-01-05", "2026-03-16"),
        (Termijnsoort.PIP_NA_VERHUIZING, "2026-01-05", "2026-03-16"),
        (Termijnsoort.PIP_NA_INFORMATIE_DERDE, "2026-03-10", "2026-03-24"),
        (Termijnsoort.PIP_MELDEN_DUO, "2026-04-01", "2026-04-10"),
        (Termijnsoort.INBURGERINGSTERMIJN, "2026-04-01", "2029-04-01"),
        (Termijnsoort.BEZWAAR, "2026-02-20", "2026-04-07"),
        (Termijnsoort.BEROEP, "2026-02-20", "2026-04-07"),
        (Termijnsoort.AANBOD_LEERROUTE, "2026-04-01", "2026-07-01"),
        (Termijnsoort.START_TAALSCHAKEL, "2026-04-01", "2026-10-01"),
        (Termijnsoort.ROUTEWISSELING, "2026-10-02", "2028-04-02"),
        (Termijnsoort.VERLENGING_AANVRAGEN, "2029-04-01", "2028-10-01"),
        (Termijnsoort.VOORTGANGSGESPREK, "2026-04-01", "2026-10-01"),
        (Termijnsoort.BREDE_INTAKE, "2026-02-20", "2026-04-03"),
        (Termijnsoort.OPROEP_INTAKE, "2026-03-20", "2026-04-07"),
        (Termijnsoort.NIEUWE_TERMIJN_INTAKE, "2026-02-03", "2026-04-03"),
        (Termijnsoort.ZIENSWIJZE, "2026-03-20", "2026-04-03"),
        (Termijnsoort.BOETEBESLUIT, "2026-01-03", "2026-04-04"),
        (Termijnsoort.BETALEN, "2026-02-20", "2026-04-07"),
        (Termijnsoort.AANMANING, "2026-03-20", "2026-04-07"),
        (Termijnsoort.STUKKEN_HOORZITTING, "2026-04-13", "2026-04-03"),
        (Termijnsoort.INZAGE_HOORZITTING, "2026-04-10", "2026-04-03"),
        (Termijnsoort.INGEBREKESTELLING, "2026-03-20", "2026-04-03"),
        (Termijnsoort.DWANGSOM_VASTSTELLEN, "2026-03-20", "2026-04-07"),
        (Termijnsoort.BESLISSEN_OP_BEZWAAR, "2026-05-26", "2026-05-26"),
        (Termijnsoort.BESLISSING_DUO, "2026-03-03", "2026-04-28"),
        (Termijnsoort.CBS_LEVEREN, "2026-03-31", "2026-04-28"),
        (Termijnsoort.BEWAREN, "2026-05-01", "2031-05-01"),
    ],
)
def test_de_laatste_dag_uit_het_feit(soort: Termijnsoort, feit: str, laatste_dag: str) -> None:
    uitkomst = bereken(soort, D(feit))
    assert uitkomst.laatste_dag == D(laatste_dag)
    assert uitkomst.uitleg[0].van == D(feit)
    assert uitkomst.uitleg[0].feit == soort.feit


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.name)
def test_elke_soort_is_volledig(soort: Termijnsoort) -> None:
    assert soort.sleutel == soort.name
    assert soort.label == soort.label.strip().rstrip(".")
    assert soort.feit
    assert soort.bron.citaat().startswith("artikel ")
    assert isinstance(soort.wie, Plichtige)
    assert soort.rekenregel == "" or soort.rekenregel in REGELS


def test_geen_twee_soorten_zijn_hetzelfde() -> None:
    assert len(Termijnsoort.__members__) == len(SOORTEN)
    assert len({soort.label for soort in SOORTEN}) == len(SOORTEN)


def test_een_lokale_termijn_volgt_de_gemeente_en_heeft_een_voorbehoud() -> None:
    rij = LANDELIJK.reeks("voortgangsgesprekken_per_jaar")[0]
    for aantal, dag in (
        (4, "2026-07-01"),
        (12, "2026-05-01"),
        (24, "2026-05-01"),
        (0, "2027-04-01"),
        (1, "2027-04-01"),
    ):
        eigen = Parameters(extra=[rij.opvolger(aantal, D("2026-01-01"))])
        assert bereken(Termijnsoort.VOORTGANGSGESPREK, D("2026-04-01"), eigen).laatste_dag == D(dag)
    assert "eigen keuze" in bereken(Termijnsoort.PIP_MELDEN_DUO, D("2026-04-01")).uitleg[0].reden


def test_de_peildatum_bepaalt_het_recht() -> None:
    with pytest.raises(Fout) as fout:
        bereken(Termijnsoort.PIP_VASTSTELLEN, D("2022-06-01"))
    assert fout.value.veld == "kennisgeving"
    uitkomst = bereken(Termijnsoort.PIP_VASTSTELLEN, D("2022-06-01"), peildatum=D("2023-01-01"))
    assert uitkomst.laatste_dag == D("2022-08-10")
    with pytest.raises(Fout) as fout:
        bereken(Termijnsoort.PIP_VASTSTELLEN, D("2026-06-01"), peildatum=D("2022-01-01"))
    assert fout.value.veld == "peildatum"
