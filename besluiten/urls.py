from besluiten.forms import BekendmaakFormulier, RedenFormulier, VaststelFormulier
from besluiten.models import Besluit
from dossiers.stapviews import stap_paden

urlpatterns = stap_paden(
    Besluit,
    {
        "stel_vast": VaststelFormulier, "maak_bekend": BekendmaakFormulier, "trek_in": RedenFormulier,
        "trek_in_concept": RedenFormulier,
    },
)  # fmt: skip
