"""Bij DUO en de BRP vragen wat er over iemand bekend is, en daar een aanmelding van maken."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any

from dossiers import verbindingen
from dossiers.models import Doelgroep, Dossier, Inburgeraar
from dossiers.persoon_uit_brp import neem_over_uit_brp, vergunning_uit_brp, vergunning_vanaf_uit_brp
from dossiers.uitgaand import Geweigerd
from intake.actions.aanmelding import Aanmelding
from koppelingen.brp.persoon import Persoon
from koppelingen.duo.codes import Doelgroep as DuoGroep
from koppelingen.duo.codes import GedetailleerdeDoelgroep
from koppelingen.duo.stand import DoelgroepStand, Plicht
from koppelingen.fouten import NietGeautoriseerd, NietGevonden
from toegang.models import Gemeente

GEZIN = {GedetailleerdeDoelgroep.HERENIGER, GedetailleerdeDoelgroep.VORMER}
NIET_BEVOEGD = "DUO geeft deze gemeente geen toegang tot de gegevens van deze persoon."
NIET_BEKEND = "DUO kent deze persoon niet als inburgeringsplichtige."
BRP_KENT_NIET = "De BRP kent dit BSN niet. Controleer het nummer."


@dataclass(frozen=True)
class BijDuo:
    """Wat DUO over iemand zegt. `bezwaar`: waarom DUO niets zegt; plicht en groep zijn dan leeg."""

    plicht: Plicht | None = None
    groep: DoelgroepStand | None = None
    bezwaar: str = ""


def vraag_duo(gemeente: Gemeente, bsn: str, bericht_id: uuid.UUID) -> BijDuo:
    """Plicht en doelgroep. Niet bekend of niet voor deze gemeente is een antwoord, geen fout; onbereikbaar is LaterOpnieuw."""
    with verbindingen.duo(gemeente) as duo:
        try:
            plicht = duo.inburgeringsplicht(bsn, bericht_id=bericht_id)
            return BijDuo(plicht, _groep(duo, bsn, uuid.uuid5(bericht_id, "doelgroep")))
        except NietGeautoriseerd:
            return BijDuo(bezwaar=NIET_BEVOEGD)
        except NietGevonden:
            return BijDuo(bezwaar=NIET_BEKEND)


def _groep(duo: Any, bsn: str, bericht_id: uuid.UUID) -> DoelgroepStand | None:
    try:
        stand: DoelgroepStand = duo.doelgroep(bsn, bericht_id=bericht_id)
        return stand
    except NietGevonden:
        return None


def vraag_brp(bsn: str) -> Persoon:
    """De persoon, of Geweigerd met een zin als de BRP het BSN niet kent."""
    with verbindingen.brp() as brp:
        try:
            return brp.raadpleeg(bsn)
        except NietGevonden:
            raise Geweigerd(BRP_KENT_NIET) from None


def maak_aanmelding(
    gemeente: Gemeente,
    persoon: Persoon,
    duo: BijDuo,
    *,
    bron: str,
    op: datetime.date,
    inburgeraar: Inburgeraar | None = None,
) -> Aanmelding:
    """De persoon uit de BRP met de feiten van DUO. Wie nog niet hier staat ingeschreven, geldt als wachtend op huisvesting."""
    inburgeraar = Inburgeraar(gemeente=gemeente)
    neem_over_uit_brp(inburgeraar, persoon, op=op)
    velden = feiten_van_duo(duo, op)
    velden["in_azc"] = velden["doelgroep"] == Doelgroep.ASIELSTATUSHOUDER and persoon.gemeente.code != gemeente.code
    velden["vergunning"] = vergunning_uit_brp(inburgeraar)
    velden["vergunning_vanaf"] = _vergunning_vanaf(inburgeraar, velden["kennisgeving"])
    return Aanmelding(inburgeraar, bron, velden)


def feiten_van_duo(duo: BijDuo, op: datetime.date) -> dict[str, Any]:
    return {
        "doelgroep": doelgroep(duo.groep),
        "kennisgeving": duo.plicht.kennisgeving_op if duo.plicht else None,
        "duo_gelezen_op": op if duo.plicht else None,
    }


def onthoud_gelezen_bij_duo(dossier: Dossier, op: datetime.date) -> None:
    """De dag waarop DUO is bevraagd; geen feit van de zaak, dus zonder regel in de tijdlijn."""
    dossier.duo_gelezen_op = op
    Dossier.objects.filter(pk=dossier.pk).update(duo_gelezen_op=op)


def doelgroep(stand: DoelgroepStand | None) -> str:
    """DUO's groep in onze drie; het verschil tussen gezins- en overige migrant is alleen voor de cijfers."""
    if stand is None or stand.groep is None:
        return ""
    if stand.groep is DuoGroep.ASIEL:
        return Doelgroep.ASIELSTATUSHOUDER
    return Doelgroep.GEZINSMIGRANT if stand.detail in GEZIN else Doelgroep.OVERIGE_MIGRANT


def _vergunning_vanaf(inburgeraar: Inburgeraar, kennisgeving: datetime.date | None) -> datetime.date | None:
    """Een verblijfstitel die na de kennisgeving inging is een latere: dan weten wij niet wanneer de eerste begon."""
    vanaf = vergunning_vanaf_uit_brp(inburgeraar)
    return vanaf if vanaf and (kennisgeving is None or vanaf <= kennisgeving) else None
