"""De nagespeelde DUO en BRP kennen dezelfde mensen als de demo, met wat er tot nu toe is doorgegeven.

Bij elke start gelezen uit de database: wat in een vorige sessie naar DUO ging, weet DUO dan nog.
"""

import datetime
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.conf import settings

from dossiers.adressering import als_persoon
from dossiers.beleid import parameters_voor
from dossiers.models import Doelgroep, Dossier, Inburgeraar, Termijn
from dossiers.selectors import zoek_persoon
from inburgering.demo.dossiers import OVER
from inburgering.demo.herkomst import ASIEL, GEZIN, OVERIG
from inburgering.demo.personen import Mens, kies_doelgroep, maak_mens, test_bsns
from inburgering.demo.plaats import HIER, SCHOLEN
from inburgering.demo.toeval import Toeval
from intake.models import Intake, Leerbaarheid
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Persoon, Verblijfstitel, Waarde
from koppelingen.duo.codes import Doelgroep as DuoGroep
from koppelingen.duo.codes import GedetailleerdeDoelgroep, LbtResultaat
from koppelingen.standin.toestand import GEMEENTE_OIN, voorbeeld_plicht
from leerroutes.doorgeven import aanbod_van
from leerroutes.models import Afronding, Examenuitslag, Leerroute
from pip_plans.bericht import voor_duo
from pip_plans.models import Pip
from pip_plans.transitions import Status as PipStatus
from toegang.models import Gemeente
from wet.termijnsoorten import Termijnsoort

NIEUWE_MENSEN = 20
LANDEN = {h.land.code: h.land for groep in (ASIEL, GEZIN, OVERIG) for h in groep}
NATIONALITEITEN = {h.nationaliteit.code: h.nationaliteit for groep in (ASIEL, GEZIN, OVERIG) for h in groep}
LBT = {
    Leerbaarheid.HAALBAAR: LbtResultaat.HAALBAAR, Leerbaarheid.NIET_HAALBAAR: LbtResultaat.NIET_HAALBAAR,
    Leerbaarheid.ONBEKEND: LbtResultaat.ONBEKEND,
}  # fmt: skip


def bestand() -> Path:
    return Path(settings.VAR_MAP) / "standin.json"


def schrijf(vandaag: datetime.date) -> None:
    """Het bestand voor `python -m koppelingen.standin --personen`."""
    gemeente = Gemeente.objects.get(oin=GEMEENTE_OIN)
    nieuwe = [{"brp": m.persoon.naar_dict(), "duo": _nieuw(m, vandaag)} for m in nieuwe_mensen(gemeente, vandaag)]
    inhoud = {
        "gemeenten": {gemeente.oin: gemeente.code}, "instellingen": _scholen(), "personen": [*_bekende(gemeente), *nieuwe],
    }  # fmt: skip
    bestand().parent.mkdir(parents=True, exist_ok=True)
    bestand().write_text(json.dumps(inhoud, ensure_ascii=False), encoding="utf-8")


def nieuwe_mensen(gemeente: Gemeente, vandaag: datetime.date) -> list[Mens]:
    """Wie DUO nog kan melden: in geen enkel dossier, maar wel bekend bij BRP en DUO."""
    mensen = []
    for nummer, bsn in enumerate(test_bsns()[-OVER:][:NIEUWE_MENSEN]):
        if zoek_persoon(gemeente.pk, bsn=bsn) is None:
            toeval = Toeval(100_000 + nummer)
            kennisgeving = vandaag - datetime.timedelta(days=1 + nummer % 4)
            mensen.append(
                maak_mens(toeval.worp, 100_000 + nummer, bsn, kies_doelgroep(toeval.worp), kennisgeving, kennisgeving)
            )
    return mensen


def _nieuw(mens: Mens, vandaag: datetime.date) -> dict[str, Any]:
    return _plicht(vandaag - datetime.timedelta(days=1), mens.doelgroep)


def _plicht(kennisgeving: datetime.date, doelgroep: str) -> dict[str, Any]:
    asiel = doelgroep == Doelgroep.ASIELSTATUSHOUDER
    plicht = voorbeeld_plicht(kennisgeving, DuoGroep.ASIEL if asiel else DuoGroep.OVERIG)
    if doelgroep == Doelgroep.OVERIGE_MIGRANT:
        plicht["doelgroep"]["gedetailleerdeDoelgroep"] = GedetailleerdeDoelgroep.OVERIG
    return plicht


def _scholen() -> list[dict[str, Any]]:
    return [
        {"instellingsnummer": s.nummer, "naam": s.naam, "postcode": "1234CD", "huisnummer": 10 + i, "plaatsnaam": HIER.omschrijving,
         "indicatieBowKeurmerk": True, "indicatieTstKeurmerk": s.tst}
        for i, s in enumerate(SCHOLEN)
    ]  # fmt: skip


def _bekende(gemeente: Gemeente) -> Iterator[dict[str, Any]]:
    """Ieder met een BSN: de BRP zoals wij die lazen, en bij DUO wat wij doorgaven."""
    duo = _BijDuo(gemeente)
    for dossier in Dossier.objects.filter(gemeente=gemeente).select_related("inburgeraar").order_by("pk"):
        if dossier.inburgeraar.bsn:
            yield {"brp": _persoon(dossier.inburgeraar).naar_dict(), "duo": duo.van(dossier)}


