"""De lijst met aanmeldingen: elke rij met zijn fouten, en nooit een uitzondering op kapotte invoer."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from koppelingen.brp.datums import Datum
from koppelingen.duo.codes import Doelgroep
from koppelingen.lijsten import bestand
from koppelingen.lijsten.aanmeldingen import Aanmelding, Celfout, Lijst, lees_aanmeldingen
from koppelingen.lijsten.bestand import OnleesbaarBestand
from koppelingen.lijsten.kolommen import KOLOMMEN

VANDAAG = dt.date(2026, 11, 21)
KOP = ("bsn", "voornamen", "voorvoegsel", "geslachtsnaam", "geboortedatum", "doelgroep", "vergunning", "kennisgeving")
GOED = ("999993653", "Amina Özil", "al", "Haddad", "08-03-1991", "Asielstatushouder", "01-06-2026", "07-11-2026")
AMINA = Aanmelding(
    bsn="999993653",
    voornamen="Amina Özil",
    voorvoegsel="al",
    geslachtsnaam="Haddad",
    geboortedatum=Datum(1991, 3, 8),
    doelgroep=Doelgroep.ASIEL,
    vergunning=dt.date(2026, 6, 1),
    kennisgeving=dt.date(2026, 11, 7),
)


def csv(*rijen: Sequence[str], kop: Sequence[str] = KOP, scheiding: str = ";") -> bytes:
    return "\r\n".join(scheiding.join(rij) for rij in (kop, *rijen)).encode()


def excel(*rijen: Sequence[object], kop: Sequence[object] = KOP) -> bytes:
    werkmap, uit = Workbook(), io.BytesIO()
    blad = werkmap.active
    assert blad is not None
    for rij in (kop, *rijen):
        blad.append(list(rij))
    werkmap.save(uit)
    return uit.getvalue()


def lees(inhoud: bytes) -> Lijst:
    return lees_aanmeldingen(inhoud, vandaag=VANDAAG)


def met(**anders: str) -> tuple[str, ...]:
    return tuple(anders.get(kolom, waarde) for kolom, waarde in zip(KOP, GOED, strict=True))


ONBEKENDE_GROEP = "Onbekende doelgroep. Vul in: asielstatushouder, of gezinsmigrant en overige migrant."

# Excel kent geen tijdzones: een datum is daar een tijdstip zonder.
EXCEL_DATUM = dt.datetime.combine(dt.date(2026, 6, 1), dt.time(12))

BYTES = [
    csv(GOED),
    csv(GOED, scheiding=","),
    csv(GOED, scheiding="\t"),
    b"\xef\xbb\xbf" + csv(GOED),
    csv(GOED).decode().encode("cp1252"),
    csv(GOED).decode().encode("utf-16"),
    csv(GOED).replace(b"\r\n", b"\n") + b"\n\n",
    csv(GOED, kop=("BSN ", "Voornaam", "Tussenvoegsel", "ACHTERNAAM", "Geboorte-datum", "Doelgroep", *KOP[6:])),
    excel(GOED),
    excel((999993653, *GOED[1:4], dt.date(1991, 3, 8), GOED[5], EXCEL_DATUM, "2026-11-07")),
]


@pytest.mark.parametrize("inhoud", BYTES, ids=range(len(BYTES)))
def test_dezelfde_lijst_in_elke_vorm(inhoud: bytes) -> None:
    assert [rij.aanmelding for rij in lees(inhoud).rijen] == [AMINA]


@pytest.mark.parametrize(
    ("anders", "kolom", "zin"),
    [
        ({"bsn": "999993654"}, "bsn", "Dit BSN klopt niet: het voldoet niet aan de elfproef."),
        ({"bsn": "12345"}, "bsn", "Dit BSN klopt niet: het voldoet niet aan de elfproef."),
        ({"bsn": "9999936530"}, "bsn", "Een BSN heeft negen cijfers."),
        ({"bsn": "٩٩٩٩٩٣٦٥٣"}, "bsn", "Een BSN heeft negen cijfers."),
        ({"bsn": "000000000"}, "bsn", "Dit BSN klopt niet: het voldoet niet aan de elfproef."),
        ({"bsn": ""}, "bsn", "Vul een BSN of een V-nummer in."),
        ({"geslachtsnaam": ""}, "geslachtsnaam", "Dit veld is verplicht."),
        ({"geslachtsnaam": "x" * 201}, "geslachtsnaam", "Deze naam is langer dan 200 tekens."),
        ({"geslachtsnaam": "x" * 600}, "geslachtsnaam", "Deze tekst is langer dan 500 tekens."),
        ({"voornamen": "=1+1"}, "voornamen", "Een formule kan niet. Vul de waarde zelf in."),
        ({"geboortedatum": ""}, "geboortedatum", "Dit veld is verplicht."),
        ({"geboortedatum": "31-02-1991"}, "geboortedatum", "Deze datum bestaat niet."),
        ({"geboortedatum": "08-00-1991"}, "geboortedatum", "Deze datum bestaat niet."),
        ({"geboortedatum": "8 maart 1991"}, "geboortedatum", "Dit is geen datum. Schrijf de datum als 31-12-1990."),
        ({"geboortedatum": "33305"}, "geboortedatum", "Dit is geen datum. Schrijf de datum als 31-12-1990."),
        ({"geboortedatum": "01-01-1800"}, "geboortedatum", "Deze persoon zou ouder dan 120 jaar zijn."),
        (
            {"doelgroep": "toerist"},
            "doelgroep",
            ONBEKENDE_GROEP,
        ),
        ({"kennisgeving": "31-05-2026"}, "kennisgeving", "De kennisgeving ligt vóór de vergunning."),
        ({"kennisgeving": "22-11-2026"}, "kennisgeving", "Deze datum ligt in de toekomst."),
        ({"kennisgeving": "00-11-2026"}, "kennisgeving", "Deze datum moet volledig zijn: dag, maand en jaar."),
        ({"vergunning": "01-01-1991"}, "vergunning", "Deze datum ligt vóór de geboorte."),
    ],
)
def test_een_fout_staat_bij_de_kolom(anders: dict[str, str], kolom: str, zin: str) -> None:
    rij = lees(csv(met(**anders))).rijen[0]
    assert (rij.nummer, rij.aanmelding, rij.fouten) == (2, None, (Celfout(kolom, zin),))


@pytest.mark.parametrize(
    ("tekst", "datum"),
    [
        ("00-03-1991", Datum(1991, 3)),
        ("00-00-1991", Datum(1991)),
        ("1991", Datum(1991)),
        ("19910000", Datum(1991)),
        ("1991-03-08", Datum(1991, 3, 8)),
        ("8/3/1991", Datum(1991, 3, 8)),
        ("8.3.1991", Datum(1991, 3, 8)),
        ("onbekend", Datum()),
        ("00000000", Datum()),
    ],
)
def test_een_onvolledige_geboortedatum_blijft_onvolledig(tekst: str, datum: Datum) -> None:
    aanmelding = lees(csv(met(geboortedatum=tekst))).rijen[0].aanmelding
    assert aanmelding is not None
    assert aanmelding.geboortedatum == datum


def test_de_andere_kolommen() -> None:
    kop = (
        *KOP,
        "geslacht",
        "straat",
        "huisnummer",
        "huisletter",
        "toevoeging",
        "postcode",
        "woonplaats",
        "email",
        "telefoon",
    )
    rij = lees(
        csv((*GOED, "vrouw", "Kade", "9", "a", "bis", "2511 aa", "Den Haag", "a@b.nl", "070-1234567"), kop=kop)
    ).rijen[0]
    assert rij.aanmelding is not None
    velden = rij.aanmelding
    adres = (velden.straat, velden.huisnummer, velden.huisletter, velden.toevoeging, velden.postcode, velden.woonplaats)
    assert adres == ("Kade", 9, "a", "bis", "2511AA", "Den Haag")
    assert (velden.geslacht, velden.email, velden.telefoon) == ("V", "a@b.nl", "070-1234567")


@pytest.mark.parametrize(
    ("kolom", "waarde"),
    [
        ("geslacht", "?"),
        ("huisnummer", "0"),
        ("huisnummer", "9a"),
        ("huisletter", "ab"),
        ("toevoeging", "bis-a"),
        ("postcode", "0123AB"),
        ("email", "geen adres"),
        ("telefoon", "bel mij"),
        ("v_nummer", "12345678901"),
    ],
)
def test_een_andere_kolom_met_een_fout(kolom: str, waarde: str) -> None:
    rij = lees(csv((*GOED, waarde), kop=(*KOP, kolom))).rijen[0]
    assert [fout.kolom for fout in rij.fouten] == [kolom]


def test_een_dubbel_nummer_noemt_de_eerdere_regel() -> None:
    lijst = lees(csv(GOED, met(bsn="999990639"), met(bsn="9999 93 653")))
    assert [rij.fouten for rij in lijst.rijen] == [(), (), (Celfout("bsn", "Dit BSN staat ook op regel 2."),)]
    assert (len(lijst.goed), len(lijst.fout)) == (2, 1)


def test_een_v_nummer_alleen_is_genoeg() -> None:
    rij = lees(csv((*met(bsn=""), "12345"), kop=(*KOP, "V-nummer"))).rijen[0]
    assert rij.aanmelding is not None
    assert rij.aanmelding.v_nummer == "0000012345"


def test_excel_laat_voorloopnullen_weg() -> None:
    aanmelding = lees(excel((9908, *GOED[1:]))).rijen[0].aanmelding
    assert aanmelding is not None
    assert aanmelding.bsn == "000009908"


def test_een_formule_in_excel_wordt_niet_uitgerekend() -> None:
    rij = lees(excel(("=999993653", *GOED[1:]))).rijen[0]
    assert rij.fouten == (Celfout("bsn", "Een formule kan niet. Vul de waarde zelf in."),)


def test_een_veld_te_veel_is_een_fout() -> None:
    assert lees(csv((*GOED, "verschoven"))).rijen[0].fouten[0].zin == "Deze rij heeft meer velden dan de eerste regel."


def test_een_onbekende_kolom_wordt_gemeld_en_overgeslagen() -> None:
    lijst = lees(csv((*GOED, "blauw"), kop=(*KOP, "Lievelingskleur")))
    assert (lijst.onbekende_kolommen, lijst.rijen[0].aanmelding) == (("Lievelingskleur",), AMINA)


def test_lege_rijen_tellen_niet_maar_het_regelnummer_klopt() -> None:
    lijst = lees(csv(GOED, [""] * len(KOP), met(bsn="999990639")))
    assert [rij.nummer for rij in lijst.rijen] == [2, 4]


def test_een_veld_op_twee_regels_en_stuurtekens_worden_een_spatie() -> None:
    aanmelding = lees(csv(met(voornamen='"Amina\nÖzil\x07"'))).rijen[0].aanmelding
    assert aanmelding == AMINA


def zip_bom() -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("xl/workbook.xml", b"0" * (bestand.MEESTE_UITGEPAKT + 1))
    return uit.getvalue()


def entiteiten() -> bytes:
    """Een werkmap waarvan het blad entiteiten laat ontploffen."""
    bron, uit = zipfile.ZipFile(io.BytesIO(excel(GOED))), io.BytesIO()
    bom = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    with zipfile.ZipFile(uit, "w") as archief:
        for naam in bron.namelist():
            archief.writestr(naam, bom if naam.endswith("sheet1.xml") else bron.read(naam))
    return uit.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg."),
        (b" \r\n ", "Het bestand is leeg."),
        (b"x" * (bestand.MEESTE_BYTES + 1), "Het bestand is groter dan 5 MB. Deel het op."),
        (csv(), "Het bestand heeft alleen koppen en geen rijen."),
        (
            b"naam;leeftijd\nJan;4",
            "Deze kolommen ontbreken op de eerste regel: geslachtsnaam, geboortedatum, doelgroep.",
        ),
        (csv(GOED, kop=(*KOP[:7], "BSN")), "Deze kolommen staan er twee keer: bsn."),
        (b"a\x00b;c", "Dit is geen CSV- of Excel-bestand."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "Dit is een oud of beveiligd Excel-bestand. Sla het op als .xlsx zonder wachtwoord.",
        ),
        (b"PK\x03\x04rommel", "Het Excel-bestand is beschadigd of beveiligd."),
        (zip_bom(), "Het Excel-bestand is uitgepakt te groot."),
        (entiteiten(), "Het Excel-bestand is beschadigd of beveiligd."),
        (csv(*[GOED] * (bestand.MEESTE_RIJEN + 1)), "Het bestand heeft meer dan 5000 rijen. Deel het op."),
        (csv(met(voornamen="x" * 200_000)), "Het CSV-bestand is beschadigd, of een veld is veel te lang."),
    ],
    ids=range(13),
)
def test_een_onleesbaar_bestand_zegt_waarom(inhoud: bytes, zin: str) -> None:
    with pytest.raises(OnleesbaarBestand) as fout:
        lees(inhoud)
    assert str(fout.value) == zin


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda staart: csv(GOED) + staart.encode())))
def test_geen_enkele_invoer_geeft_een_onverwachte_fout(inhoud: bytes) -> None:
    try:
        lijst = lees(inhoud)
    except OnleesbaarBestand as fout:
        assert str(fout).endswith(".")  # noqa: PT017 -- beide uitkomsten zijn goed, maar geen andere
    else:
        assert len(lijst.goed) + len(lijst.fout) == len(lijst.rijen)


def test_een_aanmelding_toont_niets_in_een_foutmelding() -> None:
    rij = lees(csv(GOED)).rijen[0]
    assert ("Haddad" in repr(rij), "999993653" in repr(rij)) == (False, False)


def test_elke_kolom_is_een_veld_van_de_aanmelding() -> None:
    assert {kolom.naam for kolom in KOLOMMEN} == set(Aanmelding.__dataclass_fields__)
