"""De algemeen erkende feestdagen van artikel 3 ATW, met de dagen die bij koninklijk besluit gelijk zijn gesteld."""

from collections.abc import Mapping
from datetime import date, timedelta

EEN_DAG = timedelta(days=1)
_WEEKEND = {5: "zaterdag", 6: "zondag"}


def eerste_paasdag(jaar: int) -> date:
    """De paaszondag van de gregoriaanse kalender (rekenwijze van Meeus, Jones en Butcher)."""
    goud, eeuw, rest = jaar % 19, jaar // 100, jaar % 100
    maan = (19 * goud + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - maan - rest % 4) % 7
    verschuiving = (goud + 11 * maan + 22 * week) // 451
    maand, dag = divmod(maan + week - 7 * verschuiving + 114, 31)
    return date(jaar, maand, dag + 1)


def koningsdag(jaar: int) -> date:
    """27 april, of de dag ervoor als dat een zondag is; tot en met 2013 zo voor 30 april."""
    dag = date(jaar, 4, 27 if jaar >= 2014 else 30)
    return dag - EEN_DAG if dag.weekday() == 6 else dag


def feestdagen(jaar: int) -> dict[date, str]:
    """De algemeen erkende feestdagen van een jaar; 5 mei telt elk jaar mee."""
    pasen = eerste_paasdag(jaar)
    return {
        date(jaar, 1, 1): "Nieuwjaarsdag",
        pasen - timedelta(days=2): "Goede Vrijdag",
        pasen + timedelta(days=1): "Tweede Paasdag",
        koningsdag(jaar): "Koningsdag" if jaar >= 2014 else "Koninginnedag",
        date(jaar, 5, 5): "Bevrijdingsdag",
        pasen + timedelta(days=39): "Hemelvaartsdag",
        pasen + timedelta(days=50): "Tweede Pinksterdag",
        date(jaar, 12, 25): "Eerste Kerstdag",
        date(jaar, 12, 26): "Tweede Kerstdag",
    }


class Kalender:
    """Zegt of een dag vrij is, en waarom. Onthoudt elk jaar dat is gevraagd."""

    def __init__(self, gelijkgesteld: Mapping[int, tuple[date, ...]]) -> None:
        self._gelijkgesteld = gelijkgesteld
        self._jaren: dict[int, dict[date, str]] = {}

    def _jaar(self, jaar: int) -> dict[date, str]:
        dagen = dict.fromkeys(self._gelijkgesteld.get(jaar, ()), "gelijkgesteld met een feestdag")
        dagen.update(feestdagen(jaar))
        self._jaren[jaar] = dagen
        return dagen

    def reden_vrij(self, dag: date) -> str | None:
        """De naam van de feestdag of weekenddag; None op een werkdag."""
        jaar = dag.year
        vrij = self._jaren.get(jaar) or self._jaar(jaar)
        return vrij.get(dag) or _WEEKEND.get(dag.weekday())

    def is_werkdag(self, dag: date) -> bool:
        return self.reden_vrij(dag) is None

    def besluit_bekend(self, jaar: int) -> bool:
        """Of voor dit jaar bekend is welke dagen gelijk zijn gesteld."""
        return jaar in self._gelijkgesteld

    def plus_werkdagen(self, dag: date, aantal: int) -> date:
        """De zoveelste werkdag na `dag` (voor termijnen die de gemeente in werkdagen stelt)."""
        while aantal:
            dag += EEN_DAG
            aantal -= self.is_werkdag(dag)
        return dag
