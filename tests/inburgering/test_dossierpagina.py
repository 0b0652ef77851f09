"""De dossierpagina: wie, waar in de keten, wat nu, en alles wat erbij hoort; alleen voor wie het mag zien."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dossiers import klok, tijdlijn
from dossiers.dagen import lees_uitleg
from dossiers.models import Afspraak, Brief, Dossier, Gebeurtenis, Taak, Termijn, Uitgaand
from dossiers.perform import perform
from dossiers.steps import stapmodellen
from dossiers.uitgaand import zet_klaar
from inburgering.views.dossier import TABS
from inburgering.weergave import dossier as toon_als
from inburgering.weergave.eigen_dag import HERKOMST
from intake.models import Intake
from toegang.models import Gemeente, Inzage, Medewerker, Rol, Team

pytestmark = pytest.mark.django_db


def adres(dossier: Dossier, tab: str = "overzicht") -> str:
    if tab == "overzicht":
        return reverse("dossier", kwargs={"uuid": dossier.uuid})
    return reverse("dossier-tab", kwargs={"uuid": dossier.uuid, "tab": tab})


def vul(dossier: Dossier, keren: int) -> None:
    """Brieven, gesprekken, termijnen en gebeurtenissen."""
    begin = Brief.objects.count()
    nu = klok.nu()
    for n in range(begin, begin + keren):
        Brief.objects.create(
            gemeente=dossier.gemeente,
            dossier=dossier,
            soort="x",
            onderwerp=f"Brief {n}",
            object_label="dossiers.dossier",
            object_id=dossier.pk,
            kenmerk=f"BR-2026-{n:06d}",
            dagtekening=klok.vandaag(),
            html="<p>lang</p>",
            html_sha256="0" * 64,
        )
        Afspraak.objects.create(
            gemeente=dossier.gemeente,
            dossier=dossier,
            object_label="x",
            object_id=n,
            onderwerp="Gesprek",
            medewerker=dossier.behandelaar,
            van=nu + timedelta(days=n),
            tot=nu + timedelta(days=n, hours=1),
        )
        Termijn.objects.create(
            gemeente=dossier.gemeente,
            dossier=dossier,
            soort="BEZWAAR",
            object_label="x",
            object_id=n,
            feit="bekendmaking",
            vervalt=klok.vandaag(),
            van_gemeente=False,
        )
        Taak.objects.create(
            gemeente=dossier.gemeente,
            dossier=dossier,
            object_label="besluiten.besluit",
            object_id=n,
            object_uuid=dossier.uuid,
            stap="x",
            label="Iets",
            sinds=klok.vandaag(),
        )
        rij = zet_klaar("duo.pip", f"{n}", gemeente_id=dossier.gemeente_id, dossier=dossier)
        Uitgaand.objects.filter(pk=rij.pk).update(geparkeerd_op=nu, melding="DUO heeft geweigerd: te laat.")
        tijdlijn.schrijf(dossier, "dossiers.bsn_getoond", by=dossier.behandelaar, op=klok.vandaag())  # fmt: skip


@pytest.mark.parametrize("tab", list(TABS))
def test_elk_tabblad_heeft_een_eigen_adres_en_een_vast_aantal_queries(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date, tab: str
) -> None:
    client = als(klantmanager)
    client.get(adres(open_dossier, tab))
    aantallen = []
    for keren in (1, 2, 20):
        vul(open_dossier, keren)
        with CaptureQueriesContext(connection) as queries:
            antwoord = client.get(adres(open_dossier, tab))
        assert antwoord.status_code == 200
        aantallen.append(len(queries))
    assert len(set(aantallen)) == 1
    assert f"<title>M. Tesfay · {TABS[tab]} · Inburgering</title>" in antwoord.content.decode()


def test_htmx_krijgt_alleen_het_tabblad(als: Any, klantmanager: Medewerker, dossier: Dossier) -> None:
    antwoord = als(klantmanager).get(adres(dossier, "tijdlijn"), headers={"HX-Request": "true"})
    tekst = antwoord.content.decode()
    assert ("<html" in tekst, "<title>M. Tesfay" in tekst, 'aria-current="page"' in tekst) == (False, True, True)


def test_een_onbekend_tabblad_bestaat_niet(als: Any, klantmanager: Medewerker, dossier: Dossier) -> None:
    assert als(klantmanager).get(adres(dossier, "onzin")).status_code == 404


@pytest.mark.parametrize("tab", ["overzicht", "tijdlijn", "gegevens"])
def test_een_dossier_van_een_ander_bestaat_voor_u_niet(
    als: Any, maak_medewerker: Any, dossier: Dossier, ander_team: Team, andere_gemeente: Gemeente, tab: str
) -> None:
    ver = Team.objects.create(gemeente=andere_gemeente, naam="Noord")
    buren = [
        maak_medewerker(Rol.TEAMLEIDER, team=ander_team),
        maak_medewerker(Rol.TEAMLEIDER, team=ver, gemeente=andere_gemeente),
    ]
    assert [als(m).get(adres(dossier, tab)).status_code for m in buren] == [404, 404]
    assert als(maak_medewerker(Rol.BELEIDSMEDEWERKER)).get(adres(dossier, tab)).status_code == 403


def test_de_balk_zegt_wie_u_bekijkt(als: Any, klantmanager: Medewerker, maak_dossier: Any, vandaag: date) -> None:
    dossier = maak_dossier(persoon={"geheimhouding": 7, "geboortedatum": "19921124"}, in_azc=True)
    wie = als(klantmanager).get(adres(dossier)).context["wie"]
    assert {k: wie[k] for k in ("naam", "initialen", "geslacht", "leeftijd", "groep", "tolk", "geheim")} == {
        "naam": "Mihret Tesfay", "initialen": "MT", "geslacht": "v", "leeftijd": 33, "groep": "asielstatushouder",
        "tolk": "Tigrinya", "geheim": True,
    }  # fmt: skip
    assert wie["merken"] == [{"tekst": "in een azc", "soort": "info"}]


def test_een_onbekende_geboortedag_geeft_geen_leeftijd(als: Any, klantmanager: Medewerker, maak_dossier: Any) -> None:
    dossier = maak_dossier(persoon={"geboortedatum": "19920000"})
    antwoord = als(klantmanager).get(adres(dossier, "gegevens"))
    assert antwoord.context["wie"]["leeftijd"] is None
    assert {"label": "Geboren", "waarde": "1992"} in antwoord.context["feiten"]["persoon"]


def test_de_keten_toont_wat_klaar_is_wat_nu_is_en_wat_komt(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier
) -> None:
    keten = als(klantmanager).get(adres(open_dossier)).context["keten"]
    assert [(s["label"], s["staat"]) for s in keten] == [
        ("Aanmelding", "klaar"), ("Brede intake", "nu"), ("PIP", "later"), ("Leerroute", "later"), ("Voortgang", "later"),
        ("Afronding", "later"),
    ]  # fmt: skip


def test_nu_te_doen_is_de_volgende_stap(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    nu = als(klantmanager).get(adres(open_dossier)).context["nu"]
    assert (nu["kop"], nu["nodig"]) == ("Uitnodigen voor de intake", [])
    assert nu["stap"]["url"].endswith("/stap/nodig_uit/")
    assert "Dossier sluiten" in [s["label"] for s in nu["andere"]]


def test_wat_nog_ontbreekt_staat_erbij_met_de_plek_om_het_aan_te_vullen(
    als: Any, klantmanager: Medewerker, maak_dossier: Any
) -> None:
    dossier = maak_dossier(doelgroep="", kennisgeving=None)
    antwoord = als(klantmanager).get(adres(dossier))
    nu, aanvullen = antwoord.context["nu"], reverse("dossier_gegevens", kwargs={"uuid": dossier.uuid})
    assert [(o.zin, o.adres) for o in nu["nodig"]] == [
        ("de doelgroep is bekend", aanvullen), ("de datum van de kennisgeving door DUO is bekend", aanvullen),
    ]  # fmt: skip
    assert (nu["stap"], nu["knop2"]["label"]) == ({"label": "Aanvullen", "url": aanvullen}, "Dossier openen")


def test_wie_de_stap_niet_mag_zetten_ziet_wie_wel(
    als: Any, maak_medewerker: Any, klantmanager: Medewerker, dossier: Dossier
) -> None:
    nu = als(maak_medewerker(Rol.AUDITOR)).get(adres(dossier)).context["nu"]
    assert (nu.get("stap"), nu["andere"], nu["toelichting"]) == (
        None,
        [],
        f"U kunt deze stap niet zetten. Vraag {klantmanager}.",
    )


def test_een_termijn_legt_zichzelf_uit(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    antwoord = als(klantmanager).get(adres(open_dossier))
    pip = next(t for t in antwoord.context["termijnen"] if t["label"] == "PIP vaststellen")
    assert (pip["staat"], pip["uitleg"][-1]["tot"]) == ("te-laat", pip["datum"])
    assert pip["uitleg"][0]["feit"] == "Kennisgeving door DUO"
    assert "Waarom deze datum?" in antwoord.content.decode()


def test_het_bsn_is_verborgen_en_wie_het_bekijkt_staat_in_de_tijdlijn(
    als: Any, klantmanager: Medewerker, dossier: Dossier
) -> None:
    client = als(klantmanager)
    bsn = dossier.inburgeraar.bsn
    for tab in TABS:
        assert bsn not in client.get(adres(dossier, tab)).content.decode()
    toon = reverse("dossier-bsn", kwargs={"uuid": dossier.uuid})
    assert client.get(toon).headers["Location"] == adres(dossier, "gegevens")
    assert not Gebeurtenis.objects.filter(soort="dossiers.bsn_getoond").exists()
    assert bsn in client.post(toon).content.decode()
    rij = Gebeurtenis.objects.get(soort="dossiers.bsn_getoond")
    assert (rij.dossier, rij.door) == (dossier, klantmanager)
    assert Inzage.objects.filter(pagina="dossier-bsn").get().feiten == {"dossiers": [str(dossier.uuid)]}


def test_een_geweigerd_bericht_staat_er_met_de_reden_en_kan_opnieuw(
    als: Any, klantmanager: Medewerker, dossier: Dossier
) -> None:
    vul(dossier, 1)
    client = als(klantmanager)
    tekst = client.get(adres(dossier)).content.decode()
    assert "DUO heeft geweigerd: te laat." in tekst
    rij = Uitgaand.objects.get(geparkeerd_op__isnull=False)
    client.post(reverse("dossier-opnieuw", kwargs={"uuid": dossier.uuid}), {"rij": rij.pk})
    rij.refresh_from_db()
    assert (rij.geparkeerd_op, rij.pogingen, rij.melding) == (None, 0, "")
    assert Gebeurtenis.objects.filter(soort="dossiers.opnieuw_verstuurd", door=klantmanager).count() == 1


def test_een_bericht_van_een_ander_dossier_kan_niet_opnieuw(
    als: Any, klantmanager: Medewerker, maak_dossier: Any
) -> None:
    een, ander = maak_dossier(), maak_dossier()
    vul(ander, 1)
    client, url = als(klantmanager), reverse("dossier-opnieuw", kwargs={"uuid": een.uuid})
    rij = Uitgaand.objects.get(geparkeerd_op__isnull=False)
    assert [client.post(url, {"rij": waarde}).status_code for waarde in (rij.pk, "x", "")] == [404, 404, 404]


def test_de_tijdlijn_staat_per_dag_en_is_in_te_perken(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier
) -> None:
    client = als(klantmanager)
    alles = client.get(adres(open_dossier, "tijdlijn")).context["dagen"]
    zinnen = [g["zin"] for dag in alles for g in dag["gebeurtenissen"]]
    assert {"Dossier geopend", f"Toegewezen aan {klantmanager}"} <= set(zinnen)
    toegewezen = client.get(adres(open_dossier, "tijdlijn"), {"soort": "gegevens"}).context["dagen"]
    assert toegewezen == []
    dossier = client.get(adres(open_dossier, "tijdlijn"), {"soort": "dossier"}).context["dagen"]
    assert next(g["zin"] for dag in dossier for g in dag["gebeurtenissen"]) == "Dossier geopend"


def test_de_tijdlijn_is_te_bladeren(als: Any, klantmanager: Medewerker, dossier: Dossier) -> None:
    for _ in range(60):
        tijdlijn.schrijf(dossier, "dossiers.bsn_getoond", by=None, op=klok.vandaag())
    client = als(klantmanager)
    aantallen = [
        sum(
            len(d["gebeurtenissen"])
            for d in client.get(adres(dossier, "tijdlijn"), {"soort": "gegevens", "pagina": p}).context["dagen"]
        )
        for p in (1, 2)
    ]
    assert aantallen == [50, 10]


def test_een_gesloten_dossier_toont_wat_het_echt_heeft_gehad(
    als: Any, klantmanager: Medewerker, open_dossier: Dossier, vandaag: date
) -> None:
    intake = Intake.objects.get(dossier=open_dossier)
    verricht = perform(open_dossier, "sluit", by=klantmanager, op=vandaag, reden="Verhuisd naar Elders")
    context = als(klantmanager).get(adres(verricht.object)).context
    assert [s["staat"] for s in context["keten"]] == ["klaar", *["overgeslagen"] * 5]
    assert (intake.status, context["nu"]["niets"], context["nu"]["toelichting"]) == (
        "TE_PLANNEN", "Dit dossier is gesloten", "Gesloten op 23 november 2026. Reden: Verhuisd naar Elders.",
    )  # fmt: skip
    assert {"tekst": "gesloten", "soort": "kaal"} in context["wie"]["merken"]


def test_een_recht_dat_voorbij_is_is_niet_te_laat_en_staat_achteraan(vandaag: date) -> None:
    def termijn(soort: str, dagen: int) -> Termijn:
        return Termijn(soort=soort, vervalt=vandaag + timedelta(days=dagen), feit="dagtekening")

    lopend = [termijn("BEZWAAR", -3), termijn("PIP_VASTSTELLEN", -1), termijn("ROUTEWISSELING", 400)]
    regels = toon_als.termijnen(lopend, vandaag)
    assert [(r["label"], r["afstand"], r["staat"], r["jaar"]) for r in regels] == [
        ("PIP vaststellen", "1 dag te laat", "te-laat", False),
        ("Van leerroute wisselen", "over ruim 13 maanden", "op-tijd", True),
        ("Bezwaar maken", "voorbij", "wacht", False),
    ]
    assert regels[1]["toelichting"] == "kan tot en met deze dag, hoeft niet"


def test_elke_eigen_dag_van_een_stap_legt_zichzelf_uit() -> None:
    eigen = {stap.uiterlijk for model in stapmodellen() for stap in model.stappen().values()} - {""}
    assert eigen == set(HERKOMST)


def test_een_feit_in_de_uitleg_staat_in_gewone_woorden() -> None:
    uitleg = [{"feit": feit, "van": "2026-11-20"} for feit in ("vorig_gesprek", "nog_niet_ingeschreven", "laatste dag")]
    assert [stap["feit"] for stap in lees_uitleg(uitleg)] == [
        "Vorig gesprek of begin van de lessen", "Nog niet ingeschreven", "Laatste dag",
    ]  # fmt: skip


@pytest.mark.parametrize("rol", [Rol.FINANCIEEL, Rol.BOETEAMBTENAAR, Rol.BEZWAARAFHANDELAAR, Rol.AUDITOR])
def test_wat_in_de_intake_over_gezondheid_staat_ziet_alleen_het_team(
    als: Any, maak_medewerker: Any, klantmanager: Medewerker, open_dossier: Dossier, rol: str
) -> None:
    intake = Intake.objects.get(dossier=open_dossier)
    Intake.objects.filter(pk=intake.pk).update(gezondheid="Rugklachtenmerk")
    verslag = reverse("intake-verslag", kwargs={"uuid": intake.uuid})
    client = als(maak_medewerker(rol))
    assert [tab for tab in TABS if "Rugklachtenmerk" in client.get(adres(open_dossier, tab)).content.decode()] == []
    assert client.get(verslag).status_code == 403
    assert "Rugklachtenmerk" in als(klantmanager).get(verslag).content.decode()
