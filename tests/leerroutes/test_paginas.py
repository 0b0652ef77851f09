"""De pagina's door de deur van de browser: wat iemand ziet, wat bij slechte invoer, en hoeveel query's het kost."""

from datetime import date
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dossiers.models import Afspraak, Ruimte
from dossiers.perform import perform
from leerroutes import selectors
from leerroutes.models import Afronding, Examenuitslag, Leerroute, Voortgangsgesprek
from tests.leerroutes.conftest import SCHOOL, VERSLAG, MaakRoute, afspraak, start_route
from tests.steun.wereld import MaakMedewerker
from toegang.models import Medewerker, Rol, Team

pytestmark = pytest.mark.usefixtures("vandaag")
DAG = "2026-11-30"
PLAN = {"dag": DAG, "tijd": "10:00", "duur": "60", "plaats": "Wijkcentrum", "tolk": "", "tolktaal": ""}
AANBOD = {
    "op": "2026-11-23", "instelling": "Taalhuis Noord", "instelling_code": SCHOOL, "alfabetisering": "NVT",
    "start_op": "2026-12-01", "einde_op": "2028-01-31", "uren_per_week": "12",
}  # fmt: skip


def aangemeld(medewerker: Medewerker) -> Client:
    TOTP.activate(medewerker, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    client = Client()
    client.force_login(medewerker, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def client(klantmanager: Medewerker) -> Client:
    return aangemeld(klantmanager)


def adres(obj: Any, stap: str) -> str:
    return reverse(f"leerroutes-{obj._meta.model_name}-{stap}", kwargs={"uuid": obj.uuid})


def tabblad(dossier: Any) -> str:
    return reverse("dossier-tab", kwargs={"uuid": dossier.uuid, "tab": "leerroute"})


def zet(client: Client, obj: Any, stap: str, **gegevens: Any) -> Any:
    obj.refresh_from_db()
    return client.post(adres(obj, stap), {"versie": obj.versie, **gegevens}, follow=True)


def tekst(antwoord: Any) -> str:
    inhoud: str = antwoord.content.decode()
    return inhoud


def test_van_aanbod_tot_gehouden_gesprek_door_de_pagina_s(client: Client, route: Leerroute, ruimte: Ruimte) -> None:
    assert "Leerroute aangeboden bij Taalhuis Noord." in tekst(zet(client, route, "bied_aan", **AANBOD))
    zet(client, route, "start", op="2026-11-23", instelling="Taalhuis Noord")
    gesprek = Voortgangsgesprek.objects.get(leerroute=route)
    antwoord = zet(client, gesprek, "plan", **{**PLAN, "dag": "2026-11-23", "plaats": "", "ruimte": str(ruimte.pk)})
    assert "Voortgangsgesprek gepland op 23 november 2026." in tekst(antwoord)
    antwoord = zet(client, gesprek, "houd", op="2026-11-23", **VERSLAG, cursusuren="20")
    assert "Voortgangsgesprek voeren: uiterlijk 23 mei 2027." in tekst(antwoord)
    gesprek.refresh_from_db()
    assert (gesprek.status, gesprek.cursusuren) == ("GEHOUDEN", 20)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"instelling_code": "123"}, "Het nummer van een school bij DUO heeft tien tekens."),
        ({"start_op": "2026-11-01"}, "DUO weigert dit: De opleiding begint vóór de inschrijving."),
        ({"einde_op": "2030-01-01"}, "DUO weigert dit: Deze datum ligt buiten de inburgeringstermijn."),
        ({"einde_op": "2026-11-30"}, "De laatste lesdag kan niet vóór de eerste liggen."),
        ({"op": "2026-05-01"}, "DUO weigert dit: Deze datum ligt vóór de dagtekening van het geldende PIP."),
        ({"op": "2027-01-01"}, "Deze dag ligt in de toekomst. Vul de dag in waarop het gebeurd is."),
    ],
)
def test_een_fout_in_het_aanbod_staat_bij_het_veld_en_wijzigt_niets(
    client: Client, route: Leerroute, anders: dict[str, str], zin: str
) -> None:
    antwoord = zet(client, route, "bied_aan", **{**AANBOD, **anders})
    route.refresh_from_db()
    assert (antwoord.status_code, route.status) == (422, "GEPLAND")
    assert zin in tekst(antwoord)
    assert "Taalhuis Noord" in tekst(antwoord)


