"""De veeg: eenmaal per termijn en moment, ook na een gemiste nacht, en één mail per persoon per dag."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from django.core import mail
from django.db import connection
from pytest_django import Settings

from dossiers import uitgaand, veeg
from dossiers.models import Beleid, Dagbericht, Dossier, Herinnering, Termijn, Uitgaand, Veegronde
from tests.steun.wereld import MaakDossier
from toegang.models import Medewerker

SMTP = "django.core.mail.backends.smtp.EmailBackend"
EINDE = date(2026, 5, 6)


def momenten(dossier: Dossier) -> list[str]:
    rijen = Herinnering.objects.filter(termijn__dossier=dossier, termijn__soort="PIP_VASTSTELLEN")
    return list(rijen.order_by("pk").values_list("moment", flat=True))


def test_voor_op_en_na_de_laatste_dag_komt_elk_een_herinnering(open_dossier: Dossier) -> None:
    for dag in (EINDE - timedelta(days=15), EINDE - timedelta(days=14), EINDE, EINDE + timedelta(days=1)):
        veeg.ronde(dag)
        veeg.ronde(dag)
    assert momenten(open_dossier) == ["voor", "op", "na"]


def test_een_gemiste_week_verliest_niets(open_dossier: Dossier) -> None:
    veeg.ronde(EINDE + timedelta(days=9))
    assert momenten(open_dossier) == ["na"]


def test_een_nieuwe_einddag_is_een_nieuwe_herinnering(open_dossier: Dossier, klantmanager: Medewerker) -> None:
    from dossiers.actions import wijzig

    veeg.ronde(EINDE)
    wijzig(open_dossier, by=klantmanager, op=EINDE, kennisgeving=date(2026, 3, 3))
    nieuw = Termijn.objects.get(dossier=open_dossier, soort="PIP_VASTSTELLEN").vervalt
    assert nieuw is not None
    veeg.ronde(nieuw)
    assert momenten(open_dossier) == ["op", "op"]


def test_een_dagbericht_per_persoon_per_dag_zonder_namen(maak_dossier: MaakDossier, klantmanager: Medewerker) -> None:
    maak_dossier(geopend=True)
    maak_dossier(geopend=True)
    veeg.ronde(EINDE)
    veeg.ronde(EINDE)
    uitgaand.verwerk()
    uitgaand.verwerk()
    assert [m.to for m in mail.outbox] == [[klantmanager.email]]
    assert "Tesfay" not in mail.outbox[0].body + mail.outbox[0].subject


def test_een_afgebroken_mail_wordt_niet_opnieuw_gestuurd(open_dossier: Dossier) -> None:
    veeg.ronde(EINDE)
    Dagbericht.objects.update(mogelijk_verzonden=True)  # de werker sneuvelde tussen versturen en afmelden
    uitgaand.verwerk()
    assert mail.outbox == []
    assert Dagbericht.objects.get().mogelijk_verzonden is True


def test_de_veeg_herstelt_een_einddag_die_niet_meer_klopt(open_dossier: Dossier) -> None:
    Termijn.objects.filter(dossier=open_dossier, soort="PIP_VASTSTELLEN").update(vervalt=date(2026, 6, 1))
    ronde = veeg.ronde(date(2026, 3, 10))
    assert ronde is not None
    assert ronde.herrekend >= 1
    assert Termijn.objects.get(dossier=open_dossier, soort="PIP_VASTSTELLEN").vervalt == EINDE


def test_eigen_beleid_bepaalt_hoeveel_dagen_vooraf(open_dossier: Dossier) -> None:
    Beleid.objects.create(
        gemeente=open_dossier.gemeente,
        naam="herinnering_vooraf",
        waarde="30",
        geldig_van=date(2026, 1, 1),
        besluit="MT 1",
    )
    veeg.ronde(EINDE - timedelta(days=30))
    assert momenten(open_dossier) == ["voor"]


def test_een_termijn_van_de_inburgeraar_geeft_de_medewerker_geen_herinnering(open_dossier: Dossier) -> None:
    Termijn.objects.filter(dossier=open_dossier).update(van_gemeente=False)
    veeg.ronde(EINDE)
    assert Herinnering.objects.count() == 0


def test_een_tweede_ronde_tegelijk_doet_niets(open_dossier: Dossier) -> None:
    with _slot_van_een_ander():
        assert veeg.ronde(EINDE) is None
    assert veeg.ronde(EINDE) is not None


@contextmanager
def _slot_van_een_ander() -> Iterator[None]:
    """Een ander proces is bezig: op SQLite houdt het de rij, op PostgreSQL het adviesslot van zijn eigen verbinding."""
    if connection.vendor == "sqlite":
        with veeg.slot("veeg") as gekregen:
            assert gekregen
            yield
        return
    ander = connection.copy()
    try:
        with ander.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [veeg.SLOTNUMMER])
            assert cursor.fetchone()[0]
            yield
            cursor.execute("SELECT pg_advisory_unlock(%s)", [veeg.SLOTNUMMER])
    finally:
        ander.close()


def test_een_termijn_die_niet_te_berekenen_is_houdt_de_rest_niet_op(maak_dossier: MaakDossier) -> None:
    stuk, goed = maak_dossier(geopend=True), maak_dossier(geopend=True)
    Termijn.objects.filter(dossier=stuk, soort="PIP_VASTSTELLEN").update(soort="BESTAAT_NIET")
    ronde = veeg.ronde(date(2026, 3, 10))
    assert ronde is not None
    assert ronde.mislukt >= 1
    veeg.ronde(EINDE)
    assert momenten(goed) == ["op"]


def test_een_verstreken_bezwaartermijn_is_voorbij_en_niet_te_laat(open_dossier: Dossier) -> None:
    termijn = Termijn.objects.create(
        gemeente=open_dossier.gemeente, dossier=open_dossier, soort="BEZWAAR", object_label="besluiten.besluit", object_id=1,
        feit="bekendmaking", feit_datum=date(2026, 3, 3), vervalt=date(2026, 4, 14), van_gemeente=False,
    )  # fmt: skip
    assert (veeg.sluit_verstreken(date(2026, 4, 14)), veeg.sluit_verstreken(date(2026, 4, 15))) == (0, 1)
    termijn.refresh_from_db()
    assert (termijn.status, termijn.klaar_op) == ("klaar", date(2026, 4, 14))


def test_de_ronde_wordt_vastgelegd(open_dossier: Dossier) -> None:
    veeg.ronde(EINDE)
    assert Veegronde.objects.filter(dag=EINDE, klaar_op__isnull=False).count() == 1


def test_is_de_mailserver_er_niet_dan_gaat_de_mail_later_alsnog(open_dossier: Dossier, settings: Settings) -> None:
    veeg.ronde(EINDE)
    met_server = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = SMTP, "127.0.0.1", 1
    uitgaand.verwerk()
    rij = Uitgaand.objects.get(soort="mail.dagbericht")
    zin = "De mailserver is nu niet bereikbaar. Het programma probeert het later vanzelf opnieuw."
    assert (rij.klaar_op, rij.melding) == (None, zin)
    settings.EMAIL_BACKEND = met_server
    Uitgaand.objects.update(opnieuw_na=rij.gemaakt_op)
    uitgaand.verwerk()
    assert (len(mail.outbox), Dagbericht.objects.get().mogelijk_verzonden) == (1, False)
