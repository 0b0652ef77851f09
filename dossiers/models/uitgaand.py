import uuid

from django.db import models
from django.db.models import Q


class Uitgaand(models.Model):
    """Postvak uit: werk dat buiten het verzoek gebeurt. De rij ontstaat in dezelfde transactie als de reden ervoor.

    `verwijzing` bevat alleen sleutels, nooit gegevens van personen.
    """

    sleutel = models.CharField(max_length=160, unique=True)
    soort = models.CharField(max_length=40)
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, null=True, related_name="uitgaand")
    verwijzing = models.JSONField(default=dict)
    prioriteit = models.SmallIntegerField(default=5)
    pogingen = models.PositiveSmallIntegerField(default=0)
    opnieuw_na = models.DateTimeField()
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    begonnen_op = models.DateTimeField(null=True)
    klaar_op = models.DateTimeField(null=True)
    geparkeerd_op = models.DateTimeField(null=True)
    melding = models.CharField(max_length=400, blank=True)

    class Meta:
        verbose_name_plural = "uitgaand"
        indexes = [
            models.Index(
                fields=["prioriteit", "opnieuw_na", "id"],
                condition=Q(klaar_op__isnull=True, geparkeerd_op__isnull=True),
                name="uitgaand_open",
            ),
            models.Index(fields=["dossier"], condition=Q(geparkeerd_op__isnull=False), name="uitgaand_geparkeerd"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(klaar_op__isnull=True) | Q(geparkeerd_op__isnull=True), name="klaar_of_geparkeerd"
            )
        ]

    def __str__(self) -> str:
        return self.sleutel

    @property
    def bericht_id(self) -> uuid.UUID:
        """Dezelfde bij elke poging, zodat de ontvanger een herhaling herkent."""
        return uuid.uuid5(uuid.NAMESPACE_URL, f"inburgering:{self.gemeente_id}:{self.sleutel}")


class Dagbericht(models.Model):
    """Eén overzichtsmail per medewerker per dag."""

    medewerker = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT)
    dag = models.DateField()
    verzonden_op = models.DateTimeField(null=True)
    mogelijk_verzonden = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "dagberichten"
        constraints = [models.UniqueConstraint(fields=["medewerker", "dag"], name="een_dagbericht_per_dag")]

    def __str__(self) -> str:
        return f"{self.medewerker} {self.dag:%d-%m-%Y}"


class Veegronde(models.Model):
    """Eén doorgang van de klok. De gezondheidspagina kijkt naar de laatste geslaagde."""

    dag = models.DateField()
    begonnen_op = models.DateTimeField(auto_now_add=True)
    klaar_op = models.DateTimeField(null=True)
    herinneringen = models.PositiveIntegerField(default=0)
    herrekend = models.PositiveIntegerField(default=0)
    mislukt = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "veegronden"

    def __str__(self) -> str:
        return f"{self.dag:%d-%m-%Y}"


class Slot(models.Model):
    """Vergrendeling met een naam, voor databases zonder adviesloten: wie de rij vernieuwt, heeft hem."""

    naam = models.CharField(max_length=40, primary_key=True)
    eigenaar = models.CharField(max_length=40, blank=True)
    tot = models.DateTimeField()

    class Meta:
        verbose_name_plural = "sloten"

    def __str__(self) -> str:
        return self.naam
