"""Rekenen met termijnen: dagen, weken, maanden en jaren, met de Algemene termijnenwet waar zij geldt."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from wet import bronnen as b
from wet.bronnen import Bron
from wet.codes import Eenheid
from wet.feiten import Feiten, code, datum, getal, janee
from wet.fouten import eis
from wet.kalender import EEN_DAG, Kalender
from wet.parameters import LANDELIJK, Parameter, Parameters, Recht
from wet.uitleg import Stap, Uitleg

# Artikel 4 ATW: boven deze lengte schuift een termijn niet op; een termijn in jaren nooit.
_ATW_GRENS = {Eenheid.DAG: 90, Eenheid.WEEK: 12, Eenheid.MAAND: 3, Eenheid.JAAR: 0}
# Langer dan honderd jaar is geen termijn uit de wet maar een tikfout.
_LANGSTE = {Eenheid.DAG: 36_525, Eenheid.WEEK: 5_218, Eenheid.MAAND: 1_200, Eenheid.JAAR: 100}
# Geen reeks vrije dagen duurt zo lang: een langere termijn bevat altijd twee werkdagen.
_ZEKER_TWEE_WERKDAGEN = 10


@dataclass(frozen=True, slots=True)
class Duur:
    """Een lengte: zoveel dagen, weken, maanden of jaren."""

    aantal: int
    eenheid: Eenheid

    def __str__(self) -> str:
        eenheid = self.eenheid
        woord = eenheid.value if self.aantal == 1 or eenheid is Eenheid.JAAR else eenheid.label
        return f"{self.aantal} {woord}"


@dataclass(frozen=True, slots=True)
class Termijn:
    """Een termijn die begint op de dag na een gebeurtenis."""

    eerste_dag: date
    laatste_dag: date
    uitleg: Uitleg


def duur_uit_feiten(aantal: int, eenheid: Eenheid, veld: str) -> Duur:
    """Een lengte die iemand opgeeft; `veld` is waar het aantal staat."""
    duur = Duur(aantal, eenheid)
    eis(aantal <= _LANGSTE[eenheid], veld, f"is {duur}, en dat is langer dan honderd jaar")
    return duur


def dagen(aantal: int) -> Duur:
    return Duur(aantal, Eenheid.DAG)


def weken(aantal: int) -> Duur:
    return Duur(aantal, Eenheid.WEEK)


def maanden(aantal: int) -> Duur:
    return Duur(aantal, Eenheid.MAAND)


def jaren(aantal: int) -> Duur:
    return Duur(aantal, Eenheid.JAAR)


def plus_maanden(dag: date, aantal: int) -> date:
    """Dezelfde dag zoveel maanden later, of de laatste dag van die maand als de dag daar niet bestaat."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + aantal, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def plus(dag: date, duur: Duur) -> date:
    """De laatste dag van een termijn die de dag na `dag` begint, zonder verschuiving."""
    if duur.eenheid is Eenheid.DAG:
        return dag + timedelta(days=duur.aantal)
    if duur.eenheid is Eenheid.WEEK:
        return dag + timedelta(weeks=duur.aantal)
    return plus_maanden(dag, duur.aantal * (12 if duur.eenheid is Eenheid.JAAR else 1))


def terug(dag: date, duur: Duur) -> date:
    """Terugtellen vanaf een dag. De ATW verschuift dan niet (artikel 1 lid 2)."""
    return plus(dag, Duur(-duur.aantal, duur.eenheid))


def atw_geldt(duur: Duur) -> bool:
    """Of de Algemene termijnenwet een termijn van deze lengte laat opschuiven (artikel 4)."""
    return duur.aantal <= _ATW_GRENS[duur.eenheid]


def verschuif(dag: date, kalender: Kalender) -> tuple[date, Uitleg]:
    """Naar de eerste werkdag op of na `dag`, met één stap voor elke dag opschuiven."""
    reden = kalender.reden_vrij(dag)
    if reden is None:
        return dag, ()
    stappen = []
    while reden is not None:
        volgende = dag + EEN_DAG
        stappen.append(_schuifstap(b.ATW_ART_1, dag, volgende, f"{reden}: de termijn loopt door"))
        dag, reden = volgende, kalender.reden_vrij(volgende)
    return dag, tuple(stappen)


def _schuifstap(bron: Bron, van: date, tot: date, reden: str) -> Stap:
    return Stap("laatste dag", "verschuiving", bron.citaat("1" if bron is b.ATW_ART_1 else ""), van, tot, reden)


def _twee_werkdagen(start: date, einde: date, kalender: Kalender) -> tuple[date, Uitleg]:
    """Verleng een korte termijn tot zij twee werkdagen bevat (artikel 2 ATW)."""
    lengte = (einde - start).days
    gevonden = sum(kalender.is_werkdag(start + timedelta(days=n)) for n in range(1, lengte + 1))
    stappen = []
    while gevonden < 2:
        volgende = einde + EEN_DAG
        stappen.append(_schuifstap(b.ATW_ART_2, einde, volgende, "de termijn telt nog geen twee werkdagen"))
        einde, gevonden = volgende, gevonden + kalender.is_werkdag(volgende)
    return einde, tuple(stappen)


