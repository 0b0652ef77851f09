import uuid

from django.db import models

from toegang.versleuteling import VersleuteldVeld


class Notificatie(models.Model):
    """Postvak in: een bericht van DUO, opgeslagen zoals het kwam. Niets gaat verloren, een herhaling telt op de eerste."""

    class Status(models.TextChoices):
        NIEUW = "nieuw", "Wordt verwerkt"
        VERWERKT = "verwerkt", "Verwerkt"
        ONBEKEND = "onbekend", "Persoon onbekend"
        ELDERS = "elders", "Hoort bij een andere gemeente"
        GEEN_ACTIE = "geen_actie", "Geen actie nodig"
        AANDACHT = "aandacht", "Vraagt aandacht"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    bron = models.CharField(max_length=20)
    bericht_id = models.UUIDField()
    gebeurtenis = models.CharField(max_length=6)
    persoon_index = models.CharField(max_length=64, blank=True)
    bsn = VersleuteldVeld(blank=True)
    v_nummer = VersleuteldVeld(blank=True)
    geregistreerd = models.CharField("registratieDatumTijd", max_length=40)
    ontvangen_op = models.DateTimeField()
    herhalingen = models.PositiveIntegerField(default=0)
    inhoud = VersleuteldVeld("ruwe inhoud", null=True)
    inhoud_bewaard_tot = models.DateField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.NIEUW)
    toelichting = models.CharField(max_length=600, blank=True)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, null=True, related_name="notificaties")
    afgehandeld_door = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True)
    afgehandeld_op = models.DateField(null=True)

    class Meta:
        ordering = ["-ontvangen_op"]
        verbose_name_plural = "notificaties"
        constraints = [
            models.UniqueConstraint(fields=["bron", "bericht_id"], name="een_keer_per_bericht"),
            models.UniqueConstraint(
                fields=["gemeente", "gebeurtenis", "persoon_index", "geregistreerd"], name="een_keer_per_gebeurtenis"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "status", "-ontvangen_op"])]

    def __str__(self) -> str:
        return f"{self.gebeurtenis} {self.ontvangen_op:%d-%m-%Y}"
