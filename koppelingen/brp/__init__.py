"""De Basisregistratie Personen: opvragen, lezen, en iemand goed aanschrijven."""
