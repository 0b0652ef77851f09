"""Van een inburgeraar naar naam en adres op een brief, met de regels van de BRP (`koppelingen/brp/namen.py`)."""

from dataclasses import dataclass

from dossiers.models import Inburgeraar
from koppelingen.brp.adressen import adresregels
from koppelingen.brp.datums import Datum
from koppelingen.brp.namen import aanhef, aanschrijfwijze, aanspreekvorm
from koppelingen.brp.persoon import Partner, Persoon, Verblijfplaats, Waarde


@dataclass(frozen=True)
class Geadresseerde:
    """`regels`: naam en adres voor het venster van de envelop. `aanhef`: "Geachte mevrouw Tesfay"."""

    naam: str
    regels: tuple[str, ...]
    aanhef: str


def als_persoon(inburgeraar: Inburgeraar) -> Persoon:
    partner = Partner(
        titel=inburgeraar.partner_titel,
        voorvoegsel=inburgeraar.partner_voorvoegsel,
        geslachtsnaam=inburgeraar.partner_geslachtsnaam,
    )
    return Persoon(
        bsn=inburgeraar.bsn,
        voornamen=inburgeraar.voornamen,
        titel=inburgeraar.titel,
        voorvoegsel=inburgeraar.voorvoegsel,
        geslachtsnaam=inburgeraar.geslachtsnaam,
        naamgebruik=inburgeraar.naamgebruik or "E",
        geslacht=inburgeraar.geslacht,  # type: ignore[arg-type]
        geboorte=Datum.lees(inburgeraar.geboortedatum),
        partners=(partner,) if inburgeraar.partner_geslachtsnaam else (),
        verblijfplaats=_verblijfplaats(inburgeraar),
        geheimhouding=inburgeraar.geheimhouding,
    )


def _verblijfplaats(inburgeraar: Inburgeraar) -> Verblijfplaats:
    return Verblijfplaats(
        straat=inburgeraar.straat,
        huisnummer=inburgeraar.huisnummer,
        huisletter=inburgeraar.huisletter,
        toevoeging=inburgeraar.toevoeging,
        aanduiding=inburgeraar.aanduiding,
        postcode=inburgeraar.postcode,
        woonplaats=inburgeraar.woonplaats,
        locatie=inburgeraar.locatie,
        land=Waarde(inburgeraar.land),
        buitenland=tuple(inburgeraar.buitenland),
    )


def geadresseerde(inburgeraar: Inburgeraar) -> Geadresseerde:
    """Naam en adresregels. Een postadres gaat voor; zonder adres is er alleen een naam."""
    persoon = als_persoon(inburgeraar)
    adres = tuple(inburgeraar.postadres) or adresregels(persoon.verblijfplaats)
    naam = aanschrijfwijze(persoon)
    kop = [regel for regel in (aanspreekvorm(persoon), naam) if regel]
    return Geadresseerde(naam=naam, regels=(*kop, *adres), aanhef=aanhef(persoon))
