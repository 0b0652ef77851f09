"""Van PIP in werking tot de leerroute klaar is: aanbieden of zelf kiezen, starten, stoppen, afronden."""

from datetime import date

import pytest

from dossiers.fouten import NietMogelijk, VerkeerdeStatus
from dossiers.models import Dossier, Gebeurtenis, Taak, Termijn
from dossiers.perform import perform, zet_fase
from dossiers.tijdlijn import zin
from dossiers.transitions import Fase
from leerroutes.models import Afronding, Leerroute, Voortgangsgesprek
from leerroutes.transitions.leerroute import LeerrouteStatus
from tests.leerroutes.conftest import AANBOD, START, MaakRoute, afspraak, maak_geldend_pip, nieuw_pip, start_route
from toegang.models import Medewerker

S = LeerrouteStatus
ALLE = set(S)
MAG_VANUIT = {
    "bied_aan": {S.GEPLAND},
    "registreer_keuze": {S.GEPLAND},
    "start": {S.AANGEBODEN, S.GEKOZEN},
    "rond_af": {S.GESTART},
    "open_extra_gesprek": {S.GESTART},
    "trek_in": {S.AANGEBODEN, S.GEKOZEN},
    "beeindig": {S.GEPLAND, S.AANGEBODEN, S.GEKOZEN, S.GESTART},
}


def open_taken(route: Leerroute) -> list[str]:
    return list(Taak.objects.filter(dossier=route.dossier, status="open").values_list("label", flat=True))


@pytest.mark.parametrize(("stap", "status"), [(stap, status) for stap in MAG_VANUIT for status in S])
def test_elke_stap_kan_alleen_vanuit_de_eigen_status(stap: str, status: str) -> None:
    assert (status in Leerroute.stappen()[stap].source) == (status in MAG_VANUIT[stap])


def test_de_tabel_noemt_elke_stap() -> None:
    assert set(Leerroute.stappen()) == set(MAG_VANUIT)


def test_het_geldende_pip_geeft_de_leerroute_met_een_taak_op_de_dag_van_het_aanbod(route: Leerroute) -> None:
    taak = Taak.objects.get(dossier=route.dossier, status="open", object_label="leerroutes.leerroute")
    assert (route.soort, route.status, taak.stap, taak.vervalt) == ("B1", S.GEPLAND, "bied_aan", date(2026, 8, 4))


def test_het_in_werking_treden_van_het_pip_maakt_de_leerroute_in_dezelfde_transactie(open_dossier: Dossier) -> None:
    pip = nieuw_pip(open_dossier, "onderwijs")
    pip.save()
    perform(pip, "treed_in_werking", by=None, op=date(2026, 5, 4))
    open_dossier.refresh_from_db()
    route = Leerroute.objects.get(dossier=open_dossier)
    taak = Taak.objects.get(object_label="leerroutes.leerroute", status="open")
    assert (open_dossier.fase, route.pip, route.soort) == (Fase.LEERROUTE, pip, "onderwijs")
    assert (taak.stap, taak.termijn and taak.termijn.soort) == ("bied_aan", "AANBOD_LEERROUTE")


def test_een_aanbod_stopt_de_termijn_en_meldt_het_bij_duo(route: Leerroute, klantmanager: Medewerker) -> None:
    verricht = perform(route, "bied_aan", by=klantmanager, op=date(2026, 5, 18), **AANBOD)
    termijn = Termijn.objects.get(dossier=route.dossier, soort="AANBOD_LEERROUTE")
    assert (termijn.status, termijn.klaar_op, verricht.object.aangeboden_op) == (
        "klaar",
        date(2026, 5, 18),
        date(2026, 5, 18),
    )
    assert route.dossier.uitgaand.filter(soort="duo.aanbod").count() == 1


def test_de_regel_in_de_tijdlijn_noemt_de_school(route: Leerroute, klantmanager: Medewerker) -> None:
    perform(route, "bied_aan", by=klantmanager, op=date(2026, 5, 18), **AANBOD)
    regel = Gebeurtenis.objects.get(dossier=route.dossier, soort="leerroutes.leerroute.bied_aan")
    assert zin(regel) == "Leerroute aangeboden bij Taalhuis Noord"


