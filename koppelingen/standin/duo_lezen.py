"""De nagespeelde DUO, het deel dat alleen leest."""

from collections.abc import Callable

from koppelingen.standin.reactie import Reactie
from koppelingen.standin.toestand import BijDuo, Toestand, Verzoek

Dienst = Callable[[Toestand, Verzoek, BijDuo], Reactie]


def een(veld: str) -> Dienst:
    """Eén gegeven, of 404 als DUO het niet heeft."""

    def dienst(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
        waarde = getattr(persoon, veld)
        return Reactie(404) if waarde is None else Reactie(200, waarde)

    return dienst


def alle(veld: str) -> Dienst:
    def dienst(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
        return Reactie(200, getattr(persoon, veld))

    return dienst


def datum_van(veld: str, naam: str) -> Dienst:
    """MAP en PVT geven bij opvragen alleen de datum terug, niet de verwijtbaarheid."""

    def dienst(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
        waarde = getattr(persoon, veld) or {}
        return Reactie(200, {naam: waarde[naam]}) if naam in waarde else Reactie(404)

    return dienst


def examennummer(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    return Reactie(200, {"examennummer": persoon.examennummer}) if persoon.examennummer else Reactie(404)


def uren(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    return Reactie(200, [{"gemeentecode": code, **per} for code, per in persoon.uren.items()])


def verlengingsgronden(toestand: Toestand, verzoek: Verzoek) -> Reactie:
    return Reactie(200, toestand.verlengingsgronden)


def instellingen(toestand: Toestand, verzoek: Verzoek) -> Reactie:
    return Reactie(200, toestand.instellingen)
