"""De demo: een verzonnen gemeente van honderdduizend inwoners, met mensen en dossiers zoals een team die heeft.

Alles komt binnen door dezelfde deur als een echte overname (`dossiers.overname.neem_over`), en is altijd gelijk voor dezelfde dag.
"""
