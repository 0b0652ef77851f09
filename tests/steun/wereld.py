"""Een kleine gemeente met twee teams, en verzonnen personen met BSN's uit het testbereik."""

import itertools
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from stdnum.nl import bsn as bsn_regel

from dossiers.actions import leg_dossier_aan, wijs_toe
from dossiers.models import Dossier, Inburgeraar
from dossiers.perform import perform
from toegang.models import Gemeente, Medewerker, Rol, Roltoekenning, Team

OIN = "00000001001234567000"
EERSTE_DAG = date(2026, 2, 24)

MaakMedewerker = Callable[..., Medewerker]
MaakDossier = Callable[..., Dossier]


def bsns_uit_testbereik() -> Any:
    """BSN's uit het testbereik 99999xxxx die aan de elfproef voldoen."""
    return (f"{n:09d}" for n in itertools.count(999_990_000) if bsn_regel.is_valid(f"{n:09d}"))


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    return Gemeente.objects.create(
        naam="Voorbeeldstad", code="9998", oin=OIN, bezoekadres="Stadsplein 1, 1234 AB Voorbeeldstad",
        retouradres="Postbus 1, 1230 AA Voorbeeldstad", telefoon="14 0123", rechtbank="Midden-Nederland",
    )  # fmt: skip


@pytest.fixture
def andere_gemeente(db: None) -> Gemeente:
    return Gemeente.objects.create(naam="Elders", code="9997", oin="00000001007654321000")


@pytest.fixture
def team(gemeente: Gemeente) -> Team:
    return Team.objects.create(gemeente=gemeente, naam="Noord")


@pytest.fixture
def ander_team(gemeente: Gemeente) -> Team:
    return Team.objects.create(gemeente=gemeente, naam="Zuid")


@pytest.fixture
def maak_medewerker(gemeente: Gemeente) -> MaakMedewerker:
    teller = itertools.count(1)

    def maak(*rollen: str, team: Team | None = None, gemeente: Gemeente = gemeente) -> Medewerker:
        nummer = next(teller)
        medewerker = Medewerker.objects.maak(
            f"m{nummer}@voorbeeldstad.example", f"Medewerker {nummer}", gemeente, team=team
        )
        Roltoekenning.objects.bulk_create([Roltoekenning(medewerker=medewerker, rol=rol) for rol in rollen])
        return medewerker

    return maak


@pytest.fixture
def klantmanager(maak_medewerker: MaakMedewerker, team: Team) -> Medewerker:
    return maak_medewerker(Rol.KLANTMANAGER, team=team)


@pytest.fixture
def collega(maak_medewerker: MaakMedewerker, team: Team) -> Medewerker:
    """Klantmanager in hetzelfde team."""
    return maak_medewerker(Rol.KLANTMANAGER, team=team)


@pytest.fixture
def teamleider(maak_medewerker: MaakMedewerker, team: Team) -> Medewerker:
    return maak_medewerker(Rol.TEAMLEIDER, team=team)


@pytest.fixture
def maak_dossier(gemeente: Gemeente, klantmanager: Medewerker) -> MaakDossier:
    """Een aangemeld dossier van de klantmanager; `geopend=True` zet de termijn voor het PIP in gang."""
    bsns = bsns_uit_testbereik()

    def maak(
        *, geopend: bool = False, behandelaar: Medewerker | None = klantmanager, op: date = EERSTE_DAG,
        gemeente: Gemeente = gemeente, persoon: dict[str, Any] | None = None, **velden: Any,
    ) -> Dossier:  # fmt: skip
        gegevens = {
            "voornamen": "Mihret", "geslachtsnaam": "Tesfay", "geboortedatum": "19920314", "geslacht": "V",
            "straat": "Lindelaan", "huisnummer": "12", "postcode": "1234AB", "woonplaats": "Voorbeeldstad",
            "bsn": next(bsns), "taal": "Tigrinya", "tolk_nodig": True, **(persoon or {}),
        }  # fmt: skip
        velden = {"doelgroep": "asielstatushouder", "vergunning": "asiel", "kennisgeving": op, **velden}
        dossier = leg_dossier_aan(
            Inburgeraar(gemeente=gemeente, **gegevens), bron="handmatig", by=None, op=op, **velden
        )
        if behandelaar is not None:
            wijs_toe([dossier], behandelaar, by=None, op=op)
        dossier.refresh_from_db()
        return perform(dossier, "open", by=None, op=op).object if geopend else dossier

    return maak


@pytest.fixture
def dossier(maak_dossier: MaakDossier) -> Dossier:
    return maak_dossier()


@pytest.fixture
def open_dossier(maak_dossier: MaakDossier) -> Dossier:
    return maak_dossier(geopend=True)
