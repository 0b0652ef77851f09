"""Een nieuwe waarde vastleggen: de regels, de gevolgen vooraf, en het vastleggen zelf.

Een waarde die geldt wordt opgevolgd, nooit gewijzigd. Een waarde die nog moet ingaan kan worden verbeterd of ingetrokken:
dat is een nieuwe rij voor dezelfde dag met een hogere versie.
"""

import datetime
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from dossiers import beheerlog, termijnen, veeg
from dossiers.beleid import als_parameter, lees_waarde
from dossiers.beleidstekst import als_invoer, dag_in_woorden, met_eenheid
from dossiers.models import Beleid, Dossier, Termijn
from dossiers.transitions import DossierStatus
from toegang.models import Gemeente, Medewerker
from wet.fouten import Fout
from wet.parameters import LANDELIJK, Parameter, Parameters, controleer


@dataclass(frozen=True)
class Voorstel:
    """Een waarde die nog niet is vastgelegd; `waarde` is tekst zoals `lees_waarde` haar leest."""

    naam: str
    waarde: str
    geldig_van: datetime.date
    besluit: str

    @property
    def parameter(self) -> Parameter:
        return als_parameter(self.naam, self.waarde, self.geldig_van)


@dataclass(frozen=True)
class Gevolg:
    """Wat er met lopende termijnen gebeurt als het voorstel wordt vastgelegd."""

    open_dossiers: int
    dossiers: int
    per_soort: dict[str, int] = field(default_factory=dict)

    @property
    def termijnen(self) -> int:
        return sum(self.per_soort.values())


def eigen_rijen(gemeente_id: int, naam: str) -> list[Beleid]:
    rijen = Beleid.objects.filter(gemeente_id=gemeente_id, naam=naam).select_related("vastgelegd_door")
    return list(rijen.order_by("geldig_van", "versie"))


def lees_tekst(naam: str, tekst: str) -> str:
    """De ingevoerde waarde, nagekeken en in vaste vorm. ValidationError met een zin als zij niet past."""
    reeks = LANDELIJK.reeks(naam)
    try:
        waarde = lees_waarde(reeks[-1].waarde, tekst)
        controleer(reeks, reeks[-1].opvolger(waarde, reeks[-1].geldig_van))
    except ValueError as fout:
        raise ValidationError(str(fout)) from fout
    except Fout as fout:
        raise ValidationError(f"De {fout.veld} {fout.zin}.") from fout
    return als_invoer(waarde)


def controleer_dag(voorstel: Voorstel, eigen: list[Beleid], vandaag: datetime.date) -> None:
    """Een waarde die al geldt, wordt opgevolgd en niet overschreven of ingehaald."""
    geldend = [rij for rij in eigen if rij.geldig_van <= vandaag]
    if geldend and voorstel.geldig_van <= geldend[-1].geldig_van:
        raise ValidationError(
            f"Sinds {dag_in_woorden(geldend[-1].geldig_van)} geldt al een waarde van uw gemeente. Kies een latere dag."
        )
    if isinstance(voorstel.parameter.waarde, tuple):
        _controleer_jaar(voorstel)


def _controleer_jaar(voorstel: Voorstel) -> None:
    """Gelijkgestelde dagen horen bij een kalenderjaar: de reeks begint op 1 januari en blijft binnen dat jaar."""
    dagen = voorstel.parameter.waarde
    assert isinstance(dagen, tuple)  # noqa: S101 - alleen reeksen komen hier
    jaar = voorstel.geldig_van.year
    if voorstel.geldig_van != datetime.date(jaar, 1, 1) or any(dag.year != jaar for dag in dagen):
        raise ValidationError("Geef 1 januari van een jaar, en alleen dagen in dat jaar.")


