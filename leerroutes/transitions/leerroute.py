"""De leerroute: van PIP in werking tot het traject klaar is (Wi2021 art. 7, 8, 9 en 16)."""

import datetime
from functools import lru_cache
from typing import Any

from django.db import models

from dossiers import taken, uitgaand
from dossiers.beleid import als_parameter, parameters_voor
from dossiers.perform import Verricht, perform
from dossiers.permissions import is_behandelaar
from dossiers.steps import Stap, Stapmodel, guard, statusveld, step
from dossiers.transitions import Fase
from leerroutes.transitions.voortgang import OPEN
from wet import bronnen
from wet.parameters import LANDELIJK, Parameters
from wet.termijnsoorten import Termijnsoort
from wet.uitleg import Uitleg


class LeerrouteStatus(models.TextChoices):
    GEPLAND = "GEPLAND", "Nog geen plek"
    AANGEBODEN = "AANGEBODEN", "Aangeboden"
    GEKOZEN = "GEKOZEN", "Zelf gekozen"
    GESTART = "GESTART", "Gestart"
    AFGEROND = "AFGEROND", "Afgerond"
    BEEINDIGD = "BEEINDIGD", "Voortijdig beëindigd"


LOPEND = (LeerrouteStatus.GEPLAND, LeerrouteStatus.AANGEBODEN, LeerrouteStatus.GEKOZEN, LeerrouteStatus.GESTART)
PER_JAAR = "voortgangsgesprekken_per_jaar"


@guard("deze persoon is asielstatushouder: alleen dan doet de gemeente het aanbod")
def is_asielstatushouder(leerroute: Any) -> bool:
    return bool(leerroute.dossier.is_asiel)


@guard("deze persoon kiest zelf een school: een asielstatushouder krijgt een aanbod van de gemeente")
def kiest_zelf(leerroute: Any) -> bool:
    return not leerroute.dossier.is_asiel


@guard("er staat geen voortgangsgesprek meer open")
def alle_gesprekken_gevoerd(leerroute: Any) -> bool:
    return leerroute.gesprekken_klaar_op is not None


@lru_cache(maxsize=32)
def _met_ritme(per_jaar: int) -> Parameters:
    """Het recht met het aantal gesprekken per jaar uit een PIP."""
    begin = LANDELIJK.reeks(PER_JAAR)[0].geldig_van
    return Parameters(extra=[als_parameter(PER_JAAR, str(per_jaar), begin)])


