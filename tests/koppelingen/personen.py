"""Verzonnen personen met een BSN uit de testreeks."""

from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Partner, Persoon, Verblijfplaats, Verblijfstitel, Waarde

DEN_HAAG = Waarde("0518", "'s-Gravenhage")

AMINA = Persoon(
    bsn="999993653",
    voornamen="Amina Özil",
    voorvoegsel="al",
    geslachtsnaam="Haddad",
    geslacht="V",
    geboorte=Datum(1991, 3, 0),
    geboorteplaats=Waarde(omschrijving="Aleppo"),
    geboorteland=Waarde("7009", "Syrië"),
    nationaliteiten=(Waarde("0104", "Syrische"), Waarde("0499", "Staatloos")),
    verblijfplaats=Verblijfplaats(
        functie="W", straat="Testlaan", huisnummer=12, huisletter="B", postcode="2511AA", woonplaats="Den Haag"
    ),
    verblijfstitel=Verblijfstitel(Waarde("26", "Vw 2000 art. 8, onder c"), Datum(2026, 6, 1), Datum(2031, 6, 1)),
    gemeente=DEN_HAAG,
    ingeschreven_op=Datum(2026, 10, 1),
    gevestigd_op=Datum(2025, 12, 0),
    land_vanwaar=Waarde("7009", "Syrië"),
)

JAN = Persoon(
    bsn="999990639",
    voornamen="Jan",
    geslachtsnaam="Jansen",
    geslacht="M",
    naamgebruik="N",
    geboorte=Datum(1980, 1, 2),
    partners=(Partner(voornamen="Els", voorvoegsel="de", geslachtsnaam="Boer", geslacht="V", aangegaan=Datum(2010)),),
    geheimhouding=7,
    gemeente=DEN_HAAG,
    ingeschreven_op=Datum(2026, 10, 1),
)
