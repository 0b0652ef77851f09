"""Keuzes over de eigen werkwijze die uit geen wet volgen."""

from wet.parameters.bouw import lokaal

WERKWIJZE = (
    lokaal("herinnering_vooraf", "Herinnering vóór het einde van een termijn", 14, "dagen"),
    lokaal("ruw_bericht_bewaren", "Ruwe inhoud van een bericht van DUO bewaren", 30, "dagen"),
)
