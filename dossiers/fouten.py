"""Waarom een stap niet doorgaat, altijd in zinnen die op het scherm kunnen."""


class StapFout(Exception):
    """Een stap is geweigerd; er is niets gewijzigd."""

    status = 409

    def __init__(self, *zinnen: str) -> None:
        super().__init__(*zinnen)
        self.zinnen = list(zinnen)


class VerkeerdeStatus(StapFout):
    """De stap hoort niet bij de huidige status, meestal omdat iemand anders eerder was."""


class IemandWasEerder(StapFout):
    """Het dossier is gewijzigd sinds het formulier werd geopend."""


class NietMogelijk(StapFout):
    """Een voorwaarde is niet vervuld."""


class NietBevoegd(StapFout):
    """Deze medewerker mag deze stap niet zetten."""

    status = 403
