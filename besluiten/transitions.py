"""Het besluit: concept → vastgesteld (nummer en dagtekening) → bekendgemaakt (dag en wijze) → herzien.

Hier, en nergens anders, staan nummer, dagtekening en bekendmaking. Wat een besluit doet, zegt zijn soort (`soorten.py`).
"""

import datetime
from dataclasses import replace
from typing import Any

from django.db import models

from besluiten.permissions import is_behandelaar
from besluiten.soorten import Besluitsoort, besluitsoort
from dossiers.fouten import NietMogelijk
from dossiers.models import Brief, volgend_nummer
from dossiers.perform import perform
from dossiers.steps import Guard, Stap, Stapmodel, alleen_klok, guard, statusveld, step
from toegang.models import Medewerker
from wet import bronnen
from wet.termijnsoorten import Termijnsoort


class Status(models.TextChoices):
    CONCEPT = "CONCEPT", "Concept"
    VASTGESTELD = "VASTGESTELD", "Vastgesteld, nog niet bekendgemaakt"
    BEKENDGEMAAKT = "BEKENDGEMAAKT", "Bekendgemaakt"
    HERZIEN = "HERZIEN", "Herzien door een later besluit"
    INGETROKKEN = "INGETROKKEN", "Ingetrokken vóór de bekendmaking"
    VERVALLEN = "VERVALLEN", "Concept vervallen"


@guard("de PDF van het besluit is klaar")
def pdf_klaar(besluit: Any) -> bool:
    brief = besluit.brief
    return brief is not None and brief.pdf_id is not None


@guard("het dossier kan zonder dit besluit verder")
def niet_verplicht(besluit: Any) -> bool:
    return not besluit.soort_besluit.verplicht


class BesluitProces(Stapmodel):
    """De levensloop. De woorden op de knop komen van de soort: "PIP vaststellen", "PIP bekendmaken"."""

    status = statusveld(Status.CONCEPT, Status)
    soort: str
    dossier: Any
    vervangt: Any
    dagtekening: Any
    bekendmaking: Any

    class Meta:
        abstract = True

    @step(
        source=Status.CONCEPT, target=Status.VASTGESTELD, label="Besluit vaststellen", gedaan="Besluit vastgesteld",
        wie=is_behandelaar, grondslag=bronnen.AWB_ART_3_46,
    )  # fmt: skip
    def stel_vast(self, *, by: Medewerker | None, op: datetime.date) -> None:
        """Het besluit is volledig en gemotiveerd: het krijgt zijn nummer en dagtekening, en de brief zijn vaste tekst."""
        if bezwaren := self.soort_besluit.bezwaren(op):
            raise NietMogelijk(*bezwaren)
        nummer = volgend_nummer(self.dossier.gemeente_id, "besluit", op.year)
        self.nummer, self.dagtekening, self.ondertekenaar = f"B-{op.year}-{nummer:06d}", op, by

    @step(
        source=Status.VASTGESTELD, target=Status.BEKENDGEMAAKT, label="Besluit bekendmaken", gedaan="Besluit bekendgemaakt",
        wie=is_behandelaar, guards=[pdf_klaar], starts={Termijnsoort.BEZWAAR: "bekendmaking"}, uiterlijk="dagtekening",
        grondslag=bronnen.AWB_ART_3_41,
    )  # fmt: skip
    def maak_bekend(self, *, by: Medewerker | None, op: datetime.date, wijze: str, bewijs: str = "") -> None:
        """Het besluit is verstuurd of uitgereikt. Pas nu werkt het (Awb 3:40); de bezwaartermijn begint de dag erna."""
        self.bekendmaking, self.wijze, self.bewijs = op, wijze, bewijs

    @step(
        source=Status.VASTGESTELD, target=Status.INGETROKKEN, label="Vastgesteld besluit intrekken", hoofd=False,
        gedaan="Besluit ingetrokken vóór de bekendmaking", wie=is_behandelaar, grondslag=bronnen.AWB_ART_3_41,
    )  # fmt: skip
    def trek_in(self, *, by: Medewerker | None, op: datetime.date, reden: str) -> None:
        """Er stond een fout in. Het nummer blijft bestaan; het besluit heeft nooit gewerkt."""
        self.reden = reden

    @step(
        source=Status.CONCEPT, target=Status.VERVALLEN, label="Concept laten vervallen", hoofd=False,
        gedaan="Concept van het besluit vervallen", wie=is_behandelaar, guards=[niet_verplicht],
        grondslag=bronnen.AWB_ART_3_41,
    )  # fmt: skip
    def trek_in_concept(self, *, by: Medewerker | None, op: datetime.date, reden: str) -> None:
        """Het besluit is niet nodig. Een concept heeft geen nummer en zet geen termijn in gang."""
        self.reden = reden

    @step(
        source=Status.BEKENDGEMAAKT, target=Status.HERZIEN, label="Besluit als herzien vastleggen",
        gedaan="Besluit vervangen door een later besluit", wie=alleen_klok, klok=True, grondslag=bronnen.WI2021_ART_11,
    )  # fmt: skip
    def herzie(self, *, by: Medewerker | None, op: datetime.date) -> None:
        """Een later besluit over hetzelfde is bekendgemaakt; dit gebeurt in dezelfde transactie."""

    @property
    def soort_besluit(self) -> Besluitsoort:
        return besluitsoort(self.soort)(self)

    @property
    def brief(self) -> Brief | None:
        """De brief waarmee dit besluit de deur uit gaat; er is er hoogstens één."""
        return (
            Brief.objects.filter(object_label=self._meta.label_lower, object_id=self.pk).select_related("pdf").first()
        )

    def mogelijke_stappen(self) -> list[Stap]:
        """De stappen met de naam van de soort erin, en de termijn waar het vaststellen onder valt."""
        soort = besluitsoort(self.soort)
        woorden = {"stel_vast": f"{soort.naam} vaststellen", "maak_bekend": f"{soort.naam} bekendmaken"}
        return [
            replace(
                stap, label=woorden.get(stap.naam, stap.label),
                valt_onder=soort.valt_onder if stap.naam == "stel_vast" else stap.valt_onder,
            )
            for stap in super().mogelijke_stappen()
        ]  # fmt: skip

    def ontbreekt(self, stap: Stap) -> list[Guard]:
        eigen = super().ontbreekt(stap)
        return eigen + self.soort_besluit.ontbreekt() if stap.naam == "stel_vast" else eigen

    def briefsleutel(self, stap: Stap) -> str:
        return besluitsoort(self.soort).brief if stap.naam == "stel_vast" else ""

    def gevolgen(self, stap: Stap) -> list[str]:
        return list(besluitsoort(self.soort).gevolgen) if stap.naam == "maak_bekend" else []

    def na_stap(self, stap: Stap, *, by: Medewerker | None, op: datetime.date) -> list[Any]:
        if stap.naam == "trek_in":
            self.soort_besluit.bij_intrekking(by=by, op=op)
        if stap.naam != "maak_bekend":
            return []
        brief = self.brief
        assert brief is not None  # noqa: S101 - de voorwaarde van deze stap is dat de PDF er is
        perform(brief, "verzend", by=by, op=op, wijze=self.wijze, besluit=self)
        if self.vervangt is not None:
            perform(self.vervangt, "herzie", by=None, op=op)
        return self.soort_besluit.bij_bekendmaking(by=by, op=op)
