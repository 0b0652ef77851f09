"""De openbare deur van `wet/`: regels bij naam, voor `manage.py reken` en de bladzijde Rekenhulp."""

from wet.rekenregels.deur import antwoord, antwoord_op_regel, antwoord_op_tekst, lijst, reken, zoek_regel
from wet.rekenregels.regel import Regel
from wet.rekenregels.register import REGELS

__all__ = ["REGELS", "Regel", "antwoord", "antwoord_op_regel", "antwoord_op_tekst", "lijst", "reken", "zoek_regel"]
