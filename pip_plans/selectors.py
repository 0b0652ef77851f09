from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format

from dossiers.models import Brief, Dossier
from intake.models import ONDERDELEN, Intake
from pip_plans.models import Pip
from pip_plans.volledigheid import Punt, gemis, recht_van
from wet.codes import Route

IN_HET_PIP = {
    "leerroute_aanbod": "Lessen, aangeboden en betaald door de gemeente",
    "intensiteit_leerroute": "De uren van de lessen in het PIP",
    "pvt": "Participatieverklaringstraject (PVT)",
    "map": "Module Arbeidsmarkt en Participatie (MAP)",
    "participatie_uren": "Uren participatie",
    "eindgesprek_z": "Eindgesprek met de gemeente",
    "gratis_pogingen": "Gratis examenpogingen",
    "ontzorgen": "Financieel ontzorgen",
    "lening": "Lening bij DUO: de persoon kiest en betaalt zelf een school",
}


def bevindingen(intake: Intake) -> str:
    """Wat de intake per onderdeel opleverde, als begin van de tekst in het PIP. Gezondheid blijft in het verslag."""
    regels = []
    for veld, kop in ONDERDELEN.items():
        if veld == "gezondheid":
            continue
        tekst = (
            getattr(intake, f"get_{veld}_display")() if veld in ("kinderen", "taalniveau") else getattr(intake, veld)
        )
        if tekst:
            regels.append(f"{kop}: {tekst}")
    return "\n".join(regels)


@dataclass(frozen=True)
class Urenrij:
    naam: str
    uren: int | None
    norm: str


@dataclass(frozen=True)
class Paneel:
    """Het tabblad PIP op de dossierpagina: het nieuwste plan, met wat er nog ontbreekt zolang het een concept is."""

    pip: Pip | None
    gemis: list[Punt]
    brief: Brief | None
    uren: list[Urenrij]

    @property
    def feiten(self) -> list[dict[str, Any]]:
        if self.pip is None:
            return []
        besluit, pip = self.pip.besluit, self.pip
        gesprekken = pip.aantal_voortgangsgesprekken
        return [
            {"label": "Stand", "waarde": pip.stand},
            {"label": "Besluit", "waarde": besluit.nummer if besluit and besluit.nummer else "nog geen nummer"},
            {"label": "Dagtekening", "waarde": date_format(pip.dagtekening, "j F Y") if pip.dagtekening else ""},
            {"label": "School", "waarde": pip.aanbieder or "niet ingevuld"},
            {"label": "Voortgangsgesprekken", "waarde": f"{gesprekken} per jaar" if gesprekken else ""},
            {"label": "Ondersteuning", "waarde": pip.ondersteuning},
        ]  # fmt: skip

    @property
    def redenen(self) -> list[tuple[str, str]]:
        if self.pip is None:
            return []
        alle = [
            ("B1-route", self.pip.reden_b1), ("Onderwijsroute", self.pip.reden_onderwijs), ("Z-route", self.pip.reden_z),
            ("Anders dan de leerbaarheidstoets", self.pip.afwijking_lbt),
        ]  # fmt: skip
        return [(kop, tekst) for kop, tekst in alle if tekst]


def paneel(dossier: Dossier) -> Paneel:
    pip = Pip.objects.filter(dossier=dossier).select_related("besluit", "dossier__gemeente").first()
    if pip is None:
        return Paneel(None, [], None, [])
    return Paneel(pip, gemis(pip) if pip.bewerkbaar else [], pip.besluit.brief if pip.besluit else None, uren(pip))


def uren(pip: Pip) -> list[Urenrij]:
    """De uren van het plan naast de norm van de wet; alleen wat bij de groep en de route hoort."""
    recht, plicht, z_route = recht_van(pip), pip.plicht, pip.route is Route.Z
    taal = recht.parameter("z_cursusuren") if z_route else recht.parameter("onderwijs_uren")
    norm_taal = f"{taal.waarde} uur" if z_route else "geen vaste norm"
    rijen = [
        (plicht.intensiteit_leerroute, Urenrij("Taal en KNM", pip.uren_leerroute, norm_taal)),
        (True, Urenrij("PVT", pip.uren_pvt, f"{recht.getal('pvt_uren')} uur")),
        (plicht.map, Urenrij("MAP, praktijk", pip.uren_map, f"{recht.getal('map_uren')} uur")),
        (plicht.participatie_uren,
         Urenrij("Participatie", pip.uren_participatie, f"{recht.getal('z_participatie_uren')} uur, met PVT en MAP erbij")),
    ]  # fmt: skip
    return [rij for verschuldigd, rij in rijen if verschuldigd]


def verschuldigd(pip: Pip) -> list[dict[str, str]]:
    """Wat de gemeente deze persoon in deze route moet bieden, met het artikel; alleen wat het PIP aangaat."""
    plicht = pip.plicht
    artikelen = {stap.feit: stap.artikel for stap in plicht.uitleg}
    return [{"naam": naam, "artikel": artikelen[veld]} for veld, naam in IN_HET_PIP.items() if getattr(plicht, veld)]
