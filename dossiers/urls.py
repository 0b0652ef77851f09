from django.urls import include, path

from dossiers.models import Brief, Dossier
from dossiers.stapviews import stap_paden

urlpatterns = [path("dossiers/", include([*stap_paden(Dossier), *stap_paden(Brief)]))]
