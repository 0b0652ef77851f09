"""De afronding: wat nog ontbreekt per leerroute, registreren, en het einde van de plicht."""

from datetime import date
from typing import Any

import pytest

from dossiers.fouten import NietBevoegd, NietMogelijk
from dossiers.models import Taak
from dossiers.perform import perform
from dossiers.transitions import DossierStatus, Fase
from leerroutes.models import Afronding, Examenuitslag, Leerroute
from leerroutes.transitions.afronding import NOG_NIET_BEHAALD, AfrondingStatus
from tests.leerroutes.conftest import VERSLAG, MaakRoute, afspraak, start_route
from tests.steun.wereld import MaakMedewerker
from toegang.models import Medewerker, Rol, Team

S = AfrondingStatus
OP = date(2026, 11, 20)
MAG_VANUIT = {
    "registreer_pvt": {S.OPEN},
    "registreer_map": {S.OPEN},
    "registreer_zroute": {S.OPEN},
    "meld": {S.OPEN},
    "rond_af": {S.OPEN, S.GEMELD},
}


def in_afronding(route: Leerroute, by: Medewerker) -> Afronding:
    perform(start_route(route, by), "rond_af", by=by, op=OP)
    return Afronding.objects.get(dossier=route.dossier)


def slaag(dossier: Any, niveau: str = "B1", onderdelen: tuple[str, ...] = ("LE", "LU", "SC", "SP", "KNM")) -> None:
    for onderdeel in onderdelen:
        Examenuitslag.objects.create(
            dossier=dossier, onderdeel=onderdeel, op=OP, niveau="" if onderdeel == "KNM" else niveau, uitslag="Geslaagd",
            opgehaald_op=OP,
        )  # fmt: skip


def ontbreekt(afronding: Afronding) -> dict[str, tuple[str, ...]]:
    return {naam: eis.ontbreekt for naam, eis in Afronding.objects.get(pk=afronding.pk).eisen.items()}


@pytest.mark.parametrize(("stap", "status"), [(stap, status) for stap in MAG_VANUIT for status in S])
def test_elke_stap_kan_alleen_vanuit_de_eigen_status(stap: str, status: str) -> None:
    assert (status in Afronding.stappen()[stap].source) == (status in MAG_VANUIT[stap])


def test_de_tabel_noemt_elke_stap() -> None:
    assert set(Afronding.stappen()) == set(MAG_VANUIT)


def test_b1_route_vraagt_pvt_map_en_vijf_examens(afronding: Afronding) -> None:
    assert ontbreekt(afronding) == {
        "pvt": ("de participatieverklaring is nog niet ondertekend", "nog 12 uur participatieverklaringstraject"),
        "map": ("nog 40 uur praktijk", "het eindgesprek is nog niet gevoerd"),
        "examens": ("nog te halen: Kennis van de Nederlandse Maatschappij, Lezen, Luisteren, Schrijven, Spreken",),
    }


def test_z_route_vraagt_uren_en_eindgesprek_en_van_een_migrant_geen_participatie(
    maak_route: MaakRoute, klantmanager: Medewerker
) -> None:
    asiel = in_afronding(maak_route("Z"), klantmanager)
    migrant = in_afronding(maak_route("Z", doelgroep="overige_migrant"), klantmanager)
    gesprek = "het eindgesprek met de gemeente is nog niet gevoerd"
    assert ontbreekt(asiel)["zroute"] == ("nog 800 uur les", "nog 800 uur participatie", gesprek)
    assert ontbreekt(migrant)["zroute"] == ("nog 800 uur les", gesprek)


def test_de_onderwijsroute_vraagt_geen_map_maar_wel_het_taalschakeltraject(
    maak_route: MaakRoute, klantmanager: Medewerker
) -> None:
    afronding = in_afronding(maak_route("onderwijs"), klantmanager)
    assert list(afronding.eisen) == ["pvt", "taalschakeltraject"]
    assert afronding.eisen["taalschakeltraject"].klaar
    assert "registreer_map" not in {stap.naam for stap in afronding.mogelijke_stappen()}


@pytest.mark.parametrize(("pip", "behaald", "klaar"), [("B1", "A2", False), ("A2", "A2", True), ("B1", "B2", True)])
def test_een_examen_telt_vanaf_het_niveau_van_het_pip(
    maak_route: MaakRoute, klantmanager: Medewerker, pip: str, behaald: str, klaar: bool
) -> None:
    afronding = in_afronding(maak_route(niveau=pip), klantmanager)
    slaag(afronding.dossier, behaald)
    assert Afronding.objects.get(pk=afronding.pk).eisen["examens"].klaar is klaar


