"""Elke operatie van DUO met de aanroep van onze cliënt die haar doet: de tabel van de contracttest."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from koppelingen.duo.aanbod import Aanbod, Contactpersoon
from koppelingen.duo.client import DuoClient
from koppelingen.duo.codes import Alfabetisering, Leerroute, Niveau
from koppelingen.duo.pip import Pip
from koppelingen.duo.resultaten import AfrondingZroute, EindgesprekMap, OndertekeningPvt
from koppelingen.standin import GEMEENTE_OIN
from tests.koppelingen.personen import AMINA

BSN = AMINA.bsn
ID = UUID("22222222-2222-4222-8222-222222222222")
SCHOOL = "0000001234"
DAG = dt.date(2026, 11, 20)
PERSOON = Contactpersoon("Jeanne d'Arc-Özil", "team@gemeente.example", "+31 70 123 45 67")
PIP = Pip(dt.date(2026, 11, 10), Leerroute.B1, Niveau.B1, 600, True, Alfabetisering.ANDERS)
AANBOD = Aanbod(Alfabetisering.NIET, dt.date(2026, 11, 20), dt.date(2026, 12, 1), dt.date(2027, 11, 30))

# Wat DUO al weet vóór een aanroep, zodat elke operatie kan slagen.
KENNIS: dict[str, Any] = {
    "inburgeringsplicht_historie": [{"indicatorInburgeringsplicht": True, "begindatum": "2026-10-31"}],
    "doelgroep_historie": [{"indeling": "Asielstatushouder", "begindatum": "2026-10-31", "einddatum": "2026-11-01"}],
    "inburgeringstermijn": {"startdatum": "2026-11-11", "einddatum": "2029-11-11", "verlengingsgrondcode": "1a"},
    "inburgeringstermijn_historie": [{"einddatum": "2029-11-11", "wijzigingsdatum": "2026-11-11"}],
    "lbt_resultaten": [
        {
            "resultaat": "B1-route haalbaar",
            "behaaldeScore": "57,50",
            "benodigdeScore": "40,00",
            "datumAfname": "2026-11-15",
        }
    ],
    "examennummer": "123456789012",
    "vrijstellingen": [
        {"GeheleVrijstelling": {"oordeel": "Afwijzing", "reden": "AVI", "datumOordeel": "2026-11-01"}},
        {"TijdelijkeVrijstelling": {"oordeel": "Toekenning", "reden": "INS", "einddatum": "2027-07-31"}},
        {"GedeeltelijkeVrijstelling": {"oordeel": "Toekenning", "reden": "GED", "examenonderdeel": "LE"}},
    ],
    "ontheffingen": [
        {"GeheleOntheffing": {"oordeel": "Afwijzing", "grond": "MED", "datumOordeel": "2026-11-01"}},
        {
            "GedeeltelijkeOntheffing": {
                "oordeel": "Toekenning",
                "grond": "BIO",
                "datumOordeel": "2026-11-01",
                "urenBelastbaarheidParticipatieactiviteit": 0,
            }
        },
    ],
    "examenresultaten": [
        {"examendatum": "2026-11-01", "resultaat": "Geslaagd", "onderdeel": "KNM"},
        {
            "examendatum": "2026-11-02",
            "resultaat": "Geen",
            "onderdeel": "SP",
            "niveau": "B1",
            "redenGeenResultaat": "Absent",
        },
    ],
    "gratispogingen": [{"onderdeel": "LU", "gratisPogingenTegoed": 2}],
    "pip": {"gemeentecode": "0518", "pip": PIP.naar_json()},
    "pip_oin": GEMEENTE_OIN,
    "aanbod": {SCHOOL: AANBOD.naar_json()},
    "map": {"datumEindgesprekMap": "2026-11-19"},
    "map_oin": GEMEENTE_OIN,
    "pvt": {"datumOndertekeningPvt": "2026-11-19"},
    "pvt_oin": GEMEENTE_OIN,
    "uren": {"0518": {"bekendTot": "2026-11-21", "ParticipatieAlsTaalles": {"uren": 12}}},
    "contactpersoon": 7,
}
INSTELLING = {
    "instellingsnummer": SCHOOL,
    "naam": "Taalschool De Brug",
    "postcode": "2511AA",
    "huisnummer": 5,
    "plaatsnaam": "Den Haag",
    "bow": "4321",
    "indicatieBowKeurmerk": True,
    "indicatieTstKeurmerk": False,
}


@dataclass(frozen=True)
class Operatie:
    bestand: str
    methode: str
    pad: str
    aanroep: Callable[[DuoClient], object]
    status: int = 200
    # Kennis die er juist niet mag zijn om te slagen.
    zonder: str = ""

    def __str__(self) -> str:
        return f"{self.methode} {self.pad}"


P = "/personen/{bsn}"
AANBODPAD = P + "/Inburgeringsaanbod/{instellingsnummer}"
KOPPELPAD = "/contactpersonen/{id}" + P
OPERATIES = (
    Operatie("Inburgeringsplicht", "GET", P + "/doelgroep", lambda c: c.doelgroep(BSN, bericht_id=ID)),
    Operatie(
        "Inburgeringsplicht", "GET", P + "/doelgroep/historie", lambda c: c.doelgroep_historie(BSN, bericht_id=ID)
    ),
    Operatie(
        "Inburgeringsplicht", "GET", P + "/inburgeringsplicht", lambda c: c.inburgeringsplicht(BSN, bericht_id=ID)
    ),
    Operatie(
        "Inburgeringsplicht",
        "GET",
        P + "/inburgeringsplicht/historie",
        lambda c: c.inburgeringsplicht_historie(BSN, bericht_id=ID),
    ),
    Operatie("Inburgeringstermijn", "GET", P + "/inburgeringstermijn", lambda c: c.termijn(BSN, bericht_id=ID)),
    Operatie(
        "Inburgeringstermijn",
        "GET",
        P + "/inburgeringstermijn/historie",
        lambda c: c.termijn_historie(BSN, bericht_id=ID),
    ),
    Operatie("Inburgeringstermijn", "GET", "/verlengingsgronden", lambda c: c.verlengingsgronden(bericht_id=ID)),
    Operatie("Leerbaarheidstoets", "GET", P + "/lbt/resultaten", lambda c: c.lbt_resultaten(BSN, bericht_id=ID)),
    Operatie("Leerbaarheidstoets", "GET", P + "/lbt/examennummer", lambda c: c.lbt_examennummer(BSN, bericht_id=ID)),
    Operatie("Leerbaarheidstoets", "DELETE", P + "/lbt/examennummer", lambda c: c.lbt_overgeslagen(BSN, bericht_id=ID)),
    Operatie("Vrijstelling", "GET", P + "/vrijstellingen", lambda c: c.vrijstellingen(BSN, bericht_id=ID)),
    Operatie("Ontheffing", "GET", P + "/ontheffingen", lambda c: c.ontheffingen(BSN, bericht_id=ID)),
    Operatie("PIP", "GET", P + "/PIP", lambda c: c.pip(BSN, bericht_id=ID)),
    Operatie("PIP", "POST", P + "/PIP", lambda c: c.lever_pip(BSN, PIP, bericht_id=ID), status=201),
    Operatie("PIP", "DELETE", P + "/PIP", lambda c: c.verwijder_pip(BSN, bericht_id=ID), zonder="inburgeringstermijn"),
    Operatie(
        "Contactpersoon",
        "POST",
        "/contactpersonen",
        lambda c: c.maak_contactpersoon(PERSOON, bericht_id=ID),
        status=201,
    ),
    Operatie(
        "Contactpersoon", "PUT", "/contactpersonen/{id}", lambda c: c.wijzig_contactpersoon(7, PERSOON, bericht_id=ID)
    ),
    Operatie(
        "Contactpersoon", "DELETE", "/contactpersonen/{id}", lambda c: c.verwijder_contactpersoon(7, bericht_id=ID)
    ),
    Operatie("Contactpersoon", "POST", KOPPELPAD, lambda c: c.koppel_contactpersoon(7, BSN, bericht_id=ID), status=201),
    Operatie("Contactpersoon", "DELETE", KOPPELPAD, lambda c: c.ontkoppel_contactpersoon(7, BSN, bericht_id=ID)),
    Operatie("Inburgeringsaanbod", "GET", "/instellingen", lambda c: c.instellingen(bericht_id=ID)),
    Operatie(
        "Inburgeringsaanbod",
        "POST",
        AANBODPAD,
        lambda c: c.lever_aanbod(BSN, SCHOOL, AANBOD, bericht_id=ID),
        status=201,
    ),
    Operatie(
        "Inburgeringsaanbod", "DELETE", AANBODPAD, lambda c: c.verwijder_aanbod(BSN, SCHOOL, bericht_id=ID), status=204
    ),
    Operatie("MAP_PVT_Zroute", "GET", P + "/map", lambda c: c.map(BSN, bericht_id=ID)),
    Operatie("MAP_PVT_Zroute", "PUT", P + "/map", lambda c: c.lever_map(BSN, EindgesprekMap(DAG), bericht_id=ID)),
    Operatie("MAP_PVT_Zroute", "GET", P + "/pvt", lambda c: c.pvt(BSN, bericht_id=ID)),
    Operatie("MAP_PVT_Zroute", "PUT", P + "/pvt", lambda c: c.lever_pvt(BSN, OndertekeningPvt(DAG), bericht_id=ID)),
    Operatie(
        "MAP_PVT_Zroute", "PUT", P + "/zroute", lambda c: c.lever_zroute(BSN, AfrondingZroute(DAG), bericht_id=ID)
    ),
    Operatie("GevolgdeUren", "GET", P + "/uren", lambda c: c.uren(BSN, bericht_id=ID)),
    Operatie(
        "GevolgdeUren",
        "PUT",
        P + "/uren/bredeintake/taallesknm",
        lambda c: c.lever_uren_intake(BSN, 10, bericht_id=ID),
    ),
    Operatie(
        "GevolgdeUren",
        "PUT",
        P + "/uren/participatieactiviteiten",
        lambda c: c.lever_uren_participatie(BSN, 20, bericht_id=ID),
    ),
    Operatie(
        "GevolgdeUren", "PUT", P + "/uren/participatietaalles", lambda c: c.lever_uren_taalles(BSN, 0, bericht_id=ID)
    ),
    Operatie("Examen", "GET", P + "/examens/resultaten", lambda c: c.examenresultaten(BSN, bericht_id=ID)),
    Operatie("Examen", "GET", P + "/examens/gratispogingen", lambda c: c.gratis_pogingen(BSN, bericht_id=ID)),
)
