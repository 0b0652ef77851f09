"""Schrijfhulp voor de tabellen: dagen als tekst, zodat een rij op een regel past."""

from datetime import date
from decimal import Decimal

from wet.bronnen import Bron
from wet.parameters.model import Parameter, Waarde, Zekerheid

INVOERING = "2022-01-01"


def waarde(
    naam: str,
    omschrijving: str,
    inhoud: Waarde | str,
    eenheid: str,
    bron: Bron,
    lid: str = "",
    *,
    van: str = INVOERING,
    tot: str | None = None,
    zekerheid: str = "V",
    toelichting: str = "",
) -> Parameter:
    """Een landelijke waarde."""
    return Parameter(
        naam=naam,
        omschrijving=omschrijving,
        waarde=inhoud,
        eenheid=eenheid,
        bron=bron,
        lid=lid,
        geldig_van=date.fromisoformat(van),
        geldig_tot=date.fromisoformat(tot) if tot else None,
        zekerheid=Zekerheid[zekerheid],
        toelichting=toelichting,
    )


def euro(
    naam: str, omschrijving: str, bedrag: str, bron: Bron, lid: str = "", *, van: str = INVOERING,
    tot: str | None = None, zekerheid: str = "V", eenheid: str = "euro", toelichting: str = "",
) -> Parameter:  # fmt: skip
    """Een bedrag."""
    return waarde(
        naam, omschrijving, Decimal(bedrag), eenheid, bron, lid,
        van=van, tot=tot, zekerheid=zekerheid, toelichting=toelichting,
    )  # fmt: skip


def lokaal(naam: str, omschrijving: str, inhoud: Waarde, eenheid: str, bron: Bron | None = None) -> Parameter:
    """Een keuze van de gemeente, met onze standaard."""
    return Parameter(
        naam=naam,
        omschrijving=omschrijving,
        waarde=inhoud,
        eenheid=eenheid,
        bron=bron,
        geldig_van=date.fromisoformat(INVOERING),
        zekerheid=Zekerheid.L,
        lokaal=True,
    )


def lezing(
    naam: str, omschrijving: str, keuze: Waarde, andere: tuple[str, ...], bron: Bron, lid: str = "",
    *, zekerheid: str = "U", van: str = "1994-01-01",
) -> Parameter:  # fmt: skip
    """Onze lezing waar de wet ruimte laat, met de andere lezingen erbij."""
    return Parameter(
        naam=f"lezing_{naam}",
        omschrijving=omschrijving,
        waarde=keuze,
        eenheid="lezing",
        bron=bron,
        lid=lid,
        geldig_van=date.fromisoformat(van),
        zekerheid=Zekerheid[zekerheid],
        alternatieven=andere,
    )
