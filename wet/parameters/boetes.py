"""Waarden over boetes van het college en van DUO."""

from wet import bronnen as b
from wet.parameters.bouw import euro, lokaal, waarde

COLLEGE = (
    euro("boete_art22", "Boete brede intake", "250", b.BESLUIT_ART_7_1, "1"),
    waarde("boete_art22_keren", "Boetes voor de brede intake, ten hoogste", 2, "keer", b.WI2021_ART_22, "3"),
    waarde("boete_art22_nieuwe_termijn", "Nieuwe termijn in de boetebeschikking, ten hoogste", 2, "maanden",
           b.WI2021_ART_22, "2"),
    euro("boete_art23_basis", "Boete PIP: basisbedrag", "50", b.BESLUIT_ART_7_1, "2"),
    waarde("boete_art23_verhoging", "Boete PIP: verhoging bij herhaling", 100, "procent", b.BESLUIT_ART_7_1, "3"),
    euro("boete_art23_max", "Boete PIP: ten hoogste", "800", b.WI2021_ART_26),
    waarde("boete_recidive_venster", "Herhaling telt binnen", 12, "maanden", b.BESLUIT_ART_7_1, "3"),
    waarde("boete_recidive_onherroepelijk", "Alleen onherroepelijke boetes tellen", True, "ja of nee",
           b.BESLUIT_ART_7_1, "3"),
    waarde("boete_deel_opzet", "Deel bij opzet", 100, "procent", b.BESLUIT_ART_7_1, "4"),
    waarde("boete_deel_grove_schuld", "Deel bij grove schuld", 75, "procent", b.BESLUIT_ART_7_1, "4"),
    waarde("boete_deel_normaal", "Deel bij normale verwijtbaarheid", 50, "procent", b.BESLUIT_ART_7_1, "4"),
    waarde("boete_deel_verminderd", "Deel bij verminderde verwijtbaarheid", 25, "procent", b.BESLUIT_ART_7_1, "4"),
    waarde("boete_deel_geen", "Deel zonder verwijtbaarheid", 0, "procent", b.AWB_ART_5_41, van="2009-07-01"),
    euro("boete_plafond_eerste", "Alle boetes samen, eerste termijn", "2400", b.BESLUIT_ART_7_1, "5"),
    euro("boete_plafond_6m", "Alle boetes samen, nieuwe termijn 6 maanden", "400", b.BESLUIT_ART_7_1, "5"),
    euro("boete_plafond_12m", "Alle boetes samen, nieuwe termijn 12 maanden", "800", b.BESLUIT_ART_7_1, "5"),
    euro("boete_plafond_18m", "Alle boetes samen, nieuwe termijn 18 maanden", "1200", b.BESLUIT_ART_7_1, "5"),
    euro("boete_plafond_24m", "Alle boetes samen, nieuwe termijn 24 maanden", "1600", b.BESLUIT_ART_7_1, "5"),
    # Het Hof legt de richtlijn uit zoals zij altijd al luidde: ook eerder staat de schakelaar uit.
    waarde("boete_asiel_toegestaan", "Boete van het college aan een asielstatushouder", False, "ja of nee",
           b.HVJ_KEREN, tot="2025-02-03", zekerheid="U"),
    waarde("boete_asiel_toegestaan", "Boete van het college aan een asielstatushouder", False, "ja of nee",
           b.HVJ_KEREN, van="2025-02-04", zekerheid="U"),
    lokaal("zienswijzetermijn", "Termijn voor een zienswijze", 2, "weken", b.AWB_ART_4_8),
)  # fmt: skip

PROCEDURE = (
    waarde("boetebesluit_termijn", "Beslissen over de boete na het rapport", 13, "weken", b.AWB_ART_5_51,
           van="2009-07-01", toelichting="Termijn van orde: te laat beslissen kan de boete verlagen."),
    euro("boete_zwaar", "Zware procedure boven", "340", b.AWB_ART_5_53, van="2009-07-01"),
    waarde("vervaltermijn_licht", "Boete vervalt na (lichte procedure)", 3, "jaar", b.AWB_ART_5_45, "2",
           van="2009-07-01"),
    waarde("vervaltermijn_zwaar", "Boete vervalt na (zware procedure)", 5, "jaar", b.AWB_ART_5_45, "1",
           van="2009-07-01"),
)  # fmt: skip

DUO = (
    euro("duo_boete_art24", "Boete DUO: PVT of MAP", "340", b.BESLUIT_ART_7_2),
    euro("duo_boete_art25_max", "Boete DUO: leerroute, ten hoogste", "1000", b.WI2021_ART_26),
    waarde("duo_boete_korting", "Boete DUO: korting per behaald onderdeel", 20, "procent", b.REGELING_ART_7_1),
)
