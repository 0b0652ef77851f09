"""De regels waaraan DUO het eindgesprek MAP en de ondertekening PVT toetst (voor beide gelijk)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from koppelingen.duo.aanleverregels import Bezwaar, Toets, verzamel, voor
from koppelingen.duo.resultaten import EindgesprekMap, OndertekeningPvt

# Ruim genomen (de langste twee maanden): liever laat DUO weigeren dan wij ten onrechte.
TWEE_MAANDEN = timedelta(days=62)

NAAM = {EindgesprekMap: "De datum van het eindgesprek MAP", OndertekeningPvt: "De datum van ondertekening PVT"}


@dataclass(frozen=True)
class ResultaatFeiten:
    """`geleverd`: er staat al een datum bij DUO. `door_ons`: die datum, of het geldende PIP, komt van deze gemeente."""

    vandaag: date
    pip_van_ons: bool
    geleverd: bool = False
    geleverd_door_ons: bool = False
    voldaan_via_zroute: bool = False
    zroute_afgerond_op: date | None = None
    termijn_van: date | None = None
    termijn_tot_en_met: date | None = None


def toets_resultaat(resultaat: EindgesprekMap | OndertekeningPvt, feiten: ResultaatFeiten) -> tuple[Bezwaar, ...]:
    return verzamel((*_mag(feiten), *_datum(resultaat, feiten), *_verwijtbaar(resultaat, feiten)))


def _mag(feiten: ResultaatFeiten) -> Iterator[Toets]:
    vreemd = feiten.geleverd and not feiten.geleverd_door_ons
    yield vreemd, "", "Een andere gemeente heeft dit resultaat doorgegeven. Alleen die gemeente kan het wijzigen."
    yield not feiten.pip_van_ons, "", "Het geldende PIP bij DUO is niet van deze gemeente."
    yield feiten.voldaan_via_zroute, "", "De inburgeringsplicht is al voldaan via de Z-route."


def _datum(resultaat: EindgesprekMap | OndertekeningPvt, feiten: ResultaatFeiten) -> Iterator[Toets]:
    naam, dag = NAAM[type(resultaat)], resultaat.datum
    yield voor(dag, feiten.termijn_van), "datum", f"{naam} ligt vóór het begin van de inburgeringstermijn."
    yield voor(feiten.zroute_afgerond_op, dag), "datum", f"{naam} ligt na de afronding van de Z-route."
    yield voor(feiten.vandaag, dag), "datum", f"{naam} ligt in de toekomst."
    ingetrokken = dag is None and feiten.zroute_afgerond_op is not None
    yield ingetrokken, "datum", f"{naam} kan niet worden ingetrokken: de Z-route is al afgerond."


def _verwijtbaar(resultaat: EindgesprekMap | OndertekeningPvt, feiten: ResultaatFeiten) -> Iterator[Toets]:
    """Wel of niet verwijtbaar hoort alleen bij een overschrijding van de termijn.

    DUO schrijft: "Nee" mag alleen als de einddatum binnen twee maanden valt. Wij lezen dat als: het einde ligt
    hoogstens twee maanden vooruit of is al voorbij; anders zou "Nee" na een overschrijding nooit kunnen.
    """
    einde, antwoord = feiten.termijn_tot_en_met, resultaat.verwijtbaar
    if einde is None:
        yield antwoord is not None, "verwijtbaar", "Er is nog geen termijn: wel of niet verwijtbaar kan nog niet."
        return
    te_laat = (resultaat.datum or feiten.vandaag) > einde
    yield antwoord is None and te_laat, "verwijtbaar", "De termijn is overschreden: geef aan of dat verwijtbaar is."
    op_tijd = antwoord is not None and resultaat.datum is not None and not te_laat
    yield op_tijd, "verwijtbaar", "Het is op tijd: wel of niet verwijtbaar hoort hier niet."
    yield antwoord is True and not te_laat, "verwijtbaar", "Verwijtbaar kan alleen als de termijn is overschreden."
    te_vroeg = antwoord is False and einde > feiten.vandaag + TWEE_MAANDEN
    yield te_vroeg, "verwijtbaar", "Niet verwijtbaar kan pas als de termijn binnen twee maanden eindigt."
