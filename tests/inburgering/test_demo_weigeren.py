"""De demo komt nooit waar echte dossiers staan, en laadt op elke dag van het jaar."""

from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from dossiers.models import Dossier
from inburgering.demo import laden, standin
from toegang.models import Installatie


def test_productie_weigert_de_demo(db: None) -> None:
    with override_settings(PRODUCTIE=True), pytest.raises(CommandError, match="In productie komt geen demo"):
        call_command("demo_laden")
    assert not Installatie.objects.filter(demo=True).exists()


def test_een_database_met_echte_dossiers_wordt_geweigerd(dossier: Dossier) -> None:
    with pytest.raises(CommandError, match="niet als demo gemerkt"):
        call_command("demo_laden")
    assert Dossier.objects.get() == dossier


def test_zonder_demo_zijn_er_geen_demo_accounts(db: None) -> None:
    with pytest.raises(CommandError, match="is geen demo"):
        call_command("demo_accounts")


@pytest.mark.parametrize("dag", [date(2026, 12, 26), date(2027, 2, 28), date(2028, 2, 29)])
def test_de_demo_laadt_op_elke_dag(db: None, tmp_path: Path, dag: date) -> None:
    with override_settings(VAR_MAP=tmp_path):
        laden.laad(dag, 30, lambda _: None)
        standin.schrijf(dag)
    assert Dossier.objects.count() == 30
