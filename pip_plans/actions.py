import datetime
from typing import Any

from django.db import transaction

from besluiten.actions import begin_besluit
from dossiers import registratie, tijdlijn
from dossiers.actions import wijzig
from dossiers.beleid import parameters_voor
from dossiers.fouten import NietMogelijk
from dossiers.models import Dossier
from dossiers.perform import vergrendel
from koppelingen.duo.codes import Alfabetisering
from pip_plans.models import Pip, intake_van
from pip_plans.selectors import bevindingen
from pip_plans.volledigheid import teveel
from toegang.models import Medewerker
from wet.parameters import Recht

BESLUITSOORT = "pip"
ALFABETISERING = {"analfabeet": Alfabetisering.ANALFABEET, "anders": Alfabetisering.ANDERS}
registratie.zin("pip_plans.begonnen", "Begonnen met het PIP")
registratie.zin("pip_plans.bewaard", "Het plan bijgewerkt")


def open_fase(dossier: Dossier, *, by: Medewerker | None, op: datetime.date) -> None:
    begin_pip(dossier, by=by, op=op)


def begin_pip(dossier: Dossier, *, by: Medewerker | None, op: datetime.date) -> Pip:
    """De brede intake is klaar: een leeg concept met het besluit dat erover genomen wordt."""
    pip = Pip.objects.create(dossier=dossier, **_wat_al_bekend_is(dossier, op))
    koppel_besluit(pip, op=op)
    tijdlijn.schrijf(dossier, "pip_plans.begonnen", by=by, op=op, object=pip.uuid)
    return pip


def _wat_al_bekend_is(dossier: Dossier, op: datetime.date) -> dict[str, Any]:
    """De norm van het PVT, het ritme van de gesprekken, en wat de brede intake opleverde."""
    recht = Recht(parameters_voor(dossier.gemeente_id), op, "dag")
    velden: dict[str, Any] = {
        "uren_pvt": recht.getal("pvt_uren"),
        "aantal_voortgangsgesprekken": recht.getal("voortgangsgesprekken_per_jaar"),
    }
    if intake := intake_van(dossier):
        velden["bevindingen"] = bevindingen(intake)
        if intake.taalniveau:
            velden["alfabetisering"] = ALFABETISERING.get(intake.taalniveau, Alfabetisering.NIET)
    return velden


def koppel_besluit(pip: Pip, *, op: datetime.date) -> None:
    """Een nieuw conceptbesluit bij dit PIP: bij het begin, of nadat een vastgesteld besluit is ingetrokken."""
    pip.besluit = begin_besluit(pip, BESLUITSOORT, op=op)
    pip.save(update_fields=["besluit"])


def bewaar(pip: Pip, *, by: Medewerker, op: datetime.date, versie: int | None, **velden: Any) -> Pip:
    """Bewaart het plan zolang het een concept is. Wat niet verschuldigd is, wordt niet bewaard maar genoemd."""
    nieuw = Pip(dossier=pip.dossier, **velden)
    if bezwaren := teveel(nieuw):
        raise NietMogelijk(*(b.zin for b in bezwaren))
    with transaction.atomic():
        # Onder het slot van het dossier: een collega kan het besluit net hebben vastgesteld.
        vast, _ = vergrendel(pip)
        if not vast.bewerkbaar:
            raise NietMogelijk("Het PIP is al vastgesteld en kan niet meer gewijzigd worden.")
        wijzig(pip, by=by, op=op, versie=versie, gebeurtenis="pip_plans.bewaard", **velden)
    return pip
