import datetime
from collections.abc import Iterable
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property

from besluiten.transitions import Status as Besluitstatus
from dossiers.beleid import parameters_voor
from dossiers.models import Dossier
from intake.models import Intake, Leerbaarheid
from koppelingen.duo.codes import Alfabetisering, Niveau
from pip_plans.transitions import PipProces, Status
from wet.aanbod import Aanbodplicht, AanbodplichtFeiten, aanbodplicht
from wet.codes import Doelgroep, Route, Vergunning
from wet.parameters import Parameters

# Alleen wie een onderdeel wil en kan halen; de codes zijn die van DUO.
EXAMENS = {"KNM": "KNM", "LE": "Lezen A2", "LU": "Luisteren A2", "SC": "Schrijven A2", "SP": "Spreken A2"}

ROUTES = {route.value: route for route in Route}
DOELGROEPEN = {doelgroep.value: doelgroep for doelgroep in Doelgroep}
VERGUNNINGEN = {vergunning.value: vergunning for vergunning in Vergunning}
# Adviseert de leerbaarheidstoets de Z-route? Een andere uitslag adviseert niets.
ADVIES_Z: dict[str, bool] = {Leerbaarheid.HAALBAAR.value: False, Leerbaarheid.NIET_HAALBAAR.value: True}


def keuzes(soort: Iterable[Any]) -> list[tuple[str, str]]:
    return [(code.value, code.label) for code in soort]


def uren(naam: str, hoogst: int = 9999) -> models.PositiveSmallIntegerField:
    grenzen = [MinValueValidator(1), MaxValueValidator(hoogst)]
    return models.PositiveSmallIntegerField(naam, null=True, blank=True, validators=grenzen)


def intake_van(dossier: Dossier) -> Intake | None:
    """De laatste brede intake van dit dossier; na een verhuizing of overname kan die ontbreken."""
    return Intake.objects.filter(dossier=dossier).first()


