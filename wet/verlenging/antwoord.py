"""De vorm van het antwoord, en de vraag naar een feit dat een grond nodig heeft."""

from datetime import date
from typing import Any

from wet.bronnen import Bron
from wet.fouten import Fout
from wet.uitleg import Stap, oordeel
from wet.verlenging.feiten import Verlenging, VerlengingFeiten


def vereist(feiten: VerlengingFeiten, naam: str) -> Any:
    """Een feit dat deze grond nodig heeft."""
    waarde = getattr(feiten, naam)
    if waarde is None:
        raise Fout(naam, f"ontbreekt; de grond {feiten.grond} heeft dit feit nodig")
    return waarde


def mag(dag: date, reden: str, *stappen: Stap) -> Verlenging:
    """De nieuwe laatste dag, met de reden als zin."""
    return Verlenging(True, dag, f"{reden[0].upper()}{reden[1:]}.", stappen)


def mag_niet(reden: str, feit: str, bron: Bron, lid: str = "") -> Verlenging:
    return Verlenging(False, None, reden, (oordeel(feit, "geen verlenging", bron, reden, lid),))
