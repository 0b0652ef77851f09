"""Wat de intake doet met een bericht van DUO: een dossier openen, bijwerken, of zeggen waarom dat niet kan."""

import datetime
from typing import Any

from django.db import transaction
from django.utils.formats import date_format

from dossiers.actions import wijzig
from dossiers.models import Doelgroep, Dossier, Notificatie
from dossiers.persoon_uit_brp import ververs_uit_brp
from dossiers.postvak import Uitkomst
from dossiers.selectors import open_dossier_van, zoek_persoon
from dossiers.uitgaand import Geweigerd
from dossiers.verbindingen import NietIngesteld
from intake.actions.aanmelding import meld_aan, open_als_het_kan
from intake.actions.ophalen import (
    BRP_KENT_NIET,
    BijDuo,
    feiten_van_duo,
    maak_aanmelding,
    onthoud_gelezen_bij_duo,
    vraag_brp,
    vraag_duo,
)
from intake.actions.verslag import haal_lbt_op
from intake.selectors import lopende_intake
from koppelingen.brp.persoon import Persoon
from koppelingen.duo.stand import Plicht

ELDERS = Notificatie.Status.ELDERS
AANDACHT = Notificatie.Status.AANDACHT
ALLEEN_V_NUMMER = (
    "DUO stuurde alleen een V-nummer. Zonder BSN kan het programma niets opvragen. "
    "Zoek de persoon op en leg het dossier zelf aan."
)

OVERLEDEN = "Volgens de BRP is deze persoon overleden. Er is geen dossier aangelegd. Neem contact op met DUO."


def verwerk_plicht(notificatie: Notificatie, op: datetime.date) -> Uitkomst | str:
    """SS101, SS120, SS128, SS139: de plicht is vastgesteld. Bestaat er een open dossier, dan worden de feiten bijgewerkt."""
    persoon = zoek_persoon(notificatie.gemeente_id, bsn=notificatie.bsn, v_nummer=notificatie.v_nummer)
    bsn = notificatie.bsn or (persoon.bsn if persoon else "")
    if not bsn:
        return Uitkomst(Notificatie.Status.ONBEKEND, ALLEEN_V_NUMMER)
    try:
        duo = vraag_duo(notificatie.gemeente, bsn, notificatie.uuid)
        if persoon and (dossier := open_dossier_van(persoon)):
            return _werk_bij(dossier, duo, op)
        return _open(notificatie, bsn, duo, op)
    except NietIngesteld as fout:
        return Uitkomst(AANDACHT, fout.zin)


def _open(notificatie: Notificatie, bsn: str, duo: BijDuo, op: datetime.date) -> Uitkomst | str:
    try:
        persoon = vraag_brp(bsn)
    except Geweigerd as fout:
        if fout.zinnen != (BRP_KENT_NIET,):
            raise
        return Uitkomst(Notificatie.Status.ONBEKEND, BRP_KENT_NIET)
    if reden := _hoort_elders(notificatie, persoon, duo, op):
        return Uitkomst(ELDERS, reden)
    if duo.plicht is None or not duo.plicht.plichtig:
        return Uitkomst(AANDACHT, _geen_plicht(duo))
    if persoon.is_overleden:
        return Uitkomst(AANDACHT, OVERLEDEN)
    aanmelding = maak_aanmelding(notificatie.gemeente, persoon, duo, bron="DUO", op=op)
    dossier = meld_aan(aanmelding, by=None, op=op)
    return _geopend(dossier)


def _hoort_elders(notificatie: Notificatie, persoon: Persoon, duo: BijDuo, op: datetime.date) -> str:
    """Volgens de BRP woont iemand elders. Een asielstatushouder die DUO aan ons koppelt, kan al wel van ons zijn."""
    if persoon.gemeente.code == notificatie.gemeente.code:
        return ""
    waar = f"Volgens de BRP staat deze persoon ingeschreven in {persoon.gemeente}." if persoon.gemeente else (
        "Deze persoon staat niet ingeschreven in een Nederlandse gemeente."
    )  # fmt: skip
    if duo.bezwaar:
        return f"{waar} {duo.bezwaar} Er is geen dossier aangelegd."
    if feiten_van_duo(duo, op)["doelgroep"] == Doelgroep.ASIELSTATUSHOUDER:
        return ""
    return f"{waar} Hoort deze persoon toch bij uw gemeente? Leg het dossier dan zelf aan."


