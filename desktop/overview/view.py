"""The overview: what Tradewind stands on, how much is stored, and when it was last backed up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.overview import facts
from desktop.overview.backup import BackupCard
from desktop.overview.cards import Card, Lines
from desktop.overview.facts import Facts
from desktop.shell.icons import Glyph
from desktop.shell.language import said
from desktop.shell.read_view import TITLE_HEIGHT
from desktop.shell.shell import Shell
from desktop.shell.words import moment

if TYPE_CHECKING:
    from core.addresses import Address
    from core.findings import Finding

# Wider than this the eye no longer finds from a name to its value.
WIDEST = 1080
# Narrower than this, the cards stand below each other.
SIDE_BY_SIDE = 660
MARKS = {
    True: ("circle-check", "good"),
    False: ("triangle-alert", "danger"),
    None: ("circle-help", "muted"),
}


class OverviewView(QScrollArea):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._is_known = self._has_told = False
        self._cards: list[Card] = []
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Overview"))
        title = QLabel(self.tr("Overview"))
        title.setProperty("look", "title")
        self.lead = QLabel(self.tr("What Tradewind works with."))
        self.lead.setProperty("look", "lead")

        self.server = Card("server", self.tr("Server"))
        self.server_lines = Lines(
            self.tr("Where"), self.tr("Version"), self.tr("Running since"), self.tr("Signed in as")
        )
        self.server.body.addWidget(self.server_lines)
        self.database = Card("database", self.tr("Database"))
        self.database_lines = Lines(self.tr("Name"), self.tr("Size"), self.tr("Schema"))
        self.database.body.addWidget(self.database_lines)
        self.backup = BackupCard(shell)
        self.computer = Card("stethoscope", self.tr("Health"))
        self.computer.judge(self.tr("Looking…"))

        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        page = QWidget()
        page.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(page)
        title.setMinimumHeight(TITLE_HEIGHT)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.setSpacing(2)
        inside.addWidget(title)
        inside.addWidget(self.lead)
        inside.addSpacing(10)
        inside.addLayout(self._grid)
        inside.addStretch(1)
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(page, 1)
        row.addStretch()
        self.setWidget(around)
        self._arrange(with_backup=True)

        shell.connection.lost.connect(self._on_lost)
        shell.connection.regained.connect(self._on_regained)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    @Slot()
    def reload(self) -> None:
        if (signed := self.shell.connection.signed) is None:
            return
        if self.shell.connection.is_lost:
            # What was found before stays to be read.
            self._on_lost()
            return
        address = signed.address
        self.shell.tasks.run(self, lambda _: facts.look(address), then=self._show_facts)

    def _show_facts(self, found: Facts) -> None:
        connection = self.shell.connection
        if (signed := connection.signed) is None:
            return
        is_local = connection.place.kind == "local"
        self.lead.setText(
            self.tr("{0}: what Tradewind works with.").format(signed.seat.name)
            if signed.seat
            else self.tr("What Tradewind works with.")
        )
        self.server.judge(self.tr("Running"), "good")
        self.server_lines.show_values(
            self.tr("This computer, only for you") if is_local else _place(signed.address),
            f"PostgreSQL {found.version}",
            moment(found.since),
            signed.person.email,
        )
        self.database.judge(self.tr("Up to date"), "good")
        self.database_lines.show_values(
            signed.address.database,
            QLocale().formattedDataSize(found.size, 1),
            self.tr("Revision %s") % (connection.revision or "–"),
        )
        self._arrange(with_backup=connection.maintenance is not None)
        if not self._is_known:
            self._is_known = True
            self.viewport().update()
            self._examine()
            if self.backup.isVisibleTo(self):
                self.backup.reload()

    def _arrange(self, *, with_backup: bool) -> None:
        """Two beside each other, and no gap where a card is not for everybody."""
        cards = [self.server, self.database, self.backup, self.computer]
        if not with_backup:
            cards.remove(self.backup)
            self._grid.removeWidget(self.backup)
        self._cards = cards
        self._place_cards()
        # Once it has its place: before that it would be a window of its own.
        self.backup.setVisible(with_backup)

    def _place_cards(self) -> None:
        """Two beside each other where their words have room, or one below the other."""
        many = 2 if self.viewport().width() >= SIDE_BY_SIDE else 1
        self._grid.setColumnStretch(1, many - 1)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // many, place % many)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards()

    def _examine(self) -> None:
        home, is_shared = self.shell.home, self.shell.connection.place.kind == "shared"

        def examine(_: object) -> "list[Finding]":
            from core.doctor import examine

            # The doctor knows the server of this computer; somebody else looks after a shared one.
            return [
                each
                for each in examine(home)
                if not is_shared or each.name not in ("programs", "server", "database", "clock")
            ]

        self.shell.tasks.run(self, examine, then=self._show_findings)

    def _show_findings(self, findings: "list[Finding]") -> None:
        while (item := self.computer.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for finding in findings:
            self.computer.body.addWidget(_line(finding))
        bad = sum(finding.ok is False for finding in findings)
        if bad:
            self.computer.judge(self.tr("%n thing(s) to look at", "", bad), "danger")
        else:
            self.computer.judge(self.tr("All is well"), "good")

    @Slot()
    def _on_lost(self) -> None:
        self.server.judge(self.tr("Not reachable"), "warning")

    @Slot()
    def _on_regained(self) -> None:
        # It may be another server process by now, on a disk that had been full.
        self.reload()
        self._examine()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_known and not self._has_told:
            self._has_told = True
            self.shell.filled.emit()


def _place(address: "Address") -> str:
    return f"{address.host}:{address.port}"


def _line(finding: "Finding") -> QWidget:
    line = QWidget()
    glyph, colour = MARKS[finding.ok]
    text = QLabel(said(finding.text))
    text.setWordWrap(True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Glyph(glyph, 16, colour), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return line
