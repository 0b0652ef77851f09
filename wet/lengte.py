"""De lengte van een periode in hele maanden en dan dagen."""

from dataclasses import dataclass
from datetime import date, timedelta

from wet.kalender import EEN_DAG
from wet.termijnen import plus_maanden


@dataclass(frozen=True, slots=True)
class Lengte:
    """Hele maanden en dan de dagen die overblijven."""

    maanden: int
    dagen: int

    def na(self, dag: date) -> date:
        """De dag die zo lang na `dag` ligt."""
        return plus_maanden(dag, self.maanden) + timedelta(days=self.dagen)

    def __str__(self) -> str:
        delen = [_aantal(self.maanden, "maand", "maanden"), _aantal(self.dagen, "dag", "dagen")]
        return " en ".join(filter(None, delen)) or "0 dagen"


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}" if aantal else ""


def einde_na_maanden(eerste_dag: date, aantal: int) -> date:
    """De laatste dag van een periode van hele maanden die op `eerste_dag` begint (1 maart + 1 maand: 31 maart)."""
    zelfde = plus_maanden(eerste_dag, aantal)
    if zelfde.day < eerste_dag.day:  # de dag bestaat niet: de maand is dan helemaal om
        return zelfde
    return zelfde - EEN_DAG


def lengte(van: date, tot: date) -> Lengte:
    """De lengte van `van` tot en met `tot`."""
    verschil = (tot.year - van.year) * 12 + tot.month - van.month
    kandidaten = (n for n in (verschil + 1, verschil) if n and einde_na_maanden(van, n) <= tot)
    hele = next(kandidaten, max(0, verschil - 1))
    vol_tot = einde_na_maanden(van, hele) if hele else van - EEN_DAG
    return Lengte(hele, (tot - vol_tot).days)
