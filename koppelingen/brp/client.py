"""De cliënt voor de BRP API Personen 2: één persoon raadplegen met het BSN."""

from types import TracebackType
from typing import Self

from koppelingen.brp.antwoord import lees_persoon
from koppelingen.brp.persoon import Persoon
from koppelingen.fouten import NietGevonden, OngeldigAntwoord
from koppelingen.uitgaand import Uitgaand

OPERATIE = "POST /personen"

# Alleen wat een dossier nodig heeft (dataminimalisatie): geen ouders, kinderen, gezag, kiesrecht of BSN van de partner.
VELDEN = (
    "burgerservicenummer",
    "naam",
    "geslacht",
    "geboorte",
    "nationaliteiten",
    "partners.naam",
    "partners.geslacht",
    "partners.aangaanHuwelijkPartnerschap.datum",
    "partners.ontbindingHuwelijkPartnerschap.datum",
    "verblijfplaats",
    "verblijfstitel",
    "immigratie",
    "gemeenteVanInschrijving",
    "datumInschrijvingInGemeente",
    "overlijden.datum",
)


class BrpClient:
    """`basis_url` tot en met het pad voor `/personen`; `sleutel` gaat mee als X-API-KEY (leeg: geen sleutel)."""

    def __init__(self, basis_url: str, sleutel: str = "", *, http: Uitgaand | None = None) -> None:
        self._http = http or Uitgaand(basis_url)
        self._headers = {"X-API-KEY": sleutel} if sleutel else {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.sluit()

    def sluit(self) -> None:
        self._http.sluit()

    def raadpleeg(self, bsn: str) -> Persoon:
        """De persoon met dit BSN, of `NietGevonden`. Geheimhouding en opschorting levert de BRP altijd mee."""
        vraag = {"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [bsn], "fields": list(VELDEN)}
        headers = {**self._headers, "Content-Type": "application/json; charset=utf-8"}
        inhoud = self._http.verzoek("POST", "/personen", headers=headers, inhoud=vraag).inhoud
        try:
            personen = [lees_persoon(ruw) for ruw in inhoud["personen"]]
        except (KeyError, TypeError, ValueError, AttributeError):
            raise OngeldigAntwoord(OPERATIE) from None
        if not personen:
            raise NietGevonden(OPERATIE)
        if len(personen) > 1 or personen[0].bsn != bsn:
            raise OngeldigAntwoord(OPERATIE)
        return personen[0]
