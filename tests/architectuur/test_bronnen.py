"""Elk artikel in `wet/bronnen.py` wordt ergens aangehaald; anders is het een lijst die niemand bijhoudt."""

import ast
from pathlib import Path

from tests.architectuur.bron import code, lees
from wet import bronnen
from wet.bronnen import Bron

LIJST = Path("wet/bronnen.py")


def test_elke_bron_wordt_gebruikt() -> None:
    genoemd = set().union(*(_namen(pad) for pad in code("*.py") if pad != LIJST))
    assert (
        sorted(naam for naam, waarde in vars(bronnen).items() if isinstance(waarde, Bron) and naam not in genoemd) == []
    )


def _namen(pad: Path) -> set[str]:
    """Elke naam die in de code van dit bestand staat, dus niet in tekst of commentaar; een import alleen telt niet."""
    knopen = list(ast.walk(ast.parse(lees(pad))))
    los = {knoop.id for knoop in knopen if isinstance(knoop, ast.Name)}
    return los | {knoop.attr for knoop in knopen if isinstance(knoop, ast.Attribute)}
