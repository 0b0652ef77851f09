"""Het adres op een brief, naar de regels van de BRP (NEN 5825), en wat er bij geheimhouding niet naar buiten mag."""

from koppelingen.brp.namen import aanschrijfwijze, aanspreekvorm
from koppelingen.brp.persoon import Persoon, Verblijfplaats

_AANDUIDING = {"to": "t/o", "by": "bij"}
_ONBEKEND = {"", "."}


def adresregels(plaats: Verblijfplaats | None, *, gemeentenaam: str = "") -> tuple[str, ...]:
    """De regels onder de naam; leeg als er geen bruikbaar adres is.

    `gemeentenaam` komt in de plaats van een woonplaats die de BRP niet heeft.
    """
    if plaats is None:
        return ()
    if plaats.land or plaats.buitenland:
        return _buitenland(plaats)
    woonplaats = plaats.woonplaats or gemeentenaam
    if plaats.locatie:
        return tuple(regel for regel in (plaats.locatie, woonplaats.upper()) if regel)
    if plaats.straat in _ONBEKEND or not plaats.huisnummer:
        return ()
    return tuple(regel for regel in (_straatregel(plaats), _postcode(plaats.postcode, woonplaats)) if regel)


def adresblok(persoon: Persoon, *, per_adres: str = "", gemeentenaam: str = "") -> tuple[str, ...]:
    """Het blok in het venster van de envelop: naam, zo nodig "p/a", en het adres. Leeg zonder bruikbaar adres.

    `per_adres` is een ander bij wie de post komt (opvang, bewindvoerder). Het adres van iemand met geheimhouding staat
    er gewoon: dit is post aan de persoon zelf. Voor stukken die een derde ziet: `adresregels_voor_derden`.
    """
    regels = adresregels(persoon.verblijfplaats, gemeentenaam=gemeentenaam or persoon.gemeente.omschrijving)
    if not regels:
        return ()
    kop = (aanspreekvorm(persoon), aanschrijfwijze(persoon), f"p/a {per_adres}" if per_adres else "")
    return (*(regel for regel in kop if regel), *regels)


def adresregels_voor_derden(persoon: Persoon, *, gemeentenaam: str = "") -> tuple[str, ...]:
    """Het adres in een lijst of stuk voor een school of andere partij: niets bij geheimhouding, welke code ook."""
    if persoon.is_geheim:
        return ()
    return adresregels(persoon.verblijfplaats, gemeentenaam=gemeentenaam or persoon.gemeente.omschrijving)


def _buitenland(plaats: Verblijfplaats) -> tuple[str, ...]:
    """Zonder bekend land is een buitenlands adres onbruikbaar."""
    land = plaats.land.omschrijving
    if not land or plaats.land.code == "0000":
        return ()
    return (*plaats.buitenland, land.upper())


def _straatregel(plaats: Verblijfplaats) -> str:
    """Als Cronus 555 B73c, Kade 9-2 of Graan voor Visch bij 15201: een streepje voor een cijfer, anders een spatie."""
    aanduiding = _AANDUIDING.get(plaats.aanduiding, plaats.aanduiding)
    vervolg = plaats.huisletter + plaats.toevoeging
    scheiding = "" if not vervolg else "-" if vervolg[0].isdigit() else " "
    nummer = f"{plaats.huisnummer}{scheiding}{vervolg}"
    return " ".join(deel for deel in (plaats.straat, aanduiding, nummer) if deel)


def _postcode(postcode: str, woonplaats: str) -> str:
    """ "2583 XL  SCHEVENINGEN": de norm vraagt twee spaties voor de plaats."""
    kaal = postcode.replace(" ", "").upper()
    met_spatie = f"{kaal[:4]} {kaal[4:]}" if kaal else ""
    return "  ".join(deel for deel in (met_spatie, woonplaats.upper()) if deel)
