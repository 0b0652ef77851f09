"""Eén overzichtsmail per medewerker per dag: aantallen en een adres, nooit een naam."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string

from dossiers import klok
from dossiers.models import Dagbericht, Herinnering
from dossiers.uitgaand import LaterOpnieuw


def verstuur_dagbericht(pk: int) -> None:
    """Verstuurt ten hoogste één keer; brak een vorige poging af, dan staat de mail op "mogelijk verzonden".

    Is de mailserver er niet, dan is er zeker niets verzonden en komt de mail later.
    """
    with _mailserver() as verbinding:
        _verstuur(pk, verbinding)


@contextmanager
def _mailserver() -> Iterator[Any]:
    verbinding = get_connection()
    try:
        verbinding.open()
    except OSError as fout:  # ook elke SMTPException
        raise LaterOpnieuw("De mailserver is nu niet bereikbaar.") from fout
    try:
        yield verbinding
    finally:
        verbinding.close()


def _verstuur(pk: int, verbinding: Any) -> None:
    with transaction.atomic():
        bericht = Dagbericht.objects.select_for_update().select_related("medewerker").get(pk=pk)
        if bericht.verzonden_op or bericht.mogelijk_verzonden:
            return
        bericht.mogelijk_verzonden = True
        bericht.save(update_fields=["mogelijk_verzonden"])
    _mail(bericht, verbinding).send()
    bericht.mogelijk_verzonden, bericht.verzonden_op = False, klok.nu()
    bericht.save(update_fields=["mogelijk_verzonden", "verzonden_op"])


def _mail(bericht: Dagbericht, verbinding: Any) -> EmailMessage:
    momenten = list(Herinnering.objects.filter(dagbericht=bericht).values_list("moment", flat=True))
    aantallen = [(label, momenten.count(waarde)) for waarde, label in Herinnering.Moment.choices]
    tekst = render_to_string(
        "mail/dagbericht.txt", {"aantallen": aantallen, "adres": f"{settings.BASIS_URL}/werkvoorraad/"}
    )
    onderwerp = f"Inburgering: {len(momenten)} termijnen vragen uw aandacht"
    kop = {"Message-ID": f"<dagbericht-{bericht.pk}@inburgering>"}
    return EmailMessage(onderwerp, tekst, to=[bericht.medewerker.email], headers=kop, connection=verbinding)
