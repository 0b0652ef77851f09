import uuid

from django.db import models
from django.db.models import Q

from dossiers.briefproces import BriefProces, BriefStatus
from dossiers.steps import StapQuerySet


class Document(models.Model):
    """Een stuk, gevonden op zijn SHA-256. De rij kan niet wijzigen; een verbetering is een nieuw document."""

    DOSSIERPAD = "dossier__"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="documenten")
    sha256 = models.CharField(max_length=64)
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=60)
    mime = models.CharField(max_length=60)
    grootte = models.PositiveIntegerField()
    uitgaand = models.BooleanField(default=True)
    ontvangen_op = models.DateField(null=True, blank=True)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    objects = StapQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "documenten"
        indexes = [models.Index(fields=["sha256"])]

    def __str__(self) -> str:
        return self.naam


class Brief(BriefProces):
    """Een brief: de tekst is vast vanaf het begin, de PDF komt van de werker, daarna wordt hij verzonden."""

    class Wijze(models.TextChoices):
        POST = "post", "Per post"
        UITGEREIKT = "uitgereikt", "In persoon uitgereikt"
        DIGITAAL = "digitaal", "Digitaal, met toestemming"

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="brieven")
    soort = models.CharField(max_length=60)
    onderwerp = models.CharField(max_length=120)
    object_label = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    kenmerk = models.CharField(max_length=40)
    dagtekening = models.DateField()
    html = models.TextField()
    html_sha256 = models.CharField(max_length=64)
    is_besluit = models.BooleanField(default=False, help_text="Gaat de deur uit door de bekendmaking van het besluit.")
    pdf = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, related_name="+")
    verzonden_op = models.DateField(null=True)
    wijze = models.CharField(max_length=12, choices=Wijze.choices, blank=True)
    overgenomen = models.BooleanField(default=False, help_text="Geladen als feit uit een ander systeem.")

    class Meta:
        ordering = ["-dagtekening", "-id"]
        verbose_name_plural = "brieven"
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "kenmerk"], name="briefkenmerk_uniek"),
            models.CheckConstraint(
                condition=~Q(status=BriefStatus.VERZONDEN) | Q(verzonden_op__isnull=False),
                name="verzonden_brief_heeft_datum",
                violation_error_message="Een verzonden brief heeft een datum van verzending.",
            ),
            models.CheckConstraint(
                condition=~Q(status=BriefStatus.VASTGELEGD) | Q(pdf__isnull=False),
                name="vastgelegde_brief_heeft_pdf",
                violation_error_message="De PDF van deze brief is nog niet klaar.",
            ),
        ]
        indexes = [models.Index(fields=["dossier", "-dagtekening"]), models.Index(fields=["object_label", "object_id"])]

    def __str__(self) -> str:
        return f"{self.onderwerp} ({self.kenmerk})"
