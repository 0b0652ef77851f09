"""Wat aan het compose-bestand en het image te zien is zonder Docker."""

import re
from typing import Any

import pytest

from gereedschap.omgeving import WORTEL
from tests.gereedschap import compose

WAARDEN = {naam: f"{naam.lower()}-uit-de-omgeving" for naam in compose.verplicht()}
DIENSTEN: dict[str, Any] = compose.gelezen(WAARDEN)["services"]
VAN_ONS = ["beat", "migratie", "web", "worker"]
DOCKERFILE = (WORTEL / "Dockerfile").read_text(encoding="utf-8")


def test_dit_zijn_de_diensten() -> None:
    assert sorted(DIENSTEN) == ["beat", "migratie", "postgres", "redis", "web", "worker"]


@pytest.mark.parametrize("naam", sorted(set(DIENSTEN) - {"migratie"}))
def test_elke_dienst_die_blijft_draaien_zegt_of_ze_gezond_is(naam: str) -> None:
    assert set(DIENSTEN[naam]["healthcheck"]) >= {"test", "interval", "timeout"}


@pytest.mark.parametrize("naam", VAN_ONS)
def test_het_programma_draait_zonder_rechten(naam: str) -> None:
    dienst = DIENSTEN[naam]
    gevonden = [dienst[sleutel] for sleutel in ("user", "read_only", "cap_drop", "security_opt")]
    assert gevonden == ["10001", True, ["ALL"], ["no-new-privileges:true"]]


@pytest.mark.parametrize("naam", ["web", "worker", "beat"])
def test_het_programma_wacht_op_de_migratie_en_op_gezonde_diensten(naam: str) -> None:
    assert {dienst: wacht["condition"] for dienst, wacht in DIENSTEN[naam]["depends_on"].items()} == {
        "migratie": "service_completed_successfully",
        "postgres": "service_healthy",
        "redis": "service_healthy",
    }


def test_alleen_de_migratie_is_eigenaar_van_de_tabellen() -> None:
    rollen = {naam: re.match(r"postgres://(\w+):", DIENSTEN[naam]["environment"]["DATABASE_URL"]) for naam in VAN_ONS}
    assert {naam: rol and rol[1] for naam, rol in rollen.items()} == {
        "beat": "app",
        "migratie": "eigenaar",
        "web": "app",
        "worker": "app",
    }


def test_geen_geheim_staat_in_het_bestand() -> None:
    geheim = re.compile(r"WACHTWOORD|KEY|SLEUTEL|PASSWORD")
    regels = [regel.strip() for regel in compose.ruw().splitlines() if not regel.strip().startswith("#")]
    vast = [regel for regel in regels if geheim.search(regel) and "${" not in regel and "$$" not in regel]
    assert vast == []


def test_zonder_geheimen_start_het_niet() -> None:
    with pytest.raises(KeyError):
        compose.gelezen({})


def test_alleen_de_eigen_machine_bereikt_web_en_niemand_de_database() -> None:
    assert {naam: dienst.get("ports") for naam, dienst in DIENSTEN.items() if "ports" in dienst} == {
        "web": ["127.0.0.1:8000:8000"]
    }


def test_het_image_draait_zonder_root_en_installeert_met_hashes() -> None:
    regels = DOCKERFILE.splitlines()
    assert (
        "USER inburgering" in regels,
        "pip install --no-cache-dir --require-hashes" in DOCKERFILE,
        regels.index("USER inburgering") < next(i for i, regel in enumerate(regels) if regel.startswith("CMD")),
    ) == (True, True, True)


def test_het_image_krijgt_elke_app_en_niets_van_de_ontwikkelaar() -> None:
    erin = {regel[1:] for regel in (WORTEL / ".dockerignore").read_text().splitlines() if regel.startswith("!")}
    apps = {pad.parent.name for pad in WORTEL.glob("*/__init__.py")} - {"tests", "gereedschap"}
    assert (apps - erin, erin & {".env", ".git", ".venv", "tests", "var"}) == (set(), set())
