"""De 680 officiële testpersonen komen heel binnen: niets ingekort, niets aangevuld, onbekend blijft onbekend."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from dossiers.adressering import als_persoon, geadresseerde
from dossiers.models import Inburgeraar
from dossiers.persoon_uit_brp import neem_over_uit_brp, velden_uit_brp
from koppelingen.brp.datums import Datum
from koppelingen.brp.namen import geldende_partner
from koppelingen.brp.persoon import Partner, Persoon, Verblijfplaats, Verblijfstitel, Waarde
from koppelingen.brp.testset import lees_testset
from toegang.models import Gemeente

BRON = Path(settings.BRONBESTANDEN or ".") / "brp" / "testpersonen_compact.csv"
officieel = pytest.mark.skipif(not settings.BRONBESTANDEN, reason="BRONBESTANDEN is niet ingesteld")
OP = Datum(2026, 11, 23).volledig


def neem_over(persoon: Persoon, gemeente: Gemeente) -> Inburgeraar:
    assert OP is not None
    inburgeraar = Inburgeraar(gemeente=gemeente)
    neem_over_uit_brp(inburgeraar, persoon, op=OP)
    inburgeraar.full_clean(exclude=["sorteernaam"])
    inburgeraar.save()
    return Inburgeraar.objects.get(pk=inburgeraar.pk)


def afwijkingen(persoon: Persoon, bewaard: Inburgeraar) -> dict[str, tuple[object, object]]:
    terug = als_persoon(bewaard)
    verwacht = {
        "bsn": persoon.bsn, "voornamen": persoon.voornamen, "voorvoegsel": persoon.voorvoegsel, "titel": persoon.titel,
        "geslachtsnaam": persoon.geslachtsnaam, "naamgebruik": persoon.naamgebruik, "geslacht": persoon.geslacht or "O",
        "geboorte": persoon.geboorte or Datum(), "geheimhouding": persoon.geheimhouding,
    }  # fmt: skip
    fout = {naam: (getattr(terug, naam), waarde) for naam, waarde in verwacht.items() if getattr(terug, naam) != waarde}
    partner, terug_partner = geldende_partner(persoon), geldende_partner(terug)
    if (partner.geslachtsnaam if partner else "") != (terug_partner.geslachtsnaam if terug_partner else ""):
        fout["partner"] = (terug_partner, partner)
    eigen = {
        "overleden": (bewaard.overleden, persoon.is_overleden),
        "nationaliteiten": (bewaard.nationaliteiten, [n.code for n in persoon.nationaliteiten]),
        "gemeente": (bewaard.inschrijving_gemeente, persoon.gemeente.code),
    }
    plaats = persoon.verblijfplaats or Verblijfplaats()
    for naam in ("straat", "huisnummer", "huisletter", "toevoeging", "postcode", "woonplaats"):
        eigen[naam] = (getattr(bewaard, naam), getattr(plaats, naam))
    return fout | {naam: paar for naam, paar in eigen.items() if paar[0] != paar[1]}


@officieel
def test_alle_officiele_testpersonen_komen_heel_binnen(gemeente: Gemeente) -> None:
    personen = list(lees_testset(BRON))
    fouten = {persoon.bsn: afwijkingen(persoon, neem_over(persoon, gemeente)) for persoon in personen}
    assert (len(personen), {bsn: fout for bsn, fout in fouten.items() if fout}) == (680, {})


@officieel
def test_elke_officiele_testpersoon_met_een_naam_is_aan_te_schrijven(gemeente: Gemeente) -> None:
    assert OP is not None
    for persoon in lees_testset(BRON):
        inburgeraar = Inburgeraar(gemeente=gemeente)
        neem_over_uit_brp(inburgeraar, persoon, op=OP)
        brief = geadresseerde(inburgeraar)
        # Een punt is in de BRP een naam die niet bekend is.
        heeft_naam = bool(persoon.voornamen) or persoon.geslachtsnaam != "."
        assert (brief.naam != "", brief.aanhef.startswith(("Geachte", "Hoog"))) == (heeft_naam, True)


@pytest.mark.parametrize(
    ("geboorte", "bewaard"),
    [
        (Datum(1990, 3, 14), "19900314"),
        (Datum(1990, 3), "19900300"),
        (Datum(1990), "19900000"),
        (Datum(), "00000000"),
        (None, "00000000"),
    ],
)
def test_een_onbekende_geboortedatum_blijft_onbekend(gemeente: Gemeente, geboorte: Datum | None, bewaard: str) -> None:
    persoon = Persoon(bsn="999990019", geslachtsnaam="Haddad", geboorte=geboorte)
    assert neem_over(persoon, gemeente).geboortedatum == bewaard


def test_iemand_met_een_naam_houdt_alleen_die(gemeente: Gemeente) -> None:
    bewaard = neem_over(Persoon(bsn="999990019", geslachtsnaam="Suparman"), gemeente)
    assert (bewaard.naam, bewaard.korte_naam, geadresseerde(bewaard).naam) == ("Suparman", "Suparman", "Suparman")


def test_diacrieten_en_vreemde_tekens_blijven_staan(gemeente: Gemeente) -> None:
    bewaard = neem_over(
        Persoon(bsn="999990019", voornamen="<Onbekend>", geslachtsnaam="& </Onbemind> Çelikışığı"), gemeente
    )
    assert bewaard.naam == "<Onbekend> & </Onbemind> Çelikışığı"


def test_een_achternaam_van_tweehonderd_tekens_past(gemeente: Gemeente) -> None:
    naam = "Aé" * 100
    assert neem_over(Persoon(bsn="999990019", geslachtsnaam=naam), gemeente).geslachtsnaam == naam


def test_een_langere_naam_wordt_geweigerd_en_niet_ingekort(gemeente: Gemeente) -> None:
    with pytest.raises(ValidationError):
        neem_over(Persoon(bsn="999990019", geslachtsnaam="A" * 201), gemeente)


def test_geheimhouding_zeven_blijft_zeven_en_de_post_komt_toch_aan(gemeente: Gemeente) -> None:
    plaats = Verblijfplaats(
        straat="Lindelaan", huisnummer=9, huisletter="A", postcode="1234AB", woonplaats="Voorbeeldstad"
    )
    bewaard = neem_over(
        Persoon(bsn="999990019", geslachtsnaam="Haddad", geheimhouding=7, verblijfplaats=plaats), gemeente
    )
    assert (bewaard.geheimhouding, bewaard.adres_geheim) == (7, True)
    assert geadresseerde(bewaard).regels == ("Haddad", "Lindelaan 9 A", "1234 AB  VOORBEELDSTAD")


def test_de_inschrijving_telt_alleen_als_zij_in_deze_gemeente_is(gemeente: Gemeente) -> None:
    elders = Persoon(bsn="1", geslachtsnaam="X", gemeente=Waarde("0518"), ingeschreven_op=Datum(2026, 10, 1))
    velden = velden_uit_brp(elders, gemeentecode=gemeente.code)
    assert (velden["ingeschreven_op"], velden["inschrijving_gemeente"]) == (None, "0518")


def test_overleden_op_een_onbekende_dag_is_overleden(gemeente: Gemeente) -> None:
    bewaard = neem_over(Persoon(bsn="999990019", geslachtsnaam="X", overleden_op=Datum()), gemeente)
    assert (bewaard.overleden, bewaard.overleden_op) == (True, "00000000")


def test_partner_en_verblijfstitel_komen_mee(gemeente: Gemeente) -> None:
    persoon = Persoon(
        bsn="999990019", geslachtsnaam="Haddad", geslacht="V", naamgebruik="P",
        partners=(Partner(voorvoegsel="de", geslachtsnaam="Boer", geslacht="M"),),
        verblijfstitel=Verblijfstitel(Waarde("26"), Datum(2026, 6)),
    )  # fmt: skip
    bewaard = neem_over(persoon, gemeente)
    assert (bewaard.verblijfstitel, bewaard.verblijfstitel_vanaf) == ("26", "20260600")
    assert geadresseerde(bewaard).aanhef == "Geachte mevrouw De Boer"
