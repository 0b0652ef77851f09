"""Wat er mis kan gaan bij een andere partij.

Geen van deze fouten draagt een adres, een BSN of een bericht bij zich: alleen de operatie (een sjabloon van het adres),
een vaste Nederlandse zin en, bij `RegelsGeschonden`, de zinnen van de andere partij waaruit cijferreeksen zijn gehaald.
"""

import re

_LANGE_CIJFERREEKS = re.compile(r"\d(?:[ .]?\d){7,}")


def zonder_nummers(tekst: str) -> str:
    """Vervang elke reeks van acht of meer cijfers (BSN, V-nummer, examennummer) door sterretjes.

    Een datum als 2026-11-21 blijft staan: een streepje breekt de reeks.
    """
    return _LANGE_CIJFERREEKS.sub("•••", tekst)


class KoppelingFout(Exception):
    """Een verzoek aan een andere partij is niet gelukt."""

    zin = "De andere partij gaf geen bruikbaar antwoord."
    later_opnieuw = False

    def __init__(self, operatie: str, *, status: int | None = None) -> None:
        super().__init__(operatie, status)
        self.operatie = operatie
        self.status = status

    def __str__(self) -> str:
        status = f" (status {self.status})" if self.status else ""
        return f"{self.operatie}: {self.zin}{status}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class NietBereikbaar(KoppelingFout):
    """Geen verbinding, te traag, of een storing aan de andere kant (500 en hoger)."""

    zin = "De andere partij is nu niet bereikbaar."
    later_opnieuw = True


class Onderhoud(NietBereikbaar):
    """503: gepland onderhoud, met zo nodig het aantal seconden tot een nieuwe poging."""

    zin = "De andere partij heeft onderhoud."

    def __init__(self, operatie: str, *, status: int | None = 503, wacht_seconden: int | None = None) -> None:
        super().__init__(operatie, status=status)
        self.wacht_seconden = wacht_seconden


class NietGeautoriseerd(KoppelingFout):
    """401, of 403 zonder lijst van regels: wij mogen deze persoon of deze dienst niet bevragen."""

    zin = "De gemeente mag dit niet opvragen of doorgeven bij de andere partij."


class NietGevonden(KoppelingFout):
    """404: de persoon of het gegeven is bij de andere partij niet bekend."""

    zin = "Dit gegeven is bij de andere partij niet bekend."


class RegelsGeschonden(KoppelingFout):
    """400 of 403 met uitleg: het bericht is begrepen en geweigerd. `regels` zijn de zinnen van de andere partij.

    De zinnen horen op het scherm en niet in het log: `str` laat ze weg.
    """

    zin = "De andere partij heeft het bericht geweigerd."

    def __init__(self, operatie: str, regels: tuple[str, ...] = (), *, status: int | None = None) -> None:
        super().__init__(operatie, status=status)
        self.regels = tuple(zonder_nummers(regel) for regel in regels)


class OngeldigAntwoord(KoppelingFout):
    """Er kwam antwoord, maar niet in de afgesproken vorm (geen JSON, te groot, onbekende status of waarde)."""

    zin = "De andere partij gaf een antwoord dat dit programma niet begrijpt."
