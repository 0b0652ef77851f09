"""Elke termijn die het programma bewaakt: wie moet wat, volgens welk artikel, en vanaf welk feit.

`bereken` leidt de laatste dag af uit het feit. Een soort zonder parameter (`parameter=""`) heeft geen laatste dag
die uit één feit volgt; die dag komt uit een regel met meer feiten en wordt meegegeven door wie haar kent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from wet import bronnen as b
from wet.bronnen import Bron
from wet.parameters import LANDELIJK, Parameter, Parameters, Recht
from wet.termijnen import duur_van, maanden, plus, termijn_uit, terug
from wet.uitleg import Stap, Uitleg


class Plichtige(StrEnum):
    """Wie moet handelen voor de termijn om is."""

    GEMEENTE = "gemeente"
    INBURGERAAR = "inburgeraar"
    DUO = "duo"
    DERDE = "derde"


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """De laatste dag van een termijn, met de stappen die ertoe leiden."""

    laatste_dag: date
    uitleg: Uitleg


Rekenwijze = Callable[[Recht, "_Gegeven", date], Uitkomst]


@dataclass(frozen=True, slots=True)
class _Gegeven:
    """Wat een soort termijn vastlegt."""

    label: str
    bron: Bron
    feit: str
    wie: Plichtige
    parameter: str
    rekenregel: str
    rekenwijze: Rekenwijze


def _naar_voren(recht: Recht, gegeven: _Gegeven, feit: date) -> Uitkomst:
    termijn = termijn_uit(recht, gegeven.parameter, feit, feit=gegeven.feit)
    return Uitkomst(termijn.laatste_dag, termijn.uitleg)


def _zonder_atw(recht: Recht, gegeven: _Gegeven, feit: date) -> Uitkomst:
    termijn = termijn_uit(recht, gegeven.parameter, feit, feit=gegeven.feit, atw=False)
    return Uitkomst(termijn.laatste_dag, termijn.uitleg)


def _werkdagen(recht: Recht, gegeven: _Gegeven, feit: date) -> Uitkomst:
    parameter = recht.parameter(gegeven.parameter)
    dag = recht.kalender.plus_werkdagen(feit, recht.getal(gegeven.parameter))
    return _lokale_uitkomst(gegeven, parameter, feit, dag, f"{parameter.waarde} werkdagen, vanaf de dag erna")


def _ritme(recht: Recht, gegeven: _Gegeven, feit: date) -> Uitkomst:
    """Zoveel keer per jaar: het volgende gesprek binnen het deel van het jaar dat daarbij hoort."""
    parameter = recht.parameter(gegeven.parameter)
    dag = plus(feit, maanden(12 // max(1, min(12, recht.getal(gegeven.parameter)))))
    return _lokale_uitkomst(gegeven, parameter, feit, dag, f"{parameter.waarde} keer per jaar")


def _terug(recht: Recht, gegeven: _Gegeven, feit: date) -> Uitkomst:
    parameter = recht.parameter(gegeven.parameter)
    dag = terug(feit, duur_van(parameter))
    return _lokale_uitkomst(gegeven, parameter, feit, dag, f"{duur_van(parameter)} terug, zonder verschuiving")


def _vaste_dag(recht: Recht, gegeven: _Gegeven, feit: date) -> Uitkomst:
    """Het feit is zelf de laatste dag: de rekenregel of de brief heeft haar bepaald."""
    stap = Stap(gegeven.feit, "de laatste dag staat vast", gegeven.bron.citaat(), feit, feit, "")
    return Uitkomst(feit, (stap,))


def _lokale_uitkomst(gegeven: _Gegeven, parameter: Parameter, feit: date, dag: date, regel: str) -> Uitkomst:
    return Uitkomst(dag, (Stap(gegeven.feit, regel, parameter.artikel, feit, dag, parameter.voorbehoud),))


def _soort(
    label: str,
    bron: Bron,
    feit: str,
    wie: Plichtige,
    parameter: str = "",
    rekenregel: str = "",
    rekenwijze: Rekenwijze = _naar_voren,
) -> _Gegeven:
    return _Gegeven(label, bron, feit, wie, parameter, rekenregel, rekenwijze if parameter else _vaste_dag)


_G, _I, _D = Plichtige.GEMEENTE, Plichtige.INBURGERAAR, Plichtige.DUO


class Termijnsoort(Enum):
    """De sleutel is de naam (`Termijnsoort.PIP_VASTSTELLEN.name`); zij staat in de database."""

    BREDE_INTAKE = _soort(
        "brede intake afronden", b.WI2021_ART_14, "kennisgeving", _G, "brede_intake_termijn", rekenwijze=_zonder_atw
    )
    OPROEP_INTAKE = _soort(
        "verschijnen bij de brede intake", b.WI2021_ART_14, "verzending", _I, "oproeptermijn", rekenwijze=_werkdagen
    )
    NIEUWE_TERMIJN_INTAKE = _soort(
        "verschijnen na de boete", b.WI2021_ART_22, "bekendmaking", _I, "boete_art22_nieuwe_termijn", "boete_art22",
        _zonder_atw,
    )  # fmt: skip
    PIP_VASTSTELLEN = _soort("PIP vaststellen", b.BESLUIT_ART_5_3, "kennisgeving", _G, "pip_termijn", "pip_termijn")
    PIP_NA_INSCHRIJVING = _soort(
        "PIP vaststellen na inschrijving", b.BESLUIT_ART_5_3, "inschrijving", _G, "pip_termijn", "pip_termijn"
    )
    PIP_NA_VERHUIZING = _soort(
        "PIP vaststellen na verhuizing", b.BESLUIT_ART_5_3, "inschrijving", _G, "pip_termijn_verhuizing", "pip_termijn"
    )
    PIP_NA_INFORMATIE_DERDE = _soort(
        "PIP vaststellen na informatie van een derde", b.BESLUIT_ART_5_3, "ontvangst", _G, "pip_termijn_derde",
        "pip_termijn",
    )  # fmt: skip
    PIP_MELDEN_DUO = _soort(
        "PIP melden bij DUO", b.BESLUIT_ART_9_3, "dagtekening", _G, "pip_melden_duo", rekenwijze=_werkdagen
    )
    INBURGERINGSTERMIJN = _soort(
        "inburgering afronden", b.WI2021_ART_11, "dagtekening", _I, "inburgeringstermijn", "inburgeringstermijn"
    )
    VERLENGING_AANVRAGEN = _soort(
        "verlenging aanvragen kan vanaf", b.BESLUIT_ART_4_5, "laatste_dag", _I, "verlenging_aanvraag",
        "verlenging_aanvragen_vanaf", _terug,
    )  # fmt: skip
    AANBOD_LEERROUTE = _soort(
        "leerroute aanbieden", b.WI2021_ART_16, "dagtekening", _G, "aanbodtermijn", "verlenging", _zonder_atw
    )
    START_TAALSCHAKEL = _soort(
        "taalschakeltraject laten beginnen", b.REGELING_ART_4_1, "dagtekening", _G, "aanbodtermijn_onderwijs",
        "verlenging", _zonder_atw,
    )  # fmt: skip
    ROUTEWISSELING = _soort(
        "van leerroute wisselen", b.BESLUIT_ART_5_4, "dagtekening", _G, "routewisseling_termijn", "routewisseling"
    )
    VOORTGANGSGESPREK = _soort(
        "voortgangsgesprek voeren", b.BESLUIT_ART_5_3, "vorig_gesprek", _G, "voortgangsgesprekken_per_jaar",
        rekenwijze=_ritme,
    )  # fmt: skip
    ONTZORGEN = _soort("ontzorgen loopt tot en met", b.PW_ART_56A, "laatste_dag", _G, rekenregel="ontzorgperiode")
    BEZWAAR = _soort("bezwaar maken", b.AWB_ART_6_7, "bekendmaking", _I, "bezwaartermijn", "bezwaartermijn")
    BEROEP = _soort("beroep instellen", b.AWB_ART_6_7, "bekendmaking", _I, "beroepstermijn", "beroepstermijn")
    BESLISSEN_OP_BEZWAAR = _soort(
        "beslissen op bezwaar", b.AWB_ART_7_10, "laatste_dag", _G, rekenregel="beslistermijn_bezwaar"
    )
    BESLISSEN_OP_AANVRAAG = _soort(
        "beslissen op de aanvraag", b.AWB_ART_4_13, "laatste_dag", _G, rekenregel="beslistermijn_aanvraag"
    )
    VERZUIM_HERSTELLEN = _soort("bezwaar aanvullen", b.AWB_ART_6_6, "laatste_dag", _I)
    STUKKEN_HOORZITTING = _soort(
        "stukken indienen voor de hoorzitting", b.AWB_ART_7_4, "hoorzitting", _I, "stukken_voor_hoorzitting",
        rekenwijze=_terug,
    )  # fmt: skip
    INZAGE_HOORZITTING = _soort(
        "stukken ter inzage leggen", b.AWB_ART_7_4, "hoorzitting", _G, "inzage_voor_hoorzitting", rekenwijze=_terug
    )
    INGEBREKESTELLING = _soort(
        "beslissen voor de dwangsom begint", b.AWB_ART_4_17, "ingebrekestelling", _G, "ingebrekestelling_wacht",
        "dwangsom", _zonder_atw,
    )  # fmt: skip
    DWANGSOM_VASTSTELLEN = _soort(
        "dwangsom vaststellen", b.AWB_ART_4_18, "laatste_dag_dwangsom", _G, "dwangsombeschikking", "dwangsom"
    )
    ZIENSWIJZE = _soort(
        "zienswijze geven", b.AWB_ART_4_8, "verzending", _I, "zienswijzetermijn", rekenwijze=_zonder_atw
    )
    BOETEBESLUIT = _soort(
        "beslissen over de boete", b.AWB_ART_5_51, "rapport", _G, "boetebesluit_termijn", "boetebesluit_uiterlijk"
    )
    BOETE_VERVALT = _soort(
        "boete opleggen voor zij vervalt", b.AWB_ART_5_45, "overtreding", _G, "vervaltermijn_licht", "vervaltermijn"
    )
    BETALEN = _soort("boete betalen", b.AWB_ART_4_87, "bekendmaking", _I, "betaaltermijn", "betaaltermijn")
    AANMANING = _soort("betalen na aanmaning", b.AWB_ART_4_112, "verzending", _I, "aanmaningstermijn", "aanmaning")
    VERJARING = _soort(
        "vordering innen voor zij verjaart", b.AWB_ART_4_104, "einde_betaaltermijn", _G, "verjaring_geldschuld",
        "verjaring",
    )  # fmt: skip
    BESLISSING_DUO = _soort("DUO beslist op de aanvraag", b.BESLUIT_ART_4_5, "aanvraag", _D, "beslistermijn_duo")
    BEWAREN = _soort("gegevens vernietigen", b.BESLUIT_ART_9_9, "einde_plicht", _G, "bewaren_persoonsgegevens",
                     "bewaartermijn")  # fmt: skip
    CBS_LEVEREN = _soort(
        "leveren aan het CBS", b.REGELING_ART_9_1, "einde_kwartaal", _G, "cbs_levering", rekenwijze=_zonder_atw
    )

    @property
    def sleutel(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        return self.value.label

    @property
    def bron(self) -> Bron:
        return self.value.bron

    @property
    def feit(self) -> str:
        """De naam van het feit waarvan de termijn loopt."""
        return self.value.feit

    @property
    def wie(self) -> Plichtige:
        """Wie moet handelen."""
        return self.value.wie

    @property
    def mag(self) -> bool:
        """Een recht en geen plicht: na de laatste dag is zij voorbij, niet te laat."""
        return self in _RECHTEN

    @property
    def rekenregel(self) -> str:
        """De naam van de regel voor wie meer feiten heeft; leeg als die er niet is."""
        return self.value.rekenregel


_RECHTEN = frozenset(
    {
        Termijnsoort.VERLENGING_AANVRAGEN, Termijnsoort.ROUTEWISSELING, Termijnsoort.BEZWAAR, Termijnsoort.BEROEP,
        Termijnsoort.VERZUIM_HERSTELLEN, Termijnsoort.STUKKEN_HOORZITTING, Termijnsoort.ZIENSWIJZE,
    }
)  # fmt: skip


def bereken(
    soort: Termijnsoort, feit: date, parameters: Parameters = LANDELIJK, *, peildatum: date | None = None
) -> Uitkomst:
    """De laatste dag van een termijn die loopt vanaf `feit`."""
    gegeven = soort.value
    recht = Recht(parameters, peildatum or feit, "peildatum" if peildatum else gegeven.feit)
    return gegeven.rekenwijze(recht, gegeven, feit)
