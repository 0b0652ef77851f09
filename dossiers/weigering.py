"""Als de database of een model weigert: de zin van de constraint, in plaats van een technische fout."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError
from django.db.models import BaseConstraint, Model, UniqueConstraint

from dossiers.fouten import IemandWasEerder, NietMogelijk

TECHNISCH = re.compile(
    r"(UNIQUE|CHECK|NOT NULL|FOREIGN KEY) constraint failed|duplicate key|new row for|conflicting key|null value"
    r"|insert or update|update or delete"
)
ALGEMEEN = "De database weigert dit, omdat het niet past bij wat er al is vastgelegd. Bekijk de nieuwe stand."


@contextmanager
def in_zinnen() -> Iterator[None]:
    """Maakt van een weigering een StapFout. Sluit dit om de transactie heen, niet erbinnen."""
    try:
        yield
    except ValidationError as fout:
        raise NietMogelijk(*fout.messages) from fout
    except IntegrityError as fout:
        raise NietMogelijk(zin_van(fout)) from fout
    except OperationalError as fout:
        if "lock" not in str(fout):
            raise
        raise IemandWasEerder("Iemand anders werkt op dit moment aan dit dossier. Probeer het zo opnieuw.") from fout


def zin_van(fout: IntegrityError) -> str:
    """De zin bij de geschonden constraint; de database was de laatste lijn."""
    tekst = str(fout)
    kolommen = set(re.findall(r"(\w+\.\w+)", tekst)) if tekst.startswith("UNIQUE constraint failed") else set()
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if _geschonden(model, constraint, tekst, kolommen):
                return str(constraint.get_violation_error_message())
    # Een trigger weigert met onze eigen zin; een constraint zonder zin met een technische tekst.
    return ALGEMEEN if TECHNISCH.match(tekst) else tekst.splitlines()[0]


def _geschonden(model: type[Model], constraint: BaseConstraint, tekst: str, kolommen: set[str]) -> bool:
    """PostgreSQL noemt de naam van de constraint; SQLite noemt bij een unieke sleutel alleen de kolommen."""
    if re.search(rf"\b{re.escape(constraint.name)}\b", tekst):
        return True
    if not kolommen or not isinstance(constraint, UniqueConstraint):
        return False
    tabel = model._meta.db_table
    kolom = {veld.name: veld.column for veld in model._meta.concrete_fields}
    return {f"{tabel}.{kolom[veld]}" for veld in constraint.fields} == kolommen
