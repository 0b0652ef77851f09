from dataclasses import dataclass

from dossiers.models import Dossier
from intake.models import ONDERDELEN, Intake
from pip_plans.models import Pip
from pip_plans.volledigheid import Punt, gemis


def bevindingen(intake: Intake) -> str:
    """Wat de intake per onderdeel opleverde, als begin van de tekst in het PIP. Gezondheid blijft in het verslag."""
    regels = []
    for veld, kop in ONDERDELEN.items():
        if veld == "gezondheid":
            continue
        tekst = (
            getattr(intake, f"get_{veld}_display")() if veld in ("kinderen", "taalniveau") else getattr(intake, veld)
        )
        if tekst:
            regels.append(f"{kop}: {tekst}")
    return "\n".join(regels)


@dataclass(frozen=True)
class Paneel:
    """Het tabblad PIP op de dossierpagina: het concept of anders het geldende plan, en de eerdere."""

    pip: Pip | None
    gemis: list[Punt]
    eerder: list[Pip]


def paneel(dossier: Dossier) -> Paneel:
    pips = list(Pip.objects.filter(dossier=dossier).select_related("besluit", "dossier__gemeente"))
    nu = pips[0] if pips else None
    mist = gemis(nu) if nu and nu.bewerkbaar else []
    return Paneel(nu, mist, pips[1:])
