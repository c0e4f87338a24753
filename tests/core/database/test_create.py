"""Preparing a database as an administrator who is no superuser, on every version there is."""

import signal
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from core.addresses import Address
from core.database import create
from core.database.create import create_database
from core.errors import Refused, Unavailable, UserError
from tests.support.debian_server import SharedServer, packaged_version, programs, running


@pytest.fixture(scope="module", params=sorted({15, 16, 17, 18} & {*programs()}) or [15])
def server(request: pytest.FixtureRequest) -> Iterator[SharedServer]:
    with running(request.param, log_statement="all") as server:
        for name in ("admin", "colleague"):
            server.ask(f"CREATE ROLE {name} LOGIN CREATEROLE CREATEDB PASSWORD 'p'")
        server.ask("CREATE ROLE bystander LOGIN PASSWORD 'p'")
        yield server


@pytest.fixture
def admin(server: SharedServer) -> Iterator[Address]:
    yield server.address("admin", "p")
    wipe(server)


def wipe(server: SharedServer) -> None:
    """Whatever a test has left behind: databases first, then the roles that own them."""
    with server.connect() as connection:
        for (name,) in connection.execute(
            "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'"
        ).fetchall():
            connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(str(name))))
        for (name,) in connection.execute(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE '%\\_owner'"
            " AND rolname <> 'pg_database_owner'"
        ).fetchall():
            connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(str(name))))


def is_well_made(server: SharedServer, name: str, owner: Address, admin: str = "admin") -> None:
    with server.connect() as connection:
        attributes = connection.execute(
            "SELECT rolcanlogin, rolcreaterole, rolsuper, rolcreatedb, rolreplication,"
            " rolbypassrls FROM pg_roles WHERE rolname = %s",
            [f"{name}_owner"],
        ).fetchone()
        assert attributes == (True, True, False, True, False, False)
        database = connection.execute(
            "SELECT pg_get_userbyid(datdba), pg_encoding_to_char(encoding), ARRAY("
            "  SELECT DISTINCT grantee FROM aclexplode(datacl)) = ARRAY[datdba]"
            " FROM pg_database WHERE datname = %s",
            [name],
        ).fetchone()
        assert database == (f"{name}_owner", "UTF8", True)
        usable = "SET" if server.major >= 16 else "MEMBER"
        member = connection.execute(
            "SELECT pg_has_role(%s, %s, %s)", [admin, f"{name}_owner", usable]
        ).fetchone()
        assert member == (False,)
    public = server.ask(
        "SELECT count(*) FROM pg_namespace, aclexplode(nspacl)"
        " WHERE nspname = 'public' AND grantee = 0",
        name,
    )
    assert public == [(0,)]
    assert owner.user == f"{name}_owner"
    with psycopg.connect(**owner.parameters()) as connection:  # type: ignore[arg-type]
        connection.execute("CREATE SCHEMA tradewind")
        connection.rollback()


def test_an_administrator_without_superuser_prepares_a_database(
    server: SharedServer, admin: Address
) -> None:
    created = create_database(admin)
    assert (created.was_there, created.unproven) == (False, None)
    is_well_made(server, "tradewind", created.owner)


def test_sorting_is_the_same_on_every_machine(server: SharedServer, admin: Address) -> None:
    create_database(admin)
    provider = "b" if server.major >= 17 else "c"
    assert server.ask(
        "SELECT datlocprovider::text, CASE datlocprovider WHEN 'c' THEN datcollate ELSE 'C.UTF-8'"
        " END FROM pg_database WHERE datname = 'tradewind'"
    ) == [(provider, "C.UTF-8")]


