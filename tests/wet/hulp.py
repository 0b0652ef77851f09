"""Korte vragen aan de openbare deur."""

from datetime import date
from typing import Any

from wet.parameters import LANDELIJK, Parameters
from wet.rekenregels import antwoord, reken

D = date.fromisoformat


def uit(regel: str, parameters: Parameters = LANDELIJK, **feiten: object) -> dict[str, Any]:
    """De uitkomst van een regel."""
    return reken(regel, feiten, parameters)["uitkomst"]  # type: ignore[return-value]


def uitleg(regel: str, parameters: Parameters = LANDELIJK, **feiten: object) -> list[dict[str, Any]]:
    """De stappen van een regel."""
    return reken(regel, feiten, parameters)["uitleg"]  # type: ignore[return-value]


def fout(regel: str, **feiten: object) -> tuple[str, str]:
    """Het veld en de zin van een fout."""
    uitslag = antwoord(regel, feiten)
    return str(uitslag["veld"]), str(uitslag["fout"])
