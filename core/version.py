"""The application's version, said once: pyproject.toml reads it from here."""

__version__ = VERSION = "0.1.0"
