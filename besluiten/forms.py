import datetime

from django import forms

from dossiers import klok
from dossiers.models import Brief
from dossiers.stapformulier import StapFormulier


def datumveld(label: str, hulp: str = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hulp,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=klok.vandaag,
    )


class VaststelFormulier(StapFormulier):
    op = datumveld("Dagtekening", "De dag die op het besluit staat. Verstuur het besluit bij voorkeur op dezelfde dag.")


class BekendmaakFormulier(StapFormulier):
    """De dag waarop het besluit de deur uit ging; daarna begint de bezwaartermijn."""

    op = datumveld("Verstuurd of uitgereikt op", "De bezwaartermijn begint op de dag hierna.")
    wijze = forms.ChoiceField(label="Hoe", choices=Brief.Wijze.choices, widget=forms.RadioSelect, initial="post")
    bewijs = forms.CharField(
        label="Bewijs",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: aangetekend, of wie het in ontvangst nam.",
    )

    def clean_op(self) -> datetime.date:
        op: datetime.date = super().clean_op()
        if self.obj.dagtekening and op < self.obj.dagtekening:
            raise forms.ValidationError(
                f"Deze dag ligt vóór de dagtekening van het besluit ({self.obj.dagtekening:%d-%m-%Y})."
            )
        return op


class RedenFormulier(StapFormulier):
    reden = forms.CharField(label="Reden", max_length=400, widget=forms.Textarea(attrs={"rows": 3}))
