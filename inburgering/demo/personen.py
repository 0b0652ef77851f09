"""Verzonnen personen zoals de BRP ze kent: altijd dezelfde, met wat echte bestanden lastig maakt.

BSN's komen uit de testreeksen 99999xxxx en 9001940xx en voldoen aan de elfproef; zijn die op, dan heeft iemand alleen een V-nummer.
"""

import datetime
import random
from dataclasses import dataclass

from stdnum.nl import bsn as elfproef

from dossiers.models import Doelgroep
from inburgering.demo.herkomst import ASIEL, GEZIN, OVERIG, Herkomst
from inburgering.demo.plaats import AZC, ELDERS, HIER, STRATEN
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Geslacht, Partner, Persoon, Verblijfplaats, Verblijfstitel, Waarde

TITEL_ASIEL = Waarde("26", "Vw 2000 art. 8, onder c, vergunning asiel bepaalde tijd, arbeid vrij")
TITEL_REGULIER = Waarde("21", "Vw 2000 art. 8, onder a, vergunning regulier bepaalde tijd, arbeid vrij toegestaan")
NEDERLANDERS = ("Jansen", "de Boer", "van Dijk", "Bakker", "Visser", "van der Meer", "Mulder")
HERKOMST = {
    Doelgroep.ASIELSTATUSHOUDER: ASIEL, Doelgroep.GEZINSMIGRANT: GEZIN, Doelgroep.OVERIGE_MIGRANT: OVERIG,
}  # fmt: skip


@dataclass(frozen=True)
class Mens:
    """Een persoon met wat de BRP niet weet: taal, telefoon, V-nummer."""

    persoon: Persoon
    doelgroep: str
    taal: str
    tolk: bool
    telefoon: str
    email: str
    v_nummer: str
    vergunning_vanaf: datetime.date


def test_bsns() -> list[str]:
    """Alle BSN's uit de testreeksen, oplopend."""
    reeksen = (*range(900_194_000, 900_194_100), *range(999_990_000, 1_000_000_000))
    return [f"{n:09d}" for n in reeksen if elfproef.is_valid(f"{n:09d}")]


def kies_doelgroep(toeval: random.Random) -> str:
    groepen = [Doelgroep.ASIELSTATUSHOUDER, Doelgroep.GEZINSMIGRANT, Doelgroep.OVERIGE_MIGRANT]
    return str(toeval.choices(groepen, [64, 34, 2])[0])


def maak_mens(
    toeval: random.Random, nummer: int, bsn: str, doelgroep: str, kennisgeving: datetime.date, ingeschreven: datetime.date | None
) -> Mens:  # fmt: skip
    """`ingeschreven`: de dag van inschrijving in Voorbeeldstad; None: nog in een azc elders."""
    herkomst = _kies(toeval, HERKOMST[Doelgroep(doelgroep)])
    asiel = doelgroep == Doelgroep.ASIELSTATUSHOUDER
    vrouw = toeval.random() < (0.4 if asiel else 0.68)
    voornamen, achternaam = _naam(toeval, herkomst, vrouw=vrouw)
    vergunning = kennisgeving - datetime.timedelta(days=toeval.randint(14, 60))
    partner, naamgebruik = _partner(toeval, vrouw=vrouw, asiel=asiel)
    persoon = Persoon(
        bsn=bsn, voornamen=voornamen, voorvoegsel=achternaam[0], geslachtsnaam=achternaam[1], naamgebruik=naamgebruik,
        geslacht=_geslacht(toeval, vrouw=vrouw), geboorte=_geboorte(toeval, herkomst, kennisgeving),
        geboorteplaats=Waarde(omschrijving=toeval.choice(herkomst.plaatsen)), geboorteland=herkomst.land,
        nationaliteiten=(herkomst.nationaliteit,), partners=partner, verblijfplaats=_adres(toeval, ingeschreven),
        verblijfstitel=Verblijfstitel(
            TITEL_ASIEL if asiel else TITEL_REGULIER, Datum.van(vergunning), Datum.van(vergunning + datetime.timedelta(days=1825))
        ),
        geheimhouding=toeval.choice([1, 7, 7]) if toeval.random() < 0.03 else 0,
        gemeente=HIER if ingeschreven else ELDERS, ingeschreven_op=Datum.van(ingeschreven or vergunning),
        gevestigd_op=Datum.van(vergunning), land_vanwaar=herkomst.land,
    )  # fmt: skip
    return Mens(
        persoon, doelgroep, herkomst.taal, tolk=toeval.random() < (0.75 if asiel else 0.35), telefoon=_telefoon(toeval),
        email=f"p{nummer:05d}@post.example" if toeval.random() < 0.6 else "",
        v_nummer=f"{2_700_000_000 + nummer * 137:010d}" if asiel or not bsn else "", vergunning_vanaf=vergunning,
    )  # fmt: skip


