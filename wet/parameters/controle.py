"""Of een waarde van de gemeente past bij de parameter die zij opvolgt."""

from collections.abc import Sequence
from decimal import Decimal

from wet.fouten import Fout, eis
from wet.parameters.model import Parameter, Waarde


def controleer(reeks: Sequence[Parameter], nieuw: Parameter) -> None:
    """Weiger een onbekende naam, een andere soort waarde, of een lezing die niet bestaat."""
    eis(bool(reeks), "naam", f"'{nieuw.naam}' is geen parameter van de wet")
    eis(_past(nieuw.waarde, reeks[0].waarde), "waarde", f"moet {_omschrijf(reeks[0].waarde)} zijn")
    if isinstance(nieuw.waarde, int | Decimal):
        eis(nieuw.waarde >= 0, "waarde", "mag niet onder nul zijn")
    if reeks[0].alternatieven and isinstance(nieuw.waarde, str):
        keuzes = (str(reeks[0].waarde), *reeks[0].alternatieven)
        eis(nieuw.waarde in keuzes, "waarde", f"moet een van de lezingen zijn: {', '.join(keuzes)}")
    if nieuw.geldig_tot is not None and nieuw.geldig_tot < nieuw.geldig_van:
        raise Fout("geldig_tot", "ligt voor geldig_van")


def _past(waarde: Waarde, bestaand: Waarde) -> bool:
    """Dezelfde soort; een bedrag mag ook in hele euro's."""
    if isinstance(bestaand, Decimal) and isinstance(waarde, int) and not isinstance(waarde, bool):
        return True
    return _soort(waarde) is _soort(bestaand)


def _soort(waarde: Waarde) -> type:
    """Ja of nee is geen getal, en een getal is geen tekst."""
    for soort in (bool, str, tuple, int):
        if isinstance(waarde, soort):
            return soort
    return Decimal


def _omschrijf(waarde: Waarde) -> str:
    if isinstance(waarde, tuple):
        return "een reeks dagen"
    if isinstance(waarde, str):
        return "een tekst"
    if isinstance(waarde, bool):
        return "ja of nee"
    return "een heel getal" if isinstance(waarde, int) else "een bedrag"
