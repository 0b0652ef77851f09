"""Elke pagina van het programma, uit de adressen zelf: als iemand die haar mag zien, in een dossier waar zij ertoe doet.

Een adres dat geen pagina is (een bestand, een doorverwijzing, alleen POST) staat met naam in `GEEN_PAGINA`; een nieuw adres
dat nergens staat, laat de test falen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from dossiers.models import Brief, Dossier
from dossiers.overname import neem_over
from dossiers.steps import Stap
from inburgering.views.dossier import TABS
from tests.steun.objecten import DAG, MAKERS, lijst_van
from toegang.models import Medewerker, Rol
from toegang.rechten import register

TABBLADEN = [tab for tab in TABS if tab != "overzicht"]  # dat is het dossier zelf
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
VOORKEUR = (Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER, Rol.FUNCTIONEEL_BEHEERDER)
VASTE_DELEN = {"rekenhulp-regel": {"naam": "bezwaartermijn"}}
# Deze pagina's ziet alleen wie nog niet binnen is: zie `test_de_deur`.
DEUR = {"account_login", "mfa_authenticate", "mfa_activate_totp"}
GEEN_PAGINA = {
    "begin": "doorverwijzing", "dossier-bsn": "doorverwijzing",
    "dossier-opnieuw": "alleen POST", "duo-notificaties": "alleen POST", "leerroutes-examens": "alleen POST",
    "sessie": "application/json", "huisstijl": "text/css", "security_txt": "text/plain", "gezond": "text/plain",
    "gereed": "text/plain", "mfa_download_recovery_codes": "text/plain",
    "brief_pdf": "application/pdf", "document": "application/pdf", "brief_tekst": "inhoud van een raam",
}  # fmt: skip


@dataclass(frozen=True)
class Blad:
    """`wie` is aangemeld als deze pagina wordt bekeken."""

    naam: str
    adres: str
    wie: Medewerker


def paden(patronen: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for patroon in patronen:
        if not isinstance(patroon, URLResolver):
            yield patroon
        elif patroon.namespace != "admin":
            yield from paden(patroon.url_patterns)


def client_van(wie: Medewerker) -> Client:
    client = Client()
    client.force_login(wie, backend=BACKEND)
    return client


def eerste(rol: str) -> Medewerker:
    return Medewerker.objects.filter(toekenningen__rol=rol, is_active=True).order_by("pk")[0]


def bladen() -> list[Blad]:
    """Elke pagina één keer, en het dossier in elke fase, met elk tabblad en door de ogen van wie alleen leest."""
    adressen = [blad for pad in paden(get_resolver().url_patterns) if pad.name not in DEUR for blad in _van(pad)]
    return [*adressen, *_fasen(), *_meelezers(), *_beheer()]


def _van(pad: URLPattern) -> list[Blad]:
    naam = str(pad.name)
    if "uuid" not in pad.pattern.converters:
        return [Blad(naam, reverse(naam, kwargs=VASTE_DELEN.get(naam)), _wie(naam))]
    stap = getattr(pad.callback, "view_initkwargs", {}).get("stap")
    obj = _op(pad.callback.view_initkwargs["model"], stap) if stap else _bij(naam)  # type: ignore[attr-defined]
    wie = getattr(obj, "medewerker", None) or obj.dossier.behandelaar
    delen = [{"tab": tab} for tab in TABBLADEN] if "tab" in pad.pattern.converters else [{}]
    return [Blad(naam, reverse(naam, kwargs={"uuid": obj.uuid, **deel}), wie) for deel in delen]


def _wie(naam: str) -> Medewerker:
    recht = register()[naam]
    return eerste(next(rol for rol in VOORKEUR if recht.openbaar or recht.ingelogd or rol in recht.rollen))


def _op(model: Any, stap: Stap) -> Any:
    """Een object waarop deze stap nu kan, van iemand die werkt."""
    pad = model.DOSSIERPAD
    van_iemand = {f"{pad}behandelaar__isnull": False, f"{pad}behandelaar__is_active": True}
    gevonden = model._base_manager.filter(status__in=stap.source, **van_iemand).order_by("-pk").first()
    return gevonden or _opgemaakte_brief(model, stap)


def _opgemaakte_brief(model: Any, stap: Stap) -> Any:
    """In een verse demo heeft de werker nog geen brief opgemaakt."""
    assert model is Brief, f"Geen object in {stap.source}: neem er een op in de demo."
    brief = MAKERS["brief"](_dossier())
    niet_mee = ("id", "uuid", "status", "versie", "kenmerk")
    velden = {f.attname: getattr(brief, f.attname) for f in Brief._meta.concrete_fields if f.name not in niet_mee}
    nieuw = Brief(**velden, kenmerk=f"{brief.kenmerk}-opgemaakt")
    neem_over([nieuw], stap.source[0], by=None, op=DAG)
    return nieuw


def _dossier(**filter_: Any) -> Dossier:
    """Een dossier waarin al veel gebeurd is."""
    filter_ = filter_ or {"fase": "voortgang"}
    rijen = Dossier.objects.filter(behandelaar__is_active=True, **filter_)
    return rijen.order_by("-inburgeraar__geheimhouding", "-pk")[0]


def _bij(naam: str) -> Any:
    dossier = _dossier(intakes__isnull=False, fase="voortgang")
    if naam == "aanmelden-lijst-voorbeeld":
        assert dossier.behandelaar
        return lijst_van(dossier, dossier.behandelaar, eigen=True)
    return MAKERS[naam](dossier)


def _fasen() -> Iterator[Blad]:
    for fase in Dossier.objects.order_by("fase").values_list("fase", flat=True).distinct():
        dossier = _dossier(fase=fase)
        assert dossier.behandelaar
        yield Blad("dossier", reverse("dossier", kwargs={"uuid": dossier.uuid}), dossier.behandelaar)


def _meelezers() -> Iterator[Blad]:
    """De teamleider met de hele lijst, en de auditor die alleen leest."""
    for vraag in ("?weergave=team", "?weergave=team&deel=wacht", "?weergave=team&fase=aanmelding&deel=te_laat"):
        yield Blad("werkvoorraad", reverse("werkvoorraad") + vraag, eerste(Rol.TEAMLEIDER))
    yield Blad("agenda", reverse("agenda") + "?vorm=lijst&weergave=team", eerste(Rol.TEAMLEIDER))
    dossier = _dossier()
    yield Blad("dossier", reverse("dossier", kwargs={"uuid": dossier.uuid}), eerste(Rol.AUDITOR))
    for tab in TABBLADEN:
        adres = reverse("dossier-tab", kwargs={"uuid": dossier.uuid, "tab": tab})
        yield Blad("dossier-tab", adres, eerste(Rol.AUDITOR))
    yield Blad("zoeken", reverse("zoeken"), eerste(Rol.BOETEAMBTENAAR))


def _beheer() -> Iterator[Blad]:
    """Het beheer: elk scherm dat een van de twee beheerders te zien krijgt."""
    wie = [(beheerder, client_van(beheerder)) for beheerder in map(eerste, VOORKEUR[2:])]
    for naam, args in _beheeradressen():
        adres = reverse(f"admin:{naam}", args=args)
        ziet = [beheerder for beheerder, client in wie if client.get(adres).status_code == 200]
        if ziet:
            yield Blad(f"admin:{naam}", adres, ziet[0])


def _beheeradressen() -> Iterator[tuple[str, list[Any]]]:
    yield "index", []
    for model in admin.site._registry:
        basis = model._meta.label_lower.replace(".", "_")
        bestaand = model._default_manager.order_by("pk").first()
        yield from ((f"{basis}_{scherm}", []) for scherm in ("changelist", "add"))
        if bestaand:
            yield from ((f"{basis}_{scherm}", [bestaand.pk]) for scherm in ("change", "history", "delete"))


def soort(antwoord: HttpResponse) -> str:
    """Wat een adres geeft dat geen pagina is."""
    if antwoord.status_code == 405:
        return "alleen POST"
    if 300 <= antwoord.status_code < 400:
        return "doorverwijzing"
    kaal = antwoord.headers["Content-Type"].partition(";")[0]
    in_raam = kaal == "text/html" and "sandbox" in antwoord.headers.get("Content-Security-Policy", "")
    return "inhoud van een raam" if in_raam else kaal
