from django.db import models


class Beleid(models.Model):
    """Een keuze van de gemeente, of een nieuwe landelijke waarde, met ingangsdatum en besluit. Opvolgen, nooit wijzigen."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    naam = models.CharField("parameter", max_length=80)
    waarde = models.CharField(max_length=200)
    geldig_van = models.DateField("geldig vanaf")
    besluit = models.CharField(max_length=200, help_text="Welk besluit, van wie en wanneer.")
    vastgelegd_door = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, editable=False)
    vastgelegd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["naam", "-geldig_van"]
        verbose_name = "beleidswaarde"
        verbose_name_plural = "beleid"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "naam", "geldig_van"],
                name="een_waarde_per_ingangsdatum",
                violation_error_message="Voor deze datum is al een waarde vastgelegd. Kies een latere ingangsdatum.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.naam} vanaf {self.geldig_van:%d-%m-%Y}"


class Briefblok(models.Model):
    """Een tekstblok in een brief, per gemeente en vanaf een datum. De nieuwste die geldt, wordt gebruikt."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    brief = models.CharField("briefsoort", max_length=60)
    blok = models.CharField(max_length=40)
    tekst = models.TextField(max_length=4000)
    geldig_van = models.DateField("geldig vanaf")
    vastgelegd_door = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, editable=False)

    class Meta:
        ordering = ["brief", "blok", "-geldig_van"]
        verbose_name_plural = "briefblokken"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "brief", "blok", "geldig_van"],
                name="een_blok_per_ingangsdatum",
                violation_error_message="Voor deze datum is al een tekst vastgelegd. Kies een latere ingangsdatum.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.brief} {self.blok} vanaf {self.geldig_van:%d-%m-%Y}"
