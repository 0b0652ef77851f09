"""Alle rekenregels, per onderwerp, met de vraag die zij beantwoorden."""

from wet import bezwaar, inburgeringstermijn, pip, termijnen
from wet.rekenregels.regel import Regel

_TERMIJNEN = "Termijnen"
_PIP = "PIP en inburgeringstermijn"
_BEZWAAR = "Bezwaar en beroep"

_ALLE = (
    Regel("termijn", _TERMIJNEN, "Wanneer eindigt een termijn?", termijnen.TermijnFeiten, termijnen.reken_termijn),
    Regel(
        "verschuiving", _TERMIJNEN, "Op welke werkdag valt een laatste dag?",
        termijnen.VerschuivingFeiten, termijnen.reken_verschuiving,
    ),
    Regel(
        "pip_termijn", _PIP, "Tot wanneer kan de gemeente het PIP vaststellen?",
        pip.PipTermijnFeiten, pip.pip_termijn,
    ),
    Regel(
        "inburgeringstermijn", _PIP, "Tot wanneer heeft iemand om in te burgeren?",
        inburgeringstermijn.InburgeringstermijnFeiten, inburgeringstermijn.inburgeringstermijn,
    ),
    Regel(
        "bezwaartermijn", _BEZWAAR, "Tot wanneer kan iemand bezwaar maken?",
        bezwaar.BezwaartermijnFeiten, bezwaar.bezwaartermijn,
    ),
    Regel(
        "bezwaar_tijdig", _BEZWAAR, "Is dit bezwaar op tijd?",
        bezwaar.BezwaarTijdigFeiten, bezwaar.bezwaar_tijdig,
    ),
    Regel(
        "beroepstermijn", _BEZWAAR, "Tot wanneer kan iemand in beroep gaan?",
        bezwaar.BezwaartermijnFeiten, bezwaar.beroepstermijn,
    ),
)  # fmt: skip

REGELS: dict[str, Regel] = {regel.naam: regel for regel in _ALLE}
