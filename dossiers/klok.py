"""De enige plek waar de klok gelezen wordt. Een wettelijke dag is een datum in Nederland, nooit een tijdstip."""

import datetime

from django.utils import timezone


def vandaag() -> datetime.date:
    return timezone.localdate()


def nu() -> datetime.datetime:
    return timezone.now()