class LeerrouteProces(Stapmodel):
    """Gepland → aangeboden of gekozen → gestart → afgerond, of voortijdig beëindigd."""

    TERMIJNPADEN = ("pip__besluit",)
    status = statusveld(LeerrouteStatus.GEPLAND, LeerrouteStatus)

    # De feiten die deze stappen lezen en zetten; het model maakt er velden van.
    dossier: Any
    pip: Any
    gesprekken: Any
    instelling: Any
    instelling_code: Any
    alfabetisering: Any
    aangeboden_op: Any
    gekozen_op: Any
    start_op: Any
    einde_op: Any
    uren_per_week: Any
    gesprekken_klaar_op: Any
    afgerond_op: Any
    beeindigd_op: Any
    reden_beeindigd: Any

    class Meta:
        abstract = True

    def mogelijke_stappen(self) -> list[Stap]:
        """Aanbieden en zelf kiezen sluiten elkaar uit: de groep bepaalt welke van de twee er is."""
        weg = {"registreer_keuze" if self.dossier.is_asiel else "bied_aan"}
        if self.status != LeerrouteStatus.GESTART:
            weg.add("beeindig")
        return [stap for stap in super().mogelijke_stappen() if stap.naam not in weg]

    def hoofdstap(self) -> Stap | None:
        """Zolang er gesprekken komen, is het volgende gesprek de volgende stap, en niet het afronden van de leerroute."""
        stap = super().hoofdstap()
        return None if stap and stap.naam == "rond_af" and not self.gesprekken_klaar_op else stap

    @step(
        source=LeerrouteStatus.GEPLAND, target=LeerrouteStatus.AANGEBODEN, label="Leerroute aanbieden",
        gedaan="Leerroute aangeboden bij {instelling}", wie=is_behandelaar, guards=[is_asielstatushouder],
        stops=[Termijnsoort.AANBOD_LEERROUTE], meldt=["duo.aanbod"], valt_onder=Termijnsoort.AANBOD_LEERROUTE,
        grondslag=bronnen.WI2021_ART_16,
    )  # fmt: skip
    def bied_aan(
        self, *, by: Any, op: datetime.date, instelling: str, instelling_code: str, alfabetisering: str,
        start_op: datetime.date, einde_op: datetime.date, uren_per_week: int | None = None,
    ) -> None:  # fmt: skip
        """Het college biedt een asielstatushouder op tijd een leerroute aan, bij een school met keurmerk."""
        self.aangeboden_op = op
        self.instelling, self.instelling_code, self.alfabetisering = instelling, instelling_code, alfabetisering
        self.start_op, self.einde_op, self.uren_per_week = start_op, einde_op, uren_per_week

    @step(
        source=LeerrouteStatus.GEPLAND, target=LeerrouteStatus.GEKOZEN, label="Keuze van school vastleggen",
        gedaan="Eigen keuze van school vastgelegd: {instelling}", wie=is_behandelaar, guards=[kiest_zelf],
        grondslag=bronnen.WI2021_ART_19,
    )  # fmt: skip
    def registreer_keuze(
        self, *, by: Any, op: datetime.date, instelling: str, start_op: datetime.date, einde_op: datetime.date,
        uren_per_week: int | None = None,
    ) -> None:  # fmt: skip
        """Een gezins- of overige migrant kiest zelf een school en betaalt die zelf, zo nodig met een lening van DUO."""
        self.gekozen_op, self.instelling = op, instelling
        self.start_op, self.einde_op, self.uren_per_week = start_op, einde_op, uren_per_week

    @step(
        source=[LeerrouteStatus.AANGEBODEN, LeerrouteStatus.GEKOZEN], target=LeerrouteStatus.GESTART,
        label="Start van de leerroute vastleggen", gedaan="Leerroute gestart bij {instelling}", wie=is_behandelaar,
        stops=[Termijnsoort.START_TAALSCHAKEL], starts={Termijnsoort.VOORTGANGSGESPREK: "eerste_lesdag"}, uiterlijk="start_op",
        wacht_op="school", fase=Fase.VOORTGANG,
        grondslag=bronnen.WI2021_ART_17,
    )  # fmt: skip
    def start(self, *, by: Any, op: datetime.date, instelling: str) -> None:
        """De lessen zijn begonnen. Vanaf nu volgt de gemeente de voortgang met gesprekken."""
        self.start_op, self.instelling = op, instelling

    @step(
        source=LeerrouteStatus.GESTART, target=LeerrouteStatus.AFGEROND, label="Leerroute afronden",
        gedaan="Leerroute afgerond", wie=is_behandelaar, stops=[Termijnsoort.VOORTGANGSGESPREK], uiterlijk="einde_op",
        fase=Fase.AFRONDING,
        grondslag=bronnen.WI2021_ART_6,
    )  # fmt: skip
    def rond_af(self, *, by: Any, op: datetime.date) -> None:
        """De leerroute is gevolgd zoals in het PIP staat; nu telt wat er voor het einde van de plicht nog ontbreekt."""
        self.afgerond_op = op

    @step(
        source=LeerrouteStatus.GESTART, target=LeerrouteStatus.GESTART, label="Extra voortgangsgesprek openen",
        gedaan="Extra voortgangsgesprek geopend", wie=is_behandelaar, guards=[alle_gesprekken_gevoerd], hoofd=False,
        starts={Termijnsoort.VOORTGANGSGESPREK: "laatste_gespreksdag"}, grondslag=bronnen.WI2021_ART_17,
    )  # fmt: skip
    def open_extra_gesprek(self, *, by: Any, op: datetime.date) -> None:
        """Er stond geen gesprek meer gepland, maar de begeleiding vraagt er nog een."""

    @step(
        source=[LeerrouteStatus.AANGEBODEN, LeerrouteStatus.GEKOZEN], target=LeerrouteStatus.GEPLAND,
        label="Plek intrekken", gedaan="De plek gaat niet door: {reden}", wie=is_behandelaar, hoofd=False,
        starts={Termijnsoort.AANBOD_LEERROUTE: "dagtekening"}, grondslag=bronnen.WI2021_ART_16,
    )  # fmt: skip
    def trek_in(self, *, by: Any, op: datetime.date, reden: str) -> None:
        """De school of de inburgeraar ziet ervan af voor de start. Aan een asielstatushouder is weer een aanbod verschuldigd."""
        if self.status == LeerrouteStatus.AANGEBODEN:
            self.meld_intrekking()
        self.aangeboden_op = self.gekozen_op = self.start_op = self.einde_op = None

    # De klok mag het ook: heeft een nieuw PIP een andere leerroute, dan zet de bekendmaking daarvan deze stap.
    @step(
        source=LOPEND, target=LeerrouteStatus.BEEINDIGD, label="Leerroute voortijdig beëindigen",
        gedaan="Leerroute voortijdig beëindigd: {reden}", wie=is_behandelaar, hoofd=False,
        stops=[Termijnsoort.VOORTGANGSGESPREK], fase=Fase.LEERROUTE, klok=True, grondslag=bronnen.WI2021_ART_17,
    )  # fmt: skip
    def beeindig(self, *, by: Any, op: datetime.date, reden: str) -> None:
        """De school of de inburgeraar stopt. De plicht loopt door: er komt een nieuwe leerroute om aan te bieden."""
        self.beeindigd_op, self.reden_beeindigd = op, reden

    @property
    def eerste_lesdag(self) -> datetime.date | None:
        """Het feit waaruit de termijn van het eerste gesprek loopt."""
        dag: datetime.date | None = self.start_op
        return dag

    @property
    def laatste_gespreksdag(self) -> datetime.date | None:
        """Het feit waaruit de termijn van een extra gesprek loopt."""
        dag: datetime.date | None = self.gesprekken.aggregate(dag=models.Max("gehouden_op"))["dag"]
        return dag or self.start_op

    def na_stap(self, stap: Stap, *, by: Any, op: datetime.date) -> list[Verricht]:
        if stap.naam == "open_extra_gesprek":
            self.open_gesprek(op)
        if stap.naam in ("rond_af", "beeindig"):
            reden = f"de leerroute is {self.get_status_display().lower()}"
            return [perform(g, "vervalt", by=by, op=op, reden=reden) for g in self.gesprekken.filter(status__in=OPEN)]
        return []

    def gevolgen(self, stap: Stap) -> list[str]:
        if stap.naam in ("rond_af", "beeindig") and self.gesprekken.filter(status__in=OPEN).exists():
            return ["Het voortgangsgesprek dat nog openstaat, vervalt."]
        return []

    def te_starten(self, stap: Stap) -> list[tuple[Termijnsoort, str]]:
        """Alleen een asielstatushouder heeft recht op een aanbod, dus alleen dan loopt daarvan een termijn."""
        if stap.naam == "trek_in" and not self.dossier.is_asiel:
            return []
        return super().te_starten(stap)

    def bereken_termijn(
        self, soort: Termijnsoort, feit: datetime.date, parameters: Parameters
    ) -> tuple[datetime.date | None, Uitleg]:
        """Het ritme van de gesprekken staat in het PIP; dat gaat voor de standaard van de gemeente."""
        per_jaar = self.pip.aantal_voortgangsgesprekken
        if soort is Termijnsoort.VOORTGANGSGESPREK and per_jaar:
            parameters = _met_ritme(per_jaar)
        return super().bereken_termijn(soort, feit, parameters)

    @property
    def dagtekening(self) -> datetime.date | None:
        dag: datetime.date | None = self.pip.dagtekening
        return dag

    def komt_er_een_gesprek_na(self, dag: datetime.date) -> bool:
        """Valt het volgende gesprek, in het ritme van het PIP, nog voor het verwachte einde van de lessen?"""
        if self.einde_op is None:
            return True
        parameters = parameters_voor(self.dossier.gemeente_id)
        uiterlijk, _ = self.bereken_termijn(Termijnsoort.VOORTGANGSGESPREK, dag, parameters)
        return uiterlijk is not None and uiterlijk <= self.einde_op

    def meld_intrekking(self) -> None:
        uitgaand.zet_klaar(
            "duo.aanbod_weg", f"{self._meta.label_lower}:{self.pk}:{self.versie + 1}", gemeente_id=self.dossier.gemeente_id,
            dossier=self.dossier, instelling_code=self.instelling_code,
        )  # fmt: skip

    def open_gesprek(self, op: datetime.date) -> None:
        """Het volgende gesprek met zijn taak; de termijn ervan loopt al, vanaf het vorige gesprek of de start."""
        gesprek = self.gesprekken.create(dossier=self.dossier, nummer=self.gesprekken.count() + 1)
        taken.volg_op(gesprek, self.dossier, op)
        self.zet_gesprekken_klaar(None, op)

    def zet_gesprekken_klaar(self, klaar_op: datetime.date | None, op: datetime.date) -> None:
        """Zolang er gesprekken komen, is dit leeg; daarna is het afronden van de leerroute de volgende stap."""
        self.gesprekken_klaar_op = klaar_op
        self.save(update_fields=["gesprekken_klaar_op"])  # type: ignore[misc]
        taken.volg_op(self, self.dossier, op)
