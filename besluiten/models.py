from typing import Any

from django.db import models
from django.db.models import F, Q

from besluiten.transitions import BesluitProces, Status
from dossiers.models import Brief
from dossiers.steps import stapmodel

ZONDER_NUMMER = (Status.CONCEPT, Status.VERVALLEN)
NA_BEKENDMAKING = (Status.BEKENDGEMAAKT, Status.HERZIEN)


class Besluit(BesluitProces):
    """Een beschikking: nummer, dagtekening en bekendmaking. `object_label` en `object_id` wijzen naar waar zij over gaat."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="besluiten")
    soort = models.CharField(max_length=40)
    object_label = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    nummer = models.CharField(max_length=20, blank=True)
    dagtekening = models.DateField(null=True, blank=True)
    ondertekenaar = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, related_name="+")
    bekendmaking = models.DateField("dag van bekendmaking", null=True, blank=True)
    wijze = models.CharField("wijze van bekendmaking", max_length=12, choices=Brief.Wijze.choices, blank=True)
    bewijs = models.CharField("bewijs van verzending of uitreiking", max_length=200, blank=True)
    onherroepelijk_op = models.DateField(null=True, blank=True)
    vervangt = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="vervangen_door")
    overgenomen = models.BooleanField(default=False, help_text="Geladen als feit uit een ander systeem.")
    reden = models.CharField("reden van intrekken", max_length=400, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "nummer"],
                condition=~Q(nummer=""),
                name="besluitnummer_uniek",
                violation_error_message="Dit nummer is al aan een ander besluit gegeven. Probeer het opnieuw.",
            ),
            models.UniqueConstraint(
                fields=["object_label", "object_id", "soort"],
                condition=Q(status=Status.CONCEPT),
                name="een_conceptbesluit_per_object",
                violation_error_message="Er is al een concept van dit besluit. Werk daarin verder.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ZONDER_NUMMER, nummer="", dagtekening__isnull=True)
                | Q(status=Status.CONCEPT, overgenomen=True)
                | (~Q(status__in=ZONDER_NUMMER) & ~Q(nummer="") & Q(dagtekening__isnull=False)),
                name="besluit_heeft_nummer_en_dagtekening",
                violation_error_message="Een vastgesteld besluit heeft een nummer en een dagtekening; een concept niet.",
            ),
            models.CheckConstraint(
                condition=(Q(status__in=NA_BEKENDMAKING, bekendmaking__isnull=False) & ~Q(wijze=""))
                | Q(status=Status.CONCEPT, overgenomen=True)
                | (~Q(status__in=NA_BEKENDMAKING) & Q(bekendmaking__isnull=True)),
                name="bekendgemaakt_besluit_heeft_dag_en_wijze",
                violation_error_message="Vul in op welke dag en hoe het besluit is bekendgemaakt.",
            ),
            models.CheckConstraint(
                condition=Q(bekendmaking__isnull=True) | Q(bekendmaking__gte=F("dagtekening")),
                name="bekendmaking_niet_voor_dagtekening",
                violation_error_message="De bekendmaking kan niet vóór de dagtekening van het besluit liggen.",
            ),
            models.CheckConstraint(
                condition=Q(onherroepelijk_op__isnull=True) | Q(onherroepelijk_op__gt=F("bekendmaking")),
                name="onherroepelijk_na_bekendmaking",
                violation_error_message="Een besluit kan pas na de bekendmaking onherroepelijk worden.",
            ),
        ]
        indexes = [models.Index(fields=["object_label", "object_id"]), models.Index(fields=["dossier", "status"])]

    def __str__(self) -> str:
        return self.nummer or f"concept {self.soort}"

    @property
    def object(self) -> Any:
        """Waar het besluit over gaat."""
        return stapmodel(self.object_label)._base_manager.get(pk=self.object_id)
