"""Het hele verhaal, door de browser en over echt HTTP: van de notificatie van DUO tot een afgerond en gesloten dossier.

De hoofdpersoon bestaat uit unieke merken (een kanarie): na afloop mag daarvan niets gevonden worden in het logboek, in adressen,
in de wachtrij, in mails of in de browser.
"""

import io
import json
import logging
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.serializers.json import DjangoJSONEncoder
from playwright.sync_api import Page
from pypdf import PdfReader
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from dossiers.documentopslag import lees
from dossiers.models import Brief, Dossier, Gebeurtenis, Notificatie, Ruimte, Termijn, Uitgaand
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Persoon, Verblijfplaats, Verblijfstitel, Waarde
from koppelingen.standin import DUO_OIN, Standin, draait, voorbeeld_plicht
from koppelingen.standin.toestand import Toestand
from tests.keten.verhaal import Verhaal
from tests.steun.browser import axe
from tests.steun.wereld import OIN
from toegang.keten import controleer
from toegang.models import Gemeente, Inzage, Medewerker

pytestmark = [pytest.mark.browser, pytest.mark.sqlite_ook, pytest.mark.usefixtures("transactional_db")]

BSN = "999990020"
MERKEN = ("Kanarievogel", "Zwaluwmerk", "Goudvinkstraat", "7654XY", "Putterdorp", BSN)
KENNISGEVING = date(2026, 10, 5)
DAG = date(2026, 11, 2)
SCHOOL = "0000012345"
TAALSCHOOL = {
    "instellingsnummer": SCHOOL, "naam": "Taalschool De Brug", "postcode": "1234AB", "huisnummer": 1,
    "plaatsnaam": "Voorbeeldstad", "indicatieBowKeurmerk": True, "indicatieTstKeurmerk": False,
}  # fmt: skip
KANARIE = Persoon(
    bsn=BSN, voornamen="Zwaluwmerk", geslachtsnaam="Kanarievogel", geslacht="V", geboorte=Datum(1991, 7, 0),
    nationaliteiten=(Waarde("0104", "Syrische"),),
    verblijfplaats=Verblijfplaats(
        functie="W", straat="Goudvinkstraat", huisnummer=71, postcode="7654XY", woonplaats="Putterdorp"
    ),
    verblijfstitel=Verblijfstitel(Waarde("26", "Asiel bepaalde tijd"), Datum(2026, 8, 3)),
    gemeente=Waarde("9998", "Voorbeeldstad"), ingeschreven_op=Datum(2026, 9, 1),
)  # fmt: skip


@pytest.fixture
def standin(settings: Settings) -> Iterator[Standin]:
    with draait(toestand=Toestand(gemeenten={OIN: "9998"})) as lopend:
        lopend.gemeente_oin = OIN
        settings.DUO_URL, settings.BRP_URL, settings.DUO_OIN = lopend.duo_url, lopend.brp_url, DUO_OIN
        lopend.toestand.instellingen.append(TAALSCHOOL)
        lopend.zet_persoon(KANARIE, gemeente_oin=OIN, **voorbeeld_plicht(KENNISGEVING))
        yield lopend


@pytest.fixture
def logboek() -> Iterator[io.StringIO]:
    """Alles wat het programma logt, vanaf DEBUG, door het filter van de instellingen."""
    from toegang.logboek import Schoon

    uit = io.StringIO()
    vanger = logging.StreamHandler(uit)
    vanger.addFilter(Schoon())
    wortel = logging.getLogger()
    niveau = wortel.level
    wortel.addHandler(vanger)
    wortel.setLevel(logging.INFO)
    yield uit
    wortel.removeHandler(vanger)
    wortel.setLevel(niveau)


@pytest.fixture
def verhaal(pagina: Page) -> Verhaal:
    return Verhaal(pagina)


@pytest.fixture(autouse=True)
def ruimte(gemeente: Gemeente) -> Ruimte:
    return Ruimte.objects.create(gemeente=gemeente, naam="Spreekkamer 2")


