"""Financieel ontzorgen (Participatiewet artikel 56a)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from wet import bronnen as b
from wet.codes import Vergunning
from wet.feiten import Feiten, code, datum
from wet.fouten import eis, eis_volgorde
from wet.lengte import einde_na_maanden
from wet.parameters import LANDELIJK, Parameters, Recht
from wet.uitleg import Stap, Uitleg, oordeel


@dataclass(frozen=True, kw_only=True)
class OntzorgperiodeFeiten(Feiten):
    bijstand_vanaf: Annotated[
        date | None, datum("Recht op bijstand vanaf", "Telt als eerste dag. Leeg: geen bijstand.")
    ] = None
    vergunning: Annotated[Vergunning, code(Vergunning, "Verblijfsvergunning")]
    bijstand_tot: Annotated[date | None, datum("Recht op bijstand tot en met", "Leeg: loopt nog.")] = None


@dataclass(frozen=True, slots=True)
class Ontzorgperiode:
    """Niet verplicht: geen datums."""

    van: date | None
    tot_en_met: date | None
    verplicht: bool
    uitleg: Uitleg


def ontzorgperiode(feiten: OntzorgperiodeFeiten, parameters: Parameters = LANDELIJK) -> Ontzorgperiode:
    """Zes maanden vanaf het recht op bijstand, of korter als de bijstand eerder eindigt."""
    eis(feiten.bijstand_tot is None or feiten.bijstand_vanaf is not None, "bijstand_vanaf",
        "ontbreekt, terwijl bijstand_tot is ingevuld")  # fmt: skip
    eis_volgorde(feiten.bijstand_vanaf, feiten.bijstand_tot, "bijstand_tot", "ligt voor bijstand_vanaf")
    recht = feiten.recht(parameters, "bijstand_vanaf", feiten.bijstand_vanaf)
    if feiten.bijstand_vanaf is None:
        return _niet("bijstand_vanaf", "Er is geen bijstand.")
    if not valt_onder_56a(feiten.vergunning, recht):
        return _niet("vergunning", "Ontzorgen geldt alleen voor wie zelf een asielvergunning heeft.")
    return _periode(feiten.bijstand_vanaf, feiten.bijstand_tot, recht)


def valt_onder_56a(vergunning: Vergunning, recht: Recht) -> bool:
    """De ene asielvergunning van 12 juni 2026 telt mee; de wet noemt nog 'bepaalde tijd' (onze lezing)."""
    if vergunning is Vergunning.ASIEL:
        return recht.aan("lezing_asiel_vergunning")
    return vergunning.is_asiel


def _periode(vanaf: date, bijstand_tot: date | None, recht: Recht) -> Ontzorgperiode:
    parameter = recht.parameter("ontzorgen_maanden")
    einde = einde_na_maanden(vanaf, recht.getal("ontzorgen_maanden"))
    regel = f"{parameter.waarde} maanden, de eerste dag telt mee"
    stappen: Uitleg = (Stap("bijstand_vanaf", regel, parameter.artikel, vanaf, einde, ""),)
    if bijstand_tot is not None and bijstand_tot < einde:
        stappen += (Stap("bijstand_tot", "de bijstand eindigt eerder", parameter.artikel, einde, bijstand_tot, ""),)
        einde = bijstand_tot
    return Ontzorgperiode(vanaf, einde, True, stappen)


def _niet(feit: str, reden: str) -> Ontzorgperiode:
    return Ontzorgperiode(None, None, False, (oordeel(feit, "ontzorgen is niet verplicht", b.PW_ART_56A, reden, "1"),))
