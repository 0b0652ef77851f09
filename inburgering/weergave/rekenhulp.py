"""Wat de Rekenhulp van een berekening laat zien: antwoord, stappen, gebruikte waarden en de andere lezingen."""

from dataclasses import dataclass
from typing import Any

from dossiers.beleidstekst import in_woorden, met_eenheid
from inburgering.weergave.meelezer import Meelezer
from inburgering.weergave.rekentekst import groot_antwoord, label, uitkomsten, waardetekst
from wet.fouten import Fout
from wet.parameters import Parameter, Parameters, Waarde, Zekerheid
from wet.rekenregels import REGELS, Regel
from wet.uitleg import Stap

LEZING = "lezing_"


@dataclass(frozen=True)
class Antwoord:
    groot: str
    toelichting: str
    uitkomsten: list[dict[str, str]]
    stappen: list[dict[str, Any]]
    waarden: list[dict[str, Any]]
    lezingen: list[dict[str, Any]]
    tekst: str


def onderwerpen() -> dict[str, list[Regel]]:
    """De vragen per onderwerp, in de volgorde van het register."""
    groepen: dict[str, list[Regel]] = {}
    for regel in REGELS.values():
        groepen.setdefault(regel.onderwerp, []).append(regel)
    return groepen


def beantwoord(regel: Regel, feiten: Any, parameters: Parameters) -> Antwoord:
    """Reken, en onthoud welke waarden van het recht daarbij zijn gebruikt. Een `Fout` gaat door naar het formulier."""
    meelezer = Meelezer(parameters)
    uitkomst = regel.functie(feiten, meelezer)
    groot, stappen = groot_antwoord(regel.naam, uitkomst), [_stap(stap, regel) for stap in uitkomst.uitleg]
    gebruikt = list(meelezer.gebruikt.values())
    return Antwoord(
        groot=groot,
        toelichting=getattr(uitkomst, "reden", ""),
        uitkomsten=[rij for rij in uitkomsten(uitkomst) if rij["label"] != label("reden")],
        stappen=stappen,
        waarden=[_waarde(rij) for rij in gebruikt if not rij.naam.startswith(LEZING)],
        lezingen=[_lezing(rij, regel, feiten, parameters, groot) for rij in gebruikt if rij.naam.startswith(LEZING)],
        tekst=_als_tekst(regel, feiten, groot, stappen),
    )


def _stap(stap: Stap, regel: Regel) -> dict[str, Any]:
    return {**stap._asdict(), "feit": _feitnaam(stap.feit, regel)}


def _feitnaam(naam: str, regel: Regel) -> str:
    """Een stap noemt een feit bij zijn naam; op het scherm staat zijn label."""
    labels = {veld.naam: veld.aard.label for veld in regel.velden}
    return labels.get(naam) or label(naam)


def _waarde(rij: Parameter) -> dict[str, Any]:
    return {
        "naam": rij.omschrijving, "waarde": met_eenheid(rij), "artikel": rij.artikel, "sinds": rij.geldig_van,
        "lokaal": rij.zekerheid is Zekerheid.L, "voorbehoud": rij.voorbehoud,
    }  # fmt: skip


def _lezing(rij: Parameter, regel: Regel, feiten: Any, parameters: Parameters, groot: str) -> dict[str, Any]:
    """De gekozen lezing, en wat elke andere lezing hier zou geven."""
    andere = [keuze for keuze in keuzes(parameters.reeks(rij.naam)[0]) if keuze != rij.waarde]
    return {
        **_waarde(rij),
        "andere": [_andere_lezing(rij.naam, keuze, regel, feiten, parameters, groot) for keuze in andere],
    }


def keuzes(rij: Parameter) -> list[Waarde]:
    """Alle lezingen: de onze en de andere. Bij ja of nee is de andere het omgekeerde."""
    if isinstance(rij.waarde, bool):
        return [rij.waarde, not rij.waarde]
    return [rij.waarde, *rij.alternatieven]


def _andere_lezing(
    naam: str, keuze: Waarde, regel: Regel, feiten: Any, parameters: Parameters, groot: str
) -> dict[str, str]:
    try:
        antwoord = groot_antwoord(regel.naam, regel.functie(feiten, Meelezer(parameters, {naam: keuze})))
    except Fout as fout:
        antwoord = f"niet te berekenen: {fout.zin}"
    return {"keuze": in_woorden(keuze), "antwoord": "hetzelfde antwoord" if antwoord == groot else antwoord}


def _als_tekst(regel: Regel, feiten: Any, groot: str, stappen: list[dict[str, Any]]) -> str:
    """Platte tekst voor een brief of verslag: vraag, antwoord, feiten en de stappen met hun artikel."""
    gegeven = [
        f"- {veld.aard.label}: {waardetekst(veld.naam, waarde)}"
        for veld in regel.velden
        if (waarde := getattr(feiten, veld.naam)) is not None and waarde != veld.standaard and not _samengesteld(waarde)
    ]
    delen = [regel.vraag, groot, "", *(["Uitgaande van:", *gegeven, ""] if gegeven else [])]
    return "\n".join([*delen, "Zo is dit berekend:", *(f"{n}. {_stapzin(s)}" for n, s in enumerate(stappen, 1))])


def _samengesteld(waarde: Any) -> bool:
    return isinstance(waarde, tuple) or hasattr(waarde, "__dataclass_fields__")


def _stapzin(stap: dict[str, Any]) -> str:
    dagen = [waardetekst("", stap[naam]) for naam in ("van", "tot") if stap[naam]]
    loop = " naar ".join(dict.fromkeys(dagen))
    kop = f"{stap['feit']}: {stap['regel']}" + (f" ({loop})" if loop else "")
    return ". ".join(deel.rstrip(".") for deel in (kop, stap["reden"], stap["artikel"]) if deel) + "."
