"""The first look at a file: what it is, what stands in it, and what its columns probably are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.imports import profiling, shapes
from core.imports.choices import Target
from core.imports.looks import Look
from core.imports.presets import preset_of
from core.imports.profiling import Column
from core.imports.shapes import Shape
from core.imports.suggesting import suggest
from core.imports.texts import Unclosed

PREVIEW = 12


@dataclass(frozen=True)
class Inspected:
    shape: Shape
    columns: tuple[Column, ...]
    preview: tuple[tuple[str, ...], ...]
    mapping: Mapping[str, str]
    # The vendor whose file it seems to be.
    preset: str
    # About so many; a workbook knows, of a text it is worked out.
    rows: int


def inspect(path: Path, said: Mapping[str, Any] | None, target: str) -> Inspected:
    """`said` is what the person has changed about the shape."""
    shape = shapes.find(path) if said is None else shapes.headed(path, shape_from(said))
    try:
        columns = profiling.profile(shape.headers, shapes.rows(path, shape))
    except Unclosed as error:
        if said is not None:
            raise
        shape = shapes.headed(path, shapes.unquoted(shape, error))
        columns = profiling.profile(shape.headers, shapes.rows(path, shape))
    preset = preset_of(shape.headers)
    preview: list[tuple[str, ...]] = []
    for row in shapes.rows(path, shape):
        if any(row):
            preview.append(tuple(cell[:300] for cell in row[: len(shape.headers)]))
        if len(preview) >= PREVIEW:
            break
    return Inspected(
        shape,
        tuple(columns),
        tuple(preview),
        suggest(Target(target), columns, preset),
        preset.name if preset else "",
        _rows(path, shape, columns),
    )


def _rows(path: Path, shape: Shape, columns: Iterable[Column]) -> int:
    looked = max((column.rows for column in columns), default=0)
    if looked < profiling.ROWS or shape.kind == "vcard":
        return looked
    if shape.kind == "workbook":
        from core.imports import workbooks

        return workbooks.height(path, shape.sheet) - shape.skipped - shape.has_headers
    read = 0
    for count, row in enumerate(shapes.rows(path, shape), 1):
        read += sum(map(len, row)) + len(row) + 1
        if count >= 2000:
            break
    factor = 2 if shape.encoding.startswith("utf-16") else 1
    return max(looked, round(path.stat().st_size / (read * factor / count)))


def shape_from(said: Mapping[str, Any]) -> Shape:
    tuples = {name: tuple(said.get(name) or ()) for name in ("sheets", "headers", "notes")}
    return Shape(**(dict(said) | tuples))


def columns_from(said: Iterable[Mapping[str, Any]]) -> list[Column]:
    return [
        Column(**(dict(each) | {"examples": tuple(each["examples"]), "look": Look(each["look"])}))
        for each in said
    ]


def inspected_from(said: Mapping[str, Any]) -> Inspected:
    return Inspected(
        shape_from(said["shape"]),
        tuple(columns_from(said["columns"])),
        tuple(tuple(row) for row in said["preview"]),
        said["mapping"],
        said["preset"],
        said["rows"],
    )
