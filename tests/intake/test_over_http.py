"""Het hele begin over echt HTTP: DUO meldt aan ons adres, de werker vraagt DUO en BRP, en het dossier is open."""

import pytest
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from dossiers import uitgaand
from dossiers.models import Dossier, Notificatie
from koppelingen.standin import Standin
from koppelingen.standin.afzender import Certificaat
from tests.intake.conftest import BSN
from toegang.models import Gemeente, Medewerker


@pytest.mark.sqlite_ook
def test_van_notificatie_tot_open_dossier(
    transactional_db: None, live_server: LiveServer, settings: Settings, gemeente: Gemeente, klantmanager: Medewerker,
    standin: Standin,
) -> None:  # fmt: skip
    standin.certificaat = Certificaat(settings.DUO_CERT_HEADER)
    antwoord = standin.notificeer(live_server.url, "SS101", bsn=BSN)
    assert (antwoord.status_code, antwoord.headers["API-Version"]) == (201, "1.8.0")
    assert (Notificatie.objects.get().status, Dossier.objects.count()) == ("nieuw", 0)
    uitgaand.verwerk()
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.fase, dossier.behandelaar) == ("OPEN", "intake", klantmanager)
    paden = [verzoek.pad.replace(BSN, "{bsn}") for verzoek in standin.verzoeken]
    assert paden == [
        "/v1/personen/{bsn}/inburgeringsplicht", "/v1/personen/{bsn}/doelgroep", "/haalcentraal/api/brp/personen",
    ]  # fmt: skip
    assert len({verzoek.headers.get("berichtid") for verzoek in standin.verzoeken[:2]}) == 2
