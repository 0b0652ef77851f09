"""Waarom een taak deze dag heeft, als die dag niet uit een wettelijke termijn komt maar uit een afspraak of een brief."""

import datetime
from typing import Any

from dossiers.models import Taak
from dossiers.steps import Stap, stapmodel

# Het attribuut dat de stap als `uiterlijk` noemt: wat die dag is, en waar zij vandaan komt.
HERKOMST = {
    "gepland_op": ("Dag van het gesprek", "zo staat het in de agenda"),
    "dagtekening": ("Dagtekening van de brief", "verzend een brief zo snel mogelijk na deze dag"),
    "start_op": ("Eerste lesdag", "volgens de plek die in dit dossier staat"),
    "einde_op": ("Laatste lesdag", "volgens de plek die in dit dossier staat"),
    "einde_gemeld_op": ("Einde van de inburgeringsplicht", "door DUO gemeld"),
}


def uitleg_eigen_dag(stap: Stap | None, dag: datetime.date | None) -> list[dict[str, Any]]:
    """In de vorm van `onderdelen/uitleg.html`; leeg als de stap geen eigen dag heeft."""
    if stap is None or dag is None or stap.uiterlijk not in HERKOMST:
        return []
    feit, reden = HERKOMST[stap.uiterlijk]
    return [{"feit": feit, "van": dag, "reden": reden}]


def uitleg_van_taak(taak: Taak) -> list[dict[str, Any]]:
    return uitleg_eigen_dag(stapmodel(taak.object_label).stappen().get(taak.stap), taak.vervalt)