def _kies(toeval: random.Random, gewichten: dict[Herkomst, int]) -> Herkomst:
    return toeval.choices(list(gewichten), list(gewichten.values()))[0]


def _naam(toeval: random.Random, herkomst: Herkomst, *, vrouw: bool) -> tuple[str, tuple[str, str]]:
    """(voornamen, (voorvoegsel, geslachtsnaam)); "al" en "el" zijn voorvoegsels, zoals in de BRP."""
    achternaam = toeval.choice(herkomst.achternamen)
    voorvoegsel, _, rest = achternaam.partition(" ")
    gesplitst = (voorvoegsel, rest) if voorvoegsel in ("al", "el") else ("", achternaam)
    if toeval.random() < herkomst.zonder_voornaam:
        return "", ("", achternaam.rpartition(" ")[2])
    rij = herkomst.vrouwen if vrouw else herkomst.mannen
    voornamen = toeval.sample(rij, 2 if toeval.random() < 0.25 else 1)
    return " ".join(voornamen), gesplitst


def _geslacht(toeval: random.Random, *, vrouw: bool) -> Geslacht:
    if toeval.random() < 0.004:
        return "O"
    return "V" if vrouw else "M"


def _geboorte(toeval: random.Random, herkomst: Herkomst, kennisgeving: datetime.date) -> Datum:
    jaar = kennisgeving.year - int(toeval.triangular(18, 64, 29))
    if toeval.random() >= herkomst.dag_onbekend:
        return Datum(jaar, toeval.randint(1, 12), toeval.randint(1, 28))
    return toeval.choice([Datum(jaar), Datum(jaar), Datum(jaar, toeval.randint(1, 12)), Datum()])


def _partner(toeval: random.Random, *, vrouw: bool, asiel: bool) -> tuple[tuple[Partner, ...], str]:
    if asiel or toeval.random() < 0.45:
        return (), "E"
    voorvoegsel, _, naam = toeval.choice(NEDERLANDERS).rpartition(" ")
    partner = Partner(voorvoegsel=voorvoegsel, geslachtsnaam=naam, geslacht="M" if vrouw else "V")
    return (partner,), toeval.choices(["E", "P", "V", "N"], [60, 15, 20, 5])[0]


def _adres(toeval: random.Random, ingeschreven: datetime.date | None) -> Verblijfplaats:
    if ingeschreven is None:
        return Verblijfplaats(
            functie="W", straat=AZC, huisnummer=120, postcode="9876AZ", woonplaats=ELDERS.omschrijving
        )
    if toeval.random() < 0.006:
        return Verblijfplaats(functie="W", locatie="Woonboot tegenover Havenkade 12")
    straat = toeval.choice(list(STRATEN))
    return Verblijfplaats(
        functie="B" if toeval.random() < 0.015 else "W", straat=straat, huisnummer=toeval.randint(1, 240), postcode=STRATEN[straat],
        huisletter=toeval.choice("ABCD") if toeval.random() < 0.12 else "", woonplaats=HIER.omschrijving,
        van=Datum.van(ingeschreven),
    )  # fmt: skip


def _telefoon(toeval: random.Random) -> str:
    return f"06 0{toeval.randint(0, 999):03d} {toeval.randint(0, 9999):04d}" if toeval.random() < 0.9 else ""
