"""Het compose-bestand lezen zoals Docker het leest: met de omgeving ingevuld."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from gereedschap.omgeving import WORTEL

VARIABELE = re.compile(r"\$\{(?P<naam>\w+)(?::?(?P<soort>[-?])(?P<rest>[^}]*))?\}")


def ruw() -> str:
    return (WORTEL / "docker-compose.yml").read_text(encoding="utf-8")


def gelezen(omgeving: Mapping[str, str]) -> Any:
    """Het bestand met elke `${NAAM}` ingevuld; een verplichte die ontbreekt is een KeyError, zoals Docker stopt."""

    def vul_in(treffer: re.Match[str]) -> str:
        if treffer["soort"] == "-":
            return omgeving.get(treffer["naam"]) or treffer["rest"]
        return omgeving[treffer["naam"]]

    return _overal(yaml.safe_load(ruw()), lambda tekst: VARIABELE.sub(vul_in, tekst))


def _overal(deel: Any, doe: Callable[[str], str]) -> Any:
    if isinstance(deel, dict):
        return {sleutel: _overal(waarde, doe) for sleutel, waarde in deel.items()}
    if isinstance(deel, list):
        return [_overal(waarde, doe) for waarde in deel]
    return doe(deel) if isinstance(deel, str) else deel


def verplicht() -> set[str]:
    return {treffer["naam"] for treffer in VARIABELE.finditer(ruw()) if treffer["soort"] == "?"}