def _persoon(mens: Inburgeraar) -> Persoon:
    titel = (
        Verblijfstitel(Waarde(mens.verblijfstitel), Datum.lees(mens.verblijfstitel_vanaf))
        if mens.verblijfstitel
        else None
    )
    return replace(
        als_persoon(mens), geboorteland=LANDEN.get(mens.geboorteland, Waarde(mens.geboorteland)), verblijfstitel=titel,
        nationaliteiten=tuple(NATIONALITEITEN.get(code, Waarde(code)) for code in mens.nationaliteiten),
        gemeente=HIER if mens.inschrijving_gemeente == HIER.code else Waarde(mens.inschrijving_gemeente),
        ingeschreven_op=Datum.van(mens.ingeschreven_op) if mens.ingeschreven_op else None,
        overleden_op=Datum.lees(mens.overleden_op),
    )  # fmt: skip


def _examen(uitslag: Examenuitslag) -> dict[str, Any]:
    niveau = {"niveau": uitslag.niveau} if uitslag.niveau else {}
    return {
        "onderdeel": uitslag.onderdeel,
        "examendatum": uitslag.op.isoformat(),
        "resultaat": uitslag.uitslag,
        **niveau,
    }


class _BijDuo:
    """Alles wat naar DUO ging, in een vast aantal query's gelezen."""

    def __init__(self, gemeente: Gemeente) -> None:
        self.gemeente, parameters = gemeente, parameters_voor(gemeente.pk)
        in_gemeente = {"dossier__gemeente": gemeente}
        self.intakes = {i.dossier_id: i for i in Intake.objects.filter(**in_gemeente).order_by("pk")}
        geldend = Pip.objects.filter(**in_gemeente, status=PipStatus.GELDEND)
        self.pips = {p.dossier_id: p for p in geldend.select_related("besluit", "dossier__gemeente")}
        for pip in self.pips.values():
            pip.parameters = parameters  # één keer gelezen in plaats van bij elk PIP
        aangeboden = Leerroute.objects.filter(**in_gemeente).exclude(aangeboden_op=None).order_by("pk")
        self.leerroutes = {le.dossier_id: le for le in aangeboden}
        self.afrondingen = {a.dossier_id: a for a in Afronding.objects.filter(**in_gemeente)}
        self.uitslagen: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for uitslag in Examenuitslag.objects.filter(**in_gemeente):
            self.uitslagen[uitslag.dossier_id].append(_examen(uitslag))
        soort = Termijnsoort.INBURGERINGSTERMIJN.name
        self.termijnen = {
            t.dossier_id: t for t in Termijn.objects.filter(**in_gemeente, soort=soort, status=Termijn.Status.LOOPT)
        }

    def van(self, dossier: Dossier) -> dict[str, Any]:
        kennisgeving = dossier.kennisgeving or dossier.vergunning_vanaf
        uit = _plicht(kennisgeving, dossier.doelgroep) if kennisgeving else {}
        return uit | self._toets(dossier) | self._plan(dossier) | self._resultaten(dossier)

    def _toets(self, dossier: Dossier) -> dict[str, Any]:
        """Is de uitslag hier nog niet bekend, dan is hij bij DUO op te halen zodra het gesprek is gevoerd."""
        intake = self.intakes.get(dossier.pk)
        dag = (intake.lbt_op or intake.gesprek_op) if intake else None
        if intake is None or dag is None:
            return {}
        uitkomst = (
            LBT.get(Leerbaarheid(intake.lbt_uitkomst), LbtResultaat.HAALBAAR)
            if intake.lbt_op
            else LbtResultaat.HAALBAAR
        )
        score = {"behaaldeScore": "61,5", "benodigdeScore": "55,0"}
        return {"lbt_resultaten": [{"resultaat": uitkomst, **score, "datumAfname": dag.isoformat()}]}

    def _plan(self, dossier: Dossier) -> dict[str, Any]:
        pip, leerroute = self.pips.get(dossier.pk), self.leerroutes.get(dossier.pk)
        if pip is None or pip.dagtekening is None:
            return {}
        dag, code = pip.dagtekening, self.gemeente.code
        uit: dict[str, Any] = {
            "pip": {"gemeentecode": code, "pip": voor_duo(pip, dag).naar_json()},
            "pip_oin": self.gemeente.oin,
        }
        termijn = self.termijnen.get(dossier.pk)
        if termijn and termijn.feit_datum and termijn.vervalt:
            een_dag = datetime.timedelta(days=1)
            uit["dagtekening_eerste"] = termijn.feit_datum.isoformat()
            uit["inburgeringstermijn"] = {
                "startdatum": (termijn.feit_datum + een_dag).isoformat(), "einddatum": (termijn.vervalt + een_dag).isoformat(),
            }  # fmt: skip
        if leerroute:
            uit["aanbod"] = {leerroute.instelling_code: aanbod_van(leerroute).naar_json()}
        return uit

    def _resultaten(self, dossier: Dossier) -> dict[str, Any]:
        afronding, oin = self.afrondingen.get(dossier.pk), self.gemeente.oin
        uit: dict[str, Any] = {"examenresultaten": self.uitslagen[dossier.pk]}
        if afronding and afronding.pvt_op:
            uit |= {"pvt": {"datumOndertekeningPvt": afronding.pvt_op.isoformat()}, "pvt_oin": oin}
        if afronding and afronding.map_op:
            uit |= {"map": {"datumEindgesprekMap": afronding.map_op.isoformat()}, "map_oin": oin}
        if afronding and afronding.z_op:
            uit["zroute"] = {"datumAfrondingZroute": afronding.z_op.isoformat()}
        return uit
