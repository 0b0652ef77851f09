"""Een feit van een rekenregel als veld op het scherm, terug als waarde voor de regel, en in de zinnen erover."""

import re
from typing import Any

from django import forms

from inburgering.forms.gegevens import Dag
from wet.feiten import Aard, Feitveld, Soort, feitvelden
from wet.rekenregels import Regel

KEUZERONDJES_TOT = 4
JA_NEE = [("ja", "Ja"), ("nee", "Nee")]

_OPDRACHT = {
    Soort.DATUM: "Vul een datum in.", Soort.GETAL: "Vul een heel getal in.", Soort.DECIMAAL: "Vul een getal in.",
    Soort.BEDRAG: "Vul een bedrag in.", Soort.JANEE: "Kies ja of nee.", Soort.CODE: "Maak een keuze.",
    Soort.TEKST: "Vul dit in.",
}  # fmt: skip


def veld_voor(feit: Feitveld, *, in_rij: bool = False) -> forms.Field:
    aard = feit.aard
    basis: dict[str, Any] = {
        "label": aard.label, "help_text": aard.hulp, "required": feit.verplicht,
        "error_messages": {"required": f"{aard.label} ontbreekt. {_OPDRACHT[aard.soort]}"},
    }  # fmt: skip
    if aard.soort is Soort.JANEE:
        return _janee(feit, basis)
    if aard.soort is Soort.CODE:
        return _keuze(feit, basis, in_rij=in_rij)
    return _GEWOON[aard.soort](initial=feit.standaard, **basis)


def _janee(feit: Feitveld, basis: dict[str, Any]) -> forms.Field:
    """Een feit dat ook onbekend kan zijn, is een keuze; anders staat de standaard in een vinkje."""
    if feit.standaard is not None:
        return forms.BooleanField(initial=feit.standaard, **{**basis, "required": False})
    keuzes = JA_NEE if feit.verplicht else [*JA_NEE, ("", "Niet van toepassing")]
    return forms.ChoiceField(choices=keuzes, widget=forms.RadioSelect, initial=None if feit.verplicht else "", **basis)


def _keuze(feit: Feitveld, basis: dict[str, Any], *, in_rij: bool) -> forms.Field:
    assert feit.aard.codes is not None  # noqa: S101 - een feit van deze soort heeft codes
    keuzes = [(str(code), met_hoofdletter(code.label)) for code in feit.aard.codes]
    if feit.verplicht and not in_rij and len(keuzes) <= KEUZERONDJES_TOT:
        return forms.ChoiceField(choices=keuzes, widget=forms.RadioSelect, **basis)
    beginwaarde = str(feit.standaard) if feit.standaard is not None else ""
    return forms.ChoiceField(choices=[("", "Kies"), *keuzes], initial=beginwaarde, **basis)


def _datum(**basis: Any) -> forms.Field:
    return forms.DateField(widget=Dag(), **basis)


def _getal(**basis: Any) -> forms.Field:
    return forms.IntegerField(widget=forms.TextInput(attrs={"inputmode": "numeric"}), **basis)


def _decimaal(**basis: Any) -> forms.Field:
    """Komma of punt; het getal zelf controleert de rekenregel."""
    invoer = forms.TextInput(attrs={"inputmode": "decimal", "data-kort": True})
    return forms.DecimalField(localize=True, max_digits=12, widget=invoer, **basis)


def _tekst(**basis: Any) -> forms.Field:
    return forms.CharField(max_length=200, widget=forms.TextInput(attrs={"data-kort": True}), **basis)


_GEWOON = {
    Soort.DATUM: _datum, Soort.GETAL: _getal, Soort.DECIMAAL: _decimaal, Soort.BEDRAG: _decimaal, Soort.TEKST: _tekst,
}  # fmt: skip


def met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def als_feit(aard: Aard, waarde: Any) -> Any:
    """De waarde zoals `wet.rekenregels` haar leest; leeg is None."""
    if waarde in (None, ""):
        return None
    if aard.soort is Soort.DATUM:
        return waarde.isoformat()
    if aard.soort is Soort.JANEE:
        return waarde if isinstance(waarde, bool) else waarde == "ja"
    return waarde


def voorlopig(aard: Aard) -> Any:
    """Een willekeurige waarde van deze soort, alleen om te zien welk feit de regel daarna nog vraagt."""
    if aard.soort is Soort.GROEP:
        return {deel.naam: voorlopig(deel.aard) for deel in feitvelden(aard.onderdelen)}  # type: ignore[arg-type]
    if aard.soort is Soort.CODE:
        return str(next(iter(aard.codes or ())))
    return {Soort.DATUM: "2026-01-01", Soort.JANEE: True, Soort.LIJST: [], Soort.TEKST: "1"}.get(
        aard.soort, max(1, aard.minimum)
    )


_NOEMT_FEITEN = re.compile(r"\bgeef\b|\bzijn\b.* nodig|heeft duur nodig|ook ingevuld|terwijl")


def leesbaar(zin: str, regel: Regel) -> str:
    """Een zin van de rekenregel, met de woorden van het scherm in plaats van de namen van feiten en codes."""
    woorden = {code: code.label for feit in regel.velden for code in feit.aard.codes or () if "_" in code}
    namen = {feit.naam: feit.aard.label for feit in regel.velden if "_" in feit.naam or _NOEMT_FEITEN.search(zin)}
    alles = {str(naam): label for naam, label in (woorden | namen).items()}
    if not alles:
        return zin
    patroon = r"\b(" + "|".join(sorted(map(re.escape, alles), key=len, reverse=True)) + r")\b"
    kop, _, rest = zin.partition(";") if ";" in zin else ("", "", zin)
    vertaald = re.sub(patroon, lambda gevonden: f"‘{alles[gevonden[1]]}’", rest)
    return (f"{kop};{vertaald}" if kop else vertaald).replace("is true", "staat op ja")
