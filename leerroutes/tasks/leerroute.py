"""Het aanbod naar DUO (Besluit 9.3)."""

from contextlib import suppress
from uuid import UUID

from dossiers.models import Uitgaand
from dossiers.registratie import uitvoerder
from dossiers.selectors import vind
from koppelingen.duo.client import DuoClient
from koppelingen.fouten import NietGevonden
from leerroutes.doorgeven import aanbod_van, geef_door
from leerroutes.models import Leerroute


@uitvoerder("duo.aanbod")
def meld_aanbod(rij: Uitgaand) -> None:
    """Vervangt bij DUO een eerder aanbod bij dezelfde school. Is de plek intussen ingetrokken, dan is er niets te melden."""
    leerroute = vind(Leerroute, rij.verwijzing["object"])
    if leerroute.aangeboden_op is None:
        return
    geef_door(
        rij,
        f"het aanbod bij {leerroute.instelling}",
        lambda duo, bsn, id_: duo.lever_aanbod(bsn, leerroute.instelling_code, aanbod_van(leerroute), bericht_id=id_),
    )


@uitvoerder("duo.aanbod_weg")
def trek_aanbod_in(rij: Uitgaand) -> None:
    """Kent DUO het aanbod niet (meer), dan is er niets in te trekken."""
    code = rij.verwijzing["instelling_code"]

    def verzend(duo: DuoClient, bsn: str, id_: UUID) -> None:
        with suppress(NietGevonden):
            duo.verwijder_aanbod(bsn, code, bericht_id=id_)

    geef_door(rij, "het aanbod is ingetrokken", verzend)
