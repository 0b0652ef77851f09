from django import forms

from dossiers.stapformulier import StapFormulier


class SluitFormulier(StapFormulier):
    """Waarom het dossier dichtgaat; zonder reden is later niet te zien wat er is gebeurd."""

    reden = forms.CharField(
        label="Waarom sluit u dit dossier?",
        max_length=200,
        widget=forms.Textarea({"rows": 3, "data-telling": "200"}),
        help_text="Bijvoorbeeld: verhuisd naar een andere gemeente, of de inburgeringsplicht is ingetrokken.",
    )
