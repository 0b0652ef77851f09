"""Besluitnummers zonder gat en zonder dubbele, ook als acht mensen tegelijk vaststellen."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from besluiten.models import Besluit
from dossiers.fouten import IemandWasEerder, NietMogelijk
from dossiers.perform import perform
from tests.pip_plans.plan import DAG, ingevuld
from tests.steun.wereld import MaakDossier
from toegang.models import Medewerker

DRADEN = 8


def stel_vast(besluit: Besluit, by: Medewerker, samen: Barrier) -> None:
    samen.wait()
    try:
        for _ in range(20):
            try:
                perform(besluit, "stel_vast", by=by, op=DAG)
            except IemandWasEerder:
                continue
            return
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_acht_tegelijk_geeft_acht_opeenvolgende_nummers(maak_dossier: MaakDossier, klantmanager: Medewerker) -> None:
    besluiten = [ingevuld(maak_dossier(geopend=True), klantmanager).besluit for _ in range(DRADEN)]
    samen = Barrier(DRADEN)
    with ThreadPoolExecutor(DRADEN) as draden:
        list(draden.map(lambda b: stel_vast(b, klantmanager, samen), besluiten))
    nummers = sorted(Besluit.objects.values_list("nummer", flat=True))
    assert nummers == [f"B-2026-{n:06d}" for n in range(1, DRADEN + 1)]


def test_een_mislukte_stap_neemt_geen_nummer(maak_dossier: MaakDossier, klantmanager: Medewerker) -> None:
    goed, fout = (ingevuld(maak_dossier(geopend=True), klantmanager) for _ in range(2))
    type(fout).objects.filter(pk=fout.pk).update(ondersteuning="Onleesbaar: \U0001f600")
    with pytest.raises(NietMogelijk) as weigering:
        perform(fout.besluit, "stel_vast", by=klantmanager, op=DAG)  # type: ignore[arg-type]
    assert weigering.value.zinnen == [
        "Het teken “😀” (U+1F600, GRINNING FACE) staat in de brief, maar kan niet gedrukt worden. "
        "Schrijf de naam of de tekst zonder dit teken."
    ]
    perform(goed.besluit, "stel_vast", by=klantmanager, op=DAG)  # type: ignore[arg-type]
    assert sorted(Besluit.objects.values_list("nummer", flat=True)) == ["", "B-2026-000001"]


def test_elke_gemeente_en_elk_jaar_begint_bij_een(maak_dossier: MaakDossier, klantmanager: Medewerker) -> None:
    for jaar in (2026, 2027):
        besluit = ingevuld(maak_dossier(geopend=True), klantmanager).besluit
        perform(besluit, "stel_vast", by=klantmanager, op=date(jaar, 3, 2))  # type: ignore[arg-type]
    assert sorted(Besluit.objects.values_list("nummer", flat=True)) == ["B-2026-000001", "B-2027-000001"]
