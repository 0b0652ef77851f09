"""`make demo-melding`: DUO meldt bij de draaiende demo iemand die daar nog geen dossier heeft."""

from __future__ import annotations

import os

from gereedschap import demo


def main() -> None:
    if not demo.ADRES.exists():
        raise SystemExit("De demo draait niet. Start haar eerst in een ander venster met: make demo")
    os.environ.update(
        OMGEVING="ontwikkeling",
        DATABASE_URL=f"sqlite:///{demo.DATABASE}",
        DUO_URL=demo.ADRES.read_text(encoding="utf-8"),
    )
    demo.beheer("demo_melding")


if __name__ == "__main__":
    main()
