"""Elke stap heeft één adres: GET toont wat er beslist wordt en wat er gebeurt, POST zet de stap.

De paden komen uit de `@step`s: `/<app>/<model>/<uuid>/stap/<stap>/`, met de naam `<app>-<model>-<stap>`.
"""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.template.loader import select_template
from django.urls import URLPattern, path, reverse
from django.views import View

from dossiers import stapuitleg
from dossiers.fouten import IemandWasEerder, StapFout, VerkeerdeStatus
from dossiers.invoer import getal
from dossiers.models import Overgang
from dossiers.perform import al_gebeurd, perform
from dossiers.proef import Proef, proef
from dossiers.selectors import zichtbaar
from dossiers.stapformulier import StapFormulier
from dossiers.steps import Stap, Stapmodel
from toegang.inzage import toon


def url_naam(model: type[Stapmodel], stap: str) -> str:
    return f"{model._meta.app_label}-{model._meta.model_name}-{stap}"


def stap_paden(model: type[Stapmodel], formulieren: dict[str, type[StapFormulier]] | None = None) -> list[URLPattern]:
    """Een pad per stap die een mens mag zetten. `formulieren`: stapnaam naar formulier; zonder is er alleen de knop."""
    formulieren = formulieren or {}
    assert formulieren.keys() <= model.stappen().keys(), formulieren.keys() - model.stappen().keys()  # noqa: S101
    return [
        path(
            f"{model._meta.model_name}/<uuid:uuid>/stap/{naam}/",
            StapView.as_view(model=model, stap=stap, formulier=formulieren.get(naam, StapFormulier)),
            name=url_naam(model, naam),
        )
        for naam, stap in model.stappen().items()
        if stap.wie.rollen
    ]


class StapView(View):
    """Links wat er beslist wordt, rechts de brief en wat er gebeurt."""

    model: Any = None
    stap: Any = None
    formulier: type[StapFormulier] = StapFormulier

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.medewerker: Any = request.user

    def object(self, uuid: UUID) -> Any:
        obj = get_object_or_404(zichtbaar(self.model, self.medewerker), uuid=uuid)
        toon(self.request, [obj.dossier.uuid])
        if not self.stap.wie(self.medewerker, obj.dossier):
            raise PermissionDenied(f"U mag “{self.stap.label}” in dit dossier niet doen. Vraag de behandelaar.")
        return obj

    def get(self, request: HttpRequest, uuid: UUID) -> HttpResponse:
        obj = self.object(uuid)
        formulier = self.formulier(obj=obj, medewerker=self.medewerker)
        if obj.status not in self.stap.source:
            return self.pagina(obj, formulier, [al_gebeurd(obj, self.stap)], 409)
        return self.pagina(obj, formulier, [], uitkomst=self.vooraf(obj, formulier))

    def vooraf(self, obj: Any, formulier: StapFormulier) -> Proef | None:
        """De proef met wat al ingevuld staat; None als er geen brief of termijn komt, of als er nog iets nodig is."""
        if not (self.stap.starts or obj.briefsleutel(self.stap)) or obj.ontbreekt(self.stap):
            return None
        begin = {naam: formulier.get_initial_for_field(veld, naam) for naam, veld in formulier.fields.items()}
        ingevuld = self.formulier(begin, obj=obj, medewerker=self.medewerker)
        try:
            return (
                proef(obj, self.stap.naam, by=self.medewerker, **ingevuld.voor_stap()) if ingevuld.is_valid() else None
            )
        except StapFout:
            return None

    def post(self, request: HttpRequest, uuid: UUID) -> HttpResponse:
        obj = self.object(uuid)
        if obj.status not in self.stap.source:
            return self.te_laat(obj)
        formulier = self.formulier(request.POST, request.FILES, obj=obj, medewerker=self.medewerker)
        if not formulier.is_valid():
            return self.pagina(obj, formulier, [], 422)
        if "voorbeeld" in request.POST:
            return self.voorbeeld(obj, formulier)
        return self.zet(obj, formulier)

    def te_laat(self, obj: Any) -> HttpResponse:
        """De stap is al gezet: door mijzelf (een dubbele klik), of door een ander. Dan staat er nog wat ik typte."""
        if self._was_ik_zelf(obj, getal(self.request.POST.get("versie", ""))):
            return self.al_gedaan(obj)
        formulier = self.formulier(initial=self.request.POST.dict(), obj=obj, medewerker=self.medewerker)
        return self.pagina(obj, formulier, [al_gebeurd(obj, self.stap)], 409)

    def voorbeeld(self, obj: Any, formulier: StapFormulier) -> HttpResponse:
        try:
            uitkomst = proef(obj, self.stap.naam, by=self.medewerker, **formulier.voor_stap())
        except StapFout as fout:
            return self.pagina(obj, formulier, fout.zinnen, fout.status)
        return self.pagina(obj, formulier, [], uitkomst=uitkomst)

    def zet(self, obj: Any, formulier: StapFormulier) -> HttpResponse:
        versie = formulier.cleaned_data["versie"]
        try:
            verricht = perform(obj, self.stap.naam, by=self.medewerker, versie=versie, **formulier.voor_stap())
        except (VerkeerdeStatus, IemandWasEerder) as fout:
            if self._was_ik_zelf(obj, versie):
                return self.al_gedaan(obj)
            return self.pagina(obj, formulier, fout.zinnen, fout.status)
        except StapFout as fout:
            return self.pagina(obj, formulier, fout.zinnen, fout.status)
        return self.terug(verricht.object, " ".join(stapuitleg.verslag(verricht)))

    def al_gedaan(self, obj: Any) -> HttpResponse:
        return self.terug(obj, f"{stapuitleg.gedaan(obj, self.stap)}. Dit was al gedaan; er is niets dubbel gebeurd.")

    def terug(self, obj: Any, zin: str) -> HttpResponse:
        messages.success(self.request, zin)
        return HttpResponseRedirect(reverse("dossier", kwargs={"uuid": obj.dossier.uuid}))

    def pagina(
        self, obj: Any, formulier: forms.Form, zinnen: list[str], status: int = 200, uitkomst: Proef | None = None
    ) -> HttpResponse:
        sjabloon = select_template([f"{self.model._meta.app_label}/stap_{self.stap.naam}.html", "dossiers/stap.html"])
        context = {
            "object": obj, "dossier": obj.dossier, "stap": self._in_woorden(obj), "formulier": formulier, "zinnen": zinnen,
            "ontbreekt": stapuitleg.ontbreekt(obj, self.stap), "gevolgen": stapuitleg.gevolgen(obj, self.stap, uitkomst),
            "uitkomst": uitkomst, "kan": obj.status in self.stap.source,
            "toont_brief": bool(obj.briefsleutel(self.stap)),
        }  # fmt: skip
        return render(self.request, sjabloon.template.name, context, status=status)

    def _in_woorden(self, obj: Any) -> Stap:
        """De stap met de woorden die dit object eraan geeft ("PIP vaststellen"), zolang hij mogelijk is."""
        stap: Stap = next((s for s in obj.mogelijke_stappen() if s.naam == self.stap.naam), self.stap)
        return stap

    def _was_ik_zelf(self, obj: Any, versie: int | None) -> bool:
        """Een dubbele klik: dezelfde stap, door dezelfde persoon, vanuit dezelfde versie."""
        return Overgang.objects.filter(
            model=obj._meta.label_lower, object_id=obj.pk, stap=self.stap.naam, door=self.medewerker,
            versie=(versie or 0) + 1,
        ).exists()  # fmt: skip
