"""Verlengen met de duur van een omstandigheid, gegeven als duur of als eerste en laatste dag."""

from datetime import date

from wet.bronnen import Bron
from wet.fouten import Fout, eis, eis_volgorde
from wet.lengte import Lengte, lengte
from wet.parameters import Parameter, Recht
from wet.termijnen import Duur, duur_uit_feiten, duur_van, plus
from wet.uitleg import Stap, dagtekst
from wet.verlenging.antwoord import mag, mag_niet
from wet.verlenging.feiten import Verlenging, VerlengingFeiten


def periode(feiten: VerlengingFeiten) -> Lengte:
    """De lengte van `van` tot en met `tot`."""
    if feiten.van is None:
        raise Fout("van", "ontbreekt; geef de eerste en de laatste dag met van en tot")
    if feiten.tot is None:
        raise Fout("tot", "ontbreekt; geef de eerste en de laatste dag met van en tot")
    eis_volgorde(feiten.van, feiten.tot, "tot", "ligt voor van")
    return lengte(feiten.van, feiten.tot)


def _duur(feiten: VerlengingFeiten) -> Lengte | Duur:
    if feiten.duur is None:
        if feiten.van is None and feiten.tot is None:
            raise Fout("duur", f"ontbreekt; de grond {feiten.grond} heeft duur nodig, of van en tot")
        return periode(feiten)
    eis(feiten.van is None and feiten.tot is None, "duur", "gaat niet samen met van en tot; geef het een of het ander")
    return duur_uit_feiten(feiten.duur.aantal, feiten.duur.eenheid, "duur.aantal")


def _na(dag: date, duur: Lengte | Duur) -> date:
    return duur.na(dag) if isinstance(duur, Lengte) else plus(dag, duur)


def verleng_met_duur(
    feiten: VerlengingFeiten, recht: Recht, bron: Bron, *, minimum: str = "", maximum: str = ""
) -> Verlenging:
    """Zo lang als de omstandigheid, met de kortste en de langste duur die de grond kent."""
    duur, begin = _duur(feiten), feiten.laatste_dag
    dag = _na(begin, duur)
    if minimum and _te_kort(duur, begin, recht.parameter(minimum)):
        reden = f"De omstandigheid duurt {duur}; dat is korter dan {duur_van(recht.parameter(minimum))}."
        return mag_niet(reden, "duur", bron, recht.parameter(minimum).lid)
    stap = Stap("duur", f"{duur} erbij", bron.citaat(), begin, dag, feiten.grond.label)
    if not maximum or dag <= plus(begin, duur_van(recht.parameter(maximum))):
        return mag(dag, f"{feiten.grond.label}: {duur} erbij", stap)
    return _begrensd(recht.parameter(maximum), begin, dag, stap)


def _te_kort(duur: Lengte | Duur, begin: date, minimum: Parameter) -> bool:
    """Een periode telt in hele maanden; een losse duur wordt vergeleken vanaf de laatste dag van de termijn."""
    grens = duur_van(minimum)
    if isinstance(duur, Lengte):
        return duur.maanden < grens.aantal
    return plus(begin, duur) < plus(begin, grens)


def _begrensd(parameter: Parameter, begin: date, dag: date, stap: Stap) -> Verlenging:
    grens = plus(begin, duur_van(parameter))
    reden = f"{parameter.omschrijving} {duur_van(parameter)}: tot en met {dagtekst(grens)}"
    return mag(grens, reden, stap, Stap("duur", "ten hoogste", parameter.artikel, dag, grens, reden))
