"""De klok. Elke taak is een wekker rond een functie die ook zonder Celery loopt; argumenten zijn er niet."""

from celery import shared_task
from django.db import transaction

from dossiers import klok, postvak, uitgaand, veeg
from dossiers.briefproces import BriefStatus
from dossiers.dagbericht import verstuur_dagbericht
from dossiers.documentopslag import bewaar
from dossiers.models import Brief, Notificatie, Uitgaand
from dossiers.pdf import PdfGeweigerd, maak_pdf
from dossiers.perform import perform
from dossiers.registratie import bij_parkeren, uitvoerder


@shared_task
def verwerk_uitgaand() -> None:
    uitgaand.verwerk()


@shared_task
def veeg_termijnen() -> None:
    veeg.ronde(klok.vandaag())


@uitvoerder("brief.pdf")
def maak_brief_pdf(rij: Uitgaand) -> None:
    """Maakt de PDF uit de vaste tekst en legt de brief vast. Bestaat hij al, dan gebeurt er niets."""
    brief = Brief.objects.select_related("dossier").get(uuid=rij.verwijzing["brief"])
    if brief.pdf_id is not None:
        return
    try:
        inhoud = maak_pdf(brief.html)
    except PdfGeweigerd as fout:
        raise uitgaand.Geweigerd(fout.zin) from fout
    with transaction.atomic():
        pdf = bewaar(brief.dossier, inhoud, naam=f"{brief.kenmerk}.pdf", soort=brief.soort, mime="application/pdf")
        if brief.status == BriefStatus.CONCEPT:
            perform(brief, "leg_vast", by=None, op=klok.vandaag(), pdf=pdf)
        else:  # overgenomen uit een ander systeem: de status stond er al
            Brief.objects.filter(pk=brief.pk, pdf__isnull=True).update(pdf=pdf)


@uitvoerder("mail.dagbericht")
def mail_dagbericht(rij: Uitgaand) -> None:
    verstuur_dagbericht(rij.verwijzing["dagbericht"])


@uitvoerder(postvak.SOORT)
def verwerk_notificatie(rij: Uitgaand) -> None:
    postvak.verwerk(
        Notificatie.objects.select_related("gemeente").get(uuid=rij.verwijzing["notificatie"]), klok.vandaag()
    )


@bij_parkeren(postvak.SOORT)
def notificatie_vastgelopen(rij: Uitgaand) -> None:
    postvak.loop_vast(rij.verwijzing["notificatie"], rij.melding)
