"""De inburgeringstermijn: drie jaar, vanaf de dag na de dagtekening van het eerste PIP (Wi2021 artikel 11)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from wet.feiten import Feiten, datum
from wet.kalender import EEN_DAG
from wet.parameters import LANDELIJK, Parameters
from wet.termijnen import termijn_uit
from wet.uitleg import Uitleg


@dataclass(frozen=True, kw_only=True)
class InburgeringstermijnFeiten(Feiten):
    dagtekening: Annotated[date, datum("Dagtekening van het eerste PIP")]


@dataclass(frozen=True, slots=True)
class Inburgeringstermijn:
    """`einddatum_exclusief` is de eerste dag na de termijn."""

    start: date
    laatste_dag: date
    einddatum_exclusief: date
    uitleg: Uitleg


def inburgeringstermijn(feiten: InburgeringstermijnFeiten, parameters: Parameters = LANDELIJK) -> Inburgeringstermijn:
    """Begin en einde van de termijn. In jaren geteld: de ATW verschuift niet."""
    recht = feiten.recht(parameters, "dagtekening", feiten.dagtekening)
    termijn = termijn_uit(recht, "inburgeringstermijn", feiten.dagtekening, feit="dagtekening")
    einde = termijn.laatste_dag
    return Inburgeringstermijn(termijn.eerste_dag, einde, einde + EEN_DAG, termijn.uitleg)
