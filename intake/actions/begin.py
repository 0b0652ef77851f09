"""Het dossier komt in de fase intake: de brede intake begint en haar termijn loopt."""

import datetime

from dossiers import taken, termijnen, tijdlijn
from dossiers.models import Dossier
from dossiers.registratie import zin
from intake.models import Intake
from toegang.models import Medewerker
from wet.termijnsoorten import Termijnsoort

zin("intake.begonnen", "Brede intake begonnen")


def begin_intake(dossier: Dossier, *, by: Medewerker | None, op: datetime.date) -> None:
    """Maakt de intake. De termijn hangt aan het dossier, want zij loopt uit de kennisgeving die daar staat."""
    intake = Intake.objects.create(dossier=dossier)
    termijnen.start(dossier, dossier, [(Termijnsoort.BREDE_INTAKE, "kennisgeving")], op)
    taken.volg_op(intake, dossier, op)
    tijdlijn.schrijf(dossier, "intake.begonnen", by=by, op=op, object=intake.uuid)
