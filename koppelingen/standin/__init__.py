"""Een nagespeelde DUO en BRP over echt HTTP, voor tests en demo. Nooit voor gebruik met echte personen.

    with draait() as standin:
        standin.zet_persoon(persoon, **voorbeeld_plicht(dag))
        DuoClient(standin.duo_url, GEMEENTE_OIN, DUO_OIN).inburgeringsplicht(...)

Op zichzelf: `python -m koppelingen.standin --poort 9100 --personen personen.json`.
"""

from koppelingen.standin.server import Standin, draait
from koppelingen.standin.toestand import DUO_OIN, GEMEENTE_OIN, voorbeeld_plicht

__all__ = ["DUO_OIN", "GEMEENTE_OIN", "Standin", "draait", "voorbeeld_plicht"]
