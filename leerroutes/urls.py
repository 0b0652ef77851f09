from django.urls import path

from dossiers.afspraken import AfspraakVelden
from dossiers.stapviews import stap_paden
from leerroutes.forms import afronding as af
from leerroutes.forms import leerroute as lr
from leerroutes.forms import voortgang as vg
from leerroutes.models import Afronding, Leerroute, Voortgangsgesprek
from leerroutes.views.afronding import haal_examens

LEERROUTE = {
    "bied_aan": lr.AanbodFormulier, "registreer_keuze": lr.KeuzeFormulier, "start": lr.StartFormulier,
    "rond_af": lr.RondAfFormulier, "beeindig": lr.BeeindigFormulier, "trek_in": lr.IntrekFormulier,
}  # fmt: skip
VOORTGANG = {
    "plan": AfspraakVelden, "verzet": vg.VerzetFormulier, "houd": vg.VerslagFormulier,
    "meld_no_show": vg.NietVerschenenFormulier, "vervalt": vg.VervallenFormulier,
}  # fmt: skip
AFRONDING = {
    "registreer_pvt": af.PvtFormulier, "registreer_map": af.MapFormulier, "registreer_zroute": af.ZrouteFormulier,
    "rond_af": af.AfrondFormulier,
}  # fmt: skip

urlpatterns = [
    *stap_paden(Leerroute, LEERROUTE),
    *stap_paden(Voortgangsgesprek, VOORTGANG),
    *stap_paden(Afronding, AFRONDING),
    path("dossier/<uuid:uuid>/examens/", haal_examens, name="leerroutes-examens"),
]
