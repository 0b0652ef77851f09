"""De nagespeelde DUO: elke dienst die de cliënt kent, met paden, statussen en kopregels van de specificaties."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from koppelingen.duo.lezen import OngeldigVeld
from koppelingen.standin import duo_contactpersonen, duo_lezen, duo_muteren
from koppelingen.standin.reactie import Reactie
from koppelingen.standin.toestand import BijDuo, Toestand, Verzoek

Dienst = Callable[[Toestand, Verzoek, BijDuo], Reactie]
Algemeen = Callable[[Toestand, Verzoek], Reactie]

# Methode, pad, versie van de API (kopregel API-Version), en wie antwoordt.
PERSOONSDIENSTEN: tuple[tuple[str, str, str, Dienst], ...] = (
    ("GET", "/personen/{bsn}/inburgeringsplicht", "1.2.2", duo_lezen.een("inburgeringsplicht")),
    ("GET", "/personen/{bsn}/inburgeringsplicht/historie", "1.2.2", duo_lezen.alle("inburgeringsplicht_historie")),
    ("GET", "/personen/{bsn}/doelgroep", "1.2.2", duo_lezen.een("doelgroep")),
    ("GET", "/personen/{bsn}/doelgroep/historie", "1.2.2", duo_lezen.alle("doelgroep_historie")),
    ("GET", "/personen/{bsn}/inburgeringstermijn", "1.0.0", duo_lezen.een("inburgeringstermijn")),
    ("GET", "/personen/{bsn}/inburgeringstermijn/historie", "1.0.0", duo_lezen.alle("inburgeringstermijn_historie")),
    ("GET", "/personen/{bsn}/lbt/resultaten", "1.2.0", duo_lezen.alle("lbt_resultaten")),
    ("GET", "/personen/{bsn}/lbt/examennummer", "1.2.0", duo_lezen.examennummer),
    ("DELETE", "/personen/{bsn}/lbt/examennummer", "1.2.0", duo_muteren.trek_examennummer_in),
    ("GET", "/personen/{bsn}/vrijstellingen", "1.0.0", duo_lezen.alle("vrijstellingen")),
    ("GET", "/personen/{bsn}/ontheffingen", "1.0.0", duo_lezen.alle("ontheffingen")),
    ("GET", "/personen/{bsn}/examens/resultaten", "1.0.0", duo_lezen.alle("examenresultaten")),
    ("GET", "/personen/{bsn}/examens/gratispogingen", "1.0.0", duo_lezen.alle("gratispogingen")),
    ("GET", "/personen/{bsn}/PIP", "1.2.0", duo_lezen.een("pip")),
    ("POST", "/personen/{bsn}/PIP", "1.2.0", duo_muteren.registreer_pip),
    ("DELETE", "/personen/{bsn}/PIP", "1.2.0", duo_muteren.verwijder_pip),
    (
        "POST",
        "/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}",
        "1.2.0",
        duo_muteren.registreer_aanbod,
    ),
    (
        "DELETE",
        "/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}",
        "1.2.0",
        duo_muteren.verwijder_aanbod,
    ),
    ("GET", "/personen/{bsn}/map", "1.0.0", duo_lezen.datum_van("map", "datumEindgesprekMap")),
    ("PUT", "/personen/{bsn}/map", "1.0.0", duo_muteren.vervang_map),
    ("GET", "/personen/{bsn}/pvt", "1.0.0", duo_lezen.datum_van("pvt", "datumOndertekeningPvt")),
    ("PUT", "/personen/{bsn}/pvt", "1.0.0", duo_muteren.vervang_pvt),
    ("PUT", "/personen/{bsn}/zroute", "1.0.0", duo_muteren.vervang_zroute),
    ("GET", "/personen/{bsn}/uren", "1.0.0", duo_lezen.uren),
    ("PUT", "/personen/{bsn}/uren/bredeintake/taallesknm", "1.0.0", duo_muteren.uren("TaallesEnKnmBredeIntake")),
    (
        "PUT",
        "/personen/{bsn}/uren/participatieactiviteiten",
        "1.0.0",
        duo_muteren.uren("ParticipatieactiviteitenBredeIntake"),
    ),
    ("PUT", "/personen/{bsn}/uren/participatietaalles", "1.0.0", duo_muteren.uren("ParticipatieAlsTaalles")),
    ("POST", "/contactpersonen/{id}/personen/{bsn}", "1.0.0", duo_contactpersonen.koppel_contactpersoon),
    ("DELETE", "/contactpersonen/{id}/personen/{bsn}", "1.0.0", duo_contactpersonen.ontkoppel_contactpersoon),
)

ALGEMENE_DIENSTEN: tuple[tuple[str, str, str, Algemeen], ...] = (
    ("GET", "/verlengingsgronden", "1.0.0", duo_lezen.verlengingsgronden),
    ("GET", "/instellingen", "1.2.0", duo_lezen.instellingen),
    ("POST", "/contactpersonen", "1.0.0", duo_contactpersonen.maak_contactpersoon),
    ("PUT", "/contactpersonen/{id}", "1.0.0", duo_contactpersonen.wijzig_contactpersoon),
    ("DELETE", "/contactpersonen/{id}", "1.0.0", duo_contactpersonen.verwijder_contactpersoon),
)


def _patroon(pad: str) -> re.Pattern[str]:
    return re.compile("/v1" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", pad))


_ROUTES: list[tuple[str, re.Pattern[str], str, Any]] = [
    (methode, _patroon(pad), versie, dienst) for methode, pad, versie, dienst in PERSOONSDIENSTEN + ALGEMENE_DIENSTEN
]


def beantwoord(toestand: Toestand, verzoek: Verzoek) -> Reactie:
    for methode, patroon, versie, dienst in _ROUTES:
        treffer = patroon.fullmatch(verzoek.pad)
        if treffer and methode == verzoek.methode:
            gevuld = Verzoek(verzoek.methode, verzoek.pad, verzoek.headers, verzoek.inhoud, treffer.groupdict())
            antwoord = _toegang(toestand, gevuld) or _bedien(toestand, gevuld, dienst)
            return _met_koppen(antwoord, versie, verzoek)
    return Reactie(404)


def _bedien(toestand: Toestand, verzoek: Verzoek, dienst: Any) -> Reactie:
    try:
        if "bsn" not in verzoek.delen:
            return dienst(toestand, verzoek)
        return _bedien_persoon(toestand, verzoek, dienst)
    except (OngeldigVeld, ValueError):
        return Reactie(400)


def _bedien_persoon(toestand: Toestand, verzoek: Verzoek, dienst: Dienst) -> Reactie:
    bsn = verzoek.delen["bsn"]
    if not re.fullmatch(r"[0-9]{9}", bsn):
        return Reactie(400)
    persoon = toestand.duo.get(bsn)
    if persoon is None:
        return Reactie(404)
    if persoon.gemeente_oin and persoon.gemeente_oin != verzoek.headers["bron"]:
        return Reactie(403)
    return dienst(toestand, verzoek, persoon)


def _toegang(toestand: Toestand, verzoek: Verzoek) -> Reactie | None:
    """Kopregels `bron`, `doel` en `berichtId` volgens de afspraak, en voor DUO bestemd; anders 400."""
    kop = verzoek.headers
    goed = len(kop.get("bron", "")) == 20 and kop.get("doel") == toestand.duo_oin and _is_uuid(kop.get("berichtid", ""))
    return None if goed else Reactie(400)


def _is_uuid(waarde: str) -> bool:
    try:
        UUID(waarde)
    except ValueError:
        return False
    return len(waarde) == 36


def _met_koppen(antwoord: Reactie, versie: str, verzoek: Verzoek) -> Reactie:
    """Elk antwoord noemt de versie van de API en het berichtId van het verzoek."""
    headers = {"API-Version": versie, **antwoord.headers}
    if "berichtid" in verzoek.headers:
        headers["berichtId"] = verzoek.headers["berichtid"]
    return Reactie(antwoord.status, antwoord.inhoud, headers, antwoord.ruw)