def test_van_notificatie_tot_afronding(
    verhaal: Verhaal, klantmanager: Medewerker, standin: Standin, live_server: LiveServer, logboek: io.StringIO
) -> None:
    uuid = aanmelding(verhaal, klantmanager, standin, live_server)
    intake(verhaal, klantmanager)
    pip(verhaal, klantmanager, standin)
    leerroute(verhaal, klantmanager, standin)
    voortgang(verhaal, klantmanager)
    afronding(verhaal, klantmanager, standin, live_server)
    dossier = Dossier.objects.get(uuid=uuid)
    assert (dossier.status, dossier.fase) == ("GESLOTEN", "afgerond")
    assert not Termijn.objects.filter(dossier=dossier, status="loopt").exists()
    assert controleer(Gebeurtenis, dossier.gemeente_id) is None
    assert controleer(Inzage, dossier.gemeente_id) is None
    assert Uitgaand.objects.filter(geparkeerd_op__isnull=False).count() == 0
    geen_spoor(verhaal, logboek)


def aanmelding(verhaal: Verhaal, klantmanager: Medewerker, standin: Standin, live_server: LiveServer) -> str:
    """DUO meldt dat de tien weken zijn begonnen; het dossier opent vanzelf en staat in de werkvoorraad."""
    with verhaal.op(DAG, klantmanager):
        antwoord = standin.notificeer(live_server.url, "SS139", bsn=BSN)
        assert (antwoord.status_code, Notificatie.objects.count()) == (201, 1)
        verhaal.werk(DAG)
        dossier = Dossier.objects.get()
        termijn = Termijn.objects.get(dossier=dossier, soort="PIP_VASTSTELLEN")
        assert (dossier.doelgroep, dossier.kennisgeving) == ("asielstatushouder", KENNISGEVING)
        assert termijn.vervalt == date(2026, 12, 14)
        verhaal.pagina.goto("/werkvoorraad/")
        assert "Kanarievogel" in verhaal.pagina.locator("tbody").inner_text()
        assert axe(verhaal.pagina) == []
    return str(dossier.uuid)


def intake(verhaal: Verhaal, klantmanager: Medewerker) -> None:
    """Uitnodigen met een brief, het gesprek, de leerbaarheidstoets en het verslag."""
    with verhaal.op(DAG, klantmanager):
        verhaal.zoek("Kanarievogel")
        assert axe(verhaal.pagina) == []
        verhaal.volgende_stap()
        verhaal.vul(dag=DAG + timedelta(days=7), tijd="10:00", ruimte=Ruimte.objects.get().pk)
        verhaal.bevestig()
        verhaal.werk(DAG)
        assert Brief.objects.get(soort="intake/uitnodiging").status == "VASTGELEGD"
        verstuur_brief(verhaal, DAG)
    with verhaal.op(DAG + timedelta(days=7), klantmanager):
        verhaal.zoek("Kanarievogel")
        verhaal.volgende_stap()
        verhaal.vul(op=DAG + timedelta(days=7), aanwezig="De inburgeraar en een tolk", gewezen=True)
        verhaal.bevestig()
        ga_naar(verhaal, "a[href$='/verslag/']")
        verhaal.vul(
            opleiding_werk="Acht jaar school, kapster geweest.", omstandigheden="Woont met een dochter van drie.",
            gezondheid="Geen klachten die meetellen.", kinderen="ja", kinderen_vve="Plek op de voorschool vanaf januari.",
            arbeidsparticipatie="Wil in een kapsalon werken.", zelfredzaamheid="Regelt veel zelf.",
        )  # fmt: skip
        verhaal.pagina.locator("main [name=taalniveau]").select_option(index=1)
        verhaal.bevestig()
        verhaal.zoek("Kanarievogel")
        ga_naar(verhaal, "a[href$='/lbt/']")
        verhaal.vul(lbt_uitkomst="haalbaar", lbt_op=DAG + timedelta(days=7))
        verhaal.bevestig()
        verhaal.zoek("Kanarievogel")
        verhaal.volgende_stap()
        verhaal.bevestig()


