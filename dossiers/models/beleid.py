from django.db import models


class Beleid(models.Model):
    """Een keuze van de gemeente, of een nieuwe landelijke waarde, met ingangsdatum en besluit. Opvolgen, nooit wijzigen.

    Een waarde die nog niet geldt kan worden verbeterd of ingetrokken met een hogere `versie` voor dezelfde dag; de oude rij
    blijft staan en de hoogste versie geldt.
    """

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    naam = models.CharField("parameter", max_length=80)
    waarde = models.CharField(max_length=200)
    geldig_van = models.DateField("geldig vanaf")
    versie = models.PositiveSmallIntegerField(default=1, editable=False)
    besluit = models.CharField(max_length=200, help_text="Welk besluit, van wie en wanneer.")
    vastgelegd_door = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, editable=False)
    vastgelegd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["naam", "-geldig_van", "-versie"]
        verbose_name = "beleidswaarde"
        verbose_name_plural = "beleid"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "naam", "geldig_van", "versie"],
                name="een_waarde_per_ingangsdatum",
                violation_error_message="Iemand legde net ook een waarde vast voor deze datum. Bekijk die eerst.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.naam} vanaf {self.geldig_van:%d-%m-%Y}"


class Briefblok(models.Model):
    """Een tekstblok in een brief, per gemeente en vanaf een datum. De nieuwste die geldt, wordt gebruikt; zie `Beleid`."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    brief = models.CharField("briefsoort", max_length=60)
    blok = models.CharField(max_length=40)
    tekst = models.TextField(max_length=4000)
    geldig_van = models.DateField("geldig vanaf")
    versie = models.PositiveSmallIntegerField(default=1, editable=False)
    vastgelegd_door = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, editable=False)

    class Meta:
        ordering = ["brief", "blok", "-geldig_van", "-versie"]
        verbose_name_plural = "briefblokken"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "brief", "blok", "geldig_van", "versie"],
                name="een_blok_per_ingangsdatum",
                violation_error_message="Iemand legde net ook een tekst vast voor deze datum. Bekijk die eerst.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.brief} {self.blok} vanaf {self.geldig_van:%d-%m-%Y}"
