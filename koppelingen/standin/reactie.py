"""Antwoorden van de stand-in, in de vorm die de specificaties voorschrijven."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Reactie:
    status: int
    inhoud: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    ruw: bytes | None = None

    def bytes(self) -> bytes:
        if self.ruw is not None:
            return self.ruw
        return b"" if self.inhoud is None else json.dumps(self.inhoud, ensure_ascii=False).encode()


def weigering(zinnen: tuple[str, ...]) -> Reactie:
    """403 met DUO's lijst van geschonden regels. Zonder lijst is 403: niet geautoriseerd."""
    return Reactie(403, [{"fouttekst": zin[:200]} for zin in zinnen])
