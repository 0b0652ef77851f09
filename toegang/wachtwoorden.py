"""Een eerste wachtwoord dat de beheerder eenmaal ziet en doorgeeft."""

import secrets

# Zonder tekens die op elkaar lijken: 0 en o, 1, l en i.
TEKENS = "abcdefghjkmnpqrstuvwxyz23456789"
GROEPEN, LENGTE = 5, 5


def nieuw_wachtwoord() -> str:
    """Vijf groepjes van vijf: ruim 120 bits, en over de telefoon voor te lezen."""
    return "-".join("".join(secrets.choice(TEKENS) for _ in range(LENGTE)) for _ in range(GROEPEN))
