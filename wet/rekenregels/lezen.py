"""Van JSON naar getypte feiten. Wat niet klopt, geeft een zin die het feit noemt; er wordt niets geraden."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from wet.feiten import Aard, Feitveld, Soort, feitvelden
from wet.fouten import Fout

T = TypeVar("T")

_DATUM = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_VROEGSTE, _LAATSTE = 1900, 2999
_LANGSTE_LIJST = 200


def lees(feiten: type[T], ruw: object, pad: str = "") -> T:
    """Lees de feiten van een regel; `pad` is waar een groep in een ander feit staat."""
    if not isinstance(ruw, Mapping):
        raise Fout(pad or "feiten", "moet een groep feiten zijn tussen accolades")
    velden = feitvelden(feiten)
    _weiger_onbekende(ruw, velden, pad)
    return feiten(**{veld.naam: _lees_veld(veld, ruw.get(veld.naam), pad) for veld in velden})


def _weiger_onbekende(ruw: Mapping[Any, Any], velden: Sequence[Feitveld], pad: str) -> None:
    bekend = [veld.naam for veld in velden]
    for naam in ruw:
        if naam not in bekend:
            raise Fout(_vol(pad, kort(naam)), f"is geen feit van deze regel; die kent {', '.join(bekend)}")


def _lees_veld(veld: Feitveld, ruw: object, pad: str) -> object:
    """Een feit dat ontbreekt of null is, krijgt zijn standaard."""
    naam = _vol(pad, veld.naam)
    if ruw is None:
        if veld.verplicht:
            raise Fout(naam, f"ontbreekt; geef {veld.aard.label.lower()} ({_verwacht(veld.aard)})")
        return veld.standaard
    return _LEZERS[veld.aard.soort](naam, veld.aard, ruw)


def _verwacht(aard: Aard) -> str:
    return " of ".join(aard.codes) if aard.codes else aard.soort.value


def _vol(pad: str, naam: str) -> str:
    return f"{pad}.{naam}" if pad else naam


def kort(ruw: object) -> str:
    """De invoer zoals zij in een zin past."""
    tekst = str(ruw) if isinstance(ruw, str | Decimal) else json.dumps(ruw, default=str, ensure_ascii=False)
    schoon = "".join(teken if teken.isprintable() else "?" for teken in tekst[:60])
    return f"{schoon}…" if len(tekst) > 60 else schoon


def _lees_datum(naam: str, aard: Aard, ruw: object) -> date:
    if isinstance(ruw, date):
        return ruw
    if not isinstance(ruw, str) or not _DATUM.fullmatch(ruw):
        raise Fout(naam, f"moet een datum zijn als jjjj-mm-dd, niet '{kort(ruw)}'")
    try:
        dag = date.fromisoformat(ruw)
    except ValueError:
        raise Fout(naam, f"'{ruw}' is geen bestaande dag") from None
    if not _VROEGSTE <= dag.year <= _LAATSTE:
        raise Fout(naam, f"'{ruw}' ligt buiten de jaren {_VROEGSTE} tot en met {_LAATSTE}")
    return dag


def _lees_getal(naam: str, aard: Aard, ruw: object) -> int:
    waarde = _getal(naam, ruw)
    if waarde != waarde.to_integral_value():
        raise Fout(naam, f"moet een geheel getal zijn, niet {kort(str(ruw))}")
    return int(_binnen(naam, aard, waarde))


def _lees_decimaal(naam: str, aard: Aard, ruw: object) -> Decimal:
    return _binnen(naam, aard, _getal(naam, ruw))


def _lees_bedrag(naam: str, aard: Aard, ruw: object) -> Decimal:
    waarde = _lees_decimaal(naam, aard, ruw)
    if waarde != round(waarde, 2):
        raise Fout(naam, f"moet een bedrag in hele centen zijn, niet {kort(str(ruw))}")
    return waarde


def _getal(naam: str, ruw: object) -> Decimal:
    """Een JSON-getal; true en tekst zijn geen getallen."""
    if isinstance(ruw, bool) or not isinstance(ruw, int | float | Decimal):
        raise Fout(naam, f"moet een getal zijn, niet '{kort(ruw)}'")
    waarde = Decimal(str(ruw)) if isinstance(ruw, float) else Decimal(ruw)
    if not waarde.is_finite():
        raise Fout(naam, "moet een gewoon getal zijn")
    return waarde


def _binnen(naam: str, aard: Aard, waarde: Decimal) -> Decimal:
    if not aard.minimum <= waarde <= aard.maximum:
        raise Fout(naam, f"moet liggen tussen {aard.minimum} en {aard.maximum}")
    return waarde


def _lees_janee(naam: str, aard: Aard, ruw: object) -> bool:
    if not isinstance(ruw, bool):
        raise Fout(naam, f"moet true of false zijn, niet '{kort(ruw)}'")
    return ruw


def _lees_code(naam: str, aard: Aard, ruw: object) -> object:
    """Een code van de lijst; een artikelnummer mag ook als getal."""
    assert aard.codes is not None  # noqa: S101 - een feit van deze soort heeft codes
    sleutel = str(ruw) if isinstance(ruw, int) and not isinstance(ruw, bool) and ruw in range(1000) else ruw
    if not isinstance(sleutel, str) or sleutel not in set(aard.codes):
        raise Fout(naam, f"'{kort(ruw)}' is onbekend; kies uit {', '.join(aard.codes)}")
    return aard.codes(sleutel)  # type: ignore[call-arg]


def _lees_tekst(naam: str, aard: Aard, ruw: object) -> str:
    if not isinstance(ruw, str) or not ruw.strip():
        raise Fout(naam, f"moet een tekst zijn, niet '{kort(ruw)}'")
    return ruw.strip()


def _lees_groep(naam: str, aard: Aard, ruw: object) -> object:
    assert aard.onderdelen is not None  # noqa: S101 - een groep heeft onderdelen
    return lees(aard.onderdelen, ruw, naam)


def _lees_lijst(naam: str, aard: Aard, ruw: object) -> tuple[object, ...]:
    if not isinstance(ruw, list | tuple):
        raise Fout(naam, "moet een lijst zijn tussen rechte haken")
    if len(ruw) > _LANGSTE_LIJST:
        raise Fout(naam, f"heeft meer dan {_LANGSTE_LIJST} regels")
    return tuple(_lees_groep(f"{naam}[{nummer}]", aard, rij) for nummer, rij in enumerate(ruw, 1))


_LEZERS = {
    Soort.DATUM: _lees_datum,
    Soort.GETAL: _lees_getal,
    Soort.DECIMAAL: _lees_decimaal,
    Soort.BEDRAG: _lees_bedrag,
    Soort.JANEE: _lees_janee,
    Soort.CODE: _lees_code,
    Soort.TEKST: _lees_tekst,
    Soort.GROEP: _lees_groep,
    Soort.LIJST: _lees_lijst,
}
