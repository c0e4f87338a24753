"""The driver's import, without what it spends a quarter of its time on and nobody here asks it for."""

import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType


def lighten() -> None:
    """WORKAROUND: to know its version number, psycopg imports importlib.metadata and with it the
    standard library's e-mail, and reads two files through that: 12 ms.

    To be called before the first import of psycopg. The number stands in the name of a folder as
    well; where it does not, in a package for instance, psycopg looks for it as ever.
    """
    for name in ("psycopg", "psycopg_binary"):
        if f"{name}.version" not in sys.modules and (number := _version(name)):
            known = ModuleType(f"{name}.version")
            known.__dict__["__version__"] = number
            sys.modules[known.__name__] = known


def _version(name: str) -> str:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return ""
    beginning, end = f"{name}-", ".dist-info"
    found = [
        each.name[len(beginning) : -len(end)]
        for each in Path(spec.origin).parents[1].iterdir()
        if each.name.startswith(beginning) and each.name.endswith(end)
    ]
    # Of two, as a broken installation leaves them, nobody knows which is right.
    return found[0] if len(found) == 1 else ""
