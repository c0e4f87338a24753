"""A logo: picked or dropped, checked, scaled to what is kept, and shown."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageReader, QImageWriter, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from core.access import brands
from core.disk import why
from core.errors import Refused

# As it stands on the screen; twice that on a display of twice as many pixels.
SHOWN = QSize(200, 88)
MEGABYTES = 256


def prepared(file: Path) -> tuple[bytes, str]:
    """What the database keeps of this file, and its type; for a thread of the tasks."""
    try:
        brands.require_small(file.stat().st_size)
        data = file.read_bytes()
    except OSError as error:
        raise Refused(f"“{file.name}” cannot be read: {why(error)}.") from error
    kind = brands.type_of(data)
    # A drawing is sharp at any size, and has been looked through.
    return (data, kind) if kind == brands.SVG else scaled(data)


def scaled(data: bytes) -> tuple[bytes, str]:
    """Written anew from its points: nothing else that was in the file goes on."""
    image = _read(data, QSize(brands.SIDE, brands.SIDE))
    if image is None:
        raise Refused("This picture cannot be read; it is damaged, or much too large.")
    # A photograph takes a tenth of the room as a JPEG, and has nothing to be seen through.
    for kind, name in ((brands.PNG, b"png"), (brands.JPEG, b"jpg")):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if QImageWriter(buffer, name).write(image) and buffer.size() <= brands.MOST_KEPT // 2:
            return bytes(buffer.data().data()), kind
    raise Refused("This picture is too large for a logo even when it is made smaller.")


def shown(data: bytes | None, kind: str | None) -> QImage | None:
    """As large as it is drawn; None where there is none, or none that may be drawn."""
    if data is None:
        return None
    if kind == brands.SVG:
        try:
            brands.require_harmless(data)
        except Refused:
            return None
    return _read(data, SHOWN * 2)


def _read(data: bytes, room: QSize) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > brands.MOST_PIXELS:
        return None
    is_drawing = bytes(reader.format().data()) == b"svg"
    if is_drawing or not (size.width() <= room.width() and size.height() <= room.height()):
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class LogoBox(QFrame):
    """The logo, or the place to drop one."""

    picked = Signal(Path)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "logo")
        self.setAccessibleName(self.tr("Logo"))
        self.setAcceptDrops(True)
        self._has_logo = self._may = False
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedHeight(SHOWN.height())
        self.picture.setProperty("look", "muted")
        self.choose = QPushButton(self.tr("Choose a logo…"))
        self.choose.setAccessibleName(self.choose.text())
        self.choose.clicked.connect(self.open_files)
        self.remove = QPushButton(self.tr("Take away"))
        self.remove.setAccessibleName(self.tr("Take the logo away"))
        self.remove.setProperty("look", "link")
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.picture)
        column.addLayout(row)
        self.show_logo(None, has_logo=False, may_edit=False)

    def show_logo(self, image: QImage | None, *, has_logo: bool, may_edit: bool) -> None:
        self._has_logo, self._may = has_logo, may_edit
        if image is not None:
            pixels = QPixmap.fromImage(image)
            ratio = self.devicePixelRatioF()
            pixels = pixels.scaled(
                SHOWN * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            pixels.setDevicePixelRatio(ratio)
            self.picture.setPixmap(pixels)
        elif has_logo:
            self.picture.setText(self.tr("This logo cannot be shown."))
        elif may_edit:
            self.picture.setText(self.tr("Drop a picture here"))
        else:
            self.picture.setText(self.tr("No logo"))
        self.picture.setAccessibleName(self.tr("Logo") if has_logo else self.picture.text())
        self.choose.setVisible(may_edit)
        self.remove.setVisible(may_edit and has_logo)

    @Slot()
    def open_files(self) -> None:
        self.chooser = QFileDialog(self, self.tr("Choose a logo"))
        self.chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.chooser.setNameFilter(self.tr("Pictures") + " (*.png *.jpg *.jpeg *.svg *.webp *.gif)")
        self.chooser.fileSelected.connect(lambda name: self.picked.emit(Path(name)))
        self.chooser.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._may and _file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _file(event)
        if self._may and file is not None:
            event.acceptProposedAction()
            self.picked.emit(file)


def _file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
