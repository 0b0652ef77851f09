from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property

from dossiers.beleid import parameters_voor
from leerroutes import eisen
from leerroutes.eisen import Eis
from leerroutes.transitions.afronding import AfrondingProces, AfrondingStatus, EindeReden
from wet.codes import Route


class Afronding(AfrondingProces):
    """Wat er voor het einde van de plicht nodig is, en hoe de plicht eindigde. Eén per dossier."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="afronding")
    leerroute = models.ForeignKey(
        "leerroutes.Leerroute", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    pvt_op = models.DateField("participatieverklaring ondertekend op", null=True, blank=True)
    pvt_uren = models.PositiveSmallIntegerField("uren PVT", null=True, blank=True)
    pvt_verwijtbaar = models.BooleanField("te late ondertekening verwijtbaar", null=True, blank=True)
    map_op = models.DateField("eindgesprek MAP op", null=True, blank=True)
    map_uren = models.PositiveSmallIntegerField("praktijkuren MAP", null=True, blank=True)
    map_verwijtbaar = models.BooleanField("te laat eindgesprek verwijtbaar", null=True, blank=True)
    z_op = models.DateField("eindgesprek Z-route op", null=True, blank=True)
    z_cursusuren = models.PositiveSmallIntegerField("lesuren Z-route", null=True, blank=True)
    z_participatie_uren = models.PositiveSmallIntegerField("participatie-uren Z-route", null=True, blank=True)
    z_gesprek_door = models.ForeignKey(
        "toegang.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gemeld_op = models.DateField("alles doorgegeven op", null=True, blank=True)
    einde_gemeld_op = models.DateField("einde van de plicht gemeld door DUO op", null=True, blank=True)
    einde_reden = models.CharField("reden van het einde", max_length=12, choices=EindeReden.choices, blank=True)
    afgerond_op = models.DateField("afgerond op", null=True, blank=True)
    toelichting = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "afrondingen"
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=AfrondingStatus.AFGEROND) | (Q(afgerond_op__isnull=False) & ~Q(einde_reden="")),
                name="afgeronde_afronding_heeft_datum",
                violation_error_message="Een afgeronde inburgering heeft een datum en een reden.",
            ),
            models.CheckConstraint(
                condition=Q(pvt_op__isnull=True) | Q(pvt_uren__isnull=False),
                name="ondertekening_heeft_uren",
                violation_error_message="Vul bij de ondertekening ook de uren van het PVT in.",
            ),
            models.CheckConstraint(
                condition=Q(z_op__isnull=True) | Q(z_gesprek_door__isnull=False),
                name="eindgesprek_zroute_door_eigen_medewerker",
                violation_error_message="Het eindgesprek van de Z-route voert een medewerker van de gemeente zelf.",
            ),
        ]

    def __str__(self) -> str:
        return "Afronding"

    @property
    def soort(self) -> str:
        return self.leerroute.soort if self.leerroute else ""

    @property
    def laatste_gesprek(self) -> Any:
        """Het laatst gehouden voortgangsgesprek, met de uren tot dan toe; None als er geen was."""
        return self.dossier.voortgangsgesprekken.filter(gehouden_op__isnull=False).order_by("gehouden_op").last()

    @cached_property
    def eisen(self) -> dict[str, Eis]:
        """De onderdelen die bij deze leerroute horen, met hun stand."""
        parameters = parameters_voor(self.dossier.gemeente_id)
        per_naam = {"pvt": eisen.pvt(self, parameters)}
        if self.soort != Route.ONDERWIJS:
            per_naam["map"] = eisen.map_(self, parameters)
        if self.soort == Route.Z:
            per_naam["zroute"] = eisen.zroute(self, parameters, self.laatste_gesprek)
        if self.leerroute and self.soort == Route.B1:
            per_naam["examens"] = eisen.examens(self.dossier.examenuitslagen.all(), self.leerroute.pip.niveau)
        if self.leerroute and self.soort == Route.ONDERWIJS:
            per_naam["taalschakeltraject"] = eisen.taalschakeltraject(self.leerroute.afgerond_op)
        return per_naam

    def is_klaar(self, naam: str) -> bool:
        """Een onderdeel dat niet bij de leerroute hoort, houdt niets tegen."""
        eis = self.eisen.get(naam)
        return eis is None or eis.klaar


class Examenuitslag(models.Model):
    """Een uitslag zoals DUO die meldt (SS199). Opnieuw ophalen werkt hem bij en dubbelt niets."""

    DOSSIERPAD = "dossier__"

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="examenuitslagen")
    onderdeel = models.CharField(max_length=3)
    op = models.DateField("examendatum")
    niveau = models.CharField(max_length=2, blank=True)
    uitslag = models.CharField(max_length=10)
    reden_geen = models.CharField(max_length=16, blank=True)
    opgehaald_op = models.DateField()

    class Meta:
        ordering = ["-op", "onderdeel"]
        verbose_name_plural = "examenuitslagen"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "onderdeel", "op", "niveau"], name="examenuitslag_een_keer_per_examen"
            )
        ]

    def __str__(self) -> str:
        return f"{self.onderdeel} {self.op:%d-%m-%Y}"
