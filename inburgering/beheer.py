"""Het beheer (`/beheer/`): beleid, naslag en accounts. Geen enkel model van een zaak staat hier."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from dossiers import beheerlog, klok
from toegang.models import Gemeente
from toegang.rechten import in_beheer

# De volgorde op de beginpagina, naar onderwerp in plaats van naar app.
ONDERWERPEN = {
    "Beleid en brieven": ("Beleid", "Briefblok"),
    "Gesprekken": ("Ruimte", "Tolkbureau"),
    "Mensen": ("Medewerker", "Team"),
    "Gemeente": ("Gemeente",),
}


class Beheer(admin.AdminSite):
    site_header = site_title = "Beheer inburgering"
    index_title = "Beheer"
    site_url = "/"
    enable_nav_sidebar = False

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Wat niet in `rechten.toml` staat, komt er niet in; pakketten melden hier ook hun eigen tabellen aan."""
        modellen: Any = [model_or_iterable] if isinstance(model_or_iterable, type) else model_or_iterable
        super().register([m for m in modellen if in_beheer(m._meta.label_lower)], admin_class, **options)

    def has_permission(self, request: HttpRequest) -> bool:
        gebruiker: Any = request.user
        return bool(gebruiker.is_authenticated and gebruiker.is_staff)

    # --- Aanmelden, afmelden en wachtwoord gaan door één deur ---
    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("admin:index" if self.has_permission(request) else "account_login")

    def logout(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return redirect("account_logout")

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return redirect("account_change_password")

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        modellen = {m["object_name"]: m for app in super().get_app_list(request, app_label) for m in app["models"]}
        groepen = {naam: [modellen[m] for m in leden if m in modellen] for naam, leden in ONDERWERPEN.items()}
        return [_groep(naam, leden) for naam, leden in groepen.items() if leden]

    # --- Het logboek: dezelfde alleen-toevoegen tijdlijn als van de dossiers ---
    def leg_vast(self, request: HttpRequest, wat: str, obj: Model, zinnen: list[str]) -> None:
        beheerlog.schrijf(request.user, wat, obj, zinnen, op=klok.vandaag())

    def geschiedenis(self, obj: Model, gemeente: Gemeente) -> list[Any]:
        return beheerlog.lees(obj, gemeente)


def _groep(naam: str, leden: list[Any]) -> dict[str, Any]:
    return {
        "name": naam,
        "app_label": naam.split()[0].lower(),
        "app_url": "",
        "has_module_perms": True,
        "models": leden,
    }
