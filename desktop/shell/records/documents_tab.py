"""The documents of a record: picked or dropped, looked at, saved elsewhere; or a link instead."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout

from core.disk import why
from desktop.shell.doing import Doing
from desktop.shell.language import said
from desktop.shell.records.preview import Preview, PreviewPane, can_show, draw
from desktop.shell.records.rows_tab import Empty, RowDeed, RowsTab
from desktop.shell.records.tabs import About
from desktop.shell.rows import Column
from desktop.shell.shell import Shell
from desktop.shell.words import moment
from desktop.shell.works import Work

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from core.customers.documents import DocumentRow
    from desktop.shell.forms.records import RecordKind

WIDTH = 360
# So many files are told of one by one.
MOST_TOLD = 4


def edit_kind(settled: Mapping[str, object] | None = None) -> "RecordKind":
    """`settled` goes with what is typed: whom a new link is about, and who adds it."""
    from core.customers.dealings import Document
    from core.customers.documents import DocumentEdit, NewLink
    from desktop.shell.forms.records import RecordKind
    from desktop.shell.records import deeds

    return RecordKind(
        "Document",
        Document,
        DocumentEdit,
        NewLink,
        create=lambda session, organization, entry: deeds.make(
            session, Document, organization, {**entry, **(settled or {})}
        ),
    )


class DocumentsTab(RowsTab["DocumentRow"]):
    tables = ("documents",)
    area = "documents"

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__(
            shell,
            about,
            self.tr("Documents"),
            (
                Column(self.tr("Name"), _name, 0, _tone),
                Column(self.tr("Size"), _size, 90, lambda _: "muted"),
                Column(self.tr("Added"), lambda row: moment(row.at), 140),
                Column(self.tr("By"), lambda row: row.owner or "", 130),
            ),
            lambda row: row.id,
            (
                RowDeed(self.tr("Add files…"), self.add, None, "Ctrl+N"),
                RowDeed(self.tr("Add a link…"), self.add_link, None),
                RowDeed(self.tr("Open the link"), self.open_link, lambda row: row.url is not None),
                RowDeed(self.tr("Save as…"), self.save_as, lambda row: row.url is None, "Ctrl+S"),
                RowDeed(self.tr("Rename"), self.rename, lambda _: True, "F2"),
                RowDeed(self.tr("Into the trash"), self.trash, lambda _: True, "Del"),
            ),
            Empty(
                "file-text",
                self.tr("No documents yet"),
                self.tr("Drop files here, up to 25 MB each, or add a link to where one lies."),
            ),
        )
        self.setAcceptDrops(True)
        self.outcomes: list[str] = []
        self.waiting: list[Path] = []
        self.work: Work | None = None
        self._content: tuple[int, str, bytes] | None = None
        self._shown: int | None = None
        self.card = QFrame()
        self.card.setProperty("look", "card")
        self.card.setFixedWidth(WIDTH)
        self.finding = QLabel()
        self.finding.setProperty("look", "note")
        self.finding.setProperty("tone", "warning")
        self.finding.setWordWrap(True)
        self.pane = PreviewPane()
        self.pane.turn = self.turn
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self.finding)
        inside.addWidget(self.pane, 1)
        self.card.hide()
        self.middle.addWidget(self.card)
        self.table.chosen.connect(self._preview)

    def query(self, session: "Session") -> "list[DocumentRow]":
        from core.customers.documents import documents_of

        about = self.about
        return documents_of(session, about.organization_id, about.table, about.record)

    @Slot()
    def show_deeds(self) -> None:
        super().show_deeds()
        # Looking and saving elsewhere need no right to write.
        row = self.chosen
        for deed, button in zip(self.deeds, self.buttons, strict=True):
            if row is not None and deed.act in (self.save_as, self.open_link) and deed.needs:
                button.setEnabled(deed.needs(row))

    # Adding

    @Slot()
    def add(self) -> None:
        dialog = QFileDialog(self, self.tr("Add files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.keep([Path(name) for name in names]))
        dialog.open()

    def keep(self, paths: Sequence[Path]) -> None:
        """One after the other; what is refused is told, and the others go on."""
        self.waiting += paths
        self._keep_next()

    def _keep_next(self) -> None:
        if self.work is not None or not self.waiting:
            return
        path = self.waiting.pop(0)
        about, kept = self.about, self.tr("%s is kept.") % path.name

        def do(doing: Doing) -> str:
            from core.customers.documents import add_file, pick
            from core.customers.timeline import SUBJECTS
            from core.errors import Refused

            try:
                picked = pick(path)
            except Refused as refusal:
                # Told with what becomes of the others: one sentence would cover the one before it.
                return said(str(refusal))
            doing.tell(0, len(picked.content))
            with doing.session() as session:
                add_file(
                    session,
                    about.organization_id,
                    {SUBJECTS[about.table]: about.record},
                    picked,
                    tell=doing.tell,
                    cancelled=doing.is_cancelled,
                )
            return f"{kept} {said(picked.finding)}".strip() if picked.finding else kept

        def then(outcome: str) -> str:
            self.outcomes.append(outcome)
            return "" if self.waiting else self._told()

        # Not in the line of the writes: nobody's click waits for 25 MB on a slow line.
        self.work = self.shell.works.begin(
            self.tr("Adding %s") % path.name,
            do,
            then,
            off=self.tr("Nothing was added."),
            owner=self,
            unit=QLocale().formattedDataSize,
        )
        self.buttons[0].setEnabled(False)
        self.work.ended.connect(self._on_added)

    def _told(self) -> str:
        """What became of each, in as many words as can be read in passing."""
        shown, self.outcomes = self.outcomes, []
        rest = len(shown) - MOST_TOLD
        more = [self.tr("And more: %s.") % rest] if rest > 0 else []
        return " ".join([*shown[:MOST_TOLD], *more])

    @Slot()
    def _on_added(self) -> None:
        self.work = None
        self.buttons[0].setEnabled(self.may_write)
        self.reload()
        self._keep_next()
        if self.work is None and self.outcomes:
            # The last one was called off, and the others are still to be told of.
            self.shell.say(self._told())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.may_write and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.keep([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    @Slot()
    def add_link(self) -> None:
        about, signed = self.about, self.shell.connection.signed
        person = signed.person.user_id if signed is not None else None

        def load() -> "RecordKind":
            from core.customers.timeline import SUBJECTS

            return edit_kind({SUBJECTS[about.table]: about.record, "owner_id": person})

        def loaded(kind: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(self.shell, kind, about.organization_id, parent=self.window())

        self.shell.tasks.run(self, lambda _: load(), loaded)

    # Looking

    @Slot()
    def _preview(self) -> None:
        row = self.chosen
        self.card.setVisible(row is not None)
        if row is None or row.id == self._shown:
            return
        self._shown = row.id
        self.finding.setText(said(row.finding) if row.finding else "")
        self.finding.setVisible(bool(row.finding))
        if row.url is not None:
            self.pane.say(row.url)
        elif not can_show(row.media_type):
            self.pane.say(self.tr("There is no preview of this kind of file; save it to open it."))
        else:
            self._draw(row, 0)

    def turn(self, page: int) -> None:
        if (row := self.chosen) is not None:
            self._draw(row, page)

    def _draw(self, row: "DocumentRow", page: int) -> None:
        known, organization = self._content, self.about.organization_id
        media_type = row.media_type or ""
        if known is None or known[0] != row.id:
            self.pane.say(self.tr("Reading…"))

        def read(session: "Session") -> tuple[bytes, Preview]:
            from core.customers.documents import content_of
            from core.errors import UserError

            try:
                content = (
                    known[2]
                    if known is not None and known[0] == row.id
                    else content_of(session, organization, row.id)
                )
            except UserError as error:
                return b"", Preview(sentence=str(error))
            return content, draw(media_type, content, page)

        def then(found: tuple[bytes, Preview]) -> None:
            self._content = (row.id, media_type, found[0]) if found[0] else None
            if self._shown == row.id:
                self.pane.show_preview(found[1])

        self.shell.tasks.read(self.pane, read, then)

    def open_chosen(self) -> None:
        if (row := self.chosen) is not None:
            (self.open_link if row.url else self.save_as)()

    @Slot()
    def open_link(self) -> None:
        if (row := self.chosen) is not None and row.url:
            url = QUrl(row.url)
            if url.scheme() in ("http", "https"):
                QDesktopServices.openUrl(url)

    @Slot()
    def save_as(self) -> None:
        row = self.chosen
        if row is None or row.url is not None:
            return
        dialog = QFileDialog(self, self.tr("Save as"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(row.file_name or row.title)
        dialog.fileSelected.connect(lambda name: self.save_to(row, Path(name)))
        dialog.open()

    def save_to(self, row: "DocumentRow", path: Path) -> None:
        organization = self.about.organization_id

        def do(doing: Doing) -> None:
            from core.customers.documents import content_of
            from core.errors import Refused

            with doing.session() as session:
                content = content_of(session, organization, row.id, cancelled=doing.is_cancelled)
            beside = path.with_name(f".{path.name}.part")
            try:
                # The old file is there until the new one is whole.
                beside.write_bytes(content)
                beside.replace(path)
            except OSError as error:
                beside.unlink(missing_ok=True)
                raise Refused(f"“{path.name}” could not be written: {why(error)}.") from error

        told = self.tr("Saved: %s") % path
        self.shell.works.begin(self.tr("Saving %s") % path.name, do, lambda _: told)

    # Changing

    @Slot()
    def rename(self) -> None:
        row = self.chosen
        if row is None:
            return

        def loaded(kind: "RecordKind") -> None:
            from desktop.shell.forms.dialog import open_record

            open_record(self.shell, kind, self.about.organization_id, row.id, parent=self.window())

        self.shell.tasks.run(self, lambda _: edit_kind(), loaded)

    @Slot()
    def trash(self) -> None:
        row = self.chosen
        if row is None:
            return

        def command(session: "Session") -> None:
            from core.customers.dealings import Document
            from core.journal.commands import labelled, trash

            labelled(session, "Document moved to the trash")
            trash(session, Document, [row.id])

        said = self.tr("%s is in the trash.") % row.title
        self.shell.tasks.write(command, lambda _: self.shell.say(said))


def _name(row: "DocumentRow") -> str:
    return f"⚠ {row.title}" if row.finding else row.title


def _tone(row: "DocumentRow") -> str:
    return "warning" if row.finding else "text"


def _size(row: "DocumentRow") -> str:
    return QLocale().formattedDataSize(row.size) if row.size is not None else "↗"
