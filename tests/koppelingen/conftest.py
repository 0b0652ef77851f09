"""Een stand-in over echt HTTP, met cliënten ernaartoe en verzonnen personen."""

import datetime as dt
import uuid
from collections.abc import Iterator

import pytest

from koppelingen.brp.client import BrpClient
from koppelingen.duo.client import DuoClient
from koppelingen.duo.codes import Doelgroep
from koppelingen.standin import DUO_OIN, GEMEENTE_OIN, Standin, draait, voorbeeld_plicht
from tests.koppelingen.personen import AMINA, JAN

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def standin() -> Iterator[Standin]:
    """Amina (asiel) en Jan (gezinsmigrant), beiden op 7 november gemeld."""
    with draait(vandaag=VANDAAG) as lopend:
        lopend.zet_persoon(AMINA, **voorbeeld_plicht(dt.date(2026, 11, 7)))
        lopend.zet_persoon(JAN, **voorbeeld_plicht(dt.date(2026, 11, 7), Doelgroep.OVERIG))
        yield lopend


@pytest.fixture
def duo(standin: Standin) -> Iterator[DuoClient]:
    with DuoClient(standin.duo_url, GEMEENTE_OIN, DUO_OIN) as client:
        yield client


@pytest.fixture
def brp(standin: Standin) -> Iterator[BrpClient]:
    with BrpClient(standin.brp_url) as client:
        yield client


@pytest.fixture
def id_() -> uuid.UUID:
    return uuid.UUID("11111111-1111-4111-8111-111111111111")
