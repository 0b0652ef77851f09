import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from dossiers.steps import StapQuerySet


class Ruimte(models.Model):
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    naam = models.CharField(max_length=60)
    adres = models.CharField(max_length=120, blank=True)
    plaatsen = models.PositiveSmallIntegerField(default=4)
    actief = models.BooleanField(default=True)

    class Meta:
        ordering = ["naam"]
        constraints = [models.UniqueConstraint(fields=["gemeente", "naam"], name="ruimte_uniek_per_gemeente")]

    def __str__(self) -> str:
        return self.naam


class Tolkbureau(models.Model):
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    naam = models.CharField(max_length=80)
    telefoon = models.CharField(max_length=20, blank=True)
    actief = models.BooleanField(default=True)

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "tolkbureaus"
        constraints = [models.UniqueConstraint(fields=["gemeente", "naam"], name="tolkbureau_uniek_per_gemeente")]

    def __str__(self) -> str:
        return self.naam


class Afspraak(models.Model):
    """Een gesprek in de agenda. De database weigert een dubbele boeking van medewerker, ruimte of inburgeraar."""

    DOSSIERPAD = "dossier__"

    class Status(models.TextChoices):
        GEPLAND = "gepland", "Gepland"
        VERSCHENEN = "verschenen", "Verschenen"
        NIET_VERSCHENEN = "niet_verschenen", "Niet verschenen"
        GEANNULEERD = "geannuleerd", "Geannuleerd"

    class Tolk(models.TextChoices):
        GEEN = "", "Geen tolk"
        TELEFOON = "telefoon", "Tolk per telefoon"
        TER_PLAATSE = "ter_plaatse", "Tolk ter plaatse"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="afspraken")
    object_label = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    onderwerp = models.CharField(max_length=60)
    medewerker = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, related_name="afspraken")
    ruimte = models.ForeignKey(Ruimte, on_delete=models.PROTECT, null=True, blank=True)
    plaats = models.CharField(max_length=120, blank=True)
    van = models.DateTimeField()
    tot = models.DateTimeField()
    tolk = models.CharField(max_length=12, choices=Tolk.choices, blank=True)
    tolktaal = models.CharField(max_length=40, blank=True)
    tolkbureau = models.ForeignKey(Tolkbureau, on_delete=models.PROTECT, null=True, blank=True)
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.GEPLAND)

    objects = StapQuerySet.as_manager()

    class Meta:
        ordering = ["van"]
        verbose_name_plural = "afspraken"
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__gt=F("van")),
                name="afspraak_eindigt_na_begin",
                violation_error_message="De afspraak eindigt voordat zij begint. Kies een latere eindtijd.",
            )
        ]
        indexes = [models.Index(fields=["medewerker", "van"]), models.Index(fields=["gemeente", "van"])]

    def __str__(self) -> str:
        return f"{self.onderwerp} {self.van:%d-%m-%Y %H:%M}"

    def bezet(self) -> list[str]:
        """Zinnen over wie of wat op dit moment al bezet is."""
        overlap = Afspraak.objects.filter(
            status=self.Status.GEPLAND, gemeente_id=self.gemeente_id, van__lt=self.tot, tot__gt=self.van
        ).exclude(pk=self.pk)
        zinnen = []
        if overlap.filter(medewerker_id=self.medewerker_id).exists():
            zinnen.append(f"{self.medewerker} heeft op dit moment al een afspraak. Kies een ander tijdstip.")
        if self.ruimte_id and overlap.filter(ruimte_id=self.ruimte_id).exists():
            zinnen.append(f"{self.ruimte} is op dit moment al bezet. Kies een andere ruimte of een ander tijdstip.")
        if overlap.filter(dossier_id=self.dossier_id).exists():
            zinnen.append("De inburgeraar heeft op dit moment al een afspraak. Kies een ander tijdstip.")
        return zinnen

    def clean(self) -> None:
        if self.van and self.tot and (zinnen := self.bezet()):
            raise ValidationError(zinnen)
