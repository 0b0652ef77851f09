"""De dwangsom bij niet tijdig beslissen (Awb 4:17 en 4:18)."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated

from wet import bronnen as b
from wet.feiten import Feiten, datum, getal, janee
from wet.fouten import Fout, eis
from wet.kalender import EEN_DAG
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.termijnen import termijn_uit
from wet.uitleg import Stap, Uitleg, dagtekst, oordeel

_SCHIJVEN = (("dwangsom_dag_1_14", 0, 14), ("dwangsom_dag_15_28", 14, 28), ("dwangsom_dag_29_42", 28, 42))


@dataclass(frozen=True, kw_only=True)
class DwangsombedragFeiten(Feiten):
    dagen: Annotated[int, getal("Dagen te laat", "Na de tweede week van de ingebrekestelling.")]
    ingebrekestelling: Annotated[date, datum("Ontvangst van de ingebrekestelling")]


@dataclass(frozen=True, slots=True)
class Dwangsombedrag:
    bedrag: Decimal
    uitleg: Uitleg


def dwangsombedrag(feiten: DwangsombedragFeiten, parameters: Parameters = LANDELIJK) -> Dwangsombedrag:
    """Het bedrag over een aantal dagen; na 42 dagen loopt het niet verder op."""
    recht = feiten.recht(parameters, "ingebrekestelling", feiten.ingebrekestelling)
    bedrag, stappen = _bedrag(recht, feiten.dagen)
    return Dwangsombedrag(bedrag, stappen)


def _bedrag(recht: Recht, dagen: int) -> tuple[Decimal, Uitleg]:
    totaal, stappen = Decimal(0), []
    for naam, vanaf, tot in _SCHIJVEN:
        parameter, aantal = recht.parameter(naam), max(0, min(dagen, tot) - vanaf)
        totaal += aantal * recht.bedrag(naam)
        reden = f"{aantal} × {parameter.waarde} euro, samen {totaal} euro. {parameter.voorbehoud}".strip()
        stappen.append(Stap("dagen", parameter.omschrijving, parameter.artikel, None, None, reden))
    return min(totaal, recht.bedrag("dwangsom_max")), tuple(stappen)


@dataclass(frozen=True, kw_only=True)
class DwangsomFeiten(Feiten):
    ingebrekestelling: Annotated[date, datum("Ontvangst van de ingebrekestelling")]
    beslistermijn_einde: Annotated[date, datum("Laatste dag van de beslistermijn", "Na verschuiving.")]
    besluit: Annotated[
        date | None, datum("Besluit bekendgemaakt", "Die dag telt niet meer mee. Of geef de dag waarop u telt.")
    ] = None
    op: Annotated[date | None, datum("Tellen tot en met", "Als er nog geen besluit is.")] = None
    op_aanvraag: Annotated[
        bool, janee("Besluit op aanvraag of op bezwaar", "Bij een ambtshalve besluit is er geen dwangsom.")
    ] = True


@dataclass(frozen=True, slots=True)
class Dwangsom:
    """Is er geen dwangsom, dan zijn de dagen en het bedrag 0 en de datums leeg."""

    eerste_dag: date | None
    laatste_dag: date | None
    dagen: int
    bedrag: Decimal
    dwangsombeschikking_uiterlijk: date | None
    prematuur: bool
    uitleg: Uitleg


def dwangsom(feiten: DwangsomFeiten, parameters: Parameters = LANDELIJK) -> Dwangsom:
    """Over welke dagen de dwangsom loopt en hoe hoog zij is."""
    recht = feiten.recht(parameters, "ingebrekestelling", feiten.ingebrekestelling)
    if not feiten.op_aanvraag:
        return _geen(_AMBTSHALVE, prematuur=False)
    if feiten.ingebrekestelling <= feiten.beslistermijn_einde:
        return _geen(_prematuur(feiten), prematuur=True)
    tot_en_met = _tot_en_met(feiten)
    wacht = termijn_uit(recht, "ingebrekestelling_wacht", feiten.ingebrekestelling, feit="ingebrekestelling", atw=False)
    eerste = wacht.laatste_dag + EEN_DAG
    dagen = min((tot_en_met - eerste).days + 1, recht.getal("dwangsom_dagen"))
    if dagen <= 0:
        return _geen((*wacht.uitleg, _voor_het_begin(eerste)), prematuur=False)
    return _verschuldigd(recht, eerste, dagen, wacht.uitleg)


def _tot_en_met(feiten: DwangsomFeiten) -> date:
    """De laatste dag die meetelt als de dwangsom dan loopt."""
    eis(feiten.besluit is None or feiten.op is None, "op", "gaat niet samen met besluit; geef het een of het ander")
    if feiten.besluit is not None:
        return feiten.besluit - EEN_DAG
    if feiten.op is None:
        raise Fout("besluit", "ontbreekt; geef besluit (de dag van bekendmaking) of op (tellen tot en met)")
    return feiten.op


def _verschuldigd(recht: Recht, eerste: date, dagen: int, begin: Uitleg) -> Dwangsom:
    laatste = eerste + timedelta(days=dagen - 1)
    bedrag, stappen = _bedrag(recht, dagen)
    beschikking = termijn_uit(recht, "dwangsombeschikking", laatste, feit="laatste dag dwangsom")
    reden = f"{dagen} van ten hoogste {recht.getal('dwangsom_dagen')} dagen; de ATW geldt hier niet"
    telling = Stap("eerste dag", "dagen dwangsom", b.AWB_ART_4_17.citaat("1"), eerste, laatste, reden)
    uitleg = (*begin, telling, *stappen, *beschikking.uitleg)
    return Dwangsom(eerste, laatste, dagen, bedrag, beschikking.laatste_dag, False, uitleg)


def _geen(uitleg: Uitleg, *, prematuur: bool) -> Dwangsom:
    return Dwangsom(None, None, 0, Decimal(0), None, prematuur, uitleg)


_AMBTSHALVE = (
    oordeel(
        "op_aanvraag", "geen dwangsom", b.AWB_ART_4_17,
        f"De dwangsom geldt alleen voor een besluit op aanvraag en ({b.AWB_ART_7_14}) voor een besluit op bezwaar.", "1",
    ),
)  # fmt: skip


def _prematuur(feiten: DwangsomFeiten) -> Uitleg:
    reden = (
        f"ontvangen op {dagtekst(feiten.ingebrekestelling)}, terwijl de beslistermijn nog liep "
        f"tot en met {dagtekst(feiten.beslistermijn_einde)}: te vroeg, dus geen dwangsom op deze brief"
    )
    stap = Stap("ingebrekestelling", "te vroege ingebrekestelling", b.AWB_ART_4_17.citaat("3"),
                feiten.ingebrekestelling, feiten.beslistermijn_einde, reden)  # fmt: skip
    return (stap,)


def _voor_het_begin(eerste: date) -> Stap:
    reden = f"de eerste dag zou {dagtekst(eerste)} zijn; zover is het niet gekomen"
    return oordeel("besluit", "geen dwangsom", b.AWB_ART_4_17, reden, "3", eerste)
