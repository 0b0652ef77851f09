"""Eén weg naar een dossier, langs welke deur iemand ook wordt aangemeld: DUO, met de hand, of een lijst."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from dossiers import taken, weigering
from dossiers.actions import leg_dossier_aan, standaardteam, verdeel, wijs_toe
from dossiers.fouten import NietMogelijk
from dossiers.models import Dossier, Inburgeraar
from dossiers.perform import perform
from dossiers.selectors import open_dossier_van, zoek_persoon
from toegang.models import Medewerker, Rol

# Wat bij een nieuwe aanmelding blijft staan als het niet opnieuw is opgegeven.
EIGEN = ("bsn", "v_nummer", "telefoon", "email", "taal", "tolk_nodig", "postadres")
# Wat alleen de BRP weet: een lijst of formulier noemt het niet, en mag het dus ook niet wissen (een geheim adres).
VAN_DE_BRP = (
    "titel", "naamgebruik", "partner_titel", "partner_voorvoegsel", "partner_geslachtsnaam", "geboorteland",
    "nationaliteiten", "verblijfstitel", "verblijfstitel_vanaf", "overleden_op", "geheimhouding", "inschrijving_gemeente",
    "brp_gelezen_op",
)  # fmt: skip
ADRES = ("straat", "huisnummer", "huisletter", "toevoeging", "aanduiding", "postcode", "woonplaats", "locatie",
         "buitenland", "land")  # fmt: skip


@dataclass(frozen=True)
class Aanmelding:
    """Een nog niet bewaarde persoon met wat er over het dossier bekend is."""

    inburgeraar: Inburgeraar
    bron: str
    dossier: dict[str, Any] = field(default_factory=dict)


def al_bekend(inburgeraar: Inburgeraar) -> Inburgeraar | None:
    """De persoon die deze gemeente al kent, op BSN of anders op V-nummer."""
    gemeente = inburgeraar.gemeente_id
    op_bsn = zoek_persoon(gemeente, bsn=inburgeraar.bsn) if inburgeraar.bsn else None
    return op_bsn or (zoek_persoon(gemeente, v_nummer=inburgeraar.v_nummer) if inburgeraar.v_nummer else None)


def meld_aan(aanmelding: Aanmelding, *, by: Medewerker | None, op: datetime.date) -> Dossier:
    """Legt het dossier aan, opent het als dat kan en geeft het een behandelaar. Een open dossier geeft NietMogelijk."""
    with weigering.in_zinnen(), transaction.atomic():
        persoon = _persoon(aanmelding.inburgeraar)
        if persoon.pk and (bestaand := open_dossier_van(persoon)):
            raise NietMogelijk(f"Deze persoon heeft al een open dossier: {bestaand.nummer}. Werk daarin verder.")
        team = (by.team if by else None) or standaardteam(persoon.gemeente)
        dossier = leg_dossier_aan(persoon, bron=aanmelding.bron, by=by, op=op, team=team, **aanmelding.dossier)
        _wijs_toe(dossier, by, op)
        return open_als_het_kan(dossier, op)


def _persoon(nieuw: Inburgeraar) -> Inburgeraar:
    """Wie de gemeente al kent houdt zijn eigen nummer; de nieuwe gegevens komen erop."""
    if bekend := al_bekend(nieuw):
        _eis_dezelfde(nieuw, bekend)
        nieuw.pk, nieuw.uuid = bekend.pk, bekend.uuid
        _vul_aan(nieuw, bekend)
        nieuw.save(force_update=True)
    return nieuw


def _vul_aan(nieuw: Inburgeraar, bekend: Inburgeraar) -> None:
    blijft = [naam for naam in EIGEN if not getattr(nieuw, naam)]
    if not nieuw.brp_gelezen_op:
        blijft += VAN_DE_BRP
        blijft += () if any(getattr(nieuw, naam) for naam in ADRES) else ADRES
    for naam in blijft:
        setattr(nieuw, naam, getattr(bekend, naam))


def _eis_dezelfde(nieuw: Inburgeraar, bekend: Inburgeraar) -> None:
    """Twee nummers die hier bij verschillende personen horen: dan is er een verkeerd getypt, en wie weet het programma niet."""
    for naam, noem in (("bsn", "BSN"), ("v_nummer", "V-nummer")):
        een, ander = getattr(nieuw, naam), getattr(bekend, naam)
        if een and ander and een != ander:
            raise NietMogelijk(f"Deze persoon staat hier al met een ander {noem}. Controleer het BSN en het V-nummer.")


def _wijs_toe(dossier: Dossier, by: Medewerker | None, op: datetime.date) -> None:
    """Wie zelf aanmeldt, behandelt; anders gaat het naar de klantmanager met de minste open dossiers."""
    if by is not None and by.heeft_rol(Rol.KLANTMANAGER):
        wijs_toe([dossier], by, by=by, op=op)
        dossier.refresh_from_db()
    else:
        verdeel(dossier, op)


def open_als_het_kan(dossier: Dossier, op: datetime.date) -> Dossier:
    """Opent een aangemeld dossier zodra groep en kennisgeving bekend zijn; anders staat het als taak in de werkvoorraad."""
    stap = dossier.stappen()["open"]
    if dossier.ontbreekt(stap):
        taken.volg_op(dossier, dossier, op)
        return dossier
    geopend: Dossier = perform(dossier, "open", by=None, op=op).object
    return geopend
