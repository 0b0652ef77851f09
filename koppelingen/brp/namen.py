"""Iemand goed aanschrijven en noemen, naar de officiële regels van de BRP (aanhef, aanschrijfwijze, lopende tekst).

De naam hangt af van het naamgebruik: E eigen, P partner, V partner-eigen, N eigen-partner. Daarbij komen adellijke
titels, en de hoffelijkheidstitel: een vrouw met de naam van haar partner voert de vrouwelijke vorm van zijn titel.
"""

import unicodedata

from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Partner, Persoon

# Per titel: de vorm voor een man en voor een vrouw. Een ridder heeft geen vrouwelijke vorm.
_VORMEN = {
    "B": ("baron", "barones"),
    "BS": ("baron", "barones"),
    "G": ("graaf", "gravin"),
    "GI": ("graaf", "gravin"),
    "H": ("hertog", "hertogin"),
    "HI": ("hertog", "hertogin"),
    "M": ("markies", "markiezin"),
    "MI": ("markies", "markiezin"),
    "P": ("prins", "prinses"),
    "PS": ("prins", "prinses"),
    "R": ("ridder", ""),
    "JH": ("jonkheer", "jonkvrouw"),
    "JV": ("jonkheer", "jonkvrouw"),
}
_PREDICAAT = {"JH", "JV"}
_HOFFELIJK = {"B": "barones", "G": "gravin", "H": "hertogin", "M": "markiezin", "P": "prinses"}
_HOOGGEBOREN = {"G", "GI"}
_HOOGHEID = {"P", "PS"}
_ONBEKEND = {"", "."}


def voorletters(voornamen: str) -> str:
    """Jo Anne wordt J.A., Anne-Fleur wordt A.; een voornaam van één letter krijgt geen punt."""
    return "".join(naam if len(naam) == 1 else f"{naam[0]}." for naam in voornamen.split())


def aanschrijfwijze(persoon: Persoon) -> str:
    """De naam boven het adres: "J.A. barones van den Aedel-de Boer"."""
    letters = voorletters(persoon.voornamen)
    titel = _eigen_titel(persoon)
    if titel and persoon.titel in _PREDICAAT and _naamgebruik(persoon) in {"E", "N"}:
        zonder = _samengesteld(persoon, "", _hoffelijkheidstitel(persoon))
        return _hoofdletter(_met_spaties(titel, letters, zonder))
    return _hoofdletter(_met_spaties(letters, _samengesteld(persoon, titel, _hoffelijkheidstitel(persoon))))


def aanspreekvorm(persoon: Persoon) -> str:
    """De regel boven de aanschrijfwijze, alleen bij adel: "De hoogwelgeboren vrouwe". Anders leeg."""
    titel = _titel_van_aanspreken(persoon)
    if titel in _HOOGHEID:
        return "De hoogheid"
    if not titel or persoon.geslacht not in {"M", "V"}:
        return ""
    geboren = "hooggeboren" if titel in _HOOGGEBOREN else "hoogwelgeboren"
    return f"De {geboren} {_heer_of_vrouwe(persoon)}"


def aanhef(persoon: Persoon) -> str:
    """De eerste regel van een brief, zonder komma: "Geachte mevrouw De Boer"."""
    titel = _titel_van_aanspreken(persoon)
    if titel in _HOOGHEID:
        return "Hoogheid"
    if titel and persoon.geslacht in {"M", "V"}:
        geboren = "Hooggeboren" if titel in _HOOGGEBOREN else "Hoogwelgeboren"
        return f"{geboren} {_heer_of_vrouwe(persoon)}"
    naam = _samengesteld(persoon, "", "")
    kop = {"M": "heer", "V": "mevrouw"}.get(persoon.geslacht)
    if kop:
        return _met_spaties("Geachte", kop, _hoofdletter(naam))
    return _met_spaties("Geachte", _hoofdletter(_met_spaties(voorletters(persoon.voornamen), naam)))


def in_lopende_tekst(persoon: Persoon) -> str:
    """Midden in een zin: "mevrouw De Boer", "jonkheer van den Aedel"."""
    hoffelijk, titel = _hoffelijkheidstitel(persoon), _eigen_titel(persoon)
    naam = _samengesteld(persoon, titel, hoffelijk)
    begin_is_partner = _naamgebruik(persoon) in {"P", "V"}
    if hoffelijk if begin_is_partner else titel:
        return naam
    kop = {"M": "de heer", "V": "mevrouw"}.get(persoon.geslacht)
    if kop:
        return _met_spaties(kop, _hoofdletter(naam))
    return _hoofdletter(_met_spaties(voorletters(persoon.voornamen), naam))


def volledige_naam(persoon: Persoon) -> str:
    """Eigen naam voluit, zonder de naam van de partner: zoals hij op een besluit staat."""
    vorm = _vorm(persoon.titel, persoon.geslacht)
    eigen = _met_spaties(persoon.voorvoegsel, persoon.geslachtsnaam)
    if persoon.titel in _PREDICAAT:
        return _hoofdletter(_met_spaties(vorm, persoon.voornamen, eigen))
    return _hoofdletter(_met_spaties(persoon.voornamen, vorm, eigen))


