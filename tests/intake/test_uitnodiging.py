"""De uitnodiging bevat alles wat een oproep moet bevatten, als tekst en als PDF."""

import io
import re
from datetime import date, time
from html import unescape
from typing import Any

import pytest
from pypdf import PdfReader

from dossiers import uitgaand
from dossiers.afspraken import VELDEN
from dossiers.documentopslag import lees
from dossiers.models import Brief, Dossier
from dossiers.perform import perform
from intake.models import Intake
from tests.steun.wereld import MaakDossier
from toegang.models import Medewerker

OP = date(2026, 11, 23)
AFSPRAAK: dict[str, Any] = dict(
    zip(VELDEN, (date(2026, 11, 30), time(10), 90, None, "Stadsplein 1", "telefoon", "Tigrinya", None), strict=True)
)


def tekst(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html.split("<main")[1])).split())


def nodig_uit(dossier: Dossier, by: Medewerker, **anders: Any) -> str:
    intake = Intake.objects.get(dossier=dossier)
    brief = perform(intake, "nodig_uit", by=by, op=OP, **{**AFSPRAAK, **anders}).brief
    assert brief is not None
    return tekst(brief.html)


@pytest.fixture
def oproep(open_dossier: Dossier, klantmanager: Medewerker, vandaag: date) -> str:
    return nodig_uit(open_dossier, klantmanager)


@pytest.mark.parametrize(
    "zin",
    [
        "Dit is de eerste oproep.",
        "maandag 30 november 2026",
        "10.00 uur, ongeveer 90 minuten",
        "Stadsplein 1",
        "Tolk per telefoon, Tigrinya",
        "uiterlijk op 7 december 2026",
        "leerbaarheidstoets",
        "U heeft het recht om dit gesprek alleen te voeren",
        "Neem mee: uw identiteitsbewijs",
        "Kunt u door een beperking",
        "Bel ons op 14 0123",
        "schriftelijke waarschuwing",
        "Na 3 oproepen maken wij het plan zonder u.",
        "artikel 14 en artikel 22 van de Wet inburgering 2021",
    ],
)
def test_de_oproep_zegt(oproep: str, zin: str) -> None:
    assert zin in oproep


def test_een_asielstatushouder_leest_geen_boetebedrag(oproep: str) -> None:
    """HvJ EU 4-2-2025: een boete kan alleen in uitzonderlijke gevallen."""
    assert ("in uitzonderlijke gevallen een boete" in oproep, "€" in oproep) == (True, False)


def test_een_gezinsmigrant_leest_het_bedrag_van_artikel_22(
    maak_dossier: MaakDossier, klantmanager: Medewerker, vandaag: date
) -> None:
    brief = nodig_uit(maak_dossier(geopend=True, doelgroep="gezinsmigrant"), klantmanager)
    assert "Dan kunnen wij u een boete geven van € 250." in brief


def test_de_tweede_oproep_is_ook_de_schriftelijke_waarschuwing(
    open_dossier: Dossier, klantmanager: Medewerker, vandaag: date
) -> None:
    nodig_uit(open_dossier, klantmanager)
    perform(Intake.objects.get(), "meld_no_show", by=klantmanager, op=date(2026, 11, 30))
    brief = nodig_uit(open_dossier, klantmanager, reden="U bent op 30 november niet gekomen.")
    assert "Dit is de tweede oproep." in brief
    assert "Waarschuwing. Wij hebben u al eerder uitgenodigd." in brief
    assert "U bent op 30 november niet gekomen." in brief


def test_zonder_tolk_staat_er_hoe_je_er_een_vraagt(
    open_dossier: Dossier, klantmanager: Medewerker, vandaag: date
) -> None:
    assert "Heeft u toch een tolk nodig? Bel ons." in nodig_uit(open_dossier, klantmanager, tolk="", tolktaal="")


def test_de_werker_maakt_er_een_pdf_van_met_naam_en_adres(
    open_dossier: Dossier, klantmanager: Medewerker, vandaag: date, settings: Any, tmp_path: Any
) -> None:
    settings.DOCUMENTEN_MAP = tmp_path
    nodig_uit(open_dossier, klantmanager)
    uitgaand.verwerk()
    brief = Brief.objects.get()
    assert brief.pdf is not None
    pdf = PdfReader(io.BytesIO(lees(brief.pdf)))
    eerste = " ".join((pdf.pages[0].extract_text() or "").split())
    assert brief.status == "VASTGELEGD"
    assert [regel in eerste for regel in ("M. Tesfay", "Lindelaan 12", "1234 AB VOORBEELDSTAD")] == [True, True, True]
    assert len(pdf.pages) <= 2


def test_een_voorbeeld_vooraf_is_dezelfde_brief_en_laat_niets_achter(
    open_dossier: Dossier, klantmanager: Medewerker, vandaag: date
) -> None:
    from dossiers.proef import proef

    uitkomst = proef(Intake.objects.get(), "nodig_uit", by=klantmanager, op=OP, **AFSPRAAK)
    assert (Brief.objects.count(), Intake.objects.get().status) == (0, "TE_PLANNEN")
    assert tekst(uitkomst.html) == nodig_uit(open_dossier, klantmanager)
