"""Wat er van persoon en dossier bekend is, elk met zijn bron. Nooit opnieuw gevraagd wat al bekend is."""

import datetime
from typing import Any

from django.utils.formats import date_format

from dossiers.adressering import geadresseerde
from dossiers.models import Dossier
from inburgering.weergave.persoon import geboortedatum, leeftijd

BRONNEN = {"duo": "DUO", "lijst": "ingelezen lijst", "handmatig": "handmatig ingevoerd"}


def feiten(dossier: Dossier, vandaag: datetime.date) -> dict[str, list[dict[str, Any]]]:
    """Twee lijsten voor `onderdelen/feiten.html`: persoon en dossier. Het BSN staat er gemaskeerd buiten."""
    return {"persoon": _persoon(dossier, vandaag), "contact": _contact(dossier), "dossier": _dossier(dossier)}


def _persoon(dossier: Dossier, vandaag: datetime.date) -> list[dict[str, Any]]:
    persoon = dossier.inburgeraar
    jaren = leeftijd(persoon, vandaag)
    geboren = geboortedatum(persoon) + (f" ({jaren} jaar)" if jaren is not None else "")
    brp = {"bron": "BRP", "datum": persoon.brp_gelezen_op} if persoon.brp_gelezen_op else {}
    adres = "afgeschermd" if persoon.adres_geheim else ", ".join(geadresseerde(persoon).regels[1:])
    rijen = [
        {"label": "Naam", "waarde": persoon.naam, **brp},
        {"label": "Geboren", "waarde": geboren, **brp},
        {"label": "Geslacht", "waarde": persoon.get_geslacht_display(), **brp},
        {"label": "Adres", "waarde": adres, "merk": _geheim(dossier), **brp},
    ]
    if persoon.overleden:
        rijen.append({"label": "Overleden", "waarde": "ja", **brp})
    return rijen


def _geheim(dossier: Dossier) -> dict[str, str] | None:
    return (
        {"tekst": "geheim adres: geef dit aan niemand", "soort": "let-op"} if dossier.inburgeraar.adres_geheim else None
    )


def _contact(dossier: Dossier) -> list[dict[str, Any]]:
    persoon = dossier.inburgeraar
    return [
        {"label": "Telefoon", "waarde": persoon.telefoon},
        {"label": "E-mail", "waarde": persoon.email},
        {"label": "Taal", "waarde": persoon.taal},
        {"label": "Tolk nodig", "waarde": _ja(persoon.tolk_nodig)},
    ]


def _dossier(dossier: Dossier) -> list[dict[str, Any]]:
    bron = {"bron": BRONNEN.get(dossier.bron, dossier.bron)}
    return [
        {"label": "Dossiernummer", "waarde": dossier.nummer},
        {"label": "Stand", "waarde": dossier.get_status_display()},
        {"label": "Doelgroep", "waarde": dossier.get_doelgroep_display(), **bron},
        {"label": "Kennisgeving door DUO", "waarde": _dag(dossier.kennisgeving), **bron},
        {"label": "Verblijfsvergunning", "waarde": dossier.get_vergunning_display()},
        {"label": "Vergunning vanaf", "waarde": _dag(dossier.vergunning_vanaf)},
        {"label": "Ingeschreven in deze gemeente", "waarde": _dag(dossier.inburgeraar.ingeschreven_op), "bron": "BRP"},
        {"label": "Verblijft in een azc", "waarde": _ja(dossier.in_azc)},
        {"label": "Ontvangt bijstand", "waarde": _ja(dossier.bijstand)},
        {"label": "Behandelaar", "waarde": dossier.behandelaar},
        {"label": "Team", "waarde": dossier.team},
        {"label": "Geopend", "waarde": _dag(dossier.geopend_op)},
        *_gesloten(dossier),
    ]


def _dag(dag: datetime.date | None) -> str:
    return date_format(dag, "j F Y") if dag else ""


def _ja(waarde: bool) -> str:
    return "ja" if waarde else "nee"


def _gesloten(dossier: Dossier) -> list[dict[str, Any]]:
    if not dossier.gesloten_op:
        return []
    return [{"label": "Gesloten", "waarde": f"{_dag(dossier.gesloten_op)}. {dossier.reden_gesloten}"}]
