import datetime
import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from dossiers import afspraken
from dossiers.models import Afspraak, Dossier
from intake.transitions import IntakeProces, IntakeStatus
from toegang.versleuteling import VersleuteldVeld
from wet import bronnen
from wet.parameters import Parameters
from wet.termijnsoorten import Termijnsoort
from wet.uitleg import Uitleg, oordeel


class Taalniveau(models.TextChoices):
    ANALFABEET = "analfabeet", "Kan in geen enkele taal lezen en schrijven"
    ANDERS = "anders", "Leest en schrijft een ander schrift"
    GEEN = "geen", "Spreekt nog geen Nederlands"
    A0 = "a0", "Op weg naar A1"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1 of hoger"


class Leerbaarheid(models.TextChoices):
    HAALBAAR = "haalbaar", "B1 is haalbaar"
    NIET_HAALBAAR = "niet_haalbaar", "B1 is niet haalbaar"
    ONBEKEND = "onbekend", "De toets geeft geen uitsluitsel"
    NIET_AFGENOMEN = "niet_afgenomen", "De toets is niet afgenomen"
    ONTHEVEN = "ontheven", "Ontheven van de toets"


# De verplichte onderdelen: veld en hoe het heet.
ONDERDELEN = {
    "opleiding_werk": "Opleiding en werk in het land van herkomst",
    "omstandigheden": "Persoonlijke omstandigheden",
    "gezondheid": "Gezondheid",
    "kinderen": "Voor- en vroegschoolse educatie",
    "taalniveau": "Taalniveau",
    "arbeidsparticipatie": "Mogelijkheden voor werk",
    "zelfredzaamheid": "Zelfredzaamheid",
}
GRONDSLAG = {
    "opleiding_werk": bronnen.WI2021_ART_14, "omstandigheden": bronnen.WI2021_ART_14,
    "gezondheid": bronnen.WI2021_ART_14, "kinderen": bronnen.WI2021_ART_14, "taalniveau": bronnen.BESLUIT_ART_5_2,
    "arbeidsparticipatie": bronnen.BESLUIT_ART_5_2, "zelfredzaamheid": bronnen.BESLUIT_ART_5_2,
}  # fmt: skip


