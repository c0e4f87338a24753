"""Light, dark, or as the system has it: one place sets palette, style sheet and font."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop.shell.stylesheet import stylesheet
from desktop.shell.tokens import DARK, LIGHT, Tokens

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"

# What is drawn by hand (icons, bars) asks for its colours here while it paints.
_current: Tokens = LIGHT


def colour(role: str) -> str:
    value: str = getattr(_current, role)
    return value


class Mode(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Theme(QObject):
    changed = Signal()
    # By the person, not by the system.
    chosen = Signal()

    def __init__(self, app: QApplication, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self.mode = mode
        self.tokens = LIGHT
        app.setFont(_font())
        # The palette as the platform made it says what the system prefers, and does so without
        # Qt's enumerations, whose making alone would cost the first paint 14 ms.
        self._system_is_dark = app.palette().window().color().lightness() < 128
        self._apply()

    def follow_system(self) -> None:
        """To be called once, after the first paint."""
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self._ask_platform()

    def choose(self, mode: Mode) -> None:
        self.mode = mode
        self._ask_platform()
        self._apply()
        self.chosen.emit()

    def _ask_platform(self) -> None:
        from PySide6.QtCore import Qt

        # Asking the platform as well gives native frames and dialogs the same colours.
        hints = self._app.styleHints()
        if self.mode is Mode.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self.mode is Mode.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    @Slot()
    def _on_scheme_changed(self) -> None:
        from PySide6.QtCore import Qt

        if self.mode is Mode.SYSTEM:
            found = self._app.styleHints().colorScheme()
            # A platform that does not know (a bare X server) says Unknown, and changes nothing.
            if found != Qt.ColorScheme.Unknown:
                self._system_is_dark = found == Qt.ColorScheme.Dark
            self._apply()

    def _apply(self) -> None:
        global _current  # noqa: PLW0603 (one application, one theme; painting code asks for it)
        tokens = self._wanted()
        if self._app.styleSheet() and tokens is self.tokens:
            return
        self.tokens = _current = tokens
        self._app.setPalette(palette(tokens))
        self._app.setStyleSheet(stylesheet(tokens))
        self.changed.emit()

    def _wanted(self) -> Tokens:
        dark = self._system_is_dark if self.mode is Mode.SYSTEM else self.mode is Mode.DARK
        return DARK if dark else LIGHT


def palette(tokens: Tokens) -> QPalette:
    found = QPalette()
    role = QPalette.ColorRole
    for each, value in (
        (role.Window, tokens.ground),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.ground),
        (role.Button, tokens.surface),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.line),
        (role.Mid, tokens.line),
        (role.Dark, tokens.edge),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.danger),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.chosen),
        (role.HighlightedText, tokens.text),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.surface),
    ):
        found.setColor(each, QColor(value))
    for each in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.muted))
    return found


def _font() -> QFont:
    for file in sorted(FONTS.glob("Inter-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont("Inter")
    # The others stand in for scripts that Inter does not have, and where its files are missing.
    font.setFamilies(["Inter", "Segoe UI Variable", "SF Pro Text", "Noto Sans", "DejaVu Sans"])
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
