from django.apps import AppConfig


class PipPlansConfig(AppConfig):
    name = "pip_plans"
    verbose_name = "PIP"

    def ready(self) -> None:
        from dossiers.registratie import bij_fase
        from dossiers.transitions import Fase
        from pip_plans.actions import open_fase

        bij_fase(Fase.PIP, open_fase)
