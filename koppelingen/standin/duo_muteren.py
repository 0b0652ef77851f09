"""De nagespeelde DUO, het deel dat wijzigt. Getoetst met dezelfde regels die het scherm vooraf toont."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from koppelingen.duo.aanbod import Aanbod, Instelling
from koppelingen.duo.aanleverregels import (
    AanbodFeiten,
    Bezwaar,
    PipFeiten,
    toets_aanbod,
    toets_pip,
    toets_verwijderen_pip,
)
from koppelingen.duo.codes import Leerroute, Niveau, RedenGeenPlicht
from koppelingen.duo.pip import Pip, PipBijDuo
from koppelingen.duo.resultaatregels import ResultaatFeiten, toets_resultaat
from koppelingen.duo.resultaten import AfrondingZroute, EindgesprekMap, OndertekeningPvt, uren_uit_json
from koppelingen.duo.stand import DoelgroepStand, Inburgeringstermijn, Plicht
from koppelingen.standin.reactie import Reactie, weigering
from koppelingen.standin.toestand import BijDuo, Toestand, Verzoek

Dienst = Callable[[Toestand, Verzoek, BijDuo], Reactie]


def registreer_pip(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    pip = Pip.uit_json(verzoek.json)
    bezwaren = toets_pip(pip, _pip_feiten(toestand, verzoek, persoon))
    if bezwaren:
        return _geweigerd(bezwaren)
    if pip.niveau is None and pip.leerroute is not Leerroute.ZELFREDZAAMHEID:
        pip = replace(pip, niveau=Niveau.B1)
    persoon.pip_oin = verzoek.headers["bron"]
    persoon.pip = {"gemeentecode": toestand.gemeentecode(persoon.pip_oin), "pip": pip.naar_json()}
    persoon.dagtekening_eerste = persoon.dagtekening_eerste or pip.dagtekening.isoformat()
    return Reactie(201)


def _pip_feiten(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> PipFeiten:
    mens = toestand.brp.get(verzoek.delen["bsn"])
    vestiging = mens.ingeschreven_op.volledig if mens and mens.ingeschreven_op else None
    geldend = _pip(persoon)
    return PipFeiten(
        plicht_van=Plicht.uit_json(persoon.inburgeringsplicht).van if persoon.inburgeringsplicht else None,
        gevestigd_op=vestiging,
        dagtekening_eerste=date.fromisoformat(persoon.dagtekening_eerste) if persoon.dagtekening_eerste else None,
        dagtekening_geldend=geldend.dagtekening if geldend else None,
        eerste=not persoon.dagtekening_eerste,
        doelgroep=DoelgroepStand.uit_json(persoon.doelgroep).groep if persoon.doelgroep else None,
    )


def verwijder_pip(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    if persoon.pip is None:
        return Reactie(404)
    vast = persoon.inburgeringstermijn is not None
    bezwaren = toets_verwijderen_pip(termijn_vastgesteld=vast, cursusuren_bekend=persoon.cursusuren_bekend)
    if bezwaren:
        return _geweigerd(bezwaren)
    persoon.werk_bij({"pip": None, "pip_oin": "", "dagtekening_eerste": ""})
    return Reactie(200)


def registreer_aanbod(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    aanbod, nummer = Aanbod.uit_json(verzoek.json), verzoek.delen["instellingsnummer"]
    gevonden = (Instelling.uit_json(ruw) for ruw in toestand.instellingen if ruw["instellingsnummer"] == nummer)
    termijn = _termijn(persoon)
    feiten = AanbodFeiten(
        doelgroep=DoelgroepStand.uit_json(persoon.doelgroep).groep if persoon.doelgroep else None,
        pip=_pip(persoon),
        instelling=next(gevonden, None),
        termijn_van=termijn.van if termijn else None,
        termijn_tot_en_met=termijn.tot_en_met if termijn else None,
    )
    bezwaren = toets_aanbod(aanbod, feiten)
    if bezwaren:
        return _geweigerd(bezwaren)
    persoon.aanbod[nummer] = aanbod.naar_json()
    return Reactie(201)


def verwijder_aanbod(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    gevonden = persoon.aanbod.pop(verzoek.delen["instellingsnummer"], None)
    return Reactie(404) if gevonden is None else Reactie(204)


def vervang_map(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    return _vervang(toestand, verzoek, persoon, "map", EindgesprekMap.uit_json(verzoek.json))


def vervang_pvt(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    return _vervang(toestand, verzoek, persoon, "pvt", OndertekeningPvt.uit_json(verzoek.json))


def _vervang(
    toestand: Toestand, verzoek: Verzoek, persoon: BijDuo, veld: str, resultaat: EindgesprekMap | OndertekeningPvt
) -> Reactie:
    bezwaren = toets_resultaat(resultaat, _resultaat_feiten(toestand, verzoek, persoon, veld))
    if bezwaren:
        return _geweigerd(bezwaren)
    bron = verzoek.headers["bron"] if resultaat.datum else ""
    persoon.werk_bij({veld: resultaat.naar_json() or None, f"{veld}_oin": bron})
    return Reactie(200)


def _resultaat_feiten(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo, veld: str) -> ResultaatFeiten:
    bron, termijn = verzoek.headers["bron"], _termijn(persoon)
    return ResultaatFeiten(
        vandaag=toestand.vandaag(),
        pip_van_ons=persoon.pip is not None and persoon.pip_oin == bron,
        geleverd=getattr(persoon, veld) is not None,
        geleverd_door_ons=getattr(persoon, f"{veld}_oin") == bron,
        voldaan_via_zroute=_voldaan_via_zroute(persoon),
        zroute_afgerond_op=AfrondingZroute.uit_json(persoon.zroute).datum if persoon.zroute else None,
        termijn_van=termijn.van if termijn else None,
        termijn_tot_en_met=termijn.tot_en_met if termijn else None,
    )


def _voldaan_via_zroute(persoon: BijDuo) -> bool:
    plicht, pip = persoon.inburgeringsplicht, _pip(persoon)
    voldaan = plicht is not None and Plicht.uit_json(plicht).reden_geen is RedenGeenPlicht.VOLDAAN
    return voldaan and pip is not None and pip.leerroute is Leerroute.ZELFREDZAAMHEID


def vervang_zroute(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    """DUO noemt voor de Z-route geen eigen voorwaarden; alleen een afronding in de toekomst kan niet."""
    afronding = AfrondingZroute.uit_json(verzoek.json)
    if afronding.datum and afronding.datum > toestand.vandaag():
        return weigering(("De datum van afronding van de Z-route ligt in de toekomst.",))
    persoon.zroute = afronding.naar_json() or None
    return Reactie(200)


def uren(soort: str) -> Dienst:
    def dienst(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
        aantal = uren_uit_json(verzoek.json)
        per_gemeente = persoon.uren.setdefault(toestand.gemeentecode(verzoek.headers["bron"]), {})
        per_gemeente[soort] = {"uren": aantal}
        per_gemeente["bekendTot"] = (toestand.vandaag() + timedelta(days=1)).isoformat()
        return Reactie(200)

    return dienst


def trek_examennummer_in(toestand: Toestand, verzoek: Verzoek, persoon: BijDuo) -> Reactie:
    if not persoon.examennummer:
        return Reactie(404)
    persoon.examennummer = ""
    return Reactie(200)


def _pip(persoon: BijDuo) -> Pip | None:
    return PipBijDuo.uit_json(persoon.pip).pip if persoon.pip else None


def _termijn(persoon: BijDuo) -> Inburgeringstermijn | None:
    return Inburgeringstermijn.uit_json(persoon.inburgeringstermijn) if persoon.inburgeringstermijn else None


def _geweigerd(bezwaren: tuple[Bezwaar, ...]) -> Reactie:
    return weigering(tuple(bezwaar.zin for bezwaar in bezwaren))
