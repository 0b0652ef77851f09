"""Poorten naar buiten: DUO, BRP en lijsten van anderen.

Dit pakket kent geen app, geen model en geen instellingen. Wie het gebruikt geeft adressen, OIN's en sleutels mee.
Alle uitgaande verzoeken lopen door `uitgaand.py`; `standin/` speelt DUO en de BRP na voor tests en demo.
"""
