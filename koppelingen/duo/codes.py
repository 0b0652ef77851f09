"""De codes die DUO en de gemeente met elkaar afspraken. De waarde is wat over de lijn gaat; `label` is voor mensen."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """Een code met een label in gewone taal: `LEERROUTE_B = "B", "B1-route"`."""

    label: str

    def __new__(cls, waarde: str, label: str = "") -> Self:
        lid = str.__new__(cls, waarde)
        lid._value_ = waarde
        lid.label = label or waarde
        return lid


class Leerroute(Code):
    B1 = "B", "B1-route"
    ONDERWIJS = "O", "Onderwijsroute"
    ZELFREDZAAMHEID = "Z", "Zelfredzaamheidsroute (Z-route)"


class Niveau(Code):
    """Laagste niveau van de taalexamens in de B1-route."""

    A2 = "A2"
    B1 = "B1"


class Alfabetisering(Code):
    ANALFABEET = "A", "Onderwijs voor iemand die niet kan lezen en schrijven"
    ANDERS = "AA", "Onderwijs voor iemand die een ander schrift leest en schrijft"
    NIET = "NVT", "Niet van toepassing"


class Doelgroep(Code):
    ASIEL = "Asielstatushouder"
    OVERIG = "Gezinsmigrant en overige migrant"


class GedetailleerdeDoelgroep(Code):
    ASIEL = "Asielstatushouder"
    GEESTELIJK_BEDIENAAR = "Geestelijk bedienaar"
    HERENIGER = "Gezinshereniger"
    HERENIGER_BIJ_ASIEL = "Gezinshereniger met Asielstatushouder"
    VORMER = "Gezinsvormer"
    VORMER_BIJ_ASIEL = "Gezinsvormer met Asielstatushouder"
    OVERIG = "Overig"


class Asielrechten(Code):
    """Welke rechten gelden na een wijziging van het verblijfsdoel."""

    TOEGEKEND = "Asielrechten toegekend"
    BEHOUDEN = "Behoud asielrechten"
    OVERIG_BEHOUDEN = "Op verzoek behoud rechten van gezins- en overige migrant"
    OVERIG_TOEGEKEND = "Op verzoek rechten van gezins- en overige migrant toegekend"


class RedenGeenPlicht(Code):
    ONTHEFFING = "Volledige ontheffing"
    VRIJSTELLING = "Volledige vrijstelling"
    VOLDAAN = "Inburgeringsplicht voldaan"
    VERBLIJFSDOEL = "Verblijfsdoel gewijzigd"
    VERTREK = "Vertrek uit Nederland langer dan een jaar"
    OVERLIJDEN = "Overlijden"
    OVERIG = "Overig"
    TIJDELIJKE_VRIJSTELLING = "Tijdelijke vrijstelling"


class LbtResultaat(Code):
    HAALBAAR = "B1-route haalbaar"
    NIET_HAALBAAR = "B1-route niet haalbaar"
    ONBEKEND = "Onbekend"


class Oordeel(Code):
    TOEGEKEND = "Toekenning", "Toegekend"
    AFGEWEZEN = "Afwijzing", "Afgewezen"


class RedenVrijstelling(Code):
    AANTOONBAAR_INGEBURGERD = "AVI", "Aantoonbaar voldoende ingeburgerd"
    DIPLOMA = "DIP", "Diploma in het register van DUO"
    DOCUMENT = "DOC", "Diploma of document dat DUO zelf heeft beoordeeld"
    GEDEELTELIJK = "GED", "Gedeeltelijke vrijstelling"
    INBURGERINGSDIPLOMA = "INB", "Inburgeringsdiploma onder de wet van 2013"
    INSCHRIJVING = "INS", "Tijdelijk, op verzoek, met bewijs van inschrijving"
    OPLEIDING = "OPL", "Tijdelijk, door DUO zelf, om een vervolgopleiding"


class GrondOntheffing(Code):
    BIJZONDER = "BIO", "Bijzondere individuele omstandigheden"
    MEDISCH = "MED", "Medisch"


class Examenonderdeel(Code):
    KNM = "KNM", "Kennis van de Nederlandse Maatschappij"
    LEZEN = "LE", "Lezen"
    LUISTEREN = "LU", "Luisteren"
    SCHRIJVEN = "SC", "Schrijven"
    SPREKEN = "SP", "Spreken"


class Examenniveau(Code):
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"


class Examenuitslag(Code):
    GESLAAGD = "Geslaagd"
    GEZAKT = "Gezakt"
    GEEN = "Geen", "Geen uitslag"


class RedenGeenUitslag(Code):
    VERWIJTBAAR = "Verwijtbaar"
    NIET_VERWIJTBAAR = "Nietverwijtbaar", "Niet verwijtbaar"
    AFGEMELD = "Afgemeld"
    AFWEZIG = "Absent", "Afwezig"