class Intake(IntakeProces):
    """De brede intake van één dossier. Gezondheid staat versleuteld en komt in geen tijdlijn."""

    class Kinderen(models.TextChoices):
        GEEN = "geen", "Geen jonge kinderen"
        JA = "ja", "Jonge kinderen"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="intakes")
    oproepen = models.PositiveSmallIntegerField(default=0)
    reden_oproep = models.CharField(max_length=400, blank=True)
    uitgenodigd_op = models.DateField(null=True, blank=True)
    gesprek_op = models.DateField(null=True, blank=True)
    aanwezig = models.CharField("wie waren erbij", max_length=200, blank=True)
    gewezen_op = models.DateField("gewezen op een gesprek alleen", null=True, blank=True)
    gewezen_door = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, related_name="+")
    opleiding_werk = models.TextField(max_length=4000, blank=True)
    omstandigheden = models.TextField(max_length=4000, blank=True)
    gezondheid = VersleuteldVeld(blank=True)
    kinderen = models.CharField(max_length=4, choices=Kinderen.choices, blank=True)
    kinderen_vve = models.TextField(max_length=2000, blank=True)
    taalniveau = models.CharField(max_length=12, choices=Taalniveau.choices, blank=True)
    arbeidsparticipatie = models.TextField(max_length=4000, blank=True)
    zelfredzaamheid = models.TextField(max_length=4000, blank=True)
    lbt_uitkomst = models.CharField(
        "uitkomst van de leerbaarheidstoets", max_length=16, choices=Leerbaarheid.choices, blank=True
    )
    lbt_op = models.DateField("dag van de leerbaarheidstoets", null=True, blank=True)
    lbt_toelichting = models.CharField("toelichting bij de leerbaarheidstoets", max_length=400, blank=True)
    lbt_bron = models.CharField("bron van de leerbaarheidstoets", max_length=12, blank=True)
    afgerond_op = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = "brede intake"
        verbose_name_plural = "brede intakes"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=~Q(status=IntakeStatus.AFGEROND),
                name="een_lopende_intake_per_dossier",
                violation_error_message="In dit dossier loopt al een brede intake. Werk daarin verder.",
            ),
            models.CheckConstraint(
                condition=~Q(status=IntakeStatus.AFGEROND) | Q(afgerond_op__isnull=False),
                name="afgeronde_intake_heeft_datum",
                violation_error_message="Een afgeronde intake heeft een datum.",
            ),
            models.CheckConstraint(
                condition=Q(lbt_uitkomst__in=["", Leerbaarheid.NIET_AFGENOMEN, Leerbaarheid.ONTHEVEN])
                | Q(lbt_op__isnull=False),
                name="uitslag_lbt_heeft_datum",
                violation_error_message="Een uitslag van de leerbaarheidstoets heeft een datum.",
            ),
            models.CheckConstraint(
                condition=~Q(lbt_uitkomst__in=[Leerbaarheid.NIET_AFGENOMEN, Leerbaarheid.ONTHEVEN])
                | ~Q(lbt_toelichting=""),
                name="geen_lbt_heeft_reden",
                violation_error_message="Zonder leerbaarheidstoets hoort er een reden te staan.",
            ),
        ]
        indexes = [models.Index(fields=["dossier", "status"])]

    def __str__(self) -> str:
        return f"Brede intake {self.dossier_id}"

    @property
    def afspraak(self) -> Afspraak | None:
        return afspraken.huidige_afspraak(self)

    @property
    def gepland_op(self) -> datetime.date | None:
        """De dag van het geplande gesprek."""
        afspraak = self.afspraak
        return timezone.localtime(afspraak.van).date() if afspraak else None

    def ontbrekende_onderdelen(self) -> list[str]:
        """De verplichte onderdelen waar nog niets over in het verslag staat."""
        leeg = [naam for naam in ONDERDELEN if not getattr(self, naam)]
        vve_leeg = self.kinderen == self.Kinderen.JA and not self.kinderen_vve
        return [*leeg, "kinderen"] if vve_leeg else leeg

    def bereken_termijn(
        self, soort: Termijnsoort, feit: datetime.date, parameters: Parameters
    ) -> tuple[datetime.date | None, Uitleg]:
        """Niemand is te laat vóór het gesprek waarvoor hij is uitgenodigd: de oproep eindigt niet eerder dan die dag."""
        dag, uitleg = super().bereken_termijn(soort, feit, parameters)
        gepland = self.gepland_op if soort is Termijnsoort.OPROEP_INTAKE else None
        if dag is None or gepland is None or gepland <= dag:
            return dag, uitleg
        zin = "De afspraak is later dan de termijn van de oproep; de termijn loopt tot en met de dag van de afspraak."
        stap = oordeel("afspraak", "niet eerder dan de dag van het gesprek", bronnen.WI2021_ART_14, zin, op=gepland)
        return gepland, (*uitleg, stap)


class Aanmeldlijst(models.Model):
    """Een geüploade lijst tussen het voorbeeld en het inlezen. Versleuteld; na het inlezen blijft alleen het aantal."""

    class Status(models.TextChoices):
        VOORBEELD = "voorbeeld", "Voorbeeld"
        BEZIG = "bezig", "Wordt ingelezen"
        KLAAR = "klaar", "Ingelezen"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    medewerker = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT)
    gelezen_op = models.DateField()
    inhoud = VersleuteldVeld(blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.VOORBEELD)
    aantal = models.PositiveIntegerField(default=0)
    gedaan = models.PositiveIntegerField(default=0)
    aangelegd = models.PositiveIntegerField(default=0)
    overgeslagen = models.PositiveIntegerField(default=0)
    geweigerd = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "aanmeldlijsten"

    def __str__(self) -> str:
        return f"Lijst van {self.gelezen_op:%d-%m-%Y}"
