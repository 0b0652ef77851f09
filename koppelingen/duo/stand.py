"""Wat DUO over iemand weet: plicht, doelgroep, termijn, vrijstelling en ontheffing. Einden zijn inclusief."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Self

from koppelingen.duo.codes import (
    Asielrechten,
    Doelgroep,
    Examenniveau,
    Examenonderdeel,
    GedetailleerdeDoelgroep,
    GrondOntheffing,
    Oordeel,
    RedenGeenPlicht,
    RedenVrijstelling,
)
from koppelingen.duo.lezen import OngeldigVeld, Velden, dag_voor

Soort = Literal["geheel", "tijdelijk", "gedeeltelijk"]


@dataclass(frozen=True)
class Plicht:
    """Is iemand inburgeringsplichtig, sinds wanneer, en wanneer verzond DUO de kennisgeving (Besluit art. 5.3)."""

    plichtig: bool
    van: date | None = None
    tot_en_met: date | None = None
    gewijzigd_op: date | None = None
    kennisgeving_op: date | None = None
    reden_geen: RedenGeenPlicht | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        velden.verplicht("indicatorInburgeringsplicht")
        return cls(
            plichtig=bool(velden.ja_nee("indicatorInburgeringsplicht")),
            van=velden.datum("begindatum"),
            tot_en_met=velden.datum("einddatum"),
            gewijzigd_op=velden.datum("wijzigingsdatum"),
            kennisgeving_op=velden.datum("datumKennisgevingInburgeringsplicht"),
            reden_geen=velden.code("redenGeenInburgeringsplicht", RedenGeenPlicht),
        )


@dataclass(frozen=True)
class DoelgroepStand:
    """De groep waarin iemand nu valt. `tot_en_met` is alleen gevuld in de historie."""

    groep: Doelgroep | None
    van: date | None = None
    tot_en_met: date | None = None
    detail: GedetailleerdeDoelgroep | None = None
    asielrechten: Asielrechten | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        return cls(
            groep=velden.code("indeling", Doelgroep),
            van=velden.datum("begindatum"),
            tot_en_met=velden.datum("einddatum"),
            detail=velden.code("gedetailleerdeDoelgroep", GedetailleerdeDoelgroep),
            asielrechten=velden.code("asielrechtenWijzigingVerblijfsdoel", Asielrechten),
        )


@dataclass(frozen=True)
class Inburgeringstermijn:
    """De termijn zoals DUO hem heeft vastgesteld. DUO zendt een exclusief einde; hier staat de laatste dag."""

    van: date | None
    tot_en_met: date | None
    gewijzigd_op: date | None = None
    grond_code: str = ""
    grond: str = ""

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        """De geldende termijn: begin en einde zijn verplicht."""
        Velden(ruw).vaste_datum("startdatum")
        Velden(ruw).vaste_datum("einddatum")
        return cls.uit_historie(ruw)

    @classmethod
    def uit_historie(cls, ruw: Any) -> Self:
        """Een regel uit de historie: zonder begin, soms zonder einde."""
        velden = Velden(ruw)
        return cls(
            van=velden.datum("startdatum"),
            tot_en_met=dag_voor(velden.datum("einddatum")),
            gewijzigd_op=velden.datum("wijzigingsdatum"),
            grond_code=velden.tekst("verlengingsgrondcode"),
            grond=velden.tekst("verlengingsgrondomschrijving"),
        )


@dataclass(frozen=True)
class Verlengingsgrond:
    code: str
    omschrijving: str

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        return cls(str(velden.verplicht("code")), str(velden.verplicht("omschrijving")))


@dataclass(frozen=True)
class Vrijstelling:
    soort: Soort
    oordeel: Oordeel
    reden: RedenVrijstelling
    oordeel_op: date | None = None
    van: date | None = None
    tot_en_met: date | None = None
    onderdeel: Examenonderdeel | None = None
    niveau: Examenniveau | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        soort, velden = _deel(ruw, "Vrijstelling", ("geheel", "tijdelijk", "gedeeltelijk"))
        return cls(
            soort=soort,
            oordeel=velden.vaste_code("oordeel", Oordeel),
            reden=velden.vaste_code("reden", RedenVrijstelling),
            oordeel_op=velden.datum("datumOordeel"),
            van=velden.datum("startdatum"),
            tot_en_met=velden.datum("einddatum"),
            onderdeel=velden.code("examenonderdeel", Examenonderdeel),
            niveau=velden.code("examenniveau", Examenniveau),
        )


@dataclass(frozen=True)
class Ontheffing:
    """`uren_participatie`: 0 is geen enkele participatie, None is geen beperking bekend."""

    soort: Soort
    oordeel: Oordeel
    grond: GrondOntheffing
    oordeel_op: date
    onderdeel: Examenonderdeel | None = None
    uren_participatie: int | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        soort, velden = _deel(ruw, "Ontheffing", ("geheel", "gedeeltelijk"))
        return cls(
            soort=soort,
            oordeel=velden.vaste_code("oordeel", Oordeel),
            grond=velden.vaste_code("grond", GrondOntheffing),
            oordeel_op=velden.vaste_datum("datumOordeel"),
            onderdeel=velden.code("examenonderdeel", Examenonderdeel),
            uren_participatie=velden.getal("urenBelastbaarheidParticipatieactiviteit", laagst=0, hoogst=9999),
        )


_KOP: dict[Soort, str] = {"geheel": "Gehele", "tijdelijk": "Tijdelijke", "gedeeltelijk": "Gedeeltelijke"}


def _deel(ruw: Any, wat: str, soorten: tuple[Soort, ...]) -> tuple[Soort, Velden]:
    """DUO verpakt elk besluit in een object met één sleutel: {"GeheleVrijstelling": {…}}."""
    velden = Velden(ruw)
    for soort in soorten:
        deel = velden.deel(_KOP[soort] + wat)
        if deel is not None:
            return soort, deel
    raise OngeldigVeld(wat, "heeft geen inhoud")
