from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from inburgering import stappenlijst


class Command(BaseCommand):
    help = "Maakt de pagina's in docs/ die uit de code volgen."

    def handle(self, *args: Any, **options: Any) -> None:
        (settings.BASIS / "docs" / "stappen.md").write_text(stappenlijst.maak(), encoding="utf-8")
        self.stdout.write("docs/stappen.md is bijgewerkt.")
