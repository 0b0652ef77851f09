from django.apps import AppConfig


class LeerroutesConfig(AppConfig):
    name = "leerroutes"
    verbose_name = "Leerroutes"

    def ready(self) -> None:
        from dossiers.registratie import bij_fase
        from dossiers.transitions import Fase
        from leerroutes import actions

        bij_fase(Fase.LEERROUTE, actions.begin_leerroute)
        bij_fase(Fase.VOORTGANG, actions.begin_voortgang)
        bij_fase(Fase.AFRONDING, actions.begin_afronding)
