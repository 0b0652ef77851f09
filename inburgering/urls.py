"""Alle adressen, in de volgorde van de keten. Elk adres heeft een rij in `toegang/rechten.toml`."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as herstelcodes
from django.contrib import admin
from django.urls import include, path

from toegang.views import TweedeFactorInstellen, WachtwoordWijzigen

handler400 = "inburgering.fouten.ongeldig"
handler403 = "inburgering.fouten.geen_recht"
handler404 = "inburgering.fouten.niet_gevonden"
handler500 = "inburgering.fouten.fout"

# Van allauth alleen wat wij gebruiken: niemand registreert zichzelf en een wachtwoord herstelt de beheerder.
AANMELDEN = [
    path("aanmelden/", account.login, name="account_login"),
    path("afmelden/", account.logout, name="account_logout"),
    path("aanmelden/bevestig/", account.reauthenticate, name="account_reauthenticate"),
    path("aanmelden/code/", mfa.authenticate, name="mfa_authenticate"),
    path("aanmelden/code/bevestig/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("account/", mfa.index, name="mfa_index"),
    path("account/wachtwoord/", WachtwoordWijzigen.as_view(), name="account_change_password"),
    path("account/code/instellen/", TweedeFactorInstellen.as_view(), name="mfa_activate_totp"),
    path("account/herstelcodes/", herstelcodes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/herstelcodes/nieuw/", herstelcodes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/herstelcodes/ophalen/", herstelcodes.download_recovery_codes, name="mfa_download_recovery_codes"),
]

urlpatterns = [
    path("", include("inburgering.paden")),
    path("intake/", include("intake.urls")),
    path("pip_plans/", include("pip_plans.urls")),
    path("leerroutes/", include("leerroutes.urls")),
    path("besluiten/", include("besluiten.urls")),
    path("", include("dossiers.urls")),
    path("beheer/", admin.site.urls),
    *AANMELDEN,
]
