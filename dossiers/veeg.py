"""De nachtelijke veeg: herinneringen bij termijnen, eenmaal per moment, hoe vaak zij ook loopt of sneuvelt.

Zoekt met `<= vandaag`, dus een gemiste nacht verliest niets. Eén ronde tegelijk: op PostgreSQL een adviesslot, op SQLite een rij.
"""

import datetime
import logging
import os
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, Q

from dossiers import klok, termijnen, uitgaand
from dossiers.beleid import parameters_voor
from dossiers.models import Dagbericht, Herinnering, Notificatie, Slot, Termijn, Veegronde
from dossiers.steps import stapmodel
from toegang.models import Gemeente
from wet.parameters import Parameters, Recht
from wet.termijnsoorten import Termijnsoort

log = logging.getLogger(__name__)

SLOTNUMMER = 811_001
SLOTDUUR = datetime.timedelta(minutes=10)
PER_KEER = 500


def ronde(vandaag: datetime.date) -> Veegronde | None:
    """Eén doorgang. None als een andere ronde bezig is."""
    with slot("veeg") as gekregen:
        if not gekregen:
            return None
        verslag = Veegronde.objects.create(dag=vandaag)
        verslag.herrekend, verslag.mislukt = herreken_alle(vandaag)
        sluit_verstreken(vandaag)
        verslag.herinneringen = herinner(vandaag)
        maak_dagberichten(vandaag)
        wis_ruwe_berichten(vandaag)
        verslag.klaar_op = klok.nu()
        verslag.save()
        return verslag


