"""Wat het tabblad "Leerroute en voortgang" laat zien. Het aantal query's hangt niet af van hoeveel er in het dossier zit."""

from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse

from dossiers.models import Afspraak, Dossier, Uitgaand
from dossiers.stapviews import url_naam
from dossiers.steps import Stap
from koppelingen.duo.codes import Examenonderdeel, Examenuitslag
from leerroutes.models import Afronding, Leerroute, Voortgangsgesprek
from leerroutes.transitions.afronding import AfrondingStatus
from leerroutes.transitions.leerroute import LeerrouteStatus
from leerroutes.transitions.voortgang import GesprekStatus

ROUTEMERK = {
    LeerrouteStatus.GEPLAND: "wacht", LeerrouteStatus.AANGEBODEN: "info", LeerrouteStatus.GEKOZEN: "info",
    LeerrouteStatus.GESTART: "info", LeerrouteStatus.AFGEROND: "goed", LeerrouteStatus.BEEINDIGD: "kaal",
}  # fmt: skip
GESPREKMERK = {
    GesprekStatus.TE_PLANNEN: "wacht", GesprekStatus.GEPLAND: "info", GesprekStatus.GEHOUDEN: "goed",
    GesprekStatus.VERVALLEN: "kaal",
}  # fmt: skip
SIGNAALMERK = {"voldoende": "goed", "onvoldoende": "let-op", "groter": "info"}
REGISTREER = {"pvt": "registreer_pvt", "map": "registreer_map", "zroute": "registreer_zroute"}
ONZE_BERICHTEN = {
    "duo.aanbod": "Aanbod van de leerroute", "duo.aanbod_weg": "Aanbod ingetrokken", "duo.uren": "Participatie-uren",
    "duo.pvt": "Ondertekening participatieverklaring", "duo.map": "Eindgesprek MAP", "duo.zroute": "Afronding Z-route",
    "duo.examens": "Examenuitslagen ophalen",
}  # fmt: skip


@dataclass(frozen=True)
class Knop:
    """Een stap als koppeling; het sjabloon laat hem alleen zien aan wie hem mag zetten."""

    stap: Stap
    dossier: Dossier
    url: str

    @property
    def label(self) -> str:
        return self.stap.label


def paneel(dossier: Dossier) -> dict[str, Any]:
    routes = list(Leerroute.objects.filter(dossier=dossier).select_related("pip__besluit"))
    gesprekken = list(Voortgangsgesprek.objects.filter(dossier=dossier).order_by("-leerroute_id", "-nummer"))
    afronding = Afronding.objects.filter(dossier=dossier).select_related("leerroute__pip__besluit").first()
    alles: list[Any] = [*routes, *gesprekken, *([afronding] if afronding else [])]
    for obj in alles:
        obj.dossier = dossier
    afspraken = _afspraken(dossier)
    per_route = {route.pk: route for route in routes}
    for gesprek in gesprekken:
        gesprek.leerroute = per_route[gesprek.leerroute_id]
    return {
        "leerroute": _leerroute(routes[0]) if routes else None,
        "eerdere": routes[1:],
        "gesprekken": [_gesprek(g, afspraken) for g in gesprekken],
        "afronding": _afronding(afronding) if afronding else None,
        "examens": [_examen(e) for e in dossier.examenuitslagen.all()],
        "examens_url": reverse("leerroutes-examens", kwargs={"uuid": dossier.uuid}),
        "berichten": [_bericht(rij) for rij in _uitgaand(dossier)],
    }


def knoppen(obj: Any) -> list[Knop]:
    """De stappen die nu kunnen en een eigen pagina hebben; wat nog iets mist, staat met de reden op het overzicht."""
    gevonden = []
    for stap in obj.mogelijke_stappen():
        if not obj.ontbreekt(stap) and (url := _adres(obj, stap.naam)):
            gevonden.append(Knop(stap, obj.dossier, url))
    return gevonden


