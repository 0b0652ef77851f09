"""De afronding: PVT, MAP, Z-route en examens compleet maken, tot de plicht eindigt (Wi2021 art. 6 tot en met 9)."""

import datetime
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from dossiers.perform import Verricht, perform
from dossiers.permissions import in_team, is_behandelaar
from dossiers.steps import Stap, Stapmodel, guard, statusveld, step
from dossiers.transitions import Fase
from leerroutes.permissions import voert_eindgesprek
from leerroutes.transitions.voortgang import OPEN
from wet import bronnen
from wet.codes import Route
from wet.termijnsoorten import Termijnsoort


class AfrondingStatus(models.TextChoices):
    OPEN = "OPEN", "Onderdelen lopen"
    GEMELD = "GEMELD", "Alles doorgegeven"
    AFGEROND = "AFGEROND", "Afgerond"


class EindeReden(models.TextChoices):
    """Hoe de inburgeringsplicht eindigde."""

    DIPLOMA = "diploma", "Inburgeringsdiploma behaald"
    CERTIFICAAT = "certificaat", "Inburgeringscertificaat (Z-route)"
    VRIJSTELLING = "vrijstelling", "Vrijstelling door DUO"
    ONTHEFFING = "ontheffing", "Ontheffing door DUO"
    OVERLEDEN = "overleden", "Overleden"
    INGETROKKEN = "ingetrokken", "Plicht ingetrokken door DUO"
    ANDERS = "anders", "Anders"


@guard("de participatieverklaring is ondertekend en de uren van het PVT zijn gehaald",
       herstel="leerroutes-afronding-registreer_pvt")  # fmt: skip
def pvt_klaar(afronding: Any) -> bool:
    return bool(afronding.is_klaar("pvt"))


@guard("het eindgesprek MAP is gevoerd en de praktijkuren zijn gehaald", herstel="leerroutes-afronding-registreer_map")
def map_klaar(afronding: Any) -> bool:
    return bool(afronding.is_klaar("map"))


@guard("de uren van de Z-route zijn gehaald en het eindgesprek is gevoerd",
       herstel="leerroutes-afronding-registreer_zroute")  # fmt: skip
def zroute_klaar(afronding: Any) -> bool:
    return bool(afronding.is_klaar("zroute"))


@guard("alle examens zijn behaald op het niveau van het PIP")
def examens_klaar(afronding: Any) -> bool:
    return bool(afronding.is_klaar("examens"))


@guard("het taalschakeltraject is afgerond")
def taalschakeltraject_klaar(afronding: Any) -> bool:
    return bool(afronding.is_klaar("taalschakeltraject"))


@guard("de leerroute is een Z-route")
def is_zroute(afronding: Any) -> bool:
    return bool(afronding.soort == Route.Z)


@guard("de MAP hoort bij deze leerroute")
def heeft_map(afronding: Any) -> bool:
    return bool(afronding.soort != Route.ONDERWIJS)


NOG_NIET_BEHAALD = "Met een diploma of certificaat kan dit pas als alle onderdelen compleet zijn, of als DUO het meldt."
BEHAALD = (EindeReden.DIPLOMA, EindeReden.CERTIFICAAT)


