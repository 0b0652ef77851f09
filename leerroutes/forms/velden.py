"""Velden die in meer formulieren terugkomen, en DUO's bezwaren bij het veld."""

from collections.abc import Iterable, Mapping

from django import forms

from dossiers import klok
from koppelingen.duo.aanleverregels import Bezwaar

JA_NEE = [("", "Niet van toepassing: het is op tijd"), ("ja", "Ja, verwijtbaar"), ("nee", "Nee, niet verwijtbaar")]


def dagveld(label: str, hulp: str = "", *, vandaag: bool = True) -> forms.DateField:
    """Een dag; ingevuld met vandaag als `vandaag` waar is."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=hulp, widget=widget, initial=klok.vandaag if vandaag else None)


def urenveld(label: str, hulp: str = "", *, verplicht: bool = True) -> forms.IntegerField:
    return forms.IntegerField(label=label, help_text=hulp, min_value=0, max_value=9999, required=verplicht)


def tekstveld(label: str, hulp: str = "", *, hoogstens: int = 2000) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 4, "data-telling": str(hoogstens)})
    return forms.CharField(label=label, help_text=hulp, max_length=hoogstens, widget=widget)


def verwijtbaarveld() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label="Verwijtbaar te laat?",
        choices=JA_NEE,
        required=False,
        coerce=lambda keuze: keuze == "ja",
        empty_value=None,
        help_text="Alleen invullen als de inburgeringstermijn is overschreden. DUO vraagt hierom.",
    )


def toon_bezwaren(form: forms.Form, bezwaren: Iterable[Bezwaar], velden: Mapping[str, str]) -> None:
    """Zet elk bezwaar van DUO bij zijn veld; wat bij geen veld hoort, komt boven het formulier."""
    for bezwaar in bezwaren:
        veld = velden.get(bezwaar.veld, bezwaar.veld)
        form.add_error(veld if veld in form.fields else None, f"DUO weigert dit: {bezwaar.zin}")
