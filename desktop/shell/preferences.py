"""How this workstation likes its window: kept in one ini file of the home folder."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from core.home import Home
from desktop.shell.places import Place
from desktop.shell.states import Known
from desktop.shell.theme import Mode

FIRST_SIZE = QSize(1180, 760)
# Above the window, so that it can be taken hold of again; how high it is nobody knows this early.
TITLE_BAR = 32


class Preferences:
    def __init__(self, home: Home) -> None:
        self._file = QSettings(str(home.window), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Mode:
        with suppress(ValueError):
            return Mode(str(self._file.value("theme", Mode.SYSTEM.value)))
        return Mode.SYSTEM

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._file.setValue("theme", mode.value)

    @property
    def language(self) -> str:
        """Empty is what the system speaks."""
        return str(self._file.value("language", ""))

    @language.setter
    def language(self, name: str) -> None:
        self._file.setValue("language", name)

    @property
    def formats(self) -> str:
        """The place whose dates, numbers and money are written, such as de_CH; empty goes by the language."""
        return str(self._file.value("formats", ""))

    @formats.setter
    def formats(self, name: str) -> None:
        self._file.setValue("formats", name)

    @property
    def last_backup(self) -> Path | None:
        """The last backup written from this workstation, wherever the person put it."""
        said = str(self._file.value("last_backup", ""))
        return Path(said) if said else None

    @last_backup.setter
    def last_backup(self, file: Path) -> None:
        self._file.setValue("last_backup", str(file))

    @property
    def screen(self) -> str:
        """Which one was looked at last; empty before there was any."""
        return str(self._file.value("screen", ""))

    @screen.setter
    def screen(self, name: str) -> None:
        self._file.setValue("screen", name)

    @property
    def rot_days(self) -> int:
        """How long a card may stand in its column before the board says so."""
        said = str(self._file.value("rot_days", "14"))
        return int(said) if said.isdecimal() and 1 <= int(said) <= 365 else 14

    @rot_days.setter
    def rot_days(self, days: int) -> None:
        self._file.setValue("rot_days", str(days))

    @property
    def sidebar_is_narrow(self) -> bool:
        return bool(self._file.value("sidebar") == "narrow")

    @sidebar_is_narrow.setter
    def sidebar_is_narrow(self, narrow: bool) -> None:
        self._file.setValue("sidebar", "narrow" if narrow else "wide")

    @property
    def start_screen(self) -> str:
        """Which one is shown first; empty is the one that was looked at last."""
        return str(self._file.value("start_screen", ""))

    @start_screen.setter
    def start_screen(self, name: str) -> None:
        self._file.setValue("start_screen", name)

    @property
    def row_height(self) -> str:
        """How high the rows of lists are: compact, normal or roomy."""
        said = str(self._file.value("row_height", "normal"))
        return said if said in ("compact", "normal", "roomy") else "normal"

    @row_height.setter
    def row_height(self, name: str) -> None:
        self._file.setValue("row_height", name)

    @property
    def server(self) -> str:
        """The shared server that was used last, by its name; empty for the local one."""
        return str(self._file.value("server", ""))

    @server.setter
    def server(self, name: str) -> None:
        self._file.setValue("server", name)

    def known(self, place: Place) -> Known:
        said = self._file.value(f"{_group(place)}/organization")
        return Known(
            str(self._file.value(f"{_group(place)}/email", "")),
            self._file.value(f"{_group(place)}/stays") == "yes",
            int(str(said)) if str(said).isdecimal() else None,
        )

    def known_as(self, place: Place, email: str, stays: bool) -> Known:
        """What is known of this person; somebody else's organization is not theirs."""
        known = self.known(place)
        same = known.email.casefold() == email.casefold()
        return Known(email, stays, known.organization if same else None)

    def know(self, place: Place, email: str, *, stays: bool) -> None:
        """Remember who was here last; whether they stay, the keyring knows with which password."""
        if self.known(place).email.casefold() != email.casefold():
            self._file.remove(f"{_group(place)}/organization")
            self._file.remove(f"{_group(place)}/recent")
        self._file.setValue(f"{_group(place)}/email", email)
        self._file.setValue(f"{_group(place)}/stays", "yes" if stays else "no")

    def know_organization(self, place: Place, organization: int) -> None:
        self._file.setValue(f"{_group(place)}/organization", organization)

    def recent(self, place: Place, organization: int) -> list[tuple[str, int]]:
        """The records looked at last, by screen and number: what they are called is not written down."""
        said = str(self._file.value(f"{_group(place)}/recent/{organization}", ""))
        pairs = (each.rpartition(" ") for each in said.split("/") if each)
        return [(name, int(number)) for name, _, number in pairs if number.isdecimal()]

    def keep_recent(self, place: Place, organization: int, recent: list[tuple[str, int]]) -> None:
        said = "/".join(f"{name} {number}" for name, number in recent)
        self._file.setValue(f"{_group(place)}/recent/{organization}", said)

    def keep_geometry(self, window: QWidget, name: str = "geometry") -> None:
        self._file.setValue(name, window.saveGeometry())
        self._file.sync()

    def restore_geometry(
        self, window: QWidget, name: str = "geometry", first: QSize = FIRST_SIZE
    ) -> None:
        """Put the window where it was, but always wholly onto a screen that exists today."""
        kept = self._file.value(name)
        if not (isinstance(kept, QByteArray) and window.restoreGeometry(kept)):
            window.resize(first)
            screen = QGuiApplication.primaryScreen()
            window.setGeometry(clamped(window.geometry(), _room(screen), middle=True))
        if not window.isMaximized() and not window.isFullScreen():
            inside = window.geometry()
            screen = QGuiApplication.screenAt(inside.center()) or QGuiApplication.primaryScreen()
            window.setGeometry(clamped(inside, _room(screen)))


def _group(place: Place) -> str:
    # A slash would begin another group.
    return "people/" + place.key.replace("/", "%2F")


def _room(screen: QScreen) -> QRect:
    return screen.availableGeometry().adjusted(0, TITLE_BAR, 0, 0)


def clamped(window: QRect, screen: QRect, *, middle: bool = False) -> QRect:
    """The window's rectangle, made no larger than the screen and moved onto it."""
    size = window.size().boundedTo(screen.size())
    placed = QRect(window.topLeft(), size)
    if middle:
        placed.moveCenter(screen.center())
    placed.moveLeft(max(screen.left(), min(placed.left(), screen.right() - size.width() + 1)))
    placed.moveTop(max(screen.top(), min(placed.top(), screen.bottom() - size.height() + 1)))
    return placed
