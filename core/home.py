"""The one folder that holds every file the application writes."""

import os
import sys
from pathlib import Path
from typing import NamedTuple


class Home(NamedTuple):
    root: Path

    @property
    def server(self) -> Path:
        """The local server: its data, its password, its logs."""
        return self.root / "server"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def profiles(self) -> Path:
        """The shared servers this workstation knows; never a password."""
        return self.root / "profiles.toml"

    @property
    def window(self) -> Path:
        """Where the window was and how it looked (Qt writes it)."""
        return self.root / "window.ini"

    def make(self) -> "Home":
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self


def find() -> Home:
    if chosen := os.environ.get("TRADEWIND_HOME"):
        return Home(Path(chosen).expanduser().absolute())
    if sys.platform == "linux" and os.geteuid() == 0:
        # PostgreSQL refuses to run as root, and root's own folder is closed to everybody else.
        return Home(Path("/var/lib/tradewind"))
    import platformdirs

    return Home(platformdirs.user_data_path("Tradewind", appauthor=False))