def test_a_server_without_that_collation_gets_the_next_best(
    server: SharedServer, admin: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown = (
        (17, "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'xx_XX' LOCALE 'C'"),
        (15, "LOCALE_PROVIDER libc LOCALE 'xx_XX.UTF-8'"),
    )
    monkeypatch.setattr(create, "COLLATIONS", (*unknown, *create.COLLATIONS[-1:]))
    create_database(admin)
    assert server.ask("SELECT datcollate FROM pg_database WHERE datname = 'tradewind'") == [("C",)]


def test_the_owner_may_end_sessions_where_the_administrator_can_give_that_away(
    server: SharedServer, admin: Address
) -> None:
    assert create_database(admin).may_signal is (server.major < 16)
    assert create_database(server.address(), "other").may_signal


def test_the_password_never_reaches_the_servers_log(server: SharedServer, admin: Address) -> None:
    password = create_database(admin).owner.password
    log = (server.folder / "log").read_text()
    assert "SCRAM-SHA-256$" in log
    assert password
    assert password not in log


def test_others_cannot_enter(server: SharedServer, admin: Address) -> None:
    create_database(admin)
    for outsider in ("bystander", "admin"):
        address = server.address(outsider, "p", "tradewind").parameters()
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(**address)  # type: ignore[arg-type]


def test_two_databases_on_one_server_leave_each_other_alone(
    server: SharedServer, admin: Address
) -> None:
    first = create_database(admin).owner
    name = "Ventes d'été “nord”; --"
    second = create_database(admin, name).owner
    is_well_made(server, "tradewind", first)
    is_well_made(server, name, second)
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(**second.at("tradewind").parameters())  # type: ignore[arg-type]


def test_doing_it_again_finishes_an_empty_database_and_changes_the_password(
    server: SharedServer, admin: Address
) -> None:
    first = create_database(admin).owner
    again = create_database(admin)
    assert again.was_there
    assert again.owner.password != first.password
    is_well_made(server, "tradewind", again.owner)


def test_a_database_in_use_keeps_its_owners_password_unless_told_otherwise(
    server: SharedServer, admin: Address
) -> None:
    owner = create_database(admin).owner
    with psycopg.connect(**owner.parameters()) as connection:  # type: ignore[arg-type]
        connection.execute("CREATE SCHEMA tradewind")
        connection.execute("CREATE TABLE tradewind.customers (name text)")
    with pytest.raises(Refused, match="holds Tradewind's data"):
        create_database(admin)
    server.ask("DROP SCHEMA tradewind CASCADE; CREATE SCHEMA keep", "tradewind")
    is_well_made(server, "tradewind", owner)
    server.ask("CREATE SCHEMA tradewind; CREATE TABLE tradewind.leads ()", "tradewind")
    renewed = create_database(admin, renew_password=True)
    assert renewed.was_there
    server.ask("DROP SCHEMA tradewind CASCADE", "tradewind")
    is_well_made(server, "tradewind", renewed.owner)


def test_a_database_of_somebody_elses_is_refused(server: SharedServer, admin: Address) -> None:
    server.ask("CREATE DATABASE tradewind")
    with pytest.raises(Refused, match="exists already and belongs to “boss”"):
        create_database(admin)


def test_an_empty_database_of_the_administrators_own_is_taken_over(
    server: SharedServer, admin: Address
) -> None:
    server.ask("CREATE DATABASE tradewind OWNER admin TEMPLATE template0 ENCODING 'UTF8'")
    created = create_database(admin)
    assert created.was_there
    is_well_made(server, "tradewind", created.owner)


def test_a_database_of_another_application_is_refused(server: SharedServer, admin: Address) -> None:
    server.ask("CREATE DATABASE tradewind OWNER admin TEMPLATE template0 ENCODING 'UTF8'")
    server.ask("CREATE TABLE books ()", "tradewind")
    with pytest.raises(Refused, match="tables of another application"):
        create_database(admin)
    assert server.ask(
        "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'tradewind'"
    ) == [("admin",)]


def test_a_database_in_another_encoding_is_refused(server: SharedServer, admin: Address) -> None:
    server.ask(
        "CREATE DATABASE tradewind OWNER admin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"
    )
    with pytest.raises(Refused, match="LATIN1 instead of UTF8"):
        create_database(admin)


def test_a_strangers_role_of_that_name_is_left_alone(server: SharedServer, admin: Address) -> None:
    server.ask("CREATE ROLE tradewind_owner LOGIN PASSWORD 'theirs'")
    with pytest.raises(Refused, match="was not made by Tradewind"):
        create_database(admin)
    with psycopg.connect(
        **server.address("tradewind_owner", "theirs").parameters()  # type: ignore[arg-type]
    ):
        pass


def test_another_administrator_is_told_the_line_that_lets_him_take_over(
    server: SharedServer, admin: Address
) -> None:
    create_database(admin)
    colleague = server.address("colleague", "p")
    if server.major >= 16:
        with pytest.raises(Refused, match="made by another administrator") as refused:
            create_database(colleague)
        line = str(refused.value).partition("run: ")[2]
        assert line.startswith('GRANT "tradewind_owner" TO "colleague" WITH ADMIN TRUE')
        server.ask(line)
    again = create_database(colleague)
    is_well_made(server, "tradewind", again.owner, "colleague")


@pytest.mark.parametrize(
    ("has", "lacks"),
    [
        ("CREATEROLE", "CREATEDB"),
        ("CREATEDB", "CREATEROLE"),
        ("NOCREATEDB", "CREATEROLE CREATEDB"),
    ],
)
def test_missing_rights_are_told_with_the_line_that_gives_them(
    server: SharedServer, admin: Address, has: str, lacks: str
) -> None:
    server.ask(f"CREATE ROLE \"new admin_owner\" LOGIN PASSWORD 'p' {has}")
    newcomer = server.address("new admin_owner", "p")
    with pytest.raises(Refused, match="have a superuser run") as refused:
        create_database(newcomer)
    line = str(refused.value).partition("run: ")[2]
    assert line == f'ALTER ROLE "new admin_owner" {lacks};'
    server.ask(line)
    create_database(newcomer)
    server.ask("DROP DATABASE tradewind")
    server.ask("DROP ROLE tradewind_owner")


def test_a_superuser_may_prepare_it_too(server: SharedServer, admin: Address) -> None:
    is_well_made(server, "tradewind", create_database(server.address()).owner)


def test_an_owner_who_cannot_sign_in_from_here_is_told_and_nothing_is_lost(
    server: SharedServer, admin: Address
) -> None:
    with server.configured("host all boss,admin all scram-sha-256\nlocal all all scram-sha-256\n"):
        created = create_database(admin)
        assert created.unproven
        assert "pg_hba.conf" in created.unproven
    is_well_made(server, "tradewind", created.owner)


@pytest.mark.parametrize(
    "name", ["", "a\nb", "pg_mine", "postgres", "template1", "x" * 58, "é" * 29]
)
def test_a_name_postgresql_would_spoil_is_refused_before_anything_is_done(name: str) -> None:
    with pytest.raises(UserError):
        create_database(Address("127.0.0.1", "postgres", "nobody", port=1), name)


def test_the_longest_name_is_not_cut(server: SharedServer, admin: Address) -> None:
    longest = "é" * 24
    is_well_made(server, longest, create_database(admin, longest).owner)
    with pytest.raises(UserError, match="48 bytes"):
        create_database(admin, longest + "x")


def test_an_unreachable_server_is_told_in_words() -> None:
    with pytest.raises(Unavailable, match="no database server listens"):
        create_database(Address("127.0.0.1", "postgres", "admin", port=1, password="p"))


def test_a_standby_is_refused() -> None:
    with (
        running(packaged_version(), standby=True) as copy,
        pytest.raises(Refused, match="can only be read"),
    ):
        create_database(copy.address())


# Kills itself before the n-th word to the server, for each n until there is none left, and each
# time does the work again as a person would.
KILLED = """
import os, signal, sys
import psycopg
from core.addresses import Address
from core.database.create import create_database

admin = Address("127.0.0.1", "postgres", "admin", int(sys.argv[1]), "p")
spoken = psycopg.Connection.execute

def mortal(left):
    def execute(self, *words, **more):
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return spoken(self, *words, **more)
    return execute

for n in range(100):
    if not (child := os.fork()):
        psycopg.Connection.execute = mortal(n)
        create_database(admin)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(n, os.WTERMSIG(status) if os.WIFSIGNALED(status) else "finished", flush=True)
    sys.stdin.readline()
    if not os.WIFSIGNALED(status):
        break
"""


def test_killed_at_any_step_it_can_simply_be_done_again(
    server: SharedServer, admin: Address
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(server.port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin
        assert child.stdout
        died = 0
        for line in child.stdout:
            how = line.split()[1]
            created = create_database(admin)
            is_well_made(server, "tradewind", created.owner)
            wipe(server)
            died += how == str(signal.SIGKILL.value)
            child.stdin.write("\n")
            child.stdin.flush()
    assert child.returncode == 0
    assert how == "finished"
    assert died > 15
