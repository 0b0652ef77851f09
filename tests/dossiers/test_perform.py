"""De ene deur: wie, wanneer, waarom niet, en alles of niets."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dossiers import tijdlijn
from dossiers.fouten import IemandWasEerder, NietBevoegd, NietMogelijk, VerkeerdeStatus
from dossiers.models import Afspraak, Dossier, Gebeurtenis, Overgang, Taak, Termijn
from dossiers.perform import perform
from dossiers.proef import proef
from dossiers.selectors import lopende_termijnen
from dossiers.transitions import DossierStatus, Fase
from tests.steun.wereld import MaakDossier
from toegang.models import Medewerker

DAG = date(2026, 3, 2)


def test_openen_start_de_pip_termijn_vanaf_de_kennisgeving(dossier: Dossier) -> None:
    verricht = perform(dossier, "open", by=None, op=DAG)
    termijn = verricht.termijnen[0]
    # 24 februari + 10 weken is Bevrijdingsdag; de termijn schuift een dag (wet.md 9.9).
    assert (termijn.soort, termijn.feit_datum, termijn.vervalt) == (
        "PIP_VASTSTELLEN",
        date(2026, 2, 24),
        date(2026, 5, 6),
    )
    assert [stap["reden"] for stap in termijn.uitleg] == ["", "Bevrijdingsdag: de termijn loopt door"]


def test_openen_wijzigt_status_versie_fase_en_schrijft_de_tijdlijn(dossier: Dossier) -> None:
    perform(dossier, "open", by=None, op=DAG)
    dossier.refresh_from_db()
    assert (dossier.status, dossier.versie, dossier.fase, dossier.geopend_op) == (
        DossierStatus.OPEN,
        1,
        Fase.INTAKE,
        DAG,
    )
    soorten = Gebeurtenis.objects.filter(dossier=dossier).values_list("soort", flat=True)
    assert "dossiers.dossier.open" in soorten
    regel = Gebeurtenis.objects.get(dossier=dossier, soort="dossiers.dossier.open")
    assert tijdlijn.zin(regel) == "Dossier geopend"


def test_een_voorwaarde_die_niet_vervuld_is_geeft_haar_zin_en_wijzigt_niets(maak_dossier: MaakDossier) -> None:
    dossier = maak_dossier(kennisgeving=None)
    with pytest.raises(NietMogelijk) as fout:
        perform(dossier, "open", by=None, op=DAG)
    assert fout.value.zinnen == ["Nog nodig: de datum van de kennisgeving door DUO is bekend."]
    dossier.refresh_from_db()
    assert (dossier.status, dossier.versie, Overgang.objects.count()) == (DossierStatus.AANGEMELD, 0, 0)


def test_een_tweede_keer_dezelfde_stap_zegt_wat_de_status_nu_is(dossier: Dossier, klantmanager: Medewerker) -> None:
    perform(dossier, "open", by=klantmanager, op=DAG)
    with pytest.raises(VerkeerdeStatus) as fout:
        perform(dossier, "open", by=klantmanager, op=DAG)
    zin = f"“Dossier openen” kan niet meer: dit staat nu op “Open”, door {klantmanager} op 02-03-2026."
    assert fout.value.zinnen == [zin]


def test_een_formulier_van_voor_een_wijziging_wordt_geweigerd(dossier: Dossier, klantmanager: Medewerker) -> None:
    with pytest.raises(IemandWasEerder):
        perform(dossier, "open", by=klantmanager, op=DAG, versie=dossier.versie + 1)


def test_de_klok_mag_alleen_een_stap_die_dat_zegt(open_dossier: Dossier) -> None:
    with pytest.raises(NietBevoegd):
        perform(open_dossier, "sluit", by=None, op=DAG)


def test_een_collega_uit_het_team_mag_niet_sluiten_en_de_behandelaar_wel(
    open_dossier: Dossier, klantmanager: Medewerker, collega: Medewerker
) -> None:
    with pytest.raises(NietBevoegd):
        perform(open_dossier, "sluit", by=collega, op=DAG, reden="verhuisd")
    verricht = perform(open_dossier, "sluit", by=klantmanager, op=DAG, reden="verhuisd")
    assert verricht.object.status == DossierStatus.GESLOTEN


def test_sluiten_beeindigt_alle_lopende_termijnen(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    perform(open_dossier, "sluit", by=klantmanager, op=DAG)
    assert list(lopende_termijnen(open_dossier)) == []
    assert set(Termijn.objects.filter(dossier=open_dossier).values_list("status", "klaar_op")) == {("klaar", DAG)}


def test_sluiten_laat_geen_taak_en_geen_afspraak_staan(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    van = datetime(2026, 3, 9, 9, tzinfo=UTC)
    Afspraak.objects.create(
        gemeente=open_dossier.gemeente, dossier=open_dossier, object_label="dossiers.dossier", object_id=open_dossier.pk,
        onderwerp="Gesprek", medewerker=klantmanager, van=van, tot=van + timedelta(hours=1),
    )  # fmt: skip
    perform(open_dossier, "sluit", by=klantmanager, op=DAG, reden="verhuisd")
    assert not Taak.objects.filter(dossier=open_dossier, status="open").exists()
    assert Afspraak.objects.get().status == Afspraak.Status.GEANNULEERD


def test_een_aangemeld_dossier_kan_ook_gesloten_worden(dossier: Dossier, klantmanager: Medewerker) -> None:
    assert perform(dossier, "sluit", by=klantmanager, op=DAG, reden="overleden").object.status == DossierStatus.GESLOTEN


def test_elk_object_heeft_ten_hoogste_een_open_taak(open_dossier: Dossier) -> None:
    per_object = Taak.objects.filter(dossier=open_dossier, status="open").values_list("object_label", "object_id")
    assert len(per_object) == len(set(per_object))


def test_een_proef_laat_zien_wat_er_gebeurt_en_laat_niets_achter(dossier: Dossier, klantmanager: Medewerker) -> None:
    voor = Gebeurtenis.objects.count()
    uitkomst = proef(dossier, "open", by=klantmanager, op=DAG)
    assert [t.vervalt for t in uitkomst.termijnen if t.soort == "PIP_VASTSTELLEN"] == [date(2026, 5, 6)]
    dossier.refresh_from_db()
    assert (dossier.status, Gebeurtenis.objects.count(), Termijn.objects.count()) == (DossierStatus.AANGEMELD, voor, 0)


def test_een_gewijzigd_feit_herrekent_de_termijn_en_de_taak_in_dezelfde_transactie(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    from dossiers.actions import wijzig

    gewijzigd = wijzig(open_dossier, by=klantmanager, op=DAG, kennisgeving=date(2026, 1, 5))
    vervalt = {t.soort: t.vervalt for t in gewijzigd}
    assert vervalt["PIP_VASTSTELLEN"] == date(2026, 3, 16)  # wet.md 9.9
    taken = Taak.objects.filter(termijn__soort="PIP_VASTSTELLEN", status="open")
    assert set(taken.values_list("vervalt", flat=True)) <= {date(2026, 3, 16)}


def test_iemand_in_het_azc_die_nog_niet_ingeschreven_is_heeft_nog_geen_einddag(maak_dossier: MaakDossier) -> None:
    dossier = maak_dossier(geopend=True, in_azc=True)
    termijn = Termijn.objects.get(dossier=dossier, soort="PIP_VASTSTELLEN")
    assert (termijn.vervalt, termijn.uitleg[0]["regel"]) == (None, "de termijn is nog niet begonnen")
