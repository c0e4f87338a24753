"""The bar of a list folds its buttons where there is no room for their words."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.listing.buttons import LEAST_TYPED, fold, tool

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")


class Bar(QWidget):
    """With as many buttons as the list of tasks has."""

    def __init__(self) -> None:
        super().__init__()
        self.row, self.typed, self.laid = QHBoxLayout(self), QLineEdit(), 0
        self.row.addWidget(self.typed, 1)
        self.buttons = [tool("zap", text) for text in ("In one line", "Later", "Filter", "Views")]
        for button in self.buttons:
            self.row.addWidget(button)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.laid += 1
            fold(self.row, self.width())
        return super().event(event)

    def is_folded(self) -> bool:
        styles = {each.toolButtonStyle() for each in self.findChildren(QToolButton)}
        assert len(styles) == 1
        return styles == {Qt.ToolButtonStyle.ToolButtonIconOnly}


def test_it_comes_to_rest_at_every_width(qtbot: QtBot) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.show()
    seen = set()
    for width in [*range(900, 400, -2), *range(400, 900, 2)]:
        bar.resize(width, 60)
        for _ in range(5):
            QApplication.processEvents()
        bar.laid = 0
        for _ in range(5):
            QApplication.processEvents()
        assert bar.laid == 0, width
        seen.add(bar.is_folded())
        assert bar.is_folded() or bar.typed.width() >= LEAST_TYPED, width
    assert seen == {True, False}
