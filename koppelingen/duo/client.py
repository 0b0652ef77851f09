"""De cliënt voor DUO: één methode per dienst, met gegevens in plaats van JSON.

Elke aanroep krijgt een `bericht_id` van wie hem doet: een herhaling na een storing draagt dan hetzelfde nummer.
Einden in de antwoorden zijn inclusief (zie `lezen.py`).
"""

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar
from uuid import UUID

from koppelingen.duo.aanbod import Aanbod, Contactpersoon, Instelling
from koppelingen.duo.lezen import OngeldigVeld, Velden
from koppelingen.duo.pip import Pip, PipBijDuo
from koppelingen.duo.resultaten import AfrondingZroute, EindgesprekMap, GevolgdeUren, OndertekeningPvt
from koppelingen.duo.stand import (
    DoelgroepStand,
    Inburgeringstermijn,
    Ontheffing,
    Plicht,
    Verlengingsgrond,
    Vrijstelling,
)
from koppelingen.duo.toets import Examenresultaat, GratisPogingen, LbtUitslag, examennummer
from koppelingen.fouten import OngeldigAntwoord
from koppelingen.uitgaand import Uitgaand

T = TypeVar("T")
HOOGSTE_AANTAL = 1000


class DuoClient:
    """`basis_url` zonder versie (https://duo:443); `bron_oin` is van de gemeente, `doel_oin` van DUO."""

    def __init__(self, basis_url: str, bron_oin: str, doel_oin: str, *, http: Uitgaand | None = None) -> None:
        for oin in (bron_oin, doel_oin):
            if len(oin) != 20 or not oin.isdigit():
                raise ValueError("Een OIN heeft twintig cijfers.")
        self._http = http or Uitgaand(basis_url)
        self._oins = {"bron": bron_oin, "doel": doel_oin}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.sluit()

    def sluit(self) -> None:
        self._http.sluit()

    # Inburgeringsplicht (SDI005)
    def inburgeringsplicht(self, bsn: str, *, bericht_id: UUID) -> Plicht:
        return self._een("/personen/{bsn}/inburgeringsplicht", Plicht.uit_json, bericht_id, bsn=bsn)

    def inburgeringsplicht_historie(self, bsn: str, *, bericht_id: UUID) -> tuple[Plicht, ...]:
        return self._alle("/personen/{bsn}/inburgeringsplicht/historie", Plicht.uit_json, bericht_id, bsn=bsn)

    def doelgroep(self, bsn: str, *, bericht_id: UUID) -> DoelgroepStand:
        return self._een("/personen/{bsn}/doelgroep", DoelgroepStand.uit_json, bericht_id, bsn=bsn)

    def doelgroep_historie(self, bsn: str, *, bericht_id: UUID) -> tuple[DoelgroepStand, ...]:
        return self._alle("/personen/{bsn}/doelgroep/historie", DoelgroepStand.uit_json, bericht_id, bsn=bsn)

    # Inburgeringstermijn (SDI007)
    def termijn(self, bsn: str, *, bericht_id: UUID) -> Inburgeringstermijn:
        return self._een("/personen/{bsn}/inburgeringstermijn", Inburgeringstermijn.uit_json, bericht_id, bsn=bsn)

    def termijn_historie(self, bsn: str, *, bericht_id: UUID) -> tuple[Inburgeringstermijn, ...]:
        pad = "/personen/{bsn}/inburgeringstermijn/historie"
        return self._alle(pad, Inburgeringstermijn.uit_historie, bericht_id, bsn=bsn)

    def verlengingsgronden(self, *, bericht_id: UUID) -> tuple[Verlengingsgrond, ...]:
        return self._alle("/verlengingsgronden", Verlengingsgrond.uit_json, bericht_id)

    # Leerbaarheidstoets (SDI006)
    def lbt_resultaten(self, bsn: str, *, bericht_id: UUID) -> tuple[LbtUitslag, ...]:
        return self._alle("/personen/{bsn}/lbt/resultaten", LbtUitslag.uit_json, bericht_id, bsn=bsn)

    def lbt_examennummer(self, bsn: str, *, bericht_id: UUID) -> str:
        return self._een("/personen/{bsn}/lbt/examennummer", examennummer, bericht_id, bsn=bsn)

    def lbt_overgeslagen(self, bsn: str, *, bericht_id: UUID) -> None:
        """De toets wordt niet afgenomen: DUO trekt de aanmelding en het examennummer in."""
        self._doe("DELETE", "/personen/{bsn}/lbt/examennummer", bericht_id, bsn=bsn)

    # Vrijstelling (SDI012) en ontheffing (SDI013)
    def vrijstellingen(self, bsn: str, *, bericht_id: UUID) -> tuple[Vrijstelling, ...]:
        return self._alle("/personen/{bsn}/vrijstellingen", Vrijstelling.uit_json, bericht_id, bsn=bsn)

    def ontheffingen(self, bsn: str, *, bericht_id: UUID) -> tuple[Ontheffing, ...]:
        return self._alle("/personen/{bsn}/ontheffingen", Ontheffing.uit_json, bericht_id, bsn=bsn)

    # PIP, contactpersoon en aanbod (SDI014)
    def pip(self, bsn: str, *, bericht_id: UUID) -> PipBijDuo:
        return self._een("/personen/{bsn}/PIP", PipBijDuo.uit_json, bericht_id, bsn=bsn)

    def lever_pip(self, bsn: str, pip: Pip, *, bericht_id: UUID) -> None:
        self._doe("POST", "/personen/{bsn}/PIP", bericht_id, pip.naar_json(), bsn=bsn)

    def verwijder_pip(self, bsn: str, *, bericht_id: UUID) -> None:
        self._doe("DELETE", "/personen/{bsn}/PIP", bericht_id, bsn=bsn)

    def maak_contactpersoon(self, contactpersoon: Contactpersoon, *, bericht_id: UUID) -> int:
        """Geeft het nummer (1 tot en met 99999) waaronder DUO de contactpersoon kent."""
        inhoud = self._doe("POST", "/contactpersonen", bericht_id, contactpersoon.naar_json())
        return self._lees("POST /v1/contactpersonen", inhoud, _contactpersoon_id)

    def wijzig_contactpersoon(self, nummer: int, contactpersoon: Contactpersoon, *, bericht_id: UUID) -> None:
        self._doe("PUT", "/contactpersonen/{id}", bericht_id, contactpersoon.naar_json(), id=nummer)

    def verwijder_contactpersoon(self, nummer: int, *, bericht_id: UUID) -> None:
        self._doe("DELETE", "/contactpersonen/{id}", bericht_id, id=nummer)

    def koppel_contactpersoon(self, nummer: int, bsn: str, *, bericht_id: UUID) -> None:
        """Een eerdere koppeling met een andere contactpersoon vervalt."""
        self._doe("POST", "/contactpersonen/{id}/personen/{bsn}", bericht_id, id=nummer, bsn=bsn)

    def ontkoppel_contactpersoon(self, nummer: int, bsn: str, *, bericht_id: UUID) -> None:
        self._doe("DELETE", "/contactpersonen/{id}/personen/{bsn}", bericht_id, id=nummer, bsn=bsn)

    def instellingen(self, *, bericht_id: UUID) -> tuple[Instelling, ...]:
        return self._alle("/instellingen", Instelling.uit_json, bericht_id)

    def lever_aanbod(self, bsn: str, instelling: str, aanbod: Aanbod, *, bericht_id: UUID) -> None:
        """Vervangt een eerder aanbod bij dezelfde instelling."""
        pad = "/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}"
        self._doe("POST", pad, bericht_id, aanbod.naar_json(), bsn=bsn, instellingsnummer=instelling)

    def verwijder_aanbod(self, bsn: str, instelling: str, *, bericht_id: UUID) -> None:
        pad = "/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}"
        self._doe("DELETE", pad, bericht_id, bsn=bsn, instellingsnummer=instelling)

    # MAP, PVT, Z-route en uren (SDI016): een PUT vervangt alles, weglaten is intrekken
    def map(self, bsn: str, *, bericht_id: UUID) -> EindgesprekMap:
        return self._een("/personen/{bsn}/map", EindgesprekMap.uit_json, bericht_id, bsn=bsn)

    def lever_map(self, bsn: str, resultaat: EindgesprekMap, *, bericht_id: UUID) -> None:
        self._doe("PUT", "/personen/{bsn}/map", bericht_id, resultaat.naar_json(), bsn=bsn)

    def pvt(self, bsn: str, *, bericht_id: UUID) -> OndertekeningPvt:
        return self._een("/personen/{bsn}/pvt", OndertekeningPvt.uit_json, bericht_id, bsn=bsn)

    def lever_pvt(self, bsn: str, resultaat: OndertekeningPvt, *, bericht_id: UUID) -> None:
        self._doe("PUT", "/personen/{bsn}/pvt", bericht_id, resultaat.naar_json(), bsn=bsn)

    def lever_zroute(self, bsn: str, resultaat: AfrondingZroute, *, bericht_id: UUID) -> None:
        self._doe("PUT", "/personen/{bsn}/zroute", bericht_id, resultaat.naar_json(), bsn=bsn)

    def uren(self, bsn: str, *, bericht_id: UUID) -> tuple[GevolgdeUren, ...]:
        return self._alle("/personen/{bsn}/uren", GevolgdeUren.uit_json, bericht_id, bsn=bsn)

    def lever_uren_intake(self, bsn: str, uren: int, *, bericht_id: UUID) -> None:
        """Totaal aan taalles en KNM tijdens de brede intake."""
        self._doe("PUT", "/personen/{bsn}/uren/bredeintake/taallesknm", bericht_id, {"uren": uren}, bsn=bsn)

    def lever_uren_participatie(self, bsn: str, uren: int, *, bericht_id: UUID) -> None:
        """Totaal aan participatie voor de Z-route, met de uren uit de brede intake erbij (Besluit art. 3.14)."""
        self._doe("PUT", "/personen/{bsn}/uren/participatieactiviteiten", bericht_id, {"uren": uren}, bsn=bsn)

    def lever_uren_taalles(self, bsn: str, uren: int, *, bericht_id: UUID) -> None:
        """Totaal aan participatie die als taalles telt, zonder de uren uit de brede intake."""
        self._doe("PUT", "/personen/{bsn}/uren/participatietaalles", bericht_id, {"uren": uren}, bsn=bsn)

    # Examen (SDI017)
    def examenresultaten(self, bsn: str, *, bericht_id: UUID) -> tuple[Examenresultaat, ...]:
        return self._alle("/personen/{bsn}/examens/resultaten", Examenresultaat.uit_json, bericht_id, bsn=bsn)

    def gratis_pogingen(self, bsn: str, *, bericht_id: UUID) -> tuple[GratisPogingen, ...]:
        return self._alle("/personen/{bsn}/examens/gratispogingen", GratisPogingen.uit_json, bericht_id, bsn=bsn)

    def _doe(
        self, methode: str, pad: str, bericht_id: UUID, inhoud: dict[str, Any] | None = None, **delen: str | int
    ) -> Any:
        return self._stuur(methode, pad, bericht_id, delen, inhoud)

    def _stuur(
        self, methode: str, pad: str, bericht_id: UUID, delen: Mapping[str, str | int], inhoud: object | None = None
    ) -> Any:
        headers = {**self._oins, "berichtId": str(bericht_id)}
        return self._http.verzoek(methode, "/v1" + pad, delen=delen, headers=headers, inhoud=inhoud).inhoud

    def _een(self, pad: str, lees: Callable[[Any], T], bericht_id: UUID, **delen: str | int) -> T:
        return self._lees(f"GET /v1{pad}", self._stuur("GET", pad, bericht_id, delen), lees)

    def _alle(self, pad: str, lees: Callable[[Any], T], bericht_id: UUID, **delen: str | int) -> tuple[T, ...]:
        inhoud = self._stuur("GET", pad, bericht_id, delen)
        if not isinstance(inhoud, list) or len(inhoud) > HOOGSTE_AANTAL:
            raise OngeldigAntwoord(f"GET /v1{pad}")
        return tuple(self._lees(f"GET /v1{pad}", regel, lees) for regel in inhoud)

    def _lees(self, operatie: str, inhoud: Any, lees: Callable[[Any], T]) -> T:
        try:
            return lees(inhoud)
        except OngeldigVeld:
            raise OngeldigAntwoord(operatie) from None


def _contactpersoon_id(ruw: Any) -> int:
    velden = Velden(ruw)
    velden.verplicht("id")
    return velden.getal("id", laagst=1, hoogst=99999) or 0
