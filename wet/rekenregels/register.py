"""Alle rekenregels, per onderwerp, met de vraag die zij beantwoorden."""

from wet import (
    aanbod,
    beslissen,
    betalen,
    bewaren,
    bezwaar,
    boete,
    duo_boete,
    dwangsom,
    inburgeringstermijn,
    leeftijd,
    leerroutes,
    nieuwe_termijn,
    ontzorgen,
    pip,
    termijnen,
    verlenging,
)
from wet.rekenregels.regel import Regel

_PIP = "PIP en inburgeringstermijn"
_ROUTES = "Leerroutes"
_AANBOD = "Wat de gemeente aanbiedt"
_BEZWAAR = "Bezwaar en beroep"
_TE_LAAT = "Te laat beslissen"
_BOETE = "Boetes"
_BETALEN = "Betalen"
_OVERIG = "Rekenen met datums"

# fmt: off
_ALLE = (
    Regel("pip_termijn", _PIP, "Tot wanneer kan de gemeente het PIP vaststellen?",
          pip.PipTermijnFeiten, pip.pip_termijn),
    Regel("inburgeringstermijn", _PIP, "Tot wanneer heeft iemand om in te burgeren?",
          inburgeringstermijn.InburgeringstermijnFeiten, inburgeringstermijn.inburgeringstermijn),
    Regel("verlenging", _PIP, "Kan de inburgeringstermijn langer?",
          verlenging.VerlengingFeiten, verlenging.verlenging),
    Regel("verlenging_aanvragen_vanaf", _PIP, "Vanaf wanneer kan iemand verlenging aanvragen?",
          verlenging.VerlengingAanvragenFeiten, verlenging.verlenging_aanvragen_vanaf),
    Regel("nieuwe_termijn", _PIP, "Hoe lang is de nieuwe termijn na een boete van DUO?",
          nieuwe_termijn.NieuweTermijnFeiten, nieuwe_termijn.nieuwe_termijn),
    Regel("routewisseling", _ROUTES, "Mag iemand nog van leerroute wisselen?",
          leerroutes.RoutewisselingFeiten, leerroutes.routewisseling),
    Regel("afschaling", _ROUTES, "Mag iemand in de B1-route examen doen op A2?",
          leerroutes.AfschalingFeiten, leerroutes.afschaling),
    Regel("z_uren", _ROUTES, "Hoeveel uren vraagt de Z-route nog?",
          leerroutes.ZUrenFeiten, leerroutes.z_uren),
    Regel("pvt_map", _ROUTES, "Zijn het PVT en de MAP af?",
          leerroutes.PvtMapFeiten, leerroutes.pvt_map),
    Regel("aanbodplicht", _AANBOD, "Wat moet de gemeente aan iemand aanbieden?",
          aanbod.AanbodplichtFeiten, aanbod.aanbodplicht),
    Regel("ontzorgperiode", _AANBOD, "Wanneer betaalt de gemeente de vaste lasten (ontzorgen)?",
          ontzorgen.OntzorgperiodeFeiten, ontzorgen.ontzorgperiode),
    Regel("bezwaartermijn", _BEZWAAR, "Tot wanneer kan iemand bezwaar maken?",
          bezwaar.BezwaartermijnFeiten, bezwaar.bezwaartermijn),
    Regel("bezwaar_tijdig", _BEZWAAR, "Is dit bezwaar op tijd?",
          bezwaar.BezwaarTijdigFeiten, bezwaar.bezwaar_tijdig),
    Regel("beroepstermijn", _BEZWAAR, "Tot wanneer kan iemand in beroep gaan?",
          bezwaar.BezwaartermijnFeiten, bezwaar.beroepstermijn),
    Regel("beslistermijn_bezwaar", _BEZWAAR, "Wanneer moet de gemeente op het bezwaar beslissen?",
          beslissen.BeslistermijnBezwaarFeiten, beslissen.beslistermijn_bezwaar),
    Regel("beslistermijn_aanvraag", _TE_LAAT, "Wanneer moet de gemeente op een aanvraag beslissen?",
          beslissen.BeslistermijnAanvraagFeiten, beslissen.beslistermijn_aanvraag),
    Regel("dwangsom", _TE_LAAT, "Moet de gemeente een dwangsom betalen, en hoeveel?",
          dwangsom.DwangsomFeiten, dwangsom.dwangsom),
    Regel("dwangsombedrag", _TE_LAAT, "Hoe hoog is de dwangsom na zoveel dagen?",
          dwangsom.DwangsombedragFeiten, dwangsom.dwangsombedrag),
    Regel("boete_art22", _BOETE, "Hoe hoog is de boete voor de brede intake?",
          boete.BoeteArt22Feiten, boete.boete_art22),
    Regel("boete_art23", _BOETE, "Hoe hoog is de boete voor niet meewerken aan het PIP?",
          boete.BoeteArt23Feiten, boete.boete_art23),
    Regel("boetebesluit_uiterlijk", _BOETE, "Tot wanneer kan de gemeente over de boete beslissen?",
          boete.BoetebesluitFeiten, boete.boetebesluit_uiterlijk),
    Regel("vervaltermijn", _BOETE, "Wanneer kan een boete niet meer worden opgelegd?",
          boete.VervaltermijnFeiten, boete.vervaltermijn),
    Regel("duo_boete", _BOETE, "Hoe hoog is een boete van DUO?",
          duo_boete.DuoBoeteFeiten, duo_boete.duo_boete),
    Regel("betaaltermijn", _BETALEN, "Tot wanneer kan iemand de boete betalen?",
          betalen.BetaaltermijnFeiten, betalen.betaaltermijn),
    Regel("aanmaning", _BETALEN, "Tot wanneer kan iemand betalen na een aanmaning?",
          betalen.AanmaningFeiten, betalen.aanmaning),
    Regel("aanmaningsvergoeding", _BETALEN, "Hoeveel kost een aanmaning?",
          betalen.AanmaningsvergoedingFeiten, betalen.aanmaningsvergoeding),
    Regel("verjaring", _BETALEN, "Wanneer verjaart een schuld?",
          betalen.VerjaringFeiten, betalen.verjaring),
    Regel("termijn", _OVERIG, "Wanneer eindigt een termijn?",
          termijnen.TermijnFeiten, termijnen.reken_termijn),
    Regel("verschuiving", _OVERIG, "Op welke werkdag valt een laatste dag?",
          termijnen.VerschuivingFeiten, termijnen.reken_verschuiving),
    Regel("leeftijd", _OVERIG, "Hoe oud is iemand op een dag?",
          leeftijd.LeeftijdFeiten, leeftijd.leeftijd),
    Regel("bewaartermijn", _OVERIG, "Wanneer moeten gegevens worden vernietigd?",
          bewaren.BewaartermijnFeiten, bewaren.bewaartermijn),
)
# fmt: on

REGELS: dict[str, Regel] = {regel.naam: regel for regel in _ALLE}
