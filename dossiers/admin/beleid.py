"""Beleid: elke parameter van de wet met haar leven, en een nieuwe waarde vanaf een dag."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from dossiers import klok
from dossiers.admin.vast import Opvolgbeheer
from dossiers.beleid import parameters_voor
from dossiers.beleidsleven import leven
from dossiers.beleidslijst import Lijstfilter, parameterlijst
from dossiers.beleidstekst import dag_in_woorden, met_eenheid
from dossiers.beleidswijziging import eigen_rijen, gevolg, leg_vast, trek_in
from dossiers.forms.beleid import Intrekken, NieuweWaarde
from dossiers.models import Beleid
from toegang.models import Gemeente, Medewerker
from wet.parameters import LANDELIJK, Parameter

LATER = "Lopende termijnen waarvoor dit gevolgen heeft, worden binnen een kwartier nagerekend."


@admin.register(Beleid)
class BeleidBeheer(Opvolgbeheer):
    def get_urls(self) -> list[Any]:
        beheer = self.admin_site.admin_view
        return [
            path("waarde/<slug:naam>/", beheer(self.parameter), name="beleid-parameter"),
            path("waarde/<slug:naam>/intrekken/", beheer(self.intrekken), name="beleid-intrekken"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Niet de rijen maar de parameters: ook wat de gemeente nog nooit zelf heeft vastgelegd."""
        _, gemeente = self.eis_recht(request)
        filter_ = Lijstfilter(request.GET or None)
        groepen = parameterlijst(gemeente.pk, filter_.keuze(), klok.vandaag())
        return self.toon(request, "beleid_lijst", "Beleid", filter=filter_, groepen=groepen)

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        return redirect("admin:beleid-parameter", self.zoek(request, object_id).naam)

    def parameter(self, request: HttpRequest, naam: str) -> HttpResponse:
        """Verleden, nu en straks; daaronder de nieuwe waarde, met de gevolgen voordat zij wordt vastgelegd."""
        medewerker, gemeente = self.eis_recht(request)
        rij, vandaag = _parameter(naam, gemeente), klok.vandaag()
        formulier = NieuweWaarde(rij, gemeente, vandaag, request.POST if request.method == "POST" else None)
        if not formulier.is_valid():
            return self._pagina(request, rij, gemeente, formulier)
        if formulier.bevestigd():
            return self._bewaar(request, formulier, medewerker)
        gevolgen = gevolg(gemeente.pk, formulier.voorstel, vandaag)
        return self._pagina(
            request, rij, gemeente, formulier, gevolg=gevolgen, wordt=met_eenheid(formulier.voorstel.parameter)
        )

    def _bewaar(self, request: HttpRequest, formulier: NieuweWaarde, medewerker: Medewerker) -> HttpResponse:
        try:
            rij = leg_vast(formulier.gemeente, formulier.voorstel, by=medewerker, op=klok.vandaag())
        except ValidationError as fout:
            formulier.add_error(None, fout)
            return self._pagina(request, formulier.rij, formulier.gemeente, formulier)
        messages.success(
            request, f"Vastgelegd: {formulier.rij.omschrijving}, vanaf {dag_in_woorden(rij.geldig_van)}. {LATER}"
        )
        return redirect("admin:beleid-parameter", rij.naam)

    def intrekken(self, request: HttpRequest, naam: str) -> HttpResponse:
        medewerker, gemeente = self.eis_recht(request)
        parameter, formulier = _parameter(naam, gemeente), Intrekken(request.POST or None)
        if not formulier.is_valid():
            return self._pagina(request, parameter, gemeente, None, intrekken=formulier)
        rij = self.zoek(request, str(formulier.cleaned_data["rij"]))
        try:
            trek_in(rij, formulier.cleaned_data["reden"], by=medewerker, op=klok.vandaag())
        except ValidationError as fout:
            formulier.add_error(None, fout)
            return self._pagina(request, parameter, gemeente, None, intrekken=formulier)
        messages.success(request, f"Ingetrokken: de waarde die vanaf {dag_in_woorden(rij.geldig_van)} zou gelden.")
        return redirect("admin:beleid-parameter", naam)

    def _pagina(
        self, request: HttpRequest, rij: Parameter, gemeente: Gemeente, formulier: NieuweWaarde | None, **extra: Any
    ) -> HttpResponse:
        vandaag = klok.vandaag()
        context = {
            "parameter": rij, "leven": leven(rij.naam, eigen_rijen(gemeente.pk, rij.naam), vandaag),
            "form": formulier or NieuweWaarde(rij, gemeente, vandaag), "later": LATER, **extra,
        }  # fmt: skip
        fout = request.method == "POST" and "gevolg" not in extra
        return self.toon(request, "beleid_parameter", rij.omschrijving, 422 if fout else 200, **context)


def _parameter(naam: str, gemeente: Gemeente) -> Parameter:
    if not LANDELIJK.reeks(naam):
        raise Http404("Deze parameter bestaat niet.")
    parameters = parameters_voor(gemeente.pk)
    return parameters.zoek(naam, klok.vandaag()) or parameters.reeks(naam)[-1]
