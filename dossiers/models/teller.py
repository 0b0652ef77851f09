from typing import Any

from django.db import models, transaction


class Teller(models.Model):
    """Nummers zonder gaten: het nummer wordt gegeven in dezelfde transactie als de rij die het draagt."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    reeks = models.CharField(max_length=20)
    jaar = models.PositiveSmallIntegerField()
    stand = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "reeks", "jaar"], name="een_teller_per_reeks")]

    def __str__(self) -> str:
        return f"{self.reeks} {self.jaar}: {self.stand}"


def volgend_nummer(gemeente_id: int, reeks: str, jaar: int, aantal: int = 1) -> int:
    """Het eerste van `aantal` opeenvolgende nummers. Moet binnen een transactie; een teruggedraaide neemt niets weg."""
    sleutel: dict[str, Any] = {"gemeente_id": gemeente_id, "reeks": reeks, "jaar": jaar}
    with transaction.atomic():
        Teller.objects.get_or_create(**sleutel)
        teller = Teller.objects.select_for_update().get(**sleutel)
        teller.stand += aantal
        teller.save(update_fields=["stand"])
        return teller.stand - aantal + 1
