"""`alembic check` on a database of its own: the models and the migrations must say the same."""

import shutil
import sys

from core.database import schema
from core.server.lifecycle import LocalServer
from tests.conftest import FAST, open_folder


def main() -> int:
    folder = open_folder()
    try:
        with LocalServer(folder / "server", settings=FAST).open() as server:
            schema.upgrade(server.address)
            found = schema.differences(server.address)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for difference in found:
        print(difference)
    print("alembic check: " + (f"{len(found)} differences" if found else "models and schema agree"))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
