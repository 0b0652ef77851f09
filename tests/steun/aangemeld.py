"""Een bezoeker die is aangemeld, met tweede factor, zonder het wachtwoord te hoeven hashen."""

from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import is_mfa_enabled
from django.test import Client

from toegang.models import Medewerker

Als = Callable[[Medewerker], Client]


@pytest.fixture
def als() -> Als:
    def maak(medewerker: Medewerker) -> Client:
        if not is_mfa_enabled(medewerker):
            TOTP.activate(medewerker, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        client = Client()
        client.force_login(medewerker, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return maak
