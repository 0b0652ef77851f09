"""Het PIP: concept → geldend → vervangen. Nummer, dagtekening en bekendmaking staan bij het besluit (`besluiten/`).

Het concept heeft geen eigen volgende stap: het werk is het besluit vaststellen. Het PIP gaat gelden doordat dat besluit
bekend wordt gemaakt.
"""

import datetime
from typing import Any

from django.db import models

from dossiers.steps import Stap, Stapmodel, alleen_klok, statusveld, step
from dossiers.transitions import Fase
from wet import bronnen
from wet.termijnsoorten import Termijnsoort


class Status(models.TextChoices):
    CONCEPT = "CONCEPT", "Concept"
    GELDEND = "GELDEND", "Geldend"
    VERVANGEN = "VERVANGEN", "Vervangen"


class PipProces(Stapmodel):
    """Alleen het besluit zet deze stappen, in de transactie van de bekendmaking."""

    TERMIJNPADEN = ("besluit",)
    status = statusveld(Status.CONCEPT, Status)
    leerroute: Any
    plicht: Any

    class Meta:
        abstract = True

    @step(
        source=Status.CONCEPT, target=Status.GELDEND, label="PIP laten gelden", gedaan="Het PIP geldt",
        wie=alleen_klok, klok=True,
        starts={
            Termijnsoort.INBURGERINGSTERMIJN: "dagtekening",
            Termijnsoort.ROUTEWISSELING: "dagtekening",
            Termijnsoort.PIP_MELDEN_DUO: "dagtekening",
            Termijnsoort.AANBOD_LEERROUTE: "dagtekening",
            Termijnsoort.START_TAALSCHAKEL: "dagtekening",
        },
        stops=[
            Termijnsoort.PIP_VASTSTELLEN, Termijnsoort.PIP_NA_INSCHRIJVING, Termijnsoort.PIP_NA_VERHUIZING,
            Termijnsoort.PIP_NA_INFORMATIE_DERDE, Termijnsoort.BREDE_INTAKE,
        ],
        meldt=["duo.pip"], fase=Fase.LEERROUTE, grondslag=bronnen.WI2021_ART_11,
    )  # fmt: skip
    def treed_in_werking(self, *, by: Any, op: datetime.date) -> None:
        """Het besluit is bekendgemaakt. De inburgeringstermijn loopt vanaf de dag na de dagtekening (art. 11 lid 2)."""

    @step(
        source=Status.GELDEND, target=Status.VERVANGEN, label="PIP laten vervangen", gedaan="PIP vervangen door een later PIP",
        wie=alleen_klok, klok=True, grondslag=bronnen.WI2021_ART_11,
    )  # fmt: skip
    def word_vervangen(self, *, by: Any, op: datetime.date) -> None:
        """Een later PIP gaat gelden; het begin van de inburgeringstermijn wijzigt niet (art. 11 lid 3)."""

    def te_starten(self, stap: Stap) -> list[tuple[Termijnsoort, str]]:
        """Een aanbod is alleen aan een asielstatushouder verschuldigd; in de onderwijsroute telt ook het echte begin."""
        niet: set[Termijnsoort] = set()
        if not self.plicht.leerroute_aanbod:
            niet |= {Termijnsoort.AANBOD_LEERROUTE, Termijnsoort.START_TAALSCHAKEL}
        elif self.leerroute != "onderwijs":
            niet.add(Termijnsoort.START_TAALSCHAKEL)
        return [(soort, feit) for soort, feit in super().te_starten(stap) if soort not in niet]
