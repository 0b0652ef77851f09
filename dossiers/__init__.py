"""De persoon, het dossier en wat elk dossier heeft: tijdlijn, termijnen, taken, afspraken, brieven, stukken en stappen.

Onder de keten: deze app kent geen intake, PIP, leerroute of boete, alleen de namen van de fasen.
"""
