"""Een opdracht van `manage.py` met alles wat daarvoor nodig is: `python3 -m gereedschap.beheer maak_docs`."""

from __future__ import annotations

import sys

from gereedschap import omgeving, systeem

if __name__ == "__main__":
    omgeving.zet_klaar("ontwikkel", systeem.BRIEVEN)
    omgeving.draai(omgeving.PYTHON, "manage.py", *sys.argv[1:])
