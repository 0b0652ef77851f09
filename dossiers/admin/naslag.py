"""Ruimtes en tolkbureaus voor de agenda."""

from django.contrib import admin

from dossiers.models import Ruimte, Tolkbureau
from toegang.beheer import Gemeentebeheer


@admin.register(Ruimte)
class RuimteBeheer(Gemeentebeheer):
    list_display = ["naam", "adres", "plaatsen", "actief"]
    list_filter = ["actief"]
    search_fields = ["naam", "adres"]


@admin.register(Tolkbureau)
class TolkbureauBeheer(Gemeentebeheer):
    list_display = ["naam", "telefoon", "actief"]
    list_filter = ["actief"]
    search_fields = ["naam", "telefoon"]
