"""Het PIP als besluit: wat er nodig is om het vast te stellen, en wat er gebeurt als het bekend is gemaakt."""

import datetime
from typing import Any

from django.urls import reverse

from besluiten.soorten import Besluitsoort, registreer
from dossiers.perform import perform
from dossiers.steps import Guard
from koppelingen.duo.aanleverregels import toets_pip
from pip_plans.actions import BESLUITSOORT, koppel_besluit
from pip_plans.bericht import duo_feiten, voor_duo
from pip_plans.models import intake_van
from pip_plans.volledigheid import gemis
from toegang.models import Medewerker
from wet.termijnsoorten import Termijnsoort


@registreer
class PipBesluit(Besluitsoort):
    """De beschikking van artikel 15."""

    sleutel = BESLUITSOORT
    naam = "PIP"
    brief = "pip/beschikking"
    valt_onder = Termijnsoort.PIP_VASTSTELLEN
    verplicht = True
    gevolgen = (
        "Het PIP gaat gelden. De inburgeringstermijn loopt vanaf de dag na de dagtekening.",
        "Het PIP gaat naar DUO.",
    )

    def ontbreekt(self) -> list[Guard]:
        adres = reverse("pip-bewerk", kwargs={"uuid": self.object.uuid})
        return [Guard(punt.zin, lambda _: False, f"{adres}#id_{punt.veld}") for punt in gemis(self.object)]

    def bezwaren(self, dagtekening: datetime.date) -> list[str]:
        """Een PIP is er pas na de brede intake (Wi2021 art. 15 lid 1); en waarom DUO deze dagtekening zou weigeren."""
        pip, intake = self.object, intake_van(self.besluit.dossier)
        te_vroeg = []
        if intake and intake.afgerond_op and dagtekening < intake.afgerond_op:
            te_vroeg = [
                f"De dagtekening kan niet vóór het einde van de brede intake ({intake.afgerond_op:%d-%m-%Y}) liggen."
            ]
        return te_vroeg + [bezwaar.zin for bezwaar in toets_pip(voor_duo(pip, dagtekening), duo_feiten(pip))]

    def bij_bekendmaking(self, *, by: Medewerker | None, op: datetime.date) -> list[Any]:
        return [perform(self.object, "treed_in_werking", by=None, op=op)]

    def bij_intrekking(self, *, by: Medewerker | None, op: datetime.date) -> None:
        koppel_besluit(self.object, op=op)
