"""Elk artikel dat het programma aanhaalt, één keer, met zijn naam, afkorting en adres."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Regeling:
    """Een wet, besluit, regeling, uitspraak of handleiding."""

    naam: str
    afkorting: str
    adres: str


@dataclass(frozen=True, slots=True)
class Bron:
    """Een artikel van een regeling; zonder artikel is de regeling als geheel bedoeld."""

    sleutel: str
    regeling: Regeling
    artikel: str = ""

    @property
    def naam(self) -> str:
        return self.regeling.naam

    @property
    def afkorting(self) -> str:
        return self.regeling.afkorting

    @property
    def adres(self) -> str:
        return f"{self.regeling.adres}&artikel={self.artikel}" if self.artikel else self.regeling.adres

    def citaat(self, lid: str = "") -> str:
        """De aanhaling zoals zij in een brief staat: artikel 7:10 lid 2 Awb."""
        if not self.artikel:
            return self.afkorting
        return f"artikel {self.artikel}{' lid ' + lid if lid else ''} {self.afkorting}"

    def __str__(self) -> str:
        return self.citaat()


def _bwb(nummer: str) -> str:
    return f"https://wetten.overheid.nl/jci1.3:c:{nummer}"


WI2021 = Regeling("Wet inburgering 2021", "Wi2021", _bwb("BWBR0044770"))
BESLUIT = Regeling("Besluit inburgering 2021", "Besluit inburgering 2021", _bwb("BWBR0045555"))
REGELING = Regeling("Regeling inburgering 2021", "Regeling inburgering 2021", _bwb("BWBR0045574"))
AWB = Regeling("Algemene wet bestuursrecht", "Awb", _bwb("BWBR0005537"))
ATW = Regeling("Algemene termijnenwet", "ATW", _bwb("BWBR0002448"))
PW = Regeling("Participatiewet", "Pw", _bwb("BWBR0015703"))
PROCESKOSTEN = Regeling("Besluit proceskosten bestuursrecht", "Besluit proceskosten bestuursrecht", _bwb("BWBR0006358"))


def _wi(artikel: str) -> Bron:
    return Bron(f"WI2021_ART_{artikel.upper()}", WI2021, artikel)


def _besluit(artikel: str) -> Bron:
    return Bron(f"BESLUIT_ART_{artikel.replace('.', '_')}", BESLUIT, artikel)


def _regeling(artikel: str) -> Bron:
    return Bron(f"REGELING_ART_{artikel.replace('.', '_')}", REGELING, artikel)


def _awb(artikel: str) -> Bron:
    return Bron(f"AWB_ART_{artikel.replace(':', '_').upper()}", AWB, artikel)


WI2021_ART_3 = _wi("3")
WI2021_ART_4 = _wi("4")
WI2021_ART_6 = _wi("6")
WI2021_ART_7 = _wi("7")
WI2021_ART_8 = _wi("8")
WI2021_ART_9 = _wi("9")
WI2021_ART_11 = _wi("11")
WI2021_ART_13 = _wi("13")
WI2021_ART_14 = _wi("14")
WI2021_ART_15 = _wi("15")
WI2021_ART_16 = _wi("16")
WI2021_ART_17 = _wi("17")
WI2021_ART_19 = _wi("19")
WI2021_ART_22 = _wi("22")
WI2021_ART_23 = _wi("23")
WI2021_ART_24 = _wi("24")
WI2021_ART_25 = _wi("25")
WI2021_ART_26 = _wi("26")
WI2021_ART_27 = _wi("27")

BESLUIT_ART_2_1 = _besluit("2.1")
BESLUIT_ART_2_3 = _besluit("2.3")
BESLUIT_ART_2_7 = _besluit("2.7")
BESLUIT_ART_3_1 = _besluit("3.1")
BESLUIT_ART_3_2 = _besluit("3.2")
BESLUIT_ART_3_14 = _besluit("3.14")
BESLUIT_ART_4_2 = _besluit("4.2")
BESLUIT_ART_4_3 = _besluit("4.3")
BESLUIT_ART_4_4 = _besluit("4.4")
BESLUIT_ART_4_5 = _besluit("4.5")
BESLUIT_ART_5_2 = _besluit("5.2")
BESLUIT_ART_5_3 = _besluit("5.3")
BESLUIT_ART_5_4 = _besluit("5.4")
BESLUIT_ART_5_5 = _besluit("5.5")
BESLUIT_ART_6_2 = _besluit("6.2")
BESLUIT_ART_7_1 = _besluit("7.1")
BESLUIT_ART_7_2 = _besluit("7.2")
BESLUIT_ART_9_2 = _besluit("9.2")
BESLUIT_ART_9_3 = _besluit("9.3")
BESLUIT_ART_9_9 = _besluit("9.9")

REGELING_ART_2_3 = _regeling("2.3")
REGELING_ART_2_7 = _regeling("2.7")
REGELING_ART_3_1 = _regeling("3.1")
REGELING_ART_3_4 = _regeling("3.4")
REGELING_ART_3_5 = _regeling("3.5")
REGELING_ART_3_16 = _regeling("3.16")
REGELING_ART_4_1 = _regeling("4.1")
REGELING_ART_4_2 = _regeling("4.2")
REGELING_ART_7_1 = _regeling("7.1")
REGELING_ART_7_4 = _regeling("7.4")
REGELING_ART_9_1 = _regeling("9.1")
REGELING_ART_10_2 = _regeling("10.2")
REGELING_ART_10_3 = _regeling("10.3")
REGELING_ART_10_4 = _regeling("10.4")

AWB_ART_2_10 = _awb("2:10")
AWB_ART_2_23 = _awb("2:23")
AWB_ART_3_41 = _awb("3:41")
AWB_ART_3_46 = _awb("3:46")
AWB_ART_3_50 = _awb("3:50")
AWB_ART_4_8 = _awb("4:8")
AWB_ART_4_13 = _awb("4:13")
AWB_ART_4_17 = _awb("4:17")
AWB_ART_4_18 = _awb("4:18")
AWB_ART_4_87 = _awb("4:87")
AWB_ART_4_98 = _awb("4:98")
AWB_ART_4_104 = _awb("4:104")
AWB_ART_4_112 = _awb("4:112")
AWB_ART_4_113 = _awb("4:113")
AWB_ART_5_41 = _awb("5:41")
AWB_ART_5_45 = _awb("5:45")
AWB_ART_5_51 = _awb("5:51")
AWB_ART_5_53 = _awb("5:53")
AWB_ART_6_6 = _awb("6:6")
AWB_ART_6_7 = _awb("6:7")
AWB_ART_6_8 = _awb("6:8")
AWB_ART_6_9 = _awb("6:9")
AWB_ART_6_10 = _awb("6:10")
AWB_ART_6_11 = _awb("6:11")
AWB_ART_7_4 = _awb("7:4")
AWB_ART_7_10 = _awb("7:10")
AWB_ART_7_14 = _awb("7:14")
AWB_ART_8_41 = _awb("8:41")

ATW_ART_1 = Bron("ATW_ART_1", ATW, "1")
ATW_ART_2 = Bron("ATW_ART_2", ATW, "2")
ATW_ART_3 = Bron("ATW_ART_3", ATW, "3")
ATW_ART_4 = Bron("ATW_ART_4", ATW, "4")

PW_ART_56A = Bron("PW_ART_56A", PW, "56a")
BPB_BIJLAGE = Bron("BPB_BIJLAGE", PROCESKOSTEN)
HVJ_KEREN = Bron(
    "HVJ_KEREN",
    Regeling(
        "Hof van Justitie van de Europese Unie, 4 februari 2025, C-158/23",
        "HvJ EU 4 februari 2025, ECLI:EU:C:2025:52",
        "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:ECLI:EU:C:2025:52",
    ),
)
SELECTIELIJST = Bron(
    "SELECTIELIJST",
    Regeling(
        "Selectielijst gemeenten en intergemeentelijke organen 2020",
        "Selectielijst gemeenten 2020",
        "https://selectielijst.openzaak.nl/",
    ),
)
BLIK_OP_WERK = Bron(
    "BLIK_OP_WERK",
    Regeling(
        "Handleiding Keurmerk Inburgeren van Blik op Werk", "Handleiding Blik op Werk", "https://www.blikopwerk.nl/"
    ),
)
