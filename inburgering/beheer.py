"""Het beheer (`/beheer/`): beleid, naslag en accounts. Geen enkel model van een zaak staat hier."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest


class Beheer(admin.AdminSite):
    site_header = site_title = "Beheer inburgering"
    index_title = "Beleid, naslag en accounts"
    site_url = "/werkvoorraad/"
    login_template = None

    def has_permission(self, request: HttpRequest) -> bool:
        gebruiker: Any = request.user
        return bool(gebruiker.is_authenticated and gebruiker.is_staff)
