"""Celery en Redis echt: worker en beat doen het werk uit de database, ook als de wachtrij leegraakt of de worker sterft."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from redis import Redis

from dossiers import briefmaken, klok
from dossiers.models import Brief, Document, Dossier, Uitgaand
from gereedschap.omgeving import WORTEL

pytestmark = [pytest.mark.postgres, pytest.mark.redis, pytest.mark.usefixtures("transactional_db")]
OPDRACHT = [sys.executable, "-m", "celery", "-A", "inburgering", "worker", "-B", "-c", "1", "--loglevel", "WARNING"]
Start = Callable[[], subprocess.Popen[bytes]]


@pytest.fixture
def start(omgeving_voor_proces: dict[str, str], tmp_path: Path) -> Iterator[Start]:
    omgeving = {**omgeving_voor_proces, "VAR_MAP": str(tmp_path), "EMAIL_URL": "dummymail://"}
    gestart: list[subprocess.Popen[bytes]] = []

    def werker() -> subprocess.Popen[bytes]:
        rooster = ["--schedule", str(tmp_path / f"rooster-{len(gestart)}")]
        with (tmp_path / "werker.log").open("ab") as uit:
            proces = subprocess.Popen(
                [*OPDRACHT, *rooster], cwd=WORTEL, env=omgeving, stdout=uit, stderr=uit, start_new_session=True
            )
        gestart.append(proces)
        return proces

    yield werker
    for proces in gestart:
        if proces.poll() is None:
            os.killpg(proces.pid, signal.SIGKILL)
            proces.wait()


def zet_brief_klaar(dossier: Dossier, nummer: int) -> None:
    brief = Brief.objects.create(
        gemeente=dossier.gemeente, dossier=dossier, soort="proef", onderwerp="Proef", object_label="dossiers.dossier",
        object_id=dossier.pk, kenmerk=f"PROEF-{nummer}", dagtekening=klok.vandaag(), html_sha256="0" * 64,
        html=f"<html lang=nl><title>Proef</title><h1>Brief {nummer}</h1>",
    )  # fmt: skip
    briefmaken.zet_pdf_klaar(brief)


def wacht_op(aantal: int, seconden: int = 60) -> int:
    einde = time.monotonic() + seconden
    while Brief.objects.filter(status="VASTGELEGD").count() < aantal and time.monotonic() < einde:
        time.sleep(0.2)
    return Brief.objects.filter(status="VASTGELEGD").count()


def test_de_worker_maakt_de_brieven_ook_na_een_lege_wachtrij_en_een_gedode_worker(
    dossier: Dossier, start: Start
) -> None:
    for nummer in range(3):
        zet_brief_klaar(dossier, nummer)
    eerste = start()
    assert wacht_op(3) == 3
    Redis.from_url(os.environ["REDIS_URL"]).flushall()  # wat in de wachtrij stond, is weg
    for nummer in range(3, 8):
        zet_brief_klaar(dossier, nummer)
    os.killpg(eerste.pid, signal.SIGKILL)
    eerste.wait()
    Uitgaand.objects.filter(klaar_op__isnull=True).update(opnieuw_na=klok.nu(), pogingen=0)  # vijf minuten later
    start()
    assert wacht_op(8) == 8
    assert Document.objects.count() == 8