def verstuur_brief(verhaal: Verhaal, dag: date) -> None:
    verhaal.zoek("Kanarievogel")
    assert verhaal.kop() == "Brief verzenden"
    verhaal.volgende_stap()
    verhaal.vul(op=dag, wijze="post")
    verhaal.bevestig()


def ga_naar(verhaal: Verhaal, kiezer: str) -> None:
    verhaal.pagina.locator(kiezer).first.click()
    verhaal.pagina.wait_for_load_state()


def pip(verhaal: Verhaal, klantmanager: Medewerker, standin: Standin) -> None:
    """Het plan, de beschikking als PDF, de bekendmaking en de twee termijnen die daaruit lopen."""
    dag = DAG + timedelta(days=14)
    with verhaal.op(dag, klantmanager):
        verhaal.zoek("Kanarievogel")
        assert verhaal.kop() == "PIP vaststellen"
        verhaal.volgende_stap()  # "Aanvullen": er ontbreekt nog van alles
        verhaal.vul(
            leerroute="B1", reden_b1="B1 is haalbaar volgens de toets.", reden_onderwijs="Wil nu werken, geen opleiding volgen.",
            reden_z="Leert snel; uren zonder examen past niet.", bevindingen="Kapster, acht jaar school.",
            uren_leerroute=600, uren_per_week=12, start_leerroute=dag + timedelta(days=30), aanbieder="Taalschool De Brug",
            niveau="B1", uren_pvt=12, periode_pvt="voorjaar 2027", uren_map=40, periode_map="najaar 2027",
            ondersteuning="Een taalmaatje, elke week.", aantal_voortgangsgesprekken=2,
            afspraken_kind="De dochter gaat naar de voorschool.",
        )  # fmt: skip
        verhaal.bevestig()
        verhaal.zoek("Kanarievogel")
        verhaal.volgende_stap()
        verhaal.vul(op=dag)
        verhaal.bevestig()
        verhaal.werk(dag)
        lees_beschikking()
        verhaal.zoek("Kanarievogel")
        verhaal.volgende_stap()
        verhaal.vul(op=dag + timedelta(days=0), wijze="post")
        verhaal.bevestig()
    termijnen = dict(Termijn.objects.filter(status="loopt").values_list("soort", "vervalt"))
    assert termijnen["INBURGERINGSTERMIJN"] == date(2029, 11, 16)
    assert termijnen["BEZWAAR"] == date(2026, 12, 28)
    assert standin.bij_duo(BSN).pip is not None


def lees_beschikking() -> None:
    brief = Brief.objects.get(soort="pip/beschikking")
    tekst = " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(lees(brief.pdf))).pages)
    tekst = " ".join(tekst.split())
    for zin in (
        "Kanarievogel",
        "Goudvinkstraat 71",
        "B1-route",
        "600",
        "16 november 2026",
        "17 november 2026",
        "bezwaar",
    ):
        assert zin in tekst, zin
    assert BSN not in tekst


def leerroute(verhaal: Verhaal, klantmanager: Medewerker, standin: Standin) -> None:
    """Het aanbod binnen drie maanden, en de eerste les."""
    dag = date(2026, 12, 7)
    with verhaal.op(dag, klantmanager):
        verhaal.zoek("Kanarievogel")
        verhaal.volgende_stap()
        verhaal.vul(
            op=dag, instelling="Taalschool De Brug", instelling_code=SCHOOL, start_op=date(2027, 1, 11),
            einde_op=date(2028, 3, 31), uren_per_week=12,
        )  # fmt: skip
        verhaal.bevestig()
    with verhaal.op(date(2027, 1, 11), klantmanager):
        verhaal.zoek("Kanarievogel")
        verhaal.volgende_stap()
        verhaal.vul(op=date(2027, 1, 11))
        verhaal.bevestig()


