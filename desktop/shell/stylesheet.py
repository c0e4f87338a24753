"""The look of every widget, written once; `look` and `tone` are properties of the widgets."""

from dataclasses import asdict

from desktop.shell.tokens import Tokens

# Sizes are device-independent pixels, so that all platforms and scale factors agree.
_RULES = """
QMainWindow, QDialog, QWidget[look="ground"] {{ background: {ground}; }}
QWidget[look="sidebar"] {{ background: {sidebar}; border: 0; border-right: 1px solid {line}; }}
QFrame[look="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 10px; }}
QFrame[look="rule"] {{ background: {line}; border: 0; max-height: 1px; min-height: 1px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}

QLabel[look="brand"] {{ font-size: 15px; font-weight: 600; }}
QLabel[look="title"] {{ font-size: 22px; font-weight: 600; }}
QLabel[look="heading"] {{ font-size: 14px; font-weight: 600; }}
QLabel[look="lead"] {{ font-size: 14px; color: {muted}; }}
QLabel[look="muted"] {{ color: {muted}; }}
QLabel[look="small"] {{ color: {muted}; font-size: 12px; }}

QLabel[look="pill"] {{ border-radius: 9px; padding: 2px 9px; font-size: 12px; font-weight: 500;
    background: {hover}; color: {muted}; }}
QLabel[look="pill"][tone="good"] {{ background: {good_soft}; color: {good}; }}
QLabel[look="pill"][tone="warning"] {{ background: {warning_soft}; color: {warning}; }}
QLabel[look="pill"][tone="danger"] {{ background: {danger_soft}; color: {danger}; }}

QFrame[look="banner"] {{ background: {warning_soft}; border: 0; border-bottom: 1px solid {line}; }}
QFrame[look="banner"] QLabel {{ color: {warning}; font-weight: 500; }}
QFrame[look="toast"] {{ background: {text}; border: 0; border-radius: 8px; }}
QFrame[look="toast"] QLabel {{ color: {surface}; }}

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
    padding: 0 8px; min-height: 32px; text-align: left; color: {muted}; }}
QPushButton[look="entry"]:hover {{ background: {hover}; color: {text}; }}
QPushButton[look="entry"]:checked {{ background: {accent_soft}; color: {accent};
    font-weight: 600; }}
QPushButton[look="entry"]:disabled {{ background: transparent; color: {muted};
    font-weight: 500; }}
QPushButton[look="entry"]:focus {{ border-color: {accent}; }}

QFrame[look="segments"] {{ background: {hover}; border: 0; border-radius: 8px; }}
QToolButton[look="segment"] {{ border: 2px solid transparent; border-radius: 6px;
    background: transparent; min-width: 40px; min-height: 22px; padding: 0; }}
QToolButton[look="segment"]:checked {{ background: {surface}; }}
QToolButton[look="segment"]:focus {{ border-color: {accent}; }}
QToolButton[look="quiet"] {{ border: 2px solid transparent; border-radius: 6px;
    background: transparent; padding: 3px; }}
QToolButton[look="quiet"]:hover {{ background: {hover}; }}
QToolButton[look="quiet"]:focus {{ border-color: {accent}; }}

QLineEdit, QPlainTextEdit {{ background: {surface}; color: {text}; border: 1px solid {edge};
    border-radius: 7px; padding: 6px 8px; selection-background-color: {chosen};
    selection-color: {text}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}
QToolButton[look="toast-close"] {{ border: 2px solid transparent; border-radius: 6px;
    background: transparent; padding: 2px; }}
QToolButton[look="toast-close"]:focus {{ border-color: {accent}; }}
QToolTip {{ background: {text}; color: {surface}; border: 0; padding: 5px 8px; }}

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
    return _RULES.format(**asdict(tokens))
