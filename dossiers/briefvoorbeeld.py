"""Een brief aan een verzonnen persoon, voor het beheer. Alles leeft in het geheugen; er komt geen rij en geen nummer bij."""

import datetime
from typing import Any

from django.utils import timezone

from dossiers import briefmaken
from dossiers.brieven import Briefsoort, briefsoort
from dossiers.models import Afspraak, Dossier, Inburgeraar
from toegang.models import Medewerker

KENMERK = "BR-0000-000000"
OVER_EEN_WEEK = datetime.timedelta(days=7)
TIEN_UUR = datetime.time(10)


def voorbeeldbrief(sleutel: str, medewerker: Medewerker, op: datetime.date, teksten: dict[str, str]) -> str:
    """De HTML van de brief, met `teksten` in plaats van de blokken die nu gelden."""
    klasse, dossier = briefsoort(sleutel), voorbeelddossier(medewerker, op)
    feiten = dict(klasse.voorbeeld(dossier, op))
    obj = feiten.pop("object")
    blok = {**klasse(obj, dossier, by=medewerker, op=op, kenmerk=KENMERK).blok, **teksten}
    voorbeeld: type[Briefsoort] = type("Voorbeeld", (klasse,), {**feiten, "blok": blok})
    return briefmaken.schrijf(voorbeeld(obj, dossier, by=medewerker, op=op, kenmerk=KENMERK))


def voorbeelddossier(medewerker: Medewerker, op: datetime.date) -> Dossier:
    persoon = Inburgeraar(
        gemeente=medewerker.gemeente, voornamen="Voorbeeld", geslachtsnaam="Verzonnen", geslacht="V", geboortedatum="19900000",
        straat="Voorbeeldstraat", huisnummer=1, postcode="1234AB", woonplaats=medewerker.gemeente.naam, taal="Tigrinya",
    )  # fmt: skip
    return Dossier(
        gemeente=medewerker.gemeente, nummer="INB-0000-000000", inburgeraar=persoon, behandelaar=medewerker,
        doelgroep="asielstatushouder", vergunning="asiel", kennisgeving=op - OVER_EEN_WEEK,
    )  # fmt: skip


def voorbeeldafspraak(dossier: Dossier, op: datetime.date) -> Afspraak:
    begin: Any = timezone.make_aware(datetime.datetime.combine(op + OVER_EEN_WEEK, TIEN_UUR))
    return Afspraak(
        gemeente=dossier.gemeente, dossier=dossier, medewerker=dossier.behandelaar, van=begin,
        tot=begin + datetime.timedelta(hours=1), plaats="Stadhuis, kamer 2", tolk=Afspraak.Tolk.TELEFOON, tolktaal="Tigrinya",
    )  # fmt: skip
