"""Het project: instellingen, adressen, Celery, en de pagina's die elke app kennen. Niemand importeert dit pakket."""

from inburgering.celery import app as celery_app

__versie__ = "0.1.0"
__all__ = ["__versie__", "celery_app"]
