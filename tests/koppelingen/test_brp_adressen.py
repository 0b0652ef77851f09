"""Adresregels, met de officiële voorbeelden van NEN 5825."""

from dataclasses import replace

import pytest

from koppelingen.brp.adressen import adresblok, adresregels, adresregels_voor_derden
from koppelingen.brp.persoon import Verblijfplaats, Waarde
from tests.koppelingen.personen import AMINA, JAN


@pytest.mark.parametrize(
    ("velden", "regel"),
    [
        ({"straat": "Jonkheer van Riemsdijkln", "huisnummer": 88}, "Jonkheer van Riemsdijkln 88"),
        ({"straat": "Borgesiusstraat", "huisnummer": 103, "huisletter": "c"}, "Borgesiusstraat 103 c"),
        ({"straat": "Daniël Stalpertstraat", "huisnummer": 35, "toevoeging": "III"}, "Daniël Stalpertstraat 35 III"),
        ({"straat": "Atatürkstraat", "huisnummer": 9, "toevoeging": "2"}, "Atatürkstraat 9-2"),
        ({"straat": "Cronus", "huisnummer": 555, "huisletter": "B", "toevoeging": "73c"}, "Cronus 555 B73c"),
        ({"straat": "Graan voor Visch", "huisnummer": 15201, "aanduiding": "by"}, "Graan voor Visch bij 15201"),
        ({"straat": "1e Exloërmond", "huisnummer": 3, "aanduiding": "to"}, "1e Exloërmond t/o 3"),
    ],
)
def test_de_straatregel(velden: dict[str, object], regel: str) -> None:
    plaats = Verblijfplaats(**velden, postcode="2497BV", woonplaats="Den Haag")  # type: ignore[arg-type]
    assert adresregels(plaats) == (regel, "2497 BV  DEN HAAG")


def test_zonder_woonplaats_komt_de_gemeente() -> None:
    plaats = Verblijfplaats(straat="Kade", huisnummer=1, postcode="2584BZ")
    assert adresregels(plaats, gemeentenaam="'s-Gravenhage") == ("Kade 1", "2584 BZ  'S-GRAVENHAGE")


@pytest.mark.parametrize(
    "plaats",
    [
        None,
        Verblijfplaats(),
        Verblijfplaats(straat=".", huisnummer=88, postcode="2497BV"),
        Verblijfplaats(straat="Kade", postcode="2497BV"),
        Verblijfplaats(buitenland=("Pietermaai 19",), land=Waarde("0000", "Onbekend")),
    ],
)
def test_een_onbruikbaar_adres_is_geen_adres(plaats: Verblijfplaats | None) -> None:
    assert adresregels(plaats) == ()


def test_een_adres_in_het_buitenland_eindigt_met_het_land() -> None:
    plaats = Verblijfplaats(buitenland=("Rue de la Pomme 25", "1000 Bruxelles"), land=Waarde("5010", "België"))
    assert adresregels(plaats) == ("Rue de la Pomme 25", "1000 Bruxelles", "BELGIË")


def test_een_locatie_zonder_adres() -> None:
    plaats = Verblijfplaats(locatie="Woonboot tegenover Kade 4", woonplaats="Leiden")
    assert adresregels(plaats) == ("Woonboot tegenover Kade 4", "LEIDEN")


def test_het_adresblok_begint_met_de_naam() -> None:
    assert adresblok(AMINA) == ("A.Ö. al Haddad", "Testlaan 12 B", "2511 AA  DEN HAAG")


def test_post_via_een_ander_noemt_die_ander() -> None:
    blok = adresblok(AMINA, per_adres="Bewindvoering De Kade")
    assert blok == ("A.Ö. al Haddad", "p/a Bewindvoering De Kade", "Testlaan 12 B", "2511 AA  DEN HAAG")


def test_zonder_adres_is_er_geen_blok() -> None:
    assert adresblok(JAN) == ()


@pytest.mark.parametrize("code", range(8))
def test_elke_geheimhouding_houdt_het_adres_weg_bij_derden(code: int) -> None:
    regels = adresregels_voor_derden(replace(AMINA, geheimhouding=code))
    assert regels == (("Testlaan 12 B", "2511 AA  DEN HAAG") if code == 0 else ())
