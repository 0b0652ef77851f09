"""Vooraf tonen wat een stap doet, door haar echt te zetten en alles terug te draaien: de proef kan niet afwijken van de stap."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from dossiers.models import Termijn
from dossiers.perform import perform
from dossiers.steps import Stapmodel
from toegang.models import Medewerker


@dataclass
class Proef:
    """Wat er zou gebeuren: de brief zoals hij wordt, en de termijnen met hun dagen."""

    html: str = ""
    termijnen: list[Termijn] = field(default_factory=list)


class _Terug(Exception):
    pass


def proef(obj: Stapmodel, naam: str, *, by: Medewerker, op: datetime.date, **gegevens: Any) -> Proef:
    """Zet de stap en draait hem terug. Geeft dezelfde StapFout als de stap zelf zou geven."""
    uitkomst = Proef()
    try:
        with transaction.atomic():
            verricht = perform(obj, naam, by=by, op=op, **gegevens)
            uitkomst.html = verricht.brief.html if verricht.brief else ""
            uitkomst.termijnen = verricht.termijnen
            raise _Terug
    except _Terug:
        return uitkomst
