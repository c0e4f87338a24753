"""What becomes of a pair, as buttons, and of all the certain ones; in two rows where one is too short."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.shell.actions import key_within

# What a button has beside its words, the space to the next one included.
AROUND = 40


class PairButtons(QWidget):
    def __init__(self, within: QWidget) -> None:
        """Their keys hold everywhere in `within`."""
        super().__init__()
        self._within = within
        # Without their keys and with them.
        self.words: dict[QPushButton, tuple[str, str]] = {}
        self.below, self.lowest = QHBoxLayout(), QHBoxLayout()
        self.below.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in (self.below, self.lowest):
            row.addStretch()
            column.addLayout(row)

    def add(
        self,
        text: str,
        keys: str,
        act: Callable[[], object],
        look: str = "",
        *,
        is_last: bool = False,
    ) -> QPushButton:
        """To the left, but for the last one: it goes to the right, or into the second row."""
        made = QPushButton(text)
        made.setProperty("look", look)
        made.clicked.connect(act)
        made.setEnabled(False)
        self.call(made, text, keys)
        if keys:
            key_within(self._within, text, keys, made.click)
        if is_last:
            self._last = made
            self.below.addWidget(made)
        else:
            self.below.insertWidget(self.below.count() - 1, made)
        return made

    def call(self, button: QPushButton, text: str, keys: str) -> None:
        self.words[button] = (text, f"{text}  ({keys})" if keys else text)
        button.setAccessibleName(text)

    def allow(self, may: bool) -> None:
        """Whether something may become of the pair."""
        for button in self.words:
            if button is not self._last:
                button.setEnabled(may)

    @Slot()
    def fit(self) -> None:
        """Their keys are told beside the words while there is room; without any, one goes below."""
        metrics = next(iter(self.words)).fontMetrics()
        short, long = (
            sum(metrics.horizontalAdvance(told[which]) + AROUND for told in self.words.values())
            for which in (0, 1)
        )
        for button, told in self.words.items():
            button.setText(told[long < self.width()])
        row, other = (
            (self.below, self.lowest) if short < self.width() else (self.lowest, self.below)
        )
        if row.indexOf(self._last) < 0:
            other.removeWidget(self._last)
            row.addWidget(self._last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
