"""Lezen en schrijven van DUO's JSON: van tekst naar datum, code en getal, en terug.

Eén afspraak voor einden: in onze gegevens is een einde altijd **inclusief** en heet `tot_en_met`. DUO zendt soms een
exclusief einde (inburgeringstermijn, inburgeringsaanbod, uren) en soms een inclusief (plicht, doelgroep, vrijstelling);
dat verschil eindigt hier: `dag_voor` en `naar_exclusief` horen bij de exclusieve velden.
"""

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from koppelingen.duo.codes import Code

SoortCode = TypeVar("SoortCode", bound=Code)


class OngeldigVeld(ValueError):
    """Een veld van een bericht ontbreekt of heeft een verkeerde vorm. Noemt het veld, nooit de waarde."""

    def __init__(self, veld: str, zin: str) -> None:
        super().__init__(f"{veld}: {zin}")
        self.veld = veld
        self.zin = zin


class Velden:
    """Een JSON-object met getypte toegang. Een veld dat ontbreekt of null is geeft None, tenzij het verplicht is."""

    def __init__(self, ruw: Any) -> None:
        if not isinstance(ruw, dict):
            raise OngeldigVeld("bericht", "is geen object")
        self.ruw: dict[str, Any] = ruw

    def deel(self, naam: str) -> "Velden | None":
        waarde = self.ruw.get(naam)
        return None if waarde is None else Velden(waarde)

    def verplicht(self, naam: str) -> Any:
        if self.ruw.get(naam) is None:
            raise OngeldigVeld(naam, "ontbreekt")
        return self.ruw[naam]

    def tekst(self, naam: str, *, hoogstens: int = 500) -> str:
        waarde = self.ruw.get(naam)
        if waarde is None:
            return ""
        if not isinstance(waarde, str) or len(waarde) > hoogstens:
            raise OngeldigVeld(naam, "is geen geldige tekst")
        return waarde

    def datum(self, naam: str) -> date | None:
        waarde = self.ruw.get(naam)
        if waarde is None:
            return None
        if not isinstance(waarde, str) or len(waarde) != 10:
            raise OngeldigVeld(naam, "is geen datum")
        try:
            return date.fromisoformat(waarde)
        except ValueError:
            raise OngeldigVeld(naam, "is geen datum") from None

    def vaste_datum(self, naam: str) -> date:
        self.verplicht(naam)
        gelezen = self.datum(naam)
        assert gelezen is not None  # noqa: S101 -- verplicht() liet geen None door
        return gelezen

    def ja_nee(self, naam: str) -> bool | None:
        waarde = self.ruw.get(naam)
        if waarde is not None and not isinstance(waarde, bool):
            raise OngeldigVeld(naam, "is geen true of false")
        return waarde

    def getal(self, naam: str, *, laagst: int, hoogst: int) -> int | None:
        waarde = self.ruw.get(naam)
        if waarde is None:
            return None
        if not isinstance(waarde, int) or isinstance(waarde, bool) or not laagst <= waarde <= hoogst:
            raise OngeldigVeld(naam, f"is geen getal van {laagst} tot en met {hoogst}")
        return waarde

    def code(self, naam: str, soort: type[SoortCode]) -> SoortCode | None:
        waarde = self.ruw.get(naam)
        if waarde is None:
            return None
        try:
            return soort(waarde)
        except ValueError:
            raise OngeldigVeld(naam, "heeft een onbekende code") from None

    def vaste_code(self, naam: str, soort: type[SoortCode]) -> SoortCode:
        self.verplicht(naam)
        gelezen = self.code(naam, soort)
        assert gelezen is not None  # noqa: S101 -- verplicht() liet geen None door
        return gelezen

    def komma_getal(self, naam: str) -> Decimal:
        """DUO schrijft een score als tekst met een komma: "57,50"."""
        waarde = self.verplicht(naam)
        try:
            return Decimal(str(waarde).replace(",", "."))
        except InvalidOperation:
            raise OngeldigVeld(naam, "is geen score") from None


def dag_voor(exclusief: date | None) -> date | None:
    """Een exclusief einde van DUO als inclusief `tot_en_met`."""
    return None if exclusief is None else exclusief - timedelta(days=1)


def naar_exclusief(tot_en_met: date | None) -> date | None:
    return None if tot_en_met is None else tot_en_met + timedelta(days=1)


def als_json(**velden: Any) -> dict[str, Any]:
    """Een bericht zonder lege velden: bij DUO betekent weglaten "niet geleverd" of "ingetrokken", en mag null niet."""
    return {naam: _waarde(waarde) for naam, waarde in velden.items() if waarde is not None and waarde != ""}


def _waarde(waarde: Any) -> Any:
    if isinstance(waarde, date):
        return waarde.isoformat()
    return waarde.value if isinstance(waarde, Code) else waarde
