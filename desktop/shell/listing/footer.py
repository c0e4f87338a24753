"""The line below the rows: how many there are, how many are chosen, and what has come meanwhile."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from core.lists.fields import Listing
from desktop.shell.language import inside
from desktop.shell.listing.buttons import link


class Footer(QWidget):
    asked_for_news = Signal()

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self._listing = listing
        self.count, self.chosen, self.busy = QLabel(), QLabel(), QLabel()
        for each in (self.count, self.chosen, self.busy):
            each.setProperty("look", "small")
        self.news: QPushButton = link("")
        self.news.clicked.connect(self.asked_for_news)
        self.news.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(14)
        row.addWidget(self.count)
        row.addWidget(self.chosen)
        row.addWidget(self.news)
        row.addStretch()
        row.addWidget(self.busy)
        self.setFixedHeight(32)

    def show_count(self, count: int, *, complete: bool) -> None:
        said = QLocale().toString(count)
        if count == 1 and complete:
            self.count.setText(f"{said} {inside(self._listing.singular)}")
        else:
            self.count.setText(f"{said}{'' if complete else '+'} {inside(self._listing.title)}")

    def show_chosen(self, count: int) -> None:
        self.chosen.setText(self.tr("%s selected") % QLocale().toString(count) if count else "")

    def show_busy(self, said: str) -> None:
        self.busy.setText(said)

    def show_news(self, fresh: int, *, moved: bool) -> None:
        """`fresh` rows match that are not shown; `moved`: what is shown may be others by now."""
        said = self.tr("%n new, show", "", fresh) if fresh else self.tr("Changed, show")
        if fresh:
            said = said.replace("%n", QLocale().toString(fresh))
        self.news.setText(said)
        self.news.setAccessibleName(said)
        self.news.setVisible(bool(fresh) or moved)
