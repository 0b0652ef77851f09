from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from dossiers import klok, stapuitleg
from inburgering.bladeren import basis, blader, met
from inburgering.forms.toewijzen import Toewijzen
from inburgering.forms.werkvoorraad import Werkfilter
from inburgering.selectors import werkvoorraad as lees
from inburgering.weergave.werkrij import rij
from toegang.inzage import toon
from toegang.rechten import mag_url

LEEG = {
    "te_laat": ("Niets te laat", "Elke termijn in deze lijst wordt gehaald. Kijk wat er deze week moet."),
    "deze_week": ("Deze week loopt er niets af", "Kijk bij “Alle open” wat u alvast kunt voorbereiden."),
    "wacht": ("U wacht op niemand", "Werk dat bij DUO, een school of een ander ligt, staat hier met de dag waarop het daar kwam."),
    "alle": ("Er is geen open werk", "Nieuwe aanmeldingen van DUO verschijnen hier vanzelf. Mist u iemand? Zoek op naam of BSN."),
}  # fmt: skip


def werkvoorraad(request: HttpRequest) -> HttpResponse:
    medewerker: Any = request.user
    vandaag = klok.vandaag()
    filter_ = Werkfilter(request.GET, medewerker)
    keuze = filter_.keuze()
    aantallen = lees.tellingen(medewerker, keuze, vandaag)
    pagina = blader(lees.werk(medewerker, keuze, vandaag), aantallen[keuze.deel], request.GET.get("pagina"))
    werk = [lees.Werk(*waarden) for waarden in pagina]
    volgende = lees.volgende_taken(w.dossier_uuid for w in werk if not w.stap)
    gesprekken = lees.gesprekken_vandaag(medewerker, vandaag)
    geweigerd = lees.geweigerd(medewerker, keuze)
    gesprekuuids = (gesprek.dossier.uuid for gesprek in gesprekken)
    toon(request, [*(w.dossier_uuid for w in werk), *gesprekuuids, *(g["uuid"] for g in geweigerd)])
    team = keuze.weergave == "team"
    context = {
        "form": filter_, "keuze": keuze, "pagina": pagina, "basis": basis(request.GET),
        "rijen": [rij(w, volgende.get(w.dossier_uuid), medewerker, vandaag) for w in werk],
        "filters": _filters(request, keuze, aantallen),
        "wissen": _wissen(keuze), "leeg": LEEG[keuze.deel],
        "deel_label": lees.DELEN[keuze.deel], "alles": met(request.GET, deel="alle"),
        "vandaag_regel": _vandaag(gesprekken), "geweigerd": _geweigerd(geweigerd), "team": team,
        "toewijzen": Toewijzen(medewerker=medewerker) if team and mag_url(medewerker, "toewijzen") else None,
    }  # fmt: skip
    return render(request, "inburgering/werkvoorraad.html", context)


def _filters(request: HttpRequest, keuze: lees.Keuze, aantallen: dict[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "label": label, "url": met(request.GET, deel=deel), "aantal": aantallen[deel], "actief": deel == keuze.deel,
            "soort": "te-laat" if deel == "te_laat" else "",
        }
        for deel, label in lees.DELEN.items()
    ]  # fmt: skip


def _wissen(keuze: lees.Keuze) -> str:
    if not (keuze.fase or keuze.soort or keuze.behandelaar):
        return ""
    return f"{reverse('werkvoorraad')}?deel={keuze.deel}&weergave={keuze.weergave}"


def _vandaag(gesprekken: list[Any]) -> str:
    """ "2 gesprekken · 10.00 Tesfay"; het eerste gesprek met de achternaam."""
    if not gesprekken:
        return "geen gesprekken"
    eerste = gesprekken[0]
    tijd = timezone.localtime(eerste.van).strftime("%H.%M")
    aantal = "1 gesprek" if len(gesprekken) == 1 else f"{len(gesprekken)} gesprekken"
    return f"{aantal} · {tijd} {eerste.dossier.inburgeraar.geslachtsnaam}"


def _geweigerd(rijen: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [
        {
            "naam": f"{r['voorvoegsel']} {r['geslachtsnaam']}".strip(), "nummer": r["nummer"],
            "url": reverse("dossier", kwargs={"uuid": r["uuid"]}), "bericht": stapuitleg.BERICHTEN.get(r["bericht"], ""),
        }
        for r in rijen
    ]  # fmt: skip
