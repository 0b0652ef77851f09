"""Een lijst met aanmeldingen: eerst een voorbeeld, en pas na akkoord inlezen, in delen en zonder iets dubbel te doen."""

import base64
import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from dossiers import uitgaand
from dossiers.fouten import StapFout
from dossiers.models import Doelgroep, Dossier, Inburgeraar
from dossiers.selectors import open_dossiers_op_nummer
from intake.actions.aanmelding import Aanmelding, meld_aan
from intake.models import Aanmeldlijst
from koppelingen.duo.codes import Doelgroep as DuoGroep
from koppelingen.lijsten.aanmeldingen import Aanmelding as Regel
from koppelingen.lijsten.aanmeldingen import Lijst, Rij, lees_aanmeldingen
from toegang.models import Gemeente, Medewerker

SOORT = "intake.aanmeldlijst"
PER_KEER = 100
BEWAARD = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Voorbeeldrij:
    """Een rij met haar oordeel. `bestaand`: het open dossier dat deze persoon al heeft."""

    rij: Rij
    bestaand: Dossier | None = None

    @property
    def wordt_ingelezen(self) -> bool:
        return self.rij.aanmelding is not None and self.bestaand is None


def bewaar(inhoud: bytes, *, by: Medewerker, op: datetime.date) -> Aanmeldlijst:
    """Keurt het bestand en bewaart het, versleuteld, tot iemand akkoord geeft. `OnleesbaarBestand` als het niet deugt."""
    lijst = lees_aanmeldingen(inhoud, vandaag=op)
    Aanmeldlijst.objects.filter(status=Aanmeldlijst.Status.VOORBEELD, gelezen_op__lt=op - BEWAARD).delete()
    return Aanmeldlijst.objects.create(
        gemeente=by.gemeente, medewerker=by, gelezen_op=op, aantal=len(lijst.goed), inhoud=base64.b64encode(inhoud).decode()
    )  # fmt: skip


def lees(bewaard: Aanmeldlijst) -> Lijst:
    return lees_aanmeldingen(base64.b64decode(bewaard.inhoud), vandaag=bewaard.gelezen_op)


def voorbeeld(bewaard: Aanmeldlijst) -> list[Voorbeeldrij]:
    """Elke rij met wat ermee gebeurt. Twee queries, hoe lang de lijst ook is."""
    rijen = lees(bewaard).rijen
    goed = [rij.aanmelding for rij in rijen if rij.aanmelding]
    bekend = open_dossiers_op_nummer(
        bewaard.gemeente_id, bsns=[a.bsn for a in goed if a.bsn], v_nummers=[a.v_nummer for a in goed if a.v_nummer]
    )
    return [Voorbeeldrij(rij, _bestaand(rij.aanmelding, bekend)) for rij in rijen]


def _bestaand(regel: Regel | None, bekend: dict[str, Dossier]) -> Dossier | None:
    return (bekend.get(regel.bsn) or bekend.get(regel.v_nummer)) if regel else None


def keur_goed(bewaard: Aanmeldlijst) -> None:
    """Zet het inlezen klaar. Nog eens goedkeuren verandert niets."""
    with transaction.atomic():
        vast = Aanmeldlijst.objects.select_for_update().get(pk=bewaard.pk)
        if vast.status == Aanmeldlijst.Status.VOORBEELD:
            vast.status = Aanmeldlijst.Status.BEZIG
            vast.save(update_fields=["status"])
            _zet_deel_klaar(vast, 0)


def gooi_weg(bewaard: Aanmeldlijst) -> None:
    Aanmeldlijst.objects.filter(pk=bewaard.pk, status=Aanmeldlijst.Status.VOORBEELD).delete()


def _zet_deel_klaar(bewaard: Aanmeldlijst, vanaf: int) -> None:
    uitgaand.zet_klaar(
        SOORT, f"{bewaard.uuid}:{vanaf}", gemeente_id=bewaard.gemeente_id, prioriteit=3, lijst=str(bewaard.uuid), vanaf=vanaf
    )  # fmt: skip


def lees_deel_in(lijst: UUID | str, vanaf: int, op: datetime.date) -> None:
    """Legt de dossiers van het volgende deel aan, in één transactie met de telling. Sneuvelt hij, dan is er niets gebeurd."""
    with transaction.atomic():
        bewaard = Aanmeldlijst.objects.select_for_update().select_related("medewerker", "gemeente").get(uuid=lijst)
        if bewaard.status != Aanmeldlijst.Status.BEZIG or bewaard.gedaan != vanaf:
            return
        goed = lees(bewaard).goed
        for rij in goed[vanaf : vanaf + PER_KEER]:
            _lees_rij_in(bewaard, rij, op)
        bewaard.gedaan = min(vanaf + PER_KEER, len(goed))
        if bewaard.gedaan < len(goed):
            _zet_deel_klaar(bewaard, bewaard.gedaan)
        else:
            bewaard.status, bewaard.inhoud = Aanmeldlijst.Status.KLAAR, ""
        bewaard.save()


def _lees_rij_in(bewaard: Aanmeldlijst, rij: Rij, op: datetime.date) -> None:
    """Een open dossier wordt overgeslagen; een weigering staat met haar regel op het scherm."""
    assert rij.aanmelding is not None  # noqa: S101 -- `goed` geeft alleen rijen met een aanmelding
    regel = rij.aanmelding
    bekend = open_dossiers_op_nummer(
        bewaard.gemeente_id, bsns=[regel.bsn] if regel.bsn else [], v_nummers=[regel.v_nummer] if regel.v_nummer else []
    )
    if bekend:
        bewaard.overgeslagen += 1
        return
    try:
        with transaction.atomic():
            meld_aan(maak_aanmelding(regel, bewaard.gemeente), by=None, op=op)
        bewaard.aangelegd += 1
    except StapFout as fout:
        bewaard.geweigerd.append({"regel": rij.nummer, "zin": " ".join(fout.zinnen)})


def maak_aanmelding(regel: Regel, gemeente: Gemeente) -> Aanmelding:
    inburgeraar = Inburgeraar(gemeente=gemeente, geboortedatum=regel.geboortedatum.jjjjmmdd(), **_persoon(regel))
    velden: dict[str, Any] = {
        "doelgroep": Doelgroep.ASIELSTATUSHOUDER if regel.doelgroep is DuoGroep.ASIEL else Doelgroep.OVERIGE_MIGRANT,
        "kennisgeving": regel.kennisgeving,
        "vergunning_vanaf": regel.vergunning,
    }
    return Aanmelding(inburgeraar, "lijst", velden)


def _persoon(regel: Regel) -> dict[str, Any]:
    zelfde = ("bsn", "v_nummer", "voornamen", "voorvoegsel", "geslachtsnaam", "straat", "huisnummer", "huisletter",
              "toevoeging", "postcode", "woonplaats", "email", "telefoon")  # fmt: skip
    eigen = {"geslacht": regel.geslacht or Inburgeraar.Geslacht.ONBEKEND, "ingeschreven_op": regel.ingeschreven}
    return {naam: getattr(regel, naam) for naam in zelfde} | eigen
