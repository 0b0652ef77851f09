from django.urls import include, path

from dossiers.briefformulier import VerzendFormulier
from dossiers.models import Brief, Dossier
from dossiers.sluitformulier import SluitFormulier
from dossiers.stapviews import stap_paden
from dossiers.views import berichten, brieven, duo

urlpatterns = [
    path("duo/v1/notificaties", duo.notificaties, name="duo-notificaties"),
    path("berichten/", berichten.berichten, name="berichten"),
    path("berichten/<uuid:uuid>/", berichten.bericht, name="bericht"),
    path(
        "dossiers/",
        include([*stap_paden(Dossier, {"sluit": SluitFormulier}), *stap_paden(Brief, {"verzend": VerzendFormulier})]),
    ),
    path("brieven/<uuid:uuid>/", brieven.brief, name="brief"),
    path("brieven/<uuid:uuid>/tekst/", brieven.brief_tekst, name="brief_tekst"),
    path("brieven/<uuid:uuid>/pdf/", brieven.brief_pdf, name="brief_pdf"),
    path("stukken/<uuid:uuid>/", brieven.document, name="document"),
]
