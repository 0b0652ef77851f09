"""De SQL van een verzoek afluisteren en opnieuw uitvoeren op de kale verbinding: sneller dan dat kan een pagina niet zijn."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.backends.sqlite3.base import SQLiteCursorWrapper

from inburgering.bench.meten import klok

Vraag = tuple[str, Any]


@contextmanager
def luister() -> Iterator[list[Vraag]]:
    """Verzamelt elke SELECT die er in dit blok wordt gedaan."""
    vragen: list[Vraag] = []

    def onthoud(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if sql.lstrip("( ").upper().startswith("SELECT") and not many:
            vragen.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(onthoud):
        yield vragen


def duur(vragen: list[Vraag]) -> float:
    """Hoe lang alle vragen samen duren op de cursor van de database zelf, met alle rijen gelezen."""
    connection.ensure_connection()
    cursor: Any = connection.connection.cursor()
    klaar = [(_kaal(sql), params or ()) for sql, params in vragen]
    return klok(lambda: [cursor.execute(sql, params).fetchall() for sql, params in klaar])


def _kaal(sql: str) -> str:
    """SQLite wil vraagtekens waar Django %s schrijft."""
    if connection.vendor != "sqlite":
        return sql
    return str(SQLiteCursorWrapper.convert_query(None, sql))  # type: ignore[arg-type]
