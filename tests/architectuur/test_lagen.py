"""Wie mag wie kennen. Import-linter bewaakt de imports; dit bewaakt wat een import niet laat zien."""

import re
from collections.abc import Iterator

from django.apps import apps as django_apps
from django.db.models import Model

from tests.architectuur.bron import apps, instellingen

CONTRACTEN = instellingen()["importlinter"]


def test_elke_map_met_code_staat_in_het_contract() -> None:
    assert set(CONTRACTEN["root_packages"]) == set(apps()) - {"gereedschap"}


def test_elke_verwijzing_tussen_tabellen_wijst_naar_beneden() -> None:
    rang = _rang()
    omhoog = [
        f"{model._meta.label} -> {doel._meta.label}"
        for model, doel in _verwijzingen()
        if doel._meta.app_label in rang and _wijst_niet_omlaag(rang, model._meta.app_label, doel._meta.app_label)
    ]
    assert omhoog == []


def test_een_verwijzing_omhoog_of_opzij_wordt_gezien() -> None:
    rang = _rang()
    gevallen = [("dossiers", "intake"), ("inkoop", "intake"), ("intake", "dossiers"), ("intake", "intake")]
    assert [_wijst_niet_omlaag(rang, *geval) for geval in gevallen] == [True, True, False, False]


def _rang() -> dict[str, int]:
    """De lagen uit het contract, van onder naar boven genummerd; naast elkaar is dezelfde rang."""
    lagen = reversed(CONTRACTEN["contracts"][0]["layers"])
    return {app: nummer for nummer, laag in enumerate(lagen) for app in re.findall(r"\w+", laag)}


def _wijst_niet_omlaag(rang: dict[str, int], van: str, naar: str) -> bool:
    return van != naar and rang[van] <= rang[naar]


def _verwijzingen() -> Iterator[tuple[type[Model], type[Model]]]:
    rang = _rang()
    for model in django_apps.get_models(include_auto_created=True):
        for veld in model._meta.get_fields():
            eigen = veld.concrete and veld.is_relation and model._meta.app_label in rang
            if eigen and isinstance(veld.related_model, type):
                yield model, veld.related_model