def test_een_migrant_kiest_zelf_en_krijgt_geen_aanbod(maak_route: MaakRoute, klantmanager: Medewerker) -> None:
    route = maak_route(doelgroep="gezinsmigrant", vergunning="regulier_bepaalde_tijd")
    assert [s.naam for s in route.mogelijke_stappen()] == ["registreer_keuze"]
    with pytest.raises(NietMogelijk) as fout:
        perform(route, "bied_aan", by=klantmanager, op=date(2026, 5, 18), **AANBOD)
    assert "asielstatushouder" in fout.value.zinnen[0]
    assert start_route(route, klantmanager).status == S.GESTART
    assert not route.dossier.uitgaand.filter(soort="duo.aanbod").exists()


def test_de_start_brengt_het_dossier_in_voortgang_met_precies_een_volgende_stap(gestart: Leerroute) -> None:
    gestart.dossier.refresh_from_db()
    assert gestart.dossier.fase == Fase.VOORTGANG
    assert [t for t in open_taken(gestart) if "gesprek" in t or "eerroute" in t] == ["Voortgangsgesprek plannen"]


def test_het_eerste_gesprek_moet_binnen_het_ritme_van_het_pip_na_de_start(gestart: Leerroute) -> None:
    termijn = Termijn.objects.get(dossier=gestart.dossier, soort="VOORTGANGSGESPREK", status="loopt")
    taak = Taak.objects.get(object_label="leerroutes.voortgangsgesprek", status="open")
    assert (termijn.feit_datum, termijn.vervalt, taak.termijn, taak.vervalt) == (
        START, date(2026, 12, 1), termijn, date(2026, 12, 1),
    )  # fmt: skip


def test_het_pip_gaat_voor_het_ritme_van_de_gemeente(maak_route: MaakRoute, klantmanager: Medewerker) -> None:
    gestart = start_route(maak_route(per_jaar=4), klantmanager)
    termijn = Termijn.objects.get(dossier=gestart.dossier, soort="VOORTGANGSGESPREK", status="loopt")
    assert (termijn.vervalt, termijn.uitleg[0]["regel"]) == (date(2026, 9, 1), "4 keer per jaar")


def test_afronden_laat_het_open_gesprek_vervallen_en_opent_de_afronding(
    gestart: Leerroute, klantmanager: Medewerker
) -> None:
    perform(gestart, "rond_af", by=klantmanager, op=date(2026, 11, 20))
    gestart.dossier.refresh_from_db()
    assert Voortgangsgesprek.objects.get(leerroute=gestart).status == "VERVALLEN"
    assert gestart.dossier.fase == Fase.AFRONDING
    assert "Onderdelen compleet melden" in open_taken(gestart)
    assert not Termijn.objects.filter(dossier=gestart.dossier, soort="VOORTGANGSGESPREK", status="loopt").exists()


def test_een_gepland_gesprek_gaat_bij_afronden_van_de_agenda(gestart: Leerroute, klantmanager: Medewerker) -> None:
    gesprek = Voortgangsgesprek.objects.get(leerroute=gestart)
    perform(gesprek, "plan", by=klantmanager, op=date(2026, 11, 2), **afspraak(date(2026, 11, 24)))
    perform(gestart, "rond_af", by=klantmanager, op=date(2026, 11, 20))
    assert list(gestart.dossier.afspraken.values_list("status", flat=True)) == ["geannuleerd"]


def test_stoppen_geeft_een_nieuwe_leerroute_om_aan_te_bieden(gestart: Leerroute, klantmanager: Medewerker) -> None:
    perform(gestart, "beeindig", by=klantmanager, op=date(2026, 9, 1), reden="verhuisd naar een andere wijk")
    nieuw = Leerroute.objects.get(dossier=gestart.dossier, status=S.GEPLAND)
    gestart.dossier.refresh_from_db()
    assert (gestart.dossier.fase, nieuw.soort, open_taken(nieuw).count("Leerroute aanbieden")) == (
        Fase.LEERROUTE,
        "B1",
        1,
    )
    assert Voortgangsgesprek.objects.get(leerroute=gestart).status == "VERVALLEN"


