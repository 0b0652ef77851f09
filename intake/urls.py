"""In de volgorde van het werk: aanmelden, de stappen van de intake, het verslag en de toets."""

from django.urls import path

from dossiers.afspraken import AfspraakVelden
from dossiers.stapviews import stap_paden
from intake.forms.stappen import MeldNoShow, NodigUit, VoerGesprek
from intake.models import Intake
from intake.views import aanmelden, inschrijving, lijst, verslag

urlpatterns = [
    path("aanmelden/", aanmelden.aanmelden, name="aanmelden"),
    path("aanmelden/lijst/", lijst.upload, name="aanmelden-lijst"),
    path("aanmelden/lijst/<uuid:uuid>/", lijst.voorbeeld, name="aanmelden-lijst-voorbeeld"),
    *stap_paden(
        Intake,
        {"nodig_uit": NodigUit, "verplaats": AfspraakVelden, "voer_gesprek": VoerGesprek, "meld_no_show": MeldNoShow},
    ),
    path("intake/<uuid:uuid>/inschrijving/", inschrijving.inschrijving, name="intake-inschrijving"),
    path("intake/<uuid:uuid>/verslag/", verslag.verslag, name="intake-verslag"),
    path("intake/<uuid:uuid>/lbt/", verslag.lbt, name="intake-lbt"),
]
