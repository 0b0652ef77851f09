"""De gemeente Voorbeeldstad: dienst, teams, medewerkers, spreekkamers, scholen en eigen beleid."""

import datetime
from dataclasses import dataclass, field

from dossiers.models import Beleid, Briefblok, Ruimte, Tolkbureau
from inburgering.demo.accounts import WACHTWOORD, wachtwoordhash
from koppelingen.brp.persoon import Waarde
from koppelingen.standin.toestand import GEMEENTE_OIN
from toegang.models import Gemeente, Installatie, Medewerker, Rol, Roltoekenning, Team

NAAM = "Voorbeeldstad"
HIER = Waarde("9999", NAAM)
ELDERS = Waarde("9998", "Elders")
AZC = "Rijksweg"
STRATEN = {
    "Lindelaan": "1234AB", "Stationsplein": "1234CD", "Havenkade": "1235EA", "Korenbloemstraat": "1235GH",
    "Burgemeester Voorbeeldlaan": "1236HK", "Molenweg": "1236LM", "Johan de Wittstraat": "1237NP", "Vogelkersdreef": "1237RS",
    "Oude Gracht": "1234TV", "Plantsoen-Oost": "1238VX", "Zonnebloemhof": "1238XZ", "Prinses Beatrixlaan": "1239AC",
    "De Kwekerij": "1239BD", "Weverspad": "1235ZA", "Tuinzigtlaan": "1236CE",
}  # fmt: skip


@dataclass(frozen=True)
class School:
    """Een taalschool met haar nummer bij DUO. `tst`: geeft ook het taalschakeltraject van de onderwijsroute."""

    nummer: str
    naam: str
    tst: bool = False


SCHOLEN = (
    School("0000100101", "Taalhuis Voorbeeldstad"),
    School("0000100102", "NT2-centrum De Brug"),
    School("0000100103", "Stichting Samen Spreken"),
    School("0000100104", "ROC Voorbeeldstad, Entree en taal", tst=True),
)

KLANTMANAGERS = (
    ("Anneke de Wit", "noord"), ("Bilal Aksoy", "noord"), ("Carla Hendriks", "noord"), ("Daan van Vliet", "noord"),
    ("Esra Demirtaş", "noord"), ("Frans Oosterbaan", "noord"), ("Gülay Kaplan", "zuid"), ("Hanneke Postma", "zuid"),
    ("Iwan Ramdin", "zuid"), ("Joke Terpstra", "zuid"), ("Karim el Fassi", "zuid"), ("Lotte van den Berg", "zuid"),
)  # fmt: skip
OVERIGEN = (
    ("Marjan Kuipers", Rol.TEAMLEIDER, "noord"), ("Peter Nijhuis", Rol.TEAMLEIDER, "zuid"),
    ("Sanne Hofstra", Rol.BELEIDSMEDEWERKER, ""), ("Willem Brands", Rol.BEZWAARAFHANDELAAR, ""),
    ("Yvonne Smit", Rol.BOETEAMBTENAAR, ""), ("Ruud Verhoeven", Rol.INKOPER, ""), ("Nadia Bouzid", Rol.FINANCIEEL, ""),
    ("Tom Scholten", Rol.REGISSEUR, ""), ("Olga Meijer", Rol.FUNCTIONEEL_BEHEERDER, ""), ("Victor Prins", Rol.AUDITOR, ""),
    ("Petra Zwart", Rol.PARTNER, ""),
)  # fmt: skip


@dataclass
class Plaats:
    """Alles waar een dossier naar wijst."""

    gemeente: Gemeente
    teams: dict[str, Team]
    klantmanagers: list[Medewerker] = field(default_factory=list)
    ruimtes: list[Ruimte] = field(default_factory=list)
    tolkbureaus: list[Tolkbureau] = field(default_factory=list)


