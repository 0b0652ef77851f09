"""Wat de klok en het postvak voor deze app doen; `dossiers` leest dit bestand bij het starten."""

from leerroutes.tasks import afronding, leerroute, voortgang

__all__ = ["afronding", "leerroute", "voortgang"]
