"""Het recht als gedateerde gegevens en verklaarbare berekening.

Pure Python: geen Django, geen klok, geen database. Een regel krijgt feiten en geeft een uitkomst met haar `uitleg`,
stap voor stap. Begin bij `rekenregels/register.py` (alle regels) of `termijnsoorten.py` (alle termijnen).
"""
