"""De nagespeelde DUO: contactpersonen van een gemeente en aan wie ze gekoppeld zijn."""

from koppelingen.duo.aanbod import Contactpersoon
from koppelingen.standin.reactie import Reactie
from koppelingen.standin.toestand import BijDuo, Toestand, Verzoek


def maak_contactpersoon(toestand: Toestand, verzoek: Verzoek) -> Reactie:
    gegevens = Contactpersoon.uit_json(verzoek.json).naar_json()
    nummer = max(toestand.contactpersonen, default=0) + 1
    toestand.contactpersonen[nummer] = (verzoek.headers["bron"], gegevens)
    return Reactie(201, {"id": nummer, "contactpersoongegevens": gegevens})


def wijzig_contactpersoon(toestand: Toestand, verzoek: Verzoek) -> Reactie:
    nummer = _eigen_contactpersoon(toestand, verzoek)
    if nummer is None:
        return Reactie(404)
    toestand.contactpersonen[nummer] = (verzoek.headers["bron"], Contactpersoon.uit_json(verzoek.json).naar_json())
    return Reactie(200)


def verwijder_contactpersoon(toestand: Toestand, verzoek: Verzoek) -> Reactie:
    """Bestaande koppelingen met personen verdwijnen mee."""
    nummer = _eigen_contactpersoon(toestand, verzoek)
    if nummer is None:
        return Reactie(404)
    del toestand.contactpersonen[nummer]
    for persoon in toestand.duo.values():
        if persoon.contactpersoon == nummer:
            persoon.contactpersoon = None
    return Reactie(200)


def koppel_contactpersoon(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    nummer = _eigen_contactpersoon(toestand, verzoek)
    if nummer is None:
        return Reactie(404)
    persoon.contactpersoon = nummer
    return Reactie(201)


def ontkoppel_contactpersoon(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    nummer = _eigen_contactpersoon(toestand, verzoek)
    if nummer is None or persoon.contactpersoon != nummer:
        return Reactie(404)
    persoon.contactpersoon = None
    return Reactie(200)


def _eigen_contactpersoon(toestand: Toestand, verzoek: Verzoek) -> int | None:
    nummer = int(verzoek.delen["id"])
    bron, _ = toestand.contactpersonen.get(nummer, ("", {}))
    return nummer if bron == verzoek.headers["bron"] else None
