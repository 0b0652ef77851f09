"""De PIP-beschikking: elk onderdeel van de checklist staat in de tekst en in de PDF, per groep en route."""

import io
import re
import subprocess
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from dossiers.documentopslag import lees
from dossiers.models import Brief, Dossier
from dossiers.pdf import maak_pdf
from intake.models import Intake
from tests.pip_plans.plan import DAG, ROUTES, vastgesteld
from tests.steun.wereld import MaakDossier
from toegang.models import Medewerker

GROEPEN = list(ROUTES)


class _Tekst(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.delen: list[str] = []

    def handle_data(self, data: str) -> None:
        self.delen.append(data)


def tekst_van(html: str) -> str:
    lezer = _Tekst()
    lezer.feed(html.partition("<body")[2])
    return re.sub(r"\s+", " ", " ".join(lezer.delen))


def tekst_van_pdf(inhoud: bytes, map_: Path) -> str:
    bestand = map_ / "brief.pdf"
    bestand.write_bytes(inhoud)
    gelezen = subprocess.run(["pdftotext", "-raw", str(bestand), "-"], capture_output=True, check=True, text=True)
    return re.sub(r"\s+", " ", gelezen.stdout)


def los(tekst: str) -> str:
    """Zonder spaties: een regeleinde of een vet woord in de opmaak telt niet."""
    return re.sub(r"\s+", "", tekst)


def schrijf(dossier: Dossier, by: Medewerker, route: str, **anders: object) -> Brief:
    vastgesteld(dossier, by, route, **anders)
    return Brief.objects.select_related("pdf").get(dossier=dossier)


# Checklist algemeen en 14.3: wat in elk PIP staat.
ALTIJD = [
    "M. Tesfay", "Lindelaan 12", "1234 AB VOORBEELDSTAD",
    "2 maart 2026", "Wij stellen uw PIP vast", "B-2026-000001",
    "op 24 februari 2026 geschreven dat u inburgeringsplichtig bent", "Wet inburgering 2021",
    "artikel 5.3 van het Besluit inburgering 2021",
    "Dit plan geldt vanaf de dag waarop wij het u sturen of geven",
    "Tien jaar school; wil werken in de zorg.", "Leerbaarheidstoets: De toets geeft geen uitsluitsel (20 februari 2026)",
    "Reden over de B1-route.", "Reden over de onderwijsroute.", "Reden over de Z-route.",
    "Een taalmaatje, elke week.", "U heeft 3 voortgangsgesprekken per jaar",
    "Participatieverklaringstraject (PVT) 12 uur voorjaar 2026",
    "De jongste gaat naar de voorschool.",
    "Uw inburgeringstermijn begint op 3 maart 2026 . U heeft 3 jaar: tot en met 2 maart 2029",
    "Dat kan tot en met 2 september 2027",
    "U moet meewerken aan de begeleiding in dit plan",
    "door aan DUO", "Uw school krijgt uw naam en adres", "U mag uw gegevens bekijken en laten verbeteren",
    "Dan kunt u bezwaar maken. Dat doet u bij burgemeester en wethouders van Voorbeeldstad. U heeft daarvoor 6 weken.",
    "beginnen op de dag nadat wij deze brief hebben verstuurd of aan u hebben gegeven", "Postbus 1, 1230 AA Voorbeeldstad",
    "uw handtekening", "Ook als u bezwaar maakt, geldt dit PIP gewoon", "rechtbank Midden-Nederland",
    "namens burgemeester en wethouders van Voorbeeldstad", "Medewerker 1", "14 0123",
    "Wij leggen de brief graag aan u uit", "tolk",
]  # fmt: skip
ASIEL = [
    "artikel 15, eerste en tweede lid,", "12 uur per week, vanaf 11 mei 2026", "U krijgt les bij Taalschool De Brug",
    "naar verwachting op 11 mei 2026", "Volgens DUO bent u asielstatushouder", "Voor asielstatushouders gelden Europese regels",
    "alleen in uitzonderlijke gevallen",
]  # fmt: skip
MIGRANT = [
    "artikel 15, eerste lid,", "U kiest zelf een school", "ten hoogste € 10.000", "Volgens DUO bent u gezinsmigrant",
    "eerst ten hoogste € 50, en bij herhaling ten hoogste € 800", "€ 340", "€ 1.000",
]  # fmt: skip
MAP = "Module Arbeidsmarkt en Participatie (MAP) 40 uur in de praktijk najaar 2026"
EIGEN = {
    ("asielstatushouder", "B1"): [*ASIEL, MAP, "Uw leerroute is de B1-route", "600 uur", "op niveau B1", "2 keer gratis",
                                  "Waarom niet de onderwijsroute"],
    ("asielstatushouder", "onderwijs"): [*ASIEL, "Uw leerroute is de onderwijsroute", "Taalschakeltraject 1500 uur",
                                         "U hoeft de Module Arbeidsmarkt en Participatie (MAP) niet te doen",
                                         "Van de onderwijsroute naar de B1-route kan altijd"],
    ("asielstatushouder", "Z"): [*ASIEL, MAP, "zelfredzaamheidsroute (Z-route)", "De norm is 800 uur taal en KNM, en 800 uur",
                                 "eindgesprek met de gemeente", "KNM, Lezen A2", "artikel 3.14 van het Besluit"],
    ("gezinsmigrant", "B1"): [*MIGRANT, MAP, "Uw leerroute is de B1-route"],
    ("gezinsmigrant", "onderwijs"): [*MIGRANT, "Uw leerroute is de onderwijsroute"],
    ("gezinsmigrant", "Z"): [*MIGRANT, MAP, "De norm is 800 uur taal en KNM.", "800 uur bij een school die u zelf kiest"],
}  # fmt: skip
NIET = {
    ("asielstatushouder", "onderwijs"): ["40 uur in de praktijk", "€ 10.000", "gezinsmigrant"],
    ("asielstatushouder", "B1"): ["€ 10.000", "U kiest zelf een school", "800 uur"],
    ("asielstatushouder", "Z"): ["€ 10.000", "Van de onderwijsroute naar de B1-route kan altijd"],
    ("gezinsmigrant", "B1"): ["De gemeente biedt u de lessen aan", "Europese regels", "uur per week", "gratis doen"],
    ("gezinsmigrant", "onderwijs"): ["De gemeente biedt u de lessen aan", "uur per week", "40 uur in de praktijk"],
    ("gezinsmigrant", "Z"): ["De gemeente biedt u de lessen aan", "uur participatie"],
}


@pytest.mark.parametrize(("groep", "route"), GROEPEN)
def test_elk_onderdeel_van_de_checklist_staat_in_de_brief_en_in_de_pdf(
    groep: str, route: str, maak_dossier: MaakDossier, klantmanager: Medewerker, tmp_path: Path
) -> None:
    dossier = maak_dossier(geopend=True, doelgroep=groep)
    Intake.objects.filter(dossier=dossier).update(lbt_uitkomst="onbekend", lbt_op=date(2026, 2, 20))
    brief = schrijf(dossier, klantmanager, route)
    assert brief.pdf is not None
    for tekst in (tekst_van(brief.html), tekst_van_pdf(lees(brief.pdf), tmp_path)):
        geheel = los(tekst)
        assert [zin for zin in ALTIJD + EIGEN[groep, route] if los(zin) not in geheel] == []
        assert [zin for zin in NIET[groep, route] if los(zin) in geheel] == []
    assert str(dossier.inburgeraar.bsn) not in brief.html


def test_bijstand_met_eigen_asielvergunning_noemt_het_ontzorgen(
    maak_dossier: MaakDossier, klantmanager: Medewerker
) -> None:
    dossier = maak_dossier(geopend=True, bijstand=True)
    tekst = tekst_van(schrijf(dossier, klantmanager, "B1", afspraken_pw="U zoekt werk voor 16 uur.").html)
    zinnen = [
        "artikel 15, derde lid",
        "Wij helpen u 6 maanden met het betalen van uw huur",
        "U zoekt werk voor 16 uur.",
    ]
    assert [zin for zin in zinnen if zin not in tekst] == []


def test_een_afwijking_van_de_toets_staat_met_reden_in_de_brief(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    Intake.objects.filter(dossier=open_dossier).update(lbt_uitkomst="niet_haalbaar", lbt_op=DAG)
    tekst = tekst_van(schrijf(open_dossier, klantmanager, "B1", afwijking_lbt="Zij volgde al een cursus.").html)
    assert "Wij kiezen een andere leerroute dan de toets adviseert. De reden: Zij volgde al een cursus." in tekst


def test_de_brief_is_nederlands_zonder_verwijzing_en_met_koppen_in_volgorde(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    html = schrijf(open_dossier, klantmanager, "B1").html
    koppen = [int(k) for k in re.findall(r"<h([1-6])", html)]
    assert (koppen[0], koppen.count(1)) == (1, 1)
    assert all(later - eerder <= 1 for eerder, later in pairwise(koppen))
    assert re.findall(r"(?:src|href|url\()[^>]*", html) == []
    assert '<html lang="nl">' in html


def test_wat_iemand_typt_wordt_tekst_en_geen_opmaak(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    html = schrijf(open_dossier, klantmanager, "B1", ondersteuning="<img src=x> & <b>vet</b>").html
    assert "&lt;img src=x&gt; &amp; &lt;b&gt;vet&lt;/b&gt;" in html


def test_de_pdf_is_pdf_a_2a_en_pdf_ua_1_in_een_bestand(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    brief = schrijf(open_dossier, klantmanager, "B1")
    inhoud = maak_pdf(brief.html)
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        with pdf.open_metadata() as gegevens:
            naam = {"a": "{http://www.aiim.org/pdfa/ns/id/}", "ua": "{http://www.aiim.org/pdfua/ns/id/}"}
            kenmerken = (
                gegevens[naam["a"] + "part"],
                gegevens[naam["a"] + "conformance"],
                gegevens[naam["ua"] + "part"],
            )
        assert kenmerken == ("2", "A", "1")
        assert (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == ("nl", True)
        assert "Tesfay" not in str(pdf.docinfo.get("/Title"))


def test_dezelfde_brief_geeft_dezelfde_bytes(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    brief = schrijf(open_dossier, klantmanager, "B1")
    assert brief.pdf is not None
    assert maak_pdf(brief.html) == lees(brief.pdf)
