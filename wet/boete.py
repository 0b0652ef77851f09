"""Boetes van het college: artikel 22 (brede intake) en artikel 23 (PIP), en hun termijnen."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from wet import bronnen as b
from wet.beslissen import Uiterlijk
from wet.codes import Boeteartikel, Boetetermijn, Doelgroep, Verwijtbaarheid
from wet.feiten import Feiten, bedrag, code, datum, getal, janee, lijst
from wet.fouten import eis, eis_volgorde
from wet.kalender import EEN_DAG
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.termijnen import maanden, termijn_uit, terug
from wet.uitleg import Stap, Uitleg, dagtekst, euro, oordeel

_HOOGSTE_STAP = 5


@dataclass(frozen=True, kw_only=True)
class BoeteArt22Feiten(Feiten):
    keer: Annotated[int, getal("Hoeveelste boete voor de brede intake", minimum=1)]
    doelgroep: Annotated[Doelgroep, code(Doelgroep, "Doelgroep")]


@dataclass(frozen=True, slots=True)
class BoeteArt22:
    bedrag: Decimal
    nieuwe_termijn_max_maanden: int | None
    toegestaan: bool
    uitleg: Uitleg


def boete_art22(feiten: BoeteArt22Feiten, parameters: Parameters = LANDELIJK) -> BoeteArt22:
    """Tweemaal hetzelfde bedrag; alleen de eerste boete geeft een nieuwe termijn (lid 2)."""
    recht = feiten.recht(parameters)
    hoogte, keren = recht.parameter("boete_art22"), recht.getal("boete_art22_keren")
    eis(feiten.keer <= keren, "keer", f"is {feiten.keer}; artikel 22 kent ten hoogste {keren} boetes")
    stap = Stap("keer", hoogte.omschrijving, hoogte.artikel, None, None, f"{hoogte.waarde} euro, boete {feiten.keer}")
    beletsel = _asiel(recht, feiten.doelgroep)
    nieuwe_termijn, termijnstap = _nieuwe_termijn(recht, feiten.keer)
    return BoeteArt22(recht.bedrag("boete_art22"), nieuwe_termijn, not beletsel, (stap, termijnstap, *beletsel))


def _nieuwe_termijn(recht: Recht, keer: int) -> tuple[int | None, Stap]:
    if keer > 1:
        reden = "Alleen de eerste boete geeft een nieuwe termijn."
        return None, oordeel("keer", "geen nieuwe termijn", b.WI2021_ART_22, reden, "3")
    aantal = recht.getal("boete_art22_nieuwe_termijn")
    reden = f"De beschikking noemt een nieuwe termijn van ten hoogste {aantal} maanden na bekendmaking."
    return aantal, oordeel("keer", "nieuwe termijn", b.WI2021_ART_22, reden, "2")


def _asiel(recht: Recht, doelgroep: Doelgroep) -> Uitleg:
    """Het beletsel voor asielstatushouders, zolang de schakelaar uit staat."""
    if not doelgroep.is_asiel or recht.aan("boete_asiel_toegestaan"):
        return ()
    reden = (
        "Een asielstatushouder krijgt alleen in uitzonderlijke gevallen een boete, "
        "zoals bij bewezen en aanhoudende onwil. De schakelaar staat uit."
    )
    return (oordeel("doelgroep", "boete niet toegestaan", b.HVJ_KEREN, reden),)


@dataclass(frozen=True, kw_only=True)
class EerdereBoete:
    artikel: Annotated[Boeteartikel, code(Boeteartikel, "Artikel")]
    vastgesteld_op: Annotated[date, datum("Overtreding vastgesteld op")]
    onherroepelijk_op: Annotated[date | None, datum("Boete onherroepelijk op", "Leeg: nog niet.")] = None


@dataclass(frozen=True, kw_only=True)
class BoeteArt23Feiten(Feiten):
    overtreding_op: Annotated[date, datum("Overtreding vastgesteld op")]
    verwijtbaarheid: Annotated[Verwijtbaarheid, code(Verwijtbaarheid, "Verwijtbaarheid")]
    doelgroep: Annotated[Doelgroep, code(Doelgroep, "Doelgroep")]
    eerdere: Annotated[tuple[EerdereBoete, ...], lijst(EerdereBoete, "Eerdere boetes van het college")] = ()
    al_opgelegd: Annotated[
        Decimal, bedrag("Al opgelegd", "Alle boetes van artikel 22 en 23 samen in deze termijn.")
    ] = Decimal(0)
    termijn: Annotated[Boetetermijn, code(Boetetermijn, "In welke termijn")] = Boetetermijn.EERSTE
    bijstand_verlaagd: Annotated[bool, janee("De bijstand is voor hetzelfde gedrag verlaagd")] = False


@dataclass(frozen=True, slots=True)
class BoeteArt23:
    """`berekend` is voor het maximum van alle boetes samen, `bedrag` erna."""

    stap: int
    berekend: Decimal
    bedrag: Decimal
    toegestaan: bool
    reden: str
    uitleg: Uitleg


def boete_art23(feiten: BoeteArt23Feiten, parameters: Parameters = LANDELIJK) -> BoeteArt23:
    """Basisbedrag, verhoging bij herhaling, verwijtbaarheid en maximum, in die volgorde."""
    recht = feiten.recht(parameters, "overtreding_op", feiten.overtreding_op)
    stap, telling = _herhaling(feiten, recht)
    hoogte, verhoging = _verhoogd(recht, stap)
    berekend, weging = _naar_verwijt(recht, feiten.verwijtbaarheid, hoogte)
    bedrag, plafond = _onder_plafond(recht, feiten, berekend)
    beletsels = _beletsels(recht, feiten)
    reden = " ".join(beletsel.reden for beletsel in beletsels) or plafond.reden
    uitleg = (*telling, verhoging, weging, plafond, *beletsels)
    return BoeteArt23(stap, berekend, bedrag, not beletsels, reden, uitleg)


def _herhaling(feiten: BoeteArt23Feiten, recht: Recht) -> tuple[int, Uitleg]:
    """Het aantal eerdere boetes dat meetelt, plus een."""
    tot = feiten.overtreding_op
    van = terug(tot, maanden(recht.getal("boete_recidive_venster")))
    gronden = [_telt_mee(eerder, nummer, van, tot, recht) for nummer, eerder in enumerate(feiten.eerdere, 1)]
    stappen = tuple(
        Stap("eerdere", "eerdere boete", b.BESLUIT_ART_7_1.citaat("3"), eerder.vastgesteld_op, tot, grond or "telt mee")
        for eerder, grond in zip(feiten.eerdere, gronden, strict=True)
    )
    return min(1 + gronden.count(""), _HOOGSTE_STAP), stappen


def _telt_mee(eerder: EerdereBoete, nummer: int, van: date, tot: date, recht: Recht) -> str:
    """Leeg als de eerdere boete meetelt, anders waarom niet."""
    veld = f"eerdere[{nummer}].onherroepelijk_op"
    eis_volgorde(eerder.vastgesteld_op, eerder.onherroepelijk_op, veld, "ligt voor de dag van vaststellen")
    if eerder.artikel is not Boeteartikel.ART_23:
        return "telt niet mee: geen boete van artikel 23"
    if not van <= eerder.vastgesteld_op < tot:
        return f"telt niet mee: niet tussen {dagtekst(van)} en {dagtekst(tot - EEN_DAG)} vastgesteld"
    onherroepelijk = eerder.onherroepelijk_op is not None and eerder.onherroepelijk_op <= tot
    if recht.aan("boete_recidive_onherroepelijk") and not onherroepelijk:
        return f"telt niet mee: op {dagtekst(tot)} nog niet onherroepelijk"
    return ""


def _verhoogd(recht: Recht, stap: int) -> tuple[Decimal, Stap]:
    basis, keren = recht.bedrag("boete_art23_basis"), stap - 1
    deel = Decimal(recht.getal("boete_art23_verhoging")) / 100
    optellen = recht.lezing("lezing_recidive") == "optellen"
    factor = 1 + deel * keren if optellen else (1 + deel) ** keren
    hoogte = min(basis * factor, recht.bedrag("boete_art23_max"))
    reden = f"basisbedrag {basis} euro, {keren} keer verhoogd: {euro(hoogte)} euro"
    return hoogte, oordeel("stap", f"stap {stap}", b.BESLUIT_ART_7_1, reden, "3")


def _naar_verwijt(recht: Recht, verwijt: Verwijtbaarheid, hoogte: Decimal) -> tuple[Decimal, Stap]:
    parameter = recht.parameter(f"boete_deel_{verwijt}")
    berekend = hoogte * recht.bedrag(parameter.naam) / 100
    if recht.lezing("lezing_afronding") == "hele_euro_naar_beneden":
        berekend = Decimal(int(berekend))
    reden = f"{parameter.waarde}% van {euro(hoogte)} euro is {euro(berekend)} euro"
    return berekend, Stap("verwijtbaarheid", parameter.omschrijving, parameter.artikel, None, None, reden)


def _onder_plafond(recht: Recht, feiten: BoeteArt23Feiten, berekend: Decimal) -> tuple[Decimal, Stap]:
    """Wat er nog past onder het maximum van alle boetes samen."""
    parameter = recht.parameter(f"boete_plafond_{feiten.termijn}")
    ruimte = max(Decimal(0), recht.bedrag(parameter.naam) - feiten.al_opgelegd)
    bedrag = min(berekend, ruimte)
    reden = f"Er is nog {euro(ruimte)} euro ruimte onder het maximum van {parameter.waarde} euro: {euro(bedrag)} euro."
    return bedrag, Stap("al_opgelegd", parameter.omschrijving, parameter.artikel, None, None, reden)


def _beletsels(recht: Recht, feiten: BoeteArt23Feiten) -> Uitleg:
    stappen: Uitleg = ()
    if feiten.verwijtbaarheid is Verwijtbaarheid.GEEN:
        reden = "Zonder verwijt is er geen boete."
        stappen += (oordeel("verwijtbaarheid", "boete niet toegestaan", b.AWB_ART_5_41, reden),)
    if feiten.bijstand_verlaagd:
        reden = "De bijstand is voor hetzelfde gedrag al verlaagd: dan is er geen boete."
        stappen += (oordeel("bijstand_verlaagd", "boete niet toegestaan", b.WI2021_ART_27, reden),)
    return stappen + _asiel(recht, feiten.doelgroep)


@dataclass(frozen=True, kw_only=True)
class BoetebesluitFeiten(Feiten):
    rapport: Annotated[date, datum("Dagtekening van het boeterapport")]


def boetebesluit_uiterlijk(feiten: BoetebesluitFeiten, parameters: Parameters = LANDELIJK) -> Uiterlijk:
    """Dertien weken na het rapport; langer dan twaalf weken, dus zonder verschuiving."""
    recht = feiten.recht(parameters, "rapport", feiten.rapport)
    termijn = termijn_uit(recht, "boetebesluit_termijn", feiten.rapport, feit="rapport")
    return Uiterlijk(termijn.laatste_dag, termijn.uitleg)


@dataclass(frozen=True, kw_only=True)
class VervaltermijnFeiten(Feiten):
    overtreding_op: Annotated[date, datum("Dag van de overtreding")]
    hoogste_boete: Annotated[Decimal, bedrag("Hoogste boete die kan worden opgelegd")]


def vervaltermijn(feiten: VervaltermijnFeiten, parameters: Parameters = LANDELIJK) -> Uiterlijk:
    """De laatste dag om de boete op te leggen; bezwaar en beroep schorten dit op (Awb 5:45 lid 3)."""
    recht = feiten.recht(parameters, "overtreding_op", feiten.overtreding_op)
    zwaar = feiten.hoogste_boete > recht.bedrag("boete_zwaar")
    soort = "zware" if zwaar else "lichte"
    naam = "vervaltermijn_zwaar" if zwaar else "vervaltermijn_licht"
    termijn = termijn_uit(recht, naam, feiten.overtreding_op, feit="overtreding_op")
    reden = f"{'boven' if zwaar else 'niet boven'} {recht.parameter('boete_zwaar').waarde} euro"
    return Uiterlijk(
        termijn.laatste_dag, (*termijn.uitleg, oordeel("hoogste_boete", f"{soort} procedure", b.AWB_ART_5_53, reden))
    )
