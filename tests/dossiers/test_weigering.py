"""Wat de database weigert, komt als onze eigen zin bij de gebruiker: op beide databases."""

from datetime import date

import pytest

from dossiers.actions import leg_dossier_aan, wijzig
from dossiers.fouten import IemandWasEerder, NietMogelijk
from dossiers.models import Dossier, Inburgeraar
from toegang.models import Gemeente, Medewerker

DAG = date(2026, 3, 2)


def test_een_bekend_bsn_wordt_geweigerd_met_de_weg_naar_het_dossier(dossier: Dossier, gemeente: Gemeente) -> None:
    with pytest.raises(NietMogelijk) as fout:
        leg_dossier_aan(
            Inburgeraar(gemeente=gemeente, bsn=dossier.inburgeraar.bsn, geslachtsnaam="X"), bron="x", by=None, op=DAG
        )
    assert fout.value.zinnen == ["Iemand met dit BSN staat al in deze gemeente. Open dat dossier."]


def test_de_constraint_van_de_database_geeft_dezelfde_zin(
    dossier: Dossier, gemeente: Gemeente, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Inburgeraar, "validate_constraints", lambda zelf: None)  # de race: de controle was al voorbij
    with pytest.raises(NietMogelijk) as fout:
        leg_dossier_aan(
            Inburgeraar(gemeente=gemeente, bsn=dossier.inburgeraar.bsn, geslachtsnaam="X"), bron="x", by=None, op=DAG
        )
    assert fout.value.zinnen == ["Iemand met dit BSN staat al in deze gemeente. Open dat dossier."]


def test_een_check_van_de_database_geeft_haar_zin(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dossier, "validate_constraints", lambda zelf: None)
    with pytest.raises(NietMogelijk) as fout:
        wijzig(dossier, by=None, op=DAG, vergunning_vanaf=date(2027, 1, 1))
    assert fout.value.zinnen[0].startswith(
        "De kennisgeving kan niet vóór de ingangsdatum van de verblijfsvergunning liggen."
    )


def test_een_wijziging_op_een_oude_stand_wordt_geweigerd_en_verliest_niets(
    dossier: Dossier, klantmanager: Medewerker
) -> None:
    oud = dossier.versie
    wijzig(dossier, by=klantmanager, op=DAG, versie=oud, bijstand=True)
    with pytest.raises(IemandWasEerder):
        wijzig(Dossier.objects.get(pk=dossier.pk), by=klantmanager, op=DAG, versie=oud, bijstand=False)
    dossier.refresh_from_db()
    assert dossier.bijstand is True
