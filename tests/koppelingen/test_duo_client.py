"""De cliënt voor DUO over echt HTTP: wat hij leest, wat hij zendt, en welke einden inclusief zijn."""

import datetime as dt
import uuid
from decimal import Decimal
from typing import Any

import pytest

from koppelingen.duo.aanbod import Aanbod, Contactpersoon, Instelling
from koppelingen.duo.client import DuoClient
from koppelingen.duo.codes import (
    Alfabetisering,
    Doelgroep,
    Examenonderdeel,
    Examenuitslag,
    GedetailleerdeDoelgroep,
    GrondOntheffing,
    LbtResultaat,
    Leerroute,
    Niveau,
    Oordeel,
    RedenGeenUitslag,
    RedenVrijstelling,
)
from koppelingen.duo.pip import Pip, PipBijDuo
from koppelingen.duo.resultaten import AfrondingZroute, EindgesprekMap, GevolgdeUren, OndertekeningPvt
from koppelingen.duo.stand import (
    DoelgroepStand,
    Inburgeringstermijn,
    Ontheffing,
    Plicht,
    Verlengingsgrond,
    Vrijstelling,
)
from koppelingen.duo.toets import Examenresultaat, GratisPogingen, LbtUitslag
from koppelingen.fouten import NietGevonden, OngeldigAntwoord
from koppelingen.standin import DUO_OIN, GEMEENTE_OIN, Standin
from tests.koppelingen.duo_operaties import INSTELLING, KENNIS, SCHOOL
from tests.koppelingen.personen import AMINA

BSN = AMINA.bsn


def test_elk_verzoek_draagt_bron_doel_en_het_gegeven_bericht_id(
    standin: Standin, duo: DuoClient, id_: uuid.UUID
) -> None:
    duo.inburgeringsplicht(BSN, bericht_id=id_)
    koppen = standin.verzoeken[-1].headers
    assert (koppen["bron"], koppen["doel"], koppen["berichtid"]) == (GEMEENTE_OIN, DUO_OIN, str(id_))


