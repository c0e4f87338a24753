"""A look at a document without running anything of it: pictures, the pages of a PDF, plain text."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.icons import icon
from desktop.shell.language import said
from desktop.shell.pdfium import ONE_AT_A_TIME

PICTURES = ("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp", "image/tiff")
TEXTS = (
    "text/plain",
    "text/csv",
    "text/markdown",
    "text/calendar",
    "text/vcard",
    "application/json",
)
# Wide enough for the preview on a screen of twice the dots.
WIDEST = 1400
MOST_TEXT = 20_000


@dataclass(frozen=True)
class Preview:
    """One page, drawn; or words. `pages` is how many there are."""

    image: QImage | None = None
    text: str = ""
    pages: int = 1
    page: int = 0
    # Why there is nothing to see.
    sentence: str = ""


def can_show(media_type: str | None) -> bool:
    return media_type in (*PICTURES, *TEXTS, "application/pdf")


def draw(media_type: str, content: bytes, page: int = 0) -> Preview:
    """On a thread of the tasks; what cannot be drawn is told, not thrown."""
    if media_type in TEXTS:
        return Preview(text=content[: MOST_TEXT * 4].decode("utf-8", "replace")[:MOST_TEXT])
    if media_type == "application/pdf":
        return _draw_pdf(content, page)
    return _draw_picture(content)


def _draw_pdf(content: bytes, page: int) -> Preview:
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            pdf = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError:
            return Preview(
                sentence="This PDF cannot be shown: it is damaged, or locked by a password."
            )
        try:
            pages = len(pdf)
            page = min(max(page, 0), pages - 1)
            sheet = pdf[page]
            width = max(sheet.get_width(), 1.0)
            bitmap = sheet.render(scale=min(WIDEST / width, 4.0), rev_byteorder=True)
            form = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}.get(
                bitmap.n_channels, QImage.Format.Format_Grayscale8
            )
            image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
            return Preview(image.copy(), pages=pages, page=page)
        except pypdfium2.PdfiumError:
            return Preview(sentence="This page cannot be shown.", pages=1)
        finally:
            pdf.close()


def _draw_picture(content: bytes) -> Preview:
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > WIDEST or size.height() > WIDEST):
        # Drawn small from the start: a picture of a gigapixel is never unfolded.
        reader.setScaledSize(size.scaled(QSize(WIDEST, WIDEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return Preview(sentence="This picture cannot be shown.")
    return Preview(image)


def _nothing(_page: int) -> None:
    """Nobody turns pages yet."""


class PreviewPane(QStackedWidget):
    """Shows what was drawn, as large as there is room; turns pages by asking for another one."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Preview"))
        # Asked for another page; whoever shows the pane draws it.
        self.turn: Callable[[int], object] = _nothing
        self._shown = Preview()
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picture.setMinimumSize(120, 120)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setAccessibleName(self.tr("Text of the document"))
        self.note = QLabel()
        self.note.setProperty("look", "muted")
        self.note.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back, self.forth = QToolButton(), QToolButton()
        for button, name, text in (
            (self.back, "arrow-up", self.tr("Page before")),
            (self.forth, "arrow-down", self.tr("Next page")),
        ):
            button.setProperty("look", "quiet")
            button.setIcon(icon(name))
            button.setAccessibleName(text)
            button.setToolTip(text)
        self.back.clicked.connect(lambda: self.turn(self._shown.page - 1))
        self.forth.clicked.connect(lambda: self.turn(self._shown.page + 1))
        self.at = QLabel()
        self.at.setProperty("look", "small")
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.back)
        row.addWidget(self.at)
        row.addWidget(self.forth)
        row.addStretch()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.picture, 1)
        for each in (self.note, page, self.words):
            self.addWidget(each)

    def say(self, sentence: str) -> None:
        self._shown = Preview()
        self.note.setText(sentence)
        self.setCurrentIndex(0)

    @Slot(object)
    def show_preview(self, preview: Preview) -> None:
        if preview.sentence:
            self.say(said(preview.sentence))
            return
        self._shown = preview
        if preview.image is None:
            self.words.setPlainText(preview.text)
            self.setCurrentIndex(2)
            return
        several = preview.pages > 1
        for widget in (self.back, self.at, self.forth):
            widget.setVisible(several)
        self.back.setEnabled(preview.page > 0)
        self.forth.setEnabled(preview.page + 1 < preview.pages)
        self.at.setText(self.tr("%s of %s") % (preview.page + 1, preview.pages))
        self.setCurrentIndex(1)
        self._fit()

    def _fit(self) -> None:
        if self._shown.image is None:
            return
        ratio = self.devicePixelRatioF()
        room = self.picture.size() * ratio
        # A small picture is not blown up.
        wanted = self._shown.image.size().boundedTo(room)
        scaled = self._shown.image.scaled(
            wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown = QPixmap.fromImage(scaled)
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