def test_melden_kan_pas_als_alles_er_is_en_zegt_wat_er_mist(afronding: Afronding, klantmanager: Medewerker) -> None:
    with pytest.raises(NietMogelijk) as fout:
        perform(afronding, "meld", by=klantmanager, op=OP)
    assert len(fout.value.zinnen) == 3
    assert "participatieverklaring" in fout.value.zinnen[0]


def test_alles_compleet_en_afronden_sluit_het_dossier(afronding: Afronding, klantmanager: Medewerker) -> None:
    perform(afronding, "registreer_pvt", by=klantmanager, op=date(2026, 9, 1), uren=12)
    perform(afronding, "registreer_map", by=klantmanager, op=date(2026, 10, 1), uren=40)
    slaag(afronding.dossier)
    gemeld = perform(afronding, "meld", by=klantmanager, op=OP).object
    taak = Taak.objects.get(dossier=afronding.dossier, status="open", object_label="leerroutes.afronding")
    assert (gemeld.status, taak.stap, taak.wacht_op) == (S.GEMELD, "rond_af", "DUO")
    perform(gemeld, "rond_af", by=klantmanager, op=date(2026, 11, 21), reden="diploma")
    dossier = afronding.dossier
    dossier.refresh_from_db()
    assert (dossier.status, dossier.fase, dossier.reden_gesloten) == (
        DossierStatus.GESLOTEN, Fase.AFGEROND, "Inburgeringsdiploma behaald",
    )  # fmt: skip
    assert not dossier.taken.filter(status="open").exists()
    assert not dossier.termijnen.filter(status="loopt").exists()


def test_met_een_diploma_sluiten_kan_pas_als_alles_compleet_is(afronding: Afronding, klantmanager: Medewerker) -> None:
    with pytest.raises(NietMogelijk) as fout:
        perform(afronding, "rond_af", by=klantmanager, op=OP, reden="diploma")
    assert fout.value.zinnen == [NOG_NIET_BEHAALD]


def test_om_een_andere_reden_sluit_een_mens_zelf(gestart: Leerroute, klantmanager: Medewerker) -> None:
    open_ = Afronding.objects.get(dossier=gestart.dossier)
    perform(open_, "rond_af", by=klantmanager, op=OP, reden="overleden")
    gestart.dossier.refresh_from_db()
    assert (gestart.dossier.status, gestart.gesprekken.get().status) == (DossierStatus.GESLOTEN, "VERVALLEN")


def test_de_uren_van_het_laatste_gesprek_tellen_tot_het_eindgesprek(
    maak_route: MaakRoute, klantmanager: Medewerker
) -> None:
    gestart = start_route(maak_route("Z"), klantmanager)
    gesprek = perform(gestart.gesprekken.get(), "plan", by=klantmanager, op=OP, **afspraak(OP)).object
    perform(gesprek, "houd", by=klantmanager, op=OP, **VERSLAG, cursusuren=310, participatie_uren=120)
    eis = Afronding.objects.get(dossier=gestart.dossier).eisen["zroute"]
    assert eis.stand == "les 310 van 800 uur; participatie 120 van 800 uur"
    assert eis.ontbreekt[0] == "nog 490 uur les"


def test_een_partner_mag_het_eindgesprek_van_de_z_route_niet_registreren(
    maak_route: MaakRoute, klantmanager: Medewerker, maak_medewerker: MaakMedewerker, team: Team
) -> None:
    afronding = in_afronding(maak_route("Z"), klantmanager)
    with pytest.raises(NietBevoegd):
        perform(
            afronding, "registreer_zroute", by=maak_medewerker(Rol.PARTNER, team=team), op=OP, cursusuren=800,
            participatie_uren=800,
        )  # fmt: skip
    verricht = perform(afronding, "registreer_zroute", by=klantmanager, op=OP, cursusuren=800, participatie_uren=800)
    assert (verricht.object.z_gesprek_door, verricht.object.z_op) == (klantmanager, OP)


def test_een_b1_route_heeft_geen_z_registratie(afronding: Afronding, klantmanager: Medewerker) -> None:
    with pytest.raises(NietMogelijk):
        perform(afronding, "registreer_zroute", by=klantmanager, op=OP, cursusuren=800)
