"""Wie een koppeling of een knop ziet, mag erheen: geen pagina leidt iemand naar "geen toegang" of "niet gevonden"."""

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.core.management import call_command
from django.test import override_settings
from django.urls import Resolver404, resolve, reverse

from dossiers.models import Brief, Dossier
from inburgering.views.dossier import TABS
from tests.keten.paginas import Blad, bladen, client_van, eerste
from toegang.models import Medewerker, Rol
from toegang.rechten import mag_url

pytestmark = pytest.mark.django_db

KOPPELING = re.compile(r'<a\b[^>]*?href="(/[^"#]*)')
FORMULIER = re.compile(r'<form\b[^>]*?action="(/[^"#?]*)')
MEELEZERS = (Rol.BEZWAARAFHANDELAAR, Rol.BOETEAMBTENAAR, Rol.FINANCIEEL, Rol.AUDITOR)
# Een brief waarvan de PDF nog gemaakt wordt, geeft de pagina die daarop wacht.
WACHT_OP_PDF = {"brief_pdf"}


@pytest.fixture
def demo(db: None, tmp_path: Any) -> Iterator[None]:
    with override_settings(VAR_MAP=tmp_path, DOCUMENTEN_MAP=tmp_path / "documenten"):
        call_command("demo_laden", klein=True, stdout=io.StringIO())
        yield


def naam_van(adres: str) -> str:
    try:
        treffer = resolve(adres.partition("?")[0])
    except Resolver404:
        return f"onbekend adres {adres}"
    return "beheer" if "admin" in treffer.namespaces else str(treffer.view_name)


def dood(bekeken: list[Blad]) -> set[tuple[str, str, str]]:
    """(waar, waarheen, wie) van elke weg die doodloopt; per persoon elke soort adres één keer."""
    gevonden: set[tuple[str, str, str]] = set()
    gehad: set[tuple[Medewerker, str]] = set()
    for blad in bekeken:
        client = client_van(blad.wie)
        tekst = client.get(blad.adres).content.decode(errors="replace")
        for adres in map(unescape, KOPPELING.findall(tekst)):
            naar = naam_van(adres)
            if (blad.wie, naar) in gehad or naar in WACHT_OP_PDF:
                continue
            gehad.add((blad.wie, naar))
            if client.get(adres).status_code not in (200, 302, 409):
                gevonden.add((blad.naam, naar, str(blad.wie)))
        acties = {naam_van(adres) for adres in map(unescape, FORMULIER.findall(tekst))} - {"beheer"}
        gevonden |= {(blad.naam, actie, str(blad.wie)) for actie in acties if not mag(blad.wie, actie)}
    return gevonden


def mag(wie: Medewerker, actie: str) -> bool:
    return mag_url(wie, actie) or actie in ("account_logout", "account_login")


def test_geen_pagina_leidt_naar_een_dichte_deur(demo: None) -> None:
    assert dood(bladen()) == set()


def bij_dossier(wie: Medewerker, dossier: Dossier) -> list[Blad]:
    adressen = [reverse("dossier-tab", kwargs={"uuid": dossier.uuid, "tab": tab}) for tab in TABS]
    if mag_url(wie, "brief"):
        adressen += [reverse("brief", kwargs={"uuid": b.uuid}) for b in Brief.objects.filter(dossier=dossier)[:1]]
    return [Blad(adres, adres, wie) for adres in adressen]


def test_wie_alleen_leest_krijgt_geen_knop_die_hij_niet_mag(demo: None) -> None:
    dossier = Dossier.objects.filter(fase="voortgang").order_by("pk")[0]
    lezers = [eerste(rol) for rol in MEELEZERS]
    namen = ("zoeken", "hulp", "rekenhulp", "mfa_index", "account_change_password")
    algemeen = [Blad(naam, reverse(naam), wie) for naam in namen for wie in lezers]
    assert dood([*(blad for wie in lezers for blad in bij_dossier(wie, dossier)), *algemeen]) == set()


def test_een_collega_krijgt_geen_knop_die_alleen_de_behandelaar_mag(demo: None) -> None:
    gevonden = set()
    for fase in ("intake", "pip", "leerroute", "voortgang", "afronding"):
        dossier = Dossier.objects.filter(fase=fase, behandelaar__is_active=True).order_by("pk")[0]
        team = Medewerker.objects.filter(team=dossier.team, toekenningen__rol=Rol.KLANTMANAGER, is_active=True)
        gevonden |= dood(bij_dossier(team.exclude(pk=dossier.behandelaar_id)[0], dossier))
    assert gevonden == set()
