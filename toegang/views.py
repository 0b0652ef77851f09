"""Twee pagina's van allauth die anders doorsturen naar pagina's die hier niet bestaan."""

from typing import Any

from allauth.account.views import PasswordChangeView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect


class TweedeFactorInstellen(ActivateTOTPView):
    """Uitzetten kan niet; wie er al een heeft, krijgt zijn account te zien."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_mfa_enabled(request.user):
            return redirect("mfa_index")
        return super().dispatch(request, *args, **kwargs)


class WachtwoordWijzigen(PasswordChangeView):
    """Zonder eigen wachtwoord geeft de functioneel beheerder er een."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        gebruiker: Any = request.user
        if not gebruiker.has_usable_password():
            messages.info(
                request, "Uw account heeft nog geen wachtwoord. Vraag de functioneel beheerder er een te geven."
            )
            return redirect("mfa_index")
        return super().dispatch(request, *args, **kwargs)
