"""What the window says in passing: a banner for as long as it holds, a toast for a moment."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.shell.icons import Glyph, icon


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say what others see."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Banner(QFrame):
    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self.setProperty("look", "banner")
        self.text = QLabel()
        self.text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(Glyph(icon_name, 18, "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str) -> None:
        if text != self.text.text() or not self.isVisible():
            self.text.setText(text)
            self.show()
            announce(self, text)


class Toast(QFrame):
    """Floats over the lower edge of its parent and goes by itself, but not from under the mouse."""

    STAYS_MS = 6000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "toast")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setMaximumWidth(460)
        self._close = QToolButton()
        self._close.setProperty("look", "toast-close")
        self._close.setIcon(icon("x", "surface"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(10)
        row.addWidget(self.text)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._within = parent
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(self.STAYS_MS)
        self._leaving.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    @Slot(str)
    def say(self, text: str) -> None:
        self.text.setText(text)
        self._place()
        self.show()
        self.raise_()
        self._leaving.start()
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def _leave(self) -> None:
        if self.underMouse() or self._close.hasFocus():
            self._leaving.start()
        else:
            self.hide()

    def _place(self) -> None:
        # A label that wraps does not say how wide it would like to be; its text on one line does.
        wanted = self.text.fontMetrics().horizontalAdvance(self.text.text()) + 4
        self.text.setFixedWidth(min(wanted, 460))
        self.adjustSize()
        within = self._within.rect()
        self.move(within.center().x() - self.width() // 2, within.bottom() - self.height() - 20)