def test_een_ingetrokken_plek_zet_de_termijn_voor_het_aanbod_weer_aan(
    route: Leerroute, klantmanager: Medewerker
) -> None:
    perform(route, "bied_aan", by=klantmanager, op=date(2026, 5, 18), **AANBOD)
    verricht = perform(route, "trek_in", by=klantmanager, op=date(2026, 5, 25), reden="geen plek meer")
    assert [(t.soort, t.vervalt) for t in verricht.termijnen] == [("AANBOD_LEERROUTE", date(2026, 8, 4))]
    assert (verricht.object.status, verricht.object.aangeboden_op) == (S.GEPLAND, None)
    assert route.dossier.uitgaand.filter(soort="duo.aanbod_weg").count() == 1


def test_een_nieuw_pip_met_dezelfde_route_laat_de_lessen_doorgaan(gestart: Leerroute) -> None:
    dossier = gestart.dossier
    dossier.refresh_from_db()
    perform(gestart.pip, "word_vervangen", by=None, op=date(2026, 10, 1))
    pip = maak_tweede_pip(dossier, "B1")
    zet_fase(dossier, Fase.LEERROUTE, by=None, op=date(2026, 10, 1))
    dossier.refresh_from_db()
    route = Leerroute.objects.get(dossier=dossier)
    assert (dossier.fase, route.status, route.pip) == (Fase.VOORTGANG, S.GESTART, pip)
    assert Voortgangsgesprek.objects.filter(dossier=dossier).count() == 1


def test_een_nieuw_pip_met_een_andere_route_stopt_de_oude(gestart: Leerroute) -> None:
    dossier = gestart.dossier
    dossier.refresh_from_db()
    perform(gestart.pip, "word_vervangen", by=None, op=date(2026, 10, 1))
    maak_tweede_pip(dossier, "Z")
    zet_fase(dossier, Fase.LEERROUTE, by=None, op=date(2026, 10, 1))
    assert list(Leerroute.objects.filter(dossier=dossier).order_by("pk").values_list("soort", "status")) == [
        ("B1", S.BEEINDIGD), ("Z", S.GEPLAND),
    ]  # fmt: skip


def maak_tweede_pip(dossier: object, soort: str) -> object:
    from besluiten.models import Besluit

    Besluit.objects.filter(dossier=dossier).update(nummer="B-2025-000001")
    return maak_geldend_pip(dossier, soort, niveau="B1" if soort == "B1" else "")  # type: ignore[arg-type]


def test_een_extra_gesprek_kan_pas_als_er_geen_meer_openstaat(gestart: Leerroute, klantmanager: Medewerker) -> None:
    with pytest.raises(NietMogelijk):
        perform(gestart, "open_extra_gesprek", by=klantmanager, op=date(2026, 10, 1))
    gesprek = Voortgangsgesprek.objects.get(leerroute=gestart)
    perform(gesprek, "vervalt", by=klantmanager, op=date(2026, 10, 1), reden="niet nodig")
    assert [t for t in open_taken(gestart) if "eerroute" in t] == ["Leerroute afronden"]
    gestart.refresh_from_db()
    perform(gestart, "open_extra_gesprek", by=klantmanager, op=date(2026, 10, 2))
    assert [t for t in open_taken(gestart) if "gesprek" in t or "eerroute" in t] == ["Voortgangsgesprek plannen"]


def test_tweemaal_starten_zegt_wat_de_status_nu_is(gestart: Leerroute, klantmanager: Medewerker) -> None:
    with pytest.raises(VerkeerdeStatus):
        perform(gestart, "start", by=klantmanager, op=START, instelling="Taalhuis Noord")


def test_pvt_en_map_kunnen_al_tijdens_de_leerroute(gestart: Leerroute, klantmanager: Medewerker) -> None:
    afronding = Afronding.objects.get(dossier=gestart.dossier)
    perform(afronding, "registreer_pvt", by=klantmanager, op=date(2026, 9, 1), uren=12)
    assert "Onderdelen compleet melden" not in open_taken(gestart)
