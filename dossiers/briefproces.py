"""De levensloop van een brief: concept (tekst vast) → vastgelegd (PDF met hash) → verzonden."""

import datetime
from typing import Any

from django.db import models

from dossiers.fouten import NietMogelijk
from dossiers.permissions import in_team
from dossiers.steps import Stap, Stapmodel, alleen_klok, guard, statusveld, step
from wet import bronnen


class BriefStatus(models.TextChoices):
    CONCEPT = "CONCEPT", "Wordt gemaakt"
    VASTGELEGD = "VASTGELEGD", "Klaar om te verzenden"
    VERZONDEN = "VERZONDEN", "Verzonden"


@guard("de PDF van de brief is klaar")
def pdf_klaar(brief: Any) -> bool:
    return brief.pdf_id is not None


class BriefProces(Stapmodel):
    """Alleen de werker legt vast; een medewerker verzendt."""

    verzonden_op: Any
    status = statusveld(BriefStatus.CONCEPT, BriefStatus)
    is_besluit: Any

    class Meta:
        abstract = True

    @step(
        source=BriefStatus.CONCEPT, target=BriefStatus.VASTGELEGD, label="Brief vastleggen", gedaan="Brief vastgelegd als PDF",
        wie=alleen_klok, klok=True, na_sluiting=True, grondslag=bronnen.AWB_ART_3_41,
    )  # fmt: skip
    def leg_vast(self, *, by: Any, op: datetime.date, pdf: Any) -> None:
        """De werker heeft de PDF gemaakt; vanaf nu is elke afdruk dezelfde bytes."""
        self.pdf = pdf

    @step(
        source=BriefStatus.VASTGELEGD, target=BriefStatus.VERZONDEN, label="Brief verzenden", gedaan="Brief verzonden",
        wie=in_team, guards=[pdf_klaar], uiterlijk="dagtekening", na_sluiting=True, grondslag=bronnen.AWB_ART_3_41,
    )  # fmt: skip
    def verzend(self, *, by: Any, op: datetime.date, wijze: str = "post", besluit: Any = None) -> None:
        """De brief is op de post gedaan of uitgereikt. De brief van een besluit gaat alleen mee met de bekendmaking."""
        if self.is_besluit and besluit is None:
            raise NietMogelijk("Deze brief is een besluit. Maak het besluit bekend; dan is de brief ook verzonden.")
        self.verzonden_op, self.wijze = op, wijze

    def mogelijke_stappen(self) -> list[Stap]:
        """De brief van een besluit is geen eigen werk: de volgende stap staat bij het besluit."""
        return [] if self.is_besluit else super().mogelijke_stappen()
