"""Wat DUO bij de gemeente aanroept: `POST /duo/v1/notificaties` (Notificatie API).

De proxy controleert het cliëntcertificaat en zet de uitslag in een kopregel; zonder die uitslag komt niets binnen. Zonder
sessie en zonder CSRF: dit adres kent geen gebruiker.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from dossiers import klok
from dossiers.invoer import getal
from dossiers.postvak import ontvang
from dossiers.selectors import gemeente_met_oin
from koppelingen.duo.notificatie import API_VERSIE, MEESTE_BYTES, OngeldigBericht, lees_notificatie

KOPPEN = {"API-Version": API_VERSIE}
OIN_LENGTE = 20


@csrf_exempt
def notificaties(request: HttpRequest) -> HttpResponse:
    """201 voor alles wat aan de afspraak voldoet; wie het is en of wij er iets mee kunnen, blijkt bij het verwerken."""
    if request.method != "POST":
        return HttpResponse(status=405, headers={**KOPPEN, "Allow": "POST"})
    if request.headers.get(settings.DUO_CERT_HEADER) != settings.DUO_CERT_GOED:
        return HttpResponse(status=401, headers=KOPPEN)
    gemeente = gemeente_met_oin(request.headers.get("doel", ""))
    if _hoort_hier_niet(request, bekend=gemeente is not None):
        return HttpResponse(status=403, headers=KOPPEN)
    try:
        bericht = lees_notificatie(_inhoud(request), request.headers)
    except OngeldigBericht as fout:
        return JsonResponse({"fouttekst": fout.zin[:200]}, status=400, headers=KOPPEN)
    assert gemeente is not None  # noqa: S101 -- een doel van twintig tekens dat niemand is, kreeg al 403
    ontvang(bericht, gemeente, request.body.decode(), klok.nu())
    return HttpResponse(status=201, headers=KOPPEN)


def _hoort_hier_niet(request: HttpRequest, *, bekend: bool) -> bool:
    """Een OIN van de goede lengte die niet van DUO of van een gemeente hier is. Een verkeerde lengte is een fout bericht."""
    bron, doel = request.headers.get("bron", ""), request.headers.get("doel", "")
    vreemde_bron = len(bron) == OIN_LENGTE and bron != settings.DUO_OIN
    return vreemde_bron or (len(doel) == OIN_LENGTE and not bekend)


def _inhoud(request: HttpRequest) -> bytes:
    """Een te groot bericht wordt niet eerst helemaal gelezen."""
    if (getal(request.headers.get("Content-Length", "")) or 0) > MEESTE_BYTES:
        raise OngeldigBericht("Het bericht is te groot.")
    return request.body
