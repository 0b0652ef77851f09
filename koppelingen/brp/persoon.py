"""Een persoon zoals de BRP die levert. `repr` en `str` tonen niets: zo komt er geen mens in een log of foutmelding."""

from dataclasses import asdict, dataclass
from typing import Any, Literal, Self

from koppelingen.brp.datums import Datum

Geslacht = Literal["M", "V", "O", ""]


class _Stil:
    """Geen waarden in `repr`: een foutrapport of log laat alleen het soort gegeven zien."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


@dataclass(frozen=True)
class Waarde:
    """Een waarde uit een landelijke tabel. De omschrijving kan leeg zijn: dan wordt de code getoond."""

    code: str = ""
    omschrijving: str = ""

    def __str__(self) -> str:
        return self.omschrijving or self.code

    def __bool__(self) -> bool:
        return bool(self.code or self.omschrijving)


LEEG = Waarde()


@dataclass(frozen=True, repr=False)
class Partner(_Stil):
    voornamen: str = ""
    titel: str = ""
    voorvoegsel: str = ""
    geslachtsnaam: str = ""
    geslacht: Geslacht = ""
    aangegaan: Datum | None = None
    ontbonden: Datum | None = None


@dataclass(frozen=True, repr=False)
class Verblijfplaats(_Stil):
    """Waar iemand staat ingeschreven: adres, locatie, buitenland of onbekend.

    De BRP kent één adres tegelijk. `functie` "B" is een briefadres: daar komt post, maar daar woont de persoon niet.
    """

    functie: str = ""
    straat: str = ""
    huisnummer: int | None = None
    huisletter: str = ""
    toevoeging: str = ""
    aanduiding: str = ""
    postcode: str = ""
    woonplaats: str = ""
    locatie: str = ""
    land: Waarde = LEEG
    buitenland: tuple[str, ...] = ()
    van: Datum | None = None

    @property
    def is_briefadres(self) -> bool:
        return self.functie == "B"


@dataclass(frozen=True, repr=False)
class Verblijfstitel(_Stil):
    aanduiding: Waarde
    ingang: Datum | None = None
    einde: Datum | None = None


@dataclass(frozen=True, repr=False)
class Opschorting(_Stil):
    """Waarom de BRP niet meer wordt bijgehouden: O overleden, E vertrokken, R niet-ingezetene."""

    reden: str
    datum: Datum | None = None


@dataclass(frozen=True, repr=False)
class Persoon(_Stil):
    """`geheimhouding`: 0 geen, 1 tot en met 7 wel. De BRP-API zegt alleen ja of nee; ja wordt 7, het strengst."""

    bsn: str
    geslachtsnaam: str
    voornamen: str = ""
    voorvoegsel: str = ""
    titel: str = ""
    naamgebruik: str = "E"
    geslacht: Geslacht = ""
    geboorte: Datum | None = None
    geboorteplaats: Waarde = LEEG
    geboorteland: Waarde = LEEG
    nationaliteiten: tuple[Waarde, ...] = ()
    partners: tuple[Partner, ...] = ()
    verblijfplaats: Verblijfplaats | None = None
    verblijfstitel: Verblijfstitel | None = None
    geheimhouding: int = 0
    overleden_op: Datum | None = None
    opschorting: Opschorting | None = None
    gemeente: Waarde = LEEG
    ingeschreven_op: Datum | None = None
    gevestigd_op: Datum | None = None
    land_vanwaar: Waarde = LEEG

    @property
    def is_overleden(self) -> bool:
        return self.overleden_op is not None or (self.opschorting is not None and self.opschorting.reden == "O")

    @property
    def is_geheim(self) -> bool:
        return self.geheimhouding > 0

    def naar_dict(self) -> dict[str, Any]:
        """Gewone gegevens, om als JSON te bewaren of aan de stand-in te geven."""
        return asdict(self)

    @classmethod
    def uit_dict(cls, ruw: dict[str, Any]) -> Self:
        """De omkering van `naar_dict`."""
        velden = dict(ruw)
        for naam in ("geboorte", "overleden_op", "ingeschreven_op", "gevestigd_op"):
            velden[naam] = _datum(velden.get(naam))
        for naam in ("geboorteplaats", "geboorteland", "gemeente", "land_vanwaar"):
            velden[naam] = Waarde(**(velden.get(naam) or {}))
        velden["nationaliteiten"] = tuple(Waarde(**deel) for deel in velden.get("nationaliteiten") or ())
        velden["partners"] = tuple(_partner(deel) for deel in velden.get("partners") or ())
        velden["verblijfplaats"] = _verblijfplaats(velden.get("verblijfplaats"))
        velden["verblijfstitel"] = _verblijfstitel(velden.get("verblijfstitel"))
        velden["opschorting"] = _opschorting(velden.get("opschorting"))
        return cls(**velden)


def _datum(ruw: Any) -> Datum | None:
    return None if ruw is None else Datum(**ruw)


def _partner(ruw: dict[str, Any]) -> Partner:
    return Partner(**{**ruw, "aangegaan": _datum(ruw.get("aangegaan")), "ontbonden": _datum(ruw.get("ontbonden"))})


def _verblijfplaats(ruw: dict[str, Any] | None) -> Verblijfplaats | None:
    if ruw is None:
        return None
    eigen = {"land": Waarde(**(ruw.get("land") or {})), "buitenland": tuple(ruw.get("buitenland") or ())}
    return Verblijfplaats(**{**ruw, **eigen, "van": _datum(ruw.get("van"))})


def _verblijfstitel(ruw: dict[str, Any] | None) -> Verblijfstitel | None:
    if ruw is None:
        return None
    return Verblijfstitel(Waarde(**ruw["aanduiding"]), _datum(ruw.get("ingang")), _datum(ruw.get("einde")))


def _opschorting(ruw: dict[str, Any] | None) -> Opschorting | None:
    return None if ruw is None else Opschorting(ruw["reden"], _datum(ruw.get("datum")))
