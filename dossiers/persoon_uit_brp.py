"""Van een persoon uit de BRP naar een inburgeraar. Wat onbekend is blijft onbekend; niets wordt ingevuld of ingekort."""

import datetime
from typing import Any

from django.db import transaction

from dossiers import termijnen, tijdlijn
from dossiers.models import Dossier, Inburgeraar, Vergunning
from dossiers.perform import vergrendel
from dossiers.registratie import zin
from koppelingen.brp.datums import Datum
from koppelingen.brp.namen import geldende_partner
from koppelingen.brp.persoon import Partner, Persoon, Verblijfplaats
from toegang.models import Medewerker

zin("dossiers.persoon_bijgewerkt", "Gegevens van de persoon bijgewerkt: {velden}")

ONBEKENDE_DATUM = "00000000"
# De codes van de landelijke tabel Verblijfstitel die zeggen welke vergunning iemand heeft.
ASIEL_BEPAALDE_TIJD = {"26"}
REGULIER_BEPAALDE_TIJD = {"21", "22", "23", "24"}


def neem_over_uit_brp(inburgeraar: Inburgeraar, persoon: Persoon, *, op: datetime.date) -> None:
    """Zet de gegevens van de BRP op de inburgeraar, nog zonder te bewaren. Contactgegevens en taal blijven van ons."""
    for naam, waarde in velden_uit_brp(persoon, gemeentecode=inburgeraar.gemeente.code).items():
        setattr(inburgeraar, naam, waarde)
    inburgeraar.brp_gelezen_op = op


def ververs_uit_brp(dossier: Dossier, persoon: Persoon, *, by: Medewerker | None, op: datetime.date) -> list[str]:
    """Zet wat de BRP nu zegt op de persoon van dit dossier en rekent de termijnen na. Geeft wat er is veranderd.

    Staat iemand nu in deze gemeente ingeschreven, dan wacht hij niet meer op huisvesting: de termijn voor het PIP begint.
    """
    nieuw = velden_uit_brp(persoon, gemeentecode=dossier.gemeente.code) | {"brp_gelezen_op": op}
    return _werk_bij(dossier, nieuw, by=by, op=op)


def zet_inschrijving(dossier: Dossier, dag: datetime.date | None, *, by: Medewerker, op: datetime.date) -> list[str]:
    """De dag van inschrijving met de hand, als de BRP niet te bevragen is."""
    return _werk_bij(dossier, {"ingeschreven_op": dag}, by=by, op=op)


def _werk_bij(dossier: Dossier, nieuw: dict[str, Any], *, by: Medewerker | None, op: datetime.date) -> list[str]:
    """Dossier eerst vergrendelen, dan de persoon; een dag waarop gelezen is telt niet als wijziging."""
    with transaction.atomic():
        vergrendel(dossier)
        inburgeraar = Inburgeraar.objects.select_for_update().get(pk=dossier.inburgeraar_id)
        veranderd = [n for n, waarde in nieuw.items() if getattr(inburgeraar, n) != waarde and n != "brp_gelezen_op"]
        for naam, waarde in nieuw.items():
            setattr(inburgeraar, naam, waarde)
        inburgeraar.save()
        dossier.inburgeraar = inburgeraar
        if inburgeraar.ingeschreven_op and dossier.in_azc:
            dossier.in_azc = False
            Dossier.objects.filter(pk=dossier.pk).update(in_azc=False)
        termijnen.herbereken(dossier, dossier)
        if veranderd:
            velden: Any = Inburgeraar._meta
            namen = [str(velden.get_field(naam).verbose_name) for naam in veranderd]
            tijdlijn.schrijf(dossier, "dossiers.persoon_bijgewerkt", by=by, op=op, velden=", ".join(namen))
    return veranderd


def velden_uit_brp(persoon: Persoon, *, gemeentecode: str) -> dict[str, Any]:
    """De velden van `Inburgeraar`. Een dag van inschrijving telt alleen als die in deze gemeente was."""
    hier = persoon.gemeente.code == gemeentecode
    return {
        "bsn": persoon.bsn,
        **_naam(persoon),
        **_partner(geldende_partner(persoon)),
        "geboortedatum": _datum(persoon.geboorte) or ONBEKENDE_DATUM,
        "geslacht": persoon.geslacht or Inburgeraar.Geslacht.ONBEKEND,
        "geboorteland": persoon.geboorteland.code,
        "nationaliteiten": [n.code or n.omschrijving for n in persoon.nationaliteiten],
        "geheimhouding": persoon.geheimhouding,
        "overleden_op": (_datum(persoon.overleden_op) or ONBEKENDE_DATUM) if persoon.is_overleden else "",
        **_verblijf(persoon),
        **_adres(persoon.verblijfplaats),
        "inschrijving_gemeente": persoon.gemeente.code,
        "ingeschreven_op": persoon.ingeschreven_op.volledig if hier and persoon.ingeschreven_op else None,
    }


def vergunning_uit_brp(inburgeraar: Inburgeraar) -> str:
    """De soort vergunning die uit de verblijfstitel blijkt, of leeg als de titel daar niets over zegt."""
    if inburgeraar.verblijfstitel in ASIEL_BEPAALDE_TIJD:
        return Vergunning.ASIEL_BEPAALDE_TIJD
    return Vergunning.REGULIER_BEPAALDE_TIJD if inburgeraar.verblijfstitel in REGULIER_BEPAALDE_TIJD else ""


def vergunning_vanaf_uit_brp(inburgeraar: Inburgeraar) -> datetime.date | None:
    ingang = Datum.lees(inburgeraar.verblijfstitel_vanaf)
    return ingang.volledig if ingang else None


def _naam(persoon: Persoon) -> dict[str, str]:
    return {
        "voornamen": persoon.voornamen,
        "titel": persoon.titel,
        "voorvoegsel": persoon.voorvoegsel,
        "geslachtsnaam": persoon.geslachtsnaam,
        "naamgebruik": persoon.naamgebruik,
    }


def _partner(partner: Partner | None) -> dict[str, str]:
    return {
        "partner_titel": partner.titel if partner else "",
        "partner_voorvoegsel": partner.voorvoegsel if partner else "",
        "partner_geslachtsnaam": partner.geslachtsnaam if partner else "",
    }


def _verblijf(persoon: Persoon) -> dict[str, str]:
    titel = persoon.verblijfstitel
    return {
        "verblijfstitel": titel.aanduiding.code if titel else "",
        "verblijfstitel_vanaf": _datum(titel.ingang) if titel else "",
    }


def _adres(plaats: Verblijfplaats | None) -> dict[str, Any]:
    adres = plaats or Verblijfplaats()
    return {
        "straat": adres.straat,
        "huisnummer": adres.huisnummer,
        "huisletter": adres.huisletter,
        "toevoeging": adres.toevoeging,
        "aanduiding": adres.aanduiding,
        "postcode": adres.postcode,
        "woonplaats": adres.woonplaats,
        "locatie": adres.locatie,
        "land": adres.land.code,
        "buitenland": list(adres.buitenland),
    }


def _datum(datum: Datum | None) -> str:
    return datum.jjjjmmdd() if datum else ""
