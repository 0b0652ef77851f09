"""De gebeurtenissen die DUO meldt, met wat ze betekenen en wat de gemeente dan doet.

SS112, SS122, SS123, SS126, SS127, SS132 tot en met SS136 en SS140 tot en met SS142 zijn aangekondigde attentiesignalen:
DUO zendt ze nog niet, maar een notificatie met die code moet begrijpelijk zijn.
"""

from dataclasses import dataclass
from typing import Literal

Groep = Literal[
    "start", "verhuizing", "groep", "einde", "termijn", "toets", "aanvraag", "examen", "attentie", "onbekend"
]


@dataclass(frozen=True)
class DuoGebeurtenis:
    code: str
    groep: Groep
    zin: str
    te_doen: str


_TABEL: tuple[tuple[str, Groep, str, str], ...] = (
    (
        "SS101",
        "start",
        "Deze persoon is inburgeringsplichtig.",
        "Haal de gegevens bij DUO en de BRP op en open een dossier.",
    ),
    (
        "SS128",
        "start",
        "Deze persoon is inburgeringsplichtig en bereikt binnen zes maanden de AOW-leeftijd.",
        "Open een dossier en beoordeel of een traject nog zin heeft.",
    ),
    (
        "SS139",
        "start",
        "Deze persoon is inburgeringsplichtig en de tien weken voor het PIP zijn begonnen.",
        "Open een dossier, of werk de termijn voor het PIP in het dossier bij.",
    ),
    (
        "SS129",
        "start",
        "De tijdelijke vrijstelling is ingetrokken. Er is nog geen leerroute.",
        "Open of heropen het dossier en plan de brede intake.",
    ),
    (
        "SS130",
        "termijn",
        "De tijdelijke vrijstelling is ingetrokken. De plicht loopt verder met de eerder vastgestelde leerroute.",
        "Heropen het dossier, haal PIP, termijn, examens en vrijstelling op en pas het PIP zo nodig aan.",
    ),
    (
        "SS120",
        "verhuizing",
        "Deze inburgeringsplichtige woont nu in de gemeente en heeft nog geen PIP.",
        "Open een dossier en plan de brede intake.",
    ),
    (
        "SS121",
        "verhuizing",
        "Deze inburgeringsplichtige woont nu in de gemeente en heeft een PIP van de vorige gemeente.",
        "Open een dossier, vraag het dossier van de vorige gemeente en stel het PIP opnieuw vast.",
    ),
    (
        "SS124",
        "groep",
        "De doelgroep is gewijzigd van asielstatushouder naar gezinsmigrant en overige migrant.",
        "Pas de groep in het dossier aan en kijk wat dat betekent voor aanbod, ontzorgen en kosten.",
    ),
    (
        "SS125",
        "groep",
        "De doelgroep is gewijzigd van gezinsmigrant en overige migrant naar asielstatushouder.",
        "Pas de groep in het dossier aan en doe een aanbod.",
    ),
    ("SS106", "einde", "Het diploma is behaald. De inburgeringsplicht is voldaan.", "Rond het dossier af."),
    (
        "SS107",
        "einde",
        "Er is gehele vrijstelling gegeven. De inburgeringsplicht is geëindigd.",
        "Rond het dossier af en stop lopend aanbod.",
    ),
    (
        "SS108",
        "einde",
        "Er is gehele ontheffing gegeven. De inburgeringsplicht is geëindigd.",
        "Rond het dossier af en stop lopend aanbod.",
    ),
    (
        "SS109",
        "einde",
        "Er is tijdelijke vrijstelling gegeven. De inburgeringsplicht rust.",
        "Vul inspanningen en resultaten aan en leg het dossier stil.",
    ),
    (
        "SS110",
        "einde",
        "De inburgeringsplicht is ingetrokken (verblijfsrecht, vertrek, naturalisatie, AOW-leeftijd of overlijden).",
        "Vraag de reden bij DUO op, vul inspanningen en resultaten aan en sluit het dossier.",
    ),
    ("SS111", "einde", "Deze persoon is overleden.", "Stop alle brieven en afspraken en sluit het dossier."),
    (
        "SS102",
        "termijn",
        "De inburgeringstermijn is begonnen.",
        "Haal de termijn bij DUO op en vergelijk hem met het dossier.",
    ),
    ("SS103", "termijn", "DUO heeft de inburgeringstermijn zelf verlengd.", "Haal de nieuwe termijn bij DUO op."),
    ("SS104", "termijn", "DUO heeft de inburgeringstermijn op verzoek verlengd.", "Haal de nieuwe termijn bij DUO op."),
    (
        "SS137",
        "toets",
        "Deze persoon is aangemeld voor de leerbaarheidstoets.",
        "Haal het examennummer bij DUO op en plan de toets.",
    ),
    (
        "SS131",
        "toets",
        "De leerbaarheidstoets is gemaakt en de uitslag is bekend.",
        "Haal de uitslag bij DUO op en bespreek die in de brede intake.",
    ),
    (
        "SS113",
        "aanvraag",
        "Het verzoek om verlenging is afgewezen.",
        "Bespreek met de inburgeraar wat dit betekent voor de planning.",
    ),
    ("SS114", "aanvraag", "Het verzoek om gehele vrijstelling is afgewezen.", "Ga door met het traject."),
    ("SS115", "aanvraag", "Het verzoek om tijdelijke vrijstelling is afgewezen.", "Ga door met het traject."),
    ("SS116", "aanvraag", "Het verzoek om gedeeltelijke vrijstelling is afgewezen.", "Ga door met het traject."),
    (
        "SS117",
        "aanvraag",
        "Er is gedeeltelijke vrijstelling gegeven.",
        "Haal de vrijstelling bij DUO op en pas het PIP zo nodig aan.",
    ),
    ("SS118", "aanvraag", "Het verzoek om ontheffing is afgewezen.", "Ga door met het traject."),
    (
        "SS119",
        "aanvraag",
        "Er is gedeeltelijke ontheffing gegeven.",
        "Haal de ontheffing bij DUO op en pas het PIP zo nodig aan.",
    ),
    ("SS199", "examen", "Er is een uitslag van een examen bekend.", "Haal de examenresultaten bij DUO op."),
    (
        "SS112",
        "attentie",
        "De inburgeraar heeft om verlenging gevraagd.",
        "Kijk of het dossier gegevens bevat die DUO nodig heeft.",
    ),
    (
        "SS122",
        "attentie",
        "Deze persoon is naar een andere gemeente vertrokken.",
        "Geef de laatste inspanningen en resultaten door, draag het dossier over en sluit het.",
    ),
    (
        "SS123",
        "attentie",
        "Deze persoon is uit Nederland vertrokken.",
        "Geef de laatste inspanningen en resultaten door en leg het dossier stil.",
    ),
    (
        "SS126",
        "attentie",
        "De tien weken voor het PIP zijn voorbij en DUO heeft nog geen leerroute.",
        "Stel het PIP vast en geef het door, of kijk waarom DUO het niet heeft.",
    ),
    (
        "SS127",
        "attentie",
        "DUO heeft voor deze asielstatushouder nog geen inburgeringsaanbod ontvangen.",
        "Doe een aanbod en geef het door.",
    ),
    (
        "SS132",
        "attentie",
        "DUO kreeg een opleidingscontract, maar er is nog geen PIP.",
        "Neem contact op met de inburgeraar en stel het PIP vast.",
    ),
    (
        "SS133",
        "attentie",
        "DUO kreeg een opleidingscontract met een taalniveau dat niet past bij de leerroute.",
        "Neem contact op met de inburgeraar en de school en pas zo nodig het PIP aan.",
    ),
    (
        "SS135",
        "attentie",
        "DUO kreeg een opleidingscontract met een hoger taalniveau dan de Z-route in het PIP.",
        "Neem contact op met de inburgeraar en de school en kijk of een andere leerroute past.",
    ),
    (
        "SS136",
        "attentie",
        "DUO kreeg een contract voor een taalschakeltraject, maar de leerroute is niet de onderwijsroute.",
        "Neem contact op met de inburgeraar en de school en pas zo nodig het PIP aan.",
    ),
    (
        "SS140",
        "attentie",
        "DUO vraagt advies over ontheffing om bijzondere individuele omstandigheden.",
        "Geef DUO het advies.",
    ),
    (
        "SS141",
        "attentie",
        "De Z-route is voldaan. De tekst voor het certificaat staat klaar in het portaal van DUO.",
        "Download de tekst en reik het certificaat uit.",
    ),
    (
        "SS142",
        "attentie",
        "Een opleiding die geen vrijstelling gaf is gestopt, omdat de inburgeraar is uitgeschreven.",
        "Neem contact op met de inburgeraar en pas zo nodig het PIP aan.",
    ),
)

GEBEURTENISSEN: dict[str, DuoGebeurtenis] = {regel[0]: DuoGebeurtenis(*regel) for regel in _TABEL}


def zoek(code: str) -> DuoGebeurtenis:
    """De gebeurtenis bij een code. Een code die wij niet kennen blijft zichtbaar als onbekend."""
    return GEBEURTENISSEN.get(code) or DuoGebeurtenis(
        code,
        "onbekend",
        "DUO meldt een gebeurtenis die dit programma niet kent.",
        "Bekijk in het portaal van DUO wat er is gebeurd.",
    )
