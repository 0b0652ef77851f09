from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ToegangConfig(AppConfig):
    name = "toegang"
    verbose_name = "Toegang"

    def ready(self) -> None:
        from toegang import checks  # noqa: F401
        from toegang.triggers import maak_triggers

        post_migrate.connect(maak_triggers, sender=self, dispatch_uid="toegang.triggers")
