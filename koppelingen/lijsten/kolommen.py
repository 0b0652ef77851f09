"""De kolommen van de lijst met aanmeldingen. Dit is ook de uitleg die de gebruiker bij het inlezen ziet."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Kolom:
    naam: str
    uitleg: str
    verplicht: bool = False
    ook: tuple[str, ...] = ()


KOLOMMEN: tuple[Kolom, ...] = (
    Kolom("bsn", "Negen cijfers. Mag leeg zijn als er een V-nummer is.", ook=("burgerservicenummer",)),
    Kolom("v_nummer", "Hoogstens tien cijfers. Mag leeg zijn als er een BSN is.", ook=("vreemdelingennummer",)),
    Kolom("voornamen", "Alle voornamen, met spaties ertussen. Mag leeg zijn.", ook=("voornaam",)),
    Kolom("voorvoegsel", "Bijvoorbeeld: van der.", ook=("tussenvoegsel", "voorvoegsels")),
    Kolom("geslachtsnaam", "De achternaam zonder voorvoegsel.", verplicht=True, ook=("achternaam",)),
    Kolom("geslacht", "M, V of O (onbekend)."),
    Kolom(
        "geboortedatum",
        "Als 31-12-1990. Is de dag of maand onbekend, dan 00-12-1990, 00-00-1990 of onbekend.",
        verplicht=True,
    ),
    Kolom("doelgroep", "Asielstatushouder, of: gezinsmigrant en overige migrant.", verplicht=True),
    Kolom("vergunning", "De dag waarop de verblijfsvergunning ingaat.", ook=("datumvergunning",)),
    Kolom("kennisgeving", "De dag waarop DUO de plicht heeft meegedeeld.", ook=("datumkennisgeving",)),
    Kolom("ingeschreven", "De dag van inschrijving in de gemeente.", ook=("datuminschrijving",)),
    Kolom("straat", "Zonder huisnummer.", ook=("straatnaam",)),
    Kolom("huisnummer", "Alleen cijfers."),
    Kolom("huisletter", "Eén letter."),
    Kolom("toevoeging", "Bijvoorbeeld: bis.", ook=("huisnummertoevoeging",)),
    Kolom("postcode", "Als 1234 AB."),
    Kolom("woonplaats", "", ook=("plaats",)),
    Kolom("email", "", ook=("emailadres", "e-mailadres")),
    Kolom("telefoon", "", ook=("telefoonnummer",)),
)


def _plat(naam: str) -> str:
    return re.sub(r"[^a-z0-9]", "", naam.casefold())


_OP_NAAM = {_plat(naam): kolom for kolom in KOLOMMEN for naam in (kolom.naam, *kolom.ook)}


def zoek(kop: str) -> Kolom | None:
    """De kolom bij een kop; hoofdletters, spaties en streepjes maken niet uit: "V-nummer" is v_nummer."""
    return _OP_NAAM.get(_plat(kop))
