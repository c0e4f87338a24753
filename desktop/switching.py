"""Without this, PySide reads the source of every module that is imported, from the first to the last.

It looks there for its name, since only a module that uses it may switch its features (`snake_case`,
`true_property`) on. Nobody here does, and a start imports some three hundred modules.
"""

import sys


def leave_features_alone() -> None:
    """WORKAROUND (PYSIDE-2029): there is no public way to say so; another PySide just goes on reading."""
    import PySide6.QtCore  # noqa: F401 (brings the other along)

    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda module: False)
