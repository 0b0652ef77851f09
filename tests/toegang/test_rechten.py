"""De rechtenmatrix: elke URL × elke rol × elke relatie met het dossier, gemaakt uit `rechten.toml` en de URL's zelf.

Niet van u is 404, niet toegestaan is 403. Een URL zonder rij, of een rij zonder URL, laat de bouw falen.
"""

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db.models import Q
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from dossiers.models import Dossier
from dossiers.stapviews import StapView
from tests.steun.objecten import MAKERS, argumenten, lijst_van, maak_keten, postgegevens
from tests.steun.wereld import MaakDossier, MaakMedewerker
from toegang.models import Gemeente, Medewerker, Rol, Team
from toegang.rechten import BREEDTE, Recht, register, zicht_van_rollen

RELATIES = ("eigen", "team", "gemeente", "ander")
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
EIGEN_LIJST = "aanmelden-lijst-voorbeeld"
VASTE_DELEN = {"rekenhulp-regel": {"naam": "bezwaartermijn"}}
Aanmelden = Callable[..., tuple[Client, Medewerker]]


def paden(patronen: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for patroon in patronen:
        if not isinstance(patroon, URLResolver):
            yield patroon
        elif patroon.namespace != "admin":
            yield from paden(patroon.url_patterns)


PADEN = {pad.name or str(pad.pattern): pad for pad in paden(get_resolver().url_patterns)}
MET_OBJECT = sorted(n for n, pad in PADEN.items() if "uuid" in pad.pattern.converters)
ZONDER_OBJECT = sorted(PADEN.keys() - set(MET_OBJECT))


def stap_van(naam: str) -> Any:
    return getattr(PADEN[naam].callback, "view_initkwargs", {}).get("stap")


def test_elke_url_heeft_een_rij_en_elke_rij_een_url() -> None:
    assert set(register()) == {*PADEN, "beheer"}


def test_elke_rij_gebruikt_bekende_rollen_en_relaties() -> None:
    onbekend = {
        naam: recht.rollen
        for naam, recht in register().items()
        if not (set(recht.rollen) <= set(Rol.values) and set(recht.rollen.values()) <= {*BREEDTE, "geen"})
    }
    assert onbekend == {}


def test_een_stap_heeft_dezelfde_rechten_als_zijn_predicaat() -> None:
    verschillen = {
        n: stap_van(n).wie.rollen for n in PADEN if stap_van(n) and stap_van(n).wie.rollen != register()[n].rollen
    }
    assert verschillen == {}


def test_een_staplink_is_altijd_de_generieke_stapview() -> None:
    assert {PADEN[n].callback.view_class for n in PADEN if stap_van(n)} == {StapView}


def test_elke_pagina_over_een_dossier_schrijft_het_leeslogboek() -> None:
    assert [n for n in MET_OBJECT if not register()[n].toont_personen] == []


def test_elke_url_met_een_object_heeft_een_maker_in_de_matrix() -> None:
    """Zonder maker zou de matrix die URL stil overslaan."""
    assert {n for n in MET_OBJECT if stap_van(n) is None} - set(MAKERS) == {EIGEN_LIJST}


@pytest.fixture
def aangemeld(maak_medewerker: MaakMedewerker) -> Aanmelden:
    def meld_aan(*rollen: str, **velden: Any) -> tuple[Client, Medewerker]:
        medewerker = maak_medewerker(*rollen, **velden)
        Authenticator.objects.create(user=medewerker, type=Authenticator.Type.TOTP, data={"secret": "x"})
        medewerker.password = "gezet"  # zonder bruikbaar wachtwoord stuurt allauth naar een pagina die wij niet hebben
        medewerker.save(update_fields=["password"])
        client = Client()
        client.force_login(medewerker, backend=BACKEND)
        return client, medewerker

    return meld_aan


def status(client: Client, naam: str, post: dict[str, Any] | None = None, **delen: Any) -> int:
    """De code op GET, of op POST waar GET niet bestaat."""
    adres = reverse(naam, kwargs=delen or VASTE_DELEN.get(naam))
    code = client.get(adres).status_code
    return client.post(adres, post).status_code if code == 405 else code


def mag(recht: Recht, rol: str) -> bool:
    return recht.ingelogd or rol in recht.rollen


@pytest.mark.parametrize("rol", Rol.values)
def test_matrix_van_paginas_zonder_object(rol: str, aangemeld: Aanmelden, team: Team) -> None:
    client, _ = aangemeld(rol, team=team)
    gesloten = {n: status(client, n) == 403 for n in ZONDER_OBJECT if not register()[n].openbaar}
    assert gesloten == {n: not mag(register()[n], rol) for n in gesloten}


@pytest.mark.parametrize("rol", Rol.values)
def test_matrix_van_paginas_over_een_object(
    rol: str,
    aangemeld: Aanmelden,
    team: Team,
    ander_team: Team,
    andere_gemeente: Gemeente,
    maak_dossier: MaakDossier,
) -> None:
    client, medewerker = aangemeld(rol, team=team)
    dossiers = dossiers_per_relatie(medewerker, team, ander_team, andere_gemeente, maak_dossier)
    fout = {}
    for naam, relatie in itertools.product(sorted(set(MET_OBJECT) - {EIGEN_LIJST}), RELATIES):
        dossier = dossiers[relatie]
        code = status(client, naam, postgegevens(naam, dossier), **argumenten(naam, PADEN[naam], dossier))
        verwacht = verwachte_code(naam, rol, relatie)
        # Wie erbij mag, krijgt de pagina of een zin over de stand (409); nooit 403, 404 of een fout.
        if code != verwacht and not (verwacht == 200 and code in (302, 409)):
            fout[naam, relatie] = (code, verwacht)
    assert fout == {}


def dossiers_per_relatie(
    medewerker: Medewerker, team: Team, ander_team: Team, andere_gemeente: Gemeente, maak_dossier: MaakDossier
) -> dict[str, Dossier]:
    def maak(**velden: Any) -> Dossier:
        dossier = maak_dossier(behandelaar=None, **velden)
        maak_keten(dossier)
        return dossier

    return {
        "eigen": maak(team=team, behandelaar_id=medewerker.pk),
        "team": maak(team=team),
        "gemeente": maak(team=ander_team),
        "ander": maak(gemeente=andere_gemeente),
    }


def verwachte_code(naam: str, rol: str, relatie: str) -> int:
    recht = register()[naam]
    if not mag(recht, rol):
        return 403
    if recht.rollen[rol] == "geen":  # de pagina gaat over de gemeente, niet over één dossier
        return 404 if relatie == "ander" else 200
    if not _bereikt(zicht_van_rollen([rol]), relatie):
        return 404
    return 200 if _bereikt({recht.rollen[rol]}, relatie) else 403


def _bereikt(zicht: Any, relatie: str) -> bool:
    """Reikt een zicht ("team") tot een dossier met deze relatie ("eigen")? Breder zicht omvat het smallere."""
    return relatie != "ander" and any(BREEDTE.index(z) >= BREEDTE.index(relatie) for z in zicht)


def test_een_geuploade_lijst_ziet_alleen_wie_haar_uploadde(aangemeld: Aanmelden, team: Team, dossier: Dossier) -> None:
    client, medewerker = aangemeld(Rol.KLANTMANAGER, team=team)
    eigen, vreemd = (lijst_van(dossier, medewerker, eigen=keuze).uuid for keuze in (True, False))
    assert (status(client, EIGEN_LIJST, uuid=eigen), status(client, EIGEN_LIJST, uuid=vreemd)) == (200, 404)


def test_niet_van_u_ziet_eruit_als_bestaat_niet(
    aangemeld: Aanmelden, team: Team, maak_dossier: MaakDossier, andere_gemeente: Gemeente
) -> None:
    client, _ = aangemeld(Rol.KLANTMANAGER, team=team)
    vreemd = maak_dossier(gemeente=andere_gemeente, behandelaar=None)
    antwoorden = [
        client.get(reverse("dossier", kwargs={"uuid": u}))
        for u in (vreemd.uuid, "11111111-1111-4111-8111-111111111111")
    ]
    assert [a.status_code for a in antwoorden] == [404, 404]
    zonder_token = {re.sub(rb"[A-Za-z0-9]{64}", b"", a.content) for a in antwoorden}
    assert len(zonder_token) == 1


def test_zonder_aanmelden_gaat_alles_naar_het_aanmelden(client: Client, db: None) -> None:
    open_ = {naam for naam, recht in register().items() if recht.openbaar}
    naar = {n: client.get(reverse(n, kwargs=VASTE_DELEN.get(n))).headers.get("Location", "") for n in ZONDER_OBJECT}
    assert {n for n, adres in naar.items() if reverse("account_login") not in adres} - open_ == set()


def test_zonder_tweede_factor_kom_je_nergens(client: Client, maak_medewerker: MaakMedewerker, team: Team) -> None:
    client.force_login(maak_medewerker(Rol.KLANTMANAGER, team=team), backend=BACKEND)
    assert client.get(reverse("werkvoorraad")).headers["Location"] == reverse("mfa_activate_totp")


def test_een_ingetrokken_rol_werkt_direct(aangemeld: Aanmelden, team: Team) -> None:
    client, medewerker = aangemeld(Rol.KLANTMANAGER, team=team)
    eerst = status(client, "werkvoorraad")
    medewerker.toekenningen.all().delete()
    assert (eerst, status(client, "werkvoorraad")) == (200, 403)


def test_een_uitgezet_account_met_een_lopende_sessie_is_eruit(aangemeld: Aanmelden, team: Team) -> None:
    client, medewerker = aangemeld(Rol.KLANTMANAGER, team=team)
    Medewerker.objects.filter(pk=medewerker.pk).update(is_active=False)
    assert reverse("account_login") in client.get(reverse("werkvoorraad")).headers["Location"]


def test_negatieve_controle_de_matrix_ziet_een_query_zonder_filter(
    aangemeld: Aanmelden,
    team: Team,
    andere_gemeente: Gemeente,
    maak_dossier: MaakDossier,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Zonder het filter in de query ziet de matrix een 403 waar een 404 hoort: het register houdt de pagina dan nog tegen."""
    client, _ = aangemeld(Rol.KLANTMANAGER, team=team)
    vreemd = maak_dossier(gemeente=andere_gemeente, behandelaar=None)
    met = status(client, "dossier", uuid=vreemd.uuid)
    monkeypatch.setattr("toegang.zicht.dossierfilter", lambda medewerker, pad="": Q())
    assert (met, status(client, "dossier", uuid=vreemd.uuid)) == (404, 403)
