from django.db import models
from django.db.models import Q

from leerroutes.transitions.voortgang import OPEN, GesprekStatus, VoortgangsgesprekProces


class Voortgangsgesprek(VoortgangsgesprekProces):
    """Eén gesprek over de voortgang. Uren zijn totalen tot en met de dag van het gesprek."""

    class Signaal(models.TextChoices):
        VOLDOENDE = "voldoende", "Voortgang zoals in het PIP"
        ONVOLDOENDE = "onvoldoende", "Onvoldoende voortgang"
        GROTER = "groter", "Grotere voortgang dan verwacht"

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="voortgangsgesprekken")
    leerroute = models.ForeignKey("leerroutes.Leerroute", on_delete=models.PROTECT, related_name="gesprekken")
    nummer = models.PositiveSmallIntegerField()
    gepland_op = models.DateField("gepland op", null=True, blank=True)
    gehouden_op = models.DateField("gehouden op", null=True, blank=True)
    aanwezig = models.CharField("wie er waren", max_length=200, blank=True)
    bevindingen = models.TextField(blank=True)
    afspraken = models.TextField(blank=True)
    signaal = models.CharField(max_length=12, choices=Signaal.choices, blank=True)
    cursusuren = models.PositiveSmallIntegerField("lesuren tot nu toe", null=True, blank=True)
    participatie_uren = models.PositiveSmallIntegerField("participatie-uren tot nu toe", null=True, blank=True)
    keren_niet_verschenen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["dossier_id", "leerroute_id", "nummer"]
        verbose_name_plural = "voortgangsgesprekken"
        constraints = [
            models.UniqueConstraint(fields=["leerroute", "nummer"], name="gespreksnummer_uniek_per_leerroute"),
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(status__in=OPEN), name="een_open_gesprek_per_dossier",
                violation_error_message="Er staat al een voortgangsgesprek open. Leg dat eerst vast.",
            ),
            models.CheckConstraint(
                condition=~Q(status=GesprekStatus.GEHOUDEN) | Q(gehouden_op__isnull=False),
                name="gehouden_gesprek_heeft_datum",
                violation_error_message="Een gehouden gesprek heeft een datum.",
            ),
            models.CheckConstraint(
                condition=~Q(status=GesprekStatus.GEPLAND) | Q(gepland_op__isnull=False),
                name="gepland_gesprek_heeft_dag",
                violation_error_message="Een gepland gesprek heeft een dag.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Voortgangsgesprek {self.nummer}"
