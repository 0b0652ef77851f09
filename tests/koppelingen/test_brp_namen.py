"""Namen die niet in de officiële gevallen staan, of daar niet volledig."""

import pytest

from koppelingen.brp import namen
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Partner, Persoon


def persoon(**velden: object) -> Persoon:
    return Persoon(**{"bsn": "999993653", "geslachtsnaam": "Groen", **velden})  # type: ignore[arg-type]


def partner(naam: str, aangegaan: Datum | None = None, ontbonden: Datum | None = None) -> Partner:
    return Partner(geslachtsnaam=naam, aangegaan=aangegaan, ontbonden=ontbonden)


@pytest.mark.parametrize(
    ("partners", "verwacht"),
    [
        ((partner("Geel", Datum(1958, 4, 1)), partner("Roodt", Datum(1961, 8, 8))), "Geachte mevrouw Geel-Groen"),
        ((partner("Geel", Datum(1958, 4, 1)), partner("Roodt", Datum())), "Geachte mevrouw Roodt-Groen"),
        ((partner("Geel", Datum(1961, 8)), partner("Roodt", Datum(1961, 8, 8))), "Geachte mevrouw Geel-Groen"),
        ((partner("Geel", ontbonden=Datum(2001)), partner("Roodt", Datum(2005))), "Geachte mevrouw Roodt-Groen"),
        (
            (partner("Geel", ontbonden=Datum(2001)), partner("Roodt", ontbonden=Datum(1999))),
            "Geachte mevrouw Geel-Groen",
        ),
    ],
)
def test_de_oudste_lopende_relatie_bepaalt_de_naam(partners: tuple[Partner, ...], verwacht: str) -> None:
    assert namen.aanhef(persoon(geslacht="V", naamgebruik="V", partners=partners)) == verwacht


@pytest.mark.parametrize(
    ("voornamen", "letters"),
    [
        ("Jo Anne", "J.A."),
        ("Anne-Fleur", "A."),
        ("Elise Q", "E.Q"),
        ("", ""),
        ("Özil", "Ö."),
        ("  Jan   Piet ", "J.P."),
    ],
)
def test_voorletters(voornamen: str, letters: str) -> None:
    assert namen.voorletters(voornamen) == letters


@pytest.mark.parametrize(
    ("velden", "volledig", "sortering"),
    [
        ({"voornamen": "Jo Anne", "voorvoegsel": "de", "geslachtsnaam": "Boer"}, "Jo Anne de Boer", "Boer, Jo Anne de"),
        ({"geslachtsnaam": "Ki Hajar Dewantara"}, "Ki Hajar Dewantara", "Ki Hajar Dewantara"),
        ({"voorvoegsel": "de", "geslachtsnaam": "Boer"}, "De Boer", "Boer, de"),
        (
            {"voornamen": "Jo", "titel": "B", "geslacht": "M", "voorvoegsel": "van", "geslachtsnaam": "Aedel"},
            "Jo baron van Aedel",
            "Aedel, Jo van",
        ),
        (
            {"voornamen": "Jo", "titel": "JV", "geslacht": "V", "geslachtsnaam": "Aedel"},
            "Jonkvrouw Jo Aedel",
            "Aedel, Jo",
        ),
    ],
)
def test_volledige_naam_en_sorteernaam(velden: dict[str, str], volledig: str, sortering: str) -> None:
    iemand = persoon(**velden)
    assert (namen.volledige_naam(iemand), namen.sorteernaam(iemand)) == (volledig, sortering)


def test_een_lijst_staat_op_volgorde_zonder_diacrieten() -> None:
    lijst = ["Zwart", "Özil", "otten", "Ødegård", "Łukasz", "Inönü", "ılgaz"]
    gesorteerd = ["ılgaz", "Inönü", "Łukasz", "Ødegård", "otten", "Özil", "Zwart"]
    assert sorted(lijst, key=namen.sorteersleutel) == gesorteerd


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"geslacht": "V"}, ""),
        ({"geslacht": "M", "titel": "G"}, "De hooggeboren heer"),
        ({"geslacht": "V", "titel": "BS"}, "De hoogwelgeboren vrouwe"),
        ({"geslacht": "V", "titel": "PS"}, "De hoogheid"),
        ({"geslacht": "O", "titel": "B"}, ""),
    ],
)
def test_alleen_adel_heeft_een_aanspreekvorm(velden: dict[str, str], verwacht: str) -> None:
    assert namen.aanspreekvorm(persoon(**velden)) == verwacht


def test_een_persoon_laat_niets_zien_in_een_foutmelding() -> None:
    assert repr(persoon(partners=(partner("Geel"),))) == "<Persoon>"
