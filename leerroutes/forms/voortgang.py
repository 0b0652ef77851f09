from typing import Any

from django import forms
from django.utils import timezone

from dossiers import klok
from dossiers.afspraken import AfspraakVelden, huidige_afspraak
from dossiers.stapformulier import StapFormulier
from leerroutes.forms.velden import dagveld, tekstveld, urenveld
from leerroutes.models import Voortgangsgesprek
from wet.codes import Route


class VerzetFormulier(AfspraakVelden):
    """Het plannen van daarnet, ingevuld met hoe de afspraak nu staat."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if afspraak := huidige_afspraak(self.obj):
            van = timezone.localtime(afspraak.van)
            self.initial = {
                "dag": van.date(), "tijd": van.time(), "duur": int((afspraak.tot - afspraak.van).total_seconds() // 60),
                "ruimte": afspraak.ruimte_id, "plaats": afspraak.plaats, "tolk": afspraak.tolk,
                "tolktaal": afspraak.tolktaal, "tolkbureau": afspraak.tolkbureau_id, **self.initial,
            }  # fmt: skip


class _OpDeDagZelf(StapFormulier):
    """Wat op of na de dag van de afspraak gebeurt."""

    op = dagveld("Dag van het gesprek")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gepland = self.obj.gepland_op
        self.fields["op"].initial = gepland if gepland and gepland <= klok.vandaag() else klok.vandaag


class NietVerschenenFormulier(_OpDeDagZelf):
    toelichting = forms.CharField(
        label="Wat er gebeurde", max_length=200, help_text="Bijvoorbeeld: geen bericht, of ziek gemeld na afloop."
    )

    def clean_op(self) -> Any:
        op = super().clean_op()
        if self.obj.gepland_op and op < self.obj.gepland_op:
            raise forms.ValidationError(f"De afspraak is pas op {self.obj.gepland_op:%d-%m-%Y}.")
        return op


class VerslagFormulier(_OpDeDagZelf):
    aanwezig = forms.CharField(label="Wie er waren", max_length=200, initial="inburgeraar")
    bevindingen = tekstveld("Hoe het gaat", "De voortgang naast wat in het PIP staat.")
    afspraken = tekstveld("Nieuwe afspraken", "Wie doet wat, en wanneer.")
    signaal = forms.ChoiceField(
        label="De voortgang is",
        choices=Voortgangsgesprek.Signaal.choices,
        widget=forms.RadioSelect,
        initial="voldoende",
    )
    cursusuren = urenveld("Lesuren tot nu toe", "Het totaal sinds de start van de leerroute.", verplicht=False)
    participatie_uren = urenveld(
        "Participatie-uren tot nu toe",
        "Het totaal, met de uren uit de brede intake erbij. Dit gaat naar DUO.",
        verplicht=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.obj.leerroute.soort != Route.Z or not self.obj.dossier.is_asiel:
            del self.fields["participatie_uren"]

    def clean_op(self) -> Any:
        op, start = super().clean_op(), self.obj.leerroute.start_op
        if start and op < start:
            raise forms.ValidationError(f"Dit gesprek kan niet vóór de start van de leerroute ({start:%d-%m-%Y}) zijn.")
        return op


class VervallenFormulier(StapFormulier):
    reden = forms.CharField(label="Reden", max_length=200)
