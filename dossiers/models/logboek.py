from django.db import models

from toegang.keten import Schakel


class Gebeurtenis(Schakel):
    """Tijdlijn: wat, wanneer, door wie, met welke feiten. De zin wordt bij het lezen gemaakt (`dossiers/zinnen.py`)."""

    LOGBOEK = "tijdlijn"
    SLEUTELS = ("gemeente_id", "dossier_id", "soort", "door_id", "op")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, null=True, related_name="gebeurtenissen")
    soort = models.CharField(max_length=80)
    door = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True)
    op = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "volgnummer"], name="tijdlijn_volgnummer_uniek")]
        indexes = [models.Index(fields=["dossier", "-volgnummer"])]

    def __str__(self) -> str:
        return f"{self.soort} {self.op:%d-%m-%Y}"


class Kant(models.Model):
    """Een toegestane statusovergang, "app.model:VAN>NAAR". Gevuld door `post_migrate` uit de `@step`s.

    Het programma zelf kan er geen kant bij maken: dat doet alleen de eigenaar, bij een migratie.
    """

    ALLEEN_DE_EIGENAAR = True

    sleutel = models.CharField(max_length=120, primary_key=True)
    overname = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "kanten"

    def __str__(self) -> str:
        return self.sleutel


class Overgang(models.Model):
    """Bewijs van een statuswijziging voor de trigger. Alleen `perform` schrijft hier."""

    kant = models.ForeignKey(Kant, on_delete=models.PROTECT)
    model = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    versie = models.PositiveIntegerField()
    stap = models.CharField(max_length=40)
    door = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True)
    op = models.DateField()
    moment = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["model", "object_id", "versie"], name="een_overgang_per_versie")]

    def __str__(self) -> str:
        return f"{self.kant_id} ({self.versie})"
