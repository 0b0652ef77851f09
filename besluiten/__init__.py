"""Wat elk besluit heeft: nummer, dagtekening en bekendmaking (Awb 3:40 tot en met 3:47), en straks bezwaar en beroep.

Een app meldt een soort besluit aan in haar `besluitsoorten.py`; deze app roept haar aan in dezelfde transactie.
"""
