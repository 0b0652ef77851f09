from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"
    verbose_name = "Intake"

    def ready(self) -> None:
        from dossiers.registratie import bij_fase
        from dossiers.transitions import Fase
        from intake.actions.begin import begin_intake

        bij_fase(Fase.INTAKE, begin_intake)
