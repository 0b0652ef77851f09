"""Postvak uit: eenmaal ontstaan, ten minste eenmaal gedaan, en nooit stil verdwenen."""

from datetime import timedelta

import pytest

from dossiers import klok, registratie, uitgaand
from dossiers.models import Dossier, Uitgaand
from dossiers.uitgaand import Geweigerd, LaterOpnieuw

gedaan: list[str] = []


@pytest.fixture(autouse=True)
def soorten() -> None:
    gedaan.clear()
    registratie.uitvoerder("proef.goed")(lambda rij: gedaan.append(rij.verwijzing["wat"]))
    registratie.uitvoerder("proef.weigert")(_weigert)
    registratie.uitvoerder("proef.later")(_later)
    registratie.uitvoerder("proef.stuk")(_stuk)


def _weigert(rij: Uitgaand) -> None:
    raise Geweigerd("DUO heeft het bericht geweigerd.", "De dagtekening ligt vóór de start van de plicht.")


def _later(rij: Uitgaand) -> None:
    raise LaterOpnieuw("DUO is nu niet bereikbaar.")


def _stuk(rij: Uitgaand) -> None:
    raise RuntimeError("geheim 999990019")


def zet(dossier: Dossier, soort: str, sleutel: str = "1") -> Uitgaand:
    return uitgaand.zet_klaar(soort, sleutel, gemeente_id=dossier.gemeente_id, dossier=dossier, wat=sleutel)


def test_dezelfde_sleutel_geeft_een_rij_en_een_uitvoering(dossier: Dossier) -> None:
    assert zet(dossier, "proef.goed").pk == zet(dossier, "proef.goed").pk
    uitgaand.verwerk()
    uitgaand.verwerk()
    assert gedaan == ["1"]


def test_het_dringendste_gaat_voor(dossier: Dossier) -> None:
    zet(dossier, "proef.goed", "gewoon")
    uitgaand.zet_klaar("proef.goed", "spoed", gemeente_id=dossier.gemeente_id, prioriteit=1, wat="spoed")
    uitgaand.verwerk()
    assert gedaan == ["spoed", "gewoon"]


def test_een_weigering_wordt_geparkeerd_met_de_zinnen_van_de_ontvanger(dossier: Dossier) -> None:
    rij = zet(dossier, "proef.weigert")
    uitgaand.verwerk()
    rij.refresh_from_db()
    assert rij.geparkeerd_op is not None
    assert rij.melding == "DUO heeft het bericht geweigerd. De dagtekening ligt vóór de start van de plicht."


def test_wie_er_niet_is_krijgt_vijf_pogingen_met_oplopende_pauzes(dossier: Dossier) -> None:
    rij = zet(dossier, "proef.later")
    pauzes = []
    for _ in range(uitgaand.MAX_POGINGEN):
        Uitgaand.objects.filter(pk=rij.pk).update(opnieuw_na=klok.nu())
        uitgaand.verwerk()
        rij.refresh_from_db()
        pauzes.append(round((rij.opnieuw_na - klok.nu()) / timedelta(minutes=1)))
    assert pauzes[:4] == [1, 5, 30, 240]
    assert (rij.geparkeerd_op is not None, rij.melding) == (True, "DUO is nu niet bereikbaar.")


def test_een_onverwachte_fout_houdt_de_rest_niet_op_en_lekt_niets(dossier: Dossier) -> None:
    stuk = zet(dossier, "proef.stuk")
    zet(dossier, "proef.goed")
    uitgaand.verwerk()
    stuk.refresh_from_db()
    assert gedaan == ["1"]
    assert stuk.melding == "Onverwachte fout (RuntimeError). De beheerder kan dit in het logboek vinden."


def test_een_rij_die_steeds_de_werker_meeneemt_wordt_geparkeerd(dossier: Dossier) -> None:
    rij = zet(dossier, "proef.goed")
    Uitgaand.objects.filter(pk=rij.pk).update(pogingen=uitgaand.MAX_POGINGEN)
    uitgaand.verwerk()
    rij.refresh_from_db()
    assert (gedaan, rij.geparkeerd_op is not None) == ([], True)


def test_opnieuw_aanbieden_na_herstel(dossier: Dossier) -> None:
    rij = zet(dossier, "proef.weigert")
    uitgaand.verwerk()
    rij.refresh_from_db()
    registratie.uitvoerder("proef.weigert")(lambda rij: gedaan.append("hersteld"))
    uitgaand.bied_opnieuw_aan(rij)
    uitgaand.verwerk()
    assert gedaan == ["hersteld"]


def test_het_bericht_id_is_bij_elke_poging_hetzelfde(dossier: Dossier) -> None:
    rij = zet(dossier, "proef.later")
    eerst = rij.bericht_id
    uitgaand.verwerk()
    assert Uitgaand.objects.get(pk=rij.pk).bericht_id == eerst
