"""Who works in this window and for whom: the foot of the sidebar, with the ways out in its menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.shell import theme
from desktop.shell.icons import icon

if TYPE_CHECKING:
    from core.access.signing_in import SignedIn

HEIGHT = 48
BADGE = 30
# With less room than this, the initials stand alone.
NARROW = 100


class PersonButton(QPushButton):
    organization_chosen = Signal(int)
    signed_out = Signal()
    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "person")
        self.setFixedHeight(HEIGHT)
        self._name = self._place = self._initials = ""
        self.clicked.connect(self.open_menu)
        self.menu_shown = QMenu(self)
        self.menu_shown.setAccessibleName(self.tr("You and your organization"))
        self.hide()

    def show_person(self, signed: "SignedIn") -> None:
        person, seat = signed.person, signed.seat
        self._name = f"{person.first_name} {person.last_name}"
        self._place = seat.name if seat else ""
        self._initials = (person.first_name[:1] + person.last_name[:1]).upper()
        self.setAccessibleName(self.tr("%s, signed in") % self._name)
        self.setAccessibleDescription(self._place)
        self.setToolTip(f"{self._name}\n{person.email}\n{self._place}".strip())
        self._fill(signed)
        self.update()

    @property
    def organizations(self) -> list[QAction]:
        return [action for action in self.menu_shown.actions() if action.isCheckable()]

    @Slot()
    def open_menu(self) -> None:
        wanted = self.menu_shown.sizeHint()
        self.menu_shown.setMinimumWidth(self.width())
        # Above the button: below it the window ends.
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, -wanted.height() - 4)))

    def _fill(self, signed: "SignedIn") -> None:
        menu = self.menu_shown
        menu.clear()
        if len(signed.person.seats) > 1 and signed.seat is not None:
            menu.addSection(self.tr("Work for"))
            chosen = QActionGroup(menu)
            for seat in signed.person.seats:
                action = menu.addAction(seat.name.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(seat.organization_id == signed.seat.organization_id)
                action.triggered.connect(
                    lambda _=False, number=seat.organization_id: self.organization_chosen.emit(
                        number
                    )
                )
                chosen.addAction(action)
            menu.addSeparator()
        switch = menu.addAction(icon("users-round"), self.tr("Switch user"))
        switch.triggered.connect(self.switched)
        leave = menu.addAction(icon("log-out"), self.tr("Sign out"))
        leave.triggered.connect(self.signed_out)

    def sizeHint(self) -> QSize:
        return QSize(BADGE, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_narrow = self.width() < NARROW
            left = (self.width() - BADGE) // 2 if is_narrow else 9
            badge = QRect(left, (HEIGHT - BADGE) // 2, BADGE, BADGE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("accent_soft")))
            painter.drawEllipse(badge)
            font = self.font()
            font.setPixelSize(12)
            font.setWeight(font.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(theme.colour("accent")))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._initials)
            if is_narrow:
                return
            arrow = QRect(self.width() - 26, (HEIGHT - 16) // 2, 16, 16)
            icon("chevrons-up-down").paint(painter, arrow)
            left = badge.right() + 10
            room = QRect(left, 7, arrow.left() - left - 6, 17)
            font.setPixelSize(13)
            _written(painter, room, self._name, "text", font)
            font.setPixelSize(12)
            font.setWeight(font.Weight.Normal)
            _written(painter, room.translated(0, 17), self._place, "muted", font)


def _written(painter: QPainter, room: QRect, text: str, colour: str, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(QColor(theme.colour(colour)))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
