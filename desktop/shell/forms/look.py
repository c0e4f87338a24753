"""What a form adds to the style sheet."""

from functools import lru_cache

from desktop.shell.tokens import Tokens

_RULES = """
QWidget[look="form"] {{ background: transparent; }}
QLabel[look="group"] {{ font-size: 14px; font-weight: 600; color: {text}; padding: 0; }}
QLabel[look="needed"] {{ color: {danger}; font-weight: 600; }}
QLabel[look="mark"] {{ color: {muted}; font-size: 12px; }}
QLabel[look="mark"][tone="warning"] {{ color: {warning}; font-weight: 500; }}
QLabel[look="mark"][tone="hint"] {{ color: {accent}; font-weight: 500; }}
QLabel[look="unit"] {{ color: {muted}; }}

QPlainTextEdit[tone="danger"], QComboBox[tone="danger"], QLineEdit[tone="danger"],
QFrame[look="tags"][tone="danger"] {{ border-color: {danger}; }}
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {{ background: {ground};
    border-color: {line}; }}
QComboBox:disabled, QCheckBox:disabled {{ color: {text}; }}

QFrame[look="tags"] {{ background: {surface}; border: 1px solid {field}; border-radius: 7px; }}
QFrame[look="tags"][focused="true"] {{ border: 2px solid {accent}; }}
QFrame[look="tags"] QLineEdit, QFrame[look="tags"] QLineEdit:focus {{ border: 0; padding: 0 4px;
    background: transparent; min-height: 24px; }}
QPushButton[look="tag"] {{ background: {accent_soft}; color: {accent}; border: 2px solid transparent;
    border-radius: 12px; min-height: 20px; padding: 0 8px; font-size: 12px; }}
QPushButton[look="tag"]:hover {{ background: {chosen}; }}
QPushButton[look="tag"]:focus {{ border: 2px solid {accent}; min-height: 20px; padding: 0 8px; }}
QPushButton[look="tag"]:disabled {{ background: {hover}; color: {text}; }}

QCalendarWidget QWidget {{ background: {surface}; color: {text}; alternate-background-color: {surface}; }}
QCalendarWidget QAbstractItemView {{ background: {surface}; color: {text}; outline: 0;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {muted}; }}
QCalendarWidget QToolButton {{ background: transparent; color: {text}; border: 2px solid transparent;
    border-radius: 6px; padding: 3px 8px; font-weight: 600; }}
QCalendarWidget QToolButton:hover {{ background: {hover}; }}
QCalendarWidget QToolButton:focus {{ border-color: {accent}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; width: 0; }}
QFrame[look="calendar"] {{ background: {surface}; border: 1px solid {edge}; }}

QFrame[look="choice"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QRadioButton {{ color: {text}; spacing: 8px; min-height: 22px; padding: 0 5px 0 1px;
    border: 2px solid transparent; border-radius: 6px; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {field}; border-radius: 8px;
    background: {surface}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {accent};
    background: {on_accent}; }}
QRadioButton:focus {{ border-color: {accent}; }}
"""


@lru_cache(4)
def rules(tokens: Tokens) -> str:
    return _RULES.format(**tokens._asdict())
