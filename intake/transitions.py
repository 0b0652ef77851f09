"""De brede intake: uitnodigen → gesprek → leerbaarheidstoets en verslag → afgerond. Lees dit bestand eerst."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from dossiers import afspraken
from dossiers.steps import Stapmodel, guard, statusveld, step
from dossiers.transitions import Fase
from intake.permissions import in_team, is_behandelaar
from wet import bronnen
from wet.termijnsoorten import Termijnsoort

ONDERWERP = "Brede intake"
UITNODIGING = "intake/uitnodiging"


class IntakeStatus(models.TextChoices):
    TE_PLANNEN = "TE_PLANNEN", "Te plannen"
    UITGENODIGD = "UITGENODIGD", "Uitgenodigd"
    GESPREK_GEVOERD = "GESPREK_GEVOERD", "Gesprek gevoerd"
    AFGEROND = "AFGEROND", "Afgerond"


@guard("het gesprek is gevoerd")
def gesprek_gevoerd(intake: Any) -> bool:
    return intake.gesprek_op is not None


@guard("de inburgeraar is gewezen op het recht op een gesprek alleen", herstel="intake-verslag")
def gewezen_op_gesprek_alleen(intake: Any) -> bool:
    """Besluit inburgering art. 5.2 lid 2."""
    return intake.gewezen_op is not None


@guard("de leerbaarheidstoets is beoordeeld", herstel="intake-lbt")
def leerbaarheidstoets_beoordeeld(intake: Any) -> bool:
    """Een uitslag, of de reden waarom de toets niet is afgenomen (Wi2021 art. 14 lid 3 en 6)."""
    return bool(intake.lbt_uitkomst)


@guard("alle verplichte onderdelen staan in het verslag", herstel="intake-verslag")
def verslag_volledig(intake: Any) -> bool:
    """Wi2021 art. 14 lid 3 en Besluit inburgering art. 5.2 lid 1 en 3."""
    return not intake.ontbrekende_onderdelen()


class IntakeProces(Stapmodel):
    status = statusveld(IntakeStatus.TE_PLANNEN, IntakeStatus)

    # De feiten die deze stappen lezen en zetten; het model maakt er velden van.
    oproepen: Any
    reden_oproep: Any
    uitgenodigd_op: Any
    gesprek_op: Any
    aanwezig: Any
    gewezen_op: Any
    gewezen_door: Any
    afgerond_op: Any

    class Meta:
        abstract = True

    @step(
        source=IntakeStatus.TE_PLANNEN, target=IntakeStatus.UITGENODIGD, label="Uitnodigen voor de intake",
        gedaan="Uitgenodigd voor de brede intake", wie=in_team, grondslag=bronnen.WI2021_ART_14,
        starts={Termijnsoort.OPROEP_INTAKE: "uitgenodigd_op"}, brief=UITNODIGING, valt_onder=Termijnsoort.BREDE_INTAKE,
    )  # fmt: skip
    def nodig_uit(self, *, by: Any, op: datetime.date, reden: str = "", **afspraak: Any) -> None:
        """Een oproep met een dag en een termijn. Vanaf de tweede oproep is de brief ook een waarschuwing, met de reden."""
        if self.oproepen and not reden.strip():
            raise ValidationError("Dit is niet de eerste oproep. Vul in waarom de vorige keer niet is gelukt.")
        self.oproepen += 1
        self.reden_oproep, self.uitgenodigd_op = reden, op
        afspraken.plan_afspraak(self, ONDERWERP, by=by, **afspraak)

    @step(
        source=IntakeStatus.UITGENODIGD, target=IntakeStatus.GESPREK_GEVOERD, label="Gesprek vastleggen",
        gedaan="Gesprek gevoerd", wie=in_team, grondslag=bronnen.BESLUIT_ART_5_2, uiterlijk="gepland_op",
        valt_onder=Termijnsoort.BREDE_INTAKE,
        stops=[Termijnsoort.OPROEP_INTAKE],
    )  # fmt: skip
    def voer_gesprek(self, *, by: Any, op: datetime.date, aanwezig: str, gewezen: bool) -> None:
        """Het gesprek is gevoerd: wie erbij was, en of de inburgeraar weet dat hij alleen mag komen."""
        if op < self.uitgenodigd_op:
            raise ValidationError(
                f"Het gesprek kan niet vóór de uitnodiging van {self.uitgenodigd_op:%d-%m-%Y} zijn gevoerd."
            )
        self.gesprek_op, self.aanwezig = op, aanwezig
        if gewezen:
            self.gewezen_op, self.gewezen_door = op, by
        afspraken.gesprek_was(self, by=by, op=op)

    @step(
        source=IntakeStatus.UITGENODIGD, target=IntakeStatus.UITGENODIGD, label="Gesprek verplaatsen",
        gedaan="Gesprek voor de brede intake verplaatst", wie=in_team, hoofd=False, grondslag=bronnen.WI2021_ART_14,
        starts={Termijnsoort.OPROEP_INTAKE: "uitgenodigd_op"}, brief=UITNODIGING,
    )  # fmt: skip
    def verplaats(self, *, by: Any, op: datetime.date, **afspraak: Any) -> None:
        """Een andere dag voor dezelfde oproep; de oude afspraak vervalt en de nieuwe brief zet de termijn opnieuw."""
        if oud := afspraken.huidige_afspraak(self):
            afspraken.annuleer(oud, by=by, op=op)
        self.uitgenodigd_op = op
        afspraken.plan_afspraak(self, ONDERWERP, by=by, **afspraak)

    @step(
        source=IntakeStatus.UITGENODIGD, target=IntakeStatus.TE_PLANNEN, label="Niet verschenen",
        gedaan="Niet verschenen bij de brede intake", wie=in_team, hoofd=False, grondslag=bronnen.WI2021_ART_14,
        stops=[Termijnsoort.OPROEP_INTAKE],
    )  # fmt: skip
    def meld_no_show(self, *, by: Any, op: datetime.date) -> None:
        """De inburgeraar kwam niet. De volgende oproep is ook een waarschuwing; de termijn voor het PIP loopt door."""
        afspraak = afspraken.huidige_afspraak(self)
        if afspraak is None:
            return
        if op < timezone.localtime(afspraak.van).date():
            raise ValidationError(f"De afspraak is pas op {timezone.localtime(afspraak.van).date():%d-%m-%Y}.")
        afspraken.sluit_af(afspraak, verschenen=False)

    @step(
        source=IntakeStatus.GESPREK_GEVOERD, target=IntakeStatus.AFGEROND, label="Intake afronden",
        gedaan="Brede intake afgerond", wie=is_behandelaar, grondslag=bronnen.WI2021_ART_14,
        guards=[gesprek_gevoerd, gewezen_op_gesprek_alleen, leerbaarheidstoets_beoordeeld, verslag_volledig],
        stops=[Termijnsoort.BREDE_INTAKE], valt_onder=Termijnsoort.BREDE_INTAKE, fase=Fase.PIP,
    )  # fmt: skip
    def rond_af(self, *, by: Any, op: datetime.date) -> None:
        """Alles wat het PIP nodig heeft is bekend."""
        self.afgerond_op = op
