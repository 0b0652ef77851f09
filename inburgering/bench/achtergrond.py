"""Wat buiten het verzoek gebeurt: de veeg, een brief, een termijn."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

from django.db import connection, transaction

from dossiers import klok as dagklok
from dossiers import veeg
from dossiers.beleid import parameters_voor
from dossiers.models import Brief, Termijn
from dossiers.pdf import STIJL, maak_pdf
from inburgering.bench.meten import Meting, klok, meet
from wet.bezwaar import BezwaartermijnFeiten, bezwaartermijn

# De veeg in één opdracht: voor elke lopende termijn van de gemeente de herinnering die er nog niet is.
HERINNER = """
INSERT INTO dossiers_herinnering (termijn_id, moment, vervalt, gemaakt_op)
SELECT t.id, CASE WHEN t.vervalt > %s THEN 'voor' WHEN t.vervalt = %s THEN 'op' ELSE 'na' END, t.vervalt, CAST(%s AS date)
FROM dossiers_termijn t
WHERE t.status = 'loopt' AND t.van_gemeente AND t.vervalt <= %s
AND NOT EXISTS (SELECT 1 FROM dossiers_herinnering h WHERE h.termijn_id = t.id AND h.vervalt = t.vervalt)
"""
LEES = "SELECT * FROM dossiers_termijn WHERE status = 'loopt' AND vervalt >= %s"


def metingen(rondes: int, termijnen: int) -> Iterator[Meting]:
    vandaag = dagklok.vandaag()
    lopend = Termijn.objects.filter(status=Termijn.Status.LOOPT).count()
    uitleg = f"{lopend} lopende termijnen narekenen en herinneren; grens: lezen en herinneren in twee opdrachten SQL"
    yield meet(
        "veeg", uitleg, max(2, rondes // 10), lambda: _teruggedraaid(lambda: veeg.ronde(vandaag)),
        lambda: _teruggedraaid(lambda: _kale_veeg(vandaag)),
    )  # fmt: skip
    yield _brief(max(2, rondes // 2))
    yield _termijn(termijnen)


def _teruggedraaid(werk: Callable[[], object]) -> float:
    """De duur, zonder dat er iets blijft staan: elke ronde begint gelijk."""
    with transaction.atomic():
        seconden = klok(werk)
        transaction.set_rollback(True)
    return seconden


def _kale_veeg(vandaag: datetime.date) -> None:
    with connection.cursor() as cursor:
        cursor.execute(LEES, [vandaag])
        cursor.fetchall()
        vooraf = int(parameters_voor(1).waarde("herinnering_vooraf", vandaag))  # type: ignore[arg-type]
        cursor.execute(HERINNER, [vandaag, vandaag, vandaag, vandaag + datetime.timedelta(days=vooraf)])


def _brief(rondes: int) -> Meting:
    """Het besluit met de langste tekst."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    html = max(Brief.objects.filter(is_besluit=True).values_list("html", flat=True)[:200], key=len)
    letters = FontConfiguration()
    stijl = CSS(filename=str(Path(STIJL)), font_config=letters)

    def kaal() -> None:
        HTML(string=html).write_pdf(stylesheets=[stijl], font_config=letters)

    uitleg = (
        f"PIP-beschikking van {len(html) // 1000} kB, als PDF/A en PDF/UA; grens: alleen WeasyPrint op dezelfde HTML"
    )
    return meet("brief", uitleg, rondes, lambda: klok(lambda: maak_pdf(html)), lambda: klok(kaal))


def _termijn(aantal: int, per_keer: int = 10_000) -> Meting:
    """De bezwaartermijn met uitleg en Algemene termijnenwet, naast kaal zes weken optellen; per berekening."""
    per_keer = min(per_keer, aantal)
    dagen = [datetime.date(2023, 1, 1) + datetime.timedelta(days=n % 2000) for n in range(per_keer)]
    feiten = [BezwaartermijnFeiten(bekendmaking=dag) for dag in dagen]
    zes_weken = datetime.timedelta(weeks=6)
    keer = f"{aantal:,}".replace(",", ".")
    uitleg = f"bezwaartermijn met uitleg, {keer} keer; grens: datum plus zes weken"
    return meet(
        "termijn (per stuk)", uitleg, max(1, aantal // per_keer),
        lambda: klok(lambda: [bezwaartermijn(feit) for feit in feiten]) / per_keer,
        lambda: klok(lambda: [dag + zes_weken for dag in dagen]) / per_keer,
    )  # fmt: skip
