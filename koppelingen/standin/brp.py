"""De nagespeelde BRP API Personen 2: alleen raadplegen met burgerservicenummer."""

import json
import re
from typing import Any

from koppelingen.standin.brp_json import Ruw, kies, persoon_json
from koppelingen.standin.reactie import Reactie
from koppelingen.standin.toestand import Toestand, Verzoek

PAD = "/haalcentraal/api/brp/personen"
VRAAG = "RaadpleegMetBurgerservicenummer"
VELDEN = {"type", "burgerservicenummer", "fields", "gemeenteVanInschrijving"}
NOOIT_VRAGEN = {"geheimhoudingPersoonsgegevens", "opschortingBijhouding", "inOnderzoek", "rni", "verificatie"}

Fout = tuple[str, str, str]


def beantwoord(toestand: Toestand, verzoek: Verzoek) -> Reactie:
    if verzoek.methode != "POST" or verzoek.pad != PAD:
        return _probleem(404, "Opgevraagde resource bestaat niet.", "notFound")
    if toestand.brp_sleutel and verzoek.headers.get("x-api-key") != toestand.brp_sleutel:
        return _probleem(401, "Niet correct geauthenticeerd.", "authentication")
    if not verzoek.headers.get("content-type", "").startswith("application/json"):
        return _probleem(415, "Media type wordt niet ondersteund.", "unsupported")
    return _raadpleeg(toestand, verzoek)


def _raadpleeg(toestand: Toestand, verzoek: Verzoek) -> Reactie:
    try:
        vraag = json.loads(verzoek.inhoud)
    except ValueError:
        vraag = None
    fouten = _keur(vraag)
    if fouten:
        namen = ", ".join(naam for naam, _, _ in fouten)
        zin = "Een of meerdere parameters zijn niet correct."
        onjuist = [{"name": naam, "code": code, "reason": reden} for naam, code, reden in fouten]
        extra = {"detail": f"De foutieve parameter(s) zijn {namen}.", "invalidParams": onjuist}
        return _probleem(400, zin, "paramsValidation", extra)
    gevonden = (toestand.brp.get(bsn) for bsn in dict.fromkeys(vraag["burgerservicenummer"]))
    personen = [kies(persoon_json(persoon), vraag["fields"]) for persoon in gevonden if persoon]
    return Reactie(200, {"type": VRAAG, "personen": personen}, _json_kop("application/json; charset=utf-8"))


def _keur(vraag: Any) -> list[Fout]:
    if not isinstance(vraag, dict) or vraag.get("type") != VRAAG:
        return [("type", "value", "Waarde is geen geldig zoek type.")]
    vreemd = [(naam[:30], "unknownParam", "Parameter is niet verwacht.") for naam in vraag if naam not in VELDEN]
    return [*vreemd, *_keur_bsns(vraag.get("burgerservicenummer")), *_keur_velden(vraag.get("fields"))]


def _keur_bsns(bsns: Any) -> list[Fout]:
    if not isinstance(bsns, list) or not 1 <= len(bsns) <= 20:
        return [("burgerservicenummer", "array", "Parameter is geen array van 1 tot en met 20 waarden.")]
    if all(isinstance(bsn, str) and re.fullmatch("[0-9]{9}", bsn) for bsn in bsns):
        return []
    return [("burgerservicenummer", "pattern", "Waarde heeft geen negen cijfers.")]


def _keur_velden(velden: Any) -> list[Fout]:
    if not isinstance(velden, list) or not 1 <= len(velden) <= 130:
        return [("fields", "required", "Parameter is verplicht.")]
    if all(isinstance(veld, str) and veld.split(".")[0] not in NOOIT_VRAGEN for veld in velden):
        return []
    return [("fields", "fields", "Parameter bevat een niet toegestane veldnaam.")]


def _probleem(status: int, titel: str, code: str, extra: Ruw | None = None) -> Reactie:
    inhoud = {
        "type": f"https://www.rfc-editor.org/rfc/rfc9110#status.{status}",
        "title": titel,
        "status": status,
        "instance": PAD,
        "code": code,
        **(extra or {}),
    }
    return Reactie(status, inhoud, _json_kop("application/problem+json"))


def _json_kop(soort: str) -> dict[str, str]:
    return {"Content-Type": soort}
