from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class DossiersConfig(AppConfig):
    name = "dossiers"
    verbose_name = "Dossiers"

    def ready(self) -> None:
        from dossiers.actions import ruim_op
        from dossiers.registratie import bij_fase
        from dossiers.transitions import Fase

        # Elke app meldt zich aan met wat deze laag van haar moet weten; zie registratie.py.
        autodiscover_modules("brieven", "tasks")
        bij_fase(Fase.AFGEROND, ruim_op)
        post_migrate.connect(na_migratie, sender=self, dispatch_uid="dossiers.triggers")


def na_migratie(using: str, **kwargs: Any) -> None:
    from dossiers.triggers import maak_triggers, vul_kanten

    vul_kanten(using)
    maak_triggers(using)
