"""Waarden over de inburgeringstermijn, de verlenging, de leerroutes en DUO-examens."""

from wet import bronnen as b
from wet.parameters.bouw import euro, waarde

TERMIJN = (
    waarde("inburgeringstermijn", "Inburgeringstermijn", 3, "jaar", b.WI2021_ART_11, "1",
           toelichting="Begint de dag na de dagtekening van het PIP (lid 2)."),
    waarde("aanbodtermijn", "Aanbod van de leerroute na het PIP", 3, "maanden", b.REGELING_ART_4_1, "2"),
    waarde("aanbodtermijn_onderwijs", "Start van het taalschakeltraject na het PIP", 6, "maanden",
           b.REGELING_ART_4_1, "2"),
    waarde("routewisseling_termijn", "Wisselen van leerroute", 18, "maanden", b.BESLUIT_ART_5_4, "1"),
)  # fmt: skip

VERLENGING = (
    waarde("verlenging_aanvraag", "Verlenging aanvragen voor het einde", 6, "maanden", b.BESLUIT_ART_4_5, "1"),
    waarde("verlenging_minimum", "Kortste duur van een omstandigheid", 3, "maanden", b.REGELING_ART_4_1, "1"),
    waarde("verlenging_overlijden", "Verlenging bij overlijden", 3, "maanden", b.REGELING_ART_4_1, "2"),
    waarde("verlenging_bevalling", "Verlenging bij bevalling", 16, "weken", b.REGELING_ART_4_1, "2"),
    waarde("verlenging_alfabetisering_max", "Verlenging bij alfabetisering, ten hoogste", 6, "maanden",
           b.REGELING_ART_4_1, "2"),
    waarde("verlenging_dakloos_max", "Verlenging bij dakloosheid, ten hoogste", 24, "maanden",
           b.REGELING_ART_4_1, "2"),
    waarde("verlenging_individueel_max", "Verlenging bij andere omstandigheden, ten hoogste", 24, "maanden",
           b.REGELING_ART_4_1, "2"),
    waarde("verlenging_onderwijs_start", "Verlenging bij een te late start van het taalschakeltraject", 6, "maanden",
           b.REGELING_ART_4_1, "2"),
    waarde("verlenging_aanbieder_max", "Verlenging door de aanbieder, ten hoogste", 6, "maanden",
           b.REGELING_ART_4_1, "2"),
    waarde("verlenging_opleiding_eerste", "Verlenging bij een lopende opleiding, eerste keer", 24, "maanden",
           b.REGELING_ART_4_2, van="2023-01-01", zekerheid="D"),
    waarde("verlenging_opleiding_volgende", "Verlenging bij een lopende opleiding, tweede en derde keer", 12,
           "maanden", b.REGELING_ART_4_2, van="2023-01-01", zekerheid="D"),
    waarde("verlenging_opleiding_keren", "Verlengingen bij een lopende opleiding, ten hoogste", 3, "keer",
           b.REGELING_ART_4_2, van="2023-01-01", zekerheid="D"),
    waarde("verlenging_entree_max", "Verlenging bij de entreeopleiding, ten hoogste", 24, "maanden",
           b.REGELING_ART_4_2, van="2023-01-01", zekerheid="D"),
    waarde("bijna_klaar", "Verlenging als iemand bijna klaar is", 6, "maanden", b.BESLUIT_ART_4_4),
    waarde("bijna_klaar_uren", "Lesuren van een migrant die bijna klaar is", 450, "uren", b.BESLUIT_ART_4_4, "3"),
    waarde("bijna_klaar_onderdelen", "Behaalde taalonderdelen als iemand bijna klaar is", 2, "onderdelen",
           b.BESLUIT_ART_4_4),
)  # fmt: skip

ROUTES = (
    waarde("afschaling_uren", "Uren NT2 voor afschalen naar A2", 600, "uren", b.BESLUIT_ART_5_5),
    waarde("afschaling_fysiek", "Aandeel fysieke lessen van die uren", 50, "procent", b.BLIK_OP_WERK, zekerheid="S"),
    waarde("z_cursusuren", "Cursusuren in de Z-route", 800, "uren", b.BESLUIT_ART_3_14, "2"),
    waarde("z_participatie_uren", "Participatie-uren in de Z-route (asiel)", 800, "uren", b.BESLUIT_ART_3_14, "2"),
    waarde("z_eerdere_uren", "Eerdere uren die meetellen, voor het PIP", 2, "jaar", b.BESLUIT_ART_3_14, "9",
           van="2023-01-01", zekerheid="U"),
    waarde("onderwijs_uren", "Verwachte uren onderwijsroute", 1500, "uren", b.WI2021_ART_8, zekerheid="S"),
    waarde("onderwijs_duur", "Gemiddelde duur onderwijsroute", 18, "maanden", b.WI2021_ART_8, zekerheid="S"),
    waarde("pvt_uren", "Uren participatieverklaringstraject", 12, "uren", b.BESLUIT_ART_3_1, "3"),
    waarde("pvt_activiteiten", "Activiteiten of excursies in het PVT", 1, "activiteit", b.BESLUIT_ART_3_1, "2"),
    waarde("map_uren", "Praktijkuren MAP", 40, "uren", b.REGELING_ART_3_1),
    euro("examengeld_knm", "Examengeld KNM", "50", b.REGELING_ART_3_4),
    euro("examengeld_a2", "Examengeld per taalonderdeel A2", "50", b.REGELING_ART_3_4),
    waarde("gratis_pogingen", "Gratis examenpogingen per onderdeel (asiel)", 2, "pogingen", b.REGELING_ART_3_5),
)  # fmt: skip
