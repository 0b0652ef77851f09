"""Wat een medewerker bij de stappen van de intake invult."""

import datetime
from typing import Any

from django import forms

from dossiers import klok
from dossiers.afspraken import AfspraakVelden
from dossiers.stapformulier import StapFormulier


def dag() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def geweest(gepland: datetime.date | None) -> datetime.date:
    """De geplande dag als die er al was, anders vandaag."""
    return min(gepland or klok.vandaag(), klok.vandaag())


class NodigUit(AfspraakVelden):
    """De eerste keer alleen de afspraak; daarna ook waarom het eerder niet lukte, want de brief is dan een waarschuwing."""

    reden = forms.CharField(
        label="Waarom lukte de vorige oproep niet?", max_length=400, required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-telling": "400"}),
        help_text="Dit komt als waarschuwing in de brief. Schrijf hele zinnen, zoals: U bent op 3 maart niet gekomen.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.obj.oproepen:
            self.fields["reden"].required = True
        else:
            del self.fields["reden"]


class VoerGesprek(StapFormulier):
    op = forms.DateField(label="Dag van het gesprek", widget=dag())
    aanwezig = forms.CharField(
        label="Wie waren erbij?", max_length=200, help_text="Bijvoorbeeld: de inburgeraar en een tolk Tigrinya."
    )
    gewezen = forms.BooleanField(
        label="Ik heb gezegd dat de inburgeraar dit gesprek alleen mag voeren", required=False,
        help_text="Dat moet (Besluit inburgering, artikel 5.2 lid 2). Zonder kunt u de intake later niet afronden.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].initial = geweest(self.obj.gepland_op)


class MeldNoShow(StapFormulier):
    op = forms.DateField(label="Dag waarop de inburgeraar niet kwam", widget=dag())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].initial = geweest(self.obj.gepland_op)
