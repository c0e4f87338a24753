"""The order of the Tab key, where parts were added later than what stands behind them."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_after(before: QWidget, whole: QWidget) -> None:
    """Through all of `whole` as one reads it, and then on to what came behind `before`."""
    for one, next_ in pairwise((before, *stops(whole))):
        QWidget.setTabOrder(one, next_)


def tab_in_place(whole: QWidget) -> None:
    """Have the key reach what has come into `whole` where it is seen, not after everything else."""
    before = whole.previousInFocusChain()
    while before is not None and before is not whole:
        is_stop = bool(before.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if is_stop and not whole.isAncestorOf(before) and before.window() is whole.window():
            tab_after(before, whole)
            return
        before = before.previousInFocusChain()


def stops(whole: QWidget) -> Iterable[QWidget]:
    """What the key stops at within it, in the order of the layouts: row by row, from the left."""
    if whole.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield whole
    elif (layout := whole.layout()) is not None:
        yield from _of(layout)


def _of(layout: QLayout) -> Iterable[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _of(inner)


def first_within(view: QWidget) -> QWidget:
    """As Qt goes through them by Tab, that which comes first."""
    at = view.nextInFocusChain()
    while at is not None and at is not view and view.isAncestorOf(at):
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isEnabled() and at.isVisible():
            return at
        at = at.nextInFocusChain()
    return view
