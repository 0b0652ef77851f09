"""Het antwoord van een rekenregel in woorden: één grote zin per regel, en de overige uitkomsten met hun label."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format

from wet.codes import Code

LABELS = {
    "aanmaning": "Aanmaning", "bedrag": "Bedrag", "berekend": "Berekend bedrag, vóór het maximum",
    "brede_intake": "Brede intake", "cursus_nog": "Cursusuren nog te gaan", "dagen": "Dagen dwangsom",
    "datum": "Werkdag", "dwangsombeschikking_uiterlijk": "Dwangsom vaststellen uiterlijk",
    "einddatum_exclusief": "Eerste dag na de termijn", "einde_bezwaartermijn": "Einde van de bezwaartermijn",
    "eindgesprek_z": "Eindgesprek van de Z-route", "eerste_dag": "Eerste dag",
    "financiele_zelfredzaamheid": "Begeleiding naar financiële zelfredzaamheid",
    "gratis_pogingen": "Gratis examenpogingen", "intensiteit_leerroute": "Intensiteit van de leerroute in het PIP",
    "jaren": "Jaren", "klaar_voor_eindgesprek": "Klaar voor het eindgesprek", "knm": "KNM",
    "laatste_dag": "Laatste dag", "leeftijd": "Leeftijd", "leerroute_aanbod": "Aanbod van de leerroute",
    "lening": "Lening bij DUO", "maanden": "Maanden",
    "maatschappelijke_begeleiding": "Maatschappelijke begeleiding", "mag": "Mag het?", "map": "MAP",
    "nieuwe_laatste_dag": "Nieuwe laatste dag", "nieuwe_termijn_max_maanden": "Nieuwe termijn, ten hoogste (maanden)",
    "ontzorgen": "Financieel ontzorgen", "oordeel": "Oordeel", "opgeschort_dagen": "Dagen opgeschort",
    "participatie_nog": "Participatie-uren nog te gaan", "participatie_uren": "Participatie-uren", "pip": "PIP",
    "prematuur": "Ingebrekestelling te vroeg", "pvt": "PVT", "reden": "Reden", "stap": "Stap",
    "start": "Eerste dag van de termijn", "toegestaan": "Boete toegestaan", "tot_en_met": "Tot en met",
    "uiterlijk": "Uiterlijk", "van": "Vanaf", "vernietigen_op": "Vernietigen op", "verplicht": "Verplicht",
    "vroegst": "Vanaf",
}  # fmt: skip

Zin = Callable[[Any], str]


def waardetekst(naam: str, waarde: Any) -> str:
    """Een uitkomst zoals zij op het scherm staat."""
    if waarde is None:
        return "geen"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return dag(waarde)
    if isinstance(waarde, Decimal) and naam in ("bedrag", "berekend"):
        return euro(waarde)
    if isinstance(waarde, Code):
        return waarde.label
    return getal(waarde) if isinstance(waarde, Decimal) else str(waarde)


def dag(waarde: date) -> str:
    return date_format(waarde, "l j F Y")


def euro(bedrag: Decimal) -> str:
    """€ 1.442 en € 12,50."""
    heel, _, centen = f"{bedrag:,.2f}".partition(".")
    heel = heel.replace(",", ".")
    return f"€ {heel}" if centen == "00" else f"€ {heel},{centen}"


def getal(waarde: Decimal) -> str:
    return f"{waarde.normalize():f}".replace(".", ",")


def _aantal(hoeveel: int, een: str, meer: str) -> str:
    return f"{hoeveel} {een if hoeveel == 1 else meer}"


def _tot_en_met(naam: str) -> Zin:
    return lambda uitkomst: f"Tot en met {dag(getattr(uitkomst, naam))}"


def _uiterlijk(uitkomst: Any) -> str:
    return f"Uiterlijk {dag(uitkomst.uiterlijk)}" if uitkomst.uiterlijk else "Nog niet te zeggen"


def _bedrag(uitkomst: Any) -> str:
    return euro(uitkomst.bedrag)


def _boete(uitkomst: Any) -> str:
    return euro(uitkomst.bedrag) if uitkomst.toegestaan else "Geen boete toegestaan"


def _dwangsom(uitkomst: Any) -> str:
    if uitkomst.prematuur:
        return "Geen dwangsom: de ingebrekestelling kwam te vroeg"
    if not uitkomst.dagen:
        return "Geen dwangsom"
    return f"{euro(uitkomst.bedrag)} over {_aantal(uitkomst.dagen, 'dag', 'dagen')}"


def _verlenging(uitkomst: Any) -> str:
    return f"Ja, tot en met {dag(uitkomst.nieuwe_laatste_dag)}" if uitkomst.mag else "Nee"


def _wisselen(uitkomst: Any) -> str:
    return f"Ja, uiterlijk {dag(uitkomst.uiterlijk)}" if uitkomst.mag else "Nee"


def _uren(uitkomst: Any) -> str:
    if uitkomst.klaar_voor_eindgesprek:
        return "Geen uren meer: klaar voor het eindgesprek"
    return f"Nog {getal(uitkomst.cursus_nog)} cursusuren en {getal(uitkomst.participatie_nog)} participatie-uren"


def _pvt_map(uitkomst: Any) -> str:
    return {
        (True, True): "Ja, allebei", (True, False): "Alleen het PVT", (False, True): "Alleen de MAP",
        (False, False): "Nee, geen van beide",
    }[(uitkomst.pvt, uitkomst.map)]  # fmt: skip


def _aanbod(uitkomst: Any) -> str:
    onderdelen = [veld.name for veld in fields(uitkomst) if veld.name != "uitleg"]
    verplicht = sum(getattr(uitkomst, naam) for naam in onderdelen)
    return f"{verplicht} van de {len(onderdelen)} onderdelen"


def _ontzorgen(uitkomst: Any) -> str:
    if not uitkomst.verplicht:
        return "Ontzorgen is niet verplicht"
    return f"Van {dag(uitkomst.van)} tot en met {dag(uitkomst.tot_en_met)}"


def _bewaren(uitkomst: Any) -> str:
    return f"Op {dag(uitkomst.vernietigen_op)}" if uitkomst.vernietigen_op else "Nooit: blijvend bewaren"


def _leeftijd(uitkomst: Any) -> str:
    return "Staat niet vast" if uitkomst.leeftijd is None else f"{uitkomst.leeftijd} jaar"


ANTWOORDEN: dict[str, Zin] = {
    "pip_termijn": _uiterlijk,
    "inburgeringstermijn": _tot_en_met("laatste_dag"),
    "verlenging": _verlenging,
    "verlenging_aanvragen_vanaf": lambda uitkomst: f"Vanaf {dag(uitkomst.vroegst)}",
    "nieuwe_termijn": lambda uitkomst: _aantal(uitkomst.maanden, "maand", "maanden"),
    "routewisseling": _wisselen,
    "afschaling": lambda uitkomst: "Ja" if uitkomst.mag else "Nee",
    "z_uren": _uren,
    "pvt_map": _pvt_map,
    "aanbodplicht": _aanbod,
    "ontzorgperiode": _ontzorgen,
    "bezwaartermijn": _tot_en_met("laatste_dag"),
    "bezwaar_tijdig": lambda uitkomst: "Ja, op tijd" if uitkomst.oordeel == "tijdig" else "Nee, te laat",
    "beroepstermijn": _tot_en_met("laatste_dag"),
    "beslistermijn_bezwaar": _uiterlijk,
    "beslistermijn_aanvraag": _uiterlijk,
    "dwangsom": _dwangsom,
    "dwangsombedrag": _bedrag,
    "boete_art22": _boete,
    "boete_art23": _boete,
    "boetebesluit_uiterlijk": _uiterlijk,
    "vervaltermijn": lambda uitkomst: f"Na {dag(uitkomst.uiterlijk)}",
    "duo_boete": _bedrag,
    "betaaltermijn": _tot_en_met("uiterlijk"),
    "aanmaning": _tot_en_met("uiterlijk"),
    "aanmaningsvergoeding": _bedrag,
    "verjaring": lambda uitkomst: f"Na {dag(uitkomst.uiterlijk)}",
    "termijn": _tot_en_met("laatste_dag"),
    "verschuiving": lambda uitkomst: dag(uitkomst.datum),
    "leeftijd": _leeftijd,
    "bewaartermijn": _bewaren,
}


def groot_antwoord(naam: str, uitkomst: Any) -> str:
    """Een regel zonder eigen zin toont haar eerste uitkomst."""
    if naam in ANTWOORDEN:
        return ANTWOORDEN[naam](uitkomst)
    eerste = fields(uitkomst)[0].name
    return waardetekst(eerste, getattr(uitkomst, eerste))


def uitkomsten(uitkomst: Any) -> list[dict[str, str]]:
    """Alle uitkomsten met hun label, voor `onderdelen/feiten.html`."""
    namen = [veld.name for veld in fields(uitkomst) if veld.name != "uitleg"]
    return [{"label": label(naam), "waarde": waardetekst(naam, getattr(uitkomst, naam))} for naam in namen]


def label(naam: str) -> str:
    return LABELS.get(naam, naam.replace("_", " ").capitalize())
