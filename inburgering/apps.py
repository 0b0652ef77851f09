from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class InburgeringConfig(AppConfig):
    name = "inburgering"
    verbose_name = "Inburgering"


class BeheerConfig(AdminConfig):
    default_site = "inburgering.beheer.Beheer"
