"""De openbare deur: een regel met feiten in, een uitkomst met uitleg uit."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from wet.feiten import Feitveld, feitvelden
from wet.fouten import Fout
from wet.parameters import LANDELIJK, Parameters
from wet.rekenregels.lezen import kort, lees
from wet.rekenregels.regel import Regel
from wet.rekenregels.register import REGELS
from wet.rekenregels.schrijven import als_json, uitkomst_als_json


def zoek_regel(naam: object) -> Regel:
    """De regel met deze naam."""
    if naam is None:
        raise Fout("regel", f"ontbreekt; kies uit {', '.join(REGELS)}")
    if not isinstance(naam, str) or naam not in REGELS:
        raise Fout("regel", f"'{kort(naam)}' bestaat niet; kies uit {', '.join(REGELS)}")
    return REGELS[naam]


def reken(naam: object, feiten: object, parameters: Parameters = LANDELIJK) -> dict[str, object]:
    """Reken een regel uit: `{"uitkomst": {…}, "uitleg": […]}`, of een `Fout`."""
    regel = zoek_regel(naam)
    return uitkomst_als_json(regel.functie(lees(regel.feiten, feiten), parameters))


def antwoord(naam: object, feiten: object, parameters: Parameters = LANDELIJK) -> dict[str, object]:
    """Als `reken`, maar een fout is ook een antwoord: `{"fout": "…", "veld": "…"}`."""
    try:
        return reken(naam, feiten, parameters)
    except Fout as fout:
        return als_antwoord(fout, naam)


def als_antwoord(fout: Fout, naam: object) -> dict[str, object]:
    """De zin noemt de regel en het feit; `veld` is het feit zoals het in de lijst staat."""
    regel = f"Bij de regel {naam}: " if isinstance(naam, str) and naam in REGELS else "Bij deze vraag: "
    hoofdfeit = fout.veld.split(".")[0].split("[")[0]
    return {"fout": f"{regel}{fout.veld} {fout.zin}.", "veld": hoofdfeit}


def lees_json(tekst: str) -> object:
    """JSON lezen zonder te raden: geen dubbele namen, geld als decimaal getal."""
    try:
        return json.loads(tekst, parse_float=Decimal, parse_constant=Decimal, object_pairs_hook=_zonder_dubbele)
    except json.JSONDecodeError as fout:
        raise Fout("feiten", f"zijn geen geldige JSON (teken {fout.pos + 1})") from None
    except (ValueError, ArithmeticError, RecursionError):
        raise Fout("feiten", "zijn geen geldige JSON: te groot of te diep genest") from None


def _zonder_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    groep = dict(paren)
    if len(groep) != len(paren):
        dubbel = next(naam for naam, _ in paren if [ander for ander, _ in paren].count(naam) > 1)
        raise Fout(dubbel, "staat er twee keer in")
    return groep


def antwoord_op_tekst(naam: object, tekst: str, parameters: Parameters = LANDELIJK) -> dict[str, object]:
    """Het antwoord op feiten als JSON-tekst."""
    try:
        return reken(naam, lees_json(tekst), parameters)
    except Fout as fout:
        return als_antwoord(fout, naam)


def antwoord_op_regel(tekst: str, parameters: Parameters = LANDELIJK) -> dict[str, object]:
    """Het antwoord op één regel invoer: `{"regel": …, "feiten": {…}}`."""
    try:
        vraag = lees_json(tekst)
    except Fout as fout:
        return als_antwoord(fout, None)
    if not isinstance(vraag, Mapping) or "regel" not in vraag:
        return als_antwoord(Fout("regel", 'ontbreekt; schrijf {"regel": "…", "feiten": {…}}'), None)
    feiten = vraag.get("feiten")
    return antwoord(vraag["regel"], {} if feiten is None else feiten, parameters)


def lijst() -> dict[str, object]:
    """Alle regels, met hun vraag en feiten."""
    return {
        regel.naam: {
            "onderwerp": regel.onderwerp,
            "vraag": regel.vraag,
            "feiten": {veld.naam: _beschrijf(veld) for veld in regel.velden},
        }
        for regel in REGELS.values()
    }


def _beschrijf(veld: Feitveld) -> dict[str, object]:
    aard = veld.aard
    beschrijving: dict[str, object] = {"type": aard.soort.value, "label": aard.label, "verplicht": veld.verplicht}
    if aard.hulp:
        beschrijving["hulp"] = aard.hulp
    if aard.codes is not None:
        beschrijving["codes"] = {str(code): code.label for code in aard.codes}
    if aard.onderdelen is not None:
        beschrijving["onderdelen"] = _onderdelen(aard.onderdelen)
    if not veld.verplicht:
        beschrijving["standaard"] = als_json(veld.standaard)
    return beschrijving


def _onderdelen(onderdelen: type[Any]) -> dict[str, object]:
    return {veld.naam: _beschrijf(veld) for veld in feitvelden(onderdelen)}
