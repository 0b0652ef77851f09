"""Waar de wet ruimte laat: onze lezing met een naam, en de andere lezingen ernaast."""

from wet import bronnen as b
from wet.parameters.bouw import lezing

LEZINGEN = (
    lezing("recidive", "Artikel 23: 'steeds verhoogd met 100%'", "verdubbelen", ("optellen",), b.BESLUIT_ART_7_1, "3"),
    lezing("afronding", "Artikel 23: afronden van het bedrag", "niet", ("hele_euro_naar_beneden",),
           b.BESLUIT_ART_7_1, "4"),
    lezing("art22_telt_mee", "Boetes van artikel 22 tellen mee voor het maximum", True, ("nee",),
           b.BESLUIT_ART_7_1, "5"),
    lezing("zware_procedure", "Artikel 23: altijd rapport en zienswijze", "altijd", ("vanaf_340_euro",),
           b.AWB_ART_5_53),
    lezing("hersteldag", "De dag waarop het verzuim is hersteld telt als opgeschort", False, ("ja",),
           b.AWB_ART_7_10, "2"),
    lezing("oproep_zonder_boete", "Een derde oproep zonder boete telt mee", True, ("nee",), b.WI2021_ART_14, "2"),
    lezing("optelling_atw", "Beslistermijn met verdaging en opschorting onder de ATW", "totaal_tot_12_weken",
           ("altijd_verschuiven",), b.ATW_ART_4),
    lezing("geen_aanbod_duur", "Verlenging bij geen aanbod", "hele_maanden_dan_dagen", ("dagen",),
           b.REGELING_ART_4_1, "2", zekerheid="D"),
    lezing("bijna_klaar_lessen", "Bijna klaar: een migrant volgde alle lessen en ten minste 450 uur", "beide",
           ("alleen_uren",), b.BESLUIT_ART_4_4, "3"),
    lezing("z_cursus_migrant", "De gemeente biedt een migrant in de Z-route de cursusuren aan", False, ("ja",),
           b.BESLUIT_ART_3_14, "1"),
    lezing("asiel_vergunning", "De ene asielvergunning sinds 12 juni 2026 telt als asiel bepaalde tijd", True,
           ("nee",), b.PW_ART_56A, zekerheid="D"),
)  # fmt: skip
