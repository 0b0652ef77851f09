"""Accounts en teams. Een account wordt nooit gewist, wel uitgezet: de tijdlijn en het leeslogboek noemen het."""

from typing import Any

from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from toegang.beheer import Gemeentebeheer, GemeenteFormulier
from toegang.models import Medewerker, Rol, Roltoekenning, Team
from toegang.wachtwoorden import nieuw_wachtwoord

ZELF = "Vraag dit aan een andere functioneel beheerder: u kunt uzelf niet buitensluiten."


@admin.register(Team)
class TeamBeheer(Gemeentebeheer):
    list_display = ["naam"]
    search_fields = ["naam"]


class MedewerkerFormulier(GemeenteFormulier):
    beheerder: Medewerker
    rollen = forms.MultipleChoiceField(
        label="Rollen", choices=Rol.choices, widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["rollen"] = sorted(self.instance.toekenningen.values_list("rol", flat=True))

    def clean_email(self) -> str:
        """Een account hoort bij een adres, hoe het ook getypt is."""
        email: str = self.cleaned_data["email"].strip().casefold()
        if Medewerker.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError("Er is al een account met dit e-mailadres.")
        return email

    def clean_is_active(self) -> bool:
        actief: bool = self.cleaned_data["is_active"]
        if not actief and self.instance.pk == self.beheerder.pk:
            raise ValidationError(ZELF)
        return actief

    def clean_rollen(self) -> list[str]:
        rollen: list[str] = sorted(self.cleaned_data["rollen"])
        if self.instance.pk == self.beheerder.pk and Rol.FUNCTIONEEL_BEHEERDER not in rollen:
            raise ValidationError(ZELF)
        return rollen


@admin.register(Medewerker)
class MedewerkerBeheer(Gemeentebeheer):
    form = MedewerkerFormulier
    fields = ["naam", "email", "functie", "telefoon", "team", "rollen", "is_active"]
    list_display = ["naam", "email", "team", "rollen_in_woorden", "is_active", "tweede_factor", "last_login"]
    list_filter = ["is_active", "toekenningen__rol", ("team", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["naam", "email", "functie"]
    list_select_related = ["team"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Medewerker]:
        factor = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
        rijen = super().get_queryset(request).prefetch_related("toekenningen")
        return rijen.annotate(heeft_factor=Exists(factor))

    @admin.display(description="rollen")
    def rollen_in_woorden(self, medewerker: Medewerker) -> str:
        return ", ".join(str(toekenning) for toekenning in medewerker.toekenningen.all())

    @admin.display(description="tweede factor", boolean=True, ordering="heeft_factor")
    def tweede_factor(self, medewerker: Any) -> bool:
        return bool(medewerker.heeft_factor)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        formulier: Any = super().get_form(request, obj, change=change, **kwargs)
        formulier.beheerder = request.user
        return formulier

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Medewerker, form: Any, change: bool) -> None:
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        _ken_rollen_toe(obj, set(form.cleaned_data["rollen"]))

    # --- Wachtwoord en tweede factor ---
    def get_urls(self) -> list[Any]:
        eigen = path(
            "<path:object_id>/wachtwoord/", self.admin_site.admin_view(self.wachtwoord), name="medewerker-wachtwoord"
        )
        return [eigen, *super().get_urls()]

    def response_add(self, request: HttpRequest, obj: Medewerker, post_url_continue: Any = None) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:medewerker-wachtwoord", args=[obj.pk]))

    def wachtwoord(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Geeft een nieuw wachtwoord, eenmaal op het scherm. Alle sessies van deze medewerker eindigen daarmee."""
        medewerker = self.zoek(request, object_id)
        if not self.has_change_permission(request, medewerker):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request), "title": f"Wachtwoord van {medewerker}", "opts": self.opts,
            "medewerker": medewerker, "nieuw": not medewerker.has_usable_password(),
        }  # fmt: skip
        if request.method == "POST":
            context["wachtwoord"] = self._geef_wachtwoord(request, medewerker, wis_factor="factor" in request.POST)
        return TemplateResponse(request, "admin/wachtwoord.html", context)

    def _geef_wachtwoord(self, request: HttpRequest, medewerker: Medewerker, *, wis_factor: bool) -> str:
        wachtwoord, zinnen = nieuw_wachtwoord(), ["Nieuw wachtwoord uitgegeven"]
        with transaction.atomic():
            medewerker.set_password(wachtwoord)
            medewerker.save(update_fields=["password"])
            if wis_factor:
                Authenticator.objects.filter(user=medewerker).delete()
                zinnen.append("Tweede factor gewist")
            self.leg_vast(request, "gewijzigd", medewerker, zinnen)
        return wachtwoord


def _ken_rollen_toe(medewerker: Medewerker, rollen: set[str]) -> None:
    """Trekt in wat niet meer mag en kent toe wat erbij komt; het geldt vanaf het volgende verzoek."""
    medewerker.toekenningen.exclude(rol__in=rollen).delete()
    nieuw = rollen - set(medewerker.toekenningen.values_list("rol", flat=True))
    Roltoekenning.objects.bulk_create([Roltoekenning(medewerker=medewerker, rol=rol) for rol in sorted(nieuw)])
