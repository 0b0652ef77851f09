"""Schrijven in de tijdlijn, en de zin maken bij het lezen."""

import datetime
import uuid
from collections import defaultdict
from string import Formatter
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.formats import date_format

from dossiers.models import Dossier, Gebeurtenis
from dossiers.registratie import zin_van
from dossiers.steps import NEEM_OVER, Stap, Stapmodel
from toegang.models import Medewerker


def schrijf(dossier: Dossier, soort: str, *, by: Medewerker | None, op: datetime.date, **feiten: Any) -> Gebeurtenis:
    return schrijf_alle([maak(dossier, soort, by=by, op=op, **feiten)])[0]


def schrijf_voor_gemeente(
    gemeente_id: int, soort: str, *, by: Medewerker | None, op: datetime.date, **feiten: Any
) -> Gebeurtenis:
    """Een gebeurtenis die bij geen dossier hoort, zoals een wijziging in het beheer."""
    schoon = {naam: _vlak(waarde) for naam, waarde in feiten.items()}
    return schrijf_alle([Gebeurtenis(gemeente_id=gemeente_id, soort=soort, door=by, op=op, feiten=schoon)])[0]


def maak(dossier: Dossier, soort: str, *, by: Medewerker | None, op: datetime.date, **feiten: Any) -> Gebeurtenis:
    schoon = {naam: _vlak(waarde) for naam, waarde in feiten.items()}
    return Gebeurtenis(gemeente_id=dossier.gemeente_id, dossier=dossier, soort=soort, door=by, op=op, feiten=schoon)


def schrijf_alle(gebeurtenissen: list[Gebeurtenis]) -> list[Gebeurtenis]:
    return Gebeurtenis.rijg(gebeurtenissen)


def zonder_vrije_tekst(stap: Stap, gegevens: dict[str, Any]) -> dict[str, Any]:
    """De gegevens van een stap voor de tijdlijn. Tekst staat er alleen als de zin haar noemt: een verslag of een reden van
    verzuim hoort bij het object, waar niet iedereen bij kan, en niet in een logboek dat blijft."""
    genoemd = {naam for _, naam, _, _ in Formatter().parse(stap.gedaan) if naam}
    return {naam: waarde for naam, waarde in gegevens.items() if naam in genoemd or not isinstance(waarde, str)}


def _vlak(waarde: Any) -> Any:
    if isinstance(waarde, Model):
        return str(getattr(waarde, "uuid", waarde.pk))
    if isinstance(waarde, uuid.UUID):
        return str(waarde)
    if isinstance(waarde, (list, tuple)):
        return [_vlak(w) for w in waarde]
    return waarde


class _Feiten(defaultdict[str, str]):
    def __missing__(self, sleutel: str) -> str:
        return "onbekend"


def zin(gebeurtenis: Gebeurtenis) -> str:
    """Eén zin voor een lezer die er niet bij was."""
    tekst = zin_van(gebeurtenis.soort) or _zin_van_stap(gebeurtenis.soort) or gebeurtenis.soort
    return tekst.format_map(_Feiten(str, {k: _leesbaar(v) for k, v in gebeurtenis.feiten.items()}))


def _zin_van_stap(soort: str) -> str | None:
    label, _, naam = soort.rpartition(".")
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    if naam == NEEM_OVER:
        wat = str(model._meta.verbose_name)
        return f"{wat[0].upper()}{wat[1:]} overgenomen uit een ander systeem ({{status}})"
    stap = model.stappen().get(naam) if issubclass(model, Stapmodel) else None
    return stap.gedaan if stap else None


def _leesbaar(waarde: Any) -> str:
    if isinstance(waarde, str) and len(waarde) == 10 and waarde[4:5] == waarde[7:8] == "-":
        try:
            return date_format(datetime.date.fromisoformat(waarde), "j F Y")
        except ValueError:
            return waarde
    if isinstance(waarde, bool) or waarde is None:
        return {True: "ja", False: "nee", None: "onbekend"}[waarde]
    return str(waarde)
