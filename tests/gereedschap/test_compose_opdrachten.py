"""Elke opdracht uit het compose-bestand, uitgevoerd zonder Docker: op een eigen PostgreSQL en Redis, in productie."""

import base64
import os
import re
import secrets
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from redis import Redis

from gereedschap import diensten, processen
from gereedschap.omgeving import VENV, WORTEL
from tests.gereedschap import compose

pytestmark = [pytest.mark.postgres, pytest.mark.redis]

GEHEIMEN = {naam: secrets.token_hex(24) for naam in compose.verplicht()}
GEHEIMEN |= {
    "VELDSLEUTELS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
    "ALLOWED_HOSTS": "inburgering.example",
    "CSRF_TRUSTED_ORIGINS": "https://inburgering.example",
    "BASIS_URL": "https://inburgering.example",
    "EMAIL_URL": "dummymail://",
    "AFZENDER": "inburgering@inburgering.example",
}


@dataclass
class Opstelling:
    """De diensten uit het compose-bestand, met de adressen en mappen van deze test ingevuld."""

    map_: Path
    postgres: diensten.Postgres
    redis: str
    poort: int

    def opdracht(self, naam: str) -> str:
        return self._hier(compose.gelezen(GEHEIMEN)["services"][naam]["command"])

    def omgeving(self, naam: str) -> dict[str, str]:
        gevraagd = compose.gelezen(GEHEIMEN)["services"][naam]["environment"]
        adres = self.postgres.eigenaar if "//eigenaar:" in gevraagd["DATABASE_URL"] else self.postgres.app
        hier = {"DATABASE_URL": adres, "REDIS_URL": self.redis, "PATH": f"{VENV / 'bin'}:{os.environ['PATH']}"}
        mappen = {"VAR_MAP": str(self.map_), "STATIC_ROOT": str(self.map_ / "statisch")}
        return {**gevraagd, **hier, **mappen}

    def is_gezond(self, naam: str) -> bool:
        return self._draai(naam, compose.gelezen(GEHEIMEN)["services"][naam]["healthcheck"]["test"]).returncode == 0

    def lukt(self, naam: str, opdracht: str) -> None:
        uitkomst = self._draai(naam, opdracht)
        assert uitkomst.returncode == 0, uitkomst.stderr

    def _draai(self, naam: str, opdracht: str) -> subprocess.CompletedProcess[str]:
        schil = ["sh", "-c", self._hier(opdracht)]
        omgeving = self.omgeving(naam)
        return subprocess.run(schil, env=omgeving, cwd=WORTEL, capture_output=True, text=True, check=False)

    @contextmanager
    def draaiend(self, naam: str) -> Iterator[None]:
        schil = ["sh", "-c", f"exec {self.opdracht(naam)}"]
        proces = processen.start(schil, log=self.map_ / f"{naam}.log", env=self.omgeving(naam), cwd=WORTEL)
        try:
            yield
        finally:
            processen.stop(proces)

    def _hier(self, tekst: str) -> str:
        return tekst.replace("$$", "$").replace(":8000", f":{self.poort}").replace("/tmp/", f"{self.map_}/")


@pytest.fixture(scope="module")
def opstelling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opstelling]:
    map_ = tmp_path_factory.mktemp("compose")
    with diensten.postgres() as postgres, diensten.redis() as redis:
        opstelling = Opstelling(map_, postgres, redis["REDIS_URL"], processen.vrije_poort())
        opstelling.lukt("migratie", opstelling.opdracht("migratie"))
        opstelling.lukt("migratie", _verzamelopdracht())
        yield opstelling


def test_de_migratie_kan_nog_eens(opstelling: Opstelling) -> None:
    opstelling.lukt("migratie", opstelling.opdracht("migratie"))


def test_het_programma_mag_lezen_en_schrijven_maar_geen_tabel_wijzigen(opstelling: Opstelling) -> None:
    with psycopg.connect(opstelling.postgres.app) as app:
        assert app.execute("SELECT count(*) FROM toegang_medewerker").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("ALTER TABLE toegang_medewerker ADD COLUMN proef integer")


def test_web_antwoordt_en_bestanden_mogen_een_jaar_bewaard_worden(opstelling: Opstelling) -> None:
    with opstelling.draaiend("web"):
        _wacht_tot(lambda: opstelling.is_gezond("web"))
        pagina = _haal(opstelling, "/aanmelden/").read().decode()
        stijl = re.search(r'href="(/static/[^"]+\.[0-9a-f]{12}\.css)"', pagina)
        assert stijl is not None
        assert _haal(opstelling, stijl[1]).headers["Cache-Control"] == "max-age=315360000, public, immutable"


def test_de_worker_meldt_zich(opstelling: Opstelling) -> None:
    with opstelling.draaiend("worker"):
        _wacht_tot(lambda: opstelling.is_gezond("worker"))


def test_beat_zet_werk_in_de_wachtrij(opstelling: Opstelling) -> None:
    wachtrij = Redis.from_url(opstelling.redis)
    with opstelling.draaiend("beat"):
        _wacht_tot(lambda: bool(wachtrij.llen("celery")))
        assert opstelling.is_gezond("beat") is True


def test_zonder_geheimen_start_productie_niet(opstelling: Opstelling) -> None:
    omgeving = {**opstelling.omgeving("web"), "SECRET_KEY": ""}
    opdracht = ["python", "manage.py", "check"]
    uitkomst = subprocess.run(opdracht, env=omgeving, cwd=WORTEL, capture_output=True, text=True, check=False)
    assert uitkomst.stderr.splitlines()[-1].endswith(
        "Zet SECRET_KEY in de omgeving; zonder dat start het programma niet in productie."
    )


def _verzamelopdracht() -> str:
    """De opdracht waarmee het image zijn statische bestanden verzamelt."""
    regels = (WORTEL / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    opdracht = re.search(r"python manage.py collectstatic[^&]*", regels)
    assert opdracht is not None
    return opdracht[0]


def _haal(opstelling: Opstelling, pad: str) -> "urllib.request._UrlopenRet":
    koppen = {"Host": "inburgering.example", "X-Forwarded-Proto": "https"}
    verzoek = urllib.request.Request(f"http://127.0.0.1:{opstelling.poort}{pad}", headers=koppen)
    return urllib.request.urlopen(verzoek, timeout=10)


def _wacht_tot(klaar: Callable[[], bool], geduld: float = 60) -> None:
    einde = time.monotonic() + geduld
    while not klaar():
        assert time.monotonic() < einde
        time.sleep(0.5)
