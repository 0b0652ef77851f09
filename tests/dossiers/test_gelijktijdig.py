"""Twee (of acht) mensen drukken tegelijk op dezelfde stap: één winnaar, en de rest een zin."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from django.db import connection

from dossiers import perform as perform_module
from dossiers.actions import leg_dossier_aan
from dossiers.fouten import StapFout
from dossiers.models import Dossier, Gebeurtenis, Inburgeraar, Overgang, Termijn
from dossiers.perform import perform
from toegang.models import Gemeente, Medewerker

DAG = date(2026, 3, 2)
pytestmark = pytest.mark.django_db(transaction=True)


def tegelijk(aantal: int, doe: Any) -> list[Any]:
    """Laat `aantal` draden op hetzelfde moment beginnen; geeft hun uitkomst of hun fout."""
    hek, uitkomsten = threading.Barrier(aantal), []

    def draad(nummer: int) -> None:
        try:
            hek.wait()
            uitkomsten.append(doe(nummer))
        except StapFout as fout:
            uitkomsten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=draad, args=(n,)) for n in range(aantal)]
    for d in draden:
        d.start()
    for d in draden:
        d.join()
    return uitkomsten


@contextmanager
def breed_venster(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Wacht even tussen de controle en het schrijven, zodat een race ook echt zou optreden."""
    echt = perform_module._controleer_guards

    def traag(*args: Any) -> None:
        echt(*args)
        threading.Event().wait(0.05)

    monkeypatch.setattr(perform_module, "_controleer_guards", traag)
    yield


def test_acht_keer_tegelijk_dezelfde_stap_heeft_een_winnaar(
    dossier: Dossier, klantmanager: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with breed_venster(monkeypatch):
        uitkomsten = tegelijk(8, lambda n: perform(Dossier.objects.get(pk=dossier.pk), "open", by=klantmanager, op=DAG))
    verliezers = [u for u in uitkomsten if isinstance(u, StapFout)]
    assert (len(uitkomsten), len(verliezers)) == (8, 7)
    assert all(v.zinnen and v.zinnen[0] for v in verliezers)
    assert Overgang.objects.filter(object_id=dossier.pk, stap="open").count() == 1
    assert Termijn.objects.filter(dossier=dossier, soort="PIP_VASTSTELLEN").count() == 1
    assert Gebeurtenis.objects.filter(dossier=dossier, soort="dossiers.dossier.open").count() == 1


def test_negatieve_controle_zonder_vergrendeling_wint_de_database(
    dossier: Dossier, klantmanager: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Zonder rijvergrendeling komen er meer draden voorbij de controle; de unieke sleutel houdt er één over."""

    def zonder_slot(obj: Any) -> Any:
        vers = Dossier.objects.get(pk=obj.pk)
        return vers, vers

    monkeypatch.setattr(perform_module, "vergrendel", zonder_slot)
    voorbij: list[int] = []
    echt = perform_module._controleer_guards
    monkeypatch.setattr(
        perform_module, "_controleer_guards", lambda *a: (echt(*a), voorbij.append(1), threading.Event().wait(0.1))
    )
    tegelijk(4, lambda n: perform(Dossier.objects.get(pk=dossier.pk), "open", by=klantmanager, op=DAG))
    if connection.vendor == "postgresql":  # SQLite heeft één schrijver tegelijk: daar is IMMEDIATE zelf het slot
        assert len(voorbij) > 1
    assert Overgang.objects.filter(object_id=dossier.pk, stap="open").count() == 1


def test_nummers_zijn_uniek_en_zonder_gaten_onder_gelijktijdigheid(gemeente: Gemeente) -> None:
    def leg_aan(nummer: int) -> str:
        persoon = Inburgeraar(
            gemeente=gemeente, v_nummer=f"{3_000_000_000 + nummer}", geslachtsnaam=f"Persoon {nummer}"
        )
        return leg_dossier_aan(persoon, bron="proef", by=None, op=DAG).nummer

    nummers = tegelijk(12, leg_aan)
    assert sorted(nummers) == [f"INB-2026-{n:06d}" for n in range(1, 13)]


def test_dezelfde_persoon_twee_keer_tegelijk_aanmelden_geeft_een_dossier(gemeente: Gemeente) -> None:
    def leg_aan(_: int) -> Dossier:
        persoon = Inburgeraar(gemeente=gemeente, bsn="999990019", geslachtsnaam="Tesfay")
        return leg_dossier_aan(persoon, bron="proef", by=None, op=DAG)

    uitkomsten = tegelijk(4, leg_aan)
    zinnen = {u.zinnen[0] for u in uitkomsten if isinstance(u, StapFout)}
    assert zinnen == {"Iemand met dit BSN staat al in deze gemeente. Open dat dossier."}
    assert Dossier.objects.count() == 1
