"""Het voortgangsgesprek: plannen, voeren, niet verschijnen, en het volgende in het ritme van het PIP."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from dossiers.fouten import NietMogelijk
from dossiers.models import Afspraak, Brief, Gebeurtenis, Taak, Termijn
from dossiers.pdf import maak_pdf
from dossiers.perform import perform
from dossiers.tijdlijn import zin
from leerroutes.models import Leerroute, Voortgangsgesprek
from leerroutes.transitions.voortgang import GesprekStatus
from tests.leerroutes.conftest import VERSLAG, MaakRoute, afspraak, start_route
from toegang.models import Medewerker

S = GesprekStatus
DAG = date(2026, 11, 24)
MAG_VANUIT = {
    "plan": {S.TE_PLANNEN},
    "houd": {S.GEPLAND},
    "verzet": {S.GEPLAND},
    "meld_no_show": {S.GEPLAND},
    "vervalt": {S.TE_PLANNEN, S.GEPLAND},
}


@pytest.mark.parametrize(("stap", "status"), [(stap, status) for stap in MAG_VANUIT for status in S])
def test_elke_stap_kan_alleen_vanuit_de_eigen_status(stap: str, status: str) -> None:
    assert (status in Voortgangsgesprek.stappen()[stap].source) == (status in MAG_VANUIT[stap])


def test_de_tabel_noemt_elke_stap() -> None:
    assert set(Voortgangsgesprek.stappen()) == set(MAG_VANUIT)


def test_plannen_zet_het_gesprek_in_de_agenda_van_de_behandelaar(
    gepland: Voortgangsgesprek, klantmanager: Medewerker
) -> None:
    afspraak = Afspraak.objects.get(dossier=gepland.dossier)
    assert (gepland.status, gepland.gepland_op, afspraak.onderwerp, afspraak.medewerker) == (
        S.GEPLAND, DAG, "Voortgangsgesprek 1", klantmanager,
    )  # fmt: skip


def test_plannen_maakt_de_uitnodiging_en_zet_het_vastleggen_op_de_dag_zelf(gepland: Voortgangsgesprek) -> None:
    taak = Taak.objects.get(object_label="leerroutes.voortgangsgesprek", status="open")
    assert list(Brief.objects.filter(dossier=gepland.dossier).values_list("soort", flat=True)) == [
        "voortgang/uitnodiging"
    ]
    assert (taak.stap, taak.vervalt) == ("houd", DAG)


def test_de_tijdlijn_noemt_de_dag(gepland: Voortgangsgesprek) -> None:
    regel = Gebeurtenis.objects.get(soort="leerroutes.voortgangsgesprek.plan")
    assert zin(regel) == "Voortgangsgesprek gepland op 24 november 2026"


def test_na_een_gesprek_begint_de_termijn_van_het_volgende(
    gepland: Voortgangsgesprek, klantmanager: Medewerker
) -> None:
    verricht = perform(gepland, "houd", by=klantmanager, op=DAG, **VERSLAG)
    volgend = Voortgangsgesprek.objects.get(leerroute=gepland.leerroute, nummer=2)
    termijn = Termijn.objects.get(dossier=gepland.dossier, soort="VOORTGANGSGESPREK", status="loopt")
    taak = Taak.objects.get(object_id=volgend.pk, object_label="leerroutes.voortgangsgesprek", status="open")
    assert (verricht.object.status, volgend.status) == (S.GEHOUDEN, S.TE_PLANNEN)
    assert (termijn.feit_datum, termijn.vervalt, taak.termijn, taak.stap) == (DAG, date(2027, 5, 24), termijn, "plan")
    assert Termijn.objects.filter(soort="VOORTGANGSGESPREK", status="klaar", klaar_op=DAG).count() == 1


def test_het_gesprek_staat_daarna_als_verschenen_in_de_agenda(
    gepland: Voortgangsgesprek, klantmanager: Medewerker
) -> None:
    perform(gepland, "houd", by=klantmanager, op=DAG, **VERSLAG)
    assert Afspraak.objects.get(dossier=gepland.dossier).status == "verschenen"


def test_wie_niet_komt_krijgt_een_nieuwe_afspraak_en_de_termijn_loopt_door(
    gepland: Voortgangsgesprek, klantmanager: Medewerker
) -> None:
    verricht = perform(gepland, "meld_no_show", by=klantmanager, op=DAG, toelichting="geen bericht")
    taak = Taak.objects.get(object_label="leerroutes.voortgangsgesprek", status="open")
    assert (verricht.object.status, verricht.object.keren_niet_verschenen) == (S.TE_PLANNEN, 1)
    assert (Afspraak.objects.get().status, taak.stap, taak.vervalt) == ("niet_verschenen", "plan", date(2026, 12, 1))


def test_verzetten_houdt_een_afspraak_over_en_stuurt_een_nieuwe_brief(
    gepland: Voortgangsgesprek, klantmanager: Medewerker
) -> None:
    perform(gepland, "verzet", by=klantmanager, op=date(2026, 11, 20), **afspraak(date(2026, 11, 26), 14))
    bestaand = Afspraak.objects.get(dossier=gepland.dossier)
    assert (f"{bestaand.van:%Y-%m-%d %H}", Brief.objects.filter(dossier=gepland.dossier).count()) == (
        "2026-11-26 13",
        2,
    )
    gepland.refresh_from_db()
    assert gepland.gepland_op == date(2026, 11, 26)


def test_het_laatste_gesprek_opent_het_afronden_van_de_leerroute(
    maak_route: MaakRoute, klantmanager: Medewerker
) -> None:
    gestart = start_route(maak_route(), klantmanager)
    gesprek = Voortgangsgesprek.objects.get(leerroute=gestart)
    # De lessen eindigen op 30 november 2027: na 1 juni 2027 past er in het ritme geen gesprek meer bij.
    perform(gesprek, "plan", by=klantmanager, op=date(2026, 11, 2), **afspraak(DAG))
    verricht = perform(gesprek, "houd", by=klantmanager, op=date(2027, 6, 1), **VERSLAG)
    gestart.refresh_from_db()
    taak = Taak.objects.get(object_label="leerroutes.leerroute", status="open")
    assert (verricht.termijnen, gestart.gesprekken_klaar_op, taak.stap, taak.vervalt) == (
        [], date(2027, 6, 1), "rond_af", date(2027, 11, 30),
    )  # fmt: skip
    assert not Termijn.objects.filter(dossier=gestart.dossier, soort="VOORTGANGSGESPREK", status="loopt").exists()


def test_een_dubbele_boeking_geeft_een_zin_en_laat_niets_achter(
    gepland: Voortgangsgesprek, maak_route: MaakRoute, klantmanager: Medewerker
) -> None:
    ander = Voortgangsgesprek.objects.get(leerroute=start_route(maak_route(), klantmanager))
    with pytest.raises(NietMogelijk) as fout:
        perform(ander, "plan", by=klantmanager, op=date(2026, 11, 2), **afspraak(DAG))
    assert fout.value.zinnen == [f"{klantmanager} heeft op dit moment al een afspraak. Kies een ander tijdstip."]
    ander.refresh_from_db()
    assert (ander.status, Afspraak.objects.filter(dossier=ander.dossier).count()) == (S.TE_PLANNEN, 0)
    assert not Brief.objects.filter(dossier=ander.dossier).exists()


def test_er_staat_nooit_meer_dan_een_gesprek_open(gestart: Leerroute) -> None:
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        gestart.gesprekken.create(dossier=gestart.dossier, nummer=9)


def test_participatie_uren_gaan_naar_duo_en_lesuren_niet(gepland: Voortgangsgesprek, klantmanager: Medewerker) -> None:
    perform(gepland, "houd", by=klantmanager, op=DAG, **VERSLAG, cursusuren=140, participatie_uren=60)
    assert list(gepland.dossier.uitgaand.filter(soort="duo.uren").values_list("soort", flat=True)) == ["duo.uren"]


def test_zonder_participatie_uren_gaat_er_niets_naar_duo(gepland: Voortgangsgesprek, klantmanager: Medewerker) -> None:
    perform(gepland, "houd", by=klantmanager, op=DAG, **VERSLAG, cursusuren=140)
    assert not gepland.dossier.uitgaand.filter(soort="duo.uren").exists()


def test_de_uitnodiging_noemt_dag_tijd_plaats_en_tolk(
    gesprek: Voortgangsgesprek, ruimte: Any, klantmanager: Medewerker
) -> None:
    velden = afspraak(DAG, ruimte=ruimte, plaats="", tolk="telefoon", tolktaal="Tigrinya")
    brief: Any = perform(gesprek, "plan", by=klantmanager, op=date(2026, 11, 2), **velden).brief
    for deel in (
        "dinsdag 24 november 2026", "10.00 tot 11.00 uur", "Spreekkamer 1, Stadsplein 1", "Tigrinya (per telefoon)",
        f"Het gesprek is met {klantmanager.naam}", "artikel 17 Wi2021", "Geachte mevrouw Tesfay",
    ):  # fmt: skip
        assert deel in brief.html
    assert brief.onderwerp == "Uitnodiging voor een gesprek over uw inburgering"


def test_de_uitnodiging_is_ook_als_pdf_te_lezen(gepland: Voortgangsgesprek) -> None:
    brief = Brief.objects.get(dossier=gepland.dossier)
    blad = PdfReader(BytesIO(maak_pdf(brief.html))).pages[0].extract_text()
    assert "dinsdag 24 november 2026" in blad
    assert "Wijkcentrum" in blad


def test_een_gesprek_dat_eerder_was_dan_gepland_haalt_de_afspraak_van_de_agenda(
    gepland: Voortgangsgesprek, klantmanager: Medewerker
) -> None:
    perform(gepland, "houd", by=klantmanager, op=date(2026, 11, 20), **VERSLAG)
    assert Afspraak.objects.get(dossier=gepland.dossier).status == "geannuleerd"
