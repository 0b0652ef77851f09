"""Van `Persoon` naar het JSON van de BRP API, en daaruit alleen de gevraagde velden."""

from typing import Any

from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Partner, Persoon, Verblijfplaats, Waarde

Ruw = dict[str, Any]
ALTIJD = ("geheimhoudingPersoonsgegevens", "opschortingBijhouding")
TITELS = {
    "B": "baron",
    "BS": "barones",
    "G": "graaf",
    "GI": "gravin",
    "H": "hertog",
    "HI": "hertogin",
    "JH": "jonkheer",
    "JV": "jonkvrouw",
    "M": "markies",
    "MI": "markiezin",
    "P": "prins",
    "PS": "prinses",
    "R": "ridder",
}
PREDICATEN = {"JH", "JV"}
NAAMGEBRUIK = {
    "E": "eigen geslachtsnaam",
    "P": "geslachtsnaam partner",
    "V": "geslachtsnaam partner voor eigen geslachtsnaam",
    "N": "geslachtsnaam partner na eigen geslachtsnaam",
}
GESLACHT = {"M": "man", "V": "vrouw", "O": "onbekend"}
OPSCHORTING = {"O": "overlijden", "E": "emigratie", "R": "pl is aangelegd in de rni"}
NATIONALITEIT_SOORT = {"0499": "Staatloos", "0000": "NationaliteitOnbekend", "0500": "VastgesteldNietNederlander"}


def persoon_json(persoon: Persoon) -> Ruw:
    opschorting = persoon.opschorting
    return _zonder_leeg(
        burgerservicenummer=persoon.bsn,
        geheimhoudingPersoonsgegevens=persoon.is_geheim or None,
        geslacht=_waarde(Waarde(persoon.geslacht, GESLACHT.get(persoon.geslacht, ""))),
        naam=_naam(persoon) | _zonder_leeg(aanduidingNaamgebruik=_naamgebruik(persoon.naamgebruik)),
        nationaliteiten=[_nationaliteit(waarde) for waarde in persoon.nationaliteiten],
        geboorte=_zonder_leeg(
            datum=_datum(persoon.geboorte), land=_waarde(persoon.geboorteland), plaats=_waarde(persoon.geboorteplaats)
        ),
        opschortingBijhouding=opschorting
        and _zonder_leeg(
            reden=_waarde(Waarde(opschorting.reden, OPSCHORTING.get(opschorting.reden, ""))),
            datum=_datum(opschorting.datum),
        ),
        overlijden=_zonder_leeg(datum=_datum(persoon.overleden_op)),
        verblijfplaats=_verblijfplaats(persoon.verblijfplaats),
        verblijfstitel=persoon.verblijfstitel
        and _zonder_leeg(
            aanduiding=_waarde(persoon.verblijfstitel.aanduiding),
            datumIngang=_datum(persoon.verblijfstitel.ingang),
            datumEinde=_datum(persoon.verblijfstitel.einde),
        ),
        immigratie=_zonder_leeg(
            datumVestigingInNederland=_datum(persoon.gevestigd_op),
            landVanwaarIngeschreven=_waarde(persoon.land_vanwaar),
        ),
        gemeenteVanInschrijving=_waarde(persoon.gemeente),
        datumInschrijvingInGemeente=_datum(persoon.ingeschreven_op),
        partners=[_partner(partner) for partner in persoon.partners],
    )


def kies(persoon: Ruw, velden: list[str]) -> Ruw:
    """Alleen de gevraagde paden ("naam", "partners.naam") en wat de BRP altijd meegeeft."""
    uit: Ruw = {}
    for veld in (*velden, *ALTIJD):
        _kopieer(persoon, uit, veld.split("."))
    return uit


def _kopieer(bron: Ruw, doel: Ruw, pad: list[str]) -> None:
    kop, rest = pad[0], pad[1:]
    if kop not in bron:
        return
    if not rest:
        doel[kop] = bron[kop]
    elif isinstance(bron[kop], list):
        lijst = doel.setdefault(kop, [{} for _ in bron[kop]])
        for van, naar in zip(bron[kop], lijst, strict=True):
            _kopieer(van, naar, rest)
    else:
        _kopieer(bron[kop], doel.setdefault(kop, {}), rest)


