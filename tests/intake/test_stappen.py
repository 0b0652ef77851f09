"""De stappen van de brede intake: wat kan vanuit welke status, wat zij doen, en met welke zin zij weigeren."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dossiers.actions import wijzig
from dossiers.fouten import IemandWasEerder, NietBevoegd, NietMogelijk, StapFout
from dossiers.models import Afspraak, Brief, Dossier, Ruimte, Taak, Termijn
from dossiers.perform import perform
from intake.actions.verslag import leg_lbt_vast, leg_verslag_vast
from intake.models import ONDERDELEN, Intake
from intake.transitions import IntakeStatus
from toegang.models import Gemeente, Medewerker

S = IntakeStatus
OP = date(2026, 11, 23)
MAG_VANUIT = {
    "nodig_uit": {S.TE_PLANNEN},
    "voer_gesprek": {S.UITGENODIGD},
    "verplaats": {S.UITGENODIGD},
    "meld_no_show": {S.UITGENODIGD},
    "rond_af": {S.GESPREK_GEVOERD},
}
VERSLAG = {
    "opleiding_werk": "Twaalf jaar school, daarna bakker.", "omstandigheden": "Woont met partner en kind.",
    "gezondheid": "Geheim genoeg voor niemand anders.", "kinderen": "ja", "kinderen_vve": "Peuterspeelzaal twee dagen.",
    "taalniveau": "a1", "arbeidsparticipatie": "Wil weer bakken.", "zelfredzaamheid": "Reist zelf.",
}  # fmt: skip


def velden(**anders: Any) -> dict[str, Any]:
    basis = {
        "dag": date(2026, 11, 30), "tijd": time(10), "duur": 60, "ruimte": None, "plaats": "Stadhuis", "tolk": "telefoon",
        "tolktaal": "Tigrinya", "tolkbureau": None,
    }  # fmt: skip
    return basis | anders


@pytest.fixture
def intake(open_dossier: Dossier, vandaag: date) -> Intake:
    return Intake.objects.select_related("dossier").get(dossier=open_dossier)


def zet(intake: Intake, stap: str, by: Medewerker, op: date = OP, **gegevens: Any) -> Intake:
    gezet: Intake = perform(intake, stap, by=by, op=op, **gegevens).object
    return gezet


def tot_en_met_gesprek(intake: Intake, by: Medewerker, *, gewezen: bool = True) -> Intake:
    intake = zet(intake, "nodig_uit", by, **velden())
    return zet(intake, "voer_gesprek", by, date(2026, 11, 30), aanwezig="De inburgeraar", gewezen=gewezen)


@pytest.mark.parametrize(("stap", "status"), [(stap, status) for stap in MAG_VANUIT for status in S])
def test_elke_stap_kan_alleen_vanuit_de_eigen_status(stap: str, status: str) -> None:
    assert (status in Intake.stappen()[stap].source) == (status in MAG_VANUIT[stap])


def test_de_tabel_noemt_elke_stap() -> None:
    assert set(Intake.stappen()) == set(MAG_VANUIT)


def test_een_open_dossier_heeft_een_intake_met_haar_termijn_en_taak(intake: Intake, klantmanager: Medewerker) -> None:
    """Zes weken na de kennisgeving van 24 februari 2026; dat is beleid, geen wet."""
    termijn = Termijn.objects.get(soort="BREDE_INTAKE")
    taak = Taak.objects.get(object_label="intake.intake", status="open")
    assert (intake.status, termijn.feit_datum, termijn.vervalt) == (S.TE_PLANNEN, date(2026, 2, 24), date(2026, 4, 7))
    assert (taak.stap, taak.termijn, taak.behandelaar) == ("nodig_uit", termijn, klantmanager)


def test_een_andere_kennisgeving_verzet_de_termijn_van_de_intake(intake: Intake, klantmanager: Medewerker) -> None:
    wijzig(intake.dossier, by=klantmanager, op=OP, kennisgeving=date(2026, 3, 3))
    assert Termijn.objects.get(soort="BREDE_INTAKE").vervalt == date(2026, 4, 14)
    assert Taak.objects.get(object_label="intake.intake", status="open").vervalt == date(2026, 4, 14)


def test_uitnodigen_plant_een_afspraak_en_start_de_termijn_van_de_oproep(
    intake: Intake, klantmanager: Medewerker, gemeente: Gemeente
) -> None:
    ruimte = Ruimte.objects.create(gemeente=gemeente, naam="Kamer 2")
    intake = zet(intake, "nodig_uit", klantmanager, **velden(ruimte=ruimte, plaats=""))
    afspraak = Afspraak.objects.get()
    amsterdam = ZoneInfo("Europe/Amsterdam")
    assert (intake.status, intake.oproepen, intake.uitgenodigd_op) == (S.UITGENODIGD, 1, OP)
    assert (afspraak.van, afspraak.tot) == (
        datetime(2026, 11, 30, 10, tzinfo=amsterdam), datetime(2026, 11, 30, 11, tzinfo=amsterdam),
    )  # fmt: skip
    assert (afspraak.ruimte, afspraak.medewerker, afspraak.tolktaal) == (ruimte, klantmanager, "Tigrinya")
    termijn = Termijn.objects.get(soort="OPROEP_INTAKE")
    assert (termijn.vervalt, termijn.van_gemeente) == (date(2026, 12, 7), False)
    taak = Taak.objects.get(object_label="intake.intake", status="open")
    assert (taak.stap, taak.vervalt) == ("voer_gesprek", date(2026, 11, 30))


def test_een_afspraak_na_de_termijn_verschuift_de_termijn_naar_die_dag(
    intake: Intake, klantmanager: Medewerker
) -> None:
    zet(intake, "nodig_uit", klantmanager, **velden(dag=date(2026, 12, 15)))
    termijn = Termijn.objects.get(soort="OPROEP_INTAKE")
    assert (termijn.vervalt, termijn.uitleg[-1]["regel"]) == (
        date(2026, 12, 15),
        "niet eerder dan de dag van het gesprek",
    )


def test_dubbel_boeken_wordt_geweigerd_met_een_zin_en_verandert_niets(
    intake: Intake, klantmanager: Medewerker, maak_dossier: Any
) -> None:
    ander = Intake.objects.get(dossier=maak_dossier(geopend=True))
    zet(ander, "nodig_uit", klantmanager, **velden())
    with pytest.raises(NietMogelijk) as fout:
        zet(intake, "nodig_uit", klantmanager, **velden(tijd=time(10, 30)))
    assert fout.value.zinnen == [f"{klantmanager} heeft op dit moment al een afspraak. Kies een ander tijdstip."]
    assert (Intake.objects.get(pk=intake.pk).status, Brief.objects.count()) == (S.TE_PLANNEN, 1)


def test_verplaatsen_annuleert_de_oude_afspraak_en_maakt_een_nieuwe_brief(
    intake: Intake, klantmanager: Medewerker
) -> None:
    intake = zet(intake, "nodig_uit", klantmanager, **velden())
    intake = zet(intake, "verplaats", klantmanager, date(2026, 11, 25), **velden(tijd=time(10, 30)))
    assert sorted(Afspraak.objects.values_list("status", flat=True)) == ["geannuleerd", "gepland"]
    assert (intake.status, intake.oproepen, Brief.objects.count()) == (S.UITGENODIGD, 1, 2)
    assert [t.vervalt for t in Termijn.objects.filter(soort="OPROEP_INTAKE", status="loopt")] == [date(2026, 12, 9)]


def test_niet_verschenen_maakt_de_volgende_oproep_een_waarschuwing(intake: Intake, klantmanager: Medewerker) -> None:
    intake = zet(intake, "nodig_uit", klantmanager, **velden())
    with pytest.raises(NietMogelijk, match="De afspraak is pas op 30-11-2026"):
        zet(intake, "meld_no_show", klantmanager, date(2026, 11, 29))
    intake = zet(intake, "meld_no_show", klantmanager, date(2026, 11, 30))
    assert (intake.status, Afspraak.objects.get().status) == (S.TE_PLANNEN, "niet_verschenen")
    assert Termijn.objects.get(soort="OPROEP_INTAKE").status == "klaar"
    later = velden(dag=date(2026, 12, 8))
    with pytest.raises(NietMogelijk, match="Dit is niet de eerste oproep"):
        zet(intake, "nodig_uit", klantmanager, date(2026, 12, 1), **later)
    intake = zet(intake, "nodig_uit", klantmanager, date(2026, 12, 1), reden="U bent niet gekomen.", **later)
    assert (intake.oproepen, intake.reden_oproep) == (2, "U bent niet gekomen.")


def test_een_gesprek_voor_de_uitnodiging_kan_niet(intake: Intake, klantmanager: Medewerker) -> None:
    intake = zet(intake, "nodig_uit", klantmanager, **velden())
    with pytest.raises(NietMogelijk, match="niet vóór de uitnodiging van 23-11-2026"):
        zet(intake, "voer_gesprek", klantmanager, date(2026, 11, 22), aanwezig="De inburgeraar", gewezen=True)


def test_een_gesprek_eerder_dan_gepland_laat_de_afspraak_vervallen(intake: Intake, klantmanager: Medewerker) -> None:
    intake = zet(intake, "nodig_uit", klantmanager, **velden())
    zet(intake, "voer_gesprek", klantmanager, date(2026, 11, 25), aanwezig="De inburgeraar", gewezen=True)
    assert Afspraak.objects.get().status == "geannuleerd"


def test_afronden_noemt_alles_wat_nog_ontbreekt(intake: Intake, klantmanager: Medewerker) -> None:
    intake = tot_en_met_gesprek(intake, klantmanager, gewezen=False)
    with pytest.raises(NietMogelijk) as fout:
        zet(intake, "rond_af", klantmanager, date(2026, 12, 1))
    assert fout.value.zinnen == [
        "Nog nodig: de inburgeraar is gewezen op het recht op een gesprek alleen.",
        "Nog nodig: de leerbaarheidstoets is beoordeeld.",
        "Nog nodig: alle verplichte onderdelen staan in het verslag.",
    ]


def test_wat_ontbreekt_wijst_naar_de_plek_waar_het_in_te_vullen_is(intake: Intake) -> None:
    assert [g.herstel for g in Intake.stappen()["rond_af"].guards] == [
        "",
        "intake-verslag",
        "intake-lbt",
        "intake-verslag",
    ]


def test_afronden_brengt_het_dossier_bij_het_pip(intake: Intake, klantmanager: Medewerker) -> None:
    intake = tot_en_met_gesprek(intake, klantmanager, gewezen=False)
    leg_verslag_vast(intake, by=klantmanager, op=OP, versie=intake.versie, gewezen=True, **VERSLAG)
    intake.refresh_from_db()
    leg_lbt_vast(intake, by=klantmanager, op=OP, lbt_uitkomst="niet_afgenomen", lbt_toelichting="Slechtziend.")
    intake = zet(intake, "rond_af", klantmanager, date(2026, 12, 1))
    assert (intake.afgerond_op, Dossier.objects.get().fase) == (date(2026, 12, 1), "pip")
    assert Termijn.objects.get(soort="BREDE_INTAKE").status == "klaar"


@pytest.mark.parametrize("deel", sorted(ONDERDELEN))
def test_elk_verplicht_onderdeel_houdt_het_afronden_tegen(intake: Intake, klantmanager: Medewerker, deel: str) -> None:
    intake = tot_en_met_gesprek(intake, klantmanager)
    leg_verslag_vast(intake, by=klantmanager, op=OP, versie=intake.versie, gewezen=False, **{**VERSLAG, deel: ""})
    assert Intake.objects.get().ontbrekende_onderdelen() == [deel]


def test_jonge_kinderen_zonder_afspraak_over_vve_is_niet_volledig(intake: Intake, klantmanager: Medewerker) -> None:
    zonder_vve = {**VERSLAG, "kinderen_vve": ""}
    leg_verslag_vast(intake, by=klantmanager, op=OP, versie=intake.versie, gewezen=False, **zonder_vve)
    assert Intake.objects.get().ontbrekende_onderdelen() == ["kinderen"]


def test_de_inhoud_van_het_verslag_komt_niet_in_de_tijdlijn(intake: Intake, klantmanager: Medewerker) -> None:
    leg_verslag_vast(intake, by=klantmanager, op=OP, versie=intake.versie, gewezen=True, **VERSLAG)
    feiten = " ".join(str(g.feiten) for g in intake.dossier.gebeurtenissen.all())
    lekt = [tekst for tekst in VERSLAG.values() if len(tekst) > 4 and tekst in feiten]
    assert (lekt, "gezondheid" in feiten) == ([], True)


def test_een_verouderd_verslag_wordt_geweigerd(intake: Intake, klantmanager: Medewerker) -> None:
    leg_verslag_vast(intake, by=klantmanager, op=OP, versie=intake.versie, gewezen=False, **VERSLAG)
    with pytest.raises(IemandWasEerder):
        leg_verslag_vast(intake, by=klantmanager, op=OP, versie=intake.versie, gewezen=False, **VERSLAG)


def test_na_het_afronden_staan_verslag_en_toets_vast(intake: Intake, klantmanager: Medewerker) -> None:
    intake = tot_en_met_gesprek(intake, klantmanager)
    leg_verslag_vast(intake, by=klantmanager, op=OP, versie=intake.versie, gewezen=False, **VERSLAG)
    intake.refresh_from_db()
    leg_lbt_vast(intake, by=klantmanager, op=OP, lbt_uitkomst="haalbaar", lbt_op=OP)
    intake = zet(intake, "rond_af", klantmanager, date(2026, 12, 1))
    with pytest.raises(NietMogelijk, match="Het verslag kan niet meer"):
        leg_verslag_vast(intake, by=klantmanager, op=OP, versie=intake.versie, gewezen=False, **VERSLAG)
    with pytest.raises(NietMogelijk, match="De uitkomst van de toets kan niet meer"):
        leg_lbt_vast(intake, by=klantmanager, op=OP, lbt_uitkomst="onbekend", lbt_op=OP)


@pytest.mark.parametrize(
    ("uitslag", "zin"),
    [
        ({"lbt_uitkomst": "haalbaar"}, "Een uitslag van de leerbaarheidstoets heeft een datum."),
        ({"lbt_uitkomst": "ontheven"}, "Zonder leerbaarheidstoets hoort er een reden te staan."),
    ],
)
def test_een_halve_uitslag_wordt_geweigerd(
    intake: Intake, klantmanager: Medewerker, uitslag: dict[str, Any], zin: str
) -> None:
    with pytest.raises(NietMogelijk) as fout:
        leg_lbt_vast(intake, by=klantmanager, op=OP, **uitslag)
    assert fout.value.zinnen == [zin]


def test_een_collega_plant_maar_alleen_de_behandelaar_rondt_af(
    intake: Intake, klantmanager: Medewerker, collega: Medewerker
) -> None:
    intake = tot_en_met_gesprek(intake, collega)
    with pytest.raises(NietBevoegd):
        zet(intake, "rond_af", collega)


def test_twee_klantmanagers_die_hetzelfde_doen_krijgen_een_zin(
    intake: Intake, klantmanager: Medewerker, collega: Medewerker
) -> None:
    zet(intake, "nodig_uit", collega, **velden())
    with pytest.raises(StapFout) as fout:
        zet(intake, "nodig_uit", klantmanager, **velden(tijd=time(14)))
    assert fout.value.zinnen == [
        f"“Uitnodigen voor de intake” kan niet meer: dit staat nu op “Uitgenodigd”, door {collega} op 23-11-2026."
    ]
