from django import forms

from dossiers import klok
from dossiers.models import Brief
from dossiers.stapformulier import StapFormulier


class VerzendFormulier(StapFormulier):
    """Wanneer en hoe de brief de deur uit ging."""

    op = forms.DateField(label="Verzonden op", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    wijze = forms.ChoiceField(label="Hoe", choices=Brief.Wijze.choices, widget=forms.RadioSelect, initial="post")

    field_order = ["op", "wijze"]

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["op"].initial = klok.vandaag

    def clean_op(self) -> object:
        op = super().clean_op()
        if op < self.obj.dagtekening:
            raise forms.ValidationError("De brief kan niet verzonden zijn vóór de dag die erop staat.")
        return op