def bouw(vandaag: datetime.date, klantmanagers: int = len(KLANTMANAGERS)) -> Plaats:
    """Maakt de gemeente met haar mensen en merkt de database als demo. Een grotere stad heeft meer klantmanagers."""
    Installatie.objects.update_or_create(enige=True, defaults={"demo": True})
    gemeente = Gemeente.objects.create(
        naam=NAAM, code=HIER.code, oin=GEMEENTE_OIN, dienst="Team Inburgering",
        bezoekadres="Stationsplein 1, 1234 CD Voorbeeldstad", retouradres="Postbus 1, 1230 AA Voorbeeldstad", telefoon="14 0123",
        email="inburgering@voorbeeldstad.example", website="www.voorbeeldstad.example", rechtbank="Midden-Nederland",
    )  # fmt: skip
    teams = {
        naam: Team.objects.create(gemeente=gemeente, naam=f"Team {naam.capitalize()}") for naam in ("noord", "zuid")
    }
    plaats = Plaats(gemeente, teams)
    extra = [(f"Klantmanager {n}", ("noord", "zuid")[n % 2]) for n in range(len(KLANTMANAGERS) + 1, klantmanagers + 1)]
    _medewerkers(plaats, [*KLANTMANAGERS, *extra])
    _ruimtes(plaats, kamers=max(8, klantmanagers))
    _beleid(plaats, vandaag)
    return plaats


def emailadres(naam: str) -> str:
    """ "Anneke de Wit" → anneke.dewit@voorbeeldstad.example; alleen gewone letters."""
    voornaam, _, rest = naam.partition(" ")
    zonder = str.maketrans("üş", "us", " ")
    return f"{voornaam}.{rest}".lower().translate(zonder) + "@voorbeeldstad.example"


def _medewerkers(plaats: Plaats, klantmanagers: list[tuple[str, str]]) -> None:
    mensen = [(naam, Rol.KLANTMANAGER, team) for naam, team in klantmanagers] + list(OVERIGEN)
    wachtwoord = wachtwoordhash(WACHTWOORD)
    for nummer, (naam, rol, team) in enumerate(mensen):
        medewerker = Medewerker.objects.create(
            email=emailadres(naam), naam=naam, gemeente=plaats.gemeente, team=plaats.teams.get(team), password=wachtwoord,
            functie=Rol(rol).label, telefoon=f"0123 45 60 {nummer:02d}",
        )  # fmt: skip
        Roltoekenning.objects.create(medewerker=medewerker, rol=rol)
        if rol == Rol.KLANTMANAGER:
            plaats.klantmanagers.append(medewerker)


def _ruimtes(plaats: Plaats, *, kamers: int) -> None:
    """In elk tijdvak is er voor elke klantmanager een kamer."""
    namen = [(f"Spreekkamer {n}", "Stationsplein 1") for n in range(1, kamers + 1)]
    namen += [(f"Wijkcentrum De Kern, kamer {n}", "Molenweg 40") for n in range(1, 5)]
    plaats.ruimtes = [Ruimte.objects.create(gemeente=plaats.gemeente, naam=n, adres=a) for n, a in namen]
    bureaus = [("Tolkendienst Nederzicht", "0123 70 00 01"), ("Globaal Tolken", "0123 70 00 02")]
    plaats.tolkbureaus = [Tolkbureau.objects.create(gemeente=plaats.gemeente, naam=n, telefoon=t) for n, t in bureaus]


def _beleid(plaats: Plaats, vandaag: datetime.date) -> None:
    """Een keuze die al geldt en een die volgend jaar ingaat; en één eigen briefblok."""
    besluit = "Collegebesluit van 12 december 2023, beleidsregels inburgering"
    volgend = datetime.date(vandaag.year + 1, 1, 1)
    rijen = [
        ("oproeptermijn", "7", datetime.date(2024, 1, 1), besluit),
        ("brede_intake_termijn", "8", datetime.date(2024, 1, 1), besluit),
        ("voortgangsgesprekken_per_jaar", "3", volgend, f"Collegebesluit, voornemen voor {volgend.year}"),
    ]
    for naam, waarde, vanaf, besluit_ in rijen:
        Beleid.objects.create(gemeente=plaats.gemeente, naam=naam, waarde=waarde, geldig_van=vanaf, besluit=besluit_)
    Briefblok.objects.create(
        gemeente=plaats.gemeente, brief="intake/uitnodiging", blok="kosten", geldig_van=datetime.date(2024, 1, 1),
        tekst="De intake en de tolk kosten u niets. Reist u met het openbaar vervoer? Dan krijgt u uw reiskosten terug.",
    )  # fmt: skip
