"""Niets wat verschuldigd is wordt vergeten, en niets wat niet verschuldigd is wordt aangeboden."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from dossiers.fouten import NietMogelijk
from dossiers.models import Dossier
from dossiers.perform import perform
from intake.models import Intake
from pip_plans.actions import bewaar
from pip_plans.models import Pip
from pip_plans.volledigheid import gemis, teveel
from tests.pip_plans.plan import DAG, ROUTES, begonnen, ingevuld, plan
from tests.steun.wereld import MaakDossier
from toegang.models import Medewerker

GROEPEN = list(ROUTES)


@pytest.fixture
def maak_pip(maak_dossier: MaakDossier) -> Any:
    def maak(groep: str, route: str, **anders: Any) -> Pip:
        dossier = maak_dossier(geopend=True, doelgroep=groep)
        return Pip(dossier=dossier, **plan(groep, route, **anders))

    return maak


@pytest.mark.parametrize(("groep", "route"), GROEPEN)
def test_een_volledig_plan_mist_niets_en_heeft_niets_teveel(groep: str, route: str, maak_pip: Any) -> None:
    pip = maak_pip(groep, route)
    assert (gemis(pip), teveel(pip)) == ([], [])


VERPLICHT = {
    ("asielstatushouder", "B1"): {"niveau", "uren_leerroute", "uren_per_week", "start_leerroute", "uren_map", "periode_map"},
    ("asielstatushouder", "onderwijs"): {"uren_leerroute", "uren_per_week", "start_leerroute"},
    ("asielstatushouder", "Z"): {
        "uren_leerroute", "uren_per_week", "start_leerroute", "uren_participatie", "uren_map", "periode_map",
    },
    ("gezinsmigrant", "B1"): {"niveau", "uren_map", "periode_map"},
    ("gezinsmigrant", "onderwijs"): set(),
    ("gezinsmigrant", "Z"): {"uren_map", "periode_map"},
}  # fmt: skip
ALTIJD = {
    "bevindingen", "reden_b1", "reden_onderwijs", "reden_z", "alfabetisering", "uren_pvt", "periode_pvt", "ondersteuning",
    "aantal_voortgangsgesprekken",
}  # fmt: skip


@pytest.mark.parametrize(("groep", "route"), GROEPEN)
def test_een_leeg_plan_noemt_precies_wat_verschuldigd_is(groep: str, route: str, maak_dossier: MaakDossier) -> None:
    leeg = Pip(dossier=maak_dossier(doelgroep=groep), leerroute=route)
    assert {punt.veld for punt in gemis(leeg)} == ALTIJD | VERPLICHT[groep, route]


TEVEEL = [
    ("gezinsmigrant", "B1", {"uren_leerroute": 600}, "De gemeente legt uren leerroute alleen vast voor asielstatushouders. "
     "Maak dit veld leeg."),
    ("gezinsmigrant", "B1", {"aanbieder": "De Brug"}, "Deze persoon kiest zelf een school. Maak dit veld leeg."),
    ("asielstatushouder", "onderwijs", {"uren_map": 40}, "In de onderwijsroute hoort geen MAP. Maak dit veld leeg."),
    ("asielstatushouder", "B1", {"uren_participatie": 800},
     "Uren participatie horen alleen bij asielstatushouders in de Z-route. Maak dit veld leeg."),
    ("gezinsmigrant", "Z", {"uren_participatie": 800},
     "Uren participatie horen alleen bij asielstatushouders in de Z-route. Maak dit veld leeg."),
    ("asielstatushouder", "B1", {"examens": ["KNM"]}, "Examens naar keuze horen alleen bij de Z-route. Maak dit veld leeg."),
    ("asielstatushouder", "B1", {"lagere_norm": "doof"}, "Een lagere norm bestaat alleen in de Z-route. Maak dit veld leeg."),
]  # fmt: skip


@pytest.mark.parametrize(("groep", "route", "velden", "zin"), TEVEEL)
def test_wat_niet_verschuldigd_is_wordt_niet_bewaard(
    groep: str, route: str, velden: dict[str, Any], zin: str, maak_dossier: MaakDossier, klantmanager: Medewerker
) -> None:
    pip = begonnen(maak_dossier(geopend=True, doelgroep=groep))
    with pytest.raises(NietMogelijk) as fout:
        bewaar(pip, by=klantmanager, op=DAG, versie=None, **plan(groep, route, **velden))
    assert fout.value.zinnen == [zin]
    pip.refresh_from_db()
    assert pip.leerroute == ""


NORMEN = [
    ({"uren_pvt": 11}, "ten minste 12 uur voor het PVT; er staat nu 11 uur"),
    ({"uren_map": 39}, "ten minste 40 uur voor de MAP; er staat nu 39 uur"),
    ({"uren_leerroute": 799}, "ten minste 800 uur voor taal en KNM; er staat nu 799 uur"),
    ({"uren_participatie": 799}, "ten minste 800 uur voor participatie; er staat nu 799 uur"),
]


@pytest.mark.parametrize(("velden", "zin"), NORMEN)
def test_onder_de_norm_noemt_de_norm(velden: dict[str, int], zin: str, maak_pip: Any) -> None:
    assert [punt.zin for punt in gemis(maak_pip("asielstatushouder", "Z", **velden))] == [zin]


def test_met_een_reden_mag_de_norm_van_de_z_route_lager_zijn(maak_pip: Any) -> None:
    pip = maak_pip(
        "asielstatushouder", "Z", uren_leerroute=500, uren_participatie=400, lagere_norm="Doof, revalideert."
    )
    assert gemis(pip) == []


AFWIJKING = [
    ("haalbaar", "Z", True),
    ("haalbaar", "B1", False),
    ("niet_haalbaar", "B1", True),
    ("niet_haalbaar", "Z", False),
]


@pytest.mark.parametrize(("uitslag", "route", "nodig"), AFWIJKING)
def test_wie_van_de_toets_afwijkt_zegt_waarom(
    uitslag: str, route: str, nodig: bool, open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    Intake.objects.filter(dossier=open_dossier).update(lbt_uitkomst=uitslag, lbt_op=DAG)
    pip = ingevuld(open_dossier, klantmanager, route)
    assert [punt.veld for punt in gemis(pip)] == (["afwijking_lbt"] if nodig else [])


def test_vaststellen_noemt_wat_ontbreekt(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    pip = ingevuld(open_dossier, klantmanager, reden_z="", ondersteuning="")
    with pytest.raises(NietMogelijk) as fout:
        perform(pip.besluit, "stel_vast", by=klantmanager, op=DAG)  # type: ignore[arg-type]
    assert fout.value.zinnen == [
        "Nog nodig: de reden waarom de zelfredzaamheidsroute (Z-route) niet past.",
        "Nog nodig: de ondersteuning en begeleiding.",
    ]


def test_duo_weigert_een_dagtekening_voor_de_vergunning(maak_dossier: MaakDossier, klantmanager: Medewerker) -> None:
    dossier = maak_dossier(geopend=True, vergunning_vanaf=date(2026, 2, 20))
    pip = ingevuld(dossier, klantmanager)
    with pytest.raises(NietMogelijk) as fout:
        perform(pip.besluit, "stel_vast", by=klantmanager, op=date(2026, 2, 19))  # type: ignore[arg-type]
    assert fout.value.zinnen == ["De dagtekening ligt vóór het begin van de inburgeringsplicht."]


DATABASE = [
    ({"leerroute": "onderwijs", "uren_map": 40}, "In de onderwijsroute hoort geen MAP. Maak de uren MAP leeg."),
    ({"leerroute": "B1", "uren_participatie": 800}, "Uren participatie horen alleen bij de Z-route. Maak ze leeg."),
]


@pytest.mark.parametrize(("velden", "zin"), DATABASE)
def test_de_database_bewaakt_het_ook(velden: dict[str, Any], zin: str, dossier: Dossier) -> None:
    with pytest.raises(ValidationError) as fout:
        Pip(dossier=dossier, **velden).validate_constraints()
    assert fout.value.messages == [zin]


def test_een_concept_begint_met_wat_al_bekend_is(open_dossier: Dossier) -> None:
    Intake.objects.filter(dossier=open_dossier).update(
        taalniveau="anders", opleiding_werk="Tien jaar school.", gezondheid="vertrouwelijk"
    )
    pip = begonnen(open_dossier)
    assert (pip.uren_pvt, pip.aantal_voortgangsgesprekken, pip.alfabetisering) == (12, 2, "AA")
    assert pip.bevindingen == (
        "Opleiding en werk in het land van herkomst: Tien jaar school.\nTaalniveau: Leest en schrijft een ander schrift"
    )


def test_een_tweede_concept_kan_niet(open_dossier: Dossier) -> None:
    begonnen(open_dossier)
    with pytest.raises(ValidationError) as fout:
        Pip(dossier=open_dossier).validate_constraints()
    assert fout.value.messages == ["Er is al een concept van een PIP in dit dossier. Werk daarin verder."]
