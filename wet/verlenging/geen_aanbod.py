"""Geen of te laat inburgeringsaanbod (Regeling 4.1 lid 2 onder g): een verklaring van het college is het bewijs."""

from datetime import date

from wet import bronnen as b
from wet.codes import Route
from wet.kalender import EEN_DAG
from wet.lengte import Lengte, lengte
from wet.parameters import Parameter, Recht
from wet.termijnen import dagen, duur_van, plus
from wet.uitleg import Stap, dagtekst
from wet.verlenging.antwoord import mag, mag_niet, vereist
from wet.verlenging.feiten import Verlenging, VerlengingFeiten


def weeg(feiten: VerlengingFeiten, recht: Recht) -> Verlenging:
    """De tijd zonder aanbod na de derde maand; wie in de onderwijsroute niet op tijd begint, krijgt een vaste duur."""
    pip, aanbod = vereist(feiten, "pip"), vereist(feiten, "aanbod")
    onderwijs = vereist(feiten, "route") is Route.ONDERWIJS
    parameter = recht.parameter("aanbodtermijn_onderwijs" if onderwijs else "aanbodtermijn")
    grens = plus(pip, duur_van(parameter))
    if aanbod <= grens:
        reden = f"Het aanbod is op tijd gedaan: uiterlijk {dagtekst(grens)} is binnen {duur_van(parameter)} na het PIP."
        return mag_niet(reden, "aanbod", b.REGELING_ART_4_1, "2")
    eerste = Stap("pip", f"{duur_van(parameter)} om aan te bieden", parameter.artikel, pip, grens, "")
    if onderwijs:
        return _verleng_vast(feiten.laatste_dag, aanbod, recht.parameter("verlenging_onderwijs_start"), eerste)
    return _verleng(feiten.laatste_dag, grens, aanbod, recht, eerste)


def _verleng_vast(laatste_dag: date, start: date, parameter: Parameter, eerste: Stap) -> Verlenging:
    duur = duur_van(parameter)
    dag = plus(laatste_dag, duur)
    reden = f"het taalschakeltraject begon te laat, op {dagtekst(start)}: {duur} erbij"
    tweede = Stap("laatste_dag", f"{duur} erbij", parameter.artikel, laatste_dag, dag, "een vaste duur")
    return mag(dag, reden, eerste, tweede)


def _verleng(laatste_dag: date, grens: date, aanbod: date, recht: Recht, eerste: Stap) -> Verlenging:
    """De tijd zonder aanbod, tot en met de dag van het aanbod."""
    gemist, dag = _afwezig(laatste_dag, grens, aanbod, recht)
    artikel = b.REGELING_ART_4_1.citaat("2")
    tweede = Stap("aanbod", "tijd zonder aanbod", artikel, grens, aanbod, f"{gemist}, tot en met de dag van het aanbod")
    derde = Stap("laatste_dag", f"{gemist} erbij", artikel, laatste_dag, dag, "eerst hele maanden, dan dagen")
    return mag(dag, f"het aanbod kwam {gemist} te laat", eerste, tweede, derde)


def _afwezig(laatste_dag: date, grens: date, aanbod: date, recht: Recht) -> tuple[str, date]:
    """De duur in woorden en de nieuwe laatste dag, naar de gekozen lezing."""
    if recht.lezing("lezing_geen_aanbod_duur") == "dagen":
        aantal = dagen((aanbod - grens).days)
        return str(aantal), plus(laatste_dag, aantal)
    gemist: Lengte = lengte(grens + EEN_DAG, aanbod)
    return str(gemist), gemist.na(laatste_dag)