def schuif_termijn(start: date, ruw: date, kalender: Kalender) -> tuple[date, Uitleg]:
    """De ATW op een termijn die de dag na `start` begint en op `ruw` zou eindigen."""
    einde, stappen = verschuif(ruw, kalender)
    if 3 <= (ruw - start).days <= _ZEKER_TWEE_WERKDAGEN:
        einde, extra = _twee_werkdagen(start, einde, kalender)
        stappen += extra
    return einde, stappen


def zonder_besluit(einde: date, kalender: Kalender) -> str:
    """De waarschuwing voor een jaar waarvan de gelijkgestelde dagen niet bekend zijn."""
    if kalender.besluit_bekend(einde.year):
        return ""
    return f"Voor {einde.year} is geen besluit bekend over dagen die gelijkstaan met een feestdag."


def termijn(
    start: date,
    duur: Duur,
    bron: Bron,
    lid: str = "",
    *,
    feit: str,
    kalender: Kalender,
    atw: bool = True,
    noot: str = "",
) -> Termijn:
    """De termijn die de dag na `start` begint; `feit` is waar zij vanaf loopt."""
    ruw = plus(start, duur)
    verschuift = atw and atw_geldt(duur)
    reden = " ".join(filter(None, (noot, _atw_zin(atw, verschuift, ruw, kalender))))
    eerste = Stap(feit, f"{duur}, vanaf de dag erna", bron.citaat(lid), start, ruw, reden)
    einde, stappen = schuif_termijn(start, ruw, kalender) if verschuift else (ruw, ())
    return Termijn(start + EEN_DAG, einde, (eerste, *stappen))


def _atw_zin(gevraagd: bool, verschuift: bool, ruw: date, kalender: Kalender) -> str:
    if verschuift:
        return zonder_besluit(ruw, kalender)
    if gevraagd:
        return "De Algemene termijnenwet geldt niet voor een termijn van deze lengte (artikel 4 ATW)."
    return ""


_EENHEDEN = {
    **{"dagen": Eenheid.DAG, "weken": Eenheid.WEEK, "maanden": Eenheid.MAAND},
    "jaar": Eenheid.JAAR,
}


def duur_van(parameter: Parameter) -> Duur:
    """De lengte die een parameter geeft."""
    assert isinstance(parameter.waarde, int)  # noqa: S101 - de aard van een parameter staat vast
    return Duur(parameter.waarde, _EENHEDEN[parameter.eenheid])


def termijn_uit(recht: Recht, naam: str, start: date, *, feit: str, atw: bool = True) -> Termijn:
    """De termijn van een parameter, vanaf het feit."""
    parameter = recht.parameter(naam)
    noot = " ".join(filter(None, (parameter.toelichting, parameter.voorbehoud)))
    return termijn(
        start, duur_van(parameter), parameter.bron or b.ATW_ART_1, parameter.lid,
        feit=feit, kalender=recht.kalender, atw=atw, noot=noot,
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TermijnFeiten(Feiten):
    start: Annotated[date, datum("Dag van de gebeurtenis", "De termijn begint de dag erna.")]
    aantal: Annotated[int, getal("Aantal", minimum=1)]
    eenheid: Annotated[Eenheid, code(Eenheid, "Eenheid")]
    atw: Annotated[bool, janee("Algemene termijnenwet toepassen", "Alleen waar zij geldt.")] = True


def reken_termijn(feiten: TermijnFeiten, parameters: Parameters = LANDELIJK) -> Termijn:
    """Een vrije termijn, met de ATW waar zij geldt."""
    duur = duur_uit_feiten(feiten.aantal, feiten.eenheid, "aantal")
    return termijn(feiten.start, duur, b.ATW_ART_1, feit="start", kalender=parameters.kalender, atw=feiten.atw)


@dataclass(frozen=True, kw_only=True)
class VerschuivingFeiten(Feiten):
    datum: Annotated[date, datum("Laatste dag zonder verschuiving")]


@dataclass(frozen=True, slots=True)
class Verschuiving:
    datum: date
    uitleg: Uitleg


def reken_verschuiving(feiten: VerschuivingFeiten, parameters: Parameters = LANDELIJK) -> Verschuiving:
    """Schuif een laatste dag op naar de eerste werkdag."""
    kalender = parameters.kalender
    dag, stappen = verschuif(feiten.datum, kalender)
    noot = zonder_besluit(feiten.datum, kalender)
    begin = Stap("datum", "laatste dag", b.ATW_ART_1.citaat("1"), feiten.datum, feiten.datum, noot)
    return Verschuiving(dag, (begin, *stappen))
