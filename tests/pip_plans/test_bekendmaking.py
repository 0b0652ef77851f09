"""Van vastgesteld naar geldend: de termijnen, de fase, en wat DUO ervan hoort."""

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pytest_django import Settings

from besluiten.models import Besluit
from dossiers import tijdlijn, uitgaand
from dossiers.fouten import NietMogelijk, StapFout
from dossiers.models import Dossier, Gebeurtenis, Notificatie, Taak, Termijn, Uitgaand
from dossiers.perform import perform
from dossiers.postvak import ontvang
from dossiers.proef import proef
from intake.models import Intake
from koppelingen.brp.persoon import Persoon
from koppelingen.duo.notificatie import Notificatie as Bericht
from koppelingen.standin import DUO_OIN, Standin, draait, voorbeeld_plicht
from koppelingen.standin.toestand import Toestand
from pip_plans.models import Pip
from tests.pip_plans.plan import DAG, ingevuld, vastgesteld
from tests.steun.wereld import OIN, MaakDossier
from toegang.models import Gemeente, Medewerker


def maak_bekend(besluit: Besluit, by: Medewerker, op: date = DAG) -> Pip:
    perform(besluit, "maak_bekend", by=by, op=op, wijze="post")
    return Pip.objects.select_related("besluit", "dossier").get(besluit=besluit)


def lopend(dossier: Dossier) -> dict[str, date | None]:
    rijen = Termijn.objects.filter(dossier=dossier, status="loopt").exclude(object_label__startswith="leerroutes.")
    return dict(rijen.values_list("soort", "vervalt"))


TERMIJNEN = [
    (date(2026, 4, 1), date(2029, 4, 1), date(2027, 10, 1)),
    (date(2024, 2, 29), date(2027, 2, 28), date(2025, 8, 29)),  # schrikkeldag; in jaren schuift niets (ATW art. 4)
    (date(2026, 4, 3), date(2029, 4, 3), date(2027, 10, 3)),  # Goede Vrijdag
]


@pytest.mark.parametrize(("dagtekening", "einde", "wisselen"), TERMIJNEN)
def test_de_inburgeringstermijn_loopt_vanaf_de_dagtekening_en_bezwaar_vanaf_de_bekendmaking(
    dagtekening: date, einde: date, wisselen: date, maak_dossier: MaakDossier, klantmanager: Medewerker
) -> None:
    dossier = maak_dossier(geopend=True, op=date(dagtekening.year, 1, 5))
    bekend = date(dagtekening.year, dagtekening.month, 9) if dagtekening.day < 9 else date(dagtekening.year, 3, 5)
    maak_bekend(vastgesteld(dossier, klantmanager, op=dagtekening), klantmanager, bekend)
    termijnen = lopend(dossier)
    assert (termijnen["INBURGERINGSTERMIJN"], termijnen["ROUTEWISSELING"]) == (einde, wisselen)
    feiten = dict(
        Termijn.objects.filter(soort__in=["INBURGERINGSTERMIJN", "BEZWAAR"]).values_list("soort", "feit_datum")
    )
    assert feiten == {"INBURGERINGSTERMIJN": dagtekening, "BEZWAAR": bekend}


AANBOD = {
    ("asielstatushouder", "B1"): {"AANBOD_LEERROUTE": date(2026, 6, 2)},
    ("asielstatushouder", "onderwijs"): {"AANBOD_LEERROUTE": date(2026, 6, 2), "START_TAALSCHAKEL": date(2026, 9, 2)},
    ("gezinsmigrant", "B1"): {},
}


@pytest.mark.parametrize("groep_route", AANBOD)
def test_een_aanbod_loopt_alleen_voor_wie_het_verschuldigd_is(
    groep_route: tuple[str, str], maak_dossier: MaakDossier, klantmanager: Medewerker
) -> None:
    groep, route = groep_route
    dossier = maak_dossier(geopend=True, doelgroep=groep)
    maak_bekend(vastgesteld(dossier, klantmanager, route), klantmanager)
    termijnen = lopend(dossier)
    assert {s: d for s, d in termijnen.items() if s in ("AANBOD_LEERROUTE", "START_TAALSCHAKEL")} == AANBOD[groep_route]
    assert "PIP_VASTSTELLEN" not in termijnen


