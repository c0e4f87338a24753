"""A lead becomes a customer: whom we know already is offered first, and all of it is one change."""

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.language import said
from desktop.shell.shell import Shell
from desktop.shell.wrapped import Wrapped, restyle

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.leads.converting import Converted, Known, Match

WIDTH = 480


class Chooser(QWidget):
    """Somebody new, or one of those we know; what speaks for each stands beside the name."""

    def __init__(self, title: str, new: str, nobody: str = "") -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._ids: dict[QRadioButton, int | None] = {}
        heading = QLabel(title)
        heading.setProperty("look", "label")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(heading)
        self.new = self._offer(new, None)
        self.nobody = self._offer(nobody, None) if nobody else None
        self.new.setChecked(True)

    def offer(self, matches: "tuple[Match, ...]") -> None:
        for place, match in enumerate(matches):
            told = f"{match.name} – {said(match.because)}"
            button = self._offer(told.replace("&", "&&"), match.id, at=1 + place)
            if place == 0:
                # Whom we know is far more often meant than a second one of the same name.
                button.setChecked(True)

    def _offer(self, text: str, number: int | None, at: int | None = None) -> QRadioButton:
        button = QRadioButton(text)
        button.setAccessibleName(text.replace("&&", "&"))
        self._group.addButton(button)
        self._ids[button] = number
        self._column.insertWidget(self._column.count() if at is None else at, button)
        return button

    @property
    def chosen(self) -> int | None:
        button = self._group.checkedButton()
        return self._ids[button] if isinstance(button, QRadioButton) else None

    @property
    def is_nobody(self) -> bool:
        return self.nobody is not None and self.nobody.isChecked()


class ConvertDialog(QDialog):
    def __init__(self, shell: Shell, parent: QWidget, organization: int, lead: int) -> None:
        super().__init__(parent)
        self.shell, self.organization, self.lead = shell, organization, lead
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Convert lead"))
        self.setMinimumWidth(WIDTH)
        self.heading = QLabel(self.tr("Convert lead"))
        self.heading.setProperty("look", "heading")
        self.company = Chooser(self.tr("Company"), self.tr("A new company"))
        self.contact = Chooser(self.tr("Contact"), self.tr("A new contact"), self.tr("No contact"))
        self.with_opportunity = QCheckBox(self.tr("With an opportunity"))
        self.with_opportunity.setChecked(True)
        self.title = self._line(self.tr("Title of the opportunity"), 255)
        self.amount = self._line(self.tr("Amount"), 20)
        # Millions are read whole.
        self.amount.setMinimumWidth(130)
        self.currency = QLabel()
        self.currency.setProperty("look", "muted")
        self.with_opportunity.toggled.connect(self._on_opportunity)
        self.note = Wrapped(look="note")
        self.note.say(self.tr("All of it is one change, and can be taken back as one."))
        self.stay, self.go = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Convert"))
        self.go.setProperty("look", "primary")
        self.go.setDefault(True)
        self.go.setEnabled(False)
        self.stay.clicked.connect(self.reject)
        self.go.clicked.connect(self.convert)
        self._arrange()

        def read(session: "Session") -> "Known":
            from core.leads.converting import known

            return known(session, organization, lead)

        shell.tasks.read(self, read, self._on_known)

    def _line(self, name: str, most: int) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(name)
        line.setMaxLength(most)
        return line

    def _arrange(self) -> None:
        money = QHBoxLayout()
        money.setSpacing(8)
        money.addWidget(self.title, 3)
        money.addWidget(self.amount, 1)
        money.addWidget(self.currency)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.stay)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (self.heading, self.company, self.contact, self.with_opportunity):
            column.addWidget(widget)
        column.addLayout(money)
        column.addWidget(self.note)
        column.addLayout(buttons)

    def _on_known(self, known: "Known") -> None:
        called = known.company_name or known.full_name
        self.heading.setText(self.tr("Convert %s") % called)
        self.company.new.setText(self.tr("A new company: %s") % called.replace("&", "&&"))
        self.contact.new.setText(
            self.tr("A new contact: %s") % known.full_name.replace("&", "&&")
            if known.full_name
            else self.tr("A new contact")
        )
        self.company.offer(known.companies)
        self.contact.offer(known.contacts)
        self.title.setText(called)
        if known.estimated_value is not None:
            self.amount.setText(QLocale().toString(float(known.estimated_value), "f", 2))
        self.currency.setText(known.currency)
        self.go.setEnabled(True)
        self.go.setFocus()

    @Slot(bool)
    def _on_opportunity(self, wanted: bool) -> None:
        for widget in (self.title, self.amount):
            widget.setEnabled(wanted)

    @Slot()
    def convert(self) -> None:
        from core.leads.converting import Choice

        title = " ".join(self.title.text().split()) if self.with_opportunity.isChecked() else ""
        if self.with_opportunity.isChecked() and not title:
            self._refuse(self.tr("An opportunity needs a title."), self.title)
            return
        try:
            amount = self._amount() if title else None
        except InvalidOperation:
            self._refuse(self.tr("The amount is not a number."), self.amount)
            return
        choice = Choice(
            self.company.chosen,
            self.contact.chosen,
            not self.contact.is_nobody,
            title or None,
            amount,
        )
        self.go.setEnabled(False)
        organization, lead = self.organization, self.lead

        def write(session: "Session") -> "Converted":
            from core.leads.converting import convert

            return convert(session, organization, lead, choice)

        self.shell.tasks.write(write, self._on_converted, lambda: self.go.setEnabled(True))

    def _amount(self) -> Decimal | None:
        typed = self.amount.text().strip()
        if not typed:
            return None
        number, is_number = QLocale().toDouble(typed)
        if not is_number or number < 0:
            raise InvalidOperation
        return Decimal(str(number)).quantize(Decimal("0.01"))

    def _refuse(self, sentence: str, field: QWidget) -> None:
        self.note.setProperty("tone", "danger")
        self.note.say(sentence)
        restyle(self.note)
        field.setFocus()

    def _on_converted(self, made: "Converted") -> None:
        self.accept()
        self.shell.say(QCoreApplication.translate("Leads", "The lead is a customer now."))
        self.shell.open("customer_companies", made.company_id)


def open_convert(shell: Shell, parent: QWidget, organization: int, lead: int) -> ConvertDialog:
    dialog = ConvertDialog(shell, parent, organization, lead)
    dialog.open()
    return dialog
