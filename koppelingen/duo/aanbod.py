"""Het inburgeringsaanbod, de instellingen waar het kan en de contactpersoon van de gemeente."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from koppelingen.duo.codes import Alfabetisering
from koppelingen.duo.lezen import Velden, als_json, dag_voor, naar_exclusief


@dataclass(frozen=True)
class Contactpersoon:
    naam: str
    email: str
    telefoonnummer: str

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        namen = ("naam", "email", "telefoonnummer")
        for naam in namen:
            velden.verplicht(naam)
        return cls(*(velden.tekst(naam, hoogstens=241) for naam in namen))

    def naar_json(self) -> dict[str, Any]:
        return als_json(naam=self.naam, email=self.email, telefoonnummer=self.telefoonnummer)


@dataclass(frozen=True)
class Instelling:
    """Een school met keurmerk. `instellingsnummer` heeft tien tekens, met voorloopnullen."""

    instellingsnummer: str
    naam: str
    postcode: str
    huisnummer: int
    plaatsnaam: str
    toevoeging: str = ""
    bow: str = ""
    brin: str = ""
    keurmerk_bow: bool = False
    keurmerk_tst: bool = False

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        for verplicht in ("instellingsnummer", "naam", "postcode", "huisnummer", "plaatsnaam"):
            velden.verplicht(verplicht)
        return cls(
            instellingsnummer=velden.tekst("instellingsnummer", hoogstens=10),
            naam=velden.tekst("naam", hoogstens=128),
            postcode=velden.tekst("postcode", hoogstens=6),
            huisnummer=velden.getal("huisnummer", laagst=1, hoogst=99999) or 0,
            plaatsnaam=velden.tekst("plaatsnaam", hoogstens=40),
            toevoeging=velden.tekst("huisnummertoevoeging", hoogstens=4),
            bow=velden.tekst("bow", hoogstens=10),
            brin=velden.tekst("brin", hoogstens=4),
            keurmerk_bow=bool(velden.ja_nee("indicatieBowKeurmerk")),
            keurmerk_tst=bool(velden.ja_nee("indicatieTstKeurmerk")),
        )


@dataclass(frozen=True)
class Aanbod:
    """Inburgeringsaanbod bij één instelling. `tot_en_met`: laatste dag van de opleiding (bij DUO exclusief)."""

    alfabetisering: Alfabetisering
    ingeschreven_op: date | None = None
    start_op: date | None = None
    tot_en_met: date | None = None

    @classmethod
    def uit_json(cls, ruw: Any) -> Self:
        velden = Velden(ruw)
        return cls(
            alfabetisering=velden.vaste_code("indicatorAlfabetiseringsonderwijs", Alfabetisering),
            ingeschreven_op=velden.datum("datumInburgeringsaanbod"),
            start_op=velden.datum("verwachteStartdatumOpleiding"),
            tot_en_met=dag_voor(velden.datum("verwachteEinddatumOpleiding")),
        )

    def naar_json(self) -> dict[str, Any]:
        return als_json(
            indicatorAlfabetiseringsonderwijs=self.alfabetisering,
            datumInburgeringsaanbod=self.ingeschreven_op,
            verwachteStartdatumOpleiding=self.start_op,
            verwachteEinddatumOpleiding=naar_exclusief(self.tot_en_met),
        )
