"""De werkvoorraad: één query over de open taken, en over de lopende termijnen van de gemeente waar geen taak aan hangt.

Geen eigen tabel die achter kan lopen en geen rondgang langs de apps: een taak is de volgende stap van een object, een termijn
een plicht van de gemeente. Voorwaarden van stappen draaien op de dossierpagina, niet per rij.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, DateField, Exists, F, OuterRef, Q, QuerySet, UUIDField, Value
from django.db.models.functions import Coalesce

from dossiers.dagen import einde_van_de_week
from dossiers.models import Afspraak, Taak, Termijn, Uitgaand
from dossiers.selectors import zichtbaar
from toegang.models import Medewerker
from toegang.zicht import dossierfilter

ZONDER_DAG = datetime.date(9999, 12, 31)
DELEN = {"te_laat": "Te laat", "deze_week": "Deze week", "wacht": "Wacht op anderen", "alle": "Alle open"}


@dataclass(frozen=True)
class Keuze:
    """Welk deel van het werk iemand wil zien; komt uit het adres."""

    deel: str = "alle"
    weergave: str = "mijn"
    fase: str = ""
    soort: str = ""
    behandelaar: str = ""


@dataclass(frozen=True)
class Werk:
    """Eén rij. De velden staan in de volgorde van de query."""

    volgorde: datetime.date
    id: int
    vervalt: datetime.date | None
    termijnsoort: str | None
    uitleg: list[dict[str, Any]] | None
    wacht_op: str
    sinds: datetime.date | None
    object_label: str
    object_uuid: UUID | None
    stap: str
    label: str
    dossier_uuid: UUID
    nummer: str
    fase: str
    gemeente_id: int
    behandelaar_id: int | None
    team_id: int | None
    behandelaar: str | None
    voornamen: str
    voorvoegsel: str
    geslachtsnaam: str
    geheimhouding: int
    taal: str
    tolk_nodig: bool


DOSSIERKOLOMMEN = (
    "dossier__uuid", "dossier__nummer", "dossier__fase", "dossier__gemeente_id", "dossier__behandelaar_id", "dossier__team_id",
    "dossier__behandelaar__naam", "dossier__inburgeraar__voornamen", "dossier__inburgeraar__voorvoegsel",
    "dossier__inburgeraar__geslachtsnaam", "dossier__inburgeraar__geheimhouding", "dossier__inburgeraar__taal",
    "dossier__inburgeraar__tolk_nodig",
)  # fmt: skip


def werk(medewerker: Medewerker, keuze: Keuze, vandaag: datetime.date) -> QuerySet[Any]:
    """De rijen als tuples voor `Werk`, de vroegste laatste dag eerst, zonder dag achteraan."""
    deel = _deel(keuze.deel, vandaag)
    taken = _taken(medewerker, keuze).filter(deel)
    taakrijen = taken.annotate(volgorde=Coalesce("vervalt", Value(ZONDER_DAG))).values_list(
        "volgorde", "id", "vervalt", "termijn__soort", "termijn__uitleg", "wacht_op", "sinds", "object_label", "object_uuid",
        "stap", "label", *DOSSIERKOLOMMEN,
    )  # fmt: skip
    if keuze.deel == "wacht":
        return taakrijen.order_by("volgorde", "id")
    termijnrijen = (
        _termijnen(medewerker, keuze)
        .filter(deel)
        .annotate(
            volgorde=Coalesce("vervalt", Value(ZONDER_DAG)), wacht_op=Value(""), sinds=Value(None, DateField()),
            object_uuid=Value(None, UUIDField()), stap=Value(""), label_=Value(""),
        )
        .values_list(
            "volgorde", "id", "vervalt", "soort", "uitleg", "wacht_op", "sinds", "object_label", "object_uuid", "stap", "label_",
            *DOSSIERKOLOMMEN,
        )
    )  # fmt: skip
    return taakrijen.union(termijnrijen, all=True).order_by("volgorde", "id")


def volgende_taken(dossier_uuids: Iterable[UUID]) -> dict[UUID, Taak]:
    """De eerste open taak van elk dossier: wat er nu moet gebeuren om een termijn zonder eigen taak te halen."""
    rijen = Taak.objects.filter(dossier__uuid__in=list(dossier_uuids), status="open", wacht_op="")
    achterstevoren = sorted(rijen.annotate(dossier_uuid=F("dossier__uuid")), key=_vroegste, reverse=True)
    return {taak.dossier_uuid: taak for taak in achterstevoren}


def _vroegste(taak: Taak) -> tuple[datetime.date, int]:
    return taak.vervalt or ZONDER_DAG, -taak.pk


def tellingen(medewerker: Medewerker, keuze: Keuze, vandaag: datetime.date) -> dict[str, int]:
    """Hoeveel werk er in elk deel staat, met dezelfde filters als de lijst."""
    tellers = {deel: Count("pk", filter=_deel(deel, vandaag)) for deel in ("te_laat", "deze_week")}
    taken = _taken(medewerker, keuze).aggregate(
        **tellers, wacht=Count("pk", filter=_deel("wacht", vandaag)), alle=Count("pk")
    )
    termijnen = _termijnen(medewerker, keuze).aggregate(**tellers, alle=Count("pk"))
    return {deel: taken[deel] + termijnen.get(deel, 0) for deel in DELEN}


def _deel(deel: str, vandaag: datetime.date) -> Q:
    """Te laat is vóór vandaag. Een taak die op een ander wacht, telt in haar eigen deel én bij te laat."""
    return {
        "te_laat": Q(vervalt__lt=vandaag),
        "deze_week": Q(vervalt__gte=vandaag, vervalt__lte=einde_van_de_week(vandaag)),
        "wacht": ~Q(wacht_op=""),
    }.get(deel, Q())


def _taken(medewerker: Medewerker, keuze: Keuze) -> QuerySet[Taak]:
    rijen = Taak.objects.zichtbaar_voor(medewerker).filter(_wiens(medewerker, keuze), status="open").order_by()
    wijze, _, naam = keuze.soort.partition(":")
    if wijze == "stap":
        label, _, stap = naam.rpartition(".")
        return rijen.filter(object_label=label, stap=stap)
    return rijen.filter(termijn__soort=naam) if wijze == "termijn" else rijen


def _termijnen(medewerker: Medewerker, keuze: Keuze) -> QuerySet[Termijn]:
    met_taak = Taak.objects.filter(termijn=OuterRef("pk"), status="open")
    rijen = (
        Termijn.objects.zichtbaar_voor(medewerker)
        .filter(_wiens(medewerker, keuze), ~Exists(met_taak), status=Termijn.Status.LOOPT, van_gemeente=True)
        .order_by()
    )
    wijze, _, naam = keuze.soort.partition(":")
    if wijze == "stap":
        return rijen.none()
    return rijen.filter(soort=naam) if wijze == "termijn" else rijen


def _wiens(medewerker: Medewerker, keuze: Keuze) -> Q:
    wie = Q(behandelaar=medewerker) if keuze.weergave == "mijn" else Q(team=medewerker.team_id)
    if keuze.weergave == "team" and keuze.behandelaar:
        wie &= Q(behandelaar__isnull=True) if keuze.behandelaar == "niemand" else Q(behandelaar__uuid=keuze.behandelaar)
    return wie & Q(dossier__fase=keuze.fase) if keuze.fase else wie


def gesprekken_vandaag(medewerker: Medewerker, vandaag: datetime.date) -> list[Afspraak]:
    """Mijn gesprekken van vandaag die nog niet afgezegd zijn."""
    return list(
        zichtbaar(Afspraak, medewerker)
        .filter(medewerker=medewerker, van__date=vandaag)
        .exclude(status=Afspraak.Status.GEANNULEERD)
        .order_by("van")
    )


def geweigerd(medewerker: Medewerker, keuze: Keuze) -> list[Any]:
    """Dossiers met een bericht dat niet weg kon, voor boven aan de lijst."""
    wie = Q(dossier__behandelaar=medewerker) if keuze.weergave == "mijn" else Q(dossier__team=medewerker.team_id)
    rijen = Uitgaand.objects.filter(wie, dossierfilter(medewerker, "dossier__"), geparkeerd_op__isnull=False)
    return list(
        rijen.order_by("geparkeerd_op").values(
            uuid=F("dossier__uuid"), nummer=F("dossier__nummer"), voorvoegsel=F("dossier__inburgeraar__voorvoegsel"),
            geslachtsnaam=F("dossier__inburgeraar__geslachtsnaam"), bericht=F("soort"),
        )[:6]
    )  # fmt: skip
