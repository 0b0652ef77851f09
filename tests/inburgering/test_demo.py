"""De demo: elke status, sluitende nummers, niets dubbel, en nooit waar echte dossiers staan."""

import io
import json
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from besluiten.models import Besluit
from dossiers import termijnen, uitgaand
from dossiers.beleid import parameters_voor
from dossiers.models import (
    Afspraak,
    Brief,
    Dossier,
    Gebeurtenis,
    Inburgeraar,
    Notificatie,
    Overgang,
    Taak,
    Teller,
    Termijn,
    Uitgaand,
)
from dossiers.steps import stapmodel, stapmodellen
from dossiers.transitions import Fase
from inburgering.bench import achtergrond, schermen
from inburgering.bench.meten import regel
from inburgering.demo import accounts, laden, standin
from koppelingen.standin.toestand import Toestand
from tests.steun.tijd import MAANDAGOCHTEND
from toegang.keten import controleer
from toegang.models import Gemeente, Inzage, Medewerker, Rol

pytestmark = pytest.mark.django_db
VANDAAG = MAANDAGOCHTEND.date()


@pytest.fixture(scope="module")
def demo(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Gemeente]:
    """Eén keer geladen voor alle tests hieronder; daarna is de database weer leeg."""
    var = tmp_path_factory.mktemp("demo")
    with (
        django_db_blocker.unblock(),
        override_settings(VAR_MAP=var, DOCUMENTEN_MAP=var / "documenten"),
        time_machine.travel(MAANDAGOCHTEND),
        transaction.atomic(),
    ):
        call_command("demo_laden", klein=True, stdout=io.StringIO())
        uitgaand.verwerk(1)  # de werker maakt de PDF van een nieuwe brief
        yield Gemeente.objects.get()
        transaction.set_rollback(True)


def test_er_zijn_zestig_dossiers_twee_teams_en_twaalf_klantmanagers(demo: Gemeente) -> None:
    assert Dossier.objects.count() == laden.KLEIN
    assert demo.teams.count() == 2
    assert Medewerker.objects.filter(toekenningen__rol=Rol.KLANTMANAGER).count() == 12
    assert set(Medewerker.objects.values_list("toekenningen__rol", flat=True)) == set(Rol.values)


def test_elke_status_en_elke_fase_komt_voor(demo: Gemeente) -> None:
    ontbreekt = {
        model._meta.label: {waarde for waarde, _ in model._meta.get_field("status").choices}
        - set(model._base_manager.values_list("status", flat=True))
        for model in stapmodellen()
    }
    assert {label: open_ for label, open_ in ontbreekt.items() if open_} == {}
    assert set(Dossier.objects.values_list("fase", flat=True)) == set(Fase.values)


def test_elke_status_is_die_van_de_laatste_overgang(demo: Gemeente) -> None:
    for model in stapmodellen():
        label = model._meta.label_lower
        laatste = {
            o.object_id: (o.kant_id.rpartition(">")[2], o.versie)
            for o in Overgang.objects.filter(model=label).order_by("versie")
        }
        rijen = model._base_manager.values_list("pk", "status", "versie")
        assert [rij for rij in rijen if laatste.get(rij[0], (model.beginstatus(), 0)) != rij[1:]] == []


def test_wat_binnenkwam_is_gemerkt_als_overgenomen(demo: Gemeente) -> None:
    stappen = set(Overgang.objects.exclude(model="dossiers.brief").values_list("stap", flat=True))
    assert stappen == {"neem_over"}
    assert Overgang.objects.filter(stap="leg_vast").count() == 1


def test_elke_termijn_is_gelijk_aan_de_berekening(demo: Gemeente) -> None:
    parameters = parameters_voor(demo.pk)
    for termijn in Termijn.objects.all():
        obj = stapmodel(termijn.object_label)._base_manager.get(pk=termijn.object_id)
        velden = termijnen.uitkomst(obj, termijn.soort_wet, termijn.feit, parameters)
        assert (termijn.soort, velden["vervalt"]) == (termijn.soort, termijn.vervalt)


def test_er_zijn_termijnen_te_laat_en_deze_week_en_later(demo: Gemeente) -> None:
    dagen = [(t.vervalt - VANDAAG).days for t in Termijn.objects.filter(status="loopt", vervalt__isnull=False)]
    assert (min(dagen) < 0, any(0 <= d <= 14 for d in dagen), max(dagen) > 300) == (True, True, True)


def test_geen_taak_of_termijn_loopt_in_een_gesloten_dossier(demo: Gemeente) -> None:
    assert Taak.objects.filter(dossier__status="GESLOTEN", status="open").count() == 0
    assert Termijn.objects.filter(dossier__status="GESLOTEN", status="loopt").count() == 0


