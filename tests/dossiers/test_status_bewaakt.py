"""De database is de laatste lijn: een status die niet via `perform` kwam, wordt geweigerd op SQLite en PostgreSQL."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from dossiers.models import Dossier, Gebeurtenis, Kant, Overgang
from dossiers.perform import perform
from dossiers.steps import stapmodellen
from toegang.models import Inzage, Medewerker

DAG = date(2026, 3, 2)
TABEL = Dossier._meta.db_table


def weigert(sql: str, *waarden: object) -> str:
    """Voert rauwe SQL uit die geweigerd moet worden, en geeft de melding."""
    with pytest.raises(DatabaseError) as fout, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, waarden)
    return str(fout.value)


def test_een_rauwe_update_van_de_status_wordt_geweigerd(dossier: Dossier) -> None:
    assert "alleen door een stap" in weigert(f"UPDATE {TABEL} SET status = 'OPEN' WHERE id = %s", dossier.pk)


def test_ook_met_een_verhoogde_versie_wordt_hij_geweigerd(dossier: Dossier) -> None:
    assert "alleen door een stap" in weigert(
        f"UPDATE {TABEL} SET status = 'OPEN', versie = versie + 1 WHERE id = %s", dossier.pk
    )


def test_een_queryset_update_wordt_geweigerd(dossier: Dossier) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Dossier.objects.filter(pk=dossier.pk).update(status="OPEN")


def test_een_insert_in_een_latere_status_wordt_geweigerd(dossier: Dossier) -> None:
    kolommen = [f.column for f in Dossier._meta.concrete_fields if f.column not in ("id", "uuid", "status", "nummer")]
    lijst = ", ".join(f'"{k}"' for k in kolommen)
    melding = weigert(
        f"INSERT INTO {TABEL} (uuid, status, nummer, {lijst}) "
        f"SELECT %s, 'OPEN', 'INB-2026-999999', {lijst} FROM {TABEL} WHERE id = %s",
        "11111111111141118111111111111111", dossier.pk,
    )  # fmt: skip
    assert "begint met status AANGEMELD" in melding


def test_een_overgang_langs_een_kant_die_geen_stap_declareert_wordt_geweigerd(dossier: Dossier) -> None:
    with pytest.raises(DatabaseError):
        _overgang_langs("dossiers.dossier:GESLOTEN>AANGEMELD", dossier)


def _overgang_langs(kant: str, dossier: Dossier) -> None:
    with transaction.atomic():
        Overgang.objects.create(
            kant_id=kant, model="dossiers.dossier", object_id=dossier.pk, versie=1, stap="x", op=DAG
        )
        connection.check_constraints()


@pytest.mark.postgres
def test_het_programma_kan_geen_kant_bijmaken(dossier: Dossier) -> None:
    assert "permission denied" in weigert("INSERT INTO dossiers_kant (sleutel, overname) VALUES ('x:A>B', false)")


def test_hetzelfde_bewijs_kan_niet_tweemaal_gebruikt_worden(open_dossier: Dossier) -> None:
    assert "alleen door een stap" in weigert(
        f"UPDATE {TABEL} SET status = 'AANGEMELD', versie = versie + 1 WHERE id = %s", open_dossier.pk
    )
    assert "versie kan niet omlaag" in weigert(f"UPDATE {TABEL} SET versie = 0 WHERE id = %s", open_dossier.pk)


def test_negatieve_controle_zonder_trigger_gaat_het_wel(dossier: Dossier) -> None:
    """Faalt deze, dan bewijzen de tests hierboven niets."""
    naam = f"{TABEL}_status"
    drop = f'DROP TRIGGER "{naam}"' + (f' ON "{TABEL}"' if connection.vendor == "postgresql" else "")
    if connection.vendor == "postgresql":
        pytest.importorskip("psycopg")
        with connection.cursor() as cursor:
            cursor.execute("SELECT tableowner = current_user FROM pg_tables WHERE tablename = %s", [TABEL])
            if not cursor.fetchone()[0]:
                assert "must be owner" in weigert(drop)  # het programma kan zijn eigen bewaking niet uitzetten
                return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(drop)
        cursor.execute(f"UPDATE {TABEL} SET status = 'OPEN', geopend_op = '2026-03-02' WHERE id = %s", [dossier.pk])
        cursor.execute(f"SELECT status FROM {TABEL} WHERE id = %s", [dossier.pk])
        assert cursor.fetchone()[0] == "OPEN"
        transaction.set_rollback(True)


def test_tijdlijn_en_leeslogboek_en_bewijs_kunnen_niet_gewijzigd_of_gewist(
    open_dossier: Dossier, klantmanager: Medewerker
) -> None:
    Inzage.rijg([Inzage(gemeente=open_dossier.gemeente, medewerker=klantmanager, pagina="dossier")])
    for model in (Gebeurtenis, Inzage, Overgang):
        tabel = model._meta.db_table
        for sql in (f"UPDATE {tabel} SET op = op", f"DELETE FROM {tabel}"):
            sql = sql.replace("SET op = op", "SET moment = moment")
            melding = weigert(sql)
            assert "alleen-toevoegen" in melding or "permission denied" in melding


def test_elke_tabel_met_een_status_heeft_haar_triggers(db: None) -> None:
    """AlterField op SQLite laat triggers stil verdwijnen; post_migrate maakt ze terug."""
    verwacht = {f"{m._meta.db_table}_{soort}" for m in stapmodellen() for soort in ("status", "begin")}
    vraag = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT DISTINCT trigger_name FROM information_schema.triggers UNION SELECT tgname FROM pg_trigger"
    )
    with connection.cursor() as cursor:
        cursor.execute(vraag)
        aanwezig = {rij[0] for rij in cursor.fetchall()}
    assert verwacht - aanwezig == set()


def test_de_kanten_in_de_database_zijn_die_van_de_code(db: None) -> None:
    gewenst = {sleutel for model in stapmodellen() for sleutel in model.kanten()}
    assert set(Kant.objects.values_list("sleutel", flat=True)) == gewenst


def test_na_een_mislukte_refresh_blijft_de_status_beschermd(dossier: Dossier) -> None:
    """In django-fsm-2 4.2 zet een mislukte refresh de bescherming voor de hele klasse uit."""
    weg = Dossier(pk=-1)
    with pytest.raises(Dossier.DoesNotExist):
        weg.refresh_from_db()
    with pytest.raises(AttributeError):
        dossier.status = "OPEN"


def test_een_dubbele_stap_in_twee_transacties_heeft_een_winnaar(dossier: Dossier) -> None:
    oud = Dossier.objects.get(pk=dossier.pk)
    perform(dossier, "open", by=None, op=DAG)
    from dossiers.fouten import VerkeerdeStatus

    with pytest.raises(VerkeerdeStatus):
        perform(oud, "open", by=None, op=DAG)
    assert Overgang.objects.filter(object_id=dossier.pk, stap="open").count() == 1
