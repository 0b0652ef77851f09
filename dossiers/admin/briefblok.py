"""Brieftekst: per brief de blokken die de gemeente zelf schrijft, met voorbeeld en vergelijking."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from dossiers import klok
from dossiers.admin.vast import Opvolgbeheer
from dossiers.beleidstekst import dag_in_woorden
from dossiers.briefblokken import blokkenlijst, eigen_teksten, leg_vast, levensloop, verschil
from dossiers.briefscherm import in_raam
from dossiers.briefvoorbeeld import voorbeeldbrief
from dossiers.brieven import Briefsoort, briefsoorten
from dossiers.forms.briefblok import NieuweTekst, Voorbeeldtekst
from dossiers.models import Briefblok


@admin.register(Briefblok)
class BriefblokBeheer(Opvolgbeheer):
    def get_urls(self) -> list[Any]:
        beheer = self.admin_site.admin_view
        return [
            path("tekst/<path:brief>/<slug:blok>/", beheer(self.tekst), name="briefblok-tekst"),
            path("voorbeeld/<path:brief>/<slug:blok>/", beheer(self.voorbeeld), name="briefblok-voorbeeld"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        _, gemeente = self.eis_recht(request)
        brieven = blokkenlijst(gemeente.pk, klok.vandaag())
        return self.toon(request, "briefblok_lijst", "Teksten in brieven", brieven=brieven)

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        rij = self.zoek(request, object_id)
        return redirect("admin:briefblok-tekst", rij.brief, rij.blok)

    def tekst(self, request: HttpRequest, brief: str, blok: str) -> HttpResponse:
        """De tekst die geldt, wat er was en komt, en de volgende; vergeleken voordat zij wordt vastgelegd."""
        _, gemeente = self.eis_recht(request)
        soort, vandaag = _soort(brief, blok), klok.vandaag()
        eigen = eigen_teksten(gemeente.pk, brief, blok)
        loop = levensloop(soort, blok, eigen, vandaag)
        nu = next(tekst.tekst for tekst in loop if tekst.staat == "nu")
        formulier = NieuweTekst(nu, eigen, vandaag, request.POST if request.method == "POST" else None)
        context: dict[str, Any] = {"soort": soort, "blok": blok, "loop": loop, "form": formulier}
        if formulier.is_valid():
            if "bevestig" in request.POST and self._bewaar(request, soort, blok, formulier):
                return redirect("admin:briefblok-tekst", brief, blok)
            context["verschil"] = list(verschil(nu, formulier.cleaned_data["tekst"]))
        status = 422 if formulier.errors else 200
        return self.toon(request, "briefblok_tekst", f"{soort.onderwerp}: {blok}", status, **context)

    def _bewaar(self, request: HttpRequest, soort: type[Briefsoort], blok: str, formulier: NieuweTekst) -> bool:
        medewerker: Any = request.user
        dag, tekst = formulier.cleaned_data["geldig_van"], formulier.cleaned_data["tekst"]
        try:
            leg_vast(medewerker.gemeente, soort.sleutel, blok, tekst, dag, by=medewerker, op=klok.vandaag())
        except ValidationError as fout:
            formulier.add_error(None, fout)
            return False
        messages.success(request, f"Vastgelegd: deze tekst staat vanaf {dag_in_woorden(dag)} in de brief.")
        return True

    def voorbeeld(self, request: HttpRequest, brief: str, blok: str) -> HttpResponse:
        """De hele brief aan een verzonnen persoon, met de tekst die nu getypt is. Bewaart niets."""
        medewerker, _ = self.eis_recht(request)
        _soort(brief, blok)
        formulier = Voorbeeldtekst(request.POST or None)
        teksten = {blok: formulier.cleaned_data["tekst"]} if formulier.is_valid() else {}
        if formulier.errors:
            return self.toon(request, "briefblok_fout", "Voorbeeld", form=formulier)
        return in_raam(voorbeeldbrief(brief, medewerker, klok.vandaag(), teksten))


def _soort(brief: str, blok: str) -> type[Briefsoort]:
    soort = briefsoorten().get(brief)
    if soort is None or blok not in soort.blokken:
        raise Http404("Dit tekstblok bestaat niet.")
    return soort
