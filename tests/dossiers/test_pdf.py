"""Een brief haalt niets van buiten, en een teken dat niet gedrukt kan worden is geen leeg vakje maar een zin."""

import pytest

from dossiers.lettertekens import OnbekendTeken, controleer
from dossiers.pdf import LETTERS, PdfGeweigerd, maak_pdf

BRIEF = (
    '<!DOCTYPE html><html lang="nl"><head><title>Proef</title></head><body class="brief"><h1>Proef</h1>{}</body></html>'
)

TALEN = {
    "Nederlands": "Ĳsbrand, coëfficiënt, € 10.000 – “aanhaling”",
    "Turks": "Iğdır, İstanbul, Şükrü Çağla",
    "Oekraïens": "Муніципалітет, Київ",
    "Arabisch": "بلدية المدينة",
    "Farsi": "شهرداری پارس",
    "Tigrinya": "ምሕረት ተስፋይ",
    "los accent": "A\u0301 e\u0308",
}


@pytest.mark.parametrize("taal", TALEN)
def test_de_letters_van_onze_inburgeraars_kunnen_gedrukt_worden(taal: str) -> None:
    controleer(BRIEF.format(f"<p>{TALEN[taal]}</p>"), LETTERS)


def test_een_onbekend_teken_wordt_bij_naam_genoemd() -> None:
    with pytest.raises(OnbekendTeken) as fout:
        controleer(BRIEF.format("<p>Hallo &#128512;</p>"), LETTERS)
    assert fout.value.zin == (
        "Het teken “😀” (U+1F600, GRINNING FACE) staat in de brief, maar kan niet gedrukt worden. "
        "Schrijf de naam of de tekst zonder dit teken."
    )


def test_een_teken_buiten_de_tekst_telt_niet() -> None:
    controleer(BRIEF.format("<style>p::before { content: '😀' }</style><p title='😀'>Hallo</p>"), LETTERS)


def test_de_werker_weigert_zo_een_brief_met_dezelfde_zin() -> None:
    with pytest.raises(PdfGeweigerd) as fout:
        maak_pdf(BRIEF.format("<p>😀</p>"))
    assert fout.value.zin.startswith("Het teken “😀” (U+1F600, GRINNING FACE)")


NAAR_BUITEN = ['<img src="https://voorbeeld.example/x.png" alt="x">', '<img src="file:///etc/hostname" alt="x">']


@pytest.mark.parametrize("verwijzing", NAAR_BUITEN)
def test_een_verwijzing_naar_buiten_komt_niet_in_de_pdf(verwijzing: str) -> None:
    """WeasyPrint laat een plaatje dat het niet mag halen weg; de brief zelf blijft heel."""
    assert b"/Image" not in maak_pdf(BRIEF.format(verwijzing))
