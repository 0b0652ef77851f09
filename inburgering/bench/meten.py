"""Een meting en haar grens, om en om gemeten zodat drukte op de machine beide even hard raakt."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

Werk = Callable[[], float]


@dataclass
class Meting:
    """`eigen` en `grens` in seconden per keer."""

    naam: str
    toelichting: str
    eigen: list[float] = field(default_factory=list)
    grens: list[float] = field(default_factory=list)

    @property
    def verhouding(self) -> float:
        return statistics.median(self.eigen) / statistics.median(self.grens)


def klok(werk: Callable[[], object]) -> float:
    """Hoe lang dit duurt, in seconden."""
    begin = perf_counter()
    werk()
    return perf_counter() - begin


def meet(naam: str, toelichting: str, rondes: int, eigen: Werk, grens: Werk) -> Meting:
    """Eén keer warmlopen, dan om en om. `eigen` en `grens` geven zelf hun duur terug."""
    eigen()
    grens()
    meting = Meting(naam, toelichting)
    for _ in range(rondes):
        meting.eigen.append(eigen())
        meting.grens.append(grens())
    return meting


def p95(tijden: list[float]) -> float:
    """Negentien van de twintig keer is het sneller dan dit; bij weinig rondes de traagste."""
    return sorted(tijden)[min(len(tijden) - 1, int(len(tijden) * 0.95))]


KOP = f"{'onderdeel':32} {'mediaan':>10} {'p95':>10} {'grens':>10} {'p95':>10} {'verhouding':>11}"


def regel(meting: Meting) -> str:
    """Twee regels: de getallen, en wat er gemeten is."""
    tijden = [tijd(f(rij)) for rij in (meting.eigen, meting.grens) for f in (statistics.median, p95)]
    kolommen = " ".join(f"{t:>10}" for t in tijden)
    return f"{meting.naam:32} {kolommen} {meting.verhouding:>9.1f} ×\n  {meting.toelichting}"


def tijd(seconden: float) -> str:
    """Leesbaar: µs, ms of s."""
    for grens, deel, eenheid in ((1e-3, 1e6, "µs"), (1.0, 1e3, "ms")):
        if seconden < grens:
            return f"{seconden * deel:.2f} {eenheid}"
    return f"{seconden:.2f} s"
