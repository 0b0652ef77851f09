from django.db import models
from django.db.models import F, Q

from koppelingen.duo.codes import Alfabetisering
from leerroutes.transitions.leerroute import LOPEND, LeerrouteProces, LeerrouteStatus
from wet.codes import Route


class Leerroute(LeerrouteProces):
    """Een leerroute bij één instelling, volgens het geldende PIP."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="leerroutes")
    pip = models.ForeignKey("pip_plans.Pip", on_delete=models.PROTECT, related_name="leerroutes")
    soort = models.CharField("leerroute", max_length=10, choices=[(route.value, route.label) for route in Route])

    instelling = models.CharField("school", max_length=128, blank=True)
    instelling_code = models.CharField("nummer van de school bij DUO", max_length=10, blank=True)
    alfabetisering = models.CharField(
        max_length=3, blank=True, choices=[(code.value, code.label) for code in Alfabetisering]
    )
    aangeboden_op = models.DateField("dag van het aanbod", null=True, blank=True)
    gekozen_op = models.DateField("dag van de eigen keuze", null=True, blank=True)
    start_op = models.DateField("eerste lesdag", null=True, blank=True)
    einde_op = models.DateField("verwachte laatste lesdag", null=True, blank=True)
    uren_per_week = models.PositiveSmallIntegerField("lesuren per week", null=True, blank=True)
    gesprekken_klaar_op = models.DateField("laatste gesprek uit het PIP gevoerd op", null=True, blank=True)
    afgerond_op = models.DateField("afgerond op", null=True, blank=True)
    beeindigd_op = models.DateField("voortijdig beëindigd op", null=True, blank=True)
    reden_beeindigd = models.CharField("reden van beëindigen", max_length=200, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "leerroutes"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(status__in=LOPEND), name="een_lopende_leerroute_per_dossier",
                violation_error_message="Er loopt al een leerroute in dit dossier. Beëindig die eerst.",
            ),
            models.CheckConstraint(
                condition=Q(einde_op__isnull=True) | Q(start_op__isnull=True) | Q(einde_op__gte=F("start_op")),
                name="leerroute_eindigt_na_begin",
                violation_error_message="De leerroute kan niet eindigen voordat zij begint. Controleer beide dagen.",
            ),
            models.CheckConstraint(
                condition=~Q(status=LeerrouteStatus.AFGEROND) | Q(afgerond_op__isnull=False),
                name="afgeronde_leerroute_heeft_datum",
                violation_error_message="Een afgeronde leerroute heeft een datum.",
            ),
            models.CheckConstraint(
                condition=~Q(status=LeerrouteStatus.BEEINDIGD) | Q(beeindigd_op__isnull=False),
                name="beeindigde_leerroute_heeft_datum",
                violation_error_message="Een beëindigde leerroute heeft een datum.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.instelling}".strip()
