"""Het plan inburgering en participatie (Wi2021 art. 15, Besluit 5.3). Ervoor: de brede intake. Erna: de leerroute.

Lees eerst `transitions.py`, dan `volledigheid.py` (wat er in moet) en `besluitsoorten.py` (wat er bij de bekendmaking gebeurt).
"""
