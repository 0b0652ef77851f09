"""De basis van elk beheerscherm: alleen de eigen gemeente, en elke wijziging in het logboek dat niemand kan wijzigen.

Het logboek zelf ligt in een hogere laag; de site van het beheer schrijft het (`leg_vast`).
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from toegang.models import Gemeente


class GemeenteFormulier(forms.ModelForm):
    """Een rij van de eigen gemeente; de gemeente staat niet op het formulier maar telt wel mee bij "uniek"."""

    gemeente: ClassVar[Gemeente]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "gemeente" in _veldnamen(type(self.instance)):
            self.instance.gemeente = self.gemeente

    def validate_unique(self) -> None:
        """Ook de regels waar de gemeente in zit: Django slaat die over omdat zij niet op het formulier staat."""
        super().validate_unique()
        if self.errors:
            return
        try:
            self.instance.validate_constraints()
        except ValidationError as fout:
            self.add_error(None, fout)


class Gemeentebeheer(admin.ModelAdmin):
    """Toont en bewaart alleen rijen van de eigen gemeente. Een rij van een ander is er niet (404)."""

    form = GemeenteFormulier
    gemeentepad = "gemeente"
    actions = None
    list_per_page = 50
    view_on_site = False
    exclude: ClassVar[Any] = ["gemeente"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rijen: QuerySet[Any] = super().get_queryset(request).filter(**{self.gemeentepad: _gemeente(request)})
        return rijen

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        formulier: Any = super().get_form(request, obj, change=change, **kwargs)
        formulier.gemeente = _gemeente(request)  # elke aanvraag maakt een eigen klasse
        return formulier

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        doel = db_field.remote_field.model
        if "gemeente" in _veldnamen(doel):
            kwargs["queryset"] = doel._default_manager.filter(gemeente=_gemeente(request))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Een gewone keuzelijst: het venstertje van Django om iets erbij te maken vraagt script van anderen."""
        veld: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if veld is not None and isinstance(veld.widget, RelatedFieldWidgetWrapper):
            veld.widget = veld.widget.widget
        return veld

    # --- Wissen kan alleen wat nergens wordt gebruikt ---
    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is not None and super().has_delete_permission(request, obj) and not _in_gebruik(obj)

    # --- Een rij van een andere gemeente bestaat hier niet ---
    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        titel = f"{str(self.opts.verbose_name).capitalize()} toevoegen"
        if object_id is not None:
            titel = str(self.zoek(request, object_id))
        return super().changeform_view(
            request, object_id, form_url, {"title": titel, "subtitle": None, **(extra_context or {})}
        )

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        titel = str(self.opts.verbose_name_plural).capitalize()
        return super().changelist_view(request, {"title": titel, "subtitle": None, **(extra_context or {})})

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        self.zoek(request, object_id)
        return super().delete_view(request, object_id, extra_context)

    def zoek(self, request: HttpRequest, object_id: str) -> Any:
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404("Dit staat niet in het beheer van uw gemeente.")
        return obj

    # --- Het logboek ---
    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> Any:
        """De wijzigingen als zinnen: welk veld, wat er stond en wat er nu staat."""
        return [_wijziging(form, naam) for naam in form.changed_data]

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self.leg_vast(request, "toegevoegd", obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        if message:
            self.leg_vast(request, "gewijzigd", obj, message)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        for obj in queryset:
            self.leg_vast(request, "verwijderd", obj, [])

    def leg_vast(self, request: HttpRequest, wat: str, obj: Any, zinnen: Iterable[str]) -> None:
        self.admin_site.leg_vast(request, wat, obj, list(zinnen))  # type: ignore[attr-defined]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        obj = self.zoek(request, object_id)
        context = {
            **self.admin_site.each_context(request), "title": f"Geschiedenis van {obj}", "opts": self.opts, "object": obj,
            "regels": self.admin_site.geschiedenis(obj, _gemeente(request)),  # type: ignore[attr-defined]
        }  # fmt: skip
        return TemplateResponse(request, "admin/geschiedenis.html", context)


def _gemeente(request: HttpRequest) -> Gemeente:
    medewerker: Any = request.user
    gemeente: Gemeente = medewerker.gemeente
    return gemeente


def _veldnamen(model: type[Model]) -> set[str]:
    return {veld.name for veld in model._meta.get_fields()}


def _in_gebruik(obj: Model) -> bool:
    return any(
        relatie.related_model._base_manager.filter(**{relatie.field.name: obj}).exists()
        for relatie in obj._meta.related_objects
    )


def _wijziging(form: Any, naam: str) -> str:
    label = str(form.fields[naam].label or naam)
    was, wordt = (_tekst(form, naam, waarde) for waarde in (form.initial.get(naam), form.cleaned_data.get(naam)))
    return f"{label}: {was} wordt {wordt}" if was else f"{label}: {wordt}"


def _tekst(form: Any, naam: str, waarde: Any) -> str:
    """Een verwijzing toont de naam van wat zij aanwijst, een keuze haar woorden."""
    if isinstance(waarde, list):
        return ", ".join(_tekst(form, naam, deel) for deel in waarde) or "geen"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if waarde in (None, ""):
        return "leeg" if naam in form.initial else ""
    return str(dict(_keuzes(form.fields[naam])).get(str(getattr(waarde, "pk", waarde)), waarde))


def _keuzes(veld: Any) -> list[tuple[str, str]]:
    return [
        (str(sleutel), str(tekst)) for sleutel, tekst in getattr(veld, "choices", ()) if not isinstance(tekst, list)
    ]
