"""Van een getypte uitkomst naar gegevens voor JSON."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from wet.uitleg import Stap


def als_json(waarde: object) -> object:
    """Een waarde zoals zij in JSON staat: dagen als tekst, euro's als getal."""
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    return waarde


def uitkomst_als_json(resultaat: Any) -> dict[str, object]:
    """`{"uitkomst": {…}, "uitleg": […]}` van de uitkomst van een regel."""
    velden = [veld.name for veld in fields(resultaat) if veld.name != "uitleg"]
    return {
        "uitkomst": {naam: als_json(getattr(resultaat, naam)) for naam in velden},
        "uitleg": [stap_als_json(stap) for stap in resultaat.uitleg],
    }


def stap_als_json(stap: Stap) -> dict[str, object]:
    return {naam: als_json(waarde) for naam, waarde in stap._asdict().items()}
