"""Tekstblokken in brieven: lezen, nakijken, vergelijken en vastleggen. Platte tekst; niets uit een blok wordt uitgevoerd."""

import datetime
import difflib
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.db import transaction

from dossiers import beheerlog, lettertekens
from dossiers.beleidstekst import dag_in_woorden
from dossiers.brieven import Briefsoort, briefsoorten
from dossiers.models import Briefblok
from dossiers.pdf import LETTERS
from toegang.models import Gemeente, Medewerker

GEEN_GEWONE_TEKST = re.compile(r"<[a-zA-Z/!?]|&[#a-zA-Z]\w*;|\{\{|\{%|\{#")


@dataclass
class Bloktekst:
    """Een tekst met haar periode; zonder rij is het onze eigen tekst. `staat`: nu, voorbij, komt of vervangen."""

    tekst: str
    van: datetime.date | None
    rij: Briefblok | None
    staat: str = ""
    verschil: list[tuple[str, str]] | None = None


def kijk_na(tekst: str) -> str:
    """Gewone tekst die gedrukt kan worden. ValidationError met een zin als dat niet zo is."""
    schoon = "\n".join(regel.rstrip() for regel in tekst.strip().splitlines())
    if GEEN_GEWONE_TEKST.search(schoon):
        raise ValidationError("Schrijf gewone tekst, zonder opmaakcodes zoals <b>, &nbsp; of {{ }}.")
    try:
        lettertekens.controleer(f"<p>{html.escape(schoon)}</p>", LETTERS)
    except lettertekens.OnbekendTeken as fout:
        raise ValidationError(fout.zin) from fout
    return schoon


def controleer_dag(geldig_van: datetime.date, eigen: list[Briefblok], vandaag: datetime.date) -> None:
    """Een brief van gisteren had de tekst van gisteren: een nieuwe tekst kan niet terug in de tijd."""
    geldend = [rij.geldig_van for rij in eigen if rij.geldig_van <= vandaag]
    if geldig_van < vandaag:
        raise ValidationError("Een tekst kan niet terug in de tijd gelden. Kies vandaag of een latere dag.")
    if geldend and geldig_van <= geldend[-1]:
        raise ValidationError("Vandaag geldt al een nieuwe tekst. Kies morgen of een latere dag.")


def eigen_teksten(gemeente_id: int, brief: str, blok: str) -> list[Briefblok]:
    rijen = Briefblok.objects.filter(gemeente_id=gemeente_id, brief=brief, blok=blok).select_related("vastgelegd_door")
    return list(rijen.order_by("geldig_van", "versie"))


def levensloop(soort: type[Briefsoort], blok: str, eigen: list[Briefblok], vandaag: datetime.date) -> list[Bloktekst]:
    """Van onze eerste tekst tot de laatste van de gemeente, elk vergeleken met haar voorganger."""
    teksten = [Bloktekst(soort.blokken[blok], None, None), *(Bloktekst(r.tekst, r.geldig_van, r) for r in eigen)]
    for vorige, tekst in pairwise(teksten):
        tekst.verschil = list(verschil(vorige.tekst, tekst.tekst))
    for nummer, tekst in enumerate(teksten):
        tekst.staat = _staat(tekst, teksten[nummer + 1 :], vandaag)
    return teksten


def _staat(tekst: Bloktekst, later: list[Bloktekst], vandaag: datetime.date) -> str:
    if any(ander.van == tekst.van for ander in later):
        return "vervangen"
    if tekst.van is not None and tekst.van > vandaag:
        return "komt"
    return "voorbij" if any(ander.van is not None and ander.van <= vandaag for ander in later) else "nu"


def verschil(was: str, wordt: str) -> Iterator[tuple[str, str]]:
    """Woord voor woord: ("gelijk" | "weg" | "nieuw", tekst)."""
    oud, nieuw = (re.findall(r"\s*\S+\s*", tekst) for tekst in (was, wordt))
    for wat, a, b, c, d in difflib.SequenceMatcher(None, oud, nieuw, autojunk=False).get_opcodes():
        if wat == "equal":
            yield "gelijk", "".join(oud[a:b])
            continue
        if b > a:
            yield "weg", "".join(oud[a:b])
        if d > c:
            yield "nieuw", "".join(nieuw[c:d])


def blokkenlijst(
    gemeente_id: int, vandaag: datetime.date
) -> list[tuple[type[Briefsoort], list[tuple[str, Bloktekst]]]]:
    """Per briefsoort haar blokken met de tekst die nu geldt."""
    eigen: dict[tuple[str, str], list[Briefblok]] = {}
    for rij in Briefblok.objects.filter(gemeente_id=gemeente_id).order_by("geldig_van", "versie"):
        eigen.setdefault((rij.brief, rij.blok), []).append(rij)
    return [
        (soort, [(blok, _nu(soort, blok, eigen.get((soort.sleutel, blok), []), vandaag)) for blok in soort.blokken])
        for soort in briefsoorten().values()
        if soort.blokken
    ]


def _nu(soort: type[Briefsoort], blok: str, eigen: list[Briefblok], vandaag: datetime.date) -> Bloktekst:
    return next(tekst for tekst in levensloop(soort, blok, eigen, vandaag) if tekst.staat == "nu")


def leg_vast(
    gemeente: Gemeente,
    brief: str,
    blok: str,
    tekst: str,
    geldig_van: datetime.date,
    *,
    by: Medewerker,
    op: datetime.date,
) -> Briefblok:
    """De volgende tekst, vanaf een dag; voor een dag die nog komt vervangt zij wat daar stond."""
    eerder = [rij for rij in eigen_teksten(gemeente.pk, brief, blok) if rij.geldig_van == geldig_van]
    versie = eerder[-1].versie + 1 if eerder else 1
    rij = Briefblok(
        gemeente=gemeente, brief=brief, blok=blok, tekst=tekst, geldig_van=geldig_van, versie=versie, vastgelegd_door=by
    )
    rij.full_clean(exclude=["gemeente", "vastgelegd_door"])
    with transaction.atomic():
        rij.save()
        beheerlog.schrijf(by, "toegevoegd", rij, [f"vanaf {dag_in_woorden(geldig_van)}", tekst], op=op)
    return rij
