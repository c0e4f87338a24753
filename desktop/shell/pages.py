"""What the content area shows while there is no database to show: starting, and trouble."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, QTimer, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.shell import theme
from desktop.shell.icons import Glyph

# A warm start is over before this, and shows nothing that would only flicker.
PATIENCE_MS = 350
SENTENCE_WIDTH = 520


class CalmBar(QWidget):
    """Something is going on, nobody knows how long: one slow glide to and fro."""

    def __init__(self, width: int = 260) -> None:
        super().__init__()
        self.setFixedSize(width, 4)
        self.setAccessibleName(self.tr("Working"))
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(2600)
        self._glide.setLoopCount(-1)
        self._glide.setKeyValueAt(0.0, 0.0)
        self._glide.setKeyValueAt(0.5, 1.0)
        self._glide.setKeyValueAt(1.0, 0.0)
        self._glide.valueChanged.connect(self.update)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._glide.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._glide.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        at = self._glide.currentValue()
        at = float(at) if isinstance(at, (int, float)) else 0.0
        # Slows down towards both ends, like something that has weight.
        at = at * at * (3 - 2 * at)
        length = self.width() * 0.3
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("line")))
            painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
            painter.setBrush(QColor(theme.colour("accent")))
            painter.drawRoundedRect(QRectF((self.width() - length) * at, 0, length, 4), 2, 2)


class WaitingPage(QWidget):
    """A title, the sentence of the moment, and the calm bar, once it takes long enough to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = Glyph("tradewind", 56, "accent")
        self.title = QLabel()
        self.title.setProperty("look", "title")
        self.sentence = QLabel()
        self.sentence.setProperty("look", "lead")
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(420)
        self.bar = CalmBar()
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inner = QWidget()
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self._inner)
        column.setSpacing(10)
        column.addWidget(self.mark, 0, middle)
        column.addSpacing(8)
        column.addWidget(self.title, 0, middle)
        column.addWidget(self.sentence, 0, middle)
        column.addSpacing(10)
        column.addWidget(self.bar, 0, middle)
        page = QVBoxLayout(self)
        page.addStretch(4)
        page.addWidget(self._inner)
        page.addStretch(5)
        self._inner.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._inner.show)

    def begin(self, title: str, sentence: str) -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self._patience.start()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        self.sentence.setText(sentence)

    def show_now(self) -> None:
        self._patience.stop()
        self._inner.show()

    def end(self) -> None:
        self._patience.stop()
        self._inner.hide()


class Choice(NamedTuple):
    text: str
    take: Callable[[], object]


class TroublePage(QWidget):
    """What is the matter, in one sentence, and what can be done about it. The first choice leads."""

    def __init__(self) -> None:
        super().__init__()
        self.glyph = Glyph("triangle-alert", 40, "warning")
        self.title = QLabel()
        self.title.setProperty("look", "title")
        self.sentence = QLabel()
        self.sentence.setProperty("look", "lead")
        self.sentence.setWordWrap(True)
        # Selectable with mouse and keyboard, so that it can be read out and copied.
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.sentence.setFixedWidth(SENTENCE_WIDTH)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.choices: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        page = QVBoxLayout(self)
        page.setSpacing(10)
        page.addStretch(4)
        page.addWidget(self.glyph, 0, middle)
        page.addSpacing(6)
        page.addWidget(self.title, 0, middle)
        page.addWidget(self.sentence, 0, middle)
        page.addSpacing(14)
        page.addLayout(self._row)
        page.addStretch(5)

    def show_lost(self) -> None:
        """In the place of what has never been read, while nobody answers."""
        self.show_trouble(
            "unplug",
            "muted",
            self.tr("No connection"),
            self.tr("This is shown as soon as the database can be reached again."),
            [],
            takes_focus=False,
        )

    def show_trouble(
        self,
        icon: str,
        tone: str,
        title: str,
        sentence: str,
        choices: Sequence[Choice],
        *,
        takes_focus: bool = True,
    ) -> None:
        self.glyph.show_icon(icon, tone)
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)
        # The style sheet's font is known only now, where the page has not been shown before.
        self.sentence.ensurePolished()
        # A centred label that wraps is otherwise given the height of its first line only.
        self.sentence.setFixedHeight(self.sentence.heightForWidth(SENTENCE_WIDTH))
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.choices = []
        self._row.addStretch()
        for place, choice in enumerate(choices):
            button = QPushButton(choice.text)
            button.setAccessibleName(choice.text)
            button.clicked.connect(choice.take)
            # Enter is what one presses, and outside of dialogs presses nothing by itself.
            button.setAutoDefault(True)
            if place == 0:
                button.setProperty("look", "primary")
            self.choices.append(button)
            self._row.addWidget(button)
        self._row.addStretch()
        if self.choices and takes_focus:
            self.choices[0].setFocus()
