"""Fields of days and moments: typed in words or figures, or picked from a calendar."""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from core.errors import Refused
from desktop.shell.forms.declared import Declared
from desktop.shell.forms.reading import day, moment, shown_day, shown_moment
from desktop.shell.forms.text import LineField
from desktop.shell.icons import icon
from desktop.shell.titled import put_within


class Calendar(QFrame):
    """A month below the field; closed by Escape, by a click beside it, or by choosing."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "calendar")
        self.setAccessibleName(name)
        self.month = QCalendarWidget()
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setAccessibleName(name)
        # Weekends in red would look like something wrong.
        plain = QTextCharFormat()
        for each in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(each, plain)
        for part, sign, said in (
            ("qt_calendar_prevmonth", "‹", self.tr("Month before")),
            ("qt_calendar_nextmonth", "›", self.tr("Month after")),
        ):
            # Qt's own arrows are black, whatever the theme.
            button = self.month.findChild(QToolButton, part)
            assert isinstance(button, QToolButton)
            button.setIcon(QIcon())
            button.setText(sign)
            button.setAccessibleName(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.month)

    def open_below(self, widget: QWidget, at: date) -> None:
        self.month.setSelectedDate(QDate(at.year, at.month, at.day))
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = widget.screen().availableGeometry()
        if place.y() + self.height() > room.bottom():
            place = widget.mapToGlobal(QPoint(0, -self.height() - 4))
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self.month.setFocus()


class DateField(LineField):
    def __init__(self, declared: Declared) -> None:
        super().__init__(declared)
        self.button = QToolButton()
        self.button.setIcon(icon("chevron-down"))
        self.button.setAccessibleName(self.tr("Calendar: %s") % declared.title)
        self.button.setToolTip(self.tr("Choose from a calendar (Alt+Down)"))
        self.button.clicked.connect(self.open_calendar)
        put_within(self.line, self.button)
        self.calendar: Calendar | None = None
        self.line.installEventFilter(self)

    def eventFilter(self, watched: Any, event: Any) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            is_down = event.key() == Qt.Key.Key_Down
            if is_down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def open_calendar(self) -> None:
        if self.line.isReadOnly():
            return
        if self.calendar is None:
            self.calendar = Calendar(self, self.button.accessibleName())
            self.calendar.month.clicked.connect(self._on_picked)
            self.calendar.month.activated.connect(self._on_picked)
        self.calendar.open_below(self.line, self._day() or date.today())  # noqa: DTZ011

    def lock(self, locked: bool) -> None:
        super().lock(locked)
        self.button.setVisible(not locked)

    def value(self) -> object:
        text = self.line.text().strip()
        # What has not been touched is what it was, to the second that is not shown.
        if not self.is_dirty:
            return self.base
        return self.read(text) if text else None

    def words(self, value: object) -> str:
        return shown_day(value) if isinstance(value, date) else ""

    def read(self, text: str) -> date | datetime:
        return day(text, date.today())  # noqa: DTZ011 (the person's own day)

    def picked(self, on: date) -> date | datetime:
        return on

    def tidy(self) -> None:
        try:
            found = self.value()
        except Refused:
            return
        if found is not None:
            self._fill(lambda: self._write(self.words(found)))

    def _day(self) -> date | None:
        try:
            found = self.value()
        except Refused:
            return None
        if isinstance(found, datetime):
            return found.astimezone().date()
        return found if isinstance(found, date) else None

    @Slot(QDate)
    def _on_picked(self, picked: QDate) -> None:
        if self.calendar is None or not self.calendar.isVisible():
            return
        self._write(self.words(self.picked(date(picked.year(), picked.month(), picked.day()))))
        self.calendar.hide()
        self.line.setFocus()


class MomentField(DateField):
    def words(self, value: object) -> str:
        return shown_moment(value) if isinstance(value, datetime) else ""

    def read(self, text: str) -> datetime:
        return moment(text, datetime.now().astimezone())

    def picked(self, on: date) -> datetime:
        # The hour that is there already is kept.
        try:
            before = self.value()
        except Refused:
            before = None
        if isinstance(before, datetime):
            at = before.astimezone()
            return datetime(on.year, on.month, on.day, at.hour, at.minute).astimezone()
        return datetime(on.year, on.month, on.day, 9).astimezone()
