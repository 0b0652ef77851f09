"""In woorden: wat een stap gaat doen, wat er nog ontbreekt, en wat hij deed."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format

from dossiers.brieven import briefsoort
from dossiers.models import Gebeurtenis, Termijn
from dossiers.perform import Verricht
from dossiers.proef import Proef
from dossiers.steps import Stap
from dossiers.tijdlijn import zin
from dossiers.transitions import Fase

BERICHTEN: dict[str, str] = {}


def bericht(soort: str, omschrijving: str) -> None:
    """Meldt aan hoe een uitgaand bericht heet: "Het PIP gaat naar DUO"."""
    BERICHTEN[soort] = omschrijving


@dataclass(frozen=True)
class Ontbreekt:
    zin: str
    adres: str = ""


def ontbreekt(obj: Any, stap: Stap) -> list[Ontbreekt]:
    return [Ontbreekt(g.zin, _adres(g.herstel, obj)) for g in obj.ontbreekt(stap)]


def _adres(herstel: str, obj: Any) -> str:
    """Een URL-naam wordt een adres bij dit object; een volledig adres (van een ander object) blijft zoals het is."""
    if not herstel or herstel.startswith("/"):
        return herstel
    return reverse(herstel, kwargs={"uuid": obj.uuid})


def gevolgen(obj: Any, stap: Stap, uitkomst: Proef | None = None) -> list[str]:
    """Wat er gebeurt, in volgorde. Met een proef erbij staan de echte dagen erin."""
    status = dict(obj._meta.get_field("status").choices)[stap.target]
    naam = str(obj._meta.verbose_name)
    wordt = f"{naam[:1].upper()}{naam[1:]} wordt “{status[:1].lower()}{status[1:]}”."
    regels = [wordt] if obj.status != stap.target else []
    dagen = {t.soort: t.vervalt for t in uitkomst.termijnen} if uitkomst else {}
    starts = [soort for soort, _ in obj.te_starten(stap)]
    for soort in starts:
        dag = dagen.get(soort.name)
        tot = f", uiterlijk {date_format(dag, 'l j F Y')}" if dag else ""
        regels.append(f"Er begint een termijn: {soort.label}{tot}.")
    if sleutel := obj.briefsleutel(stap):
        regels.append(f"De brief “{briefsoort(sleutel).onderwerp}” wordt gemaakt.")
    regels += [f"{BERICHTEN.get(soort, soort)}." for soort in stap.meldt]
    regels += obj.gevolgen(stap)
    if uitkomst:
        al_genoemd = {soort.name for soort in starts}
        regels += [_tot(t) for t in uitkomst.termijnen if t.soort not in al_genoemd and t.vervalt]
    if stap.fase and stap.fase != obj.dossier.fase:
        regels.append(f"Het dossier gaat naar de fase {Fase(stap.fase).label}.")
    return regels


def _tot(termijn: Termijn) -> str:
    dag: Any = termijn.vervalt
    return f"{termijn.label}: uiterlijk {date_format(dag, 'j F Y')}."


def gedaan(obj: Any, stap: Stap) -> str:
    """De zin zoals hij in de tijdlijn staat, met de feiten ingevuld."""
    soort = f"{obj._meta.label_lower}.{stap.naam}"
    return zin(Gebeurtenis.objects.filter(dossier=obj.dossier, soort=soort).latest("volgnummer"))


def verslag(verricht: Verricht) -> list[str]:
    """Eén regel over wat er gebeurd is, voor boven aan het dossier."""
    zinnen = [f"{gedaan(verricht.object, verricht.stap)}."]
    for termijn in verricht.termijnen:
        if termijn.vervalt:
            zinnen.append(_tot(termijn))
    if verricht.brief:
        zinnen.append(f"De brief “{verricht.brief.onderwerp}” wordt klaargemaakt.")
    zinnen += [f"{BERICHTEN.get(soort, soort)}." for soort in verricht.stap.meldt]
    return zinnen
