"""De werkvoorraad: wat te laat is, wat moet, wat wacht; van mij of van het team, en van niemand anders."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dossiers import klok
from dossiers.models import Afspraak, Dossier, Taak, Termijn
from dossiers.uitgaand import zet_klaar
from toegang.models import Gemeente, Inzage, Medewerker, Rol, Team

pytestmark = pytest.mark.django_db
URL = "/werkvoorraad/"


def rijen(antwoord: Any) -> list[dict[str, Any]]:
    gevonden: list[dict[str, Any]] = antwoord.context["rijen"]
    return gevonden


def taak(dossier: Dossier, vervalt: date | None, **velden: Any) -> Taak:
    """Een taak van een eigen, los object: zo staat de dag vast."""
    return Taak.objects.create(
        **{
            "gemeente": dossier.gemeente, "dossier": dossier, "object_label": "dossiers.dossier",
            "object_id": -Taak.objects.count() - 1,
            "object_uuid": dossier.uuid, "stap": "sluit", "label": "Dossier sluiten", "vervalt": vervalt, "sinds": klok.vandaag(),
            "behandelaar": dossier.behandelaar, "team": dossier.team, **velden,
        }
    )  # fmt: skip


@pytest.fixture
def alleen_taken(dossier: Dossier) -> Dossier:
    """Een dossier zonder eigen taken en termijnen."""
    Taak.objects.all().delete()
    Termijn.objects.all().delete()
    return dossier


def test_de_vroegste_laatste_dag_staat_boven_en_zonder_dag_onderaan(
    als: Any, klantmanager: Medewerker, alleen_taken: Dossier, vandaag: date
) -> None:
    for dagen in (5, None, -2, 0):
        taak(alleen_taken, vandaag + timedelta(days=dagen) if dagen is not None else None)
    antwoord = als(klantmanager).get(URL)
    assert [r["afstand"] for r in rijen(antwoord)] == ["2 dagen te laat", "vandaag", "over 5 dagen", ""]


def test_vandaag_is_niet_te_laat(als: Any, klantmanager: Medewerker, alleen_taken: Dossier, vandaag: date) -> None:
    for dagen in (-1, 0, 6, 7):
        taak(alleen_taken, vandaag + timedelta(days=dagen))
    taak(alleen_taken, None, wacht_op="DUO")
    antwoord = als(klantmanager).get(URL)
    assert {f["label"]: f["aantal"] for f in antwoord.context["filters"]} == {
        "Te laat": 1, "Deze week": 2, "Wacht op anderen": 1, "Alle open": 5,
    }  # fmt: skip


@pytest.mark.parametrize(("deel", "afstanden"), [
    ("te_laat", ["1 dag te laat"]), ("deze_week", ["vandaag", "over 6 dagen"]), ("wacht", ["over 9 dagen"]),
])  # fmt: skip
def test_een_deel_toont_precies_wat_het_telt(
    als: Any, klantmanager: Medewerker, alleen_taken: Dossier, vandaag: date, deel: str, afstanden: list[str]
) -> None:
    for dagen, wacht_op in ((-1, ""), (0, ""), (6, ""), (9, "DUO")):
        taak(alleen_taken, vandaag + timedelta(days=dagen), wacht_op=wacht_op)
    assert [r["afstand"] for r in rijen(als(klantmanager).get(URL, {"deel": deel}))] == afstanden


def test_wie_wacht_ziet_op_wie_en_sinds_wanneer(
    als: Any, klantmanager: Medewerker, alleen_taken: Dossier, vandaag: date
) -> None:
    taak(alleen_taken, None, wacht_op="DUO", sinds=date(2026, 11, 2))
    assert rijen(als(klantmanager).get(URL))[0]["wacht_op"] == "DUO sinds 2-11-2026"


def test_een_termijn_met_een_open_taak_staat_er_maar_een_keer(
    als: Any, klantmanager: Medewerker, alleen_taken: Dossier, vandaag: date
) -> None:
    termijn = Termijn.objects.create(
        gemeente=alleen_taken.gemeente, dossier=alleen_taken, soort="PIP_VASTSTELLEN", object_label="dossiers.dossier",
        object_id=alleen_taken.pk, feit="kennisgeving", feit_datum=vandaag, vervalt=vandaag, van_gemeente=True,
        behandelaar=klantmanager, team=klantmanager.team,
    )  # fmt: skip
    client = als(klantmanager)
    assert [r["wat"] for r in rijen(client.get(URL))] == ["PIP vaststellen"]
    taak(alleen_taken, vandaag, termijn=termijn)
    assert [(r["wat"], r["stap"]["label"]) for r in rijen(client.get(URL))] == [("PIP vaststellen", "Dossier sluiten")]


def test_een_termijn_van_een_ander_staat_er_niet(
    als: Any, klantmanager: Medewerker, alleen_taken: Dossier, vandaag: date
) -> None:
    Termijn.objects.create(
        gemeente=alleen_taken.gemeente, dossier=alleen_taken, soort="BEZWAAR", object_label="dossiers.dossier",
        object_id=alleen_taken.pk, feit="bekendmaking", vervalt=vandaag, van_gemeente=False, behandelaar=klantmanager,
        team=klantmanager.team,
    )  # fmt: skip
    assert rijen(als(klantmanager).get(URL)) == []


def test_een_rij_zegt_waarom_en_heeft_de_volgende_stap(
    als: Any, klantmanager: Medewerker, maak_dossier: Any, vandaag: date
) -> None:
    dossier = maak_dossier(geopend=True, persoon={"geheimhouding": 7})
    rij = next(r for r in rijen(als(klantmanager).get(URL)) if r["wat"] == "PIP vaststellen")
    assert (rij["naam"], rij["waarom"], rij["url"]) == (
        "M. Tesfay", "art. 5.3 Besluit inburgering", reverse("dossier", kwargs={"uuid": dossier.uuid}),
    )  # fmt: skip
    assert [m["tekst"] for m in rij["merken"]] == ["tolk Tigrinya", "geheim adres"]
    assert rij["uitleg"][-1]["tot"] == rij["datum"]
    assert rij["stap"]["url"].startswith("/intake/intake/")


def test_mijn_werk_is_alleen_dat_van_mij(
    als: Any, klantmanager: Medewerker, collega: Medewerker, maak_dossier: Any, vandaag: date
) -> None:
    maak_dossier(behandelaar=collega)
    client = als(klantmanager)
    assert [rijen(client.get(URL, {"weergave": w})) != [] for w in ("mijn", "team")] == [False, True]


def test_werk_van_een_ander_team_of_een_andere_gemeente_is_er_niet(
    als: Any, maak_medewerker: Any, maak_dossier: Any, ander_team: Team, andere_gemeente: Gemeente, vandaag: date
) -> None:
    maak_dossier(geopend=True)
    ver = Team.objects.create(gemeente=andere_gemeente, naam="Noord")
    buren = [
        maak_medewerker(Rol.TEAMLEIDER, team=ander_team),
        maak_medewerker(Rol.TEAMLEIDER, team=ver, gemeente=andere_gemeente),
    ]
    assert [rijen(als(m).get(URL)) for m in buren] == [[], []]


def test_filters_staan_in_het_adres(als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date) -> None:
    client = als(klantmanager)
    alles = len(rijen(client.get(URL)))
    assert alles > 0
    assert len(rijen(client.get(URL, {"fase": "intake"}))) == alles
    assert rijen(client.get(URL, {"fase": "pip"})) == []
    assert {r["wat"] for r in rijen(client.get(URL, {"soort": "termijn:PIP_VASTSTELLEN"}))} == {"PIP vaststellen"}
    assert len(rijen(client.get(URL, {"soort": "stap:intake.intake.nodig_uit"}))) == 1
    assert len(rijen(client.get(URL, {"fase": "bestaat-niet", "soort": "onzin", "pagina": "99"}))) == alles


def test_een_leeg_deel_zegt_wat_dat_betekent(als: Any, klantmanager: Medewerker, vandaag: date) -> None:
    assert "Niets te laat" in als(klantmanager).get(URL, {"deel": "te_laat"}).content.decode()


def test_boven_aan_staan_de_gesprekken_van_vandaag(
    als: Any, klantmanager: Medewerker, dossier: Dossier, vandaag: date
) -> None:
    nu = klok.nu()
    for uur in (3, 1):
        Afspraak.objects.create(
            gemeente=dossier.gemeente, dossier=dossier, object_label="x", object_id=uur, onderwerp="Brede intake",
            medewerker=klantmanager, van=nu + timedelta(hours=uur), tot=nu + timedelta(hours=uur, minutes=30),
        )  # fmt: skip
    assert als(klantmanager).get(URL).context["vandaag_regel"] == "2 gesprekken · 10.00 Tesfay"


def test_een_geweigerd_bericht_staat_boven_aan(
    als: Any, klantmanager: Medewerker, dossier: Dossier, vandaag: date
) -> None:
    rij = zet_klaar("duo.pip", "1", gemeente_id=dossier.gemeente_id, dossier=dossier)
    rij.geparkeerd_op = klok.nu()
    rij.save()
    assert [g["nummer"] for g in als(klantmanager).get(URL).context["geweigerd"]] == [dossier.nummer]


@pytest.mark.parametrize("weergave", ["mijn", "team"])
def test_het_aantal_queries_hangt_niet_af_van_het_aantal_rijen(
    als: Any, teamleider: Medewerker, maak_dossier: Any, vandaag: date, weergave: str
) -> None:
    client = als(teamleider)
    client.get(URL)  # de sessie schrijft bij het eerste verzoek
    aantallen = []
    for meer in (1, 2):
        for _ in range(meer):
            maak_dossier(geopend=True, behandelaar=teamleider)
        with CaptureQueriesContext(connection) as queries:
            client.get(URL, {"weergave": weergave})
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1]


def test_driehonderd_rijen_bladeren_met_hetzelfde_aantal_queries(
    als: Any, klantmanager: Medewerker, alleen_taken: Dossier, vandaag: date
) -> None:
    client = als(klantmanager)
    taak(alleen_taken, vandaag)
    client.get(URL)
    with CaptureQueriesContext(connection) as een:
        client.get(URL)
    Taak.objects.bulk_create(
        Taak(
            gemeente=alleen_taken.gemeente, dossier=alleen_taken, object_label="dossiers.dossier", object_id=n,
            object_uuid=alleen_taken.uuid, stap="sluit", label="Dossier sluiten", vervalt=vandaag, sinds=vandaag,
            behandelaar=klantmanager, team=klantmanager.team,
        )
        for n in range(1000, 1299)
    )  # fmt: skip
    with CaptureQueriesContext(connection) as driehonderd:
        antwoord = client.get(URL, {"pagina": "6"})
    assert len(driehonderd) == len(een)
    assert (antwoord.context["pagina"].paginator.count, len(rijen(antwoord))) == (300, 50)


def test_het_leeslogboek_noemt_de_getoonde_dossiers(
    als: Any, klantmanager: Medewerker, dossier: Dossier, vandaag: date
) -> None:
    als(klantmanager).get(URL)
    rij = Inzage.objects.get(pagina="werkvoorraad")
    assert rij.feiten == {"dossiers": [str(dossier.uuid)]}
