"""The quote as it will be on paper, beside the sheet it is made from."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMimeData,
    QPoint,
    QSize,
    Qt,
    QTimer,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.quotes import pages, writing
from desktop.quotes.pages import Typeset
from desktop.shell import theme
from desktop.shell.icons import icon
from desktop.shell.shell import Shell

if TYPE_CHECKING:
    from core.pipeline.documents import QuoteDocument
    from desktop.shell.doing import Job

# So long after the last key the pages are made anew.
PAUSE_MS = 180
MARGIN, GAP, BETWEEN = 16, 14, 8
WIDEST = 900


class PageView(QWidget):
    """One page, white until its picture is there."""

    def __init__(self, number: int, of: int, text: str) -> None:
        super().__init__()
        self.number = number
        self.image: QImage | None = None
        # Of which file the picture is, and how wide.
        self.shown: tuple[int, int] | None = None
        self.setAccessibleName(self.tr("Page %s of %s") % (number + 1, of))
        self.setAccessibleDescription(text[:4000])

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor("#ffffff"))
            if self.image is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(self.rect(), self.image)
            painter.setPen(QColor(theme.colour("edge")))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class DragHandle(QPushButton):
    """Pulled into a mail or a folder, it is the file."""

    pulled = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Drag"))
        self._from: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Pull this into a mail or a folder; Ctrl+Shift+C copies it."))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = (event.position().toPoint() - self._from).manhattanLength() if self._from else 0
        if moved >= QApplication.startDragDistance():
            self._from = None
            self.setDown(False)
            self.pulled.emit()


class Preview(QWidget):
    # The pages show the quote as it is now.
    shown = Signal()

    def __init__(self, shell: Shell, organization: int, record: int) -> None:
        super().__init__()
        self.shell, self.organization, self.record = shell, organization, record
        self.typeset: Typeset | None = None
        self.views: list[PageView] = []
        self._turn = 0
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._make)
        self._build()
        shell.theme.changed.connect(self.update)

    def _build(self) -> None:
        self.print = QPushButton(self.tr("Print…"))
        self.print.setIcon(icon("printer"))
        self.save = QPushButton(self.tr("Save as PDF…"))
        self.save.setIcon(icon("download"))
        self.drag = DragHandle()
        self.drag.setIcon(icon("grip-vertical"))
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 10, MARGIN, 8)
        row.setSpacing(BETWEEN)
        for button in (self.print, self.save, self.drag):
            button.setIconSize(QSize(16, 16))
            button.setAccessibleName(button.text().rstrip("…"))
            button.setToolTip(button.toolTip() or button.accessibleName())
            button.setEnabled(False)
            row.addWidget(button)
        row.addStretch()
        self._words = {each: each.text() for each in (self.print, self.save, self.drag)}
        self.drag.setAccessibleName(self.tr("Drag the PDF out"))
        self.fault = QLabel()
        self.fault.setProperty("look", "note")
        self.fault.setProperty("tone", "warning")
        self.fault.setWordWrap(True)
        self.fault.setContentsMargins(MARGIN, 0, MARGIN, 6)
        self.fault.hide()
        self._sheets = QWidget()
        self._column = QVBoxLayout(self._sheets)
        self._column.setContentsMargins(MARGIN, 4, MARGIN, MARGIN)
        self._column.setSpacing(GAP)
        self._column.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, or its coming would narrow the pages, and that would take it away again.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setWidget(self._sheets)
        self.area.setAccessibleName(self.tr("Preview"))
        self.area.verticalScrollBar().valueChanged.connect(lambda _: self._draw())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.fault)
        column.addWidget(self.area, 1)
        self.save.clicked.connect(self.save_as)
        self.drag.pulled.connect(self.pull)

    # Made anew

    def ask(self) -> None:
        """Something has changed; whoever types on is waited for."""
        self._pause.start()

    @Slot()
    def _make(self) -> None:
        organization, record = self.organization, self.record
        self.shell.tasks.read(
            self, lambda session: writing.paper(session, organization, record), self._typeset
        )

    def _typeset(self, document: "QuoteDocument") -> None:
        self._turn += 1
        turn = self._turn

        def show(made: Typeset) -> None:
            if turn == self._turn:
                self._show(made)

        self.shell.tasks.run(self, lambda _: pages.typeset(document), show)

    def _show(self, made: Typeset) -> None:
        same = self.typeset is not None and self.typeset.sizes == made.sizes
        self.typeset = made
        if not same:
            for view in self.views:
                self._column.removeWidget(view)
                view.deleteLater()
            count = len(made.sizes)
            self.views = [PageView(at, count, made.texts[at]) for at in range(count)]
            for at, view in enumerate(self.views):
                self._column.insertWidget(at, view, 0, Qt.AlignmentFlag.AlignHCenter)
        for view, text in zip(self.views, made.texts, strict=True):
            view.setAccessibleDescription(text[:4000])
        self.fault.setText(" ".join(made.faults))
        self.fault.setVisible(bool(made.faults))
        for button in (self.print, self.save, self.drag):
            button.setEnabled(True)
        self._measure()
        # The layout gives the new pages their places first.
        QTimer.singleShot(0, self, self._draw)

    def _fold(self) -> None:
        """Where there is no room for their words, the buttons' icons do."""
        for button, words in self._words.items():
            button.setText(words)
        around = 2 * MARGIN + (len(self._words) - 1) * BETWEEN
        if self.width() < around + sum(button.sizeHint().width() for button in self._words):
            for button in self._words:
                button.setText("")

    def _measure(self) -> None:
        if self.typeset is None:
            return
        room = self.area.viewport().width() - 2 * MARGIN
        width = max(120, min(room, WIDEST))
        for view, (wide, high) in zip(self.views, self.typeset.sizes, strict=True):
            view.setFixedSize(width, round(width * high / wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self._measure()
        QTimer.singleShot(0, self, self._draw)

    @Slot()
    def _draw(self) -> None:
        """The pages in sight; of those that have no picture of this file yet, the first."""
        if self.typeset is None or (self._job is not None):
            return
        top = self.area.verticalScrollBar().value()
        bottom = top + self.area.viewport().height()
        width = round((self.views[0].width() if self.views else 0) * self.devicePixelRatioF())
        wanted = (self._turn, width)
        for view in self.views:
            is_seen = view.y() < bottom + 200 and view.y() + view.height() > top - 200
            if is_seen and view.shown != wanted:
                self._picture(self.typeset.pdf, view.number, wanted)
                return
        self.shown.emit()

    def _picture(self, pdf: bytes, number: int, wanted: tuple[int, int]) -> None:
        self._job = self.shell.tasks.run(
            self,
            lambda _: pages.picture(pdf, number, wanted[1]),
            lambda image: self._drawn(number, image, wanted),
            ended=self._on_ended,
        )

    def _drawn(self, number: int, image: QImage, wanted: tuple[int, int]) -> None:
        if number < len(self.views):
            view = self.views[number]
            view.image, view.shown = image, wanted
            view.update()

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        QTimer.singleShot(0, self, self._draw)

    # Out of the window

    @Slot()
    def save_as(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        if self.typeset is None:
            return
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(Path.home() / self.typeset.name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.typeset.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, path: str) -> None:
        if self.typeset is not None:
            pdf, shell = self.typeset.pdf, self.shell
            shell.tasks.run(
                self,
                lambda _: pages.write(Path(path), pdf),
                lambda written: shell.say(self.tr("Saved as “%s”.") % written.name),
            )

    @Slot()
    def copy(self) -> None:
        """Onto the clipboard, as a file: a mail or a folder takes it."""
        self._with_file(self._copied)

    def _copied(self, path: Path) -> None:
        put_on_clipboard(as_file(path))
        self.shell.say(self.tr("The PDF is on the clipboard."))

    @Slot()
    def pull(self) -> None:
        self._with_file(self._pulled)

    def _pulled(self, path: Path) -> None:
        if not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        drag = QDrag(self)
        drag.setMimeData(as_file(path))
        if self.views and (image := self.views[0].image) is not None:
            from PySide6.QtGui import QPixmap

            small = image.scaledToHeight(120, Qt.TransformationMode.SmoothTransformation)
            drag.setPixmap(QPixmap.fromImage(small))
        drag.exec(Qt.DropAction.CopyAction)

    def _with_file(self, then: object) -> None:
        assert callable(then)
        if self.typeset is not None:
            pdf, name = self.typeset.pdf, self.typeset.name
            self.shell.tasks.run(self, lambda _: pages.lend(name, pdf), then)


def put_on_clipboard(data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    _leave_it_at_the_end()


@cache
def _leave_it_at_the_end() -> None:
    # WORKAROUND: Qt's clipboard outlives Python's objects, and a process that ends with one of them
    # on it crashes (seen with PySide6 6.11, offscreen).
    if (app := QCoreApplication.instance()) is not None:
        app.aboutToQuit.connect(_leave_clipboard)


def _leave_clipboard() -> None:
    if (clipboard := QGuiApplication.clipboard()).ownsClipboard():
        clipboard.clear()


def as_file(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    return data