@pytest.mark.parametrize(
    ("stap", "gegevens", "zin"),
    [
        ("registreer_pvt", {"op": "2026-05-01", "uren": "12"}, "ligt vóór het begin van de inburgeringstermijn."),
        (
            "registreer_pvt",
            {"op": "2026-11-20", "uren": "12", "verwijtbaar": "ja"},
            "wel of niet verwijtbaar hoort hier niet",
        ),
        ("registreer_map", {"op": "2026-11-24", "uren": "40"}, "Deze dag ligt in de toekomst."),
        ("registreer_map", {"op": "2026-11-20", "uren": ""}, "Dit veld is verplicht."),
    ],
)
def test_duo_s_regels_op_pvt_en_map_gelden_al_in_het_formulier(
    client: Client, afronding: Afronding, stap: str, gegevens: dict[str, str], zin: str
) -> None:
    antwoord = zet(client, afronding, stap, **gegevens)
    assert (antwoord.status_code, afronding.dossier.uitgaand.filter(soort__in=["duo.pvt", "duo.map"]).count()) == (
        422,
        0,
    )
    assert zin in tekst(antwoord)


def test_een_bezet_tijdstip_staat_bij_de_tijd_en_er_wordt_niets_gepland(
    client: Client, gesprek: Voortgangsgesprek, maak_route: MaakRoute, klantmanager: Medewerker
) -> None:
    ander = Voortgangsgesprek.objects.get(leerroute=start_route(maak_route(), klantmanager))
    perform(ander, "plan", by=klantmanager, op=date(2026, 11, 2), **afspraak(date(2026, 11, 30)))
    antwoord = zet(client, gesprek, "plan", **PLAN)
    assert antwoord.status_code == 422
    assert f"{klantmanager} heeft op dit moment al een afspraak. Kies een ander tijdstip." in tekst(antwoord)
    assert Afspraak.objects.filter(dossier=gesprek.dossier).count() == 0


def test_tweemaal_drukken_plant_een_keer(client: Client, gesprek: Voortgangsgesprek) -> None:
    gegevens = {"versie": gesprek.versie, **PLAN}
    client.post(adres(gesprek, "plan"), gegevens)
    antwoord = client.post(adres(gesprek, "plan"), {**gegevens, "tijd": "11:30"}, follow=True)
    assert "Dit was al gedaan; er is niets dubbel gebeurd." in tekst(antwoord)
    assert Afspraak.objects.filter(dossier=gesprek.dossier).count() == 1


def test_tweemaal_registreren_van_dezelfde_pagina_gebeurt_een_keer(client: Client, afronding: Afronding) -> None:
    gegevens = {"versie": afronding.versie, "op": "2026-11-20", "uren": "12"}
    client.post(adres(afronding, "registreer_pvt"), gegevens)
    antwoord = client.post(adres(afronding, "registreer_pvt"), gegevens, follow=True)
    assert "er is niets dubbel gebeurd" in tekst(antwoord)
    assert afronding.dossier.uitgaand.filter(soort="duo.pvt").count() == 1


def test_verplaatsen_is_ingevuld_met_hoe_het_nu_staat(client: Client, gepland: Voortgangsgesprek) -> None:
    pagina = tekst(client.get(adres(gepland, "verzet")))
    assert 'value="2026-11-24"' in pagina
    assert 'value="10:00"' in pagina


def test_een_z_formulier_vraagt_een_migrant_geen_participatie_uren(
    client: Client, maak_route: MaakRoute, klantmanager: Medewerker
) -> None:
    gestart = start_route(maak_route("Z", doelgroep="gezinsmigrant"), klantmanager)
    pagina = tekst(client.get(adres(Afronding.objects.get(dossier=gestart.dossier), "registreer_zroute")))
    assert ("Lesuren in totaal" in pagina, "Participatie-uren" in pagina) == (True, False)