def _naam(wie: Persoon | Partner) -> Ruw:
    return _zonder_leeg(
        voornamen=wie.voornamen,
        adellijkeTitelPredicaat=_titel(wie.titel),
        voorvoegsel=wie.voorvoegsel,
        geslachtsnaam=wie.geslachtsnaam,
    )


def _titel(code: str) -> Ruw | None:
    if not code:
        return None
    soort = "predicaat" if code in PREDICATEN else "titel"
    return {"code": code, "omschrijving": TITELS.get(code, code), "soort": soort}


def _naamgebruik(code: str) -> Ruw | None:
    return _waarde(Waarde(code, NAAMGEBRUIK.get(code, "")))


def _partner(partner: Partner) -> Ruw:
    return _zonder_leeg(
        geslacht=_waarde(Waarde(partner.geslacht, GESLACHT.get(partner.geslacht, ""))),
        naam=_naam(partner),
        aangaanHuwelijkPartnerschap=_zonder_leeg(datum=_datum(partner.aangegaan)),
        ontbindingHuwelijkPartnerschap=_zonder_leeg(datum=_datum(partner.ontbonden)),
    )


def _nationaliteit(waarde: Waarde) -> Ruw:
    soort = NATIONALITEIT_SOORT.get(waarde.code)
    return {"type": soort} if soort else {"type": "Nationaliteit", "nationaliteit": _waarde(waarde)}


def _verblijfplaats(plaats: Verblijfplaats | None) -> Ruw | None:
    if plaats is None:
        return None
    if plaats.buitenland or plaats.land:
        regels = {f"regel{nummer}": tekst for nummer, tekst in enumerate(plaats.buitenland, start=1)}
        adres, soort = regels | _zonder_leeg(land=_waarde(plaats.land)), "VerblijfplaatsBuitenland"
    elif plaats.locatie:
        adres, soort = {"locatiebeschrijving": plaats.locatie}, "Locatie"
    else:
        adres, soort = _adres(plaats), "Adres"
    functie = None if soort == "VerblijfplaatsBuitenland" else _functie(plaats.functie)
    return _zonder_leeg(type=soort, functieAdres=functie, datumVan=_datum(plaats.van), verblijfadres=adres)


def _functie(code: str) -> Ruw | None:
    return _waarde(Waarde(code, {"W": "woonadres", "B": "briefadres"}.get(code, "")))


def _adres(plaats: Verblijfplaats) -> Ruw:
    return _zonder_leeg(
        korteStraatnaam=plaats.straat,
        huisnummer=plaats.huisnummer,
        huisletter=plaats.huisletter,
        huisnummertoevoeging=plaats.toevoeging,
        aanduidingBijHuisnummer=_waarde(Waarde(plaats.aanduiding)),
        postcode=plaats.postcode,
        woonplaats=plaats.woonplaats,
    )


def _datum(datum: Datum | None) -> Ruw | None:
    if datum is None:
        return None
    vorm: dict[str, Ruw] = {
        "volledig": {"type": "Datum", "datum": f"{datum.jaar:04}-{datum.maand:02}-{datum.dag:02}"},
        "jaar en maand": {"type": "JaarMaandDatum", "jaar": datum.jaar, "maand": datum.maand},
        "jaar": {"type": "JaarDatum", "jaar": datum.jaar},
        "onbekend": {"type": "DatumOnbekend", "onbekend": True},
    }
    return {**vorm[datum.soort], "langFormaat": str(datum)}


def _waarde(waarde: Waarde) -> Ruw | None:
    return _zonder_leeg(code=waarde.code, omschrijving=waarde.omschrijving) or None


def _zonder_leeg(**velden: Any) -> Ruw:
    return {naam: waarde for naam, waarde in velden.items() if waarde not in (None, "", [], {})}
