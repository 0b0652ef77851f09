"""Wijzigingen in het beheer staan in de tijdlijn van de gemeente: alleen toe te voegen, met een keten van hashes."""

import datetime
from typing import Any

from django.db.models import Model

from dossiers import tijdlijn
from dossiers.models import Gebeurtenis
from dossiers.registratie import zin
from toegang.models import Gemeente

for _wat in ("toegevoegd", "gewijzigd", "verwijderd"):
    zin(f"beheer.{_wat}", f"Beheer: {{onderdeel}} {{naam}} {_wat}. {{wijzigingen}}")


def schrijf(medewerker: Any, wat: str, obj: Model, zinnen: list[str], *, op: datetime.date) -> Gebeurtenis:
    return tijdlijn.schrijf_voor_gemeente(
        medewerker.gemeente_id, f"beheer.{wat}", by=medewerker, op=op, onderdeel=str(obj._meta.verbose_name),
        naam=str(obj), sleutel=_sleutel(obj), wijzigingen="; ".join(zinnen),
    )  # fmt: skip


def lees(obj: Model, gemeente: Gemeente) -> list[dict[str, Any]]:
    """Wat er met deze rij in het beheer is gebeurd, het nieuwste eerst."""
    rijen = Gebeurtenis.objects.filter(
        gemeente=gemeente, dossier=None, soort__startswith="beheer.", feiten__sleutel=_sleutel(obj)
    )
    return [
        {"moment": rij.moment, "door": rij.door, "zin": tijdlijn.zin(rij)}
        for rij in rijen.select_related("door").order_by("-volgnummer")
    ]


def _sleutel(obj: Model) -> str:
    return f"{obj._meta.label_lower}:{obj.pk}"
