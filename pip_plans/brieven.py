"""De PIP-beschikking (Wi2021 art. 15): alle onderdelen die zo'n besluit moet hebben, als feiten voor het sjabloon."""

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.formats import date_format

from besluiten.models import Besluit
from dossiers.brieven import Briefsoort, registreer
from dossiers.models import Dossier
from intake.models import Intake
from pip_plans.models import EXAMENS, Pip, intake_van
from wet import bronnen
from wet.aanbod import Aanbodplicht
from wet.codes import Route
from wet.inburgeringstermijn import Inburgeringstermijn, InburgeringstermijnFeiten, inburgeringstermijn
from wet.termijnen import duur_van
from wet.termijnsoorten import Termijnsoort, bereken


@dataclass(frozen=True)
class Onderdeel:
    """Een regel in de tabel van het plan: wat, hoeveel uur, en wanneer."""

    naam: str
    uren: str
    wanneer: str


@registreer
class PipBeschikking(Briefsoort):
    """Het besluit waarmee het college het PIP vaststelt; de dagtekening laat de inburgeringstermijn beginnen."""

    sleutel = "pip/beschikking"
    onderwerp = "Besluit: uw plan inburgering en participatie (PIP)"
    grondslag = bronnen.WI2021_ART_15
    is_besluit = True
    object: Besluit
    blokken = {
        "inleiding": "U bent inburgeringsplichtig. Samen met u hebben wij gekeken wat u nodig heeft om mee te doen in "
        "Nederland. Dat staat in dit plan. Het heet het plan inburgering en participatie (PIP).",
        "privacy": "Wij gebruiken uw gegevens alleen voor uw inburgering. U mag uw gegevens bekijken en laten verbeteren. "
        "Vraag uw contactpersoon hoe dat gaat.",
    }

    @classmethod
    def voorbeeld(cls, dossier: Dossier, op: datetime.date) -> dict[str, Any]:
        """Een asielstatushouder in de B1-route: die brief heeft de meeste onderdelen."""
        plan = Pip(
            dossier=dossier, leerroute=Route.B1, niveau="B1", uren_leerroute=600, uren_per_week=16, uren_pvt=12, uren_map=40,
            start_leerroute=op + datetime.timedelta(weeks=6), aanbieder="Taalschool Voorbeeld", aantal_voortgangsgesprekken=4,
            bevindingen="U werkte als kok en leert snel.", reden_b1="U leert snel en u wilt werken in de zorg.",
            reden_onderwijs="U wilt liever werken dan een opleiding volgen.", reden_z="U kunt een hoger niveau halen.",
            ondersteuning="U krijgt hulp van een taalmaatje en van uw contactpersoon.",
        )  # fmt: skip
        besluit = Besluit(dossier=dossier, nummer="B-0000-000000", dagtekening=op)
        return {"object": besluit, "pip": plan, "intake": None}

    @cached_property
    def pip(self) -> Pip:
        pip: Pip = self.object.object
        return pip

    @cached_property
    def intake(self) -> Intake | None:
        return intake_van(self.dossier)

    @cached_property
    def plicht(self) -> Aanbodplicht:
        return self.pip.plicht

    @property
    def route(self) -> Route:
        assert self.pip.route is not None  # noqa: S101 - zonder route wordt niet vastgesteld
        return self.pip.route

    @property
    def is_b1(self) -> bool:
        return self.route is Route.B1

    @property
    def is_onderwijs(self) -> bool:
        return self.route is Route.ONDERWIJS

    @property
    def is_z(self) -> bool:
        return self.route is Route.Z

    @property
    def is_asiel(self) -> bool:
        return self.dossier.is_asiel

    @property
    def redenen(self) -> list[tuple[str, str]]:
        """Waarom deze route, en waarom de twee andere niet; de gekozen route eerst."""
        alle = {Route.B1: self.pip.reden_b1, Route.ONDERWIJS: self.pip.reden_onderwijs, Route.Z: self.pip.reden_z}
        volgorde = [self.route, *(route for route in alle if route is not self.route)]
        woord = {route: "Waarom de" if route is self.route else "Waarom niet de" for route in alle}
        return [(f"{woord[route]} {route.label}", alle[route]) for route in volgorde]

    @property
    def toets(self) -> str:
        """De uitkomst van de leerbaarheidstoets, met de dag; leeg als er geen intake in dit dossier is."""
        if self.intake is None or not self.intake.lbt_uitkomst:
            return ""
        dag = f" ({date_format(self.intake.lbt_op, 'j F Y')})" if self.intake.lbt_op else ""
        reden = f" {self.intake.lbt_toelichting}" if self.intake.lbt_toelichting else ""
        return f"{self.intake.get_lbt_uitkomst_display()}{dag}.{reden}"

    @property
    def onderdelen(self) -> list[Onderdeel]:
        """Wat deze persoon gaat doen; alleen wat bij de groep en de route hoort."""
        pip = self.pip
        rijen = [self._taal()] if self.plicht.intensiteit_leerroute or self.is_z else []
        if self.plicht.participatie_uren:
            rijen.append(
                Onderdeel("Participatie: meedoen in een Nederlandstalige omgeving", f"{pip.uren_participatie} uur", "")
            )
        rijen.append(Onderdeel("Participatieverklaringstraject (PVT)", f"{pip.uren_pvt} uur", pip.periode_pvt))
        if self.plicht.map:
            naam = "Module Arbeidsmarkt en Participatie (MAP)"
            rijen.append(Onderdeel(naam, f"{pip.uren_map} uur in de praktijk", pip.periode_map))
        return rijen

    def _taal(self) -> Onderdeel:
        naam = "Taalschakeltraject" if self.is_onderwijs else "Nederlandse taal en kennis van Nederland (KNM)"
        if not self.plicht.intensiteit_leerroute:
            return Onderdeel(naam, f"{self.z_cursusuren} uur", "bij een school die u zelf kiest")
        start = date_format(self.pip.start_leerroute, "j F Y") if self.pip.start_leerroute else ""
        return Onderdeel(
            naam, f"{self.pip.uren_leerroute} uur", f"{self.pip.uren_per_week} uur per week, vanaf {start}"
        )

    @property
    def z_cursusuren(self) -> int:
        return self.recht.getal("z_cursusuren")

    @property
    def z_participatie_uren(self) -> int:
        return self.recht.getal("z_participatie_uren")

    @property
    def examens(self) -> str:
        return ", ".join(EXAMENS[code] for code in self.pip.examens)

    @cached_property
    def termijn(self) -> Inburgeringstermijn:
        feiten = InburgeringstermijnFeiten(dagtekening=self.dagtekening)
        return inburgeringstermijn(feiten, self.pip.parameters)

    @property
    def termijnduur(self) -> str:
        return f"{self.recht.getal('inburgeringstermijn')} jaar"

    @property
    def wisselen_tot_en_met(self) -> datetime.date:
        return bereken(Termijnsoort.ROUTEWISSELING, self.dagtekening, self.pip.parameters).laatste_dag

    @property
    def gratis_pogingen(self) -> int:
        return self.recht.getal("gratis_pogingen")

    @property
    def ontzorgduur(self) -> str:
        return str(duur_van(self.recht.parameter("ontzorgen_maanden")))

    @property
    def lening(self) -> str:
        return self._bedrag("lening_max")

    @property
    def boete_begin(self) -> str:
        return self._bedrag("boete_art23_basis")

    @property
    def boete_hoogste(self) -> str:
        return self._bedrag("boete_art23_max")

    @property
    def boete_duo_pvt_map(self) -> str:
        return self._bedrag("duo_boete_art24")

    @property
    def boete_duo_leerroute(self) -> str:
        return self._bedrag("duo_boete_art25_max")

    def _bedrag(self, naam: str) -> str:
        """Hele euro's met een punt bij duizend: "10.000"."""
        return f"{int(self.recht.bedrag(naam)):,}".replace(",", ".")