class Pip(PipProces):
    """Het plan inburgering en participatie: wat artikel 15 en artikel 5.3 van het Besluit erin willen."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="pips")
    besluit = models.OneToOneField("besluiten.Besluit", on_delete=models.PROTECT, null=True, related_name="pip")

    bevindingen = models.TextField("wat uit de brede intake kwam", blank=True, max_length=4000)
    leerroute = models.CharField("leerroute", max_length=10, choices=keuzes(Route), blank=True)
    reden_b1 = models.TextField("waarom wel of niet de B1-route", blank=True, max_length=2000)
    reden_onderwijs = models.TextField("waarom wel of niet de onderwijsroute", blank=True, max_length=2000)
    reden_z = models.TextField("waarom wel of niet de Z-route", blank=True, max_length=2000)
    afwijking_lbt = models.TextField("waarom anders dan de leerbaarheidstoets", blank=True, max_length=2000)
    niveau = models.CharField("laagste niveau van de taalexamens", max_length=2, choices=keuzes(Niveau), blank=True)
    alfabetisering = models.CharField("alfabetisering", max_length=3, choices=keuzes(Alfabetisering), blank=True)

    uren_leerroute = uren("uren taal en KNM in totaal")
    uren_per_week = uren("uren per week", 60)
    start_leerroute = models.DateField("verwachte start van de lessen", null=True, blank=True)
    aanbieder = models.CharField("school", max_length=120, blank=True)
    uren_pvt = uren("uren PVT")
    periode_pvt = models.CharField("wanneer het PVT", max_length=80, blank=True)
    uren_map = uren("uren MAP")
    periode_map = models.CharField("wanneer de MAP", max_length=80, blank=True)
    uren_participatie = uren("uren participatie in de Z-route")
    examens = models.JSONField("examens die iemand in de Z-route wil doen", default=list, blank=True)
    lagere_norm = models.TextField("waarom minder uren dan de norm van de Z-route", blank=True, max_length=1000)

    ondersteuning = models.TextField("ondersteuning en begeleiding", blank=True, max_length=4000)
    aantal_voortgangsgesprekken = models.PositiveSmallIntegerField(
        "voortgangsgesprekken per jaar", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    afspraken_kind = models.TextField("afspraken over voorschool of vroegschool", blank=True, max_length=2000)
    afspraken_pw = models.TextField("afspraken bij de uitkering (Participatiewet)", blank=True, max_length=2000)

    class Meta:
        ordering = ["-id"]
        verbose_name = "PIP"
        verbose_name_plural = "PIP's"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(status=Status.CONCEPT),
                name="een_concept_pip_per_dossier",
                violation_error_message="Er is al een concept van een PIP in dit dossier. Werk daarin verder.",
            ),
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(status=Status.GELDEND),
                name="een_geldend_pip_per_dossier",
                violation_error_message="Er geldt al een PIP in dit dossier.",
            ),
            models.CheckConstraint(
                condition=Q(status=Status.CONCEPT) | (Q(besluit__isnull=False) & ~Q(leerroute="")),
                name="geldend_pip_heeft_besluit_en_route",
                violation_error_message="Een geldend PIP heeft een besluit en een leerroute.",
            ),
            models.CheckConstraint(
                condition=~Q(leerroute=Route.ONDERWIJS.value) | Q(uren_map__isnull=True),
                name="geen_map_in_de_onderwijsroute",
                violation_error_message="In de onderwijsroute hoort geen MAP. Maak de uren MAP leeg.",
            ),
            models.CheckConstraint(
                condition=Q(leerroute=Route.Z.value) | Q(uren_participatie__isnull=True),
                name="participatie_uren_alleen_in_de_z_route",
                violation_error_message="Uren participatie horen alleen bij de Z-route. Maak ze leeg.",
            ),
        ]

    def __str__(self) -> str:
        return f"PIP {self.get_leerroute_display()}".strip()

    @property
    def route(self) -> Route | None:
        return ROUTES[self.leerroute] if self.leerroute else None

    @property
    def dagtekening(self) -> datetime.date | None:
        """De dagtekening van het besluit; het PIP zelf bewaart haar niet."""
        return self.besluit.dagtekening if self.besluit else None

    @property
    def stand(self) -> str:
        """Zolang het PIP nog niet geldt, zegt het besluit hoe ver het is."""
        if self.status == Status.CONCEPT and self.besluit is not None:
            return str(self.besluit.get_status_display())
        return str(self.get_status_display())

    @property
    def bewerkbaar(self) -> bool:
        """Zolang het besluit nog een concept is."""
        return (
            self.status == Status.CONCEPT and self.besluit is not None and self.besluit.status == Besluitstatus.CONCEPT
        )

    @property
    def wijkt_af_van_toets(self) -> bool:
        """Een andere route dan de leerbaarheidstoets adviseert: dan eist Awb 3:50 een reden."""
        intake = intake_van(self.dossier)
        if intake is None or self.route is None:
            return False
        advies_z = ADVIES_Z.get(intake.lbt_uitkomst)
        return advies_z is not None and advies_z != (self.route is Route.Z)

    @cached_property
    def parameters(self) -> Parameters:
        """Het recht van deze gemeente; één keer gelezen per plan."""
        return parameters_voor(self.dossier.gemeente_id)

    @property
    def plicht(self) -> Aanbodplicht:
        """Wat de gemeente deze persoon in deze route moet bieden. Zonder gekozen route geldt wat bij elke route hoort."""
        dossier = self.dossier
        feiten = AanbodplichtFeiten(
            doelgroep=DOELGROEPEN[dossier.doelgroep], leerroute=self.route or Route.B1, bijstand=dossier.bijstand,
            vergunning=VERGUNNINGEN.get(dossier.vergunning, Vergunning.OVERIG),
        )  # fmt: skip
        return aanbodplicht(feiten, self.parameters)