def _geen_plicht(duo: BijDuo) -> str:
    if duo.bezwaar:
        return f"{duo.bezwaar} Volgens de BRP woont de persoon wel in uw gemeente. Neem contact op met DUO."
    return (
        f"Volgens DUO is deze persoon nu niet inburgeringsplichtig{_reden(duo.plicht)}. Er is geen dossier aangelegd."
    )


def _reden(plicht: Plicht | None) -> str:
    return f" ({plicht.reden_geen.label.lower()})" if plicht and plicht.reden_geen else ""


def _geopend(dossier: Dossier) -> Uitkomst | str:
    if dossier.geopend_op is None:
        zin = (
            f"Dossier {dossier.nummer} is aangelegd, maar nog niet geopend: DUO gaf nog geen kennisgeving of doelgroep."
        )
        return Uitkomst(AANDACHT, f"{zin} Vul die aan.", dossier)
    aan = f" De behandelaar is {dossier.behandelaar}." if dossier.behandelaar else " Het heeft nog geen behandelaar."
    azc = " De persoon staat nog niet in uw gemeente ingeschreven; de termijn voor het PIP begint op de dag van inschrijving."
    zin = f"Dossier {dossier.nummer} is geopend.{aan}{azc if dossier.in_azc else ''}"
    return Uitkomst(Notificatie.Status.VERWERKT, zin, dossier)


def _werk_bij(dossier: Dossier, duo: BijDuo, op: datetime.date) -> Uitkomst | str:
    if duo.plicht is None or not duo.plicht.plichtig:
        zin = duo.bezwaar or f"Volgens DUO is deze persoon nu niet inburgeringsplichtig{_reden(duo.plicht)}."
        return Uitkomst(AANDACHT, f"{zin} Er is al een dossier ({dossier.nummer}). Kijk wat dit betekent.", dossier)
    feiten = feiten_van_duo(duo, op)
    nieuw = {naam: feiten[naam] for naam in ("kennisgeving", "doelgroep") if feiten[naam]}
    veranderd = [naam for naam, waarde in nieuw.items() if getattr(dossier, naam) != waarde]
    persoon = vraag_brp(dossier.inburgeraar.bsn)
    with transaction.atomic():
        ververs_uit_brp(dossier, persoon, by=None, op=op)
        wijzig(dossier, by=None, op=op, **nieuw)
        onthoud_gelezen_bij_duo(dossier, op)
        if dossier.geopend_op is None:
            dossier = open_als_het_kan(dossier, op)
    return Uitkomst(Notificatie.Status.VERWERKT, _verslag(dossier, veranderd), dossier)


def _verslag(dossier: Dossier, veranderd: list[str]) -> str:
    zinnen = {
        "kennisgeving": f"De kennisgeving is nu {_dag(dossier.kennisgeving)}; de termijnen zijn opnieuw berekend.",
        "doelgroep": f"De doelgroep is nu: {dossier.get_doelgroep_display()}.",
    }
    gedaan = [zinnen[naam] for naam in veranderd] or ["DUO gaf geen andere kennisgeving of doelgroep."]
    return " ".join([f"Dossier {dossier.nummer} was er al.", *gedaan])


def _dag(dag: Any) -> str:
    return date_format(dag, "j F Y")


def verwerk_toets(notificatie: Notificatie, op: datetime.date) -> Uitkomst | str:
    """SS131: de uitslag van de leerbaarheidstoets is bekend."""
    if notificatie.dossier is None:
        return Uitkomst(Notificatie.Status.ONBEKEND, "Deze persoon heeft hier geen dossier.")
    intake = lopende_intake(notificatie.dossier)
    if intake is None:
        return Uitkomst(
            AANDACHT, "Er loopt geen brede intake in dit dossier. Bekijk de uitslag in het portaal van DUO."
        )
    return haal_lbt_op(intake, by=None, op=op)