class AfrondingProces(Stapmodel):
    """Open → gemeld → afgerond. PVT, MAP en Z-route worden geregistreerd zolang de afronding open is."""

    status = statusveld(AfrondingStatus.OPEN, AfrondingStatus)

    # De feiten die deze stappen lezen en zetten; het model maakt er velden van.
    dossier: Any
    soort: Any
    pvt_op: Any
    pvt_uren: Any
    pvt_verwijtbaar: Any
    map_op: Any
    map_uren: Any
    map_verwijtbaar: Any
    z_op: Any
    z_cursusuren: Any
    z_participatie_uren: Any
    z_gesprek_door: Any
    gemeld_op: Any
    einde_gemeld_op: Any
    afgerond_op: Any
    einde_reden: Any
    toelichting: Any

    class Meta:
        abstract = True

    def mogelijke_stappen(self) -> list[Stap]:
        """Wat niet bij deze leerroute hoort, is er niet."""
        weg = {"registreer_map"} if self.soort == Route.ONDERWIJS else set()
        weg |= set() if self.soort == Route.Z else {"registreer_zroute"}
        return [stap for stap in super().mogelijke_stappen() if stap.naam not in weg]

    def hoofdstap(self) -> Stap | None:
        """Pas in de fase Afronding is er een volgende stap; meldde DUO het einde van de plicht, dan is dat sluiten."""
        if self.einde_gemeld_op and self.status != AfrondingStatus.AFGEROND:
            return replace(self.stappen()["rond_af"], wacht_op="")
        return super().hoofdstap() if self.dossier.fase == Fase.AFRONDING else None

    @step(
        source=AfrondingStatus.OPEN, target=AfrondingStatus.OPEN, label="PVT registreren",
        gedaan="Participatieverklaring ondertekend", wie=in_team, meldt=["duo.pvt"], hoofd=False,
        grondslag=bronnen.BESLUIT_ART_3_1,
    )  # fmt: skip
    def registreer_pvt(self, *, by: Any, op: datetime.date, uren: int, verwijtbaar: bool | None = None) -> None:
        """De inburgeraar was bij de bijeenkomst en heeft de verklaring ondertekend."""
        self.pvt_op, self.pvt_uren, self.pvt_verwijtbaar = op, uren, verwijtbaar

    @step(
        source=AfrondingStatus.OPEN, target=AfrondingStatus.OPEN, label="Eindgesprek MAP registreren",
        gedaan="Eindgesprek MAP gevoerd", wie=in_team, guards=[heeft_map], meldt=["duo.map"], hoofd=False,
        grondslag=bronnen.BESLUIT_ART_3_2,
    )  # fmt: skip
    def registreer_map(self, *, by: Any, op: datetime.date, uren: int, verwijtbaar: bool | None = None) -> None:
        """Het eindgesprek sluit de module af; de praktijkuren staan erbij."""
        self.map_op, self.map_uren, self.map_verwijtbaar = op, uren, verwijtbaar

    @step(
        source=AfrondingStatus.OPEN, target=AfrondingStatus.OPEN, label="Z-route registreren",
        gedaan="Eindgesprek Z-route gevoerd", wie=voert_eindgesprek, guards=[is_zroute], meldt=["duo.zroute"],
        hoofd=False, grondslag=bronnen.BESLUIT_ART_3_14,
    )  # fmt: skip
    def registreer_zroute(
        self, *, by: Any, op: datetime.date, cursusuren: int, participatie_uren: int | None = None
    ) -> None:
        """Het eindgesprek met de gemeente zelf; een derde mag dit niet doen (lid 4)."""
        self.z_op, self.z_cursusuren, self.z_participatie_uren = op, cursusuren, participatie_uren
        self.z_gesprek_door = by

    @step(
        source=AfrondingStatus.OPEN, target=AfrondingStatus.GEMELD, label="Onderdelen compleet melden",
        gedaan="Alle onderdelen zijn compleet", wie=is_behandelaar,
        guards=[pvt_klaar, map_klaar, zroute_klaar, examens_klaar, taalschakeltraject_klaar],
        valt_onder=Termijnsoort.INBURGERINGSTERMIJN,
        grondslag=bronnen.BESLUIT_ART_9_2,
    )  # fmt: skip
    def meld(self, *, by: Any, op: datetime.date) -> None:
        """Alles wat bij de leerroute hoort is klaar en doorgegeven; DUO stelt vast dat aan de plicht is voldaan."""
        self.gemeld_op = op

    @step(
        source=[AfrondingStatus.OPEN, AfrondingStatus.GEMELD], target=AfrondingStatus.AFGEROND,
        label="Inburgering afronden", gedaan="Inburgering afgerond: {reden}", wie=is_behandelaar, wacht_op="DUO",
        uiterlijk="einde_gemeld_op", grondslag=bronnen.WI2021_ART_6,
    )  # fmt: skip
    def rond_af(self, *, by: Any, op: datetime.date, reden: str, toelichting: str = "") -> None:
        """De plicht is geëindigd op deze dag. Wat nog openstond vervalt, en het dossier wordt gesloten."""
        if reden in BEHAALD and self.status == AfrondingStatus.OPEN and self.einde_reden != reden:
            raise ValidationError(NOG_NIET_BEHAALD)
        self.afgerond_op, self.einde_reden, self.toelichting = op, reden, toelichting

    def na_stap(self, stap: Stap, *, by: Any, op: datetime.date) -> list[Verricht]:
        """Bij het einde van de plicht: open gesprekken vervallen en het dossier sluit."""
        if stap.naam != "rond_af":
            return []
        reden = EindeReden(self.einde_reden).label
        gedaan = [
            perform(g, "vervalt", by=by, op=op, reden=reden)
            for g in self.dossier.voortgangsgesprekken.filter(status__in=OPEN)
        ]
        gedaan.append(perform(self.dossier, "sluit", by=by, op=op, reden=reden))
        return gedaan

    def gevolgen(self, stap: Stap) -> list[str]:
        return ["Het dossier wordt gesloten; wat nog openstond, vervalt."] if stap.naam == "rond_af" else []
