"""Tot wanneer het college het PIP moet vaststellen (Besluit inburgering 2021, artikel 5.3)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from wet import bronnen as b
from wet.feiten import Feiten, datum, janee
from wet.fouten import Fout, eis, eis_volgorde
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.termijnen import Termijn, termijn_uit
from wet.uitleg import Uitleg, oordeel


@dataclass(frozen=True, kw_only=True)
class PipTermijnFeiten(Feiten):
    kennisgeving: Annotated[
        date | None, datum("Dag van de kennisgeving", "De dag waarop DUO de inburgeraar heeft geschreven.")
    ] = None
    ingeschreven: Annotated[
        date | None,
        datum("Ingeschreven in de BRP", "In de gemeente van huisvesting. Leeg: al ingeschreven voor de kennisgeving."),
    ] = None
    nog_niet_ingeschreven: Annotated[bool, janee("Nog niet ingeschreven in de gemeente van huisvesting")] = False
    verhuisd_ingeschreven: Annotated[date | None, datum("Na verhuizing ingeschreven in de nieuwe gemeente")] = None
    informatie_derde_ontvangen: Annotated[
        date | None, datum("Informatie van een derde ontvangen", "Alleen als het college daarop moest wachten.")
    ] = None


@dataclass(frozen=True, slots=True)
class PipTermijn:
    """`uiterlijk` is leeg zolang de termijn nog niet is begonnen."""

    uiterlijk: date | None
    uitleg: Uitleg


def pip_termijn(feiten: PipTermijnFeiten, parameters: Parameters = LANDELIJK) -> PipTermijn:
    """De laatste dag om het PIP vast te stellen."""
    if feiten.nog_niet_ingeschreven:
        return _niet_begonnen(feiten)
    veld, start = _begin(feiten)
    recht = feiten.recht(parameters, veld, start)
    veld, naam, start = _grondslag(feiten, recht, veld, start)
    termijn = termijn_uit(recht, naam, start, feit=veld)
    return _na_derde(feiten, recht, termijn)


def _niet_begonnen(feiten: PipTermijnFeiten) -> PipTermijn:
    for veld in ("ingeschreven", "verhuisd_ingeschreven"):
        eis(getattr(feiten, veld) is None, "nog_niet_ingeschreven", f"is true, maar {veld} is ook ingevuld")
    reden = (
        "De inburgeraar staat nog niet ingeschreven in de gemeente van huisvesting: "
        "de termijn begint pas op de dag van inschrijving in de BRP."
    )
    stap = oordeel("nog_niet_ingeschreven", "de termijn is nog niet begonnen", b.BESLUIT_ART_5_3, reden, "1",
                   feiten.kennisgeving)  # fmt: skip
    return PipTermijn(None, (stap,))


def _begin(feiten: PipTermijnFeiten) -> tuple[str, date]:
    """Het feit dat bepaalt welk recht geldt."""
    if feiten.verhuisd_ingeschreven is not None:
        zin = "ligt voor de kennisgeving; vul die dag in bij ingeschreven"
        eis_volgorde(feiten.kennisgeving, feiten.verhuisd_ingeschreven, "verhuisd_ingeschreven", zin)
        return "verhuisd_ingeschreven", feiten.verhuisd_ingeschreven
    if feiten.kennisgeving is not None:
        return "kennisgeving", feiten.kennisgeving
    if feiten.ingeschreven is not None:
        return "ingeschreven", feiten.ingeschreven
    raise Fout("kennisgeving", "ontbreekt; zonder kennisgeving is niet bekend wanneer de termijn begint")


def _grondslag(feiten: PipTermijnFeiten, recht: Recht, veld: str, start: date) -> tuple[str, str, date]:
    """De parameter en het feit waarvan de termijn loopt."""
    if veld == "verhuisd_ingeschreven":
        return veld, "pip_termijn_verhuizing", start
    if recht.parameters.zoek("pip_termijn", recht.dag) is None:
        return _oud_recht(feiten)
    if feiten.kennisgeving is None:
        raise Fout("kennisgeving", "ontbreekt; sinds 1 januari 2023 begint de termijn bij de kennisgeving")
    if feiten.ingeschreven is not None and feiten.ingeschreven > feiten.kennisgeving:
        return "ingeschreven", "pip_termijn", feiten.ingeschreven
    return "kennisgeving", "pip_termijn", feiten.kennisgeving


def _oud_recht(feiten: PipTermijnFeiten) -> tuple[str, str, date]:
    """Tot 1 januari 2023 liep de termijn voor iedereen vanaf de inschrijving in de BRP."""
    if feiten.ingeschreven is None:
        raise Fout("ingeschreven", "ontbreekt; tot 1 januari 2023 begon de termijn bij de inschrijving in de BRP")
    return "ingeschreven", "pip_termijn_oud", feiten.ingeschreven


def _na_derde(feiten: PipTermijnFeiten, recht: Recht, normaal: Termijn) -> PipTermijn:
    """Wachtte het college op een derde, dan twee weken na ontvangst, nooit eerder dan de gewone dag."""
    ontvangen = feiten.informatie_derde_ontvangen
    if ontvangen is None:
        return PipTermijn(normaal.laatste_dag, normaal.uitleg)
    extra = termijn_uit(recht, "pip_termijn_derde", ontvangen, feit="informatie_derde_ontvangen")
    if extra.laatste_dag > normaal.laatste_dag:
        return PipTermijn(extra.laatste_dag, normaal.uitleg + extra.uitleg)
    reden = "Twee weken na ontvangst is niet later dan de gewone dag: die blijft staan."
    stap = oordeel("informatie_derde_ontvangen", "nooit eerder dan de gewone dag", b.BESLUIT_ART_5_3, reden, "2",
                   normaal.laatste_dag)  # fmt: skip
    return PipTermijn(normaal.laatste_dag, (*normaal.uitleg, stap))
