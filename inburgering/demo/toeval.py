"""Toeval dat elke keer hetzelfde uitvalt, en dat voor een vast geval opzij te zetten is."""

import datetime
import random
from collections.abc import Mapping
from functools import lru_cache

from wet.parameters import LANDELIJK

ZAAD = "voorbeeldstad"


class Toeval:
    """`vast`: voor dit dossier vastgelegde uitkomsten, op naam."""

    def __init__(self, nummer: int, vast: Mapping[str, float] | None = None) -> None:
        self.worp = random.Random(f"{ZAAD}:{nummer}")  # noqa: S311 - verzonnen gegevens, geen geheimen
        self.vast = dict(vast or {})

    def tussen(self, naam: str, laag: int, hoog: int) -> int:
        """Een aantal dagen, laag en hoog inbegrepen."""
        worp = self.worp.randint(laag, hoog)
        return int(self.vast.get(naam, worp))

    def kans(self, naam: str, deel: float) -> bool:
        worp = self.worp.random() < deel
        return bool(self.vast.get(naam, worp))


@lru_cache(maxsize=8000)
def werkdag(dag: datetime.date) -> datetime.date:
    """Deze dag, of de eerste werkdag erna: een gemeente schrijft en spreekt niet in het weekend of op een feestdag."""
    while not LANDELIJK.kalender.is_werkdag(dag):
        dag += datetime.timedelta(days=1)
    return dag


def na(dag: datetime.date, dagen: int) -> datetime.date:
    """De werkdag `dagen` dagen later."""
    return werkdag(dag + datetime.timedelta(days=dagen))
