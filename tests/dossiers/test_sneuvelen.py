"""kill -9 midden in het werk: niets gaat verloren en niets gebeurt dubbel.

Twee echte processen (`manage.py verwerk`) werken steeds tegelijk; een van de twee wordt op een willekeurig moment gedood.
Twintig keer in de suite, vijfhonderd keer in `make duurtest`.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Count, Max

from dossiers import briefmaken, klok, uitgaand
from dossiers.briefproces import BriefStatus
from dossiers.models import (
    Brief,
    Dagbericht,
    Document,
    Dossier,
    Gebeurtenis,
    Herinnering,
    Overgang,
    Teller,
    Termijn,
    Uitgaand,
)
from gereedschap.omgeving import WORTEL
from tests.steun.wereld import MaakDossier
from toegang.keten import controleer
from toegang.models import Medewerker

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("transactional_db")]
Start = Callable[[], subprocess.Popen[bytes]]
DOSSIERS = 40


@pytest.fixture
def start(omgeving_voor_proces: dict[str, str], tmp_path: Path) -> Start:
    omgeving = {
        **omgeving_voor_proces, "DOCUMENTEN_MAP": str(tmp_path / "documenten"), "EMAIL_URL": f"filemail:///{tmp_path}/mail",
    }  # fmt: skip
    opdracht = [sys.executable, "manage.py", "verwerk", "--pauze", "0.1"]
    uit = (tmp_path / "uitvoer.txt").open("ab")
    return lambda: subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=uit, stderr=uit)


@pytest.fixture
def voorraad(maak_dossier: MaakDossier, klantmanager: Medewerker) -> list[Dossier]:
    """Dossiers waarvan de termijn voorbij is."""
    dag = klok.vandaag() - timedelta(days=100)
    return [maak_dossier(geopend=True, op=dag) for _ in range(DOSSIERS)]


def zet_brief_klaar(dossier: Dossier) -> None:
    brief = Brief.objects.create(
        gemeente=dossier.gemeente, dossier=dossier, soort="proef", onderwerp="Proef", object_label="dossiers.dossier",
        object_id=dossier.pk, kenmerk=f"PROEF-{dossier.pk}", dagtekening=klok.vandaag(), html_sha256="0" * 64,
        html=f"<html lang=nl><title>Proef</title><h1>Brief {dossier.nummer}</h1>",
    )  # fmt: skip
    briefmaken.zet_pdf_klaar(brief)


def dood_en_herstart(start: Start, dossiers: list[Dossier], keren: int, zaad: int) -> None:
    """Deelt het werk uit over de hele proef, zodat er bij elke dood iets onderhanden is."""
    toeval = random.Random(zaad)
    processen = [start(), start()]
    for keer in range(keren):
        for dossier in dossiers[keer * len(dossiers) // keren : (keer + 1) * len(dossiers) // keren]:
            zet_brief_klaar(dossier)
        time.sleep(toeval.uniform(0.6, 2.4))
        slachtoffer = processen[keer % 2]
        os.kill(slachtoffer.pid, signal.SIGKILL)
        slachtoffer.wait()
        # Een gehuurde rij komt na vijf minuten terug; de proef wacht daar niet op.
        Uitgaand.objects.filter(klaar_op__isnull=True, geparkeerd_op__isnull=True).update(
            opnieuw_na=klok.nu(), pogingen=0
        )
        processen[keer % 2] = start()
    _wacht_tot_klaar()
    for proces in processen:
        proces.send_signal(signal.SIGTERM)
        proces.wait(30)


def _wacht_tot_klaar() -> None:
    for _ in range(300):
        if not Uitgaand.objects.filter(klaar_op__isnull=True, geparkeerd_op__isnull=True).exists():
            return
        Uitgaand.objects.filter(klaar_op__isnull=True, opnieuw_na__gt=klok.nu() + timedelta(minutes=1)).update(
            opnieuw_na=klok.nu()
        )
        time.sleep(0.2)
    raise AssertionError("het postvak uit raakt niet leeg")


def dubbel(rijen: Any, *velden: str) -> list[Any]:
    return list(rijen.order_by().values(*velden).annotate(n=Count("pk")).filter(n__gt=1))


def controleer_alles(dossiers: list[Dossier], tmp_path: Path) -> None:
    te_laat = Termijn.objects.filter(status="loopt", van_gemeente=True, vervalt__lt=klok.vandaag())
    assert te_laat.count() >= len(dossiers)
    verloren = te_laat.exclude(herinneringen__moment="na").count()
    assert (verloren, dubbel(Herinnering.objects, "termijn", "moment", "vervalt")) == (0, [])
    brieven = Brief.objects.filter(soort="proef")
    assert set(brieven.values_list("status", flat=True)) == {BriefStatus.VASTGELEGD}
    assert dubbel(Overgang.objects, "model", "object_id", "versie") == []
    assert Document.objects.filter(soort="proef").count() == len(dossiers)
    assert Overgang.objects.filter(model="dossiers.brief", stap="leg_vast").count() == len(dossiers)
    stand = Teller.objects.get(reeks="dossier").stand
    assert Dossier.objects.count() == stand
    assert Gebeurtenis.objects.aggregate(n=Max("volgnummer"))["n"] == Gebeurtenis.objects.count()
    assert controleer(Gebeurtenis, dossiers[0].gemeente_id) is None
    assert Uitgaand.objects.filter(geparkeerd_op__isnull=False).count() == 0
    assert dubbel(Dagbericht.objects, "medewerker", "dag") == []
    mails = [m for bestand in (tmp_path / "mail").glob("*") for m in bestand.read_text().split("Message-ID: ")[1:]]
    assert len(mails) == len({m.split("\n")[0] for m in mails}) <= Dagbericht.objects.count()


def test_twintig_keer_gedood_verliest_niets_en_doet_niets_dubbel(
    start: Start, voorraad: list[Dossier], tmp_path: Path
) -> None:
    dood_en_herstart(start, voorraad, keren=20, zaad=random.randrange(10**6))
    controleer_alles(voorraad, tmp_path)


@pytest.mark.duur
def test_vijfhonderd_keer_gedood_verliest_niets_en_doet_niets_dubbel(
    start: Start, voorraad: list[Dossier], tmp_path: Path
) -> None:
    dood_en_herstart(start, voorraad, keren=500, zaad=random.randrange(10**6))
    controleer_alles(voorraad, tmp_path)


def test_negatieve_controle_een_herhaling_zonder_sleutel_is_wel_dubbel(voorraad: list[Dossier]) -> None:
    """De controle ziet een dubbele rij ook echt: zonder unieke sleutel zouden twee pogingen twee rijen geven."""
    dossier = voorraad[0]
    for sleutel in ("a", "b"):
        uitgaand.zet_klaar("brief.pdf", sleutel, gemeente_id=dossier.gemeente_id, dossier=dossier, brief="x")
    assert dubbel(Uitgaand.objects.filter(verwijzing__brief="x"), "soort") != []
