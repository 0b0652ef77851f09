"""De levende stijlgids: elk onderdeel van de schermen met verzonnen voorbeelden. Toont niets uit de database."""

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

VOORBEELDEN = Path(__file__).resolve().parent.parent / "stijlgids.toml"
ROUTES = [("b1", "B1-route"), ("onderwijs", "Onderwijsroute"), ("z", "Zelfredzaamheidsroute")]


class Voorbeeldformulier(forms.Form):
    dagtekening = forms.DateField(
        help_text="De datum boven de beschikking.", widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    route = forms.ChoiceField(label="Leerroute", widget=forms.RadioSelect, choices=ROUTES)
    uren = forms.IntegerField(label="Uren taal per week", min_value=1)
    telefoon = forms.CharField(label="Telefoonnummer", required=False)
    reden = forms.CharField(
        label="Waarom deze leerroute?",
        help_text="In gewone taal; dit komt in de brief.",
        widget=forms.Textarea({"rows": 4, "data-telling": "600"}),
    )
    tolk = forms.BooleanField(label="De brief is met een tolk besproken", required=False)
    stuk = forms.FileField(label="Uitslag leerbaarheidstoets", required=False, help_text="PDF, hoogstens 5 MB.")


class Filters(forms.Form):
    fase = forms.ChoiceField(choices=[("", "Alle fasen"), ("pip", "PIP")], required=False)
    route = forms.ChoiceField(choices=[("", "Alle leerroutes"), *ROUTES], required=False)


class Toewijzen(forms.Form):
    medewerker = forms.ChoiceField(label="Geef aan", choices=[("", "Kies een klantmanager")])


@cache
def voorbeelden() -> dict[str, Any]:
    """De voorbeelden uit het tomlbestand; rijen, termijnen en de week krijgen hun uitleg en dagen erbij."""
    data = tomllib.loads(VOORBEELDEN.read_text(encoding="utf-8"))
    for met_datum in [*data["rijen"], data["termijnen"][0], data["gevolgen"][1]]:
        met_datum["uitleg"] = data["uitleg"]
    maandag = date(2026, 11, 23)
    data["week"] = [{"datum": maandag + timedelta(days=n)} for n in range(5)]
    data["week"][0] |= {"vandaag": True, "afspraken": data["afspraken"]}
    return data


def stijlgids(request: HttpRequest) -> HttpResponse:
    goed = Voorbeeldformulier(initial={"dagtekening": date(2026, 11, 23), "route": "b1", "uren": 12, "telefoon": "06"})
    goed.fields["telefoon"].bron = "DUO, 3 mrt 2026"  # type: ignore[attr-defined]
    formulieren = {
        "goed": goed,
        "fout": Voorbeeldformulier({"uren": "0"}, auto_id="fout_%s"),
        "filters_form": Filters(auto_id="filter_%s"),
        "toewijzen": Toewijzen(auto_id="bulk_%s"),
    }
    return render(
        request,
        "stijlgids.html",
        {
            **voorbeelden(),
            **formulieren,
            "te_laat": voorbeelden()["rijen"][0],
            "blad": Paginator(range(463), 50).page(3),
        },
    )
