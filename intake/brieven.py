"""De brieven van de brede intake."""

import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from dossiers.briefvoorbeeld import voorbeeldafspraak
from dossiers.brieven import Briefsoort, registreer
from dossiers.models import Afspraak, Dossier, Termijn
from intake.models import Intake
from intake.transitions import UITNODIGING
from wet import bronnen
from wet.termijnsoorten import Termijnsoort

OPROEP = {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde"}


@registreer
class IntakeUitnodiging(Briefsoort):
    """Oproep voor de brede intake (Wi2021 art. 14 lid 1). Vanaf de tweede oproep ook de schriftelijke waarschuwing."""

    sleutel = UITNODIGING
    onderwerp = "Uitnodiging voor de brede intake"
    grondslag = bronnen.WI2021_ART_14
    blokken = {
        "meenemen": "Neem mee: uw identiteitsbewijs of verblijfsdocument, diploma’s en getuigschriften die u heeft, en "
        "papieren over werk dat u heeft gedaan. Heeft u iets niet? Kom dan toch.",
        "kosten": "De intake en de tolk kosten u niets.",
    }

    @classmethod
    def voorbeeld(cls, dossier: Dossier, op: datetime.date) -> dict[str, Any]:
        return {
            "object": Intake(dossier=dossier, oproepen=1),
            "afspraak": voorbeeldafspraak(dossier, op),
            "uiterlijk": None,
        }

    @property
    def afspraak(self) -> Afspraak | None:
        gevonden: Afspraak | None = self.object.afspraak
        return gevonden

    @property
    def minuten(self) -> int:
        return int((self.afspraak.tot - self.afspraak.van).total_seconds() // 60) if self.afspraak else 0

    @property
    def oproep(self) -> str:
        """ "eerste", "tweede" …"""
        return OPROEP.get(self.object.oproepen, f"{self.object.oproepen}e")

    @property
    def is_waarschuwing(self) -> bool:
        return bool(self.object.oproepen > 1)

    @property
    def uiterlijk(self) -> datetime.date | None:
        """De laatste dag van de termijn van deze oproep."""
        termijn = Termijn.objects.filter(
            object_label=self.object._meta.label_lower, object_id=self.object.pk,
            soort=Termijnsoort.OPROEP_INTAKE.name, status=Termijn.Status.LOOPT,
        ).first()  # fmt: skip
        return termijn.vervalt if termijn else None

    @property
    def dag(self) -> datetime.date | None:
        return timezone.localtime(self.afspraak.van).date() if self.afspraak else None

    @property
    def boete(self) -> Decimal:
        """Het bedrag van artikel 22 op de dagtekening."""
        return self.recht.bedrag("boete_art22")

    @property
    def boete_mogelijk(self) -> bool:
        """Aan een asielstatushouder kan een boete alleen in uitzonderlijke gevallen (HvJ EU C-158/23)."""
        return not self.dossier.is_asiel or self.recht.aan("boete_asiel_toegestaan")

    @property
    def oproepen_voor_afwezigheid(self) -> int:
        return self.recht.getal("oproepen_voor_afwezigheid")
