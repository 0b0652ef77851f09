"""Het PIP in de woorden van DUO, en wat DUO erover zal zeggen."""

import datetime

from dossiers.models import Dossier
from koppelingen.duo import codes
from koppelingen.duo import pip as duo
from koppelingen.duo.aanleverregels import PipFeiten
from pip_plans.models import Pip
from wet.codes import Route

LEERROUTE = {
    Route.B1: codes.Leerroute.B1,
    Route.ONDERWIJS: codes.Leerroute.ONDERWIJS,
    Route.Z: codes.Leerroute.ZELFREDZAAMHEID,
}


def voor_duo(pip: Pip, dagtekening: datetime.date) -> duo.Pip:
    """De geschatte uren gaan alleen mee in de B1-route van een asielstatushouder."""
    assert pip.route is not None  # noqa: S101 - een PIP zonder route wordt niet vastgesteld
    met_uren = pip.route is Route.B1 and pip.plicht.intensiteit_leerroute
    return duo.Pip(
        dagtekening=dagtekening,
        leerroute=LEERROUTE[pip.route],
        niveau=codes.Niveau(pip.niveau) if pip.niveau else None,
        intensiteit_b1=pip.uren_leerroute if met_uren else None,
        alfabetisering=codes.Alfabetisering(pip.alfabetisering) if pip.alfabetisering else None,
    )


def duo_feiten(pip: Pip) -> PipFeiten:
    """Wat wij weten van wat DUO weet. Ontbreekt er iets, dan toetst alleen DUO het."""
    dossier: Dossier = pip.dossier
    return PipFeiten(
        plicht_van=dossier.vergunning_vanaf,
        gevestigd_op=None if dossier.in_azc else dossier.inburgeraar.ingeschreven_op,
        eerste=not Pip.objects.filter(dossier=dossier).exclude(pk=pip.pk).exists(),
        doelgroep=codes.Doelgroep.ASIEL if dossier.is_asiel else codes.Doelgroep.OVERIG,
    )
