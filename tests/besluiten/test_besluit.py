"""Het besluit: nummer, dagtekening en bekendmaking, en welke stap uit welke status kan."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from pytest_django import DjangoAssertNumQueries

from besluiten.actions import begin_besluit
from besluiten.models import Besluit
from besluiten.selectors import paneel
from besluiten.transitions import Status
from dossiers import uitgaand
from dossiers.fouten import NietBevoegd, NietMogelijk, StapFout, VerkeerdeStatus
from dossiers.models import Brief, Dossier, Taak, Teller, Termijn
from dossiers.overname import neem_over
from dossiers.perform import perform
from dossiers.proef import proef
from tests.pip_plans.plan import DAG, begonnen, ingevuld, vastgesteld
from tests.steun.wereld import MaakDossier
from toegang.models import Medewerker

GEGEVENS = {"maak_bekend": {"wijze": "post"}, "trek_in": {"reden": "fout"}, "trek_in_concept": {"reden": "fout"}}


def in_status(status: str, dossier: Dossier, by: Medewerker) -> Besluit:
    """Een besluit dat langs de gewone weg in deze status kwam."""
    if status == "CONCEPT":
        return ingevuld(dossier, by).besluit  # type: ignore[return-value]
    besluit = vastgesteld(dossier, by)
    if status == "VASTGESTELD":
        return besluit
    if status == "INGETROKKEN":
        return perform(besluit, "trek_in", by=by, op=DAG, reden="fout").object  # type: ignore[no-any-return]
    besluit = perform(besluit, "maak_bekend", by=by, op=DAG, wijze="post").object
    return perform(besluit, "herzie", by=None, op=DAG).object if status == "HERZIEN" else besluit


KAN = {
    "CONCEPT": {"stel_vast": "VASTGESTELD"},
    "VASTGESTELD": {"maak_bekend": "BEKENDGEMAAKT", "trek_in": "INGETROKKEN"},
    "BEKENDGEMAAKT": {"herzie": "HERZIEN"},
    "HERZIEN": {},
    "INGETROKKEN": {},
}


@pytest.mark.parametrize("van", KAN)
def test_elke_stap_uit_elke_status(van: str, open_dossier: Dossier, klantmanager: Medewerker) -> None:
    besluit = in_status(van, open_dossier, klantmanager)
    uitkomst = {}
    for naam, stap in Besluit.stappen().items():
        wie = None if stap.klok else klantmanager
        try:
            proef(besluit, naam, by=wie, op=DAG, **GEGEVENS.get(naam, {}))  # type: ignore[arg-type]
            uitkomst[naam] = stap.target
        except StapFout:
            continue
    assert uitkomst == KAN[van]


def test_een_concept_van_een_verplicht_besluit_kan_niet_vervallen(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    besluit = in_status("CONCEPT", open_dossier, klantmanager)
    with pytest.raises(NietMogelijk) as fout:
        perform(besluit, "trek_in_concept", by=klantmanager, op=DAG, reden="fout")
    assert fout.value.zinnen == ["Nog nodig: het dossier kan zonder dit besluit verder."]


def test_vaststellen_geeft_nummer_dagtekening_ondertekenaar_en_brief(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    verricht = perform(ingevuld(open_dossier, klantmanager).besluit, "stel_vast", by=klantmanager, op=DAG)
    besluit = verricht.object
    assert (besluit.nummer, besluit.dagtekening, besluit.ondertekenaar) == ("B-2026-000001", DAG, klantmanager)
    assert verricht.brief is not None
    assert (verricht.brief.soort, verricht.brief.is_besluit, verricht.brief.dagtekening) == (
        "pip/beschikking",
        True,
        DAG,
    )


def test_een_concept_heeft_geen_nummer_en_een_proef_neemt_er_geen(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    besluit = in_status("CONCEPT", open_dossier, klantmanager)
    proef(besluit, "stel_vast", by=klantmanager, op=DAG)
    besluit.refresh_from_db()
    assert (besluit.nummer, Teller.objects.filter(reeks="besluit").count()) == ("", 0)


def test_bekendmaken_start_de_bezwaartermijn_en_verzendt_de_brief(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    besluit = vastgesteld(open_dossier, klantmanager)
    besluit = perform(
        besluit, "maak_bekend", by=klantmanager, op=date(2026, 3, 4), wijze="uitgereikt", bewijs="zelf"
    ).object
    brief = Brief.objects.get()
    termijn = Termijn.objects.get(soort="BEZWAAR")
    assert (brief.status, brief.verzonden_op, brief.wijze) == ("VERZONDEN", date(2026, 3, 4), "uitgereikt")
    assert (termijn.feit_datum, termijn.vervalt) == (date(2026, 3, 4), date(2026, 4, 15))
    assert (besluit.bekendmaking, besluit.bewijs) == (date(2026, 3, 4), "zelf")


BEZWAAR = [
    (date(2026, 2, 20), date(2026, 4, 7)),  # zes weken later is Goede Vrijdag, dan Pasen: dinsdag
    (date(2026, 3, 4), date(2026, 4, 15)),
    (date(2026, 3, 24), date(2026, 5, 6)),  # Bevrijdingsdag
]


@pytest.mark.parametrize(("bekend", "laatste_dag"), BEZWAAR)
def test_de_bezwaartermijn_loopt_vanaf_de_dag_na_de_bekendmaking(
    bekend: date, laatste_dag: date, maak_dossier: MaakDossier, klantmanager: Medewerker
) -> None:
    dag = date(2026, 2, 18)
    besluit = vastgesteld(maak_dossier(geopend=True, op=date(2026, 1, 5)), klantmanager, op=dag)
    perform(besluit, "maak_bekend", by=klantmanager, op=bekend, wijze="post")
    assert Termijn.objects.get(soort="BEZWAAR").vervalt == laatste_dag


def test_bekendmaken_voor_de_dagtekening_wordt_geweigerd(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    besluit = vastgesteld(open_dossier, klantmanager)
    with pytest.raises(NietMogelijk) as fout:
        perform(besluit, "maak_bekend", by=klantmanager, op=date(2026, 3, 1), wijze="post")
    assert fout.value.zinnen == ["De bekendmaking kan niet vóór de dagtekening van het besluit liggen."]


def test_bekendmaken_wacht_op_de_pdf(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    besluit = perform(ingevuld(open_dossier, klantmanager).besluit, "stel_vast", by=klantmanager, op=DAG).object
    with pytest.raises(NietMogelijk) as fout:
        perform(besluit, "maak_bekend", by=klantmanager, op=DAG, wijze="post")
    assert fout.value.zinnen == ["Nog nodig: de PDF van het besluit is klaar."]


def test_alleen_de_behandelaar_stelt_vast(open_dossier: Dossier, klantmanager: Medewerker, collega: Medewerker) -> None:
    besluit = ingevuld(open_dossier, klantmanager).besluit
    with pytest.raises(NietBevoegd):
        perform(besluit, "stel_vast", by=collega, op=DAG)  # type: ignore[arg-type]


def test_twee_keer_vaststellen_zegt_wie_eerder_was(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    besluit = vastgesteld(open_dossier, klantmanager)
    with pytest.raises(VerkeerdeStatus):
        perform(besluit, "stel_vast", by=klantmanager, op=DAG)


def test_een_vastgesteld_besluit_intrekken_houdt_het_nummer_en_geeft_een_nieuw_concept(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    oud = vastgesteld(open_dossier, klantmanager)
    perform(oud, "trek_in", by=klantmanager, op=DAG, reden="Verkeerde school.")
    rijen = list(Besluit.objects.order_by("id").values_list("nummer", "status"))
    assert rijen == [("B-2026-000001", "INGETROKKEN"), ("", "CONCEPT")]
    assert not Termijn.objects.filter(soort="BEZWAAR").exists()


def test_een_later_besluit_herziet_het_eerdere_bij_de_bekendmaking(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    eerste = perform(
        vastgesteld(open_dossier, klantmanager), "maak_bekend", by=klantmanager, op=DAG, wijze="post"
    ).object
    tweede = begin_besluit(eerste.object, "pip", op=DAG, vervangt=eerste)
    assert tweede.vervangt == eerste
    assert perform(eerste, "herzie", by=None, op=DAG).object.status == Status.HERZIEN


LABELS = ("besluiten.besluit", "pip_plans.pip", "dossiers.brief")


def test_er_is_steeds_een_volgende_stap(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    def te_doen() -> list[tuple[str, str]]:
        return list(
            Taak.objects.filter(dossier=open_dossier, status="open", object_label__in=LABELS).values_list(
                "label", "stap"
            )
        )

    pip = ingevuld(open_dossier, klantmanager)
    stanen = [te_doen()]
    besluit = perform(pip.besluit, "stel_vast", by=klantmanager, op=DAG).object
    stanen.append(te_doen())
    uitgaand.verwerk()
    stanen.append(te_doen())
    perform(besluit, "maak_bekend", by=klantmanager, op=DAG, wijze="post")
    stanen.append(te_doen())
    bekend = [("PIP bekendmaken", "maak_bekend")]
    assert stanen == [[("PIP vaststellen", "stel_vast")], bekend, bekend, []]


def test_het_vaststellen_valt_onder_de_termijn_van_het_pip(open_dossier: Dossier) -> None:
    begonnen(open_dossier)
    taak = Taak.objects.get(object_label="besluiten.besluit", status="open")
    assert taak.termijn is not None
    assert (taak.termijn.soort, taak.vervalt) == ("PIP_VASTSTELLEN", date(2026, 5, 6))


def test_overgenomen_besluiten_komen_bekendgemaakt_binnen(open_dossier: Dossier) -> None:
    besluit = Besluit(
        gemeente=open_dossier.gemeente, dossier=open_dossier, soort="pip", object_label="dossiers.dossier",
        object_id=open_dossier.pk, nummer="B-2024-000009", dagtekening=DAG, bekendmaking=DAG, wijze="post", overgenomen=True,
    )  # fmt: skip
    neem_over([besluit], "BEKENDGEMAAKT", by=None, op=DAG)
    besluit.refresh_from_db()
    assert (besluit.status, besluit.nummer) == ("BEKENDGEMAAKT", "B-2024-000009")


ZINNEN = [
    ({"nummer": "B-2026-1"}, "Een vastgesteld besluit heeft een nummer en een dagtekening; een concept niet."),
    ({"bekendmaking": DAG}, "Vul in op welke dag en hoe het besluit is bekendgemaakt."),
]


@pytest.mark.parametrize(("velden", "zin"), ZINNEN)
def test_de_database_zegt_in_een_zin_wat_niet_klopt(velden: dict[str, object], zin: str, open_dossier: Dossier) -> None:
    besluit = Besluit(
        gemeente=open_dossier.gemeente, dossier=open_dossier, soort="pip", object_label="x", object_id=1, **velden
    )  # fmt: skip
    with pytest.raises(ValidationError) as fout:
        besluit.validate_constraints()
    assert zin in fout.value.messages


def test_het_paneel_leest_drie_keer_bij_een_en_bij_drie_besluiten(
    open_dossier: Dossier, klantmanager: Medewerker, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    besluit = vastgesteld(open_dossier, klantmanager)
    with django_assert_num_queries(3):
        assert len(paneel(open_dossier)) == 1
    begin_besluit(besluit, "pip", op=DAG)
    begin_besluit(open_dossier, "pip", op=DAG)
    with django_assert_num_queries(3):
        assert len(paneel(open_dossier)) == 3
