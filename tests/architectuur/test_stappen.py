"""Het contract van elke `@step`: naam, wie, artikel, bestaande brief en bericht; en de pagina die eruit gemaakt wordt."""

from typing import Any

import pytest
from django.conf import settings
from django.template.loader import get_template

from dossiers.brieven import briefsoort
from dossiers.registratie import uitvoerder_van
from dossiers.stapuitleg import BERICHTEN
from dossiers.steps import Stap, Stapmodel, stapmodellen, statuslabels
from inburgering import stappenlijst
from wet.bronnen import Bron
from wet.termijnsoorten import Termijnsoort

STAPPEN = [(model, stap) for model in stapmodellen() for stap in model.stappen().values()]
elke_stap = pytest.mark.parametrize(
    ("model", "stap"), STAPPEN, ids=lambda deel: getattr(deel, "naam", getattr(deel, "__name__", ""))
)


def test_de_pagina_met_stappen_is_bij() -> None:
    """Draai `make docs` als deze faalt."""
    assert (settings.BASIS / "docs" / "stappen.md").read_text(encoding="utf-8") == stappenlijst.maak()


@elke_stap
def test_een_stap_heeft_woorden_een_uitleg_en_een_artikel(model: type[Stapmodel], stap: Stap) -> None:
    assert all([stap.label, stap.gedaan, stap.toelichting])
    assert isinstance(stap.grondslag, Bron)
    assert not stap.label.endswith(".")
    assert not stap.gedaan.endswith(".")


@elke_stap
def test_een_stap_gaat_tussen_bestaande_statussen(model: type[Stapmodel], stap: Stap) -> None:
    assert {*stap.source, stap.target} <= set(statuslabels(model))


@elke_stap
def test_een_voorwaarde_is_een_bewering_zonder_punt(model: type[Stapmodel], stap: Stap) -> None:
    assert [g.zin for g in stap.guards if g.zin.endswith(".") or g.zin[:1].isupper()] == []


@elke_stap
def test_de_brief_van_een_stap_bestaat_met_haar_sjabloon(model: type[Stapmodel], stap: Stap) -> None:
    if stap.brief:
        soort: Any = briefsoort(stap.brief)
        assert soort.onderwerp
        get_template(f"brieven/{stap.brief}.html")


@elke_stap
def test_elk_bericht_heeft_een_uitvoerder_en_een_omschrijving(model: type[Stapmodel], stap: Stap) -> None:
    for soort in stap.meldt:
        assert uitvoerder_van(soort)
        assert BERICHTEN[soort]


@elke_stap
def test_elke_termijn_loopt_uit_een_feit_van_het_object(model: type[Stapmodel], stap: Stap) -> None:
    assert all(isinstance(soort, Termijnsoort) for soort in (*stap.starts, *stap.stops))
    velden = {veld.name for veld in model._meta.get_fields()}
    assert [feit for feit in stap.starts.values() if not (feit in velden or hasattr(model, feit))] == []
