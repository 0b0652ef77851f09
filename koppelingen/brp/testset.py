"""Lezer van de officiële testpersonen in compacte vorm (puntkomma's, UTF-8, één regel per persoon)."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import cast

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

OVERLEDEN = "O"


def lees_testset(pad: Path) -> Iterator[Persoon]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        for regel in csv.DictReader(bestand, delimiter=";"):
            yield lees_regel(regel)


def lees_regel(regel: dict[str, str]) -> Persoon:
    """De BRP vult een naam soms aan met spaties; die horen niet bij de naam."""
    opschorting = _opschorting(regel)
    return Persoon(
        bsn=regel["bsn"],
        geslachtsnaam=regel["geslachtsnaam"].strip(),
        voornamen=" ".join(regel["voornamen"].split()),
        voorvoegsel=regel["voorvoegsel"].strip(),
        titel=regel["titel"],
        naamgebruik=regel["naamgebruik"] or "E",
        geslacht=cast(Geslacht, regel["geslacht"]),
        geboorte=_datum(regel["geboortedatum"]),
        geboorteplaats=_plaats(regel["geboorteplaats"]),
        geboorteland=Waarde(regel["geboorteland"]),
        nationaliteiten=_nationaliteiten(regel),
        partners=_partners(regel),
        verblijfplaats=_verblijfplaats(regel),
        verblijfstitel=_verblijfstitel(regel),
        geheimhouding=int(regel["geheim"] or 0),
        overleden_op=opschorting.datum if opschorting and opschorting.reden == OVERLEDEN else None,
        opschorting=opschorting,
        gemeente=Waarde(regel["gemeente"]),
        ingeschreven_op=_datum(regel["inschrijving_gemeente"]),
        gevestigd_op=_datum(regel["vestiging_nl"]),
        land_vanwaar=Waarde(regel["land_vanwaar"]),
    )


def _datum(waarde: str) -> Datum | None:
    """Drie testpersonen hebben een onmogelijke datum (19660013, 00002014, 2015).

    Wat na het eerste onbekende deel komt vervalt, wat ontbreekt is onbekend: 1966, onbekend en 2015.
    """
    if not waarde:
        return None
    jaar, maand, dag = (int(deel) for deel in (waarde[:4], waarde[4:6] or 0, waarde[6:8] or 0))
    return Datum(jaar, maand if jaar else 0, dag if jaar and maand else 0)


def _plaats(waarde: str) -> Waarde:
    """Een plaats in Nederland is een gemeentecode, een plaats daarbuiten een naam."""
    waarde = waarde.strip()
    return Waarde(code=waarde) if waarde.isdigit() else Waarde(omschrijving=waarde)


def _nationaliteiten(regel: dict[str, str]) -> tuple[Waarde, ...]:
    codes = [regel["nationaliteit"], *regel["extra_nationaliteiten"].split(",")]
    return tuple(Waarde(code) for code in dict.fromkeys(codes) if code)


def _partners(regel: dict[str, str]) -> tuple[Partner, ...]:
    if not regel["partner_geslachtsnaam"].strip():
        return ()
    return (
        Partner(
            voorvoegsel=regel["partner_voorvoegsel"].strip(),
            geslachtsnaam=regel["partner_geslachtsnaam"].strip(),
            aangegaan=_datum(regel["huwelijk_datum"]),
            ontbonden=_datum(regel["ontbinding_datum"]),
        ),
    )


def _verblijfplaats(regel: dict[str, str]) -> Verblijfplaats | None:
    if not regel["straat"].strip():
        return None
    return Verblijfplaats(
        functie=regel["functie_adres"],
        straat=regel["straat"].strip(),
        huisnummer=int(regel["huisnr"]) if regel["huisnr"] else None,
        huisletter=regel["huisletter"],
        toevoeging=regel["toevoeging"],
        postcode=regel["postcode"],
        woonplaats=regel["woonplaats"],
    )


def _verblijfstitel(regel: dict[str, str]) -> Verblijfstitel | None:
    if not regel["verblijfstitel"]:
        return None
    ingang, einde = _datum(regel["verblijfstitel_ingang"]), _datum(regel["verblijfstitel_einde"])
    return Verblijfstitel(Waarde(regel["verblijfstitel"]), ingang, einde)


def _opschorting(regel: dict[str, str]) -> Opschorting | None:
    if not regel["opschorting_reden"]:
        return None
    return Opschorting(regel["opschorting_reden"], _datum(regel["opschorting_datum"]))
