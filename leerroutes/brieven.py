"""De brieven van deze app."""

import datetime
from typing import Any

from dossiers.afspraken import huidige_afspraak
from dossiers.briefvoorbeeld import voorbeeldafspraak
from dossiers.brieven import Briefsoort, registreer
from dossiers.models import Afspraak, Dossier
from wet import bronnen


@registreer
class UitnodigingVoortgangsgesprek(Briefsoort):
    """Uitnodiging voor een voortgangsgesprek, ook als het gesprek is verzet. Geen besluit."""

    sleutel = "voortgang/uitnodiging"
    onderwerp = "Uitnodiging voor een gesprek over uw inburgering"
    grondslag = bronnen.WI2021_ART_17
    blokken = {
        "waarom": "Wij willen weten hoe het gaat met uw inburgering. Wij praten over uw lessen, over wat goed gaat en over "
        "wat u nodig hebt. Daarna maken wij samen nieuwe afspraken.",
        "meenemen": "Neem deze brief en uw identiteitsbewijs mee. Hebt u papieren van school? Neem die ook mee.",
    }

    @classmethod
    def voorbeeld(cls, dossier: Dossier, op: datetime.date) -> dict[str, Any]:
        return {"object": dossier, "afspraak": voorbeeldafspraak(dossier, op)}

    @property
    def afspraak(self) -> Afspraak | None:
        return huidige_afspraak(self.object)
