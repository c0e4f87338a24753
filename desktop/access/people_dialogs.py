"""What is asked about a person: whom to invite, in which roles, who takes over from whom."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.access.permissions import Role
from desktop.access.card import Notice
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped

WIDTH = 480


def _tr(text: str) -> str:
    return QCoreApplication.translate("People", text)


def role_title(role: Role) -> str:
    return {
        Role.OWNER: _tr("Owner"),
        Role.ADMIN: _tr("Admin"),
        Role.MANAGER: _tr("Manager"),
        Role.SALES_REP: _tr("Sales rep"),
        Role.MARKETER: _tr("Marketer"),
        Role.ANALYST: _tr("Analyst"),
        Role.USER: _tr("User"),
        Role.VIEWER: _tr("Viewer"),
    }[role]


class PersonDialog(QDialog):
    """Stays open until the database has done it, and says here why it will not."""

    def __init__(self, shell: Shell, title: str, lead: str, go: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.shell = shell
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        heading = QLabel(title)
        heading.setProperty("look", "title")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.lead = Wrapped(lead, "lead")
        self.lead.setVisible(bool(lead))
        self.notice = Notice()
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.go = QPushButton(go)
        self.go.setProperty("look", "primary")
        self.go.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        for button in (self.go, self.cancel):
            button.setAccessibleName(button.text())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(12)
        page.addWidget(heading)
        page.addWidget(self.lead)
        page.addWidget(self.notice)
        page.addLayout(self.body, 1)
        page.addLayout(row)
        # Its own buttons are waiting, so a refusal meanwhile is an answer to them.
        shell.tasks.refused.connect(self._on_refused)

    def wait(self) -> None:
        self.go.setEnabled(False)
        self.notice.say("")

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        if not self.go.isEnabled():
            self.go.setEnabled(True)
            self.notice.say(sentence)


class RolesDialog(PersonDialog):
    def __init__(self, shell: Shell, name: str, held: Sequence[Role], parent: QWidget) -> None:
        super().__init__(
            shell,
            _tr("Roles of {0}").format(name),
            _tr("Several add up. Without any, the person no longer works here."),
            _tr("Save"),
            parent,
        )
        self.boxes: dict[Role, QCheckBox] = {}
        for role in Role:
            box = QCheckBox(role_title(role))
            box.setAccessibleName(box.text())
            box.setChecked(role in held)
            self.boxes[role] = box
            self.body.addWidget(box)
        # What is to be chosen comes first, and not the button that ends it.
        next(iter(self.boxes.values())).setFocus()

    @property
    def chosen(self) -> frozenset[Role]:
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())


class OffboardDialog(PersonDialog):
    def __init__(self, shell: Shell, name: str, heirs: Mapping[int, str], parent: QWidget) -> None:
        super().__init__(
            shell,
            _tr("Close the account of {0}?").format(name),
            _tr(
                "They are out at once, from their open windows too, in every organization."
                " This can be undone, but for their password: they would need a new one."
            ),
            _tr("Close the account"),
            parent,
        )
        self.go.setProperty("look", "danger")
        self.go.setDefault(False)
        self.cancel.setDefault(True)
        label = QLabel(self.tr("Their records go to"))
        label.setProperty("look", "label")
        self.heir = QComboBox()
        self.heir.setAccessibleName(label.text())
        self.heir.setAccessibleDescription(self.heir.accessibleName())
        label.setBuddy(self.heir)
        self.heir.addItem(self.tr("Nobody: they stay as they are"), None)
        for number, each in heirs.items():
            self.heir.addItem(each, number)
        self.body.addWidget(label)
        self.body.addWidget(self.heir)

    @property
    def chosen(self) -> int | None:
        found = self.heir.currentData()
        return int(found) if found is not None else None


class PasswordDialog(QDialog):
    """A one-time password, shown this once."""

    def __init__(self, name: str, password: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("One-time password"))
        self.setMinimumWidth(WIDTH)
        heading = QLabel(self.windowTitle())
        heading.setProperty("look", "title")
        sentence = Wrapped(
            self.tr(
                "Tell it to {0}. It is shown only now, is good for seven days, and opens nothing"
                " but the choice of a password of their own."
            ).format(name),
            "lead",
        )
        self.password = QLineEdit(password)
        self.password.setReadOnly(True)
        self.password.setAccessibleName(self.windowTitle())
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.clicked.connect(self._on_copy)
        self.done_button = QPushButton(self.tr("Done"))
        self.done_button.setProperty("look", "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        for button in (self.copy, self.done_button):
            button.setAccessibleName(button.text())
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self.password, 1)
        told.addWidget(self.copy)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.done_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 22, 28, 22)
        page.setSpacing(14)
        page.addWidget(heading)
        page.addWidget(sentence)
        page.addLayout(told)
        page.addLayout(row)
        self.copy.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.password.text())
        self.copy.setText(self.tr("Copied"))
        self.copy.setAccessibleName(self.copy.text())
