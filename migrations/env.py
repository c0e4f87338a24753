"""Run by core.database.schema, which holds the connection, the lock and the transaction."""

from alembic import context

from core.db import SCHEMA
from core.models import Model

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Model.metadata,
    version_table_schema=SCHEMA,
    include_schemas=True,
    include_name=lambda name, kind, _parents: kind != "schema" or name == SCHEMA,
    compare_server_default=True,
)
context.run_migrations()
