"""Het compose-bestand lezen zoals Docker het leest: met de omgeving ingevuld."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from gereedschap.omgeving import WORTEL

VARIABELE = re.compile(r"\$\{(?P<naam>\w+)(?::?(?P<soort>[-?])(?P<rest>[^}]*))?\}")


def ruw() -> str:
    return (WORTEL / "docker-compose.yml").read_text(encoding="utf-8")


def gelezen(omgeving: Mapping[str, str]) -> dict[str, Any]:
    """Het bestand met elke `${NAAM}` ingevuld; een verplichte die ontbreekt is een KeyError, zoals Docker stopt."""

    def vul_in(treffer: re.Match[str]) -> str:
        if treffer["soort"] == "-":
            return omgeving.get(treffer["naam"]) or treffer["rest"]
        return omgeving[treffer["naam"]]

    ingevuld: dict[str, Any] = yaml.safe_load(VARIABELE.sub(vul_in, ruw()))
    return ingevuld


def verplicht() -> set[str]:
    return {treffer["naam"] for treffer in VARIABELE.finditer(ruw()) if treffer["soort"] == "?"}
