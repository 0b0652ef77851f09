"""Een officiële OpenAPI-beschrijving als maatstaf: bestaat de operatie, en klopt het bericht?

Strenger dan de beschrijving zelf: een veld dat er niet in staat is ook een fout, en bij een `discriminator` telt het
schema waar hij naar wijst.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import regex
import yaml
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

BRONNEN = Path(os.environ.get("BRONBESTANDEN") or ".")
met_bronbestanden = pytest.mark.skipif(
    not os.environ.get("BRONBESTANDEN"), reason="BRONBESTANDEN is niet ingesteld: geen officiële bestanden"
)

Schema = Mapping[str, Any]
FORMATEN = FormatChecker()


@FORMATEN.checks("date-time", raises=ValueError)
def _tijdstip(waarde: object) -> bool:
    return not isinstance(waarde, str) or datetime.fromisoformat(waarde).tzinfo is not None


def _patroon(_: Validator, patroon: str, waarde: object, __: Schema) -> Iterator[ValidationError]:
    """De patronen van DUO kennen \\p{L}; dat kan de gewone re niet."""
    if isinstance(waarde, str) and not regex.search(patroon, waarde):
        yield ValidationError(f"past niet op {patroon}", validator="pattern")


Keurder = extend(Draft202012Validator, {"pattern": _patroon})


@dataclass(frozen=True)
class Beschrijving:
    """Eén OpenAPI-bestand."""

    ruw: Mapping[str, Any]

    @classmethod
    @cache
    def lees(cls, pad: str) -> "Beschrijving":
        tekst = (BRONNEN / pad).read_text(encoding="utf-8")
        return cls(json.loads(tekst) if pad.endswith(".json") else yaml.safe_load(tekst))

    def __hash__(self) -> int:
        return id(self)

    def operaties(self) -> set[tuple[str, str]]:
        werkwoorden = {"get", "put", "post", "delete"}
        return {
            (methode.upper(), pad)
            for pad, deel in self.ruw["paths"].items()
            for methode in deel
            if methode in werkwoorden
        }

    def operatie(self, methode: str, pad: str) -> Mapping[str, Any]:
        gevonden: Mapping[str, Any] = self.ruw["paths"][pad][methode.lower()]
        return gevonden

    def volg(self, deel: Mapping[str, Any]) -> Mapping[str, Any]:
        while "$ref" in deel:
            doel: Any = self.ruw
            for naam in deel["$ref"].removeprefix("#/").split("/"):
                doel = doel[naam]
            deel = doel
        return deel

    def schema(self, naam: str) -> Mapping[str, Any]:
        return self.volg({"$ref": f"#/components/schemas/{naam}"})

    def fouten(self, schema: Schema, waarde: object) -> list[str]:
        """Alles wat er mis is, als "pad: reden"."""
        register = Registry().with_resource("urn:b", DRAFT202012.create_resource(self.ruw))
        keurder = Keurder(_met_basis(schema), registry=register, format_checker=FORMATEN)
        gevonden = [f"{fout.json_path}: {fout.validator}" for fout in keurder.iter_errors(waarde)]
        return sorted({*gevonden, *self._dieper(schema, waarde, "$")})

    def _dieper(self, schema: Schema, waarde: Any, pad: str) -> Iterator[str]:
        """Onbekende velden, en de schema's achter een discriminator."""
        delen = list(self._delen(schema, waarde))
        if isinstance(waarde, list):
            onder: Schema = next((deel["items"] for deel in delen if "items" in deel), {})
            for nummer, lid in enumerate(waarde):
                yield from self._dieper(onder, lid, f"{pad}[{nummer}]")
        elif isinstance(waarde, dict):
            velden = {naam: onder for deel in delen for naam, onder in deel.get("properties", {}).items()}
            yield from (f"{pad}.{naam}: onbekend" for naam in waarde if naam not in velden)
            yield from (
                f"{pad}.{naam}: required" for deel in delen for naam in deel.get("required", ()) if naam not in waarde
            )
            for naam in waarde.keys() & velden.keys():
                yield from self._waarde(velden[naam], waarde[naam], f"{pad}.{naam}")

    def _waarde(self, schema: Schema, waarde: Any, pad: str) -> Iterator[str]:
        register = Registry().with_resource("urn:b", DRAFT202012.create_resource(self.ruw))
        keurder = Keurder(_met_basis(schema), registry=register, format_checker=FORMATEN)
        yield from (f"{pad}: {fout.validator}" for fout in keurder.iter_errors(waarde) if not fout.path)
        yield from self._dieper(schema, waarde, pad)

    def _delen(self, schema: Schema, waarde: Any) -> Iterator[Schema]:
        """Dit schema met alles wat erbij hoort: `allOf`, en het schema dat de discriminator aanwijst."""
        klaar: list[int] = []
        wachtend = [schema]
        while wachtend:
            deel = self.volg(wachtend.pop())
            if id(deel) in klaar:
                continue
            klaar.append(id(deel))
            yield deel
            wachtend += deel.get("allOf", [])
            onderscheid = deel.get("discriminator")
            if onderscheid and isinstance(waarde, dict):
                wachtend.append({"$ref": onderscheid["mapping"][waarde[onderscheid["propertyName"]]]})


def _met_basis(deel: Any) -> Any:
    """Maak verwijzingen absoluut, zodat de keurder ze in het register vindt."""
    if isinstance(deel, dict):
        return {
            naam: f"urn:b{waarde}" if naam == "$ref" and waarde.startswith("#") else _met_basis(waarde)
            for naam, waarde in deel.items()
        }
    return [_met_basis(lid) for lid in deel] if isinstance(deel, list) else deel


def json_schema(antwoord: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Het schema van een antwoord, of None als er geen inhoud bij hoort."""
    for soort, deel in antwoord.get("content", {}).items():
        if "json" in soort:
            schema: Mapping[str, Any] = deel["schema"]
            return schema
    return None
