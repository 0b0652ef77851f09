"""Waarden over de plicht, de brede intake en het PIP."""

from wet import bronnen as b
from wet.parameters.bouw import euro, lokaal, waarde

PLICHT = (
    waarde("leeftijd_plicht_vanaf", "Inburgeringsplichtig vanaf", 16, "jaar", b.WI2021_ART_3, "1"),
    waarde(
        "aow_leeftijd", "Inburgeringsplichtig tot de AOW-leeftijd", 67, "jaar", b.WI2021_ART_3, "1",
        van="2024-01-01", zekerheid="R", toelichting="Vanaf 2028 67 jaar en 3 maanden.",
    ),
    waarde("onderbreking_plicht_max", "Onderbreking die de plicht laat doorlopen", 1, "jaar", b.BESLUIT_ART_2_1, "2"),
    waarde("vrijstelling_leerplicht", "Vrijgesteld na jaren leerplicht", 8, "jaar", b.WI2021_ART_4, "1"),
    waarde("vrijstelling_ingezetene", "Aantoonbaar ingeburgerd: ingezetene", 10, "jaar", b.BESLUIT_ART_2_3),
    waarde("vrijstelling_werk", "Aantoonbaar ingeburgerd: werk", 5, "jaar", b.BESLUIT_ART_2_3),
    euro("vrijstelling_leges", "Kosten aanvraag vrijstelling", "90", b.REGELING_ART_2_3),
    waarde("medische_ontheffing_horizon", "Niet in staat binnen", 5, "jaar", b.BESLUIT_ART_2_7, "2"),
    euro("medische_ontheffing_leges", "Kosten medisch advies", "225", b.REGELING_ART_2_7),
    waarde("beslistermijn_duo", "Beslistermijn DUO", 8, "weken", b.BESLUIT_ART_4_5, "1"),
    euro("lening_max", "Lening van DUO, ten hoogste", "10000", b.BESLUIT_ART_6_2),
)  # fmt: skip

INTAKE = (
    waarde("oproepen_voor_afwezigheid", "Oproepen voor een intake in afwezigheid", 3, "oproepen", b.WI2021_ART_14, "2"),
    lokaal("oproeptermijn", "Termijn in een oproep voor de brede intake", 10, "werkdagen", b.WI2021_ART_14),
    lokaal("brede_intake_termijn", "Brede intake afronden na de kennisgeving", 6, "weken", b.WI2021_ART_14),
)

PIP = (
    waarde("pip_termijn_oud", "PIP vaststellen na inschrijving in de BRP", 10, "weken", b.BESLUIT_ART_5_3, "1",
           tot="2022-12-31"),
    waarde("pip_termijn", "PIP vaststellen na de kennisgeving", 10, "weken", b.BESLUIT_ART_5_3, "1", van="2023-01-01"),
    waarde("pip_termijn_derde", "PIP vaststellen na informatie van een derde", 2, "weken", b.BESLUIT_ART_5_3, "2",
           van="2023-01-01"),
    waarde("pip_termijn_verhuizing", "PIP vaststellen na een verhuizing", 10, "weken", b.BESLUIT_ART_5_3, "3"),
    lokaal("pip_melden_duo", "PIP melden bij DUO", 5, "werkdagen", b.BESLUIT_ART_9_3),
    lokaal("voortgangsgesprekken_per_jaar", "Voortgangsgesprekken", 2, "per jaar", b.BESLUIT_ART_5_3),
)  # fmt: skip
