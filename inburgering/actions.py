"""Handelingen vanaf de dossierpagina die geen stap zijn."""

import datetime
from typing import Any

from django.db import transaction

from dossiers import stapuitleg, tijdlijn, uitgaand
from dossiers.models import Dossier, Inburgeraar, Uitgaand
from dossiers.registratie import zin
from toegang.models import Medewerker

zin("dossiers.opnieuw_verstuurd", "Opnieuw verstuurd: {bericht}")
zin("dossiers.contact_gewijzigd", "Contactgegevens gewijzigd: {velden}")


def verstuur_opnieuw(dossier: Dossier, rij: Uitgaand, *, by: Medewerker, op: datetime.date) -> None:
    with transaction.atomic():
        uitgaand.bied_opnieuw_aan(rij)
        bericht = stapuitleg.BERICHTEN.get(rij.soort, rij.soort)
        tijdlijn.schrijf(dossier, "dossiers.opnieuw_verstuurd", by=by, op=op, bericht=bericht)


def wijzig_contact(dossier: Dossier, *, by: Medewerker, op: datetime.date, **velden: Any) -> list[str]:
    """Wijzigt contactgegevens van de persoon. De tijdlijn noemt welke velden, niet de waarden. Geeft wat er wijzigde."""
    with transaction.atomic():
        persoon = Inburgeraar.objects.select_for_update().get(pk=dossier.inburgeraar_id)
        gewijzigd = [naam for naam, waarde in velden.items() if getattr(persoon, naam) != waarde]
        for naam in gewijzigd:
            setattr(persoon, naam, velden[naam])
        if gewijzigd:
            persoon.save(update_fields=gewijzigd)
            namen = [str(_veld(naam).verbose_name) for naam in gewijzigd]
            tijdlijn.schrijf(dossier, "dossiers.contact_gewijzigd", by=by, op=op, velden=", ".join(namen))
    return gewijzigd


def _veld(naam: str) -> Any:
    return Inburgeraar._meta.get_field(naam)
