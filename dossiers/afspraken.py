"""Een gesprek in de agenda plannen, verplaatsen en annuleren: één formulier en één handeling voor intake en voortgang.

Dubbel boeken wordt drie keer tegengehouden, steeds met dezelfde zin: in het formulier, bij het bewaren (medewerker en ruimte
zijn dan vergrendeld), en door de database zelf.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import IntegrityError, transaction
from django.utils import timezone

from dossiers import klok, tijdlijn
from dossiers.fouten import NietMogelijk
from dossiers.models import Afspraak, Ruimte, Tolkbureau
from dossiers.registratie import zin
from dossiers.stapformulier import StapFormulier
from dossiers.steps import Stapmodel
from toegang.models import Medewerker

zin("dossiers.afspraak_verplaatst", "Afspraak verplaatst: {onderwerp} van {was} naar {wordt}")
zin("dossiers.afspraak_geannuleerd", "Afspraak geannuleerd: {onderwerp} van {was}")

BEZET = "Medewerker, ruimte of inburgeraar heeft op dit moment al een afspraak. Kies een ander tijdstip."
DUREN = [(30, "30 minuten"), (45, "45 minuten"), (60, "1 uur"), (90, "1,5 uur"), (120, "2 uur")]


class AfspraakVelden(StapFormulier):
    """De velden van een afspraak bij een stap. Hun namen zijn die van `plan_afspraak`: geef ze zo door."""

    dag = forms.DateField(label="Dag", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    tijd = forms.TimeField(label="Begintijd", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    duur = forms.TypedChoiceField(label="Duur", choices=DUREN, coerce=int, initial=60)
    ruimte = forms.ModelChoiceField(Ruimte.objects.none(), label="Ruimte", required=False, empty_label="Geen ruimte")
    plaats = forms.CharField(
        label="Andere plaats", required=False, max_length=120, help_text="Alleen als het gesprek niet in een ruimte is."
    )
    tolk = forms.ChoiceField(label="Tolk", choices=Afspraak.Tolk.choices, required=False)
    tolktaal = forms.CharField(label="Taal van de tolk", required=False, max_length=40)
    tolkbureau = forms.ModelChoiceField(
        Tolkbureau.objects.none(), label="Tolkbureau", required=False, empty_label="Nog niet bekend"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gemeente, persoon = self.obj.dossier.gemeente_id, self.obj.dossier.inburgeraar
        for naam, model in (("ruimte", Ruimte), ("tolkbureau", Tolkbureau)):
            veld: Any = self.fields[naam]
            veld.queryset = model._default_manager.filter(gemeente_id=gemeente, actief=True)
        self.fields["tolktaal"].initial = persoon.taal
        self.fields["tolk"].initial = Afspraak.Tolk.TELEFOON if persoon.tolk_nodig else Afspraak.Tolk.GEEN

    def clean_dag(self) -> datetime.date:
        dag: datetime.date = self.cleaned_data["dag"]
        if dag < klok.vandaag():
            raise forms.ValidationError("Deze dag is al geweest. Kies vandaag of een dag daarna.")
        return dag

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if not gegevens.get("ruimte") and not gegevens.get("plaats"):
            self.add_error("ruimte", "Kies een ruimte of vul een andere plaats in.")
        if gegevens.get("tolk") and not gegevens.get("tolktaal"):
            self.add_error("tolktaal", "Vul in welke taal de tolk spreekt.")
        if not self.errors:
            self._controleer_agenda()
        return gegevens

    def _controleer_agenda(self) -> None:
        velden = {naam: self.cleaned_data[naam] for naam in VELDEN}
        afspraak = _nieuw(self.obj, wie_spreekt(self.obj, self.medewerker), "", **velden)
        for reden in _bezet(afspraak, zonder=huidige_afspraak(self.obj)):
            self.add_error("tijd", reden)


VELDEN = ("dag", "tijd", "duur", "ruimte", "plaats", "tolk", "tolktaal", "tolkbureau")


def plan_afspraak(obj: Stapmodel, onderwerp: str, *, by: Medewerker, **velden: Any) -> Afspraak:
    """Zet een gesprek bij `obj` in de agenda. `velden`: die van `AfspraakVelden`. Bezet: NietMogelijk met de zinnen.

    Het gesprek is van de behandelaar van het dossier; heeft het dossier er geen, dan van `by`.
    """
    afspraak = _nieuw(obj, wie_spreekt(obj, by), onderwerp, **velden)
    _bewaar(afspraak)
    return afspraak


def verplaats(
    afspraak: Afspraak, *, by: Medewerker, op: datetime.date, dag: datetime.date, tijd: datetime.time, duur: int,
    **velden: Any,
) -> Afspraak:  # fmt: skip
    """Dezelfde afspraak op een ander moment; wat niet in `velden` staat, blijft zoals het was."""
    was = afspraak.van
    afspraak.van, afspraak.tot = _tijdvak(dag, tijd, duur)
    for naam, waarde in velden.items():
        setattr(afspraak, naam, waarde)
    _bewaar(afspraak)
    _schrijf(afspraak, "verplaatst", by, op, was=_moment(was), wordt=_moment(afspraak.van))
    return afspraak


def annuleer(afspraak: Afspraak, *, by: Medewerker | None, op: datetime.date) -> None:
    """Het gesprek gaat niet door; het tijdstip komt vrij."""
    _zet(afspraak, Afspraak.Status.GEANNULEERD)
    _schrijf(afspraak, "geannuleerd", by, op, was=_moment(afspraak.van))


def sluit_af(afspraak: Afspraak, *, verschenen: bool) -> None:
    """Legt vast of de inburgeraar er was. De stap die dit aanroept, schrijft de regel in de tijdlijn."""
    _zet(afspraak, Afspraak.Status.VERSCHENEN if verschenen else Afspraak.Status.NIET_VERSCHENEN)


def gesprek_was(obj: Stapmodel, *, by: Medewerker | None, op: datetime.date) -> None:
    """Het gesprek van `obj` is gevoerd op `op`. Was dat eerder dan gepland, dan vervalt de afspraak."""
    afspraak = huidige_afspraak(obj)
    if afspraak is None:
        return
    if op < timezone.localtime(afspraak.van).date():
        annuleer(afspraak, by=by, op=op)
    else:
        sluit_af(afspraak, verschenen=True)


def huidige_afspraak(obj: Stapmodel) -> Afspraak | None:
    """De afspraak van `obj` die nog gepland staat."""
    return (
        Afspraak.objects.filter(
            object_label=obj._meta.label_lower, object_id=obj.pk, status=Afspraak.Status.GEPLAND
        )
        .select_related("ruimte", "tolkbureau", "medewerker")
        .first()
    )  # fmt: skip


def wie_spreekt(obj: Any, by: Medewerker) -> Medewerker:
    return obj.dossier.behandelaar or by


def _nieuw(
    obj: Any, medewerker: Medewerker, onderwerp: str, *, dag: datetime.date, tijd: datetime.time, duur: int,
    **velden: Any,
) -> Afspraak:  # fmt: skip
    van, tot = _tijdvak(dag, tijd, duur)
    return Afspraak(
        gemeente_id=obj.dossier.gemeente_id, dossier=obj.dossier, object_label=obj._meta.label_lower, object_id=obj.pk,
        onderwerp=onderwerp, medewerker=medewerker, van=van, tot=tot, **velden,
    )  # fmt: skip


def _tijdvak(dag: datetime.date, tijd: datetime.time, duur: int) -> tuple[datetime.datetime, datetime.datetime]:
    """Begin en einde in Nederlandse tijd; duur in minuten."""
    begin = timezone.make_aware(datetime.datetime.combine(dag, tijd))
    return begin, begin + datetime.timedelta(minutes=duur)


def _bewaar(afspraak: Afspraak) -> None:
    with transaction.atomic():
        _vergrendel(afspraak)
        if zinnen := afspraak.bezet():
            raise NietMogelijk(*zinnen)
        try:
            with transaction.atomic():
                afspraak.save()
        except IntegrityError as fout:
            raise NietMogelijk(*_zinnen_van_database(afspraak, fout)) from fout


def _vergrendel(afspraak: Afspraak) -> None:
    """Twee planners van hetzelfde tijdstip wachten op elkaar, altijd eerst de medewerker en dan de ruimte."""
    list(Medewerker.objects.select_for_update(no_key=True).filter(pk=afspraak.medewerker_id).values_list("pk"))
    if afspraak.ruimte_id:
        list(Ruimte.objects.select_for_update(no_key=True).filter(pk=afspraak.ruimte_id).values_list("pk"))


def _zinnen_van_database(afspraak: Afspraak, fout: IntegrityError) -> Iterable[str]:
    if "afspraak_eindigt_na_begin" in str(fout):
        return ["De afspraak eindigt voordat zij begint. Kies een latere eindtijd."]
    return afspraak.bezet() or [BEZET]


def _bezet(afspraak: Afspraak, zonder: Afspraak | None) -> list[str]:
    """Als `bezet`, zonder de afspraak die hiermee verplaatst wordt."""
    afspraak.pk = zonder.pk if zonder else None
    return afspraak.bezet()


def _zet(afspraak: Afspraak, status: str) -> None:
    afspraak.status = status
    afspraak.save(update_fields=["status"])


def _moment(moment: datetime.datetime) -> str:
    return f"{timezone.localtime(moment):%d-%m-%Y %H.%M} uur"


def _schrijf(afspraak: Afspraak, wat: str, by: Medewerker | None, op: datetime.date, **feiten: str) -> None:
    tijdlijn.schrijf(
        afspraak.dossier, f"dossiers.afspraak_{wat}", by=by, op=op, object=afspraak.uuid, onderwerp=afspraak.onderwerp,
        **feiten,
    )  # fmt: skip
