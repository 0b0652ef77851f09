"""De gemeente Voorbeeldstad met een stand-in van DUO en BRP ernaast, over echt HTTP."""

import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from pytest_django import Settings

from dossiers import uitgaand
from dossiers.models import Notificatie
from dossiers.postvak import ontvang
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Persoon, Verblijfplaats, Verblijfstitel, Waarde
from koppelingen.duo.notificatie import Notificatie as Bericht
from koppelingen.standin import DUO_OIN, Standin, draait, voorbeeld_plicht
from koppelingen.standin.toestand import Toestand
from tests.intake.pagina import Als
from tests.steun.wereld import OIN
from toegang.models import Gemeente, Medewerker

Meld = Callable[..., Notificatie]
HIER = Waarde("9998", "Voorbeeldstad")
BSN = "999990019"

SAMIRA = Persoon(
    bsn=BSN, voornamen="Samira Nûr", geslachtsnaam="Özdemir", geslacht="V", geboorte=Datum(1990, 4, 0),
    nationaliteiten=(Waarde("0104", "Syrische"),),
    verblijfplaats=Verblijfplaats(
        functie="W", straat="Lindelaan", huisnummer=9, huisletter="A", postcode="1234AB", woonplaats="Voorbeeldstad"
    ),
    verblijfstitel=Verblijfstitel(Waarde("26", "Asiel bepaalde tijd"), Datum(2026, 6, 1)),
    gemeente=HIER, ingeschreven_op=Datum(2026, 10, 1),
)  # fmt: skip
KENNISGEVING = date(2026, 11, 2)


@pytest.fixture
def standin(settings: Settings, vandaag: date) -> Iterator[Standin]:
    toestand = Toestand(gemeenten={OIN: HIER.code})
    with draait(toestand=toestand, vandaag=vandaag) as lopend:
        lopend.gemeente_oin = OIN
        settings.DUO_URL, settings.BRP_URL, settings.DUO_OIN = lopend.duo_url, lopend.brp_url, DUO_OIN
        lopend.zet_persoon(SAMIRA, gemeente_oin=OIN, **voorbeeld_plicht(KENNISGEVING))
        yield lopend


@pytest.fixture
def meld(gemeente: Gemeente, standin: Standin) -> Meld:
    """Een bericht van DUO dat binnenkomt en door de werker wordt verwerkt."""

    def meld(gebeurtenis: str = "SS101", bsn: str = BSN, v_nummer: str = "", **moment: Any) -> Notificatie:
        bericht = Bericht(
            bron=DUO_OIN, doel=OIN, bericht_id=uuid.uuid4(), gebeurtenis=gebeurtenis,
            registratie=datetime(2026, 11, 20, 9, tzinfo=UTC).replace(**moment), bsn=bsn, v_nummer=v_nummer,
        )  # fmt: skip
        rij = ontvang(bericht, gemeente, "{}", datetime(2026, 11, 20, 9, 1, tzinfo=UTC))
        uitgaand.verwerk()
        return Notificatie.objects.select_related("dossier__inburgeraar").get(pk=rij.pk)

    return meld


@pytest.fixture
def als(vandaag: date) -> Als:
    """Een bezoeker die is aangemeld, met tweede factor."""

    def maak(medewerker: Medewerker) -> Client:
        TOTP.activate(medewerker, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        client = Client()
        client.force_login(medewerker, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return maak
