"""Wie bekijk ik: naam, initialen, kleur en merktekens van een persoon."""

import datetime
from typing import Any

from dossiers.models import Dossier, Inburgeraar
from koppelingen.brp.datums import Datum

TINTEN = 12


def korte_naam(voornamen: str, voorvoegsel: str, geslachtsnaam: str) -> str:
    """Als `Inburgeraar.korte_naam`, voor een rij zonder het object erbij."""
    return Inburgeraar(voornamen=voornamen, voorvoegsel=voorvoegsel, geslachtsnaam=geslachtsnaam).korte_naam


def merken(tolk_nodig: bool, taal: str, geheimhouding: int) -> list[dict[str, str]]:
    gevonden = []
    if tolk_nodig:
        gevonden.append({"tekst": f"tolk {taal}".strip(), "soort": "kaal"})
    if geheimhouding:
        gevonden.append({"tekst": "geheim adres", "soort": "let-op"})
    return gevonden


def initialen(persoon: Inburgeraar) -> str:
    return (persoon.voornamen[:1] + persoon.geslachtsnaam[:1]).upper()


def kleur(dossier: Dossier) -> int:
    """Vast per dossier, zodat twee tabbladen met twee personen er anders uitzien."""
    return dossier.pk % TINTEN


def leeftijd(persoon: Inburgeraar, vandaag: datetime.date) -> int | None:
    """In hele jaren; None als de geboortedatum niet volledig bekend is."""
    datum = Datum.lees(persoon.geboortedatum)
    if datum is None or datum.volledig is None:
        return None
    geboren = datum.volledig
    return vandaag.year - geboren.year - ((vandaag.month, vandaag.day) < (geboren.month, geboren.day))


def geboortedatum(persoon: Inburgeraar) -> str:
    return str(Datum.lees(persoon.geboortedatum) or "onbekend")


def identiteit(dossier: Dossier, vandaag: datetime.date) -> dict[str, Any]:
    """Voor `onderdelen/identiteit.html`."""
    persoon = dossier.inburgeraar
    groep = dossier.get_doelgroep_display().lower() if dossier.doelgroep else "groep nog onbekend"
    eigen = [{"tekst": "gesloten", "soort": "kaal"}] if dossier.gesloten_op else []
    if persoon.overleden:
        eigen.append({"tekst": "overleden", "soort": "kaal"})
    if dossier.in_azc:
        eigen.append({"tekst": "in een azc", "soort": "info"})
    return {
        "naam": persoon.naam, "kleur": kleur(dossier), "initialen": initialen(persoon),
        "geslacht": {"M": "m", "V": "v"}.get(persoon.geslacht, ""), "leeftijd": leeftijd(persoon, vandaag),
        "nummer": dossier.nummer, "groep": groep, "tolk": (persoon.taal or "ja") if persoon.tolk_nodig else "",
        "geheim": persoon.adres_geheim, "behandelaar": dossier.behandelaar, "merken": eigen,
    }  # fmt: skip
