"""De sloten: alles met een hash, niets met een adres; en geen spoor van een machine in de boom."""

import json
import re
import subprocess
from pathlib import Path

from gereedschap.omgeving import PYTHON
from tests.architectuur.bron import bestanden, lees

# In stukjes: dit bestand wordt zelf ook gelezen.
REGISTERS = [".".join(deel) for deel in (("npmjs", "org"), ("pypi", "org"), ("pythonhosted", "org"), ("debian", "org"))]
PAD_VAN_EEN_MACHINE = re.compile(r"/(?:work|root|home)/\w")


def test_elk_python_pakket_heeft_een_vaste_versie_en_een_hash() -> None:
    for slot in bestanden("requirements/*.txt"):
        pakketten = re.split(r"\n(?=\S)", lees(slot).strip())
        zonder = [pakket for pakket in pakketten if not re.match(r"[\w.-]+==\S+.*--hash=sha256:", pakket, re.DOTALL)]
        assert zonder == [], slot


def test_de_suite_gebruikt_dezelfde_versies_als_het_programma() -> None:
    basis, ontwikkel = (set(_versies(f"requirements/{naam}.txt")) for naam in ("basis", "ontwikkel"))
    assert basis - ontwikkel == set()


def test_elk_npm_pakket_heeft_een_hash_en_geen_adres() -> None:
    pakketten = json.loads(lees(Path("package-lock.json")))["packages"]
    kaal = {naam for naam, pakket in pakketten.items() if naam and "integrity" not in pakket}
    assert (kaal, {naam for naam, pakket in pakketten.items() if "resolved" in pakket}) == (set(), set())


def test_npm_vraagt_alleen_vaste_versies() -> None:
    vraag = json.loads(lees(Path("package.json")))
    versies = {**vraag["dependencies"], **vraag["devDependencies"]}
    assert {naam for naam, versie in versies.items() if not re.fullmatch(r"\d+\.\d+\.\d+", versie)} == set()


def test_geen_bestand_noemt_een_pakketregister_of_een_pad_van_een_machine() -> None:
    assert [str(pad) for pad in _tekst() if _verraadt(lees(pad))] == []


def test_het_programma_vraagt_geen_pakket_dat_niet_in_het_slot_staat() -> None:
    opdracht = [str(PYTHON), "-m", "pip", "check", "--disable-pip-version-check"]
    assert subprocess.run(opdracht, check=False, capture_output=True, text=True).stdout.strip() == (
        "No broken requirements found."
    )


def _versies(slot: str) -> list[str]:
    return re.findall(r"^[\w.-]+==[^\s;]+", lees(Path(slot)), re.MULTILINE)


def _tekst() -> list[Path]:
    return bestanden("*.py", "*.html", "*.css", "*.js", "*.json", "*.md", "*.txt", "*.toml", "*.yml", "*.sql", "run")


def _verraadt(tekst: str) -> bool:
    return bool(PAD_VAN_EEN_MACHINE.search(tekst)) or any(register in tekst for register in REGISTERS)
