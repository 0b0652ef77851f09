"""Handelingen die gegevens wijzigen maar geen status: aanleggen, toewijzen, feiten verbeteren."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from dossiers import afspraken, registratie, taken, termijnen, tijdlijn, weigering
from dossiers.fouten import IemandWasEerder, NietMogelijk
from dossiers.models import Afspraak, Dossier, Inburgeraar, Taak, Termijn, volgend_nummer
from dossiers.perform import vergrendel
from dossiers.steps import Stapmodel
from toegang.models import Gemeente, Medewerker, Team

registratie.zin("dossiers.aangelegd", "Dossier aangelegd (bron: {bron})")
registratie.zin("dossiers.toegewezen", "Toegewezen aan {naar}")
registratie.zin("dossiers.gegevens_gewijzigd", "Gegevens gewijzigd: {velden}")
registratie.zin("dossiers.bsn_getoond", "BSN bekeken")


def leg_dossier_aan(
    inburgeraar: Inburgeraar, *, bron: str, by: Medewerker | None, op: datetime.date, **velden: Any
) -> Dossier:
    """Bewaart de persoon en een nieuw dossier met nummer INB-jaar-volgnummer. Bestaat de persoon al, dan een zin.

    Zijn eerste taak staat meteen open: een dossier dat niet vanzelf open kan, is zo te zien in de werkvoorraad.
    """
    with weigering.in_zinnen(), transaction.atomic():
        inburgeraar.leid_af()
        inburgeraar.validate_constraints()
        if inburgeraar.pk is None:
            inburgeraar.save()
        nummer = volgend_nummer(inburgeraar.gemeente_id, "dossier", op.year)
        dossier = Dossier(
            gemeente_id=inburgeraar.gemeente_id, inburgeraar=inburgeraar, bron=bron,
            nummer=f"INB-{op.year}-{nummer:06d}", **velden,
        )  # fmt: skip
        dossier.validate_constraints()
        dossier.save()
        taken.volg_op(dossier, dossier, op)
        tijdlijn.schrijf(dossier, "dossiers.aangelegd", by=by, op=op, bron=bron, nummer=dossier.nummer)
    return dossier


def wijs_toe(dossiers: Iterable[Dossier], naar: Medewerker, *, by: Medewerker | None, op: datetime.date) -> int:
    """Geeft dossiers een (andere) behandelaar; open taken en termijnen gaan mee."""
    aantal = 0
    with transaction.atomic():
        pks = sorted(d.pk for d in dossiers)
        for dossier in Dossier.objects.select_for_update().filter(pk__in=pks).order_by("pk"):
            if dossier.gemeente_id != naar.gemeente_id:
                raise NietMogelijk(f"{naar} werkt bij een andere gemeente dan dossier {dossier.nummer}.")
            dossier.behandelaar, dossier.team = naar, naar.team or dossier.team
            dossier.save(update_fields=["behandelaar", "team"])
            _volg_behandelaar(dossier)
            tijdlijn.schrijf(dossier, "dossiers.toegewezen", by=by, op=op, naar=naar.naam)
            aantal += 1
    return aantal


def _volg_behandelaar(dossier: Dossier) -> None:
    wie = {"behandelaar_id": dossier.behandelaar_id, "team_id": dossier.team_id}
    Termijn.objects.filter(dossier=dossier, status=Termijn.Status.LOOPT).update(**wie)
    Taak.objects.filter(dossier=dossier, status="open").update(**wie)


def verdeel(dossier: Dossier, op: datetime.date) -> Medewerker | None:
    """Wijst een nieuw dossier toe aan de klantmanager van de gemeente met de minste open dossiers; bij gelijk de eerste."""
    from dossiers.selectors import klantmanager_met_ruimte

    medewerker = klantmanager_met_ruimte(dossier.gemeente_id)
    if medewerker is not None:
        wijs_toe([dossier], medewerker, by=None, op=op)
        dossier.refresh_from_db(fields=["behandelaar_id", "team_id"])
    return medewerker


def wijzig(
    obj: Stapmodel,
    *,
    by: Medewerker | None,
    op: datetime.date,
    versie: int | None = None,
    gebeurtenis: str = "dossiers.gegevens_gewijzigd",
    **velden: Any,
) -> list[Termijn]:
    """Wijzigt feiten op een object. Termijnen die uit die feiten lopen, worden in dezelfde transactie herrekend.

    gebeurtenis: de soort in de tijdlijn; haar zin kan `{velden}` noemen.
    """
    with weigering.in_zinnen(), transaction.atomic():
        vast, dossier = vergrendel(obj)
        if versie is not None and versie != vast.versie:
            raise IemandWasEerder("Iemand anders wijzigde dit net. Bekijk de nieuwe stand en doe uw wijziging opnieuw.")
        eis_open(dossier)
        gewijzigd = {naam: waarde for naam, waarde in velden.items() if getattr(vast, naam) != waarde}
        if not gewijzigd:
            return []
        for naam, waarde in gewijzigd.items():
            setattr(vast, naam, waarde)
        vast.versie += 1
        vast.validate_constraints()
        vast.save()
        herrekend = termijnen.herbereken(vast, dossier)
        namen = [str(vast._meta.get_field(naam).verbose_name) for naam in gewijzigd]
        tijdlijn.schrijf(
            dossier, gebeurtenis, by=by, op=op, object=vast.uuid, velden=", ".join(namen),
            naar={naam: str(waarde) for naam, waarde in gewijzigd.items()},
        )  # fmt: skip
    obj.__dict__.update({k: v for k, v in vast.__dict__.items() if k != "_state"})
    return herrekend


def eis_open(dossier: Dossier) -> None:
    """Wat in een gesloten dossier staat, blijft zoals het was."""
    if dossier.is_gesloten:
        raise NietMogelijk(f"Dossier {dossier.nummer} is gesloten. Er kan niets meer in worden gewijzigd.")


def standaardteam(gemeente: Gemeente) -> Team | None:
    return Team.objects.filter(gemeente=gemeente).order_by("pk").first()


def ruim_op(dossier: Dossier, *, by: Medewerker | None, op: datetime.date) -> None:
    """Het dossier is gesloten: niets blijft als taak staan, en een afspraak die nog komen moest gaat niet door."""
    Taak.objects.filter(dossier=dossier, status="open").update(status="klaar")
    for afspraak in dossier.afspraken.filter(status=Afspraak.Status.GEPLAND):
        afspraken.annuleer(afspraak, by=by, op=op)
