"""De eigen gemeente in het beheer: adressen op de brief en de kleur van de schermen."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest

from inburgering.kleur import LEESBAAR, WIT, contrast, donkerder
from toegang.beheer import Gemeentebeheer, GemeenteFormulier
from toegang.models import Gemeente


class Huisstijl(GemeenteFormulier):
    def clean_kleur(self) -> str:
        """Op een brief staat tekst in deze kleur op wit papier; op het scherm zijn het de koppelingen."""
        kleur: str = self.cleaned_data["kleur"].lower()
        verhouding = contrast(kleur, WIT)
        if verhouding < LEESBAAR:
            getal = f"{verhouding:.1f}".replace(".", ",")
            raise ValidationError(
                f"Deze kleur is op wit niet goed te lezen: het contrast is {getal} en moet minstens 4,5 zijn. "
                f"Een donkerder tint die wel kan: {donkerder(kleur)}."
            )
        return kleur


@admin.register(Gemeente)
class GemeenteBeheer(Gemeentebeheer):
    form = Huisstijl
    exclude = None
    list_display = ["naam", "code", "oin", "dienst", "kleur"]
    readonly_fields = ["naam", "code", "oin"]
    fieldsets = [
        (None, {"fields": ["naam", "code", "oin"], "description": "Deze gegevens legt de installatie vast."}),
        (
            "Op de brief",
            {"fields": ["dienst", "bezoekadres", "retouradres", "telefoon", "email", "website", "rechtbank"]},
        ),
        ("Huisstijl", {"fields": ["kleur"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Gemeente]:
        medewerker: Any = request.user
        return Gemeente.objects.filter(pk=medewerker.gemeente_id)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
