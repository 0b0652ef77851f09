"""Het ene register van rechten: `rechten.toml`. Een URL zonder rij faalt in de bouw, en wordt hier geweigerd.

Per URL-naam een rij met rol = relatie. Relaties, van smal naar breed: `eigen` (ik ben behandelaar), `team` (dossier van mijn
team), `gemeente` (elk dossier van mijn gemeente), `geen` (de pagina gaat niet over één dossier).
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

if TYPE_CHECKING:
    from toegang.models import Medewerker

BESTAND = Path(__file__).with_name("rechten.toml")
BREEDTE = ("eigen", "team", "gemeente")


@dataclass(frozen=True)
class Recht:
    """Een rij uit het register."""

    rollen: dict[str, str] = field(default_factory=dict)
    openbaar: bool = False
    ingelogd: bool = False
    toont_personen: bool = False


@dataclass(frozen=True)
class Predicaat:
    """Wie een stap mag zetten: rol naar relatie. Staat ook als rij in het register; een test vergelijkt de twee."""

    naam: str
    rollen: dict[str, str]

    def __call__(self, medewerker: "Medewerker", dossier: Any) -> bool:
        relaties = relaties_met(medewerker, dossier)
        return any(self.rollen.get(rol) in relaties for rol in medewerker.rollen)


def relaties_met(medewerker: "Medewerker", dossier: Any) -> frozenset[str]:
    """De relaties die deze medewerker met dit dossier heeft; leeg bij een andere gemeente."""
    if dossier.gemeente_id != medewerker.gemeente_id:
        return frozenset()
    relaties = {"gemeente"}
    if dossier.behandelaar_id == medewerker.pk:
        relaties |= {"eigen", "team"}
    if medewerker.team_id and dossier.team_id == medewerker.team_id:
        relaties.add("team")
    return frozenset(relaties)


@cache
def _bestand() -> dict[str, Any]:
    return tomllib.loads(BESTAND.read_text(encoding="utf-8"))


@cache
def register() -> dict[str, Recht]:
    return {naam: _rij(rij) for naam, rij in _bestand()["url"].items()}


def _rij(rij: dict[str, Any]) -> Recht:
    vlaggen = {k: v for k, v in rij.items() if isinstance(v, bool)}
    return Recht(rollen={k: v for k, v in rij.items() if isinstance(v, str)}, **vlaggen)


def mag_url(medewerker: "Medewerker", url_naam: str) -> bool:
    recht = register().get(url_naam)
    return recht is not None and (recht.ingelogd or bool(medewerker.rollen & recht.rollen.keys()))


def mag_bij(medewerker: "Medewerker", url_naam: str, dossier: Any) -> bool:
    """Of dit adres bij dít dossier mag. Zien is niet genoeg: wie ook auditor is, ziet meer dan hij als klantmanager mag."""
    relaties = relaties_met(medewerker, dossier) | {"geen"}
    rollen = register()[url_naam].rollen
    return any(rollen.get(rol) in relaties for rol in medewerker.rollen)


def eis_bij(request: HttpRequest, dossier: Any) -> None:
    """Weigert het adres van dit verzoek bij een dossier waarmee geen rol van deze medewerker de goede relatie heeft."""
    medewerker: Any = request.user
    treffer = request.resolver_match
    if treffer is None or not mag_bij(medewerker, treffer.view_name, dossier):
        raise PermissionDenied("U mag dit in dit dossier niet doen. Vraag de behandelaar of de teamleider.")


def zicht_van_rollen(rollen: Iterable[str]) -> frozenset[str]:
    """Welke relaties met een dossier volstaan om het te mogen zien."""
    zicht = _bestand()["zicht"]
    return frozenset(zicht[rol] for rol in rollen if rol in zicht)


def in_beheer(label: str) -> bool:
    """Of een model ("app.model") een eigen rij in het beheer heeft."""
    return label in _bestand()["beheer"]


def mag_beheer_in(medewerker: "Medewerker") -> bool:
    return any(medewerker.rollen & set(rollen) for rollen in _bestand()["beheer"].values())


def mag_in_beheer(medewerker: "Medewerker", perm: str) -> bool:
    """`perm` als in Django: "dossiers.change_beleid". Alleen modellen uit het register bestaan hier."""
    app, _, actie_model = perm.partition(".")
    _, _, model = actie_model.partition("_")
    return bool(medewerker.rollen & set(_bestand()["beheer"].get(f"{app}.{model}", ())))