def test_het_pip_geldt_en_het_dossier_gaat_door(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    pip = maak_bekend(vastgesteld(open_dossier, klantmanager), klantmanager)
    assert (pip.status, pip.dagtekening, pip.dossier.fase) == ("GELDEND", DAG, "leerroute")
    zinnen = [tijdlijn.zin(g) for g in Gebeurtenis.objects.filter(dossier=open_dossier).order_by("volgnummer")]
    volgorde = [
        "Begonnen met het PIP",
        "Besluit vastgesteld",
        "Besluit bekendgemaakt",
        "Brief verzonden",
        "Het PIP geldt",
    ]
    assert [z for z in zinnen if z in volgorde] == volgorde


def test_een_fout_in_de_bekendmaking_draait_alles_terug(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    besluit = vastgesteld(open_dossier, klantmanager)
    uitkomst = proef(besluit, "maak_bekend", by=klantmanager, op=DAG, wijze="post")
    assert {"BEZWAAR", "INBURGERINGSTERMIJN", "PIP_MELDEN_DUO"} <= {t.soort for t in uitkomst.termijnen}
    besluit.refresh_from_db()
    assert (besluit.status, Pip.objects.get().status) == ("VASTGESTELD", "CONCEPT")
    assert not Uitgaand.objects.filter(soort="duo.pip").exists()


KAN = {"CONCEPT": {"treed_in_werking"}, "GELDEND": {"word_vervangen"}, "VERVANGEN": set()}


@pytest.mark.parametrize("van", KAN)
def test_elke_stap_van_het_pip_uit_elke_status(van: str, open_dossier: Dossier, klantmanager: Medewerker) -> None:
    pip = ingevuld(open_dossier, klantmanager) if van == "CONCEPT" else None
    if pip is None:
        pip = maak_bekend(vastgesteld(open_dossier, klantmanager), klantmanager)
        pip = perform(pip, "word_vervangen", by=None, op=DAG).object if van == "VERVANGEN" else pip
    kon = set()
    for naam in Pip.stappen():
        try:
            proef(pip, naam, by=None, op=DAG)  # type: ignore[arg-type]
            kon.add(naam)
        except StapFout:
            continue
    assert kon == KAN[van]
    assert not Taak.objects.filter(object_label="pip_plans.pip", status="open").exists()


# --- DUO -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def standin(settings: Settings, vandaag: date) -> Iterator[Standin]:
    with draait(toestand=Toestand(gemeenten={OIN: "9998"}), vandaag=vandaag) as lopend:
        lopend.gemeente_oin = OIN
        settings.DUO_URL, settings.DUO_OIN = lopend.duo_url, DUO_OIN
        yield lopend


def bij_duo(standin: Standin, dossier: Dossier, **velden: Any) -> str:
    bsn = str(dossier.inburgeraar.bsn)
    persoon = Persoon(bsn=bsn, voornamen="Mihret", geslachtsnaam="Tesfay")
    standin.zet_persoon(persoon, gemeente_oin=OIN, **{**voorbeeld_plicht(date(2026, 2, 24)), **velden})
    return bsn


def test_duo_krijgt_het_pip_en_de_termijn_om_te_melden_stopt(
    standin: Standin, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    bsn = bij_duo(standin, open_dossier)
    maak_bekend(vastgesteld(open_dossier, klantmanager), klantmanager)
    uitgaand.verwerk()
    pip = standin.bij_duo(bsn).pip
    assert pip is not None
    assert pip["pip"] == {
        "dagtekeningPip": "2026-03-02", "leerroute": "B", "niveau": "B1", "geschatteIntensiteitB1Route": 600,
        "indicatorAlfabetiseringsonderwijs": "NVT",
    }  # fmt: skip
    regel = Gebeurtenis.objects.get(soort="pip_plans.gemeld_aan_duo")
    assert tijdlijn.zin(regel) == "PIP gemeld aan DUO (dagtekening 2 maart 2026)"
    assert Termijn.objects.get(soort="PIP_MELDEN_DUO").status == "klaar"


def test_nog_een_keer_uitvoeren_schrijft_geen_tweede_regel(
    standin: Standin, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    bij_duo(standin, open_dossier)
    maak_bekend(vastgesteld(open_dossier, klantmanager), klantmanager)
    uitgaand.verwerk()
    rij = Uitgaand.objects.get(soort="duo.pip")
    uitgaand.bied_opnieuw_aan(rij)
    Uitgaand.objects.filter(pk=rij.pk).update(klaar_op=None)
    uitgaand.verwerk()
    assert Gebeurtenis.objects.filter(soort="pip_plans.gemeld_aan_duo").count() == 1


def test_een_weigering_van_duo_blijft_zichtbaar_staan(
    standin: Standin, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    bij_duo(standin, open_dossier, inburgeringsplicht={"indicatorInburgeringsplicht": True, "begindatum": "2026-03-09"})
    maak_bekend(vastgesteld(open_dossier, klantmanager), klantmanager)
    uitgaand.verwerk()
    rij = Uitgaand.objects.get(soort="duo.pip")
    assert rij.geparkeerd_op is not None
    assert rij.melding == (
        "DUO heeft het bericht geweigerd. De dagtekening ligt vóór het begin van de inburgeringsplicht."
    )
    assert Termijn.objects.get(soort="PIP_MELDEN_DUO").status == "loopt"


def meld_termijn(gemeente: Gemeente, bsn: str) -> Notificatie:
    bericht = Bericht(
        bron=DUO_OIN, doel=OIN, bericht_id=uuid.uuid4(), gebeurtenis="SS102",
        registratie=datetime(2026, 11, 20, 9, tzinfo=UTC), bsn=bsn,
    )  # fmt: skip
    rij = ontvang(bericht, gemeente, "{}", datetime(2026, 11, 20, 9, 1, tzinfo=UTC))
    uitgaand.verwerk()
    return Notificatie.objects.get(pk=rij.pk)


ANTWOORD = [
    ("2026-03-03", "2029-03-03", "verwerkt", "DUO rekent van 3 maart 2026 tot en met 2 maart 2029, net als wij."),
    ("2026-03-10", "2029-03-10", "aandacht", "DUO rekent van 10 maart 2026 tot en met 9 maart 2029, wij van 3 maart 2026 "
     "tot en met 2 maart 2029. Controleer de dagtekening van het PIP bij DUO."),
]  # fmt: skip


@pytest.mark.parametrize(("van", "tot", "status", "zin"), ANTWOORD)
def test_de_termijn_van_duo_wordt_met_de_onze_vergeleken(
    van: str, tot: str, status: str, zin: str, standin: Standin, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    bsn = bij_duo(standin, open_dossier)
    maak_bekend(vastgesteld(open_dossier, klantmanager), klantmanager)
    uitgaand.verwerk()
    standin.zet_duo(bsn, inburgeringstermijn={"startdatum": van, "einddatum": tot})
    rij = meld_termijn(open_dossier.gemeente, bsn)
    assert (rij.status, rij.toelichting) == (status, zin)
    assert Gebeurtenis.objects.filter(soort="dossiers.bericht_van_duo", dossier=open_dossier).count() == 1


def test_een_termijn_zonder_pip_vraagt_aandacht(standin: Standin, open_dossier: Dossier) -> None:
    termijn = {"startdatum": "2026-03-03", "einddatum": "2029-03-03"}
    bsn = bij_duo(standin, open_dossier, inburgeringstermijn=termijn)
    rij = meld_termijn(open_dossier.gemeente, bsn)
    zin = "DUO rekent van 3 maart 2026 tot en met 2 maart 2029. Hier geldt nog geen PIP. Controleer het dossier."
    assert (rij.status, rij.toelichting) == ("aandacht", zin)


def test_de_dagtekening_ligt_niet_voor_het_einde_van_de_brede_intake(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    pip = ingevuld(open_dossier, klantmanager)
    Intake.objects.update(afgerond_op=DAG)
    with pytest.raises(NietMogelijk, match=r"niet vóór het einde van de brede intake \(02-03-2026\)"):
        perform(pip.besluit, "stel_vast", by=klantmanager, op=DAG - timedelta(days=1))
    assert perform(pip.besluit, "stel_vast", by=klantmanager, op=DAG).object.dagtekening == DAG
