from dataclasses import dataclass

from besluiten.models import Besluit
from besluiten.soorten import besluitsoort
from besluiten.transitions import Status
from dossiers.models import Brief, Dossier, Termijn
from wet.termijnsoorten import Termijnsoort

MERK = {
    Status.CONCEPT: "concept", Status.VASTGESTELD: "let-op", Status.BEKENDGEMAAKT: "goed", Status.HERZIEN: "kaal",
    Status.INGETROKKEN: "kaal", Status.VERVALLEN: "kaal",
}  # fmt: skip


@dataclass(frozen=True)
class Besluitregel:
    """Een besluit zoals het in het dossier staat, met zijn brief en de termijn om bezwaar te maken."""

    besluit: Besluit
    naam: str
    brief: Brief | None
    bezwaar: Termijn | None

    @property
    def merk(self) -> str:
        return MERK[Status(self.besluit.status)]


def paneel(dossier: Dossier) -> list[Besluitregel]:
    """Alle besluiten van een dossier, nieuwste eerst, in drie queries hoe veel het er ook zijn."""
    rijen = Besluit.objects.filter(dossier=dossier).exclude(status=Status.VERVALLEN).select_related("ondertekenaar")
    label = Besluit._meta.label_lower
    bij = {"dossier": dossier, "object_label": label}
    brieven = {b.object_id: b for b in Brief.objects.filter(**bij).select_related("pdf").defer("html")}
    termijnen = {t.object_id: t for t in Termijn.objects.filter(**bij, soort=Termijnsoort.BEZWAAR.name)}
    return [Besluitregel(b, besluitsoort(b.soort).naam, brieven.get(b.pk), termijnen.get(b.pk)) for b in rijen]
