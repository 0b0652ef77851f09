from leerroutes.models.afronding import Afronding, Examenuitslag
from leerroutes.models.leerroute import Leerroute
from leerroutes.models.voortgang import Voortgangsgesprek

__all__ = ["Afronding", "Examenuitslag", "Leerroute", "Voortgangsgesprek"]
