import uuid

from django.db import models
from django.db.models import Q

from dossiers.steps import StapQuerySet
from wet.termijnsoorten import Termijnsoort


class Termijn(models.Model):
    """Een lopende of afgelopen termijn. Het einde is afgeleid van een feit; wijzigt het feit, dan wijzigt het einde mee."""

    DOSSIERPAD = "dossier__"

    class Status(models.TextChoices):
        LOOPT = "loopt", "Loopt"
        KLAAR = "klaar", "Klaar"
        VERVALLEN = "vervallen", "Vervallen"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="termijnen")
    soort = models.CharField(max_length=40)
    object_label = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    feit = models.CharField(max_length=40)
    feit_datum = models.DateField(null=True)
    vervalt = models.DateField(null=True)
    uitleg = models.JSONField(default=list)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.LOOPT)
    klaar_op = models.DateField(null=True)
    van_gemeente = models.BooleanField(help_text="De gemeente moet iets doen, dus de termijn staat in de werkvoorraad.")
    behandelaar = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey("toegang.Team", on_delete=models.PROTECT, null=True, related_name="+")

    objects = StapQuerySet.as_manager()

    class Meta:
        ordering = ["vervalt", "id"]
        verbose_name_plural = "termijnen"
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "object_label", "object_id"],
                condition=Q(status="loopt"),
                name="een_lopende_termijn_per_object",
                violation_error_message="Deze termijn loopt al.",
            ),
            models.CheckConstraint(
                condition=Q(vervalt__isnull=True) | Q(feit_datum__isnull=True) | Q(vervalt__gte=models.F("feit_datum")),
                name="termijn_eindigt_na_begin",
                violation_error_message="Een termijn kan niet eindigen voordat zij begint.",
            ),
            models.CheckConstraint(
                condition=Q(status="loopt") | Q(klaar_op__isnull=False),
                name="afgelopen_termijn_heeft_datum",
                violation_error_message="Een afgelopen termijn heeft een datum.",
            ),
        ]
        indexes = [
            models.Index(fields=["behandelaar", "status", "vervalt"]),
            models.Index(fields=["team", "status", "vervalt"]),
            models.Index(fields=["status", "vervalt"]),
            models.Index(fields=["dossier", "status"]),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.vervalt or ''}".strip()

    @property
    def soort_wet(self) -> Termijnsoort:
        return Termijnsoort[self.soort]

    @property
    def label(self) -> str:
        """De plicht in woorden, met een hoofdletter: "PIP vaststellen"."""
        label = self.soort_wet.label
        return label[0].upper() + label[1:]


class Taak(models.Model):
    """Wat er nu te doen is. Elk object met een status heeft ten hoogste één open taak: zijn volgende stap."""

    DOSSIERPAD = "dossier__"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="taken")
    object_label = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    object_uuid = models.UUIDField()
    stap = models.CharField(max_length=40)
    label = models.CharField(max_length=80)
    vervalt = models.DateField(null=True)
    termijn = models.ForeignKey(Termijn, on_delete=models.PROTECT, null=True, related_name="taken")
    wacht_op = models.CharField(max_length=40, blank=True)
    sinds = models.DateField()
    status = models.CharField(max_length=10, choices=[("open", "Open"), ("klaar", "Klaar")], default="open")
    behandelaar = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey("toegang.Team", on_delete=models.PROTECT, null=True, related_name="+")

    objects = StapQuerySet.as_manager()

    class Meta:
        ordering = ["vervalt", "id"]
        verbose_name_plural = "taken"
        constraints = [
            models.UniqueConstraint(
                fields=["object_label", "object_id"], condition=Q(status="open"), name="een_open_taak_per_object"
            )
        ]
        indexes = [
            models.Index(fields=["behandelaar", "status", "vervalt"]),
            models.Index(fields=["team", "status", "vervalt"]),
            models.Index(fields=["dossier", "status"]),
            models.Index(fields=["termijn", "status"]),
        ]

    def __str__(self) -> str:
        return self.label


class Herinnering(models.Model):
    """Eén per termijn, moment en einddag: hoe vaak de veeg ook loopt of sneuvelt."""

    class Moment(models.TextChoices):
        VOOR = "voor", "Binnenkort"
        OP = "op", "Vandaag"
        NA = "na", "Te laat"

    termijn = models.ForeignKey(Termijn, on_delete=models.PROTECT, related_name="herinneringen")
    moment = models.CharField(max_length=4, choices=Moment.choices)
    vervalt = models.DateField()
    gemaakt_op = models.DateField()
    dagbericht = models.ForeignKey("dossiers.Dagbericht", on_delete=models.PROTECT, null=True)

    class Meta:
        verbose_name_plural = "herinneringen"
        constraints = [
            models.UniqueConstraint(fields=["termijn", "moment", "vervalt"], name="een_herinnering_per_moment")
        ]

    def __str__(self) -> str:
        return f"{self.get_moment_display()} {self.vervalt:%d-%m-%Y}"
