"""Iemand aanmelden: het BSN, de feiten van het dossier, en zo nodig de hele persoon."""

import datetime
from collections.abc import Callable
from typing import Any

from django import forms

from dossiers import klok
from dossiers.invoer import niet_later
from dossiers.models import Doelgroep, Inburgeraar, Vergunning
from intake.forms.stappen import dag
from koppelingen.lijsten import waarden

PERSOON = ("bsn", "v_nummer", "voornamen", "voorvoegsel", "geslachtsnaam", "geboortedatum", "geslacht", "straat",
           "huisnummer", "huisletter", "toevoeging", "postcode", "woonplaats", "ingeschreven_op")  # fmt: skip
CONTACT = ("telefoon", "email", "taal", "tolk_nodig")
DOSSIER = ("doelgroep", "kennisgeving", "vergunning", "vergunning_vanaf", "in_azc", "bijstand")


class Gekeurd(forms.CharField):
    """Tekst die dezelfde keuring krijgt als een cel in een lijst, met dezelfde zin als zij niet klopt."""

    def __init__(self, keur: Callable[[str], Any], **kwargs: Any) -> None:
        super().__init__(max_length=500, **kwargs)
        self.keur = keur

    def clean(self, value: Any) -> Any:
        tekst = super().clean(value)
        if not tekst:
            return tekst
        try:
            return self.keur(tekst)
        except waarden.Fout as fout:
            raise forms.ValidationError(str(fout)) from fout


class BsnFormulier(forms.Form):
    bsn = Gekeurd(
        waarden.bsn, label="BSN", widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Vul een BSN in, of meld iemand zonder BSN zelf aan."},
    )  # fmt: skip


class DossierFormulier(forms.Form):
    """Wat het dossier nodig heeft. Een veld met `bron` is al ingevuld."""

    doelgroep = forms.ChoiceField(label="Doelgroep", choices=[("", "Kies"), *Doelgroep.choices])
    kennisgeving = forms.DateField(
        label="Kennisgeving door DUO", required=False, widget=dag(),
        help_text="De dag waarop DUO de plicht meedeelde. Hieruit loopt de termijn voor het PIP.",
    )  # fmt: skip
    vergunning = forms.ChoiceField(
        label="Verblijfsvergunning", choices=[("", "Nog niet bekend"), *Vergunning.choices], required=False
    )
    vergunning_vanaf = forms.DateField(label="Ingangsdatum van de vergunning", required=False, widget=dag())
    in_azc = forms.BooleanField(label="Verblijft nog in een azc", required=False)
    bijstand = forms.BooleanField(label="Ontvangt bijstand", required=False)
    taal = forms.CharField(
        label="Taal", max_length=40, required=False, help_text="De taal die iemand het best begrijpt."
    )
    tolk_nodig = forms.BooleanField(label="Er is een tolk nodig", required=False)
    telefoon = Gekeurd(waarden.telefoon, label="Telefoon", required=False)
    email = forms.EmailField(label="E-mailadres", required=False)

    def clean_kennisgeving(self) -> datetime.date | None:
        return niet_later(self.cleaned_data["kennisgeving"])

    def clean_vergunning_vanaf(self) -> datetime.date | None:
        return niet_later(self.cleaned_data["vergunning_vanaf"])

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or self.cleaned_data
        kennisgeving, vanaf = gegevens.get("kennisgeving"), gegevens.get("vergunning_vanaf")
        if kennisgeving and vanaf and kennisgeving < vanaf:
            self.add_error(
                "kennisgeving", f"De kennisgeving ligt vóór de vergunning van {vanaf:%d-%m-%Y}. Controleer beide data."
            )
        return gegevens

    def toon_bron(self, bron: str, namen: list[str]) -> None:
        for naam in namen:
            veld: Any = self.fields[naam]
            veld.bron = bron

    def kies(self, namen: tuple[str, ...]) -> dict[str, Any]:
        return {naam: self.cleaned_data[naam] for naam in namen}


class ZelfFormulier(DossierFormulier):
    """Alles zelf invullen: zonder BSN, of als de koppelingen er niet zijn."""

    bsn = Gekeurd(waarden.bsn, label="BSN", required=False)
    v_nummer = Gekeurd(waarden.v_nummer, label="V-nummer", required=False)
    voornamen = forms.CharField(label="Voornamen", max_length=200, required=False)
    voorvoegsel = forms.CharField(label="Voorvoegsel", max_length=10, required=False)
    geslachtsnaam = forms.CharField(
        label="Achternaam", max_length=200, help_text="Iemand met één naam heeft alleen een achternaam."
    )
    geboortedatum = Gekeurd(
        waarden.geboortedatum,
        label="Geboortedatum",
        help_text="Als 31-12-1990. Onbekend deel: 00-00-1990, of: onbekend.",
    )
    geslacht = forms.ChoiceField(
        label="Geslacht", choices=Inburgeraar.Geslacht.choices, initial=Inburgeraar.Geslacht.ONBEKEND
    )
    straat = forms.CharField(label="Straat", max_length=80, required=False)
    huisnummer = forms.IntegerField(label="Huisnummer", min_value=1, max_value=99999, required=False)
    huisletter = Gekeurd(waarden.huisletter, label="Huisletter", required=False)
    toevoeging = Gekeurd(waarden.toevoeging, label="Toevoeging", required=False)
    postcode = Gekeurd(waarden.postcode, label="Postcode", required=False)
    woonplaats = forms.CharField(label="Woonplaats", max_length=80, required=False)
    ingeschreven_op = forms.DateField(label="Ingeschreven in deze gemeente sinds", required=False, widget=dag())

    field_order = [*PERSOON, *DOSSIER, *CONTACT]

    def clean_ingeschreven_op(self) -> datetime.date | None:
        return niet_later(self.cleaned_data["ingeschreven_op"])

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if not gegevens.get("bsn") and not gegevens.get("v_nummer") and not {"bsn", "v_nummer"} & set(self.errors):
            self.add_error("bsn", "Vul een BSN of een V-nummer in.")
        geboren = gegevens["geboortedatum"].volledig if gegevens.get("geboortedatum") else None
        if geboren and geboren > klok.vandaag():
            self.add_error("geboortedatum", "De geboortedatum ligt in de toekomst.")
        return gegevens


class InschrijvingFormulier(forms.Form):
    ingeschreven_op = forms.DateField(
        label="Ingeschreven in deze gemeente sinds", required=False, widget=dag(),
        help_text="Leeg: nog niet ingeschreven. De termijn voor het PIP hangt van deze dag af.",
    )  # fmt: skip

    def clean_ingeschreven_op(self) -> datetime.date | None:
        return niet_later(self.cleaned_data["ingeschreven_op"])


class LijstFormulier(forms.Form):
    bestand = forms.FileField(
        label="Bestand", help_text="CSV of Excel (.xlsx), ten hoogste 5 MB en 5000 rijen.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
        error_messages={"required": "Kies een bestand.", "empty": "Het bestand is leeg."},
    )  # fmt: skip
