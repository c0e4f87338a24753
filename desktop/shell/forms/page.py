"""A form that scrolls, what is said of it above, and what is done with it below."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.shell.forms.bar import Bar
from desktop.shell.forms.form import Form
from desktop.shell.forms.look import rules
from desktop.shell.theme import Theme


class FormPage(QWidget):
    def __init__(self, theme: Theme, form: Form) -> None:
        super().__init__()
        self._theme, self.form = theme, form
        self.bar = Bar()
        self.save = QPushButton(self.tr("Save"))
        self.save.setProperty("look", "primary")
        self.save.setToolTip(self.tr("Enter; in a text of several lines Ctrl+Enter"))
        self.cancel = QPushButton(self.tr("Cancel"))
        for button in (self.save, self.cancel):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text())
        self.save.clicked.connect(self.save_now)
        self.cancel.clicked.connect(self.leave)
        form.submitted.connect(self.save_now)
        form.escaped.connect(self.leave)
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)
        form.entered_field.connect(self._on_entered_field)

    # What a page does

    @Slot()
    def save_now(self) -> None:
        raise NotImplementedError

    @Slot()
    def leave(self) -> None:
        raise NotImplementedError

    # Drawing

    def _lay_out(self) -> None:
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 10, 4)
        around.addWidget(self.form)
        area = self.area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        needed = self.needed = QLabel(self.tr("* needed"), self)
        needed.setProperty("look", "small")
        needed.setVisible(any(each.declared.is_needed for each in self.form.fields.values()))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(needed)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self.bar)
        page.addWidget(area, 1)
        page.addLayout(buttons)

    @Slot(QWidget)
    def _on_entered_field(self, field: QWidget) -> None:
        # With its title and what is said below it, not only the line with the cursor; and once
        # everything has the place that it takes with what has just been said.
        QTimer.singleShot(0, field, lambda: self.area.ensureWidgetVisible(field, 0, 12))

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(rules(self._theme.tokens))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # From the bar and the buttons; what is typed in the form arrives by its signals.
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)
