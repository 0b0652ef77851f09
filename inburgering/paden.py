"""De pagina's die elke app kennen: waar iemand begint, het dossier, zoeken, de agenda en de vaste pagina's."""

from django.urls import path

from inburgering.views import agenda, begin, dossier, gegevens, gezondheid, huisstijl, sessie, stijlgids, uitgaand, vast
from inburgering.views.rekenhulp import rekenhulp, rekenhulp_regel
from inburgering.views.toewijzen import toewijzen
from inburgering.views.werkvoorraad import werkvoorraad
from inburgering.views.zoeken import zoeken

urlpatterns = [
    path("", begin.begin, name="begin"),
    path("werkvoorraad/", werkvoorraad, name="werkvoorraad"),
    path("werkvoorraad/toewijzen/", toewijzen, name="toewijzen"),
    path("dossiers/<uuid:uuid>/", dossier.dossier, name="dossier"),
    path("dossiers/<uuid:uuid>/bsn/", dossier.bsn, name="dossier-bsn"),
    path("dossiers/<uuid:uuid>/opnieuw/", uitgaand.opnieuw, name="dossier-opnieuw"),
    path("dossiers/<uuid:uuid>/gegevens/wijzigen/", gegevens.dossiergegevens, name="dossier_gegevens"),
    path("dossiers/<uuid:uuid>/contact/wijzigen/", gegevens.contact, name="dossier_contact"),
    path("dossiers/<uuid:uuid>/<slug:tab>/", dossier.dossier, name="dossier-tab"),
    path("zoeken/", zoeken, name="zoeken"),
    path("agenda/", agenda.agenda, name="agenda"),
    path("rekenhulp/", rekenhulp, name="rekenhulp"),
    path("rekenhulp/<slug:naam>/", rekenhulp_regel, name="rekenhulp-regel"),
    path("huisstijl.css", huisstijl.huisstijl, name="huisstijl"),
    path("sessie/", sessie.sessie, name="sessie"),
    path("hulp/", vast.hulp, name="hulp"),
    path("toegankelijkheid/", vast.toegankelijkheid, name="toegankelijkheid"),
    path("stijlgids/", stijlgids.stijlgids, name="stijlgids"),
    path(".well-known/security.txt", vast.security_txt, name="security_txt"),
    path("gezond", gezondheid.gezond, name="gezond"),
    path("gereed", gezondheid.gereed, name="gereed"),
]
