"""De dossierpagina: boven altijd wie en waar in de keten, daaronder tabbladen met elk een eigen adres."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from dossiers import klok, tijdlijn
from dossiers.models import Dossier
from dossiers.permissions import is_teamleider
from dossiers.selectors import lopende_termijnen, zichtbaar_voor
from inburgering import panelen
from inburgering.bladeren import basis, blader
from inburgering.selectors import dossierpagina as lees
from inburgering.weergave import dossier as toon_als
from inburgering.weergave.gegevens import feiten
from inburgering.weergave.persoon import identiteit
from toegang.inzage import toon
from toegang.rechten import eis_bij, mag_bij

TABS = {
    "overzicht": "Overzicht", "intake": "Intake", "pip": "PIP", "leerroute": "Leerroute en voortgang",
    "brieven": "Brieven en stukken", "tijdlijn": "Tijdlijn", "gegevens": "Gegevens",
}  # fmt: skip
BRIEVEN_OP_OVERZICHT = 5
GEBEURTENISSEN_OP_OVERZICHT = 8


def dossier(request: HttpRequest, uuid: UUID, tab: str = "overzicht") -> HttpResponse:
    gevonden = zoek(request, uuid)
    if tab not in TABS:
        raise Http404
    return pagina(request, gevonden, tab, INHOUD.get(tab, _paneel)(request, gevonden, tab))


def bsn(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Toont het BSN één keer, en zet in de tijdlijn wie het zag. Het antwoord is de pagina zelf: niets in een adres."""
    gevonden = zoek(request, uuid)
    if request.method != "POST":
        return redirect(adres(gevonden, "gegevens"))
    tijdlijn.schrijf(gevonden, "dossiers.bsn_getoond", by=request.user, op=klok.vandaag())  # type: ignore[arg-type]
    inhoud = {"feiten": feiten(gevonden, klok.vandaag()), "bsn": gevonden.inburgeraar.bsn}
    return pagina(request, gevonden, "gegevens", inhoud)


def zoek(request: HttpRequest, uuid: UUID) -> Dossier:
    medewerker: Any = request.user
    gevonden: Dossier = get_object_or_404(zichtbaar_voor(medewerker).select_related("team"), uuid=uuid)
    eis_bij(request, gevonden)
    toon(request, [gevonden.uuid])
    return gevonden


def pagina(request: HttpRequest, gevonden: Dossier, tab: str, inhoud: dict[str, Any]) -> HttpResponse:
    """De hele pagina, of voor htmx alleen de tabbladen met hun inhoud."""
    htmx: Any = getattr(request, "htmx", False)
    context = {
        **inhoud, "dossier": gevonden, "tab": tab, "tab_label": TABS[tab], "tabs": _tabs(gevonden, tab),
        "sjabloon": f"inburgering/tabs/{tab if tab in INHOUD else 'paneel'}.html",
        "mag_wijzigen": _mag_wijzigen(request, gevonden),
    }  # fmt: skip
    if htmx:
        return render(request, "inburgering/dossier_tab.html", context)
    context |= {
        "wie": identiteit(gevonden, klok.vandaag()), "keten": toon_als.ketenpad(gevonden),
        "acties": _acties(request, gevonden),
    }  # fmt: skip
    return render(request, "inburgering/dossier.html", context)


def _tabs(gevonden: Dossier, actief: str) -> list[dict[str, Any]]:
    return [{"label": label, "url": adres(gevonden, tab), "actief": tab == actief} for tab, label in TABS.items()]


def adres(gevonden: Dossier, tab: str = "overzicht") -> str:
    if tab == "overzicht":
        return reverse("dossier", kwargs={"uuid": gevonden.uuid})
    return reverse("dossier-tab", kwargs={"uuid": gevonden.uuid, "tab": tab})


def _acties(request: HttpRequest, gevonden: Dossier) -> list[dict[str, str]]:
    medewerker: Any = request.user
    acties = []
    if is_teamleider(medewerker, gevonden):
        acties.append({"label": "Toewijzen", "url": f"{reverse('toewijzen')}?dossier={gevonden.uuid}"})
    if _mag_wijzigen(request, gevonden):
        acties.append(
            {"label": "Gegevens wijzigen", "url": reverse("dossier_gegevens", kwargs={"uuid": gevonden.uuid})}
        )
    return acties


def _mag_wijzigen(request: HttpRequest, gevonden: Dossier) -> bool:
    medewerker: Any = request.user
    return mag_bij(medewerker, "dossier_gegevens", gevonden) and not gevonden.is_gesloten


def _overzicht(request: HttpRequest, gevonden: Dossier, tab: str) -> dict[str, Any]:
    medewerker: Any = request.user
    vandaag = klok.vandaag()
    taken, mogelijk = lees.open_taken(gevonden), lees.mogelijke_stappen(gevonden, medewerker)
    return {
        "nu": toon_als.nu_te_doen(gevonden, taken, mogelijk, vandaag),
        "ook": toon_als.ook_te_doen(taken, mogelijk, vandaag),
        "termijnen": toon_als.termijnen(lopende_termijnen(gevonden), vandaag),
        "afspraken": [toon_als.afspraak(a) for a in lees.afspraken(gevonden)[:4]],
        "brieven": [toon_als.brief(b) for b in lees.brieven(gevonden)[:BRIEVEN_OP_OVERZICHT]],
        "personen": [toon_als.persoon(g) for g in lees.gemachtigden(gevonden)],
        "geparkeerd": [toon_als.geparkeerd(rij) for rij in lees.geparkeerd(gevonden)],
        "mag_opnieuw": mag_bij(medewerker, "dossier-opnieuw", gevonden),
        "dagen": toon_als.dagen(lees.tijdlijn(gevonden)[:GEBEURTENISSEN_OP_OVERZICHT], vandaag),
        "adres_brieven": adres(gevonden, "brieven"), "adres_tijdlijn": adres(gevonden, "tijdlijn"),
    }  # fmt: skip


def _brieven(request: HttpRequest, gevonden: Dossier, tab: str) -> dict[str, Any]:
    return {**_paneel(request, gevonden, tab), "brieven": [toon_als.brief(b) for b in lees.brieven(gevonden)]}


def _tijdlijn(request: HttpRequest, gevonden: Dossier, tab: str) -> dict[str, Any]:
    soort = request.GET.get("soort", "")
    rijen = lees.tijdlijn(gevonden, soort)
    blad = blader(rijen, rijen.count(), request.GET.get("pagina"))
    hier = adres(gevonden, "tijdlijn")
    return {
        "pagina": blad, "basis": basis(request.GET), "dagen": toon_als.dagen(blad, klok.vandaag()), "soort": soort,
        "soorten": [
            {"label": "Alles", "url": hier, "actief": soort not in lees.TIJDLIJNSOORTEN},
            *(
                {"label": label, "url": f"{hier}?soort={naam}", "actief": naam == soort}
                for naam, (label, _) in lees.TIJDLIJNSOORTEN.items()
            ),
        ],
    }  # fmt: skip


def _gegevens(request: HttpRequest, gevonden: Dossier, tab: str) -> dict[str, Any]:
    return {"feiten": feiten(gevonden, klok.vandaag())}


def _paneel(request: HttpRequest, gevonden: Dossier, tab: str) -> dict[str, Any]:
    return {"panelen": panelen.panelen(tab, gevonden), "medewerker": request.user}


INHOUD = {"overzicht": _overzicht, "brieven": _brieven, "tijdlijn": _tijdlijn, "gegevens": _gegevens}
