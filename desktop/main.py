"""The one entry point: the window, or the headless commands. Imports nothing heavy itself."""

import gc
import os
import sys
from collections.abc import Callable, Sequence

from desktop.compiled import import_pyside
from desktop.switching import leave_features_alone

# As core.cli's: something outside is not as it must be.
UNAVAILABLE = 4
# Whatever else is asked for (db, doctor, --version, --help …) runs without a screen.
WINDOW_OPTIONS = frozenset({"--demo", "--smoke", "--new-window"})


def main(argv: Sequence[str] | None = None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not WINDOW_OPTIONS.issuperset(arguments):
        from core import cli

        return cli.main(arguments, _say())
    return _open_window(arguments)


def _say() -> Callable[[str], str]:
    """In the person's language, where that is not English: only then Qt, which knows it, is needed."""
    from core.language import chosen

    if (wanted := chosen()) == "en":
        return str
    try:
        import_pyside()
        leave_features_alone()
        from PySide6.QtCore import QCoreApplication

        from desktop.shell import language
    except ImportError:
        # Without its libraries, as on a bare server, English is better than nothing.
        return str
    language.begin(QCoreApplication.instance() or QCoreApplication([]), wanted)
    return language.said


def _open_window(arguments: Sequence[str]) -> int:
    # Qt aborts the process where there is no screen; a sentence is worth more than a core dump.
    if sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        print(
            "Tradewind found no screen to open its window on (neither DISPLAY nor WAYLAND_DISPLAY"
            " is set); “tradewind --help” lists what runs without one.",
            file=sys.stderr,
        )
        return UNAVAILABLE
    # Nearly all that a start makes is there to stay; looking through it for garbage again and again
    # costs a tenth of the time until the first rows. It begins when somebody can be seen working.
    gc.disable()
    try:
        import_pyside()
        leave_features_alone()
        from desktop import app
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        print(
            f"Tradewind's window needs a library that this computer lacks: {error}.",
            file=sys.stderr,
        )
        return UNAVAILABLE
    return app.run(
        app.Options(
            demo="--demo" in arguments,
            smoke="--smoke" in arguments,
            new_window="--new-window" in arguments or os.environ.get("TRADEWIND_NEW_WINDOW") == "1",
        )
    )


if __name__ == "__main__":
    sys.exit(main())
