"""De schermen die de hele dag open staan, door de deur van de webserver: middleware, rechten, query's, sjabloon, leeslogboek."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count
from django.test import Client
from django.urls import reverse

from dossiers.models import Dossier, Gebeurtenis
from inburgering.bench import kaal
from inburgering.bench.meten import Meting, klok, meet
from toegang.models import Medewerker, Rol


def metingen(rondes: int) -> Iterator[Meting]:
    vol = Dossier.objects.alias(regels=Count("gebeurtenissen")).exclude(behandelaar=None).order_by("-regels", "pk")[0]
    wie: Any = vol.behandelaar
    leider = Medewerker.objects.filter(toekenningen__rol=Rol.TEAMLEIDER, team=wie.team).earliest("pk")
    regels = Gebeurtenis.objects.filter(dossier=vol).count()
    werk, zoek = reverse("werkvoorraad"), reverse("zoeken")
    aantal = Dossier.objects.filter(behandelaar=wie, gesloten_op=None).count()
    team = Dossier.objects.filter(team=wie.team, gesloten_op=None).count()
    yield _pagina("werkvoorraad", f"klantmanager met {aantal} open dossiers", wie, werk, rondes)
    yield _pagina(
        "werkvoorraad van het team", f"teamleider, {team} open dossiers", leider, f"{werk}?weergave=team", rondes
    )
    adres = reverse("dossier", kwargs={"uuid": vol.uuid})
    yield _pagina("dossierpagina", f"het volste dossier: {regels} regels in de tijdlijn", wie, adres, rondes)
    naam = vol.inburgeraar.geslachtsnaam[:6]
    yield _pagina("zoeken op naam", f"een deel van een naam ({len(naam)} tekens)", wie, zoek, rondes, {"term": naam})
    met_bsn = (
        Dossier.objects.filter(behandelaar=wie).exclude(inburgeraar__bsn_index="").select_related("inburgeraar").last()
    )
    if met_bsn:
        bsn = {"term": met_bsn.inburgeraar.bsn}
        yield _pagina("zoeken op BSN", "precies één dossier: meteen door naar dat adres", wie, zoek, rondes, bsn)


def _pagina(
    naam: str, toelichting: str, wie: Medewerker, adres: str, rondes: int, invoer: dict[str, str] | None = None
) -> Meting:
    client = Client()
    client.force_login(wie, backend="allauth.account.auth_backends.AuthenticationBackend")

    def vraag() -> None:
        antwoord = client.post(adres, invoer) if invoer else client.get(adres)
        assert antwoord.status_code in (200, 302), antwoord.status_code  # noqa: S101 - een foutpagina meten zegt niets

    with kaal.luister() as vragen:
        vraag()
    uitleg = f"{toelichting}; grens: dezelfde {len(vragen)} SELECT's op de kale verbinding"
    return meet(naam, uitleg, rondes, lambda: klok(vraag), lambda: kaal.duur(vragen))
