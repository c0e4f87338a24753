"""Rows as text: onto the clipboard, or dragged into another program."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QMimeData, QObject, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.shell.listing.lane import Lane
from desktop.shell.listing.model import ListModel
from desktop.shell.tasks import Tasks

if TYPE_CHECKING:
    from psycopg import Connection

    from core.lists.reading import Question

# More rows than this belong into a file.
MOST_COPIED = 100_000
MOST_DRAGGED = 1000
CHUNK = 1000


class Dragged(NamedTuple):
    ids: "array[int]"
    text: str
    file: Path


class Copying(QObject):
    # How many rows are on the clipboard, or why none are.
    copied = Signal(int)
    refused = Signal(str)

    def __init__(self, model: ListModel, tasks: Tasks) -> None:
        super().__init__(model)
        self._model = model
        self._copying, self._dragging = Lane(tasks, self), Lane(tasks, self)
        self._dragged: Dragged | None = None
        # A program that a file was dropped into may read it much later, so it stays till the end.
        self._folder: QTemporaryDir | None = None

    def copy(self, ids: "array[int]", columns: Sequence[str]) -> None:
        if len(ids) > MOST_COPIED:
            self.refused.emit(
                self.tr(
                    "At most 100,000 rows can be copied at once; export them to a file instead."
                )
            )
            return
        question = self._question(columns)

        def then(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(len(ids))

        self._copying.ask(
            lambda connection: _text(connection, question, ids), then, self.refused.emit
        )

    def prepare_drag(self, ids: "array[int]", columns: Sequence[str]) -> None:
        """Fetched when the button goes down, so that all is there when the drag begins."""
        if not ids or len(ids) > MOST_DRAGGED or (self._dragged and self._dragged.ids == ids):
            return
        self._dragged = None
        question, file = self._question(columns), self._file()

        def read(connection: "Connection[Any]") -> Dragged:
            from core.lists.exporting import write_csv

            write_csv(connection, question, file, ids=ids)
            return Dragged(ids, _text(connection, question, ids), file)

        def keep(dragged: Dragged) -> None:
            self._dragged = dragged

        self._dragging.ask(read, keep, lambda _: None)

    def mime(self) -> QMimeData | None:
        """Text for an editor, a table for a spreadsheet, and a file for a folder."""
        if self._dragged is None:
            return None
        said = QMimeData()
        said.setText(self._dragged.text)
        said.setData("text/csv", self._dragged.file.read_bytes())
        said.setUrls([QUrl.fromLocalFile(str(self._dragged.file))])
        # Setting addresses replaces the text where a platform has only one of them.
        said.setText(self._dragged.text)
        return said

    def drag(self, source: QWidget) -> None:
        said = self.mime()
        if said is not None:
            drag = QDrag(source)
            drag.setMimeData(said)
            drag.exec(Qt.DropAction.CopyAction)

    def _question(self, columns: Sequence[str]) -> "Question":
        assert self._model.question is not None
        return replace(self._model.question, fields=tuple(columns))

    def _file(self) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.filePath(f"{self._model.listing.title}.csv"))


def _text(connection: "Connection[Any]", question: "Question", ids: "array[int]") -> str:
    from core.lists.exporting import tsv
    from core.lists.reading import window

    lines = []
    for start in range(0, len(ids), CHUNK):
        piece = ids[start : start + CHUNK]
        found = window(connection, question, piece.tolist())
        lines.append(tsv([found[id_] for id_ in piece if id_ in found]))
    return "".join(lines)
