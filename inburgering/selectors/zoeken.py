"""Een dossier vinden op nummer, BSN, V-nummer, briefkenmerk of naam. Alleen wat deze medewerker mag zien."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from stdnum.nl import bsn as elfproef

from dossiers.selectors import zichtbaar_voor
from dossiers.zoeknaam import woorden
from toegang.models import Medewerker
from toegang.versleuteling import blinde_index

MEEST = 25
KORTST = 2
DOSSIERNUMMER = re.compile(r"(?:INB-?)?(\d{4})-(\d{1,6})", re.IGNORECASE)
BRIEFKENMERK = re.compile(r"BR-?(\d{4})-(\d{1,6})", re.IGNORECASE)
CIJFERS = re.compile(r"V?\d{8,10}", re.IGNORECASE)


@dataclass
class Uitkomst:
    """`precies`: gezocht op een nummer, dus één treffer is die ene. `meer`: er zijn er meer dan getoond."""

    dossiers: list[Any] = field(default_factory=list)
    precies: bool = False
    meer: bool = False
    zin: str = ""


def zoek(medewerker: Medewerker, term: str) -> Uitkomst:
    kaal = re.sub(r"[\s.]", "", term)
    if treffer := BRIEFKENMERK.fullmatch(kaal):
        return _precies(medewerker, Q(brieven__kenmerk=f"BR-{treffer[1]}-{int(treffer[2]):06d}"))
    if treffer := DOSSIERNUMMER.fullmatch(kaal):
        return _precies(medewerker, Q(nummer=f"INB-{treffer[1]}-{int(treffer[2]):06d}"))
    if CIJFERS.fullmatch(kaal):
        return _op_persoonsnummer(medewerker, kaal)
    return _op_naam(medewerker, term)


def _op_persoonsnummer(medewerker: Medewerker, kaal: str) -> Uitkomst:
    cijfers = kaal.upper().removeprefix("V")
    if len(cijfers) == 10 or kaal != cijfers:
        return _precies(medewerker, Q(inburgeraar__v_nummer_index=blinde_index(cijfers.zfill(10))))
    bsn = cijfers.zfill(9)
    if not elfproef.is_valid(bsn):
        return Uitkomst(
            zin="Dit BSN klopt niet: het voldoet niet aan de elfproef. Kijk of u een cijfer hebt verwisseld."
        )
    return _precies(medewerker, Q(inburgeraar__bsn_index=blinde_index(bsn)))


def _precies(medewerker: Medewerker, voorwaarde: Q) -> Uitkomst:
    """Het nieuwste dossier eerst: een open dossier gaat voor een gesloten."""
    rijen = _rijen(medewerker).filter(voorwaarde).order_by("gesloten_op", "-id")
    return Uitkomst(dossiers=list(rijen[:MEEST]), precies=True)


def _op_naam(medewerker: Medewerker, term: str) -> Uitkomst:
    """Elk getypt woord is het begin van een woord uit de naam, in welke volgorde ook."""
    begin = woorden(term)
    if sum(map(len, begin)) < KORTST:
        return Uitkomst(zin="Typ ten minste twee letters van de naam.")
    rijen = _rijen(medewerker)
    for woord in begin:
        rijen = rijen.filter(inburgeraar__zoeknaam__contains=f" {woord}")
    gevonden = list(rijen.order_by("inburgeraar__sorteernaam", "id")[: MEEST + 1])
    return Uitkomst(dossiers=gevonden[:MEEST], meer=len(gevonden) > MEEST)


def _rijen(medewerker: Medewerker) -> Any:
    return zichtbaar_voor(medewerker).defer("inburgeraar__bsn", "inburgeraar__v_nummer")
