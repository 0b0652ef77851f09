"""Een afspraak plannen, verplaatsen en annuleren; dubbel boeken wordt steeds met dezelfde zin geweigerd."""

import threading
from datetime import date, time
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from dossiers import afspraken
from dossiers.fouten import NietMogelijk
from dossiers.models import Afspraak, Dossier, Ruimte
from tests.steun.wereld import MaakDossier
from toegang.models import Gemeente, Medewerker

DAG = date(2026, 11, 24)
BEZET = "heeft op dit moment al een afspraak. Kies een ander tijdstip."


def velden(uur: int = 10, **anders: Any) -> dict[str, Any]:
    leeg = {"ruimte": None, "plaats": "Wijkcentrum", "tolk": "", "tolktaal": "", "tolkbureau": None}
    return {"dag": DAG, "tijd": time(uur, 0), "duur": 60, **leeg, **anders}


@pytest.fixture
def ruimte(gemeente: Gemeente) -> Ruimte:
    return Ruimte.objects.create(gemeente=gemeente, naam="Kamer 1")


@pytest.fixture
def gepland(open_dossier: Dossier, klantmanager: Medewerker, ruimte: Ruimte) -> Afspraak:
    return afspraken.plan_afspraak(open_dossier, "Gesprek", by=klantmanager, **velden(ruimte=ruimte))


def formulier(dossier: Dossier, medewerker: Medewerker, **anders: Any) -> afspraken.AfspraakVelden:
    gegevens = {"dag": "2026-11-24", "tijd": "10:00", "duur": "60", "plaats": "Wijkcentrum", **anders}
    return afspraken.AfspraakVelden(gegevens, obj=dossier, medewerker=medewerker)


def test_een_afspraak_staat_in_nederlandse_tijd_bij_de_behandelaar(gepland: Afspraak, klantmanager: Medewerker) -> None:
    van, tot = timezone.localtime(gepland.van), timezone.localtime(gepland.tot)
    assert (van.date(), van.hour, tot.hour, gepland.medewerker) == (DAG, 10, 11, klantmanager)


def test_dezelfde_medewerker_ruimte_of_inburgeraar_kan_niet_tweemaal(
    gepland: Afspraak, maak_dossier: MaakDossier, klantmanager: Medewerker, ruimte: Ruimte
) -> None:
    with pytest.raises(NietMogelijk) as fout:
        afspraken.plan_afspraak(maak_dossier(), "Gesprek", by=klantmanager, **velden(ruimte=ruimte))
    assert fout.value.zinnen == [
        f"{klantmanager} {BEZET}", "Kamer 1 is op dit moment al bezet. Kies een andere ruimte of een ander tijdstip.",
    ]  # fmt: skip


def test_aansluitend_plannen_mag(gepland: Afspraak, maak_dossier: MaakDossier, klantmanager: Medewerker) -> None:
    volgende = afspraken.plan_afspraak(maak_dossier(), "Gesprek", by=klantmanager, **velden(11))
    assert volgende.van == gepland.tot


def test_de_database_zelf_weigert_en_dat_wordt_dezelfde_zin(
    gepland: Afspraak, klantmanager: Medewerker, open_dossier: Dossier
) -> None:
    tweede = Afspraak(
        gemeente=gepland.gemeente, dossier=open_dossier, object_label="x", object_id=1, onderwerp="Gesprek",
        medewerker=klantmanager, van=gepland.van, tot=gepland.tot,
    )  # fmt: skip
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        tweede.save()
    zinnen = list(afspraken._zinnen_van_database(tweede, fout.value))
    assert zinnen == [f"{klantmanager} {BEZET}", f"De inburgeraar {BEZET}"]


def test_na_annuleren_is_het_tijdstip_vrij(
    gepland: Afspraak, maak_dossier: MaakDossier, klantmanager: Medewerker
) -> None:
    afspraken.annuleer(gepland, by=klantmanager, op=date(2026, 11, 20))
    nieuw = afspraken.plan_afspraak(maak_dossier(), "Gesprek", by=klantmanager, **velden())
    assert (nieuw.van, nieuw.status) == (gepland.van, "gepland")


def test_verplaatsen_controleert_niet_tegen_zichzelf(gepland: Afspraak, klantmanager: Medewerker) -> None:
    verplaatst = afspraken.verplaats(
        gepland, by=klantmanager, op=date(2026, 11, 20), dag=DAG, tijd=time(10, 30), duur=60
    )
    assert (timezone.localtime(verplaatst.van).minute, verplaatst.ruimte) == (30, gepland.ruimte)


def test_het_formulier_toont_de_zinnen_bij_het_tijdstip(
    gepland: Afspraak, maak_dossier: MaakDossier, klantmanager: Medewerker, vandaag: date
) -> None:
    form = formulier(maak_dossier(), klantmanager)
    assert (form.is_valid(), form.errors["tijd"]) == (False, [f"{klantmanager} {BEZET}"])


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"dag": "2026-11-20"}, "dag", "Deze dag is al geweest. Kies vandaag of een dag daarna."),
        ({"plaats": ""}, "ruimte", "Kies een ruimte of vul een andere plaats in."),
        ({"tolk": "telefoon"}, "tolktaal", "Vul in welke taal de tolk spreekt."),
        ({"duur": "15"}, "duur", "Selecteer een geldige keuze. 15 is geen beschikbare keuze."),
    ],
)
def test_slechte_invoer_geeft_een_zin_bij_het_veld(
    dossier: Dossier, klantmanager: Medewerker, vandaag: date, anders: dict[str, str], veld: str, zin: str
) -> None:
    form = formulier(dossier, klantmanager, **anders)
    assert (form.is_valid(), form.errors[veld]) == (False, [zin])


def test_een_ruimte_van_een_andere_gemeente_is_geen_keuze(
    dossier: Dossier, klantmanager: Medewerker, andere_gemeente: Gemeente, vandaag: date
) -> None:
    elders = Ruimte.objects.create(gemeente=andere_gemeente, naam="Elders")
    assert "ruimte" in formulier(dossier, klantmanager, ruimte=str(elders.pk)).errors


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_twee_planners_tegelijk_een_wint_en_de_ander_krijgt_de_zin(
    maak_dossier: MaakDossier, klantmanager: Medewerker, ruimte: Ruimte
) -> None:
    dossiers = [maak_dossier(), maak_dossier()]
    start, uitkomsten = threading.Barrier(2), []

    def plan(dossier: Dossier) -> None:
        start.wait()
        try:
            afspraken.plan_afspraak(dossier, "Gesprek", by=klantmanager, **velden(ruimte=ruimte))
            uitkomsten.append("gepland")
        except NietMogelijk as fout:
            uitkomsten.append(fout.zinnen[0])
        finally:
            connection.close()

    draden = [threading.Thread(target=plan, args=(dossier,)) for dossier in dossiers]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(uitkomsten) == sorted(["gepland", f"{klantmanager} {BEZET}"])
    assert Afspraak.objects.filter(status="gepland").count() == 1
