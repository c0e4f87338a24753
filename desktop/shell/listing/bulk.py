"""One edit for many rows: what it will be, for how many, how far it is, and a way to call it off."""

from array import array
from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import Refused
from core.lists.fields import Field, Kind, Listing
from core.lists.listings import LISTINGS
from desktop.shell.doing import Doing
from desktop.shell.language import inside
from desktop.shell.language import said as in_words
from desktop.shell.listing.editing import EditingDelegate, checked
from desktop.shell.tabbing import tab_after
from desktop.shell.works import Works


class BulkDialog(QDialog):
    """What is to be changed; the changing itself goes on below the screens."""

    def __init__(
        self,
        works: Works,
        listing: Listing,
        ids: "array[int]",
        editors: EditingDelegate,
        edited: Callable[[int], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._works, self._listing, self._ids, self._editors = works, listing, ids, editors
        # Says in a sentence how many rows have another value now.
        self._edited = edited
        self.setWindowTitle(self.tr("Edit %s %s") % (QLocale().toString(len(ids)), self._titles))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("Field"))
        self.field.setAccessibleDescription(self.field.accessibleName())
        fields = [each for each in listing.fields if each.name in listing.editable]
        for each in sorted(fields, key=lambda found: found.title.casefold()):
            self.field.addItem(each.title, each.name)
        self.how = QComboBox()
        self.how.setAccessibleName(self.tr("How"))
        self.how.setAccessibleDescription(self.how.accessibleName())
        for text, data in (
            (self.tr("Add these tags"), "add"),
            (self.tr("Take these tags away"), "remove"),
            (self.tr("Set exactly these tags"), "set"),
        ):
            self.how.addItem(text, data)
        self.preview = QLabel()
        self.preview.setWordWrap(True)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.setProperty("look", "wrong")
        self._build()
        self._on_field()
        # Nobody has chosen that yet: Enter is not to empty it.
        self.preview.setText(self.tr("Choose what is to change."))
        self.apply.setEnabled(False)
        self.field.activated.connect(self._on_typed)
        self.field.currentIndexChanged.connect(self._on_field)
        self.how.currentIndexChanged.connect(self._on_typed)

    @property
    def _titles(self) -> str:
        one = len(self._ids) == 1
        return inside(self._listing.singular if one else self._listing.title)

    def _build(self) -> None:
        self._form = QFormLayout()
        self._form.setSpacing(10)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.addRow(self.tr("Field"), self.field)
        self._form.addRow("", self.how)
        self.editor = QWidget()
        self._form.addRow(self.tr("Becomes"), self.editor)
        self.cancel, self.apply = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Change"))
        self.apply.setProperty("look", "primary")
        self.apply.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self.begin)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(self._form)
        for each in (self.wrong, self.preview):
            column.addWidget(each)
        column.addLayout(buttons)

    def _chosen(self) -> Field:
        return self._listing.field(self.field.currentData())

    @Slot()
    def _on_field(self) -> None:
        field = self._chosen()
        made = self._editors.editor(field)
        self._form.replaceWidget(self.editor, made)
        # It would stay on the screen until the event loop comes round to deleting it.
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = made
        self._form.setRowVisible(self.how, field.kind is Kind.TAGS)
        # Made last, it would come behind the buttons.
        tab_after(self.how, made)
        self._editors.on_typed(made, self._on_typed)
        self._on_typed()

    @Slot()
    def _on_typed(self) -> None:
        """What it will be, in words, before anything is done."""
        count = QLocale().toString(len(self._ids))
        field = self._chosen()
        try:
            value = self._value()
        except Refused as refusal:
            said = self._editors.said(self.editor)
            self.wrong.setText(in_words(str(refusal)) if said else "")
            self.preview.setText("")
            self.apply.setEnabled(False)
            return
        self.wrong.setText("")
        self.apply.setEnabled(True)
        if field.kind is Kind.TAGS:
            self.preview.setText(
                self.tr("%s for %s %s.") % (self.how.currentText(), count, self._titles)
            )
        elif value is None:
            self.preview.setText(
                self.tr("“%s” becomes empty in %s %s.") % (field.title, count, self._titles)
            )
        else:
            said = self._editors.shown(self.editor)
            self.preview.setText(
                self.tr("“%s” becomes “%s” in %s %s.") % (field.title, said, count, self._titles)
            )

    def _value(self) -> object:
        field = self._chosen()
        return checked(self._listing, field, self._editors.read(field, self.editor))

    @Slot()
    def begin(self) -> None:
        field, listing, ids = self._chosen(), self._listing, self._ids
        value = self._value()
        how = self.how.currentData() if field.kind is Kind.TAGS else "set"
        edit = {field.editable or field.name: value} if how == "set" else {}
        tags = tuple(value) if how != "set" and isinstance(value, (list, tuple)) else ()
        in_english = LISTINGS[listing.name]
        label = f"{in_english.title}: {in_english.field(field.name).title}"

        def do(doing: Doing) -> int:
            from core.journal.commands import labelled
            from core.lists.bulk import bulk_edit

            doing.tell(0, len(ids))
            with doing.session() as session:
                labelled(session, label)
                add, remove = (tags, ()) if how == "add" else ((), tags)
                return bulk_edit(
                    session,
                    listing,
                    ids,
                    edit,
                    add_tags=add,
                    remove_tags=remove,
                    tell=doing.tell,
                    cancelled=doing.is_cancelled,
                )

        self._works.begin(
            self.windowTitle(),
            do,
            self._edited,
            # It is one transaction.
            off=self.tr("The change was called off; nothing was changed."),
            owner=self.parent(),
        )
        self.accept()
