"""Het voortgangsgesprek: plannen, voeren, en het volgende openen (Wi2021 art. 17 lid 1; Besluit 5.3 lid 4)."""

import datetime
from typing import Any

from django.db import models

from dossiers import uitgaand
from dossiers.afspraken import annuleer, gesprek_was, huidige_afspraak, plan_afspraak, sluit_af, verplaats
from dossiers.perform import Verricht
from dossiers.permissions import in_team
from dossiers.steps import Stap, Stapmodel, statusveld, step
from wet import bronnen
from wet.parameters import Parameters
from wet.termijnsoorten import Termijnsoort
from wet.uitleg import Uitleg


class GesprekStatus(models.TextChoices):
    TE_PLANNEN = "TE_PLANNEN", "Te plannen"
    GEPLAND = "GEPLAND", "Gepland"
    GEHOUDEN = "GEHOUDEN", "Gehouden"
    VERVALLEN = "VERVALLEN", "Vervallen"


OPEN = (GesprekStatus.TE_PLANNEN, GesprekStatus.GEPLAND)


class VoortgangsgesprekProces(Stapmodel):
    """Te plannen → gepland → gehouden. Wie niet komt, krijgt een nieuwe afspraak."""

    TERMIJNPADEN = ("leerroute__pip__besluit",)
    status = statusveld(GesprekStatus.TE_PLANNEN, GesprekStatus)

    # De feiten die deze stappen lezen en zetten; het model maakt er velden van.
    dossier: Any
    leerroute: Any
    gepland_op: Any
    gehouden_op: Any
    aanwezig: Any
    bevindingen: Any
    afspraken: Any
    signaal: Any
    cursusuren: Any
    participatie_uren: Any
    keren_niet_verschenen: Any

    class Meta:
        abstract = True

    @step(
        source=GesprekStatus.TE_PLANNEN, target=GesprekStatus.GEPLAND, label="Voortgangsgesprek plannen",
        gedaan="Voortgangsgesprek gepland op {dag}", wie=in_team, brief="voortgang/uitnodiging",
        valt_onder=Termijnsoort.VOORTGANGSGESPREK, grondslag=bronnen.BESLUIT_ART_5_3,
    )  # fmt: skip
    def plan(self, *, by: Any, op: datetime.date, dag: datetime.date, **afspraak: Any) -> None:
        """De inburgeraar krijgt een uitnodiging met dag, tijd, plaats en tolk."""
        plan_afspraak(self, str(self), by=by, dag=dag, **afspraak)
        self.gepland_op = dag

    @step(
        source=GesprekStatus.GEPLAND, target=GesprekStatus.GEHOUDEN, label="Voortgangsgesprek vastleggen",
        gedaan="Voortgangsgesprek gehouden", wie=in_team, uiterlijk="gepland_op",
        valt_onder=Termijnsoort.VOORTGANGSGESPREK,
        stops=[Termijnsoort.VOORTGANGSGESPREK], starts={Termijnsoort.VOORTGANGSGESPREK: "gespreksdag"},
        grondslag=bronnen.WI2021_ART_17,
    )  # fmt: skip
    def houd(
        self, *, by: Any, op: datetime.date, aanwezig: str, bevindingen: str, afspraken: str, signaal: str,
        cursusuren: int | None = None, participatie_uren: int | None = None,
    ) -> None:  # fmt: skip
        """Het verslag van het gesprek. De termijn van dit gesprek is klaar en die van het volgende begint.

        Uren zijn totalen tot en met deze dag; participatie-uren gaan naar DUO.
        """
        self.gehouden_op, self.aanwezig, self.bevindingen = op, aanwezig, bevindingen
        self.afspraken, self.signaal = afspraken, signaal
        self.cursusuren, self.participatie_uren = cursusuren, participatie_uren
        gesprek_was(self, by=by, op=op)
        if participatie_uren is not None:
            self._meld_uren()

    @step(
        source=GesprekStatus.GEPLAND, target=GesprekStatus.GEPLAND, label="Voortgangsgesprek verplaatsen",
        gedaan="Voortgangsgesprek verplaatst naar {dag}", wie=in_team, hoofd=False, brief="voortgang/uitnodiging",
        grondslag=bronnen.BESLUIT_ART_5_3,
    )  # fmt: skip
    def verzet(self, *, by: Any, op: datetime.date, dag: datetime.date, **afspraak: Any) -> None:
        """Een andere dag of tijd; de inburgeraar krijgt een nieuwe uitnodiging."""
        if bestaand := huidige_afspraak(self):
            verplaats(bestaand, by=by, op=op, dag=dag, **afspraak)
        self.gepland_op = dag

    @step(
        source=GesprekStatus.GEPLAND, target=GesprekStatus.TE_PLANNEN, label="Niet verschenen melden",
        gedaan="Niet verschenen bij het voortgangsgesprek", wie=in_team, hoofd=False,
        grondslag=bronnen.WI2021_ART_23,
    )  # fmt: skip
    def meld_no_show(self, *, by: Any, op: datetime.date, toelichting: str) -> None:
        """De inburgeraar kwam niet. Of dat gevolgen heeft, beoordeelt een mens; hier komt een nieuwe afspraak."""
        if afspraak := huidige_afspraak(self):
            sluit_af(afspraak, verschenen=False)
        self.gepland_op = None
        self.keren_niet_verschenen += 1

    @step(
        source=OPEN, target=GesprekStatus.VERVALLEN,
        label="Voortgangsgesprek laten vervallen", gedaan="Voortgangsgesprek vervallen: {reden}", wie=in_team,
        hoofd=False, klok=True, stops=[Termijnsoort.VOORTGANGSGESPREK], grondslag=bronnen.WI2021_ART_17,
    )  # fmt: skip
    def vervalt(self, *, by: Any, op: datetime.date, reden: str) -> None:
        """Er is geen gesprek meer nodig, bijvoorbeeld omdat de leerroute klaar is. Een afspraak gaat van de agenda."""
        if afspraak := huidige_afspraak(self):
            annuleer(afspraak, by=by, op=op)

    @property
    def gespreksdag(self) -> datetime.date | None:
        """Het feit waaruit de termijn van het volgende gesprek loopt."""
        dag: datetime.date | None = self.gehouden_op
        return dag

    def te_starten(self, stap: Stap) -> list[tuple[Termijnsoort, str]]:
        """Na het laatste gesprek loopt er geen termijn voor een volgend."""
        starts = super().te_starten(stap)
        laatste = self.gehouden_op is not None and not self.leerroute.komt_er_een_gesprek_na(self.gehouden_op)
        return [] if laatste else starts

    def bereken_termijn(
        self, soort: Termijnsoort, feit: datetime.date, parameters: Parameters
    ) -> tuple[datetime.date | None, Uitleg]:
        uitkomst: tuple[datetime.date | None, Uitleg] = self.leerroute.bereken_termijn(soort, feit, parameters)
        return uitkomst

    def na_stap(self, stap: Stap, *, by: Any, op: datetime.date) -> list[Verricht]:
        """Na een gesprek het volgende openen; na het laatste is het afronden van de leerroute aan de beurt."""
        if stap.naam in ("houd", "vervalt"):
            leerroute = self.leerroute
            leerroute.dossier = self.dossier
            if stap.naam == "houd" and leerroute.komt_er_een_gesprek_na(self.gehouden_op):
                leerroute.open_gesprek(op)
            else:
                leerroute.zet_gesprekken_klaar(op, op)
        return []

    def gevolgen(self, stap: Stap) -> list[str]:
        if stap.naam != "houd":
            return []
        return [
            "Het volgende gesprek komt klaar om te plannen, of de leerroute om af te ronden als die bijna voorbij is."
        ]

    def _meld_uren(self) -> None:
        uitgaand.zet_klaar(
            "duo.uren", f"{self._meta.label_lower}:{self.pk}:{self.versie + 1}", gemeente_id=self.dossier.gemeente_id,
            dossier=self.dossier, object=str(self.uuid),
        )  # fmt: skip