def test_een_herhaling_draagt_hetzelfde_bericht_id(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    for _ in range(2):
        duo.doelgroep(BSN, bericht_id=id_)
    assert [verzoek.headers["berichtid"] for verzoek in standin.verzoeken] == [str(id_)] * 2


def test_plicht_en_kennisgeving(duo: DuoClient, id_: uuid.UUID) -> None:
    assert duo.inburgeringsplicht(BSN, bericht_id=id_) == Plicht(
        plichtig=True,
        van=dt.date(2026, 10, 31),
        gewijzigd_op=dt.date(2026, 10, 31),
        kennisgeving_op=dt.date(2026, 11, 7),
    )


def test_doelgroep(duo: DuoClient, id_: uuid.UUID) -> None:
    assert duo.doelgroep(BSN, bericht_id=id_) == DoelgroepStand(
        Doelgroep.ASIEL, van=dt.date(2026, 10, 31), detail=GedetailleerdeDoelgroep.ASIEL
    )


def test_het_exclusieve_einde_van_de_termijn_wordt_de_laatste_dag(
    standin: Standin, duo: DuoClient, id_: uuid.UUID
) -> None:
    standin.zet_duo(BSN, inburgeringstermijn={"startdatum": "2026-11-11", "einddatum": "2029-11-11"})
    assert duo.termijn(BSN, bericht_id=id_) == Inburgeringstermijn(dt.date(2026, 11, 11), dt.date(2029, 11, 10))


def test_een_inclusief_einde_van_de_plicht_blijft(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    standin.zet_duo(BSN, inburgeringsplicht={"indicatorInburgeringsplicht": False, "einddatum": "2029-11-11"})
    assert duo.inburgeringsplicht(BSN, bericht_id=id_).tot_en_met == dt.date(2029, 11, 11)


def test_zonder_termijn_is_er_niets_gevonden(duo: DuoClient, id_: uuid.UUID) -> None:
    with pytest.raises(NietGevonden):
        duo.termijn(BSN, bericht_id=id_)


def test_leerbaarheidstoets_vrijstelling_ontheffing_en_examen(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    standin.zet_duo(BSN, **KENNIS)
    dag = dt.date(2026, 11, 1)
    assert duo.lbt_resultaten(BSN, bericht_id=id_) == (
        LbtUitslag(LbtResultaat.HAALBAAR, Decimal("57.50"), Decimal("40.00"), dt.date(2026, 11, 15)),
    )
    assert duo.vrijstellingen(BSN, bericht_id=id_) == (
        Vrijstelling("geheel", Oordeel.AFGEWEZEN, RedenVrijstelling.AANTOONBAAR_INGEBURGERD, dag),
        Vrijstelling("tijdelijk", Oordeel.TOEGEKEND, RedenVrijstelling.INSCHRIJVING, tot_en_met=dt.date(2027, 7, 31)),
        Vrijstelling(
            "gedeeltelijk", Oordeel.TOEGEKEND, RedenVrijstelling.GEDEELTELIJK, onderdeel=Examenonderdeel.LEZEN
        ),
    )
    assert duo.ontheffingen(BSN, bericht_id=id_) == (
        Ontheffing("geheel", Oordeel.AFGEWEZEN, GrondOntheffing.MEDISCH, dag),
        Ontheffing("gedeeltelijk", Oordeel.TOEGEKEND, GrondOntheffing.BIJZONDER, dag, uren_participatie=0),
    )
    assert duo.examenresultaten(BSN, bericht_id=id_)[0] == Examenresultaat(
        Examenonderdeel.KNM, dag, Examenuitslag.GESLAAGD
    )
    assert duo.examenresultaten(BSN, bericht_id=id_)[1].reden_geen is RedenGeenUitslag.AFWEZIG
    assert duo.gratis_pogingen(BSN, bericht_id=id_) == (GratisPogingen(Examenonderdeel.LUISTEREN, 2),)


def test_een_overgeslagen_toets_trekt_het_examennummer_in(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    standin.zet_duo(BSN, examennummer="12AB")
    assert duo.lbt_examennummer(BSN, bericht_id=id_) == "12AB"
    duo.lbt_overgeslagen(BSN, bericht_id=id_)
    with pytest.raises(NietGevonden):
        duo.lbt_examennummer(BSN, bericht_id=id_)


def test_een_pip_komt_terug_zoals_het_is_geleverd(duo: DuoClient, id_: uuid.UUID) -> None:
    pip = Pip(dt.date(2026, 11, 10), Leerroute.B1, Niveau.B1, 600, False, Alfabetisering.NIET)
    duo.lever_pip(BSN, pip, bericht_id=id_)
    assert duo.pip(BSN, bericht_id=id_) == PipBijDuo("0518", pip)


@pytest.mark.parametrize(
    ("route", "niveau"),
    [(Leerroute.B1, Niveau.B1), (Leerroute.ONDERWIJS, Niveau.B1), (Leerroute.ZELFREDZAAMHEID, None)],
)
def test_duo_vult_een_niveau_in_dat_ontbreekt(
    duo: DuoClient, id_: uuid.UUID, route: Leerroute, niveau: Niveau | None
) -> None:
    duo.lever_pip(BSN, Pip(dt.date(2026, 11, 10), route), bericht_id=id_)
    assert duo.pip(BSN, bericht_id=id_).pip.niveau is niveau


def test_een_verwijderd_pip_is_weg(duo: DuoClient, id_: uuid.UUID) -> None:
    duo.lever_pip(BSN, Pip(dt.date(2026, 11, 10), Leerroute.B1), bericht_id=id_)
    duo.verwijder_pip(BSN, bericht_id=id_)
    with pytest.raises(NietGevonden):
        duo.pip(BSN, bericht_id=id_)


def test_leeg_leveren_trekt_map_en_pvt_in(duo: DuoClient, id_: uuid.UUID) -> None:
    duo.lever_pip(BSN, Pip(dt.date(2026, 11, 10), Leerroute.B1), bericht_id=id_)
    duo.lever_map(BSN, EindgesprekMap(dt.date(2026, 11, 20)), bericht_id=id_)
    duo.lever_pvt(BSN, OndertekeningPvt(dt.date(2026, 11, 19)), bericht_id=id_)
    assert duo.map(BSN, bericht_id=id_) == EindgesprekMap(dt.date(2026, 11, 20))
    assert duo.pvt(BSN, bericht_id=id_) == OndertekeningPvt(dt.date(2026, 11, 19))
    duo.lever_map(BSN, EindgesprekMap(), bericht_id=id_)
    duo.lever_pvt(BSN, OndertekeningPvt(), bericht_id=id_)
    for vraag in (duo.map, duo.pvt):
        with pytest.raises(NietGevonden):
            vraag(BSN, bericht_id=id_)


def test_verwijtbaar_gaat_als_ja_of_nee(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    duo.lever_pip(BSN, Pip(dt.date(2026, 11, 1), Leerroute.B1), bericht_id=id_)
    standin.zet_duo(BSN, inburgeringstermijn={"startdatum": "2023-11-01", "einddatum": "2026-11-01"})
    duo.lever_map(BSN, EindgesprekMap(dt.date(2026, 11, 20), verwijtbaar=True), bericht_id=id_)
    assert standin.verzoeken[-1].json == {"datumEindgesprekMap": "2026-11-20", "verwijtbaar": "Ja"}


def test_afronding_zroute(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    duo.lever_zroute(BSN, AfrondingZroute(dt.date(2026, 11, 20)), bericht_id=id_)
    assert standin.bij_duo(BSN).zroute == {"datumAfrondingZroute": "2026-11-20"}


def test_uren_zijn_totalen_tot_en_met_vandaag(duo: DuoClient, id_: uuid.UUID) -> None:
    duo.lever_uren_intake(BSN, 8, bericht_id=id_)
    duo.lever_uren_intake(BSN, 10, bericht_id=id_)
    duo.lever_uren_participatie(BSN, 200, bericht_id=id_)
    duo.lever_uren_taalles(BSN, 0, bericht_id=id_)
    assert duo.uren(BSN, bericht_id=id_) == (GevolgdeUren("0518", dt.date(2026, 11, 21), 0, 200, 10),)


def test_een_aanbod_bij_een_erkende_school(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    standin.toestand.instellingen.append(INSTELLING)
    school = duo.instellingen(bericht_id=id_)[0]
    assert school == Instelling(SCHOOL, "Taalschool De Brug", "2511AA", 5, "Den Haag", bow="4321", keurmerk_bow=True)
    duo.lever_pip(BSN, Pip(dt.date(2026, 11, 10), Leerroute.B1), bericht_id=id_)
    aanbod = Aanbod(Alfabetisering.NIET, dt.date(2026, 11, 20), dt.date(2026, 12, 1), dt.date(2027, 11, 30))
    duo.lever_aanbod(BSN, SCHOOL, aanbod, bericht_id=id_)
    assert standin.bij_duo(BSN).aanbod[SCHOOL]["verwachteEinddatumOpleiding"] == "2027-12-01"
    duo.verwijder_aanbod(BSN, SCHOOL, bericht_id=id_)
    assert standin.bij_duo(BSN).aanbod == {}


def test_een_contactpersoon_maken_koppelen_en_verwijderen(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    wie = Contactpersoon("Team Inburgering", "team@gemeente.example", "070 123 45 67")
    nummer = duo.maak_contactpersoon(wie, bericht_id=id_)
    duo.koppel_contactpersoon(nummer, BSN, bericht_id=id_)
    assert standin.bij_duo(BSN).contactpersoon == nummer
    duo.wijzig_contactpersoon(nummer, Contactpersoon("Team 2", "team@gemeente.example", "070 1"), bericht_id=id_)
    duo.verwijder_contactpersoon(nummer, bericht_id=id_)
    assert standin.bij_duo(BSN).contactpersoon is None
    with pytest.raises(NietGevonden):
        duo.ontkoppel_contactpersoon(nummer, BSN, bericht_id=id_)


def test_verlengingsgronden(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    standin.toestand.verlengingsgronden.append({"code": "1a", "omschrijving": "Ziekte"})
    assert duo.verlengingsgronden(bericht_id=id_) == (Verlengingsgrond("1a", "Ziekte"),)


@pytest.mark.parametrize(
    "plicht",
    [
        {},
        {"indicatorInburgeringsplicht": "ja"},
        {"indicatorInburgeringsplicht": True, "begindatum": "31-10-2026"},
        {"indicatorInburgeringsplicht": True, "begindatum": "2026-02-30"},
        {"indicatorInburgeringsplicht": True, "redenGeenInburgeringsplicht": "Zomaar"},
        [],
        "tekst",
    ],
)
def test_een_antwoord_in_een_verkeerde_vorm_is_ongeldig(
    standin: Standin, duo: DuoClient, id_: uuid.UUID, plicht: Any
) -> None:
    standin.zet_duo(BSN, inburgeringsplicht=plicht)
    with pytest.raises(OngeldigAntwoord):
        duo.inburgeringsplicht(BSN, bericht_id=id_)


def test_een_lijst_die_geen_lijst_is_is_ongeldig(standin: Standin, duo: DuoClient, id_: uuid.UUID) -> None:
    standin.zet_duo(BSN, lbt_resultaten={})
    with pytest.raises(OngeldigAntwoord):
        duo.lbt_resultaten(BSN, bericht_id=id_)
