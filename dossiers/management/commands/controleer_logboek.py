from typing import Any

from django.core.management.base import BaseCommand, CommandError

from dossiers.models import Gebeurtenis
from toegang.keten import controleer
from toegang.models import Gemeente, Inzage


class Command(BaseCommand):
    help = "Loopt de ketens van tijdlijn en inzage na en meldt de eerste breuk."

    def handle(self, *args: Any, **options: Any) -> None:
        breuken = [
            breuk
            for gemeente in Gemeente.objects.all()
            for model in (Gebeurtenis, Inzage)
            if (breuk := controleer(model, gemeente.pk))
        ]
        if breuken:
            raise CommandError("\n".join(breuken))
        self.stdout.write("De logboeken zijn ongeschonden.")