@contextmanager
def slot(naam: str) -> Iterator[bool]:
    """Hooguit één proces tegelijk. Het slot valt vanzelf vrij als het proces sterft (PostgreSQL) of na tien minuten (SQLite)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [SLOTNUMMER])
            gekregen = bool(cursor.fetchone()[0])
        try:
            yield gekregen
        finally:
            if gekregen:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_unlock(%s)", [SLOTNUMMER])
        return
    eigenaar = f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
    gekregen = _neem_rij(naam, eigenaar)
    try:
        yield gekregen
    finally:
        Slot.objects.filter(naam=naam, eigenaar=eigenaar).update(eigenaar="", tot=klok.nu())


def _neem_rij(naam: str, eigenaar: str) -> bool:
    nu = klok.nu()
    Slot.objects.get_or_create(naam=naam, defaults={"tot": nu})
    return bool(Slot.objects.filter(naam=naam, tot__lte=nu).update(eigenaar=eigenaar, tot=nu + SLOTDUUR))


def herreken_alle(vandaag: datetime.date) -> tuple[int, int]:
    """Rekent elke lopende termijn na. Wijkt het bewaarde einde af (nieuw beleid, nieuwe feestdag), dan wint de berekening."""
    herrekend = mislukt = 0
    parameters = cache(parameters_voor)  # één keer per gemeente gelezen, voor deze ronde
    for termijn, obj in lopende(vandaag):
        uitkomst = _herreken(termijn, obj, parameters)
        herrekend += uitkomst is True
        mislukt += uitkomst is None
    return herrekend, mislukt


def lopende(vandaag: datetime.date, **voorwaarden: Any) -> Iterator[tuple[Termijn, Any]]:
    """Elke termijn die nog niet voorbij is, met het object waar zij bij hoort; in delen gelezen."""
    open_ = Termijn.objects.filter(status=Termijn.Status.LOOPT, vervalt__gte=vandaag, **voorwaarden)
    for termijnen_ in batched(open_.order_by("object_label", "id").iterator(PER_KEER), PER_KEER):
        objecten = _objecten(termijnen_)
        yield from ((termijn, objecten.get((termijn.object_label, termijn.object_id))) for termijn in termijnen_)


def batched(rijen: Iterable[Termijn], aantal: int) -> Iterator[list[Termijn]]:
    rij = iter(rijen)
    while deel := list(islice(rij, aantal)):
        yield deel


def _objecten(termijnen_: list[Termijn]) -> dict[tuple[str, int], Any]:
    gevonden: dict[tuple[str, int], Any] = {}
    for label in {t.object_label for t in termijnen_}:
        model = stapmodel(label)
        pks = [t.object_id for t in termijnen_ if t.object_label == label]
        paden = (f"{model.DOSSIERPAD}inburgeraar", *model.TERMIJNPADEN)
        rijen = model._base_manager.select_related(*paden).in_bulk(pks)
        gevonden.update({(label, pk): obj for pk, obj in rijen.items()})
    return gevonden


def _herreken(termijn: Termijn, obj: Any, parameters: Callable[[int], Parameters]) -> bool | None:
    """True: gewijzigd. False: klopte. None: mislukt, en de rest van de ronde gaat door."""
    try:
        velden = termijnen.uitkomst(obj, termijn.soort_wet, termijn.feit, parameters(termijn.gemeente_id))
    except Exception:
        log.exception("herrekenen mislukt voor termijn %s", termijn.uuid)
        return None
    if velden["vervalt"] == termijn.vervalt:
        return False
    with transaction.atomic():
        termijnen.bewaar_herrekend(termijn, velden)
    return True


def sluit_verstreken(vandaag: datetime.date) -> int:
    """Wie iets mocht maar niet hoefde (bezwaar maken, de leerroute wisselen), is na de laatste dag niet te laat: het is voorbij."""
    soorten = [soort.name for soort in Termijnsoort if soort.mag]
    voorbij = Termijn.objects.filter(status=Termijn.Status.LOOPT, soort__in=soorten, vervalt__lt=vandaag)
    return voorbij.update(status=Termijn.Status.KLAAR, klaar_op=F("vervalt"))


def herinner(vandaag: datetime.date) -> int:
    """Maakt de ontbrekende herinneringen bij lopende termijnen van de gemeente; een bestaande blijft de enige."""
    return sum(
        _herinner(gemeente, moment, voorwaarde, vandaag)
        for gemeente in Gemeente.objects.all()
        for moment, voorwaarde in _momenten(gemeente.pk, vandaag).items()
    )


def _herinner(gemeente: Gemeente, moment: str, voorwaarde: Q, vandaag: datetime.date) -> int:
    gehad = Herinnering.objects.filter(termijn=OuterRef("pk"), moment=moment, vervalt=OuterRef("vervalt"))
    open_ = Termijn.objects.filter(
        voorwaarde, ~Exists(gehad), gemeente=gemeente, status=Termijn.Status.LOOPT, van_gemeente=True
    )
    nieuw = [
        Herinnering(termijn_id=pk, moment=moment, vervalt=vervalt, gemaakt_op=vandaag)
        for pk, vervalt in open_.values_list("pk", "vervalt")
        if vervalt
    ]
    Herinnering.objects.bulk_create(nieuw, batch_size=PER_KEER, ignore_conflicts=True)
    return len(nieuw)


def _momenten(gemeente_id: int, vandaag: datetime.date) -> dict[str, Q]:
    vooraf = Recht(parameters_voor(gemeente_id), vandaag, "vandaag").getal("herinnering_vooraf")
    voor = vandaag + datetime.timedelta(days=vooraf)
    return {
        Herinnering.Moment.VOOR: Q(vervalt__gt=vandaag, vervalt__lte=voor),
        Herinnering.Moment.OP: Q(vervalt=vandaag),
        Herinnering.Moment.NA: Q(vervalt__lt=vandaag),
    }


def maak_dagberichten(vandaag: datetime.date) -> int:
    """Bundelt nieuwe herinneringen per behandelaar in één bericht per dag, met de uitgaande rij in dezelfde transactie."""
    nieuw = Herinnering.objects.filter(
        dagbericht__isnull=True, termijn__behandelaar__is_active=True, termijn__status=Termijn.Status.LOOPT
    )
    behandelaars = nieuw.order_by("termijn__behandelaar_id").values_list(
        "termijn__behandelaar_id", "termijn__gemeente_id"
    )
    gemaakt = 0
    for medewerker_id, gemeente_id in list(behandelaars.distinct()):
        with transaction.atomic():
            bericht, is_nieuw = Dagbericht.objects.get_or_create(medewerker_id=medewerker_id, dag=vandaag)
            if not is_nieuw:
                continue  # de mail van vandaag is al klaargezet; deze herinneringen gaan morgen mee
            pks = list(nieuw.filter(termijn__behandelaar_id=medewerker_id).values_list("pk", flat=True))
            Herinnering.objects.filter(pk__in=pks).update(dagbericht=bericht)
            uitgaand.zet_klaar("mail.dagbericht", str(bericht.pk), gemeente_id=gemeente_id, dagbericht=bericht.pk)
            gemaakt += 1
    return gemaakt


def wis_ruwe_berichten(vandaag: datetime.date) -> None:
    Notificatie.objects.filter(inhoud_bewaard_tot__lt=vandaag, inhoud__isnull=False).update(inhoud=None)
