"""Een eigen PostgreSQL met twee rollen en een eigen Redis, die na afloop geen spoor laten."""

import tempfile
from pathlib import Path

import psycopg
import pytest
from redis import Redis

from gereedschap import diensten


@pytest.mark.postgres
def test_de_eigenaar_maakt_tabellen_en_het_programma_niet() -> None:
    with diensten.postgres() as adressen:
        with psycopg.connect(adressen.eigenaar) as eigenaar:
            eigenaar.execute("CREATE TABLE proef (nummer integer)")
        with psycopg.connect(adressen.app) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("CREATE TABLE nog_een (nummer integer)")
        with psycopg.connect(adressen.app) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("DROP TABLE proef")


@pytest.mark.postgres
def test_zonder_wachtwoord_komt_niemand_erin() -> None:
    with diensten.postgres() as adressen:
        zonder = adressen.app.replace(adressen.app.split(":")[2].split("@")[0], "fout")
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(zonder)


@pytest.mark.postgres
@pytest.mark.redis
def test_na_afloop_is_er_niets_meer() -> None:
    voor = _mappen()
    with diensten.postgres() as adressen, diensten.redis() as omgeving:
        assert Redis.from_url(omgeving["REDIS_URL"]).ping() is True
    assert _mappen() == voor
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(adressen.app)


def _mappen() -> set[Path]:
    return set(Path(tempfile.gettempdir()).glob("inburgering-*"))
