"""Eén of meer dossiers aan een medewerker geven."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Count, Q

from dossiers.transitions import DossierStatus
from toegang.models import Medewerker, Rol


class Collega(forms.ModelChoiceField):
    """Wie het werk kan doen, met hoeveel open dossiers iemand al heeft."""

    def label_from_instance(self, obj: Any) -> str:
        dossiers = "1 dossier" if obj.aantal == 1 else f"{obj.aantal} dossiers"
        team = f", {obj.team}" if obj.team else ""
        return f"{obj.naam} ({dossiers}{team})"


class Toewijzen(forms.Form):
    medewerker = Collega(
        queryset=Medewerker.objects.none(), label="Toewijzen aan", empty_label="Kies een collega",
        to_field_name="uuid",
        error_messages={
            "required": "Kies aan wie u de dossiers geeft.", "invalid_choice": "Deze collega kan geen dossiers krijgen.",
        },
    )  # fmt: skip

    def __init__(self, *args: Any, medewerker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["medewerker"].queryset = collegas(medewerker.gemeente_id)


def collegas(gemeente_id: int) -> Any:
    open_ = Count("dossiers", filter=~Q(dossiers__status=DossierStatus.GESLOTEN), distinct=True)
    return (
        Medewerker.objects.filter(gemeente_id=gemeente_id, is_active=True)
        .filter(toekenningen__rol__in=[Rol.KLANTMANAGER, Rol.TEAMLEIDER])
        .select_related("team")
        .annotate(aantal=open_)
        .order_by("naam")
    )


def lees_uuids(waarden: list[str]) -> set[UUID]:
    """De uuids uit het formulier; wat er geen is telt niet mee."""
    gevonden = set()
    for waarde in waarden:
        with suppress(ValueError):
            gevonden.add(UUID(waarde))
    return gevonden
