"""Een bezoeker die is aangemeld, met tweede factor."""

from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from toegang.models import Medewerker

Als = Callable[[Medewerker], Client]


@pytest.fixture
def als() -> Als:
    def maak(medewerker: Medewerker) -> Client:
        TOTP.activate(medewerker, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        client = Client()
        client.force_login(medewerker, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return maak
