"""Aanmelden via allauth: niemand registreert zichzelf, en het geheim van de tweede factor staat versleuteld."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toegang.versleuteling import ontsleutel, versleutel


class AccountAdapter(DefaultAccountAdapter):
    # De vertaling van allauth zegt "je"; dit programma zegt "u", en zegt erbij wat iemand kan doen.
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "Dit account is uitgezet. Vraag uw functioneel beheerder.",
        "email_password_mismatch": "Het e-mailadres of het wachtwoord klopt niet.",
        "enter_current_password": "Vul uw huidige wachtwoord in.",
        "incorrect_code": "Deze code klopt niet. Wacht op een nieuwe code en probeer het nog een keer.",
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "invalid_login": "Aanmelden lukt niet. Controleer uw e-mailadres en wachtwoord.",
        "same_as_current": "Kies een ander wachtwoord dan het huidige.",
        "too_many_login_attempts": "U probeerde het te vaak. Wacht een kwartier en probeer het opnieuw.",
        "rate_limited": "U probeerde het te vaak. Wacht een paar minuten en probeer het opnieuw.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        """Met het goede wachtwoord, maar uitgezet: terug naar het aanmelden, met de reden."""
        messages.error(request, self.error_messages["account_inactive"])
        return redirect("account_login")


def aanmeldnaam(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Op wie een mislukte aanmelding telt. allauth noemt het `email`, het formulier en een gelukte aanmelding `login`."""
    bron = credentials or request.POST
    return str(bron.get("email") or bron.get("login") or "").strip().casefold()


def adres_van(request: HttpRequest) -> str | None:
    """Het adres van de bezoeker, achter het ingestelde aantal proxy's vandaan; None buiten een webverzoek."""
    try:
        return str(get_adapter(request).get_client_ip(request))
    except PermissionDenied:
        return None


class MfaAdapter(DefaultMFAAdapter):
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": "U kunt de tweede factor niet uitzetten.",
        "cannot_generate_recovery_codes": "Stel eerst de tweede factor in; daarna kunt u herstelcodes maken.",
        "incorrect_code": "Deze code klopt niet. Wacht op een nieuwe code en probeer het nog een keer.",
    }

    def encrypt(self, text: str) -> str:
        return versleutel(text)

    def decrypt(self, encrypted_text: str) -> str:
        return ontsleutel(encrypted_text)
