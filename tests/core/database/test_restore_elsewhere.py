"""The office's server has burned down: the backup is restored on another one, under another name."""

import psycopg
import pytest

from core.database import schema
from core.database.backup import back_up
from core.database.create import create_database
from core.database.restore import restore
from tests.support.debian_server import running

EMAIL, PASSWORD = "ada.elsewhere@example.com", "correct horse battery"


@pytest.fixture
def founded(database):
    with psycopg.connect(**database.parameters()) as connection:
        (role,) = connection.execute("SELECT tradewind.role_name(%s)", (EMAIL,)).fetchone()
        verifier = connection.pgconn.encrypt_password(
            PASSWORD.encode(), role.encode(), b"scram-sha-256"
        ).decode()
        connection.execute(
            "SELECT tradewind.found_agency('Wind & Co', 'wind', %s, 'Ada', 'Lovelace', %s)",
            (EMAIL, verifier),
        )
    yield database, role
    with psycopg.connect(autocommit=True, **database.parameters()) as connection:
        connection.execute(f"DROP ROLE {role}")


def test_people_sign_in_on_the_new_server_as_on_the_old_one(founded, server, folder):
    source, old_role = founded
    programs = server.server.programs
    back_up(
        source,
        folder / "b.tradewind",
        programs,
        administrator=server.server.administrator(),
    )

    with running() as elsewhere:
        owner = create_database(elsewhere.address(), "crm").owner
        schema.upgrade(owner)
        restore(owner, folder / "b.tradewind", programs)

        with psycopg.connect(**owner.parameters()) as connection:
            (new_role,) = connection.execute("SELECT tradewind.role_name(%s)", (EMAIL,)).fetchone()
            assert new_role != old_role
        person = owner.signed_in_as(new_role, PASSWORD)
        with psycopg.connect(**person.parameters()) as connection:
            connection.execute("SELECT set_config('tradewind.organization', '1', false)")
            seen = connection.execute("SELECT name FROM tradewind.organizations").fetchall()
            assert seen == [("Wind & Co",)]
            rights = connection.execute("SELECT count(*) FROM tradewind.contacts").fetchone()
            assert rights == (0,)
        nobody = owner.signed_in_as(new_role, "wrong")
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(**nobody.parameters())


def test_the_database_kept_aside_is_closed_to_people(founded, server, folder):
    source, role = founded
    back_up(source, folder / "b.tradewind", server.server.programs)
    kept = restore(source, folder / "b.tradewind", server.server.programs).kept_as

    psycopg.connect(**source.signed_in_as(role, PASSWORD).parameters()).close()
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(**source.at(kept).signed_in_as(role, PASSWORD).parameters())


def test_a_function_restored_is_closed_to_the_public_as_before(founded, server, folder):
    source, _ = founded
    back_up(source, folder / "b.tradewind", server.server.programs)
    restore(source, folder / "b.tradewind", server.server.programs)
    with psycopg.connect(**source.parameters()) as connection:
        open_to_all = connection.execute(
            "SELECT p.proname FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f',"
            " p.proowner))) a WHERE p.pronamespace = 'tradewind'::regnamespace AND a.grantee = 0"
        ).fetchall()
        assert open_to_all == []
