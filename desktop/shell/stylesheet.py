"""The look of every widget, written once; `look` and `tone` are properties of the widgets."""

from pathlib import Path

from desktop.shell.tokens import Tokens

# A style sheet takes its small pictures from files, one in the colour of each theme.
ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"

# Sizes are device-independent pixels, so that all platforms and scale factors agree.
_RULES = """
QMainWindow, QDialog, QWidget[look="ground"] {{ background: {ground}; }}
QWidget[look="sidebar"] {{ background: {sidebar}; border: 0; border-right: 1px solid {line}; }}
QFrame[look="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 10px; }}
QFrame[look="logo"] {{ background: transparent; border: 1px dashed {edge}; border-radius: 8px; }}
QFrame[look="rule"] {{ background: {line}; border: 0; max-height: 1px; min-height: 1px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}

QLabel[look="brand"] {{ font-size: 15px; font-weight: 600; }}
QLabel[look="title"] {{ font-size: 22px; font-weight: 600; }}
QLabel[look="heading"] {{ font-size: 14px; font-weight: 600; }}
QLabel[look="lead"] {{ font-size: 14px; color: {muted}; }}
QLabel[look="muted"] {{ color: {muted}; }}
QLabel[look="small"] {{ color: {muted}; font-size: 12px; }}

QLabel[look="wordmark"] {{ font-size: 20px; font-weight: 600; }}
QLabel[look="label"] {{ font-weight: 500; }}
QLabel[look="note"] {{ color: {muted}; font-size: 12px; }}
QLabel[look="note"][tone="good"] {{ color: {good}; }}
QLabel[look="note"][tone="warning"] {{ color: {warning}; }}
QLabel[look="note"][tone="danger"] {{ color: {danger}; }}

QLabel[look="pill"] {{ border-radius: 9px; padding: 2px 9px; font-size: 12px; font-weight: 500;
    background: {hover}; color: {muted}; }}
QLabel[look="pill"][tone="good"] {{ background: {good_soft}; color: {good}; }}
QLabel[look="pill"][tone="warning"] {{ background: {warning_soft}; color: {warning}; }}
QLabel[look="pill"][tone="danger"] {{ background: {danger_soft}; color: {danger}; }}

QFrame[look="banner"] {{ background: {warning_soft}; border: 0; border-bottom: 1px solid {line}; }}
QFrame[look="banner"] QLabel {{ color: {warning}; font-weight: 500; }}
QFrame[look="works"] {{ background: {surface}; border: 0; border-top: 1px solid {line}; }}
QFrame[look="work"] {{ background: transparent; border: 0; }}
QFrame[look="work"] QPushButton {{ min-height: 26px; }}
QFrame[look="work"] QPushButton:focus {{ min-height: 24px; }}
QProgressBar {{ border: 0; border-radius: 3px; background: {line}; max-height: 6px;
    min-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QFrame[look="notice"] {{ background: {hover}; border: 0; border-radius: 8px; }}
QFrame[look="notice"][tone="good"] {{ background: {good_soft}; }}
QFrame[look="notice"][tone="warning"] {{ background: {warning_soft}; }}
QFrame[look="notice"][tone="danger"] {{ background: {danger_soft}; }}
QFrame[look="notice"][tone="good"] QLabel {{ color: {good}; }}
QFrame[look="notice"][tone="warning"] QLabel {{ color: {warning}; }}
QFrame[look="notice"][tone="danger"] QLabel {{ color: {danger}; }}
QFrame[look="toast"] {{ background: {text}; border: 0; border-radius: 8px; }}
QFrame[look="toast"] QLabel {{ color: {surface}; }}

QFrame[look="palette"] {{ background: {surface}; border: 1px solid {edge}; border-radius: 12px; }}
QLineEdit[look="palette"] {{ border: 0; border-radius: 12px; background: transparent;
    font-size: 15px; padding: 8px 16px; min-height: 30px; }}
QLineEdit[look="palette"]:focus {{ border: 0; padding: 8px 16px; }}
QListView[look="palette"] {{ background: transparent; border: 0; outline: 0; padding: 4px 0; }}

QPushButton, QCheckBox, QRadioButton {{ outline: 0; }}
QPushButton {{ background: {surface}; color: {text}; border: 1px solid {edge};
    border-radius: 7px; padding: 0 14px; min-height: 32px; font-weight: 500; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 0 13px; min-height: 30px; }}
QPushButton:disabled {{ color: {muted}; background: {ground}; border-color: {line}; }}
QPushButton[look="primary"] {{ background: {accent}; color: {on_accent};
    border-color: {accent}; }}
QPushButton[look="primary"]:hover {{ background: {accent_strong};
    border-color: {accent_strong}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[look="primary"]:disabled {{ background: {line}; color: {muted};
    border-color: {line}; }}

QPushButton[look="entry"] {{ background: transparent; border: 2px solid transparent;
    padding: 0 8px; min-height: 28px; text-align: left; color: {muted}; }}
QPushButton[look="entry"]:hover {{ background: {hover}; color: {text}; }}
QPushButton[look="entry"]:checked {{ background: {accent_soft}; color: {accent};
    font-weight: 600; }}
QPushButton[look="entry"]:disabled {{ background: transparent; color: {muted};
    font-weight: 500; }}
QPushButton[look="entry"]:focus {{ border-color: {accent}; }}

QPushButton[look="search"] {{ text-align: left; color: {muted}; padding: 0 9px; min-height: 28px;
    font-weight: 400; }}
QPushButton[look="search"]:focus {{ padding: 0 8px; min-height: 26px; }}
QLabel[look="group"] {{ color: {muted}; font-size: 11px; font-weight: 600; padding-left: 10px; }}

QPushButton[look="link"] {{ background: transparent; border: 2px solid transparent;
    color: {accent}; padding: 0 8px; min-height: 26px; }}
QPushButton[look="link"]:hover {{ color: {accent_strong}; background: {hover}; }}
QPushButton[look="link"]:focus {{ border-color: {accent}; }}
QPushButton[look="person"] {{ background: transparent; border: 2px solid transparent;
    border-radius: 8px; padding: 0; }}
QPushButton[look="person"]:hover {{ background: {hover}; }}
QPushButton[look="person"]:focus {{ border-color: {accent}; }}

QFrame[look="segments"] {{ background: {hover}; border: 0; border-radius: 8px; }}
QToolButton[look="segment"] {{ border: 2px solid transparent; border-radius: 6px;
    background: transparent; min-height: 22px; padding: 0 6px; }}
QToolButton[look="segment"]:hover {{ color: {text}; background: {line}; }}
QToolButton[look="segment"]:checked {{ background: {surface}; color: {accent}; }}
QToolButton[look="segment"]:focus {{ border-color: {accent}; }}
QToolButton[look="within"] {{ border: 2px solid transparent; border-radius: 5px;
    background: transparent; padding: 2px; }}
QToolButton[look="within"]:hover {{ background: {hover}; }}
QToolButton[look="within"]:focus {{ border-color: {accent}; }}
QToolButton[look="quiet"] {{ border: 2px solid transparent; border-radius: 6px;
    background: transparent; padding: 3px; }}
QToolButton[look="quiet"]:hover {{ background: {hover}; }}
QToolButton[look="quiet"]:focus {{ border-color: {accent}; }}

QToolButton[look="tool"] {{ border: 1px solid {edge}; border-radius: 7px; background: {surface};
    color: {text}; padding: 0 10px; min-height: 32px; font-weight: 500; }}
QToolButton[look="tool"]:hover {{ background: {hover}; }}
QToolButton[look="tool"]:checked {{ background: {accent_soft}; color: {accent};
    border-color: {accent}; }}
QToolButton[look="tool"]:focus {{ border: 2px solid {accent}; padding: 0 9px; min-height: 30px; }}
QToolButton[look="tool"]:disabled {{ color: {muted}; background: {ground}; border-color: {line}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}

QToolButton[look="chip"] {{ border: 1px solid {line}; border-radius: 13px; background: {surface};
    color: {text}; padding: 0 11px; min-height: 24px; font-size: 12px; font-weight: 500; }}
QToolButton[look="chip"]:hover {{ background: {hover}; }}
QToolButton[look="chip"]:checked {{ background: {accent_soft}; color: {accent};
    border-color: {accent_soft}; }}
QToolButton[look="chip"]:focus {{ border: 2px solid {accent}; padding: 0 10px; min-height: 22px; }}

QLineEdit, QPlainTextEdit {{ background: {surface}; color: {text}; border: 1px solid {field};
    border-radius: 7px; padding: 6px 8px; selection-background-color: {chosen};
    selection-color: {text}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}
QLineEdit {{ min-height: 20px; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ background: transparent; border: 0;
    padding: 0; min-height: 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: 0; }}
QLineEdit:disabled {{ color: {muted}; background: {ground}; border-color: {line}; }}
QLineEdit[tone="danger"] {{ border-color: {danger}; }}
QComboBox {{ background: {surface}; color: {text}; border: 1px solid {field}; border-radius: 7px;
    padding: 0 10px; min-height: 32px; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 0 9px; min-height: 30px; }}
QComboBox:disabled {{ color: {muted}; background: {ground}; border-color: {line}; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: url({icons}/chevron-down-{name}.svg); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {text}; border: 1px solid {line};
    padding: 4px; selection-background-color: {chosen}; selection-color: {text}; outline: 0; }}
QListView[look="suggestions"] {{ background: {surface}; color: {text}; border: 1px solid {edge};
    padding: 4px; outline: 0; font-size: 13px; }}
QListView[look="suggestions"]::item {{ min-height: 28px; padding: 0 8px; border-radius: 5px; }}
QListView[look="suggestions"]::item:selected {{ background: {chosen}; color: {text}; }}
QCheckBox {{ spacing: 8px; min-height: 22px; }}
QCheckBox:disabled {{ color: {muted}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {field}; border-radius: 4px;
    background: {surface}; }}
QCheckBox::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; width: 14px; height: 14px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent};
    image: url({icons}/check-{name}.svg); }}
QCheckBox::indicator:checked:focus {{ border-color: {text}; }}
QCheckBox::indicator:disabled {{ background: {ground}; border-color: {line}; }}
QCheckBox::indicator:checked:disabled {{ background: {muted}; border-color: {muted}; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 8px;
    padding: 5px; }}
QMenu::item {{ padding: 7px 22px 7px 8px; border-radius: 5px; }}
QMenu::item:selected {{ background: {hover}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 6px; }}
QToolButton[look="toast-close"] {{ border: 2px solid transparent; border-radius: 6px;
    background: transparent; padding: 2px; }}
QToolButton[look="toast-close"]:focus {{ border-color: {accent}; }}
QToolTip {{ background: {text}; color: {surface}; border: 0; padding: 5px 8px; }}

QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: 4px; min-height: 32px;
    margin: 1px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {edge}; border-radius: 4px; min-width: 32px;
    margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def stylesheet(tokens: Tokens) -> str:
    return _RULES.format(**tokens._asdict(), icons=ICONS.as_posix())
