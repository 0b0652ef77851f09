"""Wie eerder een dossier had, meldt zich opnieuw: wat al bekend was gaat niet verloren, en twee personen worden er niet een."""

from datetime import date
from typing import Any

import pytest

from dossiers.fouten import NietMogelijk
from dossiers.models import Dossier, Inburgeraar
from dossiers.perform import perform
from intake.actions.aanmelding import Aanmelding, meld_aan
from toegang.models import Gemeente, Medewerker

V_NUMMER = "1234567890"
FEITEN = {"doelgroep": "asielstatushouder"}


@pytest.fixture
def bekend(open_dossier: Dossier, klantmanager: Medewerker, vandaag: date) -> Inburgeraar:
    """Iemand met een geheim adres en twee nummers, en een gesloten dossier."""
    persoon = open_dossier.inburgeraar
    persoon.geheimhouding, persoon.v_nummer, persoon.nationaliteiten = 7, V_NUMMER, ["0104"]
    persoon.save()
    perform(open_dossier, "sluit", by=klantmanager, op=vandaag, reden="verhuisd")
    return persoon


def opnieuw(gemeente: Gemeente, op: date, **persoon: Any) -> Inburgeraar:
    nieuw = Inburgeraar(gemeente=gemeente, **{"geslachtsnaam": "Tesfay", "v_nummer": V_NUMMER, **persoon})
    return meld_aan(Aanmelding(nieuw, "lijst", FEITEN), by=None, op=op).inburgeraar


def test_een_lijst_wist_niet_wat_alleen_de_brp_weet(gemeente: Gemeente, bekend: Inburgeraar, vandaag: date) -> None:
    opnieuw(gemeente, vandaag)
    persoon = Inburgeraar.objects.get()
    assert (persoon.geheimhouding, persoon.nationaliteiten, persoon.bsn, persoon.straat) == (
        7, ["0104"], bekend.bsn, "Lindelaan",
    )  # fmt: skip


def test_een_nieuw_adres_vervangt_het_hele_oude(gemeente: Gemeente, bekend: Inburgeraar, vandaag: date) -> None:
    Inburgeraar.objects.update(huisletter="B")
    opnieuw(gemeente, vandaag, straat="Beukenlaan", huisnummer=3)
    persoon = Inburgeraar.objects.get()
    assert (persoon.straat, persoon.huisnummer, persoon.huisletter, persoon.postcode) == ("Beukenlaan", 3, "", "")


def test_de_brp_mag_een_geheim_adres_wel_weer_openbaar_maken(
    gemeente: Gemeente, bekend: Inburgeraar, vandaag: date
) -> None:
    opnieuw(gemeente, vandaag, brp_gelezen_op=vandaag)
    assert Inburgeraar.objects.get().geheimhouding == 0


@pytest.mark.parametrize(
    ("nummers", "noem"),
    [({"bsn": "999990147"}, "BSN"), ({"bsn": "zelfde", "v_nummer": "0987654321"}, "V-nummer")],
)
def test_twee_nummers_van_verschillende_personen_worden_niet_samengevoegd(
    gemeente: Gemeente, bekend: Inburgeraar, vandaag: date, nummers: dict[str, str], noem: str
) -> None:
    if nummers["bsn"] == "zelfde":
        nummers = {**nummers, "bsn": bekend.bsn}
    with pytest.raises(NietMogelijk, match=f"Deze persoon staat hier al met een ander {noem}."):
        opnieuw(gemeente, vandaag, geslachtsnaam="Ander", **nummers)
    assert [(p.geslachtsnaam, p.bsn, p.v_nummer) for p in Inburgeraar.objects.all()] == [
        ("Tesfay", bekend.bsn, V_NUMMER)
    ]