def test_het_tabblad_toont_route_gesprekken_eisen_examens_en_berichten(client: Client, afronding: Afronding) -> None:
    Examenuitslag.objects.create(
        dossier=afronding.dossier, onderdeel="LE", niveau="B1", op=date(2026, 11, 2), uitslag="Gezakt",
        opgehaald_op=date(2026, 11, 20),
    )  # fmt: skip
    pagina = tekst(client.get(tabblad(afronding.dossier)))
    for deel in (
        "B1-route", "Taalhuis Noord", "Voortgangsgesprek 1", "gaat niet door", "nog 40 uur praktijk", "Lezen", "Gezakt",
        "Aanbod van de leerroute", "PVT registreren",
    ):  # fmt: skip
        assert deel in pagina


def test_zonder_leerroute_zegt_het_tabblad_wanneer_die_komt(client: Client, open_dossier: Any) -> None:
    assert "Nog geen leerroute" in tekst(client.get(tabblad(open_dossier)))


def test_wie_een_stap_niet_mag_zetten_ziet_de_knop_niet(
    afronding: Afronding, maak_medewerker: MaakMedewerker, team: Team
) -> None:
    auditor = aangemeld(maak_medewerker(Rol.AUDITOR, team=team))
    assert "PVT registreren" not in tekst(auditor.get(tabblad(afronding.dossier)))
    assert auditor.get(adres(afronding, "registreer_pvt")).status_code == 403


def test_een_dossier_van_een_ander_team_bestaat_niet(
    gesprek: Voortgangsgesprek, maak_medewerker: MaakMedewerker, ander_team: Team
) -> None:
    buur = aangemeld(maak_medewerker(Rol.KLANTMANAGER, team=ander_team))
    assert buur.get(adres(gesprek, "plan")).status_code == 404
    assert buur.post(reverse("leerroutes-examens", kwargs={"uuid": gesprek.dossier.uuid})).status_code == 404


def test_examens_ophalen_zet_een_vraag_aan_duo_klaar(client: Client, gestart: Leerroute) -> None:
    ophalen = reverse("leerroutes-examens", kwargs={"uuid": gestart.dossier.uuid})
    assert client.get(ophalen).status_code == 405
    antwoord = client.post(ophalen, follow=True)
    assert "De examenuitslagen worden bij DUO opgehaald." in tekst(antwoord)
    assert gestart.dossier.uitgaand.filter(soort="duo.examens").count() == 1


def aantal_query_s(dossier: Any) -> int:
    with CaptureQueriesContext(
        connection,
    ) as gelezen:
        selectors.paneel(dossier)
    return len(gelezen)


def test_het_aantal_query_s_groeit_niet_met_het_dossier(afronding: Afronding, klantmanager: Medewerker) -> None:
    dossier = afronding.dossier
    een = aantal_query_s(type(dossier).objects.get(pk=dossier.pk))
    for nummer in (2, 3):
        afronding.leerroute.gesprekken.create(dossier=dossier, nummer=nummer + 5)  # type: ignore[union-attr]
        perform(
            Voortgangsgesprek.objects.get(nummer=nummer + 5),
            "vervalt",
            by=klantmanager,
            op=date(2026, 11, 20),
            reden="x",
        )
        Examenuitslag.objects.create(
            dossier=dossier, onderdeel="LE", niveau="B1", op=date(2026, 11, nummer), uitslag="Gezakt",
            opgehaald_op=date(2026, 11, 20),
        )  # fmt: skip
    assert (een, aantal_query_s(type(dossier).objects.get(pk=dossier.pk))) == (8, 8)


def test_een_dubbele_klik_zegt_in_woorden_wat_er_al_gedaan_was(client: Client, route: Leerroute) -> None:
    gegevens = {"versie": route.versie, **AANBOD}
    client.post(adres(route, "bied_aan"), gegevens)
    tweede = client.post(adres(route, "bied_aan"), gegevens, follow=True)
    assert "Leerroute aangeboden bij Taalhuis Noord. Dit was al gedaan; er is niets dubbel gebeurd." in tekst(tweede)
