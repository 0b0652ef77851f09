from dossiers.models.agenda import Afspraak, Ruimte, Tolkbureau
from dossiers.models.beleid import Beleid, Briefblok
from dossiers.models.brief import Brief, Document
from dossiers.models.dossier import Doelgroep, Dossier, Vergunning
from dossiers.models.inkomend import Notificatie
from dossiers.models.logboek import Gebeurtenis, Kant, Overgang
from dossiers.models.personen import Gemachtigde, Inburgeraar
from dossiers.models.teller import Teller, volgend_nummer
from dossiers.models.termijn import Herinnering, Taak, Termijn
from dossiers.models.uitgaand import Dagbericht, Slot, Uitgaand, Veegronde

__all__ = [
    "Afspraak",
    "Beleid",
    "Brief",
    "Briefblok",
    "Dagbericht",
    "Document",
    "Doelgroep",
    "Dossier",
    "Gebeurtenis",
    "Gemachtigde",
    "Herinnering",
    "Inburgeraar",
    "Kant",
    "Notificatie",
    "Overgang",
    "Ruimte",
    "Slot",
    "Taak",
    "Teller",
    "Termijn",
    "Tolkbureau",
    "Uitgaand",
    "Veegronde",
    "Vergunning",
    "volgend_nummer",
]
