"""De regels waaraan DUO een PIP, aanbod, MAP of PVT toetst, als functies op feiten.

Zo ziet iemand een weigering bij het veld, vóór het bericht weggaat; de stand-in toetst met dezelfde functies. Een feit
dat wij niet kennen (None) toetsen wij niet: DUO heeft het laatste woord. Bron: de voorwaarden die DUO bij zijn
koppelvlakken voor gemeenten publiceert.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from koppelingen.duo.aanbod import Aanbod, Instelling
from koppelingen.duo.codes import Doelgroep, Leerroute, Niveau
from koppelingen.duo.pip import Pip


@dataclass(frozen=True)
class Bezwaar:
    """Waarom DUO weigert. `veld` is de naam in onze gegevens (`Pip.dagtekening`), leeg als het om het geheel gaat."""

    veld: str
    zin: str


Toets = tuple[bool | None, str, str]


def verzamel(toetsen: Iterable[Toets]) -> tuple[Bezwaar, ...]:
    """Alleen de toetsen die geschonden zijn, als bezwaar."""
    return tuple(Bezwaar(veld, zin) for geschonden, veld, zin in toetsen if geschonden)


def voor(dag: date | None, grens: date | None) -> bool:
    """Ligt `dag` vóór `grens`? Onbekend is nee: dan toetsen wij niet."""
    return dag is not None and grens is not None and dag < grens


@dataclass(frozen=True)
class PipFeiten:
    """Wat DUO van de persoon weet als er een PIP binnenkomt. `eerste`: nergens is eerder een PIP aangeleverd."""

    plicht_van: date | None = None
    gevestigd_op: date | None = None
    dagtekening_eerste: date | None = None
    dagtekening_geldend: date | None = None
    eerste: bool | None = None
    doelgroep: Doelgroep | None = None


def toets_pip(pip: Pip, feiten: PipFeiten) -> tuple[Bezwaar, ...]:
    return verzamel((*_dagtekening(pip, feiten), *_niveau(pip, feiten), *_intensiteit(pip, feiten)))


def _dagtekening(pip: Pip, feiten: PipFeiten) -> Iterator[Toets]:
    dag = pip.dagtekening
    yield voor(dag, feiten.plicht_van), "dagtekening", "De dagtekening ligt vóór het begin van de inburgeringsplicht."
    yield voor(dag, feiten.dagtekening_eerste), "dagtekening", "De dagtekening ligt vóór die van het eerste PIP."
    yield voor(dag, feiten.dagtekening_geldend), "dagtekening", "De dagtekening ligt vóór die van het geldende PIP."
    yield voor(dag, feiten.gevestigd_op), "dagtekening", "De dagtekening ligt vóór de vestiging in de gemeente."


def _niveau(pip: Pip, feiten: PipFeiten) -> Iterator[Toets]:
    a2, b1 = pip.niveau is Niveau.A2, pip.niveau is Niveau.B1
    yield a2 and pip.leerroute is Leerroute.ONDERWIJS, "niveau", "Niveau A2 kan niet bij de onderwijsroute."
    yield b1 and pip.leerroute is Leerroute.ZELFREDZAAMHEID, "niveau", "Niveau B1 kan niet bij de Z-route."
    afschalen_bij_eerste = a2 and pip.leerroute is Leerroute.B1 and feiten.eerste
    yield afschalen_bij_eerste, "niveau", "Niveau A2 kan bij de B1-route niet in het eerste PIP."


def _intensiteit(pip: Pip, feiten: PipFeiten) -> Iterator[Toets]:
    gevuld = pip.intensiteit_b1 is not None
    andere_route = gevuld and pip.leerroute is not Leerroute.B1
    yield andere_route, "intensiteit_b1", "De geschatte uren van de B1-route horen alleen bij de B1-route."
    geen_asiel = gevuld and feiten.doelgroep is Doelgroep.OVERIG
    yield geen_asiel, "intensiteit_b1", "De geschatte uren van de B1-route zijn alleen voor asielstatushouders."


def toets_verwijderen_pip(*, termijn_vastgesteld: bool, cursusuren_bekend: bool) -> tuple[Bezwaar, ...]:
    return verzamel(
        (
            (termijn_vastgesteld, "", "Het PIP kan niet weg: de inburgeringstermijn is al vastgesteld."),
            (cursusuren_bekend, "", "Het PIP kan niet weg: er zijn al uren geregistreerd bij het aanbod."),
        )
    )


@dataclass(frozen=True)
class AanbodFeiten:
    """`instelling` is None als de school niet op de lijst van DUO staat. De termijn is tot en met."""

    doelgroep: Doelgroep | None
    pip: Pip | None
    instelling: Instelling | None
    termijn_van: date | None = None
    termijn_tot_en_met: date | None = None


def toets_aanbod(aanbod: Aanbod, feiten: AanbodFeiten) -> tuple[Bezwaar, ...]:
    return verzamel((*_aanbod_mag(feiten), *_aanbod_datums(aanbod, feiten)))


def _aanbod_mag(feiten: AanbodFeiten) -> Iterator[Toets]:
    yield feiten.doelgroep is Doelgroep.OVERIG, "", "Een inburgeringsaanbod is alleen voor asielstatushouders."
    yield feiten.pip is None, "", "Er is nog geen PIP bij DUO bekend."
    yield not _erkend(feiten), "instelling", "Deze instelling heeft niet het keurmerk dat bij de leerroute hoort."


def _erkend(feiten: AanbodFeiten) -> bool:
    """Bij de onderwijsroute telt ook een erkend taalschakeltraject; anders is het keurmerk van Blik op Werk nodig."""
    if feiten.instelling is None:
        return False
    onderwijsroute = feiten.pip is not None and feiten.pip.leerroute is Leerroute.ONDERWIJS
    return feiten.instelling.keurmerk_bow or (onderwijsroute and feiten.instelling.keurmerk_tst)


def _aanbod_datums(aanbod: Aanbod, feiten: AanbodFeiten) -> Iterator[Toets]:
    dagtekening = feiten.pip.dagtekening if feiten.pip else None
    for veld in ("ingeschreven_op", "start_op", "tot_en_met"):
        dag = getattr(aanbod, veld)
        yield voor(dag, dagtekening), veld, "Deze datum ligt vóór de dagtekening van het geldende PIP."
    start, einde = aanbod.start_op, aanbod.tot_en_met
    yield voor(start, aanbod.ingeschreven_op), "start_op", "De opleiding begint vóór de inschrijving."
    yield voor(einde, start), "tot_en_met", "De opleiding eindigt voor zij begint."
    buiten = "Deze datum ligt buiten de inburgeringstermijn."
    for veld, dag in (("start_op", start), ("tot_en_met", einde)):
        yield voor(dag, feiten.termijn_van) or voor(feiten.termijn_tot_en_met, dag), veld, buiten