def waarschuwingen(voorstel: Voorstel, vandaag: datetime.date) -> list[str]:
    """Wat iemand moet weten voordat hij dit vastlegt."""
    parameter, zinnen = voorstel.parameter, []
    if voorstel.geldig_van < vandaag:
        zinnen.append(
            "De ingangsdag ligt in het verleden. Lopende termijnen die sindsdien zijn begonnen, veranderen mee."
        )
    if not parameter.lokaal and not parameter.naam.startswith("lezing_"):
        zinnen.append(
            f"Dit is een landelijke waarde ({parameter.artikel}). Leg haar alleen vast als de wet verandert of veranderd is, "
            "en noem het Staatsblad of de Staatscourant."
        )
    return zinnen


def gevolg(gemeente_id: int, voorstel: Voorstel, vandaag: datetime.date) -> Gevolg:
    """Telt de lopende termijnen die door het voorstel een andere laatste dag krijgen; er wordt niets bewaard."""
    parameters = met_voorstel(gemeente_id, voorstel)
    per_soort: Counter[str] = Counter()
    dossiers: set[int] = set()
    for termijn, obj in veeg.lopende(vandaag, gemeente_id=gemeente_id):
        if _einde(obj, termijn, parameters) != termijn.vervalt:
            per_soort[termijn.label] += 1
            dossiers.add(termijn.dossier_id)
    open_ = Dossier.objects.filter(gemeente_id=gemeente_id).exclude(status=DossierStatus.GESLOTEN).count()
    return Gevolg(open_, len(dossiers), dict(per_soort.most_common()))


def _einde(obj: Any, termijn: Termijn, parameters: Parameters) -> datetime.date | None:
    """De nieuwe laatste dag; wat niet te berekenen is, blijft zoals het is en meldt de veeg."""
    try:
        einde: datetime.date | None = termijnen.uitkomst(obj, termijn.soort_wet, termijn.feit, parameters)["vervalt"]
    except Fout:
        return termijn.vervalt
    return einde


def met_voorstel(gemeente_id: int, voorstel: Voorstel) -> Parameters:
    rijen = Beleid.objects.filter(gemeente_id=gemeente_id).order_by("naam", "geldig_van", "versie")
    vast = [als_parameter(*rij) for rij in rijen.values_list("naam", "waarde", "geldig_van")]
    return Parameters(extra=[*vast, voorstel.parameter])


def leg_vast(gemeente: Gemeente, voorstel: Voorstel, *, by: Medewerker, op: datetime.date) -> Beleid:
    """Legt de waarde vast, met een regel in het logboek. Termijnen rekent de eerstvolgende veeg na."""
    eerder = [rij for rij in eigen_rijen(gemeente.pk, voorstel.naam) if rij.geldig_van == voorstel.geldig_van]
    rij = Beleid(
        gemeente=gemeente, naam=voorstel.naam, waarde=voorstel.waarde, geldig_van=voorstel.geldig_van,
        versie=eerder[-1].versie + 1 if eerder else 1, besluit=voorstel.besluit, vastgelegd_door=by,
    )  # fmt: skip
    rij.full_clean(exclude=["gemeente", "vastgelegd_door"])
    with transaction.atomic():
        rij.save()
        wat = f"{met_eenheid(voorstel.parameter)} vanaf {dag_in_woorden(rij.geldig_van)}; {rij.besluit}"
        beheerlog.schrijf(by, "toegevoegd", rij, [wat], op=op)
    return rij


def trek_in(rij: Beleid, reden: str, *, by: Medewerker, op: datetime.date) -> Beleid:
    """Vanaf die dag geldt wat zonder deze waarde zou gelden. Alleen zolang zij nog niet geldt."""
    if rij.geldig_van <= op:
        raise ValidationError("Deze waarde geldt al. Leg een nieuwe waarde vast die haar opvolgt.")
    over = [als_parameter(r.naam, r.waarde, r.geldig_van) for r in eigen_rijen(rij.gemeente_id, rij.naam)
            if r.geldig_van != rij.geldig_van]  # fmt: skip
    gold = Parameters(extra=over).zoek(rij.naam, rij.geldig_van)
    waarde = als_invoer(gold.waarde) if gold else ""
    return leg_vast(rij.gemeente, Voorstel(rij.naam, waarde, rij.geldig_van, f"Ingetrokken: {reden}"), by=by, op=op)
