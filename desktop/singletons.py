"""None, True and False, kept alive under a PySide6 that lets go of them once too often."""

import sys


def hold() -> None:
    """To be called early: before Qt has been called more than a few hundred times.

    WORKAROUND: PySide6 6.12 counts on these being immortal, as they are from Python 3.12 on. Under
    3.11 each `emit()` and each call that returns None costs one reference, until the interpreter
    aborts (“none_dealloc: deallocating None”) after some minutes of use.
    """
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for each in (None, True, False):
        # The count is an object's first word; nobody reaches the end of this one.
        ctypes.c_ssize_t.from_address(id(each)).value += 1 << 48
