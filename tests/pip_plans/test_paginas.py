"""Het PIP invullen, vaststellen en de brief lezen, zoals iemand het op het scherm doet."""

import re
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from besluiten.models import Besluit
from dossiers import uitgaand
from dossiers.documentopslag import lees
from dossiers.fouten import NietMogelijk
from dossiers.models import Brief, Dossier
from dossiers.overname import neem_over
from dossiers.perform import perform, zet_fase
from pip_plans.actions import bewaar
from pip_plans.models import Pip
from pip_plans.selectors import paneel
from tests.pip_plans.conftest import Als
from tests.pip_plans.plan import DAG, begonnen, ingevuld, plan, vastgesteld
from tests.steun.wereld import MaakDossier
from toegang.models import Inzage, Medewerker

pytestmark = pytest.mark.usefixtures("vandaag")


def adres(pip: Pip) -> str:
    return reverse("pip-bewerk", kwargs={"uuid": pip.uuid})


def velden(pip: Pip, **anders: Any) -> dict[str, Any]:
    gegevens = {"versie": pip.versie, **plan(**anders)}
    return {naam: str(waarde) if isinstance(waarde, date) else waarde for naam, waarde in gegevens.items()}


def test_een_volledig_plan_bewaren_leidt_naar_het_vaststellen(
    als: Als, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    pip = begonnen(open_dossier)
    antwoord = als(klantmanager).post(adres(pip), velden(pip))
    assert antwoord.status_code == 302
    assert antwoord["Location"] == reverse("besluiten-besluit-stel_vast", kwargs={"uuid": pip.besluit.uuid})  # type: ignore[union-attr]
    pip.refresh_from_db()
    assert (pip.leerroute, pip.uren_leerroute, pip.reden_z) == ("B1", 600, "Reden over de Z-route.")


def test_een_half_plan_bewaren_mag_en_noemt_wat_ontbreekt(
    als: Als, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    pip, client = begonnen(open_dossier), als(klantmanager)
    antwoord = client.post(adres(pip), velden(pip, reden_onderwijs="", ondersteuning=""), follow=True)
    tekst = antwoord.content.decode()
    assert "Het PIP is bewaard. Nog 2 dingen nodig." in tekst
    assert '<a href="#id_reden_onderwijs">de reden waarom de onderwijsroute niet past</a>' in tekst
    assert '<a href="#id_ondersteuning">de ondersteuning en begeleiding</a>' in tekst


def test_iemand_anders_was_eerder_en_het_getypte_blijft(
    als: Als, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    pip = ingevuld(open_dossier, klantmanager)
    antwoord = als(klantmanager).post(
        adres(pip), velden(pip, versie=pip.versie - 1, ondersteuning="Mijn nieuwe tekst.")
    )
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Mijn nieuwe tekst." in tekst
    assert Pip.objects.get().ondersteuning == "Een taalmaatje, elke week."


FOUT = [
    ({"niveau": "A2"}, "DUO weigert dit: Niveau A2 kan bij de B1-route niet in het eerste PIP."),
    ({"leerroute": "onderwijs", "niveau": ""}, "In de onderwijsroute hoort geen MAP. Maak dit veld leeg."),
    ({"uren_leerroute": "veel"}, "Voer een geheel getal in."),
    ({"start_leerroute": "31-02-2026"}, "Voer een geldige datum in."),
]


@pytest.mark.parametrize(("anders", "zin"), FOUT)
def test_een_fout_staat_bij_het_veld_en_er_wordt_niets_bewaard(
    anders: dict[str, str], zin: str, als: Als, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    pip = begonnen(open_dossier)
    antwoord = als(klantmanager).post(adres(pip), {**velden(pip), **anders})
    assert (antwoord.status_code, zin in antwoord.content.decode()) == (422, True)
    assert Pip.objects.get().leerroute == ""


def test_een_migrant_wordt_niet_naar_uren_les_gevraagd(
    als: Als, maak_dossier: MaakDossier, klantmanager: Medewerker
) -> None:
    pip = begonnen(maak_dossier(geopend=True, doelgroep="gezinsmigrant"))
    tekst = als(klantmanager).get(adres(pip)).content.decode()
    gevraagd = set(re.findall(r'name="(\w+)"', tekst))
    assert gevraagd & {"uren_leerroute", "uren_per_week", "start_leerroute", "aanbieder", "uren_participatie"} == set()
    assert {"uren_pvt", "uren_map", "reden_b1"} <= gevraagd


def test_een_vastgesteld_plan_is_niet_te_bewerken(als: Als, open_dossier: Dossier, klantmanager: Medewerker) -> None:
    pip = vastgesteld(open_dossier, klantmanager).pip
    antwoord = als(klantmanager).post(adres(pip), velden(pip, ondersteuning="anders"))
    assert antwoord.status_code == 409
    assert "Het PIP is al vastgesteld en kan niet meer gewijzigd worden." in antwoord.content.decode()


def test_een_collega_mag_niet_en_een_ander_team_ziet_niets(
    als: Als, open_dossier: Dossier, collega: Medewerker, maak_medewerker: Any, ander_team: Any
) -> None:
    pip = begonnen(open_dossier)
    elders = maak_medewerker("klantmanager", team=ander_team)
    assert [als(wie).get(adres(pip)).status_code for wie in (collega, elders)] == [403, 404]


def test_de_stap_pagina_toont_wat_ontbreekt_met_een_koppeling(
    als: Als, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    pip = ingevuld(open_dossier, klantmanager, reden_z="")
    tekst = (
        als(klantmanager)
        .get(reverse("besluiten-besluit-stel_vast", kwargs={"uuid": pip.besluit.uuid}))
        .content.decode()
    )  # type: ignore[union-attr]
    assert f'<a href="{adres(pip)}#id_reden_z">' in tekst
    assert "<h1>PIP vaststellen" in tekst


def oud_plan(dossier: Dossier, nummer: int) -> Pip:
    """Een vervangen plan uit een ander systeem, met zijn besluit."""
    besluit = Besluit(
        gemeente=dossier.gemeente, dossier=dossier, soort="pip", object_label="pip_plans.pip", object_id=10_000 + nummer,
        nummer=f"B-2024-{nummer:06d}", dagtekening=DAG, bekendmaking=DAG, wijze="post", overgenomen=True,
    )  # fmt: skip
    neem_over([besluit], "HERZIEN", by=None, op=DAG)
    return Pip(dossier=dossier, leerroute="Z", besluit=besluit)


def test_het_paneel_leest_evenveel_bij_een_en_bij_drie_plannen(
    maak_dossier: MaakDossier, klantmanager: Medewerker, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    een, drie = maak_dossier(geopend=True), maak_dossier(geopend=True)
    for nummer in (1, 2):
        neem_over([oud_plan(drie, nummer)], "VERVANGEN", by=None, op=DAG)
    for dossier in (een, drie):
        pip = begonnen_bij(dossier, klantmanager)
        with django_assert_num_queries(4):  # plan, beleid, intake, brief
            assert paneel(dossier).pip == pip


def begonnen_bij(dossier: Dossier, by: Medewerker) -> Pip:
    with transaction.atomic():
        zet_fase(dossier, "pip", by=None, op=DAG)
    pip = Pip.objects.select_related("besluit").get(dossier=dossier, status="CONCEPT")
    return bewaar(pip, by=by, op=DAG, versie=None, **plan())


# --- De brief ----------------------------------------------------------------------------------------------------------


def test_de_brief_als_pdf_met_dichte_koppen(als: Als, open_dossier: Dossier, klantmanager: Medewerker) -> None:
    vastgesteld(open_dossier, klantmanager)
    brief = Brief.objects.select_related("pdf").get()
    antwoord = als(klantmanager).get(reverse("brief_pdf", kwargs={"uuid": brief.uuid}))
    assert brief.pdf is not None
    assert antwoord.content == lees(brief.pdf)
    assert (antwoord["Content-Type"], antwoord["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert antwoord["Content-Disposition"] == f'inline; filename="brief-{brief.kenmerk}.pdf"'
    assert "default-src 'none'" in antwoord["Content-Security-Policy"]
    assert Inzage.objects.latest("pk").feiten["dossiers"] == [str(open_dossier.uuid)]


def test_de_tekst_van_de_brief_staat_alleen_haar_eigen_stijl_toe(
    als: Als, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    vastgesteld(open_dossier, klantmanager)
    antwoord = als(klantmanager).get(reverse("brief_tekst", kwargs={"uuid": Brief.objects.get().uuid}))
    beleid = antwoord["Content-Security-Policy"]
    assert (beleid.count("'sha256-"), "sandbox" in beleid, "unsafe-inline" in beleid) == (2, True, False)


def test_zolang_de_pdf_er_niet_is_kijkt_de_pagina_zelf_of_zij_er_is(
    als: Als, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    perform(ingevuld(open_dossier, klantmanager).besluit, "stel_vast", by=klantmanager, op=DAG)  # type: ignore[arg-type]
    brief, client = Brief.objects.get(), als(klantmanager)
    eerst = client.get(reverse("brief", kwargs={"uuid": brief.uuid})).content.decode()
    pdf = client.get(reverse("brief_pdf", kwargs={"uuid": brief.uuid}))
    assert ("data-ververs" in eerst, "De PDF wordt gemaakt." in eerst, pdf.status_code) == (True, True, 404)
    uitgaand.verwerk()
    daarna = client.get(reverse("brief", kwargs={"uuid": brief.uuid})).content.decode()
    assert ("data-ververs" in daarna, "PDF openen" in daarna) == (False, True)


def test_de_brief_van_een_besluit_gaat_alleen_met_de_bekendmaking_mee(
    als: Als, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    vastgesteld(open_dossier, klantmanager)
    pad = reverse("dossiers-brief-verzend", kwargs={"uuid": Brief.objects.get().uuid})
    antwoord = als(klantmanager).post(pad, {"op": "2026-11-23", "wijze": "post", "versie": "1"})
    assert antwoord.status_code == 409
    assert "Maak het besluit bekend; dan is de brief ook verzonden." in antwoord.content.decode()


def test_wie_bewaart_terwijl_een_collega_vaststelt_wijzigt_het_besluit_niet(
    open_dossier: Dossier, klantmanager: Medewerker, collega: Medewerker
) -> None:
    ingevuld(open_dossier, klantmanager)
    gelezen = Pip.objects.select_related("besluit", "dossier").get()
    perform(Besluit.objects.get(), "stel_vast", by=klantmanager, op=DAG)
    with pytest.raises(NietMogelijk, match="Het PIP is al vastgesteld"):
        bewaar(gelezen, by=klantmanager, op=DAG, versie=gelezen.versie, **plan(ondersteuning="Iets anders."))
    assert Pip.objects.get().ondersteuning == "Een taalmaatje, elke week."
