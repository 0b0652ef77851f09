"""PVT, MAP en Z-route naar DUO; examenuitslagen en het einde van de plicht van DUO."""

from typing import Any

from django.db import transaction

from dossiers import klok, taken, tijdlijn
from dossiers.models import Dossier, Notificatie, Uitgaand
from dossiers.postvak import Uitkomst
from dossiers.registratie import bij_gebeurtenis, uitvoerder
from dossiers.selectors import vind
from koppelingen.duo import gebeurtenissen
from koppelingen.duo.resultaten import AfrondingZroute, EindgesprekMap, OndertekeningPvt
from koppelingen.duo.toets import Examenresultaat
from leerroutes import doorgeven
from leerroutes.actions import afronding_bij, vraag_examens
from leerroutes.models import Afronding, Examenuitslag, Leerroute
from leerroutes.transitions.afronding import AfrondingStatus, EindeReden

EINDE = {
    "SS106": EindeReden.DIPLOMA,
    "SS107": EindeReden.VRIJSTELLING,
    "SS108": EindeReden.ONTHEFFING,
    "SS110": EindeReden.INGETROKKEN,
    "SS111": EindeReden.OVERLEDEN,
}


@uitvoerder("duo.pvt")
def meld_pvt(rij: Uitgaand) -> None:
    a = _afronding(rij)
    resultaat = OndertekeningPvt(a.pvt_op, a.pvt_verwijtbaar)
    doorgeven.geef_door(
        rij,
        f"participatieverklaring ondertekend op {a.pvt_op:%d-%m-%Y}",
        lambda duo, bsn, id_: duo.lever_pvt(bsn, resultaat, bericht_id=id_),
    )


@uitvoerder("duo.map")
def meld_map(rij: Uitgaand) -> None:
    a = _afronding(rij)
    resultaat = EindgesprekMap(a.map_op, a.map_verwijtbaar)
    doorgeven.geef_door(
        rij,
        f"eindgesprek MAP op {a.map_op:%d-%m-%Y}",
        lambda duo, bsn, id_: duo.lever_map(bsn, resultaat, bericht_id=id_),
    )


@uitvoerder("duo.zroute")
def meld_zroute(rij: Uitgaand) -> None:
    """Eerst de uren, dan de afronding: zo is bij DUO alles compleet als de Z-route klaar is."""
    a = _afronding(rij)
    verzendingen: list[Any] = [
        lambda duo, bsn, id_: duo.lever_zroute(bsn, AfrondingZroute(a.z_op), bericht_id=id_),
    ]
    if a.z_participatie_uren is not None:
        verzendingen.insert(
            0, lambda duo, bsn, id_: duo.lever_uren_participatie(bsn, a.z_participatie_uren, bericht_id=id_)
        )
    doorgeven.geef_door(rij, f"Z-route afgerond op {a.z_op:%d-%m-%Y}", *verzendingen)


def _afronding(rij: Uitgaand) -> Any:
    return vind(Afronding, rij.verwijzing["object"])


@uitvoerder("duo.examens")
def haal_examens(rij: Uitgaand) -> None:
    with doorgeven.naar_duo(rij) as (client, bsn):
        resultaten = client.examenresultaten(bsn, bericht_id=rij.bericht_id)
    dossier: Any = rij.dossier
    with transaction.atomic():
        nieuw = sum(bewaar_uitslag(dossier, resultaat) for resultaat in resultaten)
        if nieuw:
            doorgeven.schrijf_eenmaal(rij, "leerroutes.examens_opgehaald", nieuw=nieuw)


def bewaar_uitslag(dossier: Dossier, resultaat: Examenresultaat) -> bool:
    """Bewaart één uitslag; False als hij er al precies zo was."""
    sleutel: dict[str, Any] = {"onderdeel": resultaat.onderdeel, "op": resultaat.op, "niveau": resultaat.niveau or ""}
    waarden: dict[str, Any] = {"uitslag": resultaat.uitslag, "reden_geen": resultaat.reden_geen or ""}
    eerder = Examenuitslag.objects.filter(dossier=dossier, **sleutel)
    if eerder.filter(**waarden).exists():
        return False
    Examenuitslag.objects.update_or_create(
        dossier=dossier, **sleutel, defaults={**waarden, "opgehaald_op": klok.vandaag()}
    )
    return True


@bij_gebeurtenis("SS199")
def examen_gemaakt(notificatie: Notificatie) -> str | Uitkomst:
    if notificatie.dossier is None:
        return _zonder_dossier(notificatie)
    vraag_examens(notificatie.dossier, str(notificatie.uuid))
    return "De examenuitslagen worden bij DUO opgehaald."


@bij_gebeurtenis(*EINDE)
def plicht_geeindigd(notificatie: Notificatie) -> Uitkomst:
    """Een mens rondt af: de gebeurtenis zet de dag en de reden klaar en maakt er de volgende stap van."""
    if notificatie.dossier is None:
        return _zonder_dossier(notificatie)
    with transaction.atomic():
        dossier = Dossier.objects.select_for_update().get(pk=notificatie.dossier.pk)
        if dossier.is_gesloten:
            zin = f"Dossier {dossier.nummer} was al gesloten op {dossier.gesloten_op:%d-%m-%Y}. Er is niets gewijzigd."
            return Uitkomst(Notificatie.Status.GEEN_ACTIE, zin, dossier)
        _zet_einde(dossier, EINDE[notificatie.gebeurtenis])
    return Uitkomst(Notificatie.Status.AANDACHT, gebeurtenissen.zoek(notificatie.gebeurtenis).te_doen, dossier)


def _zet_einde(dossier: Dossier, reden: EindeReden) -> None:
    op = klok.vandaag()
    afronding = afronding_bij(dossier, Leerroute.objects.filter(dossier=dossier).order_by("-pk").first())
    if afronding.status == AfrondingStatus.AFGEROND or afronding.einde_reden == reden:
        return
    afronding.einde_gemeld_op, afronding.einde_reden = op, reden
    afronding.save(update_fields=["einde_gemeld_op", "einde_reden"])
    taken.volg_op(afronding, dossier, op)
    tijdlijn.schrijf(dossier, "leerroutes.plicht_geeindigd", by=None, op=op, object=afronding.uuid, reden=reden.label)


def _zonder_dossier(notificatie: Notificatie) -> Uitkomst:
    zin = f"Deze persoon heeft hier geen dossier. {gebeurtenissen.zoek(notificatie.gebeurtenis).te_doen}"
    return Uitkomst(Notificatie.Status.ONBEKEND, zin)
