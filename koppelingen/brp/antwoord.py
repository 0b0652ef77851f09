"""Van het JSON van de BRP API Personen 2 naar `Persoon`."""

from typing import Any, cast

from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import (
    Geslacht,
    Opschorting,
    Partner,
    Persoon,
    Verblijfplaats,
    Verblijfstitel,
    Waarde,
)

Ruw = dict[str, Any]
STAATLOOS = Waarde("0499", "Staatloos")
ONBEKEND = Waarde("0000", "Onbekend")


def lees_persoon(ruw: Ruw) -> Persoon:
    """Werpt ValueError, KeyError of TypeError als het antwoord niet de afgesproken vorm heeft."""
    naam, geboorte = ruw.get("naam") or {}, ruw.get("geboorte") or {}
    immigratie = ruw.get("immigratie") or {}
    return Persoon(
        bsn=ruw["burgerservicenummer"],
        geslachtsnaam=naam.get("geslachtsnaam", ""),
        voornamen=naam.get("voornamen", ""),
        voorvoegsel=naam.get("voorvoegsel", ""),
        titel=_waarde(naam.get("adellijkeTitelPredicaat")).code,
        naamgebruik=_waarde(naam.get("aanduidingNaamgebruik")).code or "E",
        geslacht=cast(Geslacht, _waarde(ruw.get("geslacht")).code),
        geboorte=_datum(geboorte.get("datum")),
        geboorteplaats=_waarde(geboorte.get("plaats")),
        geboorteland=_waarde(geboorte.get("land")),
        nationaliteiten=tuple(_nationaliteit(deel) for deel in ruw.get("nationaliteiten") or ()),
        partners=tuple(_partner(deel) for deel in ruw.get("partners") or ()),
        verblijfplaats=_verblijfplaats(ruw.get("verblijfplaats")),
        verblijfstitel=_verblijfstitel(ruw.get("verblijfstitel")),
        geheimhouding=7 if ruw.get("geheimhoudingPersoonsgegevens") else 0,
        overleden_op=_overleden(ruw.get("overlijden")),
        opschorting=_opschorting(ruw.get("opschortingBijhouding")),
        gemeente=_waarde(ruw.get("gemeenteVanInschrijving")),
        ingeschreven_op=_datum(ruw.get("datumInschrijvingInGemeente")),
        gevestigd_op=_datum(immigratie.get("datumVestigingInNederland")),
        land_vanwaar=_waarde(immigratie.get("landVanwaarIngeschreven")),
    )


def _datum(ruw: Ruw | None) -> Datum | None:
    if ruw is None:
        return None
    if ruw["type"] == "Datum":
        jaar, maand, dag = ruw["datum"].split("-")
        return Datum(int(jaar), int(maand), int(dag))
    return Datum(int(ruw.get("jaar") or 0), int(ruw.get("maand") or 0))


def _waarde(ruw: Ruw | None) -> Waarde:
    ruw = ruw or {}
    return Waarde(ruw.get("code", ""), ruw.get("omschrijving", ""))


def _nationaliteit(ruw: Ruw) -> Waarde:
    vast = {"Staatloos": STAATLOOS, "NationaliteitOnbekend": ONBEKEND}
    return vast.get(ruw["type"]) or _waarde(ruw.get("nationaliteit")) or Waarde(omschrijving=ruw["type"])


def _partner(ruw: Ruw) -> Partner:
    naam = ruw.get("naam") or {}
    return Partner(
        voornamen=naam.get("voornamen", ""),
        titel=_waarde(naam.get("adellijkeTitelPredicaat")).code,
        voorvoegsel=naam.get("voorvoegsel", ""),
        geslachtsnaam=naam.get("geslachtsnaam", ""),
        geslacht=cast(Geslacht, _waarde(ruw.get("geslacht")).code),
        aangegaan=_datum((ruw.get("aangaanHuwelijkPartnerschap") or {}).get("datum")),
        ontbonden=_datum((ruw.get("ontbindingHuwelijkPartnerschap") or {}).get("datum")),
    )


def _verblijfplaats(ruw: Ruw | None) -> Verblijfplaats | None:
    if ruw is None or ruw["type"] == "VerblijfplaatsOnbekend":
        return None
    adres = ruw.get("verblijfadres") or {}
    regels = (adres.get(f"regel{nummer}", "") for nummer in (1, 2, 3))
    return Verblijfplaats(
        functie=_waarde(ruw.get("functieAdres")).code,
        straat=adres.get("korteStraatnaam") or adres.get("officieleStraatnaam", ""),
        huisnummer=adres.get("huisnummer"),
        huisletter=adres.get("huisletter", ""),
        toevoeging=adres.get("huisnummertoevoeging", ""),
        aanduiding=_waarde(adres.get("aanduidingBijHuisnummer")).code,
        postcode=adres.get("postcode", ""),
        woonplaats=adres.get("woonplaats", ""),
        locatie=adres.get("locatiebeschrijving", ""),
        land=_waarde(adres.get("land")),
        buitenland=tuple(regel for regel in regels if regel),
        van=_datum(ruw.get("datumVan")),
    )


def _verblijfstitel(ruw: Ruw | None) -> Verblijfstitel | None:
    if ruw is None:
        return None
    return Verblijfstitel(_waarde(ruw.get("aanduiding")), _datum(ruw.get("datumIngang")), _datum(ruw.get("datumEinde")))


def _overleden(ruw: Ruw | None) -> Datum | None:
    """Overleden op een onbekende dag is ook overleden."""
    if ruw is None:
        return None
    return _datum(ruw.get("datum")) or Datum()


def _opschorting(ruw: Ruw | None) -> Opschorting | None:
    return None if ruw is None else Opschorting(_waarde(ruw.get("reden")).code, _datum(ruw.get("datum")))
