import datetime

from django.db import models

from dossiers.models.personen import Inburgeraar
from dossiers.transitions import DossierProces, DossierStatus, Fase
from wet.parameters import Parameters
from wet.pip import PipTermijnFeiten, pip_termijn
from wet.termijnsoorten import Termijnsoort
from wet.uitleg import Uitleg


class Doelgroep(models.TextChoices):
    """De groepen van Wi2021 art. 13 en 19; zij bepalen wat de gemeente aanbiedt."""

    ASIELSTATUSHOUDER = "asielstatushouder", "Asielstatushouder"
    GEZINSMIGRANT = "gezinsmigrant", "Gezinsmigrant"
    OVERIGE_MIGRANT = "overige_migrant", "Overige migrant"


class Vergunning(models.TextChoices):
    ASIEL_BEPAALDE_TIJD = "asiel_bepaalde_tijd", "Asiel voor bepaalde tijd (tot 12-6-2026)"
    ASIEL = "asiel", "Asiel"
    REGULIER_BEPAALDE_TIJD = "regulier_bepaalde_tijd", "Regulier voor bepaalde tijd"
    OVERIG = "overig", "Overig"


class Dossier(DossierProces):
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    nummer = models.CharField(max_length=20)
    inburgeraar = models.ForeignKey(Inburgeraar, on_delete=models.PROTECT, related_name="dossiers")
    fase = models.CharField(max_length=20, choices=Fase.choices, default=Fase.AANMELDING, editable=False)
    team = models.ForeignKey("toegang.Team", on_delete=models.PROTECT, null=True, blank=True)
    behandelaar = models.ForeignKey(
        "toegang.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="dossiers"
    )
    doelgroep = models.CharField(max_length=20, choices=Doelgroep.choices, blank=True)
    vergunning = models.CharField(max_length=30, choices=Vergunning.choices, blank=True)
    vergunning_vanaf = models.DateField(null=True, blank=True)
    bijstand = models.BooleanField("ontvangt bijstand", default=False)
    kennisgeving = models.DateField("kennisgeving door DUO", null=True, blank=True)
    in_azc = models.BooleanField("verblijft in een azc", default=False)
    bron = models.CharField("bron van de aanmelding", max_length=20, default="handmatig")
    duo_gelezen_op = models.DateField(null=True, blank=True)
    geopend_op = models.DateField(null=True, blank=True)
    gesloten_op = models.DateField(null=True, blank=True)
    reden_gesloten = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="dossiernummer_uniek"),
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=~models.Q(status=DossierStatus.GESLOTEN),
                name="een_open_dossier_per_inburgeraar",
                violation_error_message="Deze persoon heeft al een open dossier. Werk daarin verder.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=DossierStatus.OPEN) | models.Q(geopend_op__isnull=False),
                name="open_dossier_heeft_datum",
                violation_error_message="Een open dossier heeft een datum waarop het geopend is.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=DossierStatus.GESLOTEN) | models.Q(gesloten_op__isnull=False),
                name="gesloten_dossier_heeft_datum",
                violation_error_message="Een gesloten dossier heeft een datum waarop het gesloten is.",
            ),
            models.CheckConstraint(
                condition=models.Q(kennisgeving__isnull=True)
                | models.Q(vergunning_vanaf__isnull=True)
                | models.Q(kennisgeving__gte=models.F("vergunning_vanaf")),
                name="kennisgeving_niet_voor_vergunning",
                violation_error_message="De kennisgeving kan niet vóór de ingangsdatum van de verblijfsvergunning liggen. "
                "Controleer beide data.",
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "status", "fase"]),
            models.Index(fields=["behandelaar", "status"]),
            models.Index(fields=["team", "status"]),
        ]

    def __str__(self) -> str:
        return self.nummer

    @property
    def dossier(self) -> "Dossier":
        return self

    @property
    def begin(self) -> datetime.date | None:
        """De vroegste dag die van dit dossier bekend is."""
        return min((dag for dag in (self.vergunning_vanaf, self.kennisgeving, self.geopend_op) if dag), default=None)

    @property
    def is_asiel(self) -> bool:
        return self.doelgroep == Doelgroep.ASIELSTATUSHOUDER

    def bereken_termijn(
        self, soort: Termijnsoort, feit: datetime.date, parameters: Parameters
    ) -> tuple[datetime.date | None, Uitleg]:
        """Bij de PIP-termijn telt ook wanneer iemand in de gemeente is ingeschreven (Besluit 5.3 lid 1)."""
        if soort is not Termijnsoort.PIP_VASTSTELLEN:
            return super().bereken_termijn(soort, feit, parameters)
        ingeschreven = self.inburgeraar.ingeschreven_op
        feiten = PipTermijnFeiten(
            kennisgeving=feit,
            ingeschreven=ingeschreven if ingeschreven and ingeschreven > feit else None,
            nog_niet_ingeschreven=ingeschreven is None and self.in_azc,
        )
        resultaat = pip_termijn(feiten, parameters)
        return resultaat.uiterlijk, resultaat.uitleg
