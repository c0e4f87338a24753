"""Without this, PySide reads the source of every module that is imported, from the first to the last.

It looks there for its name, since only a module that uses it may switch its features (`snake_case`,
`true_property`) on. Nobody here does, and a start imports some three hundred modules.
"""

import builtins


def leave_features_alone() -> None:
    """WORKAROUND (PYSIDE-2029): there is no public way to say so; another PySide just goes on reading.

    With what it has put in the way of `import` gone, an import of what is there already takes a
    seventh of the time as well, and a start makes some thousands of those.
    """
    import PySide6.QtCore  # noqa: F401 (brings it along)

    if (before := getattr(builtins, "__orig_import__", None)) is not None:
        setattr(builtins, "__import__", before)