@pytest.mark.parametrize("model", [Gebeurtenis, Inzage])
def test_de_keten_van_het_logboek_klopt(demo: Gemeente, model: Any) -> None:
    assert controleer(model, demo.pk) is None


@pytest.mark.parametrize(
    ("model", "veld", "reeks"),
    [(Dossier, "nummer", "dossier"), (Besluit, "nummer", "besluit"), (Brief, "kenmerk", "brief")],
)
def test_de_nummers_hebben_geen_gaten_en_de_teller_gaat_verder(
    demo: Gemeente, model: Any, veld: str, reeks: str
) -> None:
    nummers = [n.split("-")[1:] for n in model._base_manager.exclude(**{veld: ""}).values_list(veld, flat=True)]
    per_jaar = {jaar: sorted(int(nr) for j, nr in nummers if j == jaar) for jaar, _ in nummers}
    stand = dict(Teller.objects.filter(gemeente=demo, reeks=reeks).values_list("jaar", "stand"))
    assert per_jaar == {str(jaar): list(range(1, aantal + 1)) for jaar, aantal in stand.items()}


def test_niemand_is_dubbel_geboekt(demo: Gemeente) -> None:
    for wie in ("medewerker_id", "ruimte_id", "dossier_id"):
        rijen = Afspraak.objects.filter(status="gepland").order_by(wie, "van")
        assert [a for a, b in pairwise(rijen) if getattr(a, wie) == getattr(b, wie) and a.tot > b.van] == []


def test_er_zijn_afspraken_in_de_komende_weken(demo: Gemeente) -> None:
    assert Afspraak.objects.filter(status="gepland", van__date__gte=VANDAAG).exists()


def test_oude_brieven_wachten_op_hun_pdf_de_nieuwste_eerst(demo: Gemeente) -> None:
    rijen = Uitgaand.objects.filter(soort="brief.pdf", prioriteit=9).order_by("opnieuw_na")
    dagen = [Brief.objects.get(uuid=rij.verwijzing["brief"]).dagtekening for rij in rijen]
    assert dagen == sorted(dagen, reverse=True)
    assert len(dagen) == Brief.objects.filter(overgenomen=True, pdf=None).count()


def test_het_postvak_heeft_berichten_die_aandacht_vragen_en_wat_niet_weg_kon(demo: Gemeente) -> None:
    staat = Counter(Notificatie.objects.values_list("status", flat=True))
    assert {"verwerkt", "onbekend", "elders", "aandacht"} <= staat.keys()
    vast = Uitgaand.objects.filter(geparkeerd_op__isnull=False)
    assert sorted(vast.values_list("soort", flat=True)) == ["duo.aanbod", "duo.pip"]
    assert all(rij.melding.startswith("DUO heeft het bericht geweigerd.") for rij in vast)


def test_de_standin_kent_dezelfde_mensen_en_twintig_nieuwe(demo: Gemeente) -> None:
    toestand = Toestand()
    toestand.laad_json(json.loads(standin.bestand().read_text(encoding="utf-8")))
    assert len(toestand.brp) == sum(bool(i.bsn) for i in Inburgeraar.objects.all()) + standin.NIEUWE_MENSEN


def test_een_tweede_keer_laden_doet_niets(demo: Gemeente) -> None:
    voor = (Dossier.objects.count(), Gebeurtenis.objects.count())
    uit = io.StringIO()
    call_command("demo_laden", stdout=uit)
    assert (Dossier.objects.count(), Gebeurtenis.objects.count(), uit.getvalue()) == (*voor, "")


def test_met_een_demo_account_komt_men_binnen(demo: Gemeente) -> None:
    cache.clear()  # een code geldt eenmaal, en de cache overleeft de vorige run
    uit = io.StringIO()
    call_command("demo_accounts", stdout=uit)
    account = next(a for a in accounts.per_rol() if a.rol == Rol.KLANTMANAGER.label)
    assert account.email in uit.getvalue()
    browser = Client()
    browser.post(reverse("account_login"), {"login": account.email, "password": accounts.WACHTWOORD})
    antwoord = browser.post(reverse("mfa_authenticate"), {"code": account.code}, follow=True)
    assert (antwoord.status_code, antwoord.request["PATH_INFO"]) == (200, reverse("werkvoorraad"))


def test_de_bench_meet_elk_onderdeel_naast_zijn_grens(demo: Gemeente) -> None:
    metingen = [*schermen.metingen(1), *achtergrond.metingen(1, 100)]
    assert [m.naam for m in metingen] == [
        "werkvoorraad", "werkvoorraad van het team", "dossierpagina", "zoeken op naam", "zoeken op BSN", "veeg", "brief",
        "termijn (per stuk)",
    ]  # fmt: skip
    assert all(m.verhouding > 0 and len(regel(m).splitlines()) == 2 for m in metingen)
