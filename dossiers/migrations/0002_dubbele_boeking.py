"""Op PostgreSQL weigert een exclusion constraint dubbele boekingen; op SQLite doet een trigger dat (`triggers.py`).

Niet in `Meta`: een ExclusionConstraint daar laat een migratie op SQLite stoppen.
"""

from typing import Any

from django.db import migrations

WAT = {"medewerker": "medewerker_id", "ruimte": "ruimte_id", "inburgeraar": "dossier_id"}


def maak(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    for naam, kolom in WAT.items():
        schema_editor.execute(
            f"ALTER TABLE dossiers_afspraak ADD CONSTRAINT geen_dubbele_boeking_{naam} EXCLUDE USING gist "
            f"({kolom} WITH =, tstzrange(van, tot) WITH &&) WHERE (status = 'gepland')"
        )


def verwijder(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    for naam in WAT:
        schema_editor.execute(f"ALTER TABLE dossiers_afspraak DROP CONSTRAINT IF EXISTS geen_dubbele_boeking_{naam}")


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0001_begin")]
    operations = [migrations.RunPython(maak, verwijder)]
