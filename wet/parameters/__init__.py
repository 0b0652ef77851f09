"""De waarden van de wet, elk met artikel, geldigheid en zekerheid."""

from collections.abc import Iterable

from wet.parameters import bestuursrecht, boetes, geld, lezingen, plicht_en_intake, termijn_en_routes, werkwijze
from wet.parameters.controle import controleer
from wet.parameters.model import Parameter, Recht, Waarde, Zekerheid
from wet.parameters.model import Parameters as _Parameters

LANDELIJKE_WAARDEN: tuple[Parameter, ...] = (
    *plicht_en_intake.PLICHT,
    *plicht_en_intake.INTAKE,
    *plicht_en_intake.PIP,
    *termijn_en_routes.TERMIJN,
    *termijn_en_routes.VERLENGING,
    *termijn_en_routes.ROUTES,
    *boetes.COLLEGE,
    *boetes.PROCEDURE,
    *boetes.DUO,
    *bestuursrecht.BEZWAAR,
    *bestuursrecht.DWANGSOM,
    *bestuursrecht.TERMIJNENWET,
    *bestuursrecht.DIGITAAL,
    *geld.BETALEN,
    *geld.KOSTEN,
    *geld.BEKOSTIGING,
    *geld.BEWAREN,
    *lezingen.LEZINGEN,
    *werkwijze.WERKWIJZE,
)


class Parameters(_Parameters):
    """De landelijke waarden met die van een gemeente: `Parameters(extra=[...])`."""

    def __init__(self, extra: Iterable[Parameter] = ()) -> None:
        eigen = tuple(extra)
        super().__init__(LANDELIJKE_WAARDEN, eigen)
        for rij in eigen:
            controleer([landelijk for landelijk in LANDELIJKE_WAARDEN if landelijk.naam == rij.naam], rij)


LANDELIJK = Parameters()

__all__ = ["LANDELIJK", "LANDELIJKE_WAARDEN", "Parameter", "Parameters", "Recht", "Waarde", "Zekerheid", "controleer"]
