"""Het beheer van deze laag: naslag, beleid en brieftekst. Geen enkel model van een zaak."""

from dossiers.admin import beleid, briefblok, naslag  # noqa: F401 - aanmelden
