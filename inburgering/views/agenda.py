import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format

from dossiers import klok
from inburgering.bladeren import met
from inburgering.selectors import agenda as lees
from inburgering.weergave.agenda import WERKDAGEN, dagen, regel
from toegang.inzage import toon

EEN_WEEK = datetime.timedelta(days=7)
EERSTE_WEEK, LAATSTE_WEEK = datetime.date.min + EEN_WEEK, datetime.date.max - 2 * EEN_WEEK


class Agendafilter(forms.Form):
    week = forms.CharField(required=False, widget=forms.HiddenInput)
    weergave = forms.ChoiceField(choices=[("mijn", "Mijn gesprekken"), ("team", "Mijn team")], required=False)
    vorm = forms.ChoiceField(label="Als", choices=[("week", "Week"), ("lijst", "Lijst")], required=False)


def agenda(request: HttpRequest) -> HttpResponse:
    medewerker: Any = request.user
    vandaag, nu = klok.vandaag(), klok.nu()
    filter_ = Agendafilter(request.GET)
    filter_.is_valid()
    weergave, vorm = (
        filter_.cleaned_data.get(naam) or begin for naam, begin in (("weergave", "mijn"), ("vorm", "week"))
    )
    maandag = _maandag(request.GET.get("week", ""), vandaag)
    afspraken = lees.week(medewerker, maandag, weergave)
    objecten = lees.gespreksobjecten(afspraken)
    toon(request, {a.dossier.uuid for a in afspraken})
    regels = [
        regel(a, objecten.get((a.object_label, a.object_id)), medewerker, nu, team=weergave == "team")
        for a in afspraken
    ]
    dag_voor_dag = dagen(regels, maandag, vandaag)
    context = {
        "form": filter_, "vorm": vorm, "regels": regels, "dagen": dag_voor_dag, "zeven": len(dag_voor_dag) > WERKDAGEN,
        "kop": _kop(maandag), "deze_week": maandag <= vandaag < maandag + EEN_WEEK,
        "vorige": met(request.GET, week=_naam(maandag - EEN_WEEK)), "volgende": met(request.GET, week=_naam(maandag + EEN_WEEK)),
        "nu_url": met(request.GET, week=_naam(vandaag)),
        "open": [r for r in regels if r["acties"]],
    }  # fmt: skip
    return render(request, "inburgering/agenda.html", context)


def _maandag(week: str, vandaag: datetime.date) -> datetime.date:
    """ "2026-W48" is de maandag van die week; iets anders is deze week, of in het weekend de week die komt."""
    try:
        jaar, _, nummer = week.partition("-W")
        maandag = datetime.date.fromisocalendar(int(jaar), int(nummer), 1)
    except (ValueError, OverflowError):
        maandag = None
    # Aan de rand van de kalender is er geen week ervoor of erna.
    if maandag is None or not EERSTE_WEEK < maandag < LAATSTE_WEEK:
        deze = vandaag - datetime.timedelta(days=vandaag.weekday())
        return deze + EEN_WEEK if vandaag.weekday() >= WERKDAGEN else deze
    return maandag


def _naam(dag: datetime.date) -> str:
    jaar, nummer, _ = dag.isocalendar()
    return f"{jaar}-W{nummer:02d}"


def _kop(maandag: datetime.date) -> str:
    vrijdag = maandag + datetime.timedelta(days=WERKDAGEN - 1)
    return (
        f"Week {maandag.isocalendar().week}: {date_format(maandag, 'j F')} tot en met {date_format(vrijdag, 'j F Y')}"
    )
