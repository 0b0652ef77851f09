"""Een waarde uit `wet` of van de gemeente in woorden, en terug naar de tekst waarin zij bewaard wordt."""

import datetime
from decimal import Decimal

from django.utils.formats import date_format

from wet.parameters import Parameter, Waarde

ZONDER_EENHEID = ("ja of nee", "lezing", "dagen die gelijkstaan")


def in_woorden(waarde: Waarde) -> str:
    """Voor het scherm: "ja", "12,50", "28 april 2028, 26 mei 2028", "hele maanden dan dagen"."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return ", ".join(date_format(dag, "j F Y") for dag in waarde) or "geen"
    if isinstance(waarde, Decimal):
        return f"{waarde.normalize():f}".replace(".", ",")
    return str(waarde).replace("_", " ")


def met_eenheid(rij: Parameter) -> str:
    eenheid = "" if isinstance(rij.waarde, bool | tuple) or rij.eenheid in ZONDER_EENHEID else f" {rij.eenheid}"
    return f"{in_woorden(rij.waarde)}{eenheid}"


def als_invoer(waarde: Waarde) -> str:
    """Zoals `dossiers.beleid.lees_waarde` het leest."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return ", ".join(dag.isoformat() for dag in waarde)
    return f"{waarde.normalize():f}" if isinstance(waarde, Decimal) else str(waarde)


def keuzes(rij: Parameter) -> list[tuple[str, str]]:
    """De mogelijke waarden: ja of nee, of de lezingen. Leeg als iedere waarde van de soort mag."""
    if isinstance(rij.waarde, bool):
        return [("ja", "Ja"), ("nee", "Nee")]
    alle = [str(rij.waarde), *rij.alternatieven] if rij.alternatieven else []
    return [(code, in_woorden(code).capitalize()) for code in alle]


def dag_in_woorden(dag: datetime.date) -> str:
    return date_format(dag, "j F Y")
