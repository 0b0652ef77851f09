"""Waarden over betalen, kosten, bekostiging en bewaren."""

from wet import bronnen as b
from wet.parameters.bouw import euro, waarde

BETALEN = (
    waarde("betaaltermijn", "Betalen na bekendmaking", 6, "weken", b.AWB_ART_4_87, "1", van="2009-07-01"),
    waarde("aanmaningstermijn", "Betalen na een aanmaning", 2, "weken", b.AWB_ART_4_112, "1", van="2009-07-01"),
    euro("aanmaningsvergoeding_laag", "Vergoeding aanmaning, lage schuld", "8", b.AWB_ART_4_113, van="2022-01-01",
         tot="2025-12-31", zekerheid="S", toelichting="Begindatum onbekend; daarvoor 7 euro."),
    euro("aanmaningsvergoeding_hoog", "Vergoeding aanmaning, hoge schuld", "19", b.AWB_ART_4_113, van="2022-01-01",
         tot="2025-12-31", zekerheid="S", toelichting="Begindatum onbekend; daarvoor 16 euro."),
    euro("aanmaningsvergoeding_laag", "Vergoeding aanmaning, lage schuld", "9", b.AWB_ART_4_113, van="2026-01-01"),
    euro("aanmaningsvergoeding_hoog", "Vergoeding aanmaning, hoge schuld", "20", b.AWB_ART_4_113, van="2026-01-01"),
    euro("aanmaningsvergoeding_grens", "Hoge schuld vanaf", "500", b.AWB_ART_4_113, zekerheid="S"),
    euro("rente_minimum", "Geen rente onder", "20", b.AWB_ART_4_98, van="2009-07-01"),
    euro("rente_minimum_gemeente", "Geen rente onder, als de gemeente betaalt", "10", b.AWB_ART_4_98, van="2026-01-01"),
    *(
        waarde("wettelijke_rente", "Wettelijke rente", hoogte, "procent per jaar", b.AWB_ART_4_98, van=van,
               tot=tot, zekerheid=zekerheid)
        for hoogte, van, tot, zekerheid in (
            (2, "2015-01-01", "2022-12-31", "S"),
            (4, "2023-01-01", "2023-06-30", "V"),
            (6, "2023-07-01", "2023-12-31", "S"),
            (7, "2024-01-01", "2024-12-31", "S"),
            (6, "2025-01-01", "2025-12-31", "S"),
            (4, "2026-01-01", None, "V"),
        )
    ),
    waarde("verjaring_geldschuld", "Verjaring van een geldschuld", 5, "jaar", b.AWB_ART_4_104, "1", van="2009-07-01"),
)  # fmt: skip

KOSTEN = (
    waarde("griffierecht_termijn", "Griffierecht betalen", 4, "weken", b.AWB_ART_8_41, van="2026-01-01"),
    euro("griffierecht", "Griffierecht rechtbank", "54", b.AWB_ART_8_41, van="2026-01-01"),
    euro("griffierecht_overig", "Griffierecht rechtbank, andere zaken", "200", b.AWB_ART_8_41, van="2026-01-01"),
    euro("griffierecht_rechtspersoon", "Griffierecht rechtbank, rechtspersoon", "397", b.AWB_ART_8_41,
         van="2026-01-01"),
    euro("proceskosten_bezwaar", "Proceskosten per punt in bezwaar", "666", b.BPB_BIJLAGE, van="2026-01-01"),
    euro("proceskosten_beroep", "Proceskosten per punt in beroep", "934", b.BPB_BIJLAGE, van="2026-01-01"),
)  # fmt: skip

BEKOSTIGING = (
    euro("spuk_migrant", "Uitkering per migrant", "694.23", b.REGELING_ART_10_2, van="2025-01-01", tot="2025-12-31"),
    euro("spuk_migrant", "Uitkering per migrant", "706.72", b.REGELING_ART_10_2, van="2026-01-01"),
    euro("spuk_asiel_a", "Uitkering asiel, jaar a", "9154.91", b.REGELING_ART_10_3, van="2025-01-01", tot="2025-12-31"),
    euro("spuk_asiel_b", "Uitkering asiel, jaar b", "4635.54", b.REGELING_ART_10_3, van="2025-01-01", tot="2025-12-31"),
    euro("spuk_asiel_c", "Uitkering asiel, jaar c", "1158.89", b.REGELING_ART_10_3, van="2025-01-01", tot="2025-12-31"),
    euro("spuk_asiel_a", "Uitkering asiel, jaar a", "6087.34", b.REGELING_ART_10_3, van="2026-01-01"),
    euro("spuk_asiel_b", "Uitkering asiel, jaar b", "4718.96", b.REGELING_ART_10_3, van="2026-01-01"),
    euro("spuk_asiel_c", "Uitkering asiel, jaar c", "1179.74", b.REGELING_ART_10_3, van="2026-01-01"),
    euro("spuk_afgerond", "Gewicht per afgerond traject", "856.51", b.REGELING_ART_10_4, van="2026-01-01"),
    waarde("cbs_levering", "Leveren aan het CBS na het kwartaal", 4, "weken", b.REGELING_ART_9_1, zekerheid="S"),
    waarde("ontzorgen_maanden", "Financieel ontzorgen", 6, "maanden", b.PW_ART_56A, "2"),
)  # fmt: skip

BEWAREN = (
    waarde("bewaren_persoonsgegevens", "Bewaren na het einde van de plicht", 5, "jaar", b.BESLUIT_ART_9_9, "1"),
    waarde("bewaren_kerngegevens", "Kerngegevens bewaren, ten hoogste", 50, "jaar", b.BESLUIT_ART_9_9, "2"),
    waarde("bewaren_lening", "Leengegevens bewaren na het einde van de lening", 5, "jaar", b.BESLUIT_ART_9_9),
    waarde("vernietigen_bij_overlijden", "Vernietigen bij overlijden", True, "ja of nee", b.BESLUIT_ART_9_9, "1"),
)
