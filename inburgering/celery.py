"""Celery: alleen een wekker. De waarheid staat in de database; `manage.py verwerk` doet hetzelfde zonder broker."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inburgering.settings")

app = Celery("inburgering")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