def sorteernaam(persoon: Persoon) -> str:
    """Voor lijsten: "Boer, Jo de"."""
    rest = _met_spaties(persoon.voornamen, persoon.voorvoegsel)
    return f"{persoon.geslachtsnaam}, {rest}" if rest else persoon.geslachtsnaam


def sorteersleutel(naam: str) -> str:
    """Volgorde zonder diacrieten en hoofdletters: Özil staat bij de O, ı bij de i."""
    plat = unicodedata.normalize("NFKD", naam.casefold())
    return "".join(teken for teken in plat if not unicodedata.combining(teken)).translate(_GEEN_DIACRIET)


_GEEN_DIACRIET = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


def geldende_partner(persoon: Persoon) -> Partner | None:
    """De partner van wie de naam gebruikt wordt: de oudste lopende relatie, anders de laatst ontbonden relatie."""
    lopend = [partner for partner in persoon.partners if partner.ontbonden is None]
    if lopend:
        return min(lopend, key=lambda partner: _volgorde(partner.aangegaan))
    return max(persoon.partners, key=lambda partner: _volgorde(partner.ontbonden), default=None)


def _volgorde(datum: Datum | None) -> tuple[int, int, int]:
    """Onbekende delen gaan voor: een onbekende datum geldt als de oudste."""
    return (datum.jaar, datum.maand, datum.dag) if datum else (0, 0, 0)


def _naamgebruik(persoon: Persoon) -> str:
    """Het naamgebruik dat echt kan: zonder (bekende) naam van een partner blijft het de eigen naam."""
    partner = geldende_partner(persoon)
    if persoon.naamgebruik not in {"P", "V", "N"} or partner is None or partner.geslachtsnaam in _ONBEKEND:
        return "E"
    return persoon.naamgebruik


def _samengesteld(persoon: Persoon, titel: str, hoffelijk: str) -> str:
    """Eigen naam en naam van de partner, in de volgorde van het naamgebruik, met een titel ervoor waar die hoort."""
    eigen = _naam(titel, persoon.voorvoegsel, persoon.geslachtsnaam)
    partner = geldende_partner(persoon)
    ander = _naam(hoffelijk, partner.voorvoegsel, partner.geslachtsnaam) if partner else ""
    volgorde = {"E": (eigen,), "P": (ander,), "V": (ander, eigen), "N": (eigen, ander)}[_naamgebruik(persoon)]
    return "-".join(deel for deel in volgorde if deel)


def _naam(titel: str, voorvoegsel: str, geslachtsnaam: str) -> str:
    return "" if geslachtsnaam in _ONBEKEND else _met_spaties(titel, voorvoegsel, geslachtsnaam)


def _hoffelijkheidstitel(persoon: Persoon) -> str:
    partner = geldende_partner(persoon)
    if persoon.geslacht != "V" or partner is None or _naamgebruik(persoon) == "E":
        return ""
    return _HOFFELIJK.get(partner.titel, "")


def _eigen_titel(persoon: Persoon) -> str:
    return _vorm(persoon.titel, persoon.geslacht) if _voert_eigen_titel(persoon) else ""


def _voert_eigen_titel(persoon: Persoon) -> bool:
    """Wie alleen de naam van de partner draagt voert geen eigen titel.

    Een jonkvrouw met een partner, of met de naam van een vroegere partner, voert haar predicaat niet.
    """
    gebruik = _naamgebruik(persoon)
    if gebruik == "P" or not persoon.titel:
        return False
    if persoon.titel in _PREDICAAT and persoon.geslacht == "V":
        return gebruik == "E" and all(partner.ontbonden for partner in persoon.partners)
    return True


def _vorm(titel: str, geslacht: str) -> str:
    man, vrouw = _VORMEN.get(titel, ("", ""))
    return {"M": man, "V": vrouw}.get(geslacht, "")


def _titel_van_aanspreken(persoon: Persoon) -> str:
    """De titel die aanhef en aanspreekvorm bepaalt: die van de partner (hoffelijkheid) gaat voor de eigen titel."""
    partner = geldende_partner(persoon)
    hoffelijk = persoon.geslacht == "V" and persoon.naamgebruik in {"P", "V", "N"} and partner is not None
    if hoffelijk and partner is not None and partner.titel in _HOFFELIJK:
        return partner.titel
    return persoon.titel if persoon.titel in _VORMEN and _voert_eigen_titel(persoon) else ""


def _heer_of_vrouwe(persoon: Persoon) -> str:
    return "vrouwe" if persoon.geslacht == "V" else "heer"


def _hoofdletter(naam: str) -> str:
    return naam[:1].upper() + naam[1:]


def _met_spaties(*delen: str) -> str:
    return " ".join(" ".join(delen).split())