def voortgang(verhaal: Verhaal, klantmanager: Medewerker) -> None:
    """Gesprekken: gepland, gehouden, verslag."""
    for dag in (date(2027, 5, 10), date(2027, 11, 8)):
        with verhaal.op(dag, klantmanager):
            verhaal.zoek("Kanarievogel")
            verhaal.volgende_stap()
            verhaal.vul(dag=dag + timedelta(days=7), tijd="11:00", ruimte=Ruimte.objects.get().pk)
            verhaal.bevestig()
            verhaal.werk(dag)
            verstuur_brief(verhaal, dag)
        with verhaal.op(dag + timedelta(days=7), klantmanager):
            verhaal.zoek("Kanarievogel")
            verhaal.volgende_stap()
            houd_gesprek(verhaal, dag + timedelta(days=7))


def houd_gesprek(verhaal: Verhaal, dag: date) -> None:
    verhaal.vul(
        op=dag,
        aanwezig="De inburgeraar",
        bevindingen="Gaat goed vooruit.",
        afspraken="Blijft komen.",
        signaal="voldoende",
    )
    verhaal.bevestig()


def afronding(verhaal: Verhaal, klantmanager: Medewerker, standin: Standin, live_server: LiveServer) -> None:
    """De leerroute is klaar, PVT en MAP staan bij DUO, de examens komen van DUO, en DUO meldt het einde."""
    dag = date(2028, 3, 31)
    with verhaal.op(dag, klantmanager):
        verhaal.zoek("Kanarievogel")
        assert verhaal.kop() == "Leerroute afronden"
        verhaal.volgende_stap()
        verhaal.vul(op=dag)
        verhaal.bevestig()
        registreer(verhaal, "registreer_pvt", op=dag, uren=12)
        registreer(verhaal, "registreer_map", op=dag, uren=40)
        standin.zet_duo(BSN, examenresultaten=[uitslag(deel) for deel in ("KNM", "LE", "LU", "SC", "SP")])
        standin.notificeer(live_server.url, "SS199", bsn=BSN)
        verhaal.werk(dag)
        verhaal.zoek("Kanarievogel")
        verhaal.volgende_stap()
        verhaal.bevestig()
    with verhaal.op(dag + timedelta(days=14), klantmanager):
        standin.notificeer(live_server.url, "SS106", bsn=BSN)
        verhaal.werk(dag + timedelta(days=14))
        verhaal.zoek("Kanarievogel")
        verhaal.volgende_stap()
        verhaal.vul(op=dag, reden="diploma")
        verhaal.bevestig()
        assert axe(verhaal.pagina) == []
    bij_duo = standin.bij_duo(BSN)
    assert (bij_duo.pvt is not None, bij_duo.map is not None) == (True, True)


def registreer(verhaal: Verhaal, stap: str, **velden: Any) -> None:
    verhaal.zoek("Kanarievogel")
    verhaal.pagina.locator("summary", has_text="Andere stappen").first.click()
    ga_naar(verhaal, f"a[href$='/{stap}/']")
    verhaal.vul(**velden)
    verhaal.bevestig()


def uitslag(onderdeel: str) -> dict[str, str]:
    niveau = {} if onderdeel == "KNM" else {"niveau": "B1"}
    return {"onderdeel": onderdeel, "examendatum": "2028-03-01", "resultaat": "Geslaagd", **niveau}


def geen_spoor(verhaal: Verhaal, logboek: io.StringIO) -> None:
    """Geen merk buiten de database en de documenten: niet in logs, adressen, wachtrij, mails of de browser."""
    opslag: dict[str, Any] = verhaal.pagina.evaluate("() => ({...localStorage, ...sessionStorage})")
    wachtrij = Uitgaand.objects.values("sleutel", "verwijzing", "melding")
    plekken = {
        "logboek": logboek.getvalue(),
        "adressen": "\n".join(verhaal.gezien),
        "wachtrij": json.dumps(list(wachtrij), cls=DjangoJSONEncoder),
        "mails": "\n".join(f"{m.subject} {m.body}" for m in mail.outbox),
        "browser": json.dumps(opslag),
    }
    assert [(plek, merk) for plek, tekst in plekken.items() for merk in MERKEN if merk in tekst] == []
