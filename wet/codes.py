"""De vaste codes van de wet, elk met de woorden voor het scherm."""

from enum import StrEnum


class Code(StrEnum):
    """Een code met een omschrijving; de code zelf is wat in JSON staat."""

    label: str

    def __new__(cls, code: str, label: str) -> "Code":
        lid = str.__new__(cls, code)
        lid._value_ = code
        lid.label = label
        return lid


class Eenheid(Code):
    DAG = "dag", "dagen"
    WEEK = "week", "weken"
    MAAND = "maand", "maanden"
    JAAR = "jaar", "jaren"


class Doelgroep(Code):
    ASIELSTATUSHOUDER = "asielstatushouder", "asielstatushouder"
    GEZINSMIGRANT = "gezinsmigrant", "gezinsmigrant"
    OVERIGE_MIGRANT = "overige_migrant", "overige migrant"

    @property
    def is_asiel(self) -> bool:
        return self is Doelgroep.ASIELSTATUSHOUDER


class Route(Code):
    B1 = "B1", "B1-route"
    ONDERWIJS = "onderwijs", "onderwijsroute"
    Z = "Z", "zelfredzaamheidsroute (Z-route)"


class Vergunning(Code):
    """Soort verblijfsvergunning; `asiel` is de ene vergunning sinds 12 juni 2026."""

    ASIEL_BEPAALDE_TIJD = "asiel_bepaalde_tijd", "asiel bepaalde tijd (tot 12 juni 2026)"
    ASIEL = "asiel", "asiel (sinds 12 juni 2026)"
    REGULIER_BEPAALDE_TIJD = "regulier_bepaalde_tijd", "regulier bepaalde tijd"
    OVERIG = "overig", "een andere vergunning"

    @property
    def is_asiel(self) -> bool:
        return self in (Vergunning.ASIEL_BEPAALDE_TIJD, Vergunning.ASIEL)


class Grond(Code):
    """Gronden om de inburgeringstermijn te verlengen."""

    ZIEKTE = "ziekte", "ziekte van de inburgeraar, partner of naaste familie"
    OVERLIJDEN = "overlijden", "overlijden van partner of naaste familie"
    BEVALLING = "bevalling", "bevalling"
    OPVANG = "opvang", "verblijf in de vrouwenopvang"
    ALFABETISERING = "alfabetisering", "alfabetiseringscursus"
    DAKLOOS = "dakloos", "dakloosheid"
    GEEN_AANBOD = "geen_aanbod", "geen of te laat inburgeringsaanbod"
    AANBIEDER = "aanbieder", "oorzaak bij de aanbieder van de cursus"
    INDIVIDUEEL = "individueel", "andere individuele omstandigheid"
    COMBINATIE = "combinatie", "combinatie van omstandigheden"
    NIET_VRIJSTELLENDE_OPLEIDING = "niet_vrijstellende_opleiding", "niet-vrijstellende opleiding"
    BIJNA_KLAAR = "bijna_klaar", "bijna klaar met de B1-route"
    VERBLIJFSGAT = "verblijfsgat", "onderbreking van het verblijf"


class Opleidingssoort(Code):
    PRAKTIJKONDERWIJS = "praktijkonderwijs", "praktijkonderwijs"
    VSO = "vso", "voortgezet speciaal onderwijs (arbeidsmarkt of dagbesteding)"
    ENTREE = "entree", "entreeopleiding (mbo-1)"


class Verwijtbaarheid(Code):
    OPZET = "opzet", "opzet"
    GROVE_SCHULD = "grove_schuld", "grove schuld"
    NORMAAL = "normaal", "normaal"
    VERMINDERD = "verminderd", "verminderd"
    GEEN = "geen", "niet verwijtbaar"


class Boetetermijn(Code):
    """De termijn waarin de overtreding valt: zij bepaalt het maximum van alle boetes samen."""

    EERSTE = "eerste", "de eerste inburgeringstermijn, met verlenging"
    NIEUW_6M = "6m", "nieuwe termijn van 6 maanden"
    NIEUW_12M = "12m", "nieuwe termijn van 12 maanden"
    NIEUW_18M = "18m", "nieuwe termijn van 18 maanden"
    NIEUW_24M = "24m", "nieuwe termijn van 24 maanden"


class Geprobeerd(Code):
    NIET_ALLE = "niet_alle", "niet alle examenonderdelen geprobeerd"
    ALLE = "alle", "alle examenonderdelen één keer geprobeerd"
    NIET_BEHAALDE_TWEEMAAL = "niet_behaalde_tweemaal", "niet-behaalde onderdelen twee keer geprobeerd"


class Uitzondering(Code):
    NIET_VRIJSTELLENDE_OPLEIDING = "niet_vrijstellende_opleiding", "een niet-vrijstellende opleiding eindigde later"
    INDIVIDUEEL = "individueel", "bijzonder individueel geval"


class Bewaarregeling(Code):
    BESLUIT_9_9 = "besluit_9_9", "Besluit inburgering 2021, artikel 9.9"
    SELECTIELIJST = "selectielijst", "Selectielijst gemeenten 2020"


class Oordeel(Code):
    TIJDIG = "tijdig", "op tijd"
    TE_LAAT = "te laat", "te laat"


class Boeteartikel(Code):
    """Boetes van het college."""

    ART_22 = "22", "artikel 22 (brede intake)"
    ART_23 = "23", "artikel 23 (PIP)"


class DuoArtikel(Code):
    """Boetes van DUO."""

    ART_24 = "24", "artikel 24 (PVT en MAP)"
    ART_25 = "25", "artikel 25 (leerroute)"
