"""Wat de nagespeelde DUO en BRP weten. Gegevens van DUO staan er in DUO's eigen JSON."""

import json
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from koppelingen.brp.persoon import Persoon
from koppelingen.brp.testset import lees_testset
from koppelingen.duo.codes import Doelgroep
from koppelingen.standin.reactie import Reactie

Ruw = dict[str, Any]

# Verzonnen OIN's in de vorm van echte: DUO, en een gemeente.
DUO_OIN = "00000004000000001000"
GEMEENTE_OIN = "00000004000000002000"
MEESTE_VERZOEKEN = 5000


@dataclass
class BijDuo:
    """Wat DUO van één persoon weet. `gemeente_oin` leeg: elke gemeente mag deze persoon bevragen."""

    gemeente_oin: str = ""
    inburgeringsplicht: Ruw | None = None
    inburgeringsplicht_historie: list[Ruw] = field(default_factory=list)
    doelgroep: Ruw | None = None
    doelgroep_historie: list[Ruw] = field(default_factory=list)
    inburgeringstermijn: Ruw | None = None
    inburgeringstermijn_historie: list[Ruw] = field(default_factory=list)
    lbt_resultaten: list[Ruw] = field(default_factory=list)
    examennummer: str = ""
    vrijstellingen: list[Ruw] = field(default_factory=list)
    ontheffingen: list[Ruw] = field(default_factory=list)
    examenresultaten: list[Ruw] = field(default_factory=list)
    gratispogingen: list[Ruw] = field(default_factory=list)
    pip: Ruw | None = None
    pip_oin: str = ""
    dagtekening_eerste: str = ""
    aanbod: dict[str, Ruw] = field(default_factory=dict)
    cursusuren_bekend: bool = False
    map: Ruw | None = None
    map_oin: str = ""
    pvt: Ruw | None = None
    pvt_oin: str = ""
    zroute: Ruw | None = None
    uren: dict[str, Ruw] = field(default_factory=dict)
    contactpersoon: int | None = None

    def werk_bij(self, nieuw: Mapping[str, Any]) -> None:
        namen = {veld.name for veld in fields(self)}
        for naam, waarde in nieuw.items():
            if naam not in namen:
                raise ValueError(f"onbekend veld {naam}")
            setattr(self, naam, waarde)


@dataclass(frozen=True)
class Verzoek:
    """Een ontvangen verzoek, om in een test na te kijken. `headers` met kleine letters."""

    methode: str
    pad: str
    headers: Mapping[str, str]
    inhoud: bytes
    delen: Mapping[str, str] = field(default_factory=dict)

    @property
    def json(self) -> Any:
        return json.loads(self.inhoud)


@dataclass(frozen=True)
class Storing:
    """`soort`: een status (503), "weg", "traag", "druppel", "onzin" of "groot". `keren` None: tot herstel."""

    soort: int | str
    keren: int | None = None


def _vandaag() -> date:
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


@dataclass
class Toestand:
    """Alle kennis van de stand-in. Elk verzoek wordt onder `slot` verwerkt: er is één waarheid."""

    duo_oin: str = DUO_OIN
    brp_sleutel: str = ""
    gemeenten: dict[str, str] = field(default_factory=lambda: {GEMEENTE_OIN: "0518"})
    vandaag: Callable[[], date] = _vandaag
    brp: dict[str, Persoon] = field(default_factory=dict)
    duo: dict[str, BijDuo] = field(default_factory=dict)
    contactpersonen: dict[int, tuple[str, Ruw]] = field(default_factory=dict)
    instellingen: list[Ruw] = field(default_factory=list)
    verlengingsgronden: list[Ruw] = field(default_factory=list)
    storingen: dict[str, Storing] = field(default_factory=dict)
    verzoeken: deque[Verzoek] = field(default_factory=lambda: deque(maxlen=MEESTE_VERZOEKEN))
    wisselingen: deque[tuple[Verzoek, Reactie]] = field(default_factory=lambda: deque(maxlen=MEESTE_VERZOEKEN))
    slot: threading.RLock = field(default_factory=threading.RLock)

    def gemeentecode(self, oin: str) -> str:
        return self.gemeenten.get(oin, "0000")

    def zet_persoon(self, persoon: Persoon, **duo: Any) -> None:
        with self.slot:
            self.brp[persoon.bsn] = persoon
            if duo:
                self.zet_duo(persoon.bsn, **duo)

    def zet_duo(self, bsn: str, **velden: Any) -> None:
        """Maak of wijzig wat DUO van iemand weet; velden van `BijDuo`, met DUO's eigen JSON als waarde."""
        with self.slot:
            self.duo.setdefault(bsn, BijDuo()).werk_bij(velden)

    def laad_testset(self, pad: Path) -> None:
        """De officiële testpersonen, ieder met een plicht die twee weken geleden is gemeld."""
        for nummer, persoon in enumerate(lees_testset(pad)):
            groep = Doelgroep.OVERIG if nummer % 3 == 0 else Doelgroep.ASIEL
            self.zet_persoon(persoon, **voorbeeld_plicht(self.vandaag() - timedelta(days=14), groep))

    def laad_json(self, ruw: Mapping[str, Any]) -> None:
        """{"gemeenten": {oin: code}, "instellingen": […], "personen": [{"brp": {…}, "duo": {…}}, …]}"""
        self.gemeenten.update(ruw.get("gemeenten") or {})
        self.instellingen.extend(ruw.get("instellingen") or [])
        for deel in ruw.get("personen") or []:
            self.zet_persoon(Persoon.uit_dict(deel["brp"]), **(deel.get("duo") or {}))


def voorbeeld_plicht(kennisgeving: date, groep: Doelgroep = Doelgroep.ASIEL) -> dict[str, Any]:
    """Plicht en doelgroep zoals DUO die een gemeente meldt, om aan `zet_persoon` te geven."""
    begin = (kennisgeving - timedelta(days=7)).isoformat()
    plicht = {
        "indicatorInburgeringsplicht": True,
        "begindatum": begin,
        "wijzigingsdatum": begin,
        "datumKennisgevingInburgeringsplicht": kennisgeving.isoformat(),
    }
    detail = "Asielstatushouder" if groep is Doelgroep.ASIEL else "Gezinsvormer"
    doelgroep = {"indeling": groep.value, "begindatum": begin, "gedetailleerdeDoelgroep": detail}
    return {"inburgeringsplicht": plicht, "doelgroep": doelgroep}
