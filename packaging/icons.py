"""The application's icon in the forms that the systems want, drawn from the one SVG."""

import os
import struct
from pathlib import Path

SVG = Path(__file__).resolve().parents[1] / "resources" / "icons" / "tradewind.svg"


def png(size: int) -> bytes:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, Qt  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico() -> bytes:
    """Windows: a directory of PNGs; a size of 256 is written as 0."""
    sizes = (16, 24, 32, 48, 64, 128, 256)
    images = [png(size) for size in sizes]
    directory = struct.pack("<HHH", 0, 1, len(images))
    place = len(directory) + 16 * len(images)
    for size, image in zip(sizes, images, strict=True):
        side = size % 256
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), place)
        place += len(image)
    return directory + b"".join(images)


def icns() -> bytes:
    """macOS: blocks of a four-letter kind, a length that counts its own header, and a PNG."""
    kinds = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
    blocks = b""
    for kind, size in kinds.items():
        image = png(size)
        blocks += kind + struct.pack(">I", 8 + len(image)) + image
    return b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks


def draw(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tradewind.png").write_bytes(png(256))
    (folder / "tradewind.ico").write_bytes(ico())
    (folder / "tradewind.icns").write_bytes(icns())
