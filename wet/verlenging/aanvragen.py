"""Vanaf wanneer iemand verlenging kan aanvragen bij DUO (Besluit 4.5)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from wet.feiten import Feiten, datum
from wet.parameters import LANDELIJK, Parameters
from wet.termijnen import duur_van, terug
from wet.uitleg import Stap, Uitleg


@dataclass(frozen=True, kw_only=True)
class VerlengingAanvragenFeiten(Feiten):
    laatste_dag: Annotated[date, datum("Laatste dag van de inburgeringstermijn")]


@dataclass(frozen=True, slots=True)
class Vroegst:
    vroegst: date
    uitleg: Uitleg


def verlenging_aanvragen_vanaf(feiten: VerlengingAanvragenFeiten, parameters: Parameters = LANDELIJK) -> Vroegst:
    """Zes maanden terug vanaf de laatste dag; terug tellen verschuift niet."""
    recht = feiten.recht(parameters, "laatste_dag", feiten.laatste_dag)
    parameter = recht.parameter("verlenging_aanvraag")
    dag = terug(feiten.laatste_dag, duur_van(parameter))
    stap = Stap("laatste_dag", f"{duur_van(parameter)} ervoor", parameter.artikel, feiten.laatste_dag, dag, "")
    return Vroegst(dag, (stap,))
