"""Eén rij van de werkvoorraad, zoals `onderdelen/werklijst.html` die toont."""

import datetime
from typing import Any

from django.urls import reverse

from dossiers.dagen import afstand, lees_uitleg, met_jaar
from dossiers.models import Taak, Termijn
from dossiers.steps import Stap, stapmodel
from dossiers.transitions import Fase
from inburgering.selectors.werkvoorraad import Werk
from inburgering.stapadres import stapadres
from inburgering.weergave.eigen_dag import uitleg_eigen_dag
from inburgering.weergave.persoon import korte_naam, merken
from toegang.models import Medewerker
from wet.bronnen import Bron
from wet.termijnsoorten import Termijnsoort

FASEN = dict(Fase.choices)


def rij(werk: Werk, volgende: Taak | None, medewerker: Medewerker, vandaag: datetime.date) -> dict[str, Any]:
    """`volgende`: de eerste taak van het dossier, voor een termijn waar zelf geen taak aan hangt."""
    tekst, staat = afstand(werk.vervalt, vandaag)
    uitleg = lees_uitleg(werk.uitleg) or uitleg_eigen_dag(_gedeclareerd(werk), werk.vervalt)
    dossier = reverse("dossier", kwargs={"uuid": werk.dossier_uuid})
    return {
        "url": dossier, "uuid": werk.dossier_uuid, "nummer": werk.nummer, "fase": FASEN[werk.fase],
        "naam": korte_naam(werk.voornamen, werk.voorvoegsel, werk.geslachtsnaam),
        "merken": merken(werk.tolk_nodig, werk.taal, werk.geheimhouding), "behandelaar": werk.behandelaar,
        "wat": _wat(werk), "waarom": _waarom(werk), "wacht_op": _wacht_op(werk),
        "datum": werk.vervalt, "afstand": tekst, "staat": staat, "dag": "geen vaste dag",
        "jaar": met_jaar(werk.vervalt, vandaag), "uitleg": uitleg,
        "stap": _stap(volgende or werk, werk, medewerker) or {"label": "Naar het dossier", "url": dossier},
    }  # fmt: skip


def _wat(werk: Werk) -> str:
    """De plicht als er een termijn is, anders het soort werk."""
    if werk.termijnsoort:
        return Termijn(soort=werk.termijnsoort).label
    naam = str(stapmodel(werk.object_label)._meta.verbose_name)
    return naam[0].upper() + naam[1:]


def _waarom(werk: Werk) -> str:
    if werk.termijnsoort:
        return _kort(Termijnsoort[werk.termijnsoort].bron)
    stap = _gedeclareerd(werk)
    return _kort(stap.grondslag) if stap else ""


def _kort(bron: Bron) -> str:
    """Het artikel zoals het in een smalle kolom past; voluit staat het in de uitleg van de datum."""
    return bron.citaat().replace("artikel", "art.").removesuffix(" 2021")


def _wacht_op(werk: Werk) -> str:
    if not werk.wacht_op or werk.sinds is None:
        return werk.wacht_op
    return f"{werk.wacht_op} sinds {werk.sinds.day}-{werk.sinds.month}-{werk.sinds.year}"


def _gedeclareerd(werk: Taak | Werk) -> Stap | None:
    return stapmodel(werk.object_label).stappen().get(werk.stap) if werk.stap else None


def _stap(taak: Taak | Werk, werk: Werk, medewerker: Medewerker) -> dict[str, str] | None:
    """De knop, als deze medewerker de stap mag zetten. De rij zelf draagt de relaties van het dossier."""
    stap = _gedeclareerd(taak)
    if stap is None or not stap.wie(medewerker, werk):
        return None
    adres = stapadres(stapmodel(taak.object_label), stap, taak.object_uuid)
    return {"label": taak.label, "url": adres} if adres else None
