"""Van een bericht van DUO tot een open dossier, en elke manier waarop dat niet kan: altijd een zin, nooit iets half."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytest_django import Settings

from dossiers import uitgaand
from dossiers.models import Dossier, Inburgeraar, Notificatie, Taak, Termijn, Uitgaand
from dossiers.selectors import aantal_berichten
from intake.models import Intake
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Waarde
from koppelingen.duo.codes import Doelgroep
from koppelingen.standin import Standin, voorbeeld_plicht
from tests.intake.conftest import BSN, KENNISGEVING, SAMIRA, Meld
from tests.steun.wereld import OIN
from toegang.models import Medewerker

ELDERS = Waarde("9997", "Elders")
LEEUWARDEN = "00000001007654321000"


def test_een_bericht_opent_een_dossier_met_alles_wat_duo_en_brp_weten(meld: Meld, klantmanager: Medewerker) -> None:
    bericht = meld()
    dossier = bericht.dossier
    persoon = dossier.inburgeraar
    assert (dossier.status, dossier.fase, dossier.bron, dossier.behandelaar) == ("OPEN", "intake", "DUO", klantmanager)
    assert (dossier.doelgroep, dossier.kennisgeving) == ("asielstatushouder", KENNISGEVING)
    assert (dossier.vergunning, dossier.vergunning_vanaf) == ("asiel_bepaalde_tijd", date(2026, 6, 1))
    assert (dossier.duo_gelezen_op, persoon.brp_gelezen_op) == (date(2026, 11, 23), date(2026, 11, 23))
    assert (persoon.naam, persoon.geboortedatum, persoon.bsn) == ("Samira Nûr Özdemir", "19900400", BSN)
    assert (bericht.status, bericht.toelichting) == (
        "verwerkt", f"Dossier {dossier.nummer} is geopend. De behandelaar is {klantmanager.naam}.",
    )  # fmt: skip


def test_de_termijnen_en_de_eerste_taak_staan_in_de_werkvoorraad(meld: Meld, klantmanager: Medewerker) -> None:
    dossier = meld().dossier
    termijnen = Termijn.objects.filter(dossier=dossier).values_list("soort", "feit_datum", "vervalt", "behandelaar")
    assert sorted(termijnen) == [
        ("BREDE_INTAKE", KENNISGEVING, date(2026, 12, 14), klantmanager.pk),
        ("PIP_VASTSTELLEN", KENNISGEVING, date(2027, 1, 11), klantmanager.pk),
    ]
    taak = Taak.objects.get(dossier=dossier, status="open")
    assert (taak.label, taak.vervalt, taak.behandelaar) == (
        "Uitnodigen voor de intake",
        date(2026, 12, 14),
        klantmanager,
    )


def test_hetzelfde_bericht_nog_eens_verwerken_doet_niets_dubbel(meld: Meld, klantmanager: Medewerker) -> None:
    bericht = meld()
    Uitgaand.objects.update(klaar_op=None, opnieuw_na=bericht.ontvangen_op)
    Notificatie.objects.update(status="nieuw")
    uitgaand.verwerk()
    assert (Dossier.objects.count(), Inburgeraar.objects.count(), Intake.objects.count()) == (1, 1, 1)
    assert Notificatie.objects.get(pk=bericht.pk).status == "verwerkt"


def test_een_later_bericht_werkt_de_kennisgeving_bij_en_rekent_de_termijnen_opnieuw(
    meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    dossier = meld().dossier
    standin.zet_duo(BSN, **voorbeeld_plicht(date(2026, 11, 16)))
    bericht = meld("SS139")
    assert bericht.toelichting == (
        f"Dossier {dossier.nummer} was er al. De kennisgeving is nu 16 november 2026; de termijnen zijn opnieuw berekend."
    )
    assert sorted(Termijn.objects.filter(dossier=dossier, status="loopt").values_list("soort", "vervalt")) == [
        ("BREDE_INTAKE", date(2026, 12, 28)), ("PIP_VASTSTELLEN", date(2027, 1, 25)),
    ]  # fmt: skip


def test_wie_inmiddels_hier_is_ingeschreven_wacht_niet_meer(
    meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    """Nog niet ingeschreven: de termijn van tien weken begint pas op de dag van inschrijving (Besluit art. 5.3 lid 1)."""
    standin.zet_persoon(replace(SAMIRA, gemeente=ELDERS))
    bericht = meld()
    assert bericht.toelichting.endswith("de termijn voor het PIP begint op de dag van inschrijving.")
    pip = Termijn.objects.get(soort="PIP_VASTSTELLEN")
    assert (bericht.dossier.in_azc, pip.vervalt) == (True, None)
    standin.zet_persoon(replace(SAMIRA, ingeschreven_op=Datum(2026, 11, 20)))
    meld("SS139")
    pip.refresh_from_db()
    assert (Dossier.objects.get().in_azc, pip.vervalt) == (False, date(2027, 1, 29))


def test_de_groep_van_duo_wordt_een_van_onze_drie(meld: Meld, standin: Standin, klantmanager: Medewerker) -> None:
    standin.zet_duo(BSN, **voorbeeld_plicht(KENNISGEVING, Doelgroep.OVERIG))
    assert meld().dossier.doelgroep == "gezinsmigrant"


def test_een_verblijfstitel_van_na_de_kennisgeving_is_niet_de_eerste_vergunning(
    meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    titel = replace(SAMIRA.verblijfstitel, ingang=Datum(2026, 11, 10))  # type: ignore[type-var]
    standin.zet_persoon(replace(SAMIRA, verblijfstitel=titel))
    dossier = meld().dossier
    assert (dossier.status, dossier.vergunning_vanaf, dossier.inburgeraar.verblijfstitel_vanaf) == (
        "OPEN",
        None,
        "20261110",
    )


GEWEIGERD: list[tuple[str, dict[str, Any], str, str]] = [
    ("onbekend BSN", {"bsn": "999990020"}, "onbekend", "De BRP kent dit BSN niet. Controleer het nummer."),
    (
        "verkeerde elfproef", {"bsn": "123456789"}, "onbekend",
        "Het BSN in dit bericht klopt niet: het voldoet niet aan de elfproef. Neem contact op met DUO.",
    ),
    (
        "geen persoon", {"bsn": ""}, "onbekend",
        "Dit bericht noemt geen persoon. Bekijk in het portaal van DUO om wie het gaat.",
    ),
    (
        "alleen een V-nummer", {"bsn": "", "v_nummer": "0001234567"}, "onbekend",
        "DUO stuurde alleen een V-nummer. Zonder BSN kan het programma niets opvragen. "
        "Zoek de persoon op en leg het dossier zelf aan.",
    ),
    ("onbekende code", {"gebeurtenis": "XX9"}, "aandacht", "Bekijk in het portaal van DUO wat er is gebeurd."),
    (
        "code zonder handeling", {"gebeurtenis": "SS103"}, "onbekend",
        "Deze persoon heeft hier geen dossier. Haal de nieuwe termijn bij DUO op.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("geval", "bericht", "status", "zin"), GEWEIGERD, ids=[geval[0] for geval in GEWEIGERD])
def test_wat_niet_kan_blijft_zichtbaar_met_een_zin(
    meld: Meld, geval: str, bericht: dict[str, Any], status: str, zin: str
) -> None:
    bewaard = meld(**bericht)
    assert (bewaard.status, bewaard.toelichting, Dossier.objects.count()) == (status, zin, 0)


def test_een_bericht_waar_niets_op_hoeft_vraagt_geen_actie(meld: Meld, klantmanager: Medewerker) -> None:
    meld()
    bericht = meld("SS113")
    assert bericht.status == "aandacht"
    bericht = meld("SS114")
    assert (bericht.status, bericht.toelichting) == ("geen_actie", "Ga door met het traject.")


@pytest.mark.parametrize(
    ("oin", "zin"),
    [
        (LEEUWARDEN, "DUO geeft deze gemeente geen toegang tot de gegevens van deze persoon."),
        ("", "DUO kent deze persoon niet als inburgeringsplichtige."),
    ],
)
def test_iemand_van_een_andere_gemeente_blijft_zichtbaar(meld: Meld, standin: Standin, oin: str, zin: str) -> None:
    standin.zet_persoon(replace(SAMIRA, gemeente=ELDERS))
    standin.zet_duo(BSN, gemeente_oin=oin, inburgeringsplicht=None)
    bericht = meld()
    assert (bericht.status, bericht.toelichting) == (
        "elders", f"Volgens de BRP staat deze persoon ingeschreven in Elders. {zin} Er is geen dossier aangelegd.",
    )  # fmt: skip
    assert Inburgeraar.objects.count() == 0


def test_een_gezinsmigrant_die_elders_woont_hoort_elders(meld: Meld, standin: Standin) -> None:
    standin.zet_persoon(replace(SAMIRA, gemeente=ELDERS))
    standin.zet_duo(BSN, **voorbeeld_plicht(KENNISGEVING, Doelgroep.OVERIG))
    assert (meld().status, Dossier.objects.count()) == ("elders", 0)


def test_wie_hier_woont_maar_bij_duo_niet_van_ons_is_vraagt_aandacht(meld: Meld, standin: Standin) -> None:
    standin.zet_duo(BSN, gemeente_oin=LEEUWARDEN)
    bericht = meld()
    assert (bericht.status, bericht.toelichting) == (
        "aandacht",
        "DUO geeft deze gemeente geen toegang tot de gegevens van deze persoon. "
        "Volgens de BRP woont de persoon wel in uw gemeente. Neem contact op met DUO.",
    )


def test_wie_niet_plichtig_is_krijgt_geen_dossier(meld: Meld, standin: Standin) -> None:
    geen = {"indicatorInburgeringsplicht": False, "redenGeenInburgeringsplicht": "Overlijden"}
    standin.zet_duo(BSN, inburgeringsplicht=geen)
    bericht = meld()
    assert (bericht.status, bericht.toelichting, Dossier.objects.count()) == (
        "aandacht",
        "Volgens DUO is deze persoon nu niet inburgeringsplichtig (overlijden). Er is geen dossier aangelegd.", 0,
    )  # fmt: skip


def test_zonder_kennisgeving_staat_het_dossier_klaar_om_aan_te_vullen(
    meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    plicht = dict(voorbeeld_plicht(KENNISGEVING)["inburgeringsplicht"])
    del plicht["datumKennisgevingInburgeringsplicht"]
    standin.zet_duo(BSN, inburgeringsplicht=plicht)
    bericht = meld()
    assert (bericht.status, bericht.dossier.status) == ("aandacht", "AANGEMELD")
    assert [taak.label for taak in Taak.objects.filter(status="open")] == ["Dossier openen"]


def test_is_duo_er_niet_dan_probeert_de_werker_het_later_en_gaat_niets_verloren(
    meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    standin.storing("duo", 503)
    bericht = meld()
    rij = Uitgaand.objects.get()
    zin = "DUO heeft onderhoud. Het programma probeert het later vanzelf opnieuw."
    assert (bericht.status, bericht.toelichting, rij.melding, rij.klaar_op) == ("nieuw", zin, zin, None)
    standin.herstel("duo")
    Uitgaand.objects.update(opnieuw_na=bericht.ontvangen_op)
    uitgaand.verwerk()
    assert Notificatie.objects.get().status == "verwerkt"


def test_valt_de_brp_uit_nadat_duo_antwoordde_dan_is_er_niets_half(meld: Meld, standin: Standin) -> None:
    standin.storing("brp", "weg")
    assert (meld().status, Inburgeraar.objects.count(), Dossier.objects.count()) == ("nieuw", 0, 0)


def test_een_weigering_met_regels_is_een_andere_zin_dan_niet_bevoegd(meld: Meld, standin: Standin) -> None:
    """DUO weigert met een lijst van regels: dat wacht op een mens, met de regels erbij."""
    standin.storing("duo", 400)
    bericht = meld()
    rij = Uitgaand.objects.get()
    assert (bericht.status, bericht.toelichting) == ("aandacht", "DUO heeft het bericht geweigerd.")
    assert rij.geparkeerd_op is not None
    standin.herstel("duo")
    uitgaand.bied_opnieuw_aan(rij)
    uitgaand.verwerk()
    assert Notificatie.objects.get().status == "verwerkt"


def test_zonder_koppeling_zegt_het_bericht_wat_een_mens_moet_doen(meld: Meld, settings: Settings) -> None:
    settings.BRP_URL = ""
    bericht = meld()
    assert (bericht.status, bericht.toelichting) == (
        "aandacht", "De koppeling met de BRP is niet ingesteld. Vul de gegevens van de persoon zelf in.",
    )  # fmt: skip


def test_een_feit_dat_niet_past_verandert_niets_en_vraagt_aandacht(
    meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    """DUO noemt een kennisgeving van vóór de vergunning: de oude blijft staan, een mens kijkt."""
    dossier = meld().dossier
    standin.zet_duo(BSN, **voorbeeld_plicht(date(2026, 5, 1)))
    bericht = meld("SS139")
    assert (bericht.status, bericht.toelichting) == (
        "aandacht",
        "De kennisgeving kan niet vóór de ingangsdatum van de verblijfsvergunning liggen. Controleer beide data.",
    )
    dossier.refresh_from_db()
    assert dossier.kennisgeving == KENNISGEVING


def test_wie_terugkomt_houdt_zijn_nummer_en_krijgt_een_nieuw_dossier(
    meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    from dossiers.perform import perform

    eerste = meld().dossier
    perform(eerste, "sluit", by=klantmanager, op=date(2026, 11, 23), reden="verhuisd")
    standin.zet_persoon(replace(SAMIRA, voornamen="Samira"))
    tweede = meld("SS120").dossier
    assert (tweede.pk != eerste.pk, tweede.inburgeraar_id == eerste.inburgeraar_id) == (True, True)
    assert tweede.inburgeraar.voornamen == "Samira"


def test_de_uitslag_van_de_toets_komt_in_de_intake(meld: Meld, standin: Standin, klantmanager: Medewerker) -> None:
    meld()
    uitslag = {
        "resultaat": "B1-route haalbaar", "behaaldeScore": "61,00", "benodigdeScore": "57,50", "datumAfname": "2026-11-18"
    }  # fmt: skip
    standin.zet_duo(BSN, lbt_resultaten=[uitslag])
    bericht = meld("SS131")
    intake = Intake.objects.get()
    assert (intake.lbt_uitkomst, intake.lbt_op, intake.lbt_bron) == ("haalbaar", date(2026, 11, 18), "DUO")
    assert bericht.toelichting == "De uitslag van 18-11-2026 is opgehaald bij DUO: B1 is haalbaar."


def test_geen_bsn_in_de_uitgaande_rij_of_de_tijdlijn(meld: Meld, klantmanager: Medewerker) -> None:
    dossier = meld().dossier
    rijen = " ".join(f"{rij.sleutel} {rij.verwijzing} {rij.melding}" for rij in Uitgaand.objects.all())
    tijdlijn = " ".join(str(gebeurtenis.feiten) for gebeurtenis in dossier.gebeurtenissen.all())
    assert (BSN in rijen, BSN in tijdlijn) == (False, False)


def test_de_oin_van_de_gemeente_is_die_van_het_bericht(meld: Meld, standin: Standin, klantmanager: Medewerker) -> None:
    meld()
    assert {verzoek.headers["bron"] for verzoek in standin.verzoeken if verzoek.pad.startswith("/v1/")} == {OIN}


def test_blijft_duo_weg_dan_staat_het_bericht_bij_wat_aandacht_vraagt(
    meld: Meld, standin: Standin, klantmanager: Medewerker
) -> None:
    standin.storing("duo", 503)
    bericht = meld()
    for _ in range(uitgaand.MAX_POGINGEN):
        Uitgaand.objects.update(opnieuw_na=bericht.ontvangen_op)
        uitgaand.verwerk()
    bericht.refresh_from_db()
    zin = "DUO heeft onderhoud."
    assert (bericht.status, bericht.toelichting) == ("aandacht", zin)
    assert aantal_berichten(klantmanager) == 1


def test_wie_volgens_de_brp_overleden_is_krijgt_geen_dossier(meld: Meld, standin: Standin) -> None:
    standin.zet_persoon(replace(SAMIRA, overleden_op=Datum(2026, 10, 30)), gemeente_oin=OIN)
    bericht = meld()
    assert (bericht.status, Dossier.objects.count()) == ("aandacht", 0)
    assert bericht.toelichting.startswith("Volgens de BRP is deze persoon overleden.")
