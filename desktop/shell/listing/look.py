"""What a list adds to the style sheet, and the brushes it paints its cells with."""

from functools import lru_cache

from PySide6.QtGui import QColor

from desktop.shell import theme
from desktop.shell.tokens import Tokens

# How high a row is: as many as possible, the usual, easy on the eyes.
DENSITIES = {"compact": 28, "normal": 36, "roomy": 44}

_RULES = """
QWidget[look="listing"] {{ background: {surface}; }}
QTableView {{ background: {surface}; color: {text}; border: 0; outline: 0;
    selection-background-color: {chosen}; selection-color: {text}; }}
QHeaderView {{ background: {surface}; border: 0; }}
QHeaderView::section {{ background: {surface}; border: 0; }}
QAbstractScrollArea::corner {{ background: {surface}; border: 0; }}

QFrame[look="condition"] {{ background: {accent_soft}; border: 0; border-radius: 13px; }}
QFrame[look="condition"] QLabel {{ color: {accent}; font-size: 12px; font-weight: 500; }}
QPushButton[look="link"] {{ border: 2px solid transparent; border-radius: 6px; padding: 0 4px;
    background: transparent; color: {accent}; min-height: 22px; font-size: 12px; }}
QPushButton[look="link"]:hover {{ background: {hover}; }}
QPushButton[look="link"]:focus {{ border-color: {accent}; }}
QPushButton[look="danger"] {{ color: {danger}; }}

QFrame[look="chosen"] {{ background: {accent_soft}; border: 0; }}
QFrame[look="chosen"] QLabel {{ color: {accent}; font-weight: 500; }}
QFrame[look="chosen"] QPushButton {{ min-height: 26px; padding: 0 10px; }}
QFrame[look="chosen"] QPushButton:focus {{ min-height: 24px; padding: 0 9px; }}
QFrame[look="panel"] {{ background: {ground}; border: 0; border-top: 1px solid {line};
    border-bottom: 1px solid {line}; }}
QFrame[look="group"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QLabel[look="wrong"] {{ color: {danger}; font-size: 12px; }}
QFrame[look="bubble"] {{ background: {danger_soft}; border: 1px solid {danger};
    border-radius: 6px; }}
QFrame[look="bubble"] QLabel {{ color: {danger}; font-weight: 500; }}
QFrame[look="popup"] {{ background: {surface}; border: 1px solid {edge}; border-radius: 8px; }}

QLineEdit[look="search"] {{ padding-left: 32px; min-height: 20px; }}
QLineEdit[look="search"]:focus {{ padding-left: 31px; }}
QLineEdit[look="cell"], QAbstractSpinBox[look="cell"], QComboBox[look="cell"] {{
    border: 2px solid {accent}; border-radius: 0; padding: 0 9px; min-height: 0;
    background: {surface}; }}
QComboBox, QAbstractSpinBox {{ background: {surface}; color: {text}; border: 1px solid {field};
    border-radius: 7px; padding: 0 8px; min-height: 30px; selection-background-color: {chosen};
    selection-color: {text}; }}
QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {accent}; padding: 0 7px;
    min-height: 28px; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox QAbstractItemView, QListView {{ background: {surface}; color: {text};
    border: 1px solid {edge}; outline: 0; selection-background-color: {chosen};
    selection-color: {text}; }}
QListView[look="suggestions"] {{ padding: 5px; font-size: 13px; }}
QListView[look="suggestions"]::item {{ min-height: 28px; padding: 0 8px; border-radius: 5px; }}
QListView[look="suggestions"]::item:selected {{ background: {hover}; color: {text}; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {edge}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {hover}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QCheckBox {{ color: {text}; spacing: 8px; }}
"""


@lru_cache(4)
def rules(tokens: Tokens) -> str:
    return _RULES.format(**tokens._asdict())


@lru_cache(256)
def _colour(value: str) -> QColor:
    return QColor(value)


def colour(role: str) -> QColor:
    """A colour of the theme of the moment, made once."""
    return _colour(theme.colour(role))
