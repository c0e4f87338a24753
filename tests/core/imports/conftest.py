"""Imports by the people of an agency, of files that a test writes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from core.imports import feeding, inspecting
from core.imports.choices import Target
from core.imports.importing import Import, Outcome, Progress
from core.imports.plans import Plan
from tests.core.journal.conftest import Agency, agency
from tests.support.people import Person

__all__ = ["agency"]


@dataclass
class Desk:
    """Where somebody brings files in."""

    agency: Agency
    folder: Path

    def file(self, text: str, name: str = "people.csv") -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def work(
        self,
        file: Path | str,
        target: Target = Target.LEADS,
        person: Person | None = None,
        tell: Callable[[Progress], None] = lambda _: None,
        **more: Any,
    ) -> Import:
        path = self.file(file) if isinstance(file, str) else file
        found = inspecting.inspected_from(feeding.asked("inspect", path, target=target.value))
        mapping = more.pop("mapping", found.mapping)
        plan = Plan(target, found.shape, mapping, **more)
        address = replace(
            (person or self.agency.ann).address,
            more=(("options", f"-c tradewind.organization={self.agency.id}"),),
        )
        return Import(address, self.agency.id, path, plan, found.columns, tell=tell)

    def bring_in(self, file: Path | str, target: Target = Target.LEADS, **more: Any) -> Outcome:
        with self.work(file, target, **more) as work:
            work.stage()
            return work.carry_out()

    def try_out(self, file: Path | str, target: Target = Target.LEADS, **more: Any) -> Outcome:
        with self.work(file, target, **more) as work:
            work.stage()
            return work.dry_run()

    def batch(self) -> dict[str, Any]:
        names = (
            "id, state, total_rows, created_rows, updated_rows, skipped_rows, blocked_rows,"
            " invalid_rows, error_rows, error_message, change_set_id"
        )
        (found,) = self.agency.rows(
            f"SELECT {names} FROM tradewind.lead_batches ORDER BY id DESC LIMIT 1"
        )
        return dict(zip(names.split(", "), found, strict=True))


@pytest.fixture
def desk(agency: Agency, tmp_path: Path) -> Desk:
    return Desk(agency, tmp_path)
