"""Hoe lang gegevens bewaard blijven: Besluit inburgering 9.9 (gaat voor) en de Selectielijst."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from wet import bronnen as b
from wet.codes import Bewaarregeling
from wet.feiten import Feiten, code, datum, tekst
from wet.fouten import Fout
from wet.parameters import LANDELIJK, Parameters
from wet.selectielijst import RESULTATEN, VANAF_GEBOORTE, Bewaarduur
from wet.termijnen import duur_van, plus
from wet.uitleg import Stap, Uitleg, dagtekst, oordeel

_GEGEVENS = {
    "persoonsgegevens": "bewaren_persoonsgegevens",
    "kerngegevens": "bewaren_kerngegevens",
    "lening": "bewaren_lening",
}


@dataclass(frozen=True, kw_only=True)
class BewaartermijnFeiten(Feiten):
    regeling: Annotated[Bewaarregeling, code(Bewaarregeling, "Regeling")]
    gegeven: Annotated[
        str,
        tekst("Gegeven", "Besluit: persoonsgegevens, kerngegevens of lening. Selectielijst: het nummer, zoals 8.1."),
    ]
    einde: Annotated[
        date | None, datum("Einde", "Van de plicht, de lening, of (Selectielijst) de zaak of de voorziening.")
    ] = None
    overleden_op: Annotated[date | None, datum("Overleden op")] = None


@dataclass(frozen=True, slots=True)
class Bewaartermijn:
    """Korter dan een jaar of blijvend bewaren: `jaren` is leeg. Blijvend: ook `vernietigen_op`."""

    jaren: int | None
    vernietigen_op: date | None
    uitleg: Uitleg


def bewaartermijn(feiten: BewaartermijnFeiten, parameters: Parameters = LANDELIJK) -> Bewaartermijn:
    """De dag waarop de gegevens vernietigd moeten zijn."""
    if feiten.regeling is Bewaarregeling.SELECTIELIJST:
        return _selectielijst(feiten)
    return _besluit(feiten, parameters)


def _besluit(feiten: BewaartermijnFeiten, parameters: Parameters) -> Bewaartermijn:
    if feiten.gegeven not in _GEGEVENS:
        raise Fout("gegeven", f"'{feiten.gegeven[:60]}' is onbekend in het Besluit; kies uit {', '.join(_GEGEVENS)}")
    veld, begin = _begin(feiten)
    recht = feiten.recht(parameters, veld, begin)
    parameter = recht.parameter(_GEGEVENS[feiten.gegeven])
    dag = plus(begin, duur_van(parameter))
    stap = Stap(veld, f"{duur_van(parameter)} bewaren", parameter.artikel, begin, dag, parameter.omschrijving)
    if feiten.gegeven == "persoonsgegevens" and feiten.overleden_op and recht.aan("vernietigen_bij_overlijden"):
        return _bij_overlijden(recht.getal(parameter.naam), dag, feiten.overleden_op, stap)
    return Bewaartermijn(recht.getal(parameter.naam), dag, (stap,))


def _begin(feiten: BewaartermijnFeiten) -> tuple[str, date]:
    """Het einde van de plicht; overlijden beëindigt haar ook."""
    if feiten.einde is not None:
        return "einde", feiten.einde
    if feiten.overleden_op is not None and feiten.gegeven != "lening":
        return "overleden_op", feiten.overleden_op
    raise Fout("einde", "ontbreekt; zonder einde is niet bekend wanneer de bewaartermijn begint")


def _bij_overlijden(jaren: int, dag: date, overleden_op: date, stap: Stap) -> Bewaartermijn:
    if overleden_op >= dag:
        return Bewaartermijn(jaren, dag, (stap,))
    reden = f"overleden op {dagtekst(overleden_op)}: de persoonsgegevens worden dan verwijderd"
    tweede = Stap("overleden_op", "vernietigen bij overlijden", b.BESLUIT_ART_9_9.citaat("1"), dag, overleden_op, reden)
    return Bewaartermijn(jaren, overleden_op, (stap, tweede))


def _selectielijst(feiten: BewaartermijnFeiten) -> Bewaartermijn:
    duur = _bewaarduur(feiten.gegeven)
    if duur is None:
        stap = oordeel("gegeven", f"resultaat {feiten.gegeven}", b.SELECTIELIJST, "Blijvend bewaren.")
        return Bewaartermijn(None, None, (stap,))
    if feiten.einde is None:
        raise Fout("einde", "ontbreekt; zonder einde is niet bekend wanneer de bewaartermijn begint")
    dag = duur.na(feiten.einde)
    regel = f"{duur} bewaren (resultaat {feiten.gegeven})"
    stap = Stap("einde", regel, b.SELECTIELIJST.citaat(), feiten.einde, dag, "Besluit inburgering 9.9 gaat voor.")
    return Bewaartermijn(duur.hele_jaren, dag, (stap,))


def _bewaarduur(nummer: str) -> Bewaarduur | None:
    if nummer in VANAF_GEBOORTE:
        raise Fout("gegeven", f"{nummer} van de Selectielijst loopt vanaf de geboortedatum, niet vanaf einde")
    if nummer not in RESULTATEN:
        raise Fout("gegeven", f"'{nummer[:60]}' is geen resultaat van de Selectielijst; geef een nummer zoals 8.1")
    return RESULTATEN[nummer]
