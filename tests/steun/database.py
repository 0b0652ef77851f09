"""De testdatabase, op SQLite (een bestand, zoals de ingebouwde standaard) en op PostgreSQL (twee rollen).

De eigenaar migreert; de tests draaien als de rol van het programma. Een test die echt vastlegt (browser, processen)
krijgt daarna de database terug zoals ze na de migraties was. Leegmaken, zoals Django zelf doet, kan hier niet: de
logboeken weigeren wissen, en wat `post_migrate` vulde zou verdwijnen.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from urllib.parse import quote

import environ
import psycopg
import pytest
from django.db import connection
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker

from gereedschap.omgeving import WORTEL

Herstel = Callable[[], None]
FIXTURES = {"db", "transactional_db", "live_server"}
MERKEN = ("django_db", "postgres", "redis")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Wie geen database aanraakt, draait alleen in de ronde op SQLite: een tweede keer leert niets."""
    for test in items:
        if not (FIXTURES & set(test.fixturenames) or any(map(test.get_closest_marker, MERKEN))):
            test.add_marker("zonder_database")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, tmp_path_factory: pytest.TempPathFactory) -> None:
    if connection.vendor == "sqlite":
        # In het geheugen zouden alle draden van de testserver één verbinding delen; dat doet de toepassing nooit.
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
    else:
        _wissel_rol("DATABASE_EIGENAAR_URL")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        maak_herstel = _sjabloon_sqlite if connection.vendor == "sqlite" else _sjabloon_postgres
        herstel, ruim_op = maak_herstel()
        _wissel_rol("DATABASE_URL")
    TransactionTestCase._fixture_teardown = lambda zelf: herstel()  # type: ignore[method-assign]
    yield
    with django_db_blocker.unblock():
        _wissel_rol("DATABASE_EIGENAAR_URL")
        ruim_op()


@pytest.fixture
def omgeving_voor_proces(transactional_db: None) -> dict[str, str]:
    """De omgeving waarmee een ander proces (`manage.py …`) op de testdatabase werkt, als de rol van het programma."""
    db = connection.settings_dict
    adres = f"sqlite:///{db['NAME']}"
    if connection.vendor != "sqlite":
        adres = f"postgres://{db['USER']}:{quote(db['PASSWORD'])}@{db['HOST']}:{db['PORT']}/{db['NAME']}"
    return {**os.environ, "DATABASE_URL": adres, "PYTHONPATH": str(WORTEL)}


def _wissel_rol(variabele: str) -> None:
    """Werk verder als de rol uit deze variabele; zonder die variabele (SQLite, of één rol) verandert er niets."""
    adres = os.environ.get(variabele)
    if connection.vendor == "postgresql" and adres:
        connection.close()
        nieuw = environ.Env.db_url_config(adres)
        connection.settings_dict.update(USER=nieuw["USER"], PASSWORD=nieuw["PASSWORD"])


def _sjabloon_sqlite() -> tuple[Herstel, Herstel]:
    sjabloon = sqlite3.connect(":memory:", check_same_thread=False)
    connection.ensure_connection()
    connection.connection.backup(sjabloon)

    def herstel() -> None:
        connection.ensure_connection()
        sjabloon.backup(connection.connection)

    return herstel, sjabloon.close


def _sjabloon_postgres() -> tuple[Herstel, Herstel]:
    naam = connection.settings_dict["NAME"]
    connection.close()
    beheer = psycopg.connect(_beheeradres(), autocommit=True)
    beheer.execute(f'DROP DATABASE IF EXISTS "{naam}_sjabloon"')  # van een run die halverwege gestopt is
    beheer.execute(f'CREATE DATABASE "{naam}_sjabloon" TEMPLATE "{naam}"')

    def herstel() -> None:
        connection.close()
        # FORCE: de draden van de testserver en gestopte processen houden hun verbinding nog even vast.
        beheer.execute(f'DROP DATABASE "{naam}" WITH (FORCE)')
        beheer.execute(f'CREATE DATABASE "{naam}" TEMPLATE "{naam}_sjabloon"')

    def ruim_op() -> None:
        beheer.execute(f'DROP DATABASE "{naam}_sjabloon"')
        beheer.close()

    return herstel, ruim_op


def _beheeradres() -> str:
    """Het adres van de eigenaar, op de database `postgres`: uit de eigen database kan men die niet weggooien."""
    adres = os.environ.get("DATABASE_EIGENAAR_URL") or os.environ["DATABASE_URL"]
    return f"{adres.rpartition('/')[0]}/postgres"
