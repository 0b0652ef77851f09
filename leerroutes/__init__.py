"""Leerroute, voortgang en afronding (Wi2021 art. 6 tot en met 9, 16 en 17; Besluit hoofdstuk 3).

Na het PIP (`pip_plans`), tot de plicht eindigt: daarna is het dossier gesloten.
"""
