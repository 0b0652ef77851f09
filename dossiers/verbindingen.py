"""De cliënten van DUO en de BRP, met de instellingen van deze installatie, en hun fouten in de woorden van het postvak uit."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from django.conf import settings

from dossiers.uitgaand import Geweigerd, LaterOpnieuw
from koppelingen.brp.client import BrpClient
from koppelingen.duo.client import DuoClient
from koppelingen.fouten import KoppelingFout, RegelsGeschonden
from koppelingen.uitgaand import Uitgaand as Http
from toegang.models import Gemeente


class NietIngesteld(LaterOpnieuw):
    """Er is geen adres van deze partij ingesteld; dat komt niet vanzelf goed."""

    @property
    def vanzelf(self) -> str:
        return self.zin


@contextmanager
def duo(gemeente: Gemeente) -> Iterator[DuoClient]:
    """De DUO-cliënt namens deze gemeente. Een fout komt eruit als Geweigerd (mens kijkt) of LaterOpnieuw (vanzelf)."""
    if not settings.DUO_URL:
        raise NietIngesteld("De koppeling met DUO is niet ingesteld. Geef het door in het portaal van DUO.")
    http = Http(settings.DUO_URL, tls=_certificaat(settings.CLIENTCERTIFICAAT, settings.CLIENTSLEUTEL))
    with vertaal_fouten("DUO"), DuoClient(settings.DUO_URL, gemeente.oin, settings.DUO_OIN, http=http) as client:
        yield client


@lru_cache(maxsize=2)
def _certificaat(certificaat: str, sleutel: str) -> ssl.SSLContext | None:
    """Het eigen PKIoverheid-certificaat waarmee de gemeente zich bij DUO bekendmaakt; leeg: de proxy doet dat."""
    if not certificaat:
        return None
    context = ssl.create_default_context()
    context.load_cert_chain(certificaat, sleutel or None)
    return context


@contextmanager
def brp() -> Iterator[BrpClient]:
    if not settings.BRP_URL:
        raise NietIngesteld("De koppeling met de BRP is niet ingesteld. Vul de gegevens van de persoon zelf in.")
    with vertaal_fouten("De BRP"), BrpClient(settings.BRP_URL, settings.BRP_SLEUTEL) as client:
        yield client


@contextmanager
def vertaal_fouten(partij: str) -> Iterator[None]:
    try:
        yield
    except RegelsGeschonden as fout:
        raise Geweigerd(f"{partij} heeft het bericht geweigerd.", *fout.regels) from fout
    except KoppelingFout as fout:
        zin = fout.zin.replace("De andere partij", partij).replace("de andere partij", partij.replace("De ", "de "))
        if fout.later_opnieuw:
            raise LaterOpnieuw(zin) from fout
        raise Geweigerd(zin) from fout
