"""In de volgorde van het werk: aanmelden, de stappen van de intake, het verslag en de toets."""

from django.urls import path

from dossiers.stapviews import stap_paden
from intake.forms.stappen import AfspraakVelden, MeldNoShow, NodigUit, VoerGesprek
from intake.models import Intake
from intake.views import verslag

urlpatterns = [
    *stap_paden(
        Intake,
        {"nodig_uit": NodigUit, "verplaats": AfspraakVelden, "voer_gesprek": VoerGesprek, "meld_no_show": MeldNoShow},
    ),
    path("intake/<uuid:uuid>/verslag/", verslag.verslag, name="intake-verslag"),
    path("intake/<uuid:uuid>/lbt/", verslag.lbt, name="intake-lbt"),
]
