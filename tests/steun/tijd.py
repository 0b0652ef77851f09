"""Eén vaste dag, zodat een test over termijnen elke dag hetzelfde zegt."""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

MAANDAGOCHTEND = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def vandaag() -> Iterator[date]:
    """Het is maandag 23 november 2026, negen uur; de klok loopt wel door."""
    with time_machine.travel(MAANDAGOCHTEND):
        yield MAANDAGOCHTEND.date()
