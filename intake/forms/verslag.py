"""Het verslag van de brede intake en de uitslag van de leerbaarheidstoets."""

from typing import Any

from django import forms

from dossiers import klok
from intake.forms.stappen import dag
from intake.models import ONDERDELEN, Intake, Leerbaarheid, Taalniveau

ZONDER_TOETS = {Leerbaarheid.NIET_AFGENOMEN, Leerbaarheid.ONTHEVEN}


def _tekst(naam: str, hulp: str = "", lengte: int = 4000) -> forms.CharField:
    veld = forms.Textarea(attrs={"rows": 4, "data-telling": str(lengte)})
    return forms.CharField(
        label=ONDERDELEN.get(naam, naam), max_length=lengte, required=False, widget=veld, help_text=hulp
    )


class VerslagFormulier(forms.Form):
    """Elk deel mag leeg blijven tot het afronden: het verslag groeit over een of meer gesprekken."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    gewezen = forms.BooleanField(label="De inburgeraar weet dat hij dit gesprek alleen mag voeren", required=False)
    opleiding_werk = _tekst("opleiding_werk")
    omstandigheden = _tekst("omstandigheden", "Gezin, wonen, geld, en wat iemand wil bereiken.")
    gezondheid = _tekst(
        "gezondheid",
        "Alleen wat nodig is voor een passend plan. Dit ziet alleen het team, en het staat niet in de tijdlijn.",
    )
    kinderen = forms.ChoiceField(
        label="Zijn er jonge kinderen?", choices=Intake.Kinderen.choices, required=False, widget=forms.RadioSelect
    )
    kinderen_vve = _tekst("Voor- en vroegschoolse educatie", "Alleen bij jonge kinderen: wat is mogelijk?", 2000)
    taalniveau = forms.ChoiceField(
        label=ONDERDELEN["taalniveau"], choices=[("", "Nog niet bekend"), *Taalniveau.choices], required=False
    )
    arbeidsparticipatie = _tekst("arbeidsparticipatie")
    zelfredzaamheid = _tekst("zelfredzaamheid", "Wat kan iemand zelf, en waarbij is hulp nodig?")

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("kinderen") == Intake.Kinderen.JA and not gegevens.get("kinderen_vve"):
            self.add_error("kinderen_vve", "Er zijn jonge kinderen. Schrijf op wat mogelijk is voor hun taal.")
        return gegevens


class LbtFormulier(forms.Form):
    versie = forms.IntegerField(widget=forms.HiddenInput)
    lbt_uitkomst = forms.ChoiceField(label="Uitkomst", choices=Leerbaarheid.choices, widget=forms.RadioSelect)
    lbt_op = forms.DateField(label="Dag van de toets", required=False, widget=dag())
    lbt_toelichting = forms.CharField(
        label="Toelichting", max_length=400, required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-telling": "400"}),
        help_text="Verplicht als de toets niet is afgenomen of als u ontheffing geeft: schrijf op waarom.",
    )  # fmt: skip

    def clean_lbt_op(self) -> Any:
        op = self.cleaned_data["lbt_op"]
        if op and op > klok.vandaag():
            raise forms.ValidationError("Deze dag ligt in de toekomst. Vul de dag in waarop de toets gemaakt is.")
        return op

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("lbt_uitkomst") in ZONDER_TOETS:
            if not gegevens.get("lbt_toelichting"):
                self.add_error("lbt_toelichting", "Schrijf op waarom de toets niet is gemaakt.")
        elif "lbt_op" in gegevens and not gegevens["lbt_op"] and gegevens.get("lbt_uitkomst"):
            self.add_error("lbt_op", "Vul in op welke dag de toets gemaakt is.")
        return gegevens
