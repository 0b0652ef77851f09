"""Triggers die de database zelf de laatste lijn maken, op SQLite en PostgreSQL. Na elke migratie opnieuw gemaakt.

`AlterField` op SQLite laat triggers stil verdwijnen; daarom `post_migrate` en een test die ze telt.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connections, models

from toegang.keten import Schakel


def alleen_toevoegen(tabel: str, vendor: str) -> list[str]:
    """SQL die UPDATE en DELETE op een tabel weigert met een zin."""
    zin = f"{tabel} is alleen-toevoegen: wijzigen en wissen kan niet."
    return [
        opdracht
        for actie in ("UPDATE", "DELETE")
        for opdracht in trigger(f"{tabel}_geen_{actie.lower()}", f"BEFORE {actie}", tabel, [("1 = 1", zin)], vendor)
    ]


def trigger(naam: str, moment: str, tabel: str, weigeringen: list[tuple[str, str]], vendor: str) -> list[str]:
    """Een trigger die weigert zodra een voorwaarde geldt. De voorwaarde mag NEW en OLD gebruiken."""
    if vendor == "sqlite":
        regels = " ".join(f"SELECT RAISE(ABORT, '{zin}') WHERE {voorwaarde};" for voorwaarde, zin in weigeringen)
        return [
            f'DROP TRIGGER IF EXISTS "{naam}"',
            f'CREATE TRIGGER "{naam}" {moment} ON "{tabel}" FOR EACH ROW BEGIN {regels} END',
        ]
    regels = " ".join(
        f"IF {voorwaarde} THEN RAISE EXCEPTION '{zin}' USING ERRCODE = '23514'; END IF;"
        for voorwaarde, zin in weigeringen
    )
    terug = "OLD" if "DELETE" in moment else "NEW"
    return [
        f'CREATE OR REPLACE FUNCTION "{naam}_f"() RETURNS trigger LANGUAGE plpgsql AS '
        f"$$ BEGIN {regels} RETURN {terug}; END $$",
        f'DROP TRIGGER IF EXISTS "{naam}" ON "{tabel}"',
        f'CREATE TRIGGER "{naam}" {moment} ON "{tabel}" FOR EACH ROW EXECUTE FUNCTION "{naam}_f"()',
    ]


def schakels() -> Iterator[type[Schakel]]:
    return (m for m in apps.get_models() if issubclass(m, Schakel))


def voer_uit(using: str, opdrachten: list[str]) -> None:
    with connections[using].cursor() as cursor:
        for opdracht in opdrachten:
            cursor.execute(opdracht)


def bestaat(using: str, model: type[models.Model]) -> bool:
    return model._meta.db_table in connections[using].introspection.table_names()


def maak_triggers(using: str, **kwargs: Any) -> None:
    vendor = connections[using].vendor
    for model in schakels():
        if bestaat(using, model):
            voer_uit(using, alleen_toevoegen(model._meta.db_table, vendor))
    if vendor == "postgresql" and settings.DATABASE_APP_ROL:
        geef_rechten(using)


def geef_rechten(using: str) -> None:
    """De rol van het programma mag lezen en schrijven, maar een logboek alleen aanvullen."""
    rol = settings.DATABASE_APP_ROL
    opdrachten = [
        f'GRANT USAGE ON SCHEMA public TO "{rol}"',
        f'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "{rol}"',
        f'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "{rol}"',
    ]
    opdrachten += [
        f'REVOKE UPDATE, DELETE, TRUNCATE ON "{m._meta.db_table}" FROM "{rol}"' for m in schakels() if bestaat(using, m)
    ]
    opdrachten += [
        f'REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "{m._meta.db_table}" FROM "{rol}"'
        for m in apps.get_models()
        if getattr(m, "ALLEEN_DE_EIGENAAR", False) and bestaat(using, m)
    ]
    voer_uit(using, opdrachten)
