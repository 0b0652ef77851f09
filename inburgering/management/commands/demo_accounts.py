"""`manage.py demo_accounts`: de accounts van de demo, met de code van dit moment."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from inburgering.demo import accounts
from toegang.models import Installatie

REGEL = "  {rol:24} {email:44} {geheim:34} {code}"


class Command(BaseCommand):
    help = "Toont per rol een account met wachtwoord en tweede factor. Alleen in een demo."

    def handle(self, **opties: Any) -> None:
        if not Installatie.objects.filter(demo=True).exists():
            raise CommandError("Deze database is geen demo en heeft dus geen demo-accounts.")
        self.stdout.write(f"Het wachtwoord is overal: {accounts.WACHTWOORD}")
        self.stdout.write(
            "De code geldt een halve minuut; zet anders het geheim in een app, of vraag de codes opnieuw met:"
        )
        self.stdout.write("  .venv/bin/python manage.py demo_accounts\n")
        self.stdout.write(REGEL.format(rol="Rol", email="E-mailadres", geheim="Geheim", code="Code"))
        for account in accounts.per_rol():
            self.stdout.write(REGEL.format(**vars(account)))
