"""Beslistermijnen: op een bezwaar (Awb 7:10) en op een aanvraag (Awb 4:13)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from wet import bronnen as b
from wet.feiten import Feiten, datum, getal, janee, lijst
from wet.fouten import eis_volgorde
from wet.kalender import EEN_DAG
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.termijnen import termijn, termijn_uit, verschuif, weken, zonder_besluit
from wet.uitleg import Stap, Uitleg, dagtekst, oordeel

# Artikel 4 ATW: een termijn van meer dan twaalf weken schuift niet op.
_TWAALF_WEKEN = 84


@dataclass(frozen=True, kw_only=True)
class Opschorting:
    gevraagd: Annotated[date, datum("Herstel gevraagd", "De dag van het verzoek om het bezwaar aan te vullen.")]
    hersteld: Annotated[
        date, datum("Hersteld", "De dag van herstel, of de dag waarop de hersteltermijn ongebruikt om was.")
    ]


@dataclass(frozen=True, kw_only=True)
class BeslistermijnBezwaarFeiten(Feiten):
    bekendmaking: Annotated[date, datum("Bekendmaking van het besluit waartegen bezwaar is gemaakt")]
    commissie: Annotated[bool, janee("Er is een bezwaarcommissie")] = False
    verdaagd: Annotated[bool, janee("De beslissing is verdaagd")] = False
    opschorting: Annotated[tuple[Opschorting, ...], lijst(Opschorting, "Opschortingen")] = ()


@dataclass(frozen=True, slots=True)
class BeslistermijnBezwaar:
    einde_bezwaartermijn: date
    uiterlijk: date
    opgeschort_dagen: int
    uitleg: Uitleg


def beslistermijn_bezwaar(
    feiten: BeslistermijnBezwaarFeiten, parameters: Parameters = LANDELIJK
) -> BeslistermijnBezwaar:
    """Zes of twaalf weken na de bezwaartermijn, met verdaging en opschorting.

    De delen worden opgeteld bij het onverschoven einde; alleen als het geheel ten hoogste twaalf weken is,
    schuift het einde op (`lezing_optelling_atw`).
    """
    recht = feiten.recht(parameters, "bekendmaking", feiten.bekendmaking)
    bezwaar = termijn_uit(recht, "bezwaartermijn", feiten.bekendmaking, feit="bekendmaking")
    begin = bezwaar.laatste_dag
    ruw, stappen = _weken(feiten, recht, begin)
    opgeschort, schorsing = _opgeschort(feiten.opschorting, recht, begin, ruw)
    ruw += timedelta(days=opgeschort)
    einde, slot = _einde(begin, ruw, recht)
    return BeslistermijnBezwaar(begin, einde, opgeschort, bezwaar.uitleg + stappen + schorsing + slot)


def _weken(feiten: BeslistermijnBezwaarFeiten, recht: Recht, begin: date) -> tuple[date, Uitleg]:
    """Het einde met de gewone termijn en de verdaging, zonder verschuiving."""
    namen = ["beslistermijn_bezwaar_commissie" if feiten.commissie else "beslistermijn_bezwaar"]
    namen += ["verdaging_bezwaar"] if feiten.verdaagd else []
    stappen: list[Stap] = []
    for naam in namen:
        deel = termijn_uit(recht, naam, begin, feit="einde bezwaartermijn" if not stappen else "verdaging", atw=False)
        stappen += deel.uitleg
        begin = deel.laatste_dag
    return begin, tuple(stappen)


def _opgeschort(opschortingen: tuple[Opschorting, ...], recht: Recht, begin: date, ruw: date) -> tuple[int, Uitleg]:
    """De opgeschorte dagen binnen de termijn; dagen die in twee opschortingen vallen, tellen een keer."""
    totaal, stappen, geteld_tot = 0, [], begin
    for van, tot, vraag in _perioden(opschortingen, recht):
        van = max(van, geteld_tot + EEN_DAG)
        if tot < van:
            stappen.append(_telt_niet(vraag, "valt voor de beslistermijn, of is al geteld"))
            continue
        if van > _einde(begin, ruw + timedelta(days=totaal), recht)[0]:
            stappen.append(_telt_niet(vraag, "de beslistermijn was toen al om"))
            continue
        dagen = (tot - van).days + 1
        stappen.append(_opschortstap(vraag, ruw + timedelta(days=totaal), dagen, van, tot))
        totaal, geteld_tot = totaal + dagen, tot
    return totaal, tuple(stappen)


def _perioden(opschortingen: tuple[Opschorting, ...], recht: Recht) -> list[tuple[date, date, date]]:
    """Van de dag na het verzoek tot de dag van herstel, op volgorde van de eerste dag."""
    for nummer, opschorting in enumerate(opschortingen, 1):
        veld = f"opschorting[{nummer}].hersteld"
        eis_volgorde(opschorting.gevraagd, opschorting.hersteld, veld, "ligt voor de dag waarop herstel is gevraagd")
    laatste = timedelta(days=0 if recht.aan("lezing_hersteldag") else 1)
    return sorted((o.gevraagd + EEN_DAG, o.hersteld - laatste, o.gevraagd) for o in opschortingen)


def _telt_niet(gevraagd: date, waarom: str) -> Stap:
    return oordeel("opschorting", "telt niet mee", b.AWB_ART_7_10, waarom, "2", gevraagd)


def _opschortstap(gevraagd: date, einde: date, dagen: int, van: date, tot: date) -> Stap:
    reden = f"herstel gevraagd op {dagtekst(gevraagd)}: opgeschort van {dagtekst(van)} tot en met {dagtekst(tot)}"
    regel = f"{dagen} {'dag' if dagen == 1 else 'dagen'} opgeschort"
    return Stap("opschorting", regel, b.AWB_ART_7_10.citaat("2"), einde, einde + timedelta(days=dagen), reden)


def _einde(begin: date, ruw: date, recht: Recht) -> tuple[date, Uitleg]:
    altijd = recht.lezing("lezing_optelling_atw") == "altijd_verschuiven"
    if altijd or (ruw - begin).days <= _TWAALF_WEKEN:
        einde, stappen = verschuif(ruw, recht.kalender)
        noot = zonder_besluit(ruw, recht.kalender)
        return einde, stappen + ((oordeel("laatste dag", "kalender", b.ATW_ART_3, noot, "3", einde),) if noot else ())
    reden = "Samen meer dan twaalf weken: de laatste dag schuift niet op (onze lezing, de veilige dag)."
    return ruw, (oordeel("laatste dag", "geen verschuiving", b.ATW_ART_4, reden, op=ruw),)


@dataclass(frozen=True, kw_only=True)
class BeslistermijnAanvraagFeiten(Feiten):
    ontvangst: Annotated[date, datum("Ontvangst van de aanvraag")]
    weken: Annotated[
        int, getal("Beslistermijn in weken", "Zonder eigen termijn ten hoogste 8.", minimum=1, maximum=520)
    ]


@dataclass(frozen=True, slots=True)
class Uiterlijk:
    uiterlijk: date
    uitleg: Uitleg


def beslistermijn_aanvraag(feiten: BeslistermijnAanvraagFeiten, parameters: Parameters = LANDELIJK) -> Uiterlijk:
    """Zoveel weken na ontvangst van de aanvraag."""
    deel = termijn(
        feiten.ontvangst, weken(feiten.weken), b.AWB_ART_4_13, feit="ontvangst", kalender=parameters.kalender
    )
    return Uiterlijk(deel.laatste_dag, deel.uitleg)
