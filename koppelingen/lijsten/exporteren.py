"""CSV schrijven dat ook in Excel veilig is."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

# Waarmee een rekenblad een formule of een nieuw veld begint; de laatste vier zijn de brede vormen van =, +, - en @.
_GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

_TIJDZONE = ZoneInfo("Europe/Amsterdam")


def exporteer_csv(koppen: Sequence[str], rijen: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 met BOM en puntkomma's, zoals Excel het in Nederland verwacht. Tekst die een formule lijkt krijgt een '.

    Getallen blijven getallen (ook negatieve, met een komma), een datum wordt 31-12-1990, None een leeg veld.
    """
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow([_cel(kop) for kop in koppen])
    schrijver.writerows([_cel(waarde) for waarde in rij] for rij in rijen)
    return uit.getvalue().encode("utf-8-sig")


def _cel(waarde: object) -> object:
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime):
        return (waarde.astimezone(_TIJDZONE) if waarde.tzinfo else waarde).strftime("%d-%m-%Y %H:%M")
    if isinstance(waarde, date):
        return waarde.strftime("%d-%m-%Y")
    if isinstance(waarde, int | float | Decimal):
        return str(waarde).replace(".", ",")
    tekst = str(waarde)
    return f"'{tekst}" if tekst.lstrip(" ").startswith(_GEVAARLIJK) else tekst
