"""Onto a printer: page after page, each drawn on a thread before it is handed over."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop.quotes import pages
from desktop.quotes.pages import POINTS, Typeset
from desktop.shell.shell import Shell

# As fine as a page needs to be read, and no finer: a page in memory at once.
FINEST = 300


class Printing(QObject):
    """Lives until the last page is with the printer."""

    ended = Signal()

    def __init__(self, shell: Shell, typeset: Typeset, parent: QWidget) -> None:
        super().__init__(parent)
        self.shell, self.typeset = shell, typeset
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(typeset.name)
        self.printer.setResolution(FINEST)
        self._painter: QPainter | None = None
        self._pages: list[int] = []
        self._next = 0

    def ask(self, parent: QWidget) -> None:
        dialog = QPrintDialog(self.printer, parent)
        dialog.setMinMax(1, len(self.typeset.sizes))
        dialog.accepted.connect(self.begin)
        dialog.rejected.connect(self.ended)
        dialog.setModal(True)
        dialog.show()

    @Slot()
    def begin(self) -> None:
        first, last = self.printer.fromPage() or 1, self.printer.toPage() or len(self.typeset.sizes)
        self._pages = [*range(first - 1, min(last, len(self.typeset.sizes)))]
        self._painter = QPainter()
        if not self._painter.begin(self.printer):
            self.shell.say(self.tr("The printer does not take it."))
            self._painter = None
            self.ended.emit()
            return
        self._draw()

    def _draw(self) -> None:
        if self._next >= len(self._pages):
            assert self._painter is not None
            self._painter.end()
            self.shell.say(self.tr("The quote is with the printer."))
            self.ended.emit()
            return
        pdf, page = self.typeset.pdf, self._pages[self._next]
        width = round(self.typeset.sizes[page][0] / POINTS * self.printer.resolution())
        self.shell.tasks.run(self, lambda _: pages.picture(pdf, page, width), self._hand_over)

    def _hand_over(self, image: QImage) -> None:
        assert self._painter is not None
        if self._next:
            self.printer.newPage()
        # The paper as a whole: the quote has margins of its own.
        whole = self.printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        printable = self.printer.pageRect(QPrinter.Unit.DevicePixel).toRect()
        scaled = image.size().scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = whole.translated(-printable.topLeft())
        target.setSize(scaled)
        self._painter.drawImage(target, image)
        self._next += 1
        self._draw()
