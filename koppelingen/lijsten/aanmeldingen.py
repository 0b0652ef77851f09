"""De lijst met aanmeldingen: elke rij met zijn fouten per kolom. Er wordt niets bewaard; dat doet wie dit aanroept."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Geslacht
from koppelingen.duo.codes import Doelgroep
from koppelingen.lijsten import waarden
from koppelingen.lijsten.bestand import FORMULE, LANGSTE_CEL, OnleesbaarBestand, lees_rijen
from koppelingen.lijsten.kolommen import KOLOMMEN, zoek

OUDST = 120


@dataclass(frozen=True, repr=False)
class Aanmelding:
    """Eén goede rij. Leeg is niet opgegeven."""

    geslachtsnaam: str
    geboortedatum: Datum
    doelgroep: Doelgroep
    bsn: str = ""
    v_nummer: str = ""
    voornamen: str = ""
    voorvoegsel: str = ""
    geslacht: Geslacht = ""
    vergunning: date | None = None
    kennisgeving: date | None = None
    ingeschreven: date | None = None
    straat: str = ""
    huisnummer: int | None = None
    huisletter: str = ""
    toevoeging: str = ""
    postcode: str = ""
    woonplaats: str = ""
    email: str = ""
    telefoon: str = ""

    def __repr__(self) -> str:
        """Geen gegevens van mensen in een log of foutmelding."""
        return "<Aanmelding>"


@dataclass(frozen=True)
class Celfout:
    """`kolom` is een naam uit KOLOMMEN."""

    kolom: str
    zin: str


@dataclass(frozen=True)
class Rij:
    """`nummer` is de regel in het bestand. `aanmelding` is er alleen als er geen fout is."""

    nummer: int
    tekst: Mapping[str, str] = field(repr=False)
    aanmelding: Aanmelding | None = None
    fouten: tuple[Celfout, ...] = ()


@dataclass(frozen=True)
class Lijst:
    rijen: tuple[Rij, ...]
    onbekende_kolommen: tuple[str, ...] = ()

    @property
    def goed(self) -> tuple[Rij, ...]:
        return tuple(rij for rij in self.rijen if rij.aanmelding is not None)

    @property
    def fout(self) -> tuple[Rij, ...]:
        return tuple(rij for rij in self.rijen if rij.aanmelding is None)


LEZERS: dict[str, Callable[[str], Any]] = {
    "bsn": waarden.bsn,
    "v_nummer": waarden.v_nummer,
    "geslacht": waarden.geslacht,
    "geboortedatum": waarden.geboortedatum,
    "doelgroep": waarden.doelgroep,
    "vergunning": waarden.dag,
    "kennisgeving": waarden.dag,
    "ingeschreven": waarden.dag,
    "huisnummer": waarden.huisnummer,
    "huisletter": waarden.huisletter,
    "toevoeging": waarden.toevoeging,
    "postcode": waarden.postcode,
    "email": waarden.email,
    "telefoon": waarden.telefoon,
}


def lees_aanmeldingen(inhoud: bytes, *, vandaag: date) -> Lijst:
    """Lees een CSV of XLSX. Werpt `OnleesbaarBestand` als het bestand als geheel niet deugt."""
    regels = lees_rijen(inhoud)
    koppen = _koppen(regels[0][1])
    gelezen = [_rij(nummer, koppen, cellen, vandaag) for nummer, cellen in regels[1:]]
    if not gelezen:
        raise OnleesbaarBestand("Het bestand heeft alleen koppen en geen rijen.")
    onbekend = tuple(kop[:50] for kop in regels[0][1] if kop and zoek(kop) is None)
    return Lijst(tuple(_zonder_dubbelen(gelezen)), onbekend)


def _koppen(cellen: list[str]) -> list[str]:
    koppen = [kolom.naam if (kolom := zoek(cel)) else "" for cel in cellen]
    ontbreekt = [kolom.naam for kolom in KOLOMMEN if kolom.verplicht and kolom.naam not in koppen]
    if ontbreekt:
        raise OnleesbaarBestand(f"Deze kolommen ontbreken op de eerste regel: {', '.join(ontbreekt)}.")
    dubbel = {kop for kop in koppen if kop and koppen.count(kop) > 1}
    if dubbel:
        raise OnleesbaarBestand(f"Deze kolommen staan er twee keer: {', '.join(sorted(dubbel))}.")
    return koppen


def _rij(nummer: int, koppen: list[str], cellen: list[str], vandaag: date) -> Rij:
    tekst = {kop: cel for kop, cel in zip(koppen, cellen, strict=False) if kop}
    fouten = list(_te_lang(koppen, cellen))
    gelezen: dict[str, Any] = {}
    for kolom in KOLOMMEN:
        try:
            gelezen |= _lees_cel(kolom.naam, tekst.get(kolom.naam, ""), kolom.verplicht)
        except waarden.Fout as fout:
            fouten.append(Celfout(kolom.naam, str(fout)))
    fouten += _tussen_kolommen(gelezen, tekst, vandaag)
    return Rij(nummer, tekst, None if fouten else Aanmelding(**gelezen), tuple(fouten))


def _te_lang(koppen: list[str], cellen: list[str]) -> Iterator[Celfout]:
    """Een scheidingsteken in een naam zonder aanhalingstekens schuift alle velden op: dan klopt de rij niet."""
    if any(cellen[len(koppen) :]):
        yield Celfout("geslachtsnaam", "Deze rij heeft meer velden dan de eerste regel.")


def _lees_cel(naam: str, tekst: str, verplicht: bool) -> dict[str, Any]:
    if not tekst:
        if verplicht:
            raise waarden.Fout("Dit veld is verplicht.")
        return {}
    if tekst.startswith(FORMULE):
        raise waarden.Fout("Een formule kan niet. Vul de waarde zelf in.")
    if len(tekst) > LANGSTE_CEL:
        raise waarden.Fout(f"Deze tekst is langer dan {LANGSTE_CEL} tekens.")
    return {naam: LEZERS.get(naam, waarden.naam)(tekst)}


def _tussen_kolommen(gelezen: Mapping[str, Any], tekst: Mapping[str, str], vandaag: date) -> Iterator[Celfout]:
    """Wat alleen in samenhang fout is. Een kolom die zelf al fout is doet niet mee."""
    if not tekst.get("bsn") and not tekst.get("v_nummer"):
        yield Celfout("bsn", "Vul een BSN of een V-nummer in.")
    vergunning, kennisgeving = gelezen.get("vergunning"), gelezen.get("kennisgeving")
    if vergunning and kennisgeving and kennisgeving < vergunning:
        yield Celfout("kennisgeving", "De kennisgeving ligt vóór de vergunning.")
    for kolom in ("kennisgeving", "ingeschreven", "vergunning"):
        if kolom in gelezen and gelezen[kolom] > vandaag:
            yield Celfout(kolom, "Deze datum ligt in de toekomst.")
    yield from _geboorte(gelezen, vandaag)


def _geboorte(gelezen: Mapping[str, Any], vandaag: date) -> Iterator[Celfout]:
    geboorte: Datum | None = gelezen.get("geboortedatum")
    if geboorte is None or not geboorte.jaar:
        return
    vroegst = date(geboorte.jaar, geboorte.maand or 1, geboorte.dag or 1)
    if vroegst > vandaag:
        yield Celfout("geboortedatum", "De geboortedatum ligt in de toekomst.")
    if geboorte.jaar < vandaag.year - OUDST:
        yield Celfout("geboortedatum", f"Deze persoon zou ouder dan {OUDST} jaar zijn.")
    for kolom in ("vergunning", "kennisgeving", "ingeschreven"):
        if kolom in gelezen and gelezen[kolom] < vroegst:
            yield Celfout(kolom, "Deze datum ligt vóór de geboorte.")


def _zonder_dubbelen(rijen: Iterable[Rij]) -> Iterator[Rij]:
    """Een nummer dat eerder in het bestand staat maakt de latere rij fout, met de regel waar het eerder stond."""
    eerder: dict[tuple[str, str], int] = {}
    for rij in rijen:
        fouten = tuple(_dubbel(rij, eerder))
        yield replace(rij, aanmelding=None, fouten=rij.fouten + fouten) if fouten else rij


def _dubbel(rij: Rij, eerder: dict[tuple[str, str], int]) -> Iterator[Celfout]:
    for kolom, naam in (("bsn", "BSN"), ("v_nummer", "V-nummer")):
        nummer = rij.tekst.get(kolom, "").replace(" ", "").lstrip("0")
        if not nummer:
            continue
        eerst = eerder.setdefault((kolom, nummer), rij.nummer)
        if eerst != rij.nummer:
            yield Celfout(kolom, f"Dit {naam} staat ook op regel {eerst}.")
