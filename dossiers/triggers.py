"""De status wordt door de database zelf bewaakt; na elke migratie opnieuw gemaakt, op beide databases.

Een statuswijziging vraagt versie + 1 en een `Overgang` voor precies die versie en kant; een nieuwe rij begint in de eerste
status. De toegestane kanten komen uit de `@step`s.
"""

from typing import Any

from django.db import connections

from dossiers.models import Afspraak, Beleid, Briefblok, Document, Kant, Overgang, Teller
from dossiers.steps import Stapmodel, stapmodellen
from toegang.triggers import alleen_toevoegen, bestaat, trigger, voer_uit

ALLEEN_TOEVOEGEN = (Overgang, Document, Beleid, Briefblok)


def vul_kanten(using: str, **kwargs: Any) -> None:
    """De kanten in de database zijn die van de code; een kant die nergens meer gebruikt is, verdwijnt."""
    if not bestaat(using, Kant):
        return
    gewenst = {sleutel: overname for model in stapmodellen() for sleutel, overname in model.kanten().items()}
    Kant.objects.using(using).bulk_create(
        [Kant(sleutel=s, overname=o) for s, o in gewenst.items()],
        update_conflicts=True, unique_fields=["sleutel"], update_fields=["overname"],
    )  # fmt: skip
    gebruikt = Overgang.objects.using(using).values("kant_id")
    Kant.objects.using(using).exclude(sleutel__in=gewenst).exclude(sleutel__in=gebruikt).delete()


def maak_triggers(using: str, **kwargs: Any) -> None:
    vendor = connections[using].vendor
    for model in stapmodellen():
        if bestaat(using, model):
            voer_uit(using, statustriggers(model, vendor))
    for vast in ALLEEN_TOEVOEGEN:
        if bestaat(using, vast):
            voer_uit(using, alleen_toevoegen(vast._meta.db_table, vendor))
    if bestaat(using, Afspraak):
        voer_uit(using, boekingstriggers(vendor))
    if bestaat(using, Teller):
        voer_uit(using, tellertrigger(vendor))


def statustriggers(model: type[Stapmodel], vendor: str) -> list[str]:
    tabel, label, begin = model._meta.db_table, model._meta.label_lower, model.beginstatus()
    overgang = Overgang._meta.db_table
    bewijs = (
        f"SELECT 1 FROM {overgang} o WHERE o.model = '{label}' AND o.object_id = NEW.id AND o.versie = NEW.versie "
        f"AND o.kant_id = '{label}:' || OLD.status || '>' || NEW.status"
    )
    wijzig = [
        ("NEW.versie < OLD.versie", "De versie kan niet omlaag."),
        (
            f"NEW.status <> OLD.status AND (NEW.versie <> OLD.versie + 1 OR NOT EXISTS ({bewijs}))",
            f"De status van {label} wijzigt alleen door een stap.",
        ),
    ]
    nieuw = [
        (
            f"NEW.status <> '{begin}' OR NEW.versie <> 0",
            f"Een nieuwe rij in {label} begint met status {begin}.",
        )
    ]
    return trigger(f"{tabel}_status", "BEFORE UPDATE", tabel, wijzig, vendor) + trigger(
        f"{tabel}_begin", "BEFORE INSERT", tabel, nieuw, vendor
    )


def boekingstriggers(vendor: str) -> list[str]:
    """Geen dubbele boeking van medewerker, ruimte of inburgeraar. Op PostgreSQL doet een exclusion constraint het
    (migratie); SQLite heeft één schrijver tegelijk, dus een trigger volstaat daar."""
    if vendor != "sqlite":
        return []
    tabel = Afspraak._meta.db_table
    overlap = (
        f"NEW.status = 'gepland' AND EXISTS (SELECT 1 FROM {tabel} a WHERE a.id <> COALESCE(NEW.id, -1) "
        "AND a.status = 'gepland' AND a.van < NEW.tot AND a.tot > NEW.van AND (a.medewerker_id = NEW.medewerker_id "
        "OR a.ruimte_id = NEW.ruimte_id OR a.dossier_id = NEW.dossier_id))"
    )
    zin = "Dubbele boeking: medewerker, ruimte of inburgeraar heeft op dit moment al een afspraak."
    return [
        opdracht
        for actie in ("INSERT", "UPDATE")
        for opdracht in trigger(f"{tabel}_dubbel_{actie.lower()}", f"BEFORE {actie}", tabel, [(overlap, zin)], vendor)
    ]


def tellertrigger(vendor: str) -> list[str]:
    tabel = Teller._meta.db_table
    omlaag = [("NEW.stand < OLD.stand", "Een teller loopt alleen op.")]
    return trigger(f"{tabel}_omhoog", "BEFORE UPDATE", tabel, omlaag, vendor)
