"""Bezwaar en beroep: de termijn en of een bezwaar op tijd is (Awb 6:7 tot en met 6:11)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from wet import bronnen as b
from wet.codes import Oordeel
from wet.feiten import Feiten, datum
from wet.fouten import Fout, eis, eis_volgorde
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.termijnen import Termijn, termijn_uit
from wet.uitleg import Stap, Uitleg, dagtekst, oordeel


@dataclass(frozen=True, kw_only=True)
class BezwaartermijnFeiten(Feiten):
    bekendmaking: Annotated[
        date, datum("Dag van bekendmaking", "De dag waarop het besluit is verzonden of uitgereikt.")
    ]


def bezwaartermijn(feiten: BezwaartermijnFeiten, parameters: Parameters = LANDELIJK) -> Termijn:
    """Zes weken, vanaf de dag na de bekendmaking."""
    recht = feiten.recht(parameters, "bekendmaking", feiten.bekendmaking)
    return termijn_uit(recht, "bezwaartermijn", feiten.bekendmaking, feit="bekendmaking")


def beroepstermijn(feiten: BezwaartermijnFeiten, parameters: Parameters = LANDELIJK) -> Termijn:
    """Zes weken, vanaf de dag na de bekendmaking van de beslissing op bezwaar."""
    recht = feiten.recht(parameters, "bekendmaking", feiten.bekendmaking)
    return termijn_uit(recht, "beroepstermijn", feiten.bekendmaking, feit="bekendmaking")


@dataclass(frozen=True, kw_only=True)
class BezwaarTijdigFeiten(Feiten):
    bekendmaking: Annotated[
        date | None,
        datum("Dag van bekendmaking", "Of geef de laatste dag van de termijn."),
    ] = None
    laatste_dag: Annotated[date | None, datum("Laatste dag van de bezwaartermijn", "Als die al vaststaat.")] = None
    ingediend: Annotated[date | None, datum("Ingediend", "Afgegeven of digitaal ontvangen. Of geef de postdagen.")] = (
        None
    )
    ter_post: Annotated[date | None, datum("Op de post gedaan")] = None
    ontvangen: Annotated[date | None, datum("Per post ontvangen")] = None


@dataclass(frozen=True, slots=True)
class BezwaarTijdig:
    laatste_dag: date
    oordeel: Oordeel
    uitleg: Uitleg


def bezwaar_tijdig(feiten: BezwaarTijdigFeiten, parameters: Parameters = LANDELIJK) -> BezwaarTijdig:
    """Of het bezwaar binnen de termijn is ingediend."""
    begin = feiten.bekendmaking or feiten.laatste_dag
    recht = feiten.recht(parameters, "bekendmaking" if feiten.bekendmaking else "laatste_dag", begin)
    laatste_dag, stappen = _laatste_dag(feiten, recht)
    if feiten.ingediend is not None:
        eis(feiten.ter_post is None and feiten.ontvangen is None, "ingediend", _EEN_WEG)
        dag = feiten.ingediend
        uitslag, weging = _ingediend(dag, laatste_dag)
    else:
        dag, ontvangen = _postdagen(feiten)
        uitslag, weging = _per_post(dag, ontvangen, laatste_dag, recht)
    slot = _te_vroeg(feiten.bekendmaking, dag) + _verschoonbaar(uitslag)
    return BezwaarTijdig(laatste_dag, uitslag, stappen + weging + slot)


_EEN_WEG = "gaat niet samen met ter_post en ontvangen; geef het een of het ander"


def _laatste_dag(feiten: BezwaarTijdigFeiten, recht: Recht) -> tuple[date, Uitleg]:
    if feiten.bekendmaking is not None:
        eis(feiten.laatste_dag is None, "laatste_dag", "gaat niet samen met bekendmaking; geef het een of het ander")
        termijn = termijn_uit(recht, "bezwaartermijn", feiten.bekendmaking, feit="bekendmaking")
        return termijn.laatste_dag, termijn.uitleg
    if feiten.laatste_dag is None:
        raise Fout("bekendmaking", "ontbreekt; geef bekendmaking of laatste_dag")
    return feiten.laatste_dag, (
        oordeel("laatste_dag", "de laatste dag staat al vast", b.AWB_ART_6_7, "", op=feiten.laatste_dag),
    )


def _postdagen(feiten: BezwaarTijdigFeiten) -> tuple[date, date]:
    if feiten.ter_post is None and feiten.ontvangen is None:
        raise Fout("ingediend", "ontbreekt; geef ingediend, of ter_post en ontvangen")
    if feiten.ter_post is None:
        raise Fout("ter_post", "ontbreekt; bij bezwaar per post zijn ter_post en ontvangen nodig")
    if feiten.ontvangen is None:
        raise Fout("ontvangen", "ontbreekt; bij bezwaar per post zijn ter_post en ontvangen nodig")
    eis_volgorde(feiten.ter_post, feiten.ontvangen, "ontvangen", "ligt voor de dag van ter_post")
    return feiten.ter_post, feiten.ontvangen


def _ingediend(dag: date, laatste_dag: date, feit: str = "ingediend") -> tuple[Oordeel, Uitleg]:
    op_tijd = dag <= laatste_dag
    reden = f"{feit} op {dagtekst(dag)}, {'op of voor' if op_tijd else 'na'} de laatste dag"
    stap = Stap(feit, "ontvangen voor het einde van de termijn", b.AWB_ART_6_9.citaat("1"), dag, laatste_dag, reden)
    return Oordeel.TIJDIG if op_tijd else Oordeel.TE_LAAT, (stap,)


def _per_post(ter_post: date, ontvangen: date, laatste_dag: date, recht: Recht) -> tuple[Oordeel, Uitleg]:
    """Op tijd gepost is op tijd, als het stuk binnen een week na de termijn binnen is."""
    if ontvangen <= laatste_dag:
        return _ingediend(ontvangen, laatste_dag, "ontvangen")
    week = termijn_uit(recht, "bezwaar_per_post", laatste_dag, feit="laatste dag")
    op_tijd = ter_post <= laatste_dag and ontvangen <= week.laatste_dag
    reden = f"gepost op {dagtekst(ter_post)}, ontvangen op {dagtekst(ontvangen)}"
    stap = Stap("ter_post", "op tijd gepost en binnen een week ontvangen", b.AWB_ART_6_9.citaat("2"),
                ter_post, ontvangen, reden)  # fmt: skip
    return Oordeel.TIJDIG if op_tijd else Oordeel.TE_LAAT, (*week.uitleg, stap)


def _te_vroeg(bekendmaking: date | None, ingediend: date) -> Uitleg:
    if bekendmaking is None or ingediend > bekendmaking:
        return ()
    reden = "Te vroeg is niet te laat, als het besluit er al was of iemand dat mocht denken."
    return (oordeel("bekendmaking", "bezwaar voor het begin van de termijn", b.AWB_ART_6_10, reden, "1", ingediend),)


def _verschoonbaar(uitslag: Oordeel) -> Uitleg:
    if uitslag is Oordeel.TIJDIG:
        return ()
    reden = "Beoordeel of de indiener er redelijkerwijs niets aan kon doen; dan is het bezwaar toch ontvankelijk."
    return (oordeel("oordeel", "te laat kan verschoonbaar zijn", b.AWB_ART_6_11, reden),)
