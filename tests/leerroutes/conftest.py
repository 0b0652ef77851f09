"""Een dossier met een geldend PIP, en een nagespeelde DUO over echt HTTP."""

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

import pytest

from besluiten.models import Besluit
from dossiers.models import Dossier, Ruimte
from dossiers.overname import neem_over
from dossiers.perform import perform, zet_fase
from dossiers.transitions import Fase
from koppelingen.duo.codes import Doelgroep
from koppelingen.standin import DUO_OIN, Standin, draait, voorbeeld_plicht
from leerroutes.models import Afronding, Leerroute, Voortgangsgesprek
from pip_plans.models import Pip
from tests.steun.wereld import MaakDossier
from toegang.models import Gemeente, Medewerker
from wet.termijnsoorten import Termijnsoort

DAGTEKENING = date(2026, 5, 4)
START = date(2026, 6, 1)
SCHOOL = "0000012345"
AANBOD = {
    "instelling": "Taalhuis Noord", "instelling_code": SCHOOL, "alfabetisering": "NVT", "start_op": START,
    "einde_op": date(2027, 11, 30), "uren_per_week": 12,
}  # fmt: skip
VERSLAG = {
    "aanwezig": "inburgeraar en docent", "bevindingen": "Het gaat goed.", "afspraken": "Vaker oefenen.",
    "signaal": "voldoende",
}  # fmt: skip

MaakRoute = Callable[..., Leerroute]


@pytest.fixture
def ruimte(gemeente: Gemeente) -> Ruimte:
    return Ruimte.objects.create(gemeente=gemeente, naam="Spreekkamer 1", adres="Stadsplein 1")


def afspraak(dag: date, uur: int = 10, **velden: Any) -> dict[str, Any]:
    """De velden van een afspraak zoals het formulier ze doorgeeft."""
    leeg = {"ruimte": None, "plaats": "Wijkcentrum", "tolk": "", "tolktaal": "", "tolkbureau": None}
    return {"dag": dag, "tijd": time(uur, 0), "duur": 60, **leeg, **velden}


@pytest.fixture
def maak_route(maak_dossier: MaakDossier) -> MaakRoute:
    """Een leerroute die net uit een geldend PIP is ontstaan."""

    def maak(soort: str = "B1", *, per_jaar: int = 2, niveau: str = "B1", **velden: Any) -> Leerroute:
        dossier = maak_dossier(geopend=True, **velden)
        maak_geldend_pip(dossier, soort, per_jaar=per_jaar, niveau="" if soort == "Z" else niveau)
        zet_fase(dossier, Fase.LEERROUTE, by=None, op=DAGTEKENING)
        return Leerroute.objects.get(dossier=dossier)

    return maak


def maak_geldend_pip(dossier: Dossier, soort: str, *, per_jaar: int = 2, niveau: str = "B1") -> Pip:
    pip = nieuw_pip(dossier, soort, per_jaar=per_jaar, niveau=niveau)
    starts = [(Termijnsoort.INBURGERINGSTERMIJN, "dagtekening")]
    if dossier.is_asiel:
        starts.append((Termijnsoort.AANBOD_LEERROUTE, "dagtekening"))
    neem_over([pip], "GELDEND", by=None, op=DAGTEKENING, starts=starts)
    return pip


def nieuw_pip(dossier: Dossier, soort: str, *, per_jaar: int = 2, niveau: str = "B1") -> Pip:
    """Nog niet bewaard, bij een besluit dat al bekend is gemaakt."""
    besluit = Besluit(
        gemeente=dossier.gemeente, dossier=dossier, soort="pip", object_label="pip_plans.pip", object_id=dossier.pk,
        nummer=f"B-2026-{dossier.pk:06d}", dagtekening=DAGTEKENING, bekendmaking=DAGTEKENING, wijze="post",
        overgenomen=True,
    )  # fmt: skip
    neem_over([besluit], "BEKENDGEMAAKT", by=None, op=DAGTEKENING)
    return Pip(
        dossier=dossier, besluit=besluit, leerroute=soort, niveau=niveau, alfabetisering="NVT", uren_per_week=12,
        aanbieder="Taalhuis Noord", start_leerroute=START, aantal_voortgangsgesprekken=per_jaar,
    )  # fmt: skip


@pytest.fixture
def route(maak_route: MaakRoute) -> Leerroute:
    return maak_route()


def start_route(route: Leerroute, by: Medewerker) -> Leerroute:
    """Van gepland naar gestart, langs de weg die bij de groep hoort."""
    if route.dossier.is_asiel:
        perform(route, "bied_aan", by=by, op=date(2026, 5, 18), **AANBOD)
    else:
        keuze = {naam: AANBOD[naam] for naam in ("instelling", "start_op", "einde_op", "uren_per_week")}
        perform(route, "registreer_keuze", by=by, op=date(2026, 5, 18), **keuze)
    gestart: Leerroute = perform(route, "start", by=by, op=START, instelling=AANBOD["instelling"]).object
    return gestart


@pytest.fixture
def gestart(route: Leerroute, klantmanager: Medewerker) -> Leerroute:
    return start_route(route, klantmanager)


@pytest.fixture
def gesprek(gestart: Leerroute) -> Voortgangsgesprek:
    return Voortgangsgesprek.objects.get(leerroute=gestart)


@pytest.fixture
def gepland(gesprek: Voortgangsgesprek, klantmanager: Medewerker) -> Voortgangsgesprek:
    dag = date(2026, 11, 24)
    verricht = perform(gesprek, "plan", by=klantmanager, op=date(2026, 11, 2), **afspraak(dag))
    nieuw: Voortgangsgesprek = verricht.object
    return nieuw


@pytest.fixture
def afronding(gestart: Leerroute, klantmanager: Medewerker) -> Afronding:
    perform(gestart, "rond_af", by=klantmanager, op=date(2026, 11, 20))
    return Afronding.objects.get(dossier=gestart.dossier)


@pytest.fixture
def duo(settings: Any, gemeente: Gemeente, vandaag: date) -> Iterator[Standin]:
    """Een lopende DUO die de gemeente kent; `ken` zet er een dossier in."""
    with draait(vandaag=vandaag) as standin:
        settings.DUO_URL, settings.DUO_OIN = standin.duo_url, DUO_OIN
        standin.toestand.gemeenten[gemeente.oin] = gemeente.code
        standin.toestand.instellingen.append(
            {
                "instellingsnummer": SCHOOL, "naam": "Taalhuis Noord", "postcode": "1234AB", "huisnummer": 1,
                "plaatsnaam": "Voorbeeldstad", "indicatieBowKeurmerk": True, "indicatieTstKeurmerk": False,
            }
        )  # fmt: skip
        yield standin


def ken(duo: Standin, dossier: Dossier, **velden: Any) -> None:
    """DUO kent deze persoon, met een PIP van deze gemeente en een lopende inburgeringstermijn."""
    groep = Doelgroep.ASIEL if dossier.is_asiel else Doelgroep.OVERIG
    duo.zet_duo(
        dossier.inburgeraar.bsn, gemeente_oin=dossier.gemeente.oin, pip_oin=dossier.gemeente.oin,
        pip={"gemeentecode": dossier.gemeente.code, "pip": {"dagtekeningPip": str(DAGTEKENING), "leerroute": "B"}},
        inburgeringstermijn={"startdatum": "2026-05-05", "einddatum": "2029-05-05"},
        **{**voorbeeld_plicht(date(2026, 2, 24), groep), **velden},
    )  # fmt: skip
