"""Basis voor wat alleen wordt opgevolgd: een eigen lijst en een eigen pagina in plaats van een formulier per rij."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from toegang.beheer import Gemeentebeheer
from toegang.models import Gemeente, Medewerker


class Opvolgbeheer(Gemeentebeheer):
    """Bekijken en aanvullen; een rij wijzigen of wissen kan niet, ook niet langs een omweg."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def eis_recht(self, request: HttpRequest) -> tuple[Medewerker, Gemeente]:
        medewerker: Any = request.user
        if not self.has_view_permission(request):
            raise PermissionDenied("Dit hoort niet bij uw rol.")
        return medewerker, medewerker.gemeente

    def toon(self, request: HttpRequest, sjabloon: str, titel: str, status: int = 200, **context: Any) -> HttpResponse:
        alles = {**self.admin_site.each_context(request), "title": titel, "opts": self.opts, **context}
        return TemplateResponse(request, f"admin/dossiers/{sjabloon}.html", alles, status=status)
