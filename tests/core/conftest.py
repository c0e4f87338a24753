"""The tables as the models declare them, in a database of their own."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateSchema

import core.models  # noqa: F401
from core import db
from core.server.lifecycle import OpenServer
from tests.support.reckoning import reckoning


@pytest.fixture(scope="session")
def declared(server: OpenServer, worker_id: str) -> Iterator[Engine]:
    name = f"declared_{worker_id}"
    address = server.server.administrator()
    create = sql.SQL("CREATE DATABASE {} OWNER {}").format(
        sql.Identifier(name), sql.Identifier(str(server.address.role))
    )
    with psycopg.connect(autocommit=True, **address.parameters()) as maintenance:
        maintenance.execute(create)
    engine = db.engine(server.address.at(name))
    try:
        with engine.begin() as connection:
            connection.execute(CreateSchema(db.SCHEMA))
            connection.exec_driver_sql(reckoning())
            db.Model.metadata.create_all(connection)
        yield engine
    finally:
        # A connection left open would keep the server running after the last test.
        engine.dispose()


@pytest.fixture
def tables(declared: Engine) -> Iterator[Session]:
    """A session on the declared tables, rolled back at the end."""
    with declared.connect() as connection, connection.begin() as outer:
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            yield session
        outer.rollback()


@pytest.fixture
def broken(tables: Session) -> "Broken":
    return Broken(tables)


class Broken:
    """Which constraint a row breaks; the transaction goes on as if it had not been tried."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def __call__(self, *rows: object) -> str | None:
        from sqlalchemy.exc import IntegrityError

        savepoint = self.session.begin_nested()
        try:
            self.session.add_all(rows)
            self.session.flush()
        except IntegrityError as error:
            savepoint.rollback()
            return str(error.orig.diag.constraint_name)  # type: ignore[union-attr]
        savepoint.rollback()
        return None
