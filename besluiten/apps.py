from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class BesluitenConfig(AppConfig):
    name = "besluiten"
    verbose_name = "Besluiten"

    def ready(self) -> None:
        # Elke app meldt haar soorten besluit aan in haar eigen besluitsoorten.py.
        autodiscover_modules("besluitsoorten")
