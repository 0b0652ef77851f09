"""Berichten met DUO over echt HTTP: aankomen, geweigerd worden, later opnieuw, en nooit dubbel."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dossiers import klok, uitgaand
from dossiers.models import Dossier, Gebeurtenis, Notificatie, Taak, Uitgaand
from dossiers.perform import perform
from dossiers.postvak import verwerk
from dossiers.tijdlijn import zin
from koppelingen.standin import Standin
from leerroutes.models import Afronding, Examenuitslag, Leerroute
from leerroutes.tasks.afronding import meld_pvt
from tests.leerroutes.conftest import AANBOD, SCHOOL, VERSLAG, MaakRoute, afspraak, ken, start_route
from toegang.models import Medewerker

OP = date(2026, 11, 20)


def rij(dossier: Dossier, soort: str) -> Uitgaand:
    return Uitgaand.objects.get(dossier=dossier, soort=soort)


def nog_eens(soort: str) -> None:
    """Voert de rij opnieuw uit, alsof de werker sneuvelde voor hij haar afmeldde."""
    Uitgaand.objects.filter(soort=soort).update(klaar_op=None, opnieuw_na=klok.nu())
    uitgaand.verwerk()


def melding(dossier: Dossier, gebeurtenis: str) -> Notificatie:
    return Notificatie.objects.create(
        gemeente=dossier.gemeente, bron="00000004000000001000", bericht_id="11111111-1111-4111-8111-111111111111",
        gebeurtenis=gebeurtenis, bsn=dossier.inburgeraar.bsn, geregistreerd="2026-11-23T08:00:00Z",
        ontvangen_op=datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("UTC")), inhoud_bewaard_tot=date(2027, 1, 1),
    )  # fmt: skip


def test_het_aanbod_komt_aan_en_staat_in_de_tijdlijn(duo: Standin, route: Leerroute, klantmanager: Medewerker) -> None:
    ken(duo, route.dossier)
    perform(route, "bied_aan", by=klantmanager, op=date(2026, 5, 18), **AANBOD)
    uitgaand.verwerk()
    assert duo.bij_duo(route.dossier.inburgeraar.bsn).aanbod == {
        SCHOOL: {
            "indicatorAlfabetiseringsonderwijs": "NVT", "datumInburgeringsaanbod": "2026-05-18",
            "verwachteStartdatumOpleiding": "2026-06-01", "verwachteEinddatumOpleiding": "2027-12-01",
        }
    }  # fmt: skip
    regel = Gebeurtenis.objects.get(dossier=route.dossier, soort="leerroutes.doorgegeven")
    assert zin(regel) == "Doorgegeven aan DUO: het aanbod bij Taalhuis Noord"


def test_een_school_zonder_keurmerk_wordt_geweigerd_met_de_zin_van_duo(
    duo: Standin, route: Leerroute, klantmanager: Medewerker
) -> None:
    ken(duo, route.dossier)
    perform(route, "bied_aan", by=klantmanager, op=date(2026, 5, 18), **{**AANBOD, "instelling_code": "9999999999"})
    uitgaand.verwerk()
    geweigerd = rij(route.dossier, "duo.aanbod")
    assert geweigerd.geparkeerd_op is not None
    assert "Deze instelling heeft niet het keurmerk dat bij de leerroute hoort." in geweigerd.melding
    assert not Gebeurtenis.objects.filter(dossier=route.dossier, soort="leerroutes.doorgegeven").exists()


def test_een_ingetrokken_aanbod_verdwijnt_bij_duo_ook_als_duo_het_niet_kende(
    duo: Standin, route: Leerroute, klantmanager: Medewerker
) -> None:
    ken(duo, route.dossier)
    perform(route, "bied_aan", by=klantmanager, op=date(2026, 5, 18), **AANBOD)
    uitgaand.verwerk()
    perform(route, "trek_in", by=klantmanager, op=date(2026, 5, 25), reden="geen plek")
    uitgaand.verwerk()
    assert duo.bij_duo(route.dossier.inburgeraar.bsn).aanbod == {}
    nog_eens("duo.aanbod_weg")
    assert rij(route.dossier, "duo.aanbod_weg").klaar_op is not None


def test_duo_weg_later_opnieuw_en_dan_met_hetzelfde_berichtnummer(
    duo: Standin, afronding: Afronding, klantmanager: Medewerker
) -> None:
    ken(duo, afronding.dossier)
    uitgaand.verwerk()
    duo.storing("duo", 503, keren=1)
    perform(afronding, "registreer_pvt", by=klantmanager, op=OP, uren=12)
    uitgaand.verwerk()
    wacht = rij(afronding.dossier, "duo.pvt")
    assert (wacht.klaar_op, wacht.geparkeerd_op, wacht.pogingen) == (None, None, 1)
    nog_eens("duo.pvt")
    nummers = [v.headers["berichtid"] for v in duo.verzoeken if v.pad.endswith("/pvt")]
    assert nummers == [str(wacht.bericht_id)] * 2
    assert duo.bij_duo(afronding.dossier.inburgeraar.bsn).pvt == {"datumOndertekeningPvt": "2026-11-20"}


def test_tweemaal_uitvoeren_geeft_een_regel_in_de_tijdlijn(
    duo: Standin, afronding: Afronding, klantmanager: Medewerker
) -> None:
    ken(duo, afronding.dossier)
    perform(afronding, "registreer_pvt", by=klantmanager, op=OP, uren=12)
    meld_pvt(rij(afronding.dossier, "duo.pvt"))
    meld_pvt(rij(afronding.dossier, "duo.pvt"))
    regels = Gebeurtenis.objects.filter(dossier=afronding.dossier, soort="leerroutes.doorgegeven")
    assert [zin(r) for r in regels if "verklaring" in zin(r)] == [
        "Doorgegeven aan DUO: participatieverklaring ondertekend op 20-11-2026"
    ]


def test_het_eindgesprek_map_komt_aan(duo: Standin, afronding: Afronding, klantmanager: Medewerker) -> None:
    ken(duo, afronding.dossier)
    perform(afronding, "registreer_map", by=klantmanager, op=OP, uren=40)
    uitgaand.verwerk()
    assert duo.bij_duo(afronding.dossier.inburgeraar.bsn).map == {"datumEindgesprekMap": "2026-11-20"}


def test_z_route_stuurt_uren_en_afronding(duo: Standin, maak_route: MaakRoute, klantmanager: Medewerker) -> None:
    route = maak_route("Z")
    ken(duo, route.dossier)
    perform(start_route(route, klantmanager), "rond_af", by=klantmanager, op=OP)
    afronding = Afronding.objects.get(dossier=route.dossier)
    perform(afronding, "registreer_zroute", by=klantmanager, op=OP, cursusuren=800, participatie_uren=810)
    uitgaand.verwerk()
    bij_duo = duo.bij_duo(route.dossier.inburgeraar.bsn)
    assert bij_duo.zroute == {"datumAfrondingZroute": "2026-11-20"}
    assert [uren["uren"] for uren in bij_duo.uren["9998"].values() if isinstance(uren, dict)] == [810]


def test_uren_uit_een_gesprek_komen_aan(duo: Standin, gesprek: Any, klantmanager: Medewerker) -> None:
    ken(duo, gesprek.dossier)
    perform(gesprek, "plan", by=klantmanager, op=date(2026, 11, 2), **afspraak(date(2026, 11, 20)))
    perform(gesprek, "houd", by=klantmanager, op=OP, **VERSLAG, participatie_uren=75)
    uitgaand.verwerk()
    uren = duo.bij_duo(gesprek.dossier.inburgeraar.bsn).uren["9998"]
    assert [u["uren"] for u in uren.values() if isinstance(u, dict)] == [75]


def test_zonder_bsn_zegt_de_weigering_waar_het_wel_kan(
    duo: Standin, afronding: Afronding, klantmanager: Medewerker
) -> None:
    persoon = afronding.dossier.inburgeraar
    persoon.bsn, persoon.v_nummer = "", "1234567890"
    persoon.save()
    perform(afronding, "registreer_pvt", by=klantmanager, op=OP, uren=12)
    uitgaand.verwerk()
    assert (
        rij(afronding.dossier, "duo.pvt").melding
        == "Deze persoon heeft geen BSN. Geef dit door in het portaal van DUO."
    )


def test_ss199_haalt_de_uitslagen_op_en_een_herhaling_dubbelt_niets(duo: Standin, gestart: Leerroute) -> None:
    uitslagen = [
        {"onderdeel": "LE", "examendatum": "2026-11-02", "resultaat": "Geslaagd", "niveau": "B1"},
        {"onderdeel": "KNM", "examendatum": "2026-11-03", "resultaat": "Geen", "redenGeenResultaat": "Absent"},
    ]
    ken(duo, gestart.dossier, examenresultaten=uitslagen)
    bericht = melding(gestart.dossier, "SS199")
    verwerk(bericht, date(2026, 11, 23))
    uitgaand.verwerk()
    nog_eens("duo.examens")
    bericht.refresh_from_db()
    gelezen = Examenuitslag.objects.filter(dossier=gestart.dossier).order_by("op")
    assert list(gelezen.values_list("onderdeel", "uitslag", "niveau", "reden_geen")) == [
        ("LE", "Geslaagd", "B1", ""), ("KNM", "Geen", "", "Absent"),
    ]  # fmt: skip
    assert (bericht.status, bericht.toelichting) == ("verwerkt", "De examenuitslagen worden bij DUO opgehaald.")
    assert Gebeurtenis.objects.filter(dossier=gestart.dossier, soort="leerroutes.examens_opgehaald").count() == 1


@pytest.mark.parametrize(
    ("code", "reden"),
    [
        ("SS106", "diploma"),
        ("SS107", "vrijstelling"),
        ("SS108", "ontheffing"),
        ("SS110", "ingetrokken"),
        ("SS111", "overleden"),
    ],
)
def test_het_einde_van_de_plicht_wordt_de_volgende_stap(
    gestart: Leerroute, klantmanager: Medewerker, vandaag: date, code: str, reden: str
) -> None:
    bericht = melding(gestart.dossier, code)
    verwerk(bericht, vandaag)
    bericht.refresh_from_db()
    afronding = Afronding.objects.get(dossier=gestart.dossier)
    taak = Taak.objects.get(object_label="leerroutes.afronding", status="open")
    assert (bericht.status, afronding.einde_reden, taak.stap, taak.vervalt) == ("aandacht", reden, "rond_af", vandaag)
    gesloten = perform(afronding, "rond_af", by=klantmanager, op=vandaag, reden=reden).object
    gestart.dossier.refresh_from_db()
    assert (gesloten.status, gestart.dossier.status) == ("AFGEROND", "GESLOTEN")


def test_het_einde_van_de_plicht_kan_ook_komen_voor_er_een_leerroute_is(open_dossier: Dossier, vandaag: date) -> None:
    bericht = melding(open_dossier, "SS107")
    verwerk(bericht, vandaag)
    verwerk(bericht, vandaag)
    assert Afronding.objects.get(dossier=open_dossier).einde_reden == "vrijstelling"
    assert Gebeurtenis.objects.filter(dossier=open_dossier, soort="leerroutes.plicht_geeindigd").count() == 1


def test_een_aanbod_dat_is_ingetrokken_voor_het_weg_kon_wordt_niet_meer_gemeld(
    duo: Standin, route: Leerroute, klantmanager: Medewerker
) -> None:
    ken(duo, route.dossier)
    duo.storing("duo", 503)
    aangeboden = perform(route, "bied_aan", by=klantmanager, op=date(2026, 5, 18), **AANBOD).object
    uitgaand.verwerk()
    perform(aangeboden, "trek_in", by=klantmanager, op=date(2026, 5, 20), reden="ziet ervan af")
    duo.herstel("duo")
    Uitgaand.objects.update(opnieuw_na=klok.nu())
    uitgaand.verwerk()
    rijen = {r.soort: (r.klaar_op is not None, r.melding) for r in Uitgaand.objects.filter(dossier=route.dossier)}
    assert rijen == {"duo.aanbod": (True, ""), "duo.aanbod_weg": (True, "")}
    assert not Gebeurtenis.objects.filter(
        soort="leerroutes.doorgegeven", feiten__wat__startswith="het aanbod bij"
    ).exists()


def test_het_einde_van_de_plicht_verandert_niets_aan_een_gesloten_dossier(
    open_dossier: Dossier, klantmanager: Medewerker, vandaag: date
) -> None:
    perform(open_dossier, "sluit", by=klantmanager, op=vandaag, reden="verhuisd")
    bericht = melding(open_dossier, "SS106")
    verwerk(bericht, vandaag)
    assert (bericht.status, Afronding.objects.count()) == ("geen_actie", 0)
    assert bericht.toelichting == f"Dossier {open_dossier.nummer} was al gesloten op 23-11-2026. Er is niets gewijzigd."
    assert not Taak.objects.filter(status="open").exists()