def _adres(obj: Any, naam: str) -> str:
    try:
        return reverse(url_naam(type(obj), naam), kwargs={"uuid": obj.uuid})
    except NoReverseMatch:
        return ""


def _leerroute(route: Any) -> dict[str, Any]:
    naam = route.get_soort_display()
    return {
        "kop": f"{naam[0].upper()}{naam[1:]}", "staat": route.get_status_display(),
        "soort": ROUTEMERK[LeerrouteStatus(route.status)], "knoppen": knoppen(route), "feiten": _routefeiten(route),
    }  # fmt: skip


def _routefeiten(route: Any) -> list[dict[str, Any]]:
    plek = "Aangeboden op" if route.dossier.is_asiel else "Zelf gekozen op"
    feiten = [
        ("School", route.instelling), (plek, route.aangeboden_op or route.gekozen_op), ("Eerste lesdag", route.start_op),
        ("Laatste lesdag", route.afgerond_op or route.einde_op), ("Lesuren per week", route.uren_per_week),
        ("Gesprekken per jaar", route.pip.aantal_voortgangsgesprekken),
    ]  # fmt: skip
    if route.pip.niveau:
        feiten.append(("Niveau van de examens", route.pip.niveau))
    return [{"label": label, "dag" if hasattr(waarde, "year") else "waarde": waarde} for label, waarde in feiten]


def _afspraken(dossier: Dossier) -> dict[int, Afspraak]:
    """De geplande afspraak per gesprek."""
    rijen = Afspraak.objects.filter(
        dossier=dossier, object_label=Voortgangsgesprek._meta.label_lower, status=Afspraak.Status.GEPLAND
    ).select_related("ruimte", "medewerker")
    return {rij.object_id: rij for rij in rijen}


def _gesprek(gesprek: Any, afspraken: dict[int, Afspraak]) -> dict[str, Any]:
    return {
        "gesprek": gesprek, "staat": gesprek.get_status_display(), "soort": GESPREKMERK[GesprekStatus(gesprek.status)],
        "signaal": gesprek.get_signaal_display(), "signaalsoort": SIGNAALMERK.get(gesprek.signaal, ""),
        "afspraak": afspraken.get(gesprek.pk), "knoppen": knoppen(gesprek),
    }  # fmt: skip


def _afronding(afronding: Any) -> dict[str, Any]:
    registreer = {knop.stap.naam: knop for knop in knoppen(afronding)}
    return {
        "afronding": afronding, "staat": afronding.get_status_display(),
        "soort": "goed" if afronding.status == AfrondingStatus.AFGEROND else "info",
        "eisen": [
            {"eis": eis, "knoppen": [registreer[REGISTREER[naam]]] if REGISTREER.get(naam) in registreer else []}
            for naam, eis in afronding.eisen.items()
        ],
        "knoppen": [knop for naam, knop in registreer.items() if naam not in REGISTREER.values()],
    }  # fmt: skip


def _examen(uitslag: Any) -> dict[str, Any]:
    oordeel = Examenuitslag(uitslag.uitslag)
    soort = {Examenuitslag.GESLAAGD: "goed", Examenuitslag.GEZAKT: "fout"}.get(oordeel, "kaal")
    return {
        "uitslag": uitslag,
        "onderdeel": Examenonderdeel(uitslag.onderdeel).label,
        "tekst": oordeel.label,
        "soort": soort,
    }


def _uitgaand(dossier: Dossier) -> list[Uitgaand]:
    return list(Uitgaand.objects.filter(dossier=dossier, soort__in=ONZE_BERICHTEN).order_by("-pk"))


def _bericht(rij: Uitgaand) -> dict[str, Any]:
    if rij.geparkeerd_op:
        staat, soort = "geweigerd", "fout"
    else:
        staat, soort = ("gelukt", "goed") if rij.klaar_op else ("onderweg", "wacht")
    return {"rij": rij, "wat": ONZE_BERICHTEN[rij.soort], "staat": staat, "soort": soort}
