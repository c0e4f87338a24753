"""A year of the journal: what people changed, in the words of the commands that change it.

The triggers keep what is done now; what is told here is older than that, and gets older numbers. Each
story ends with what the row says, so whatever of it is undone goes back to what stood there.
"""

import json
from collections.abc import Iterator
from operator import attrgetter
from random import Random
from typing import Any

from core.demo.contacts import Edit
from core.demo.draws import DAY, moment, office
from core.demo.scene import Place, Scene, Staff, line

# More than anybody tells; what is not used is a gap in the numbers.
SETS, CHANGES = 25_000, 30_000
# As the journal's own triggers do: up to here each row is kept by itself.
BULK = 100

SET_COLUMNS = (
    "organization_id, id, at, transaction_number, label, actor_id, role_name, workstation, address,"
    " undoes"
)
CHANGE_COLUMNS = (
    "organization_id, id, at, change_set_id, table_name, action, row_id, row_count, row_ids, before,"
    " after"
)
# Old months have no partition yet: the database makes this one, the last one and those to come.
PARTITION = """
    DO $do$
    DECLARE
        month date;
        part text;
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('tradewind.ensure_partitions'));
        FOR month IN SELECT generate_series(DATE '{first}', now() AT TIME ZONE 'UTC', '1 month') LOOP
            part := 'changes' || to_char(month, '_YYYY_MM');
            CONTINUE WHEN to_regclass('tradewind.' || part) IS NOT NULL;
            EXECUTE format(
                'CREATE TABLE tradewind.%I (LIKE tradewind.changes INCLUDING DEFAULTS INCLUDING '
                'GENERATED INCLUDING CONSTRAINTS INCLUDING INDEXES INCLUDING STORAGE)', part);
            EXECUTE format('ALTER TABLE tradewind.%I ENABLE ROW LEVEL SECURITY', part);
            EXECUTE format(
                'ALTER TABLE tradewind.changes ATTACH PARTITION tradewind.%I FOR VALUES FROM (%L) '
                'TO (%L)', part, month || ' 00:00+00',
                (month + interval '1 month')::date || ' 00:00+00');
        END LOOP;
    END $do$
"""


def number(scene: Scene) -> None:
    """Before anything is filled in, so that the history is older than that."""
    sets, changes = scene.numbers("change_sets", SETS), scene.numbers("changes", CHANGES)
    scene.past = iter(sets), iter(changes)


def fill(scene: Scene) -> None:
    first = moment(scene.year.start).date().replace(day=1)
    scene.connection.execute(PARTITION.format(first=first))
    for place in scene.organizations:
        _Teller(scene, place).tell()


class _Teller:
    def __init__(self, scene: Scene, place: Place) -> None:
        self.scene = scene
        self.place = place
        self.random: Random = scene.random("history", place)
        self.staff = scene.sellers(place)
        self.by_id = {person.id: person for person in self.staff}
        self.sets, self.changes = scene.past
        row = scene.connection.execute("SELECT pg_current_xact_id()::text::bigint").fetchone()
        assert row
        self.transaction = row[0]
        self.set_lines: list[str] = []
        self.change_lines: list[str] = []

    def tell(self) -> None:
        edits: list[list[Edit]] = [[edit] for edit in self.place.happened]
        edits += self._tagged()
        edits.append(mistake := self._mistake())
        edits.sort(key=lambda together: together[0].at if together else 0)
        for together in edits:
            if together:
                self._keep(together, take_back=together is mistake)
        self.scene.copy("change_sets", SET_COLUMNS, self.set_lines)
        self.scene.copy("changes", CHANGE_COLUMNS, self.change_lines)
        self.scene.counts["change_sets"] = self.scene.counts.get("change_sets", 0) + len(
            self.set_lines
        )

    def _keep(self, together: list[Edit], *, take_back: bool) -> None:
        by = self._actor(together[0])
        made = self._set(together[0].at, together[0].label, by, None)
        self._write(made, together[0].at, together)
        if take_back:
            later = together[0].at + 95
            undoing = self._set(later, together[0].label, by, made)
            back = [edit._replace(before=edit.after, after=edit.before) for edit in together]
            self._write(undoing, later, back)

    def _actor(self, edit: Edit) -> Staff:
        """Who had it, or a colleague where nobody did or they had not come yet."""
        there = [person for person in self.staff if person.since < edit.at] or self.staff
        known = self.by_id.get(edit.actor or 0)
        if known is None or known.since >= edit.at or self.random.random() < 0.1:
            return self.random.choice(there)
        return known

    def _set(self, at: int, label: str, by: Staff, undoes: int | None) -> int:
        made = next(self.sets)
        self.set_lines.append(
            line(self.place.id, made, self.scene.year.text(at), self.transaction, label, by.id,
                 by.role_name, by.workstation, by.address, undoes)
        )  # fmt: skip
        return made

    def _write(self, made: int, at: int, edits: list[Edit]) -> None:
        parts = [edits] if len(edits) > BULK else [[edit] for edit in edits]
        for part in parts:
            rows = sorted(edit.row for edit in part)
            ids = "{" + ",".join(f"[{row},{row + 1})" for row in rows) + "}"
            self.change_lines.append(
                line(self.place.id, next(self.changes), self.scene.year.text(at), made,
                     part[0].table, "update", rows[0] if len(part) == 1 else None, len(part), ids,
                     _objects(part, attrgetter("before")), _objects(part, attrgetter("after")))
            )  # fmt: skip

    def _tagged(self) -> Iterator[list[Edit]]:
        """Now and then somebody gives many leads a tag at once."""
        year = self.scene.year
        for index, tag in enumerate(self.place.brand.tags[-3:]):
            at = office(year.start + (year.now - year.start) * (4 + 2 * index) // 10)
            found = self.scene.connection.execute(
                "SELECT id, tags FROM tradewind.leads WHERE organization_id = %s AND %s = ANY (tags)"
                " AND created_at < %s ORDER BY created_at DESC, id DESC LIMIT %s",
                (self.place.id, tag, moment(at), 25 if index else 2 * BULK),
            ).fetchall()
            yield [
                Edit(at, f"Tag leads “{tag}”", "leads", row,
                     {"tags": [one for one in tags if one != tag]},
                     {"tags": [*(one for one in tags if one != tag), tag]}
                     if tags[-1] == tag else {"tags": tags})
                for row, tags in found
            ]  # fmt: skip

    def _mistake(self) -> list[Edit]:
        """Somebody archived what they should not have, and took it back at once."""
        at = office(self.scene.year.now - 9 * DAY)
        found = self.scene.connection.execute(
            "SELECT id, status FROM tradewind.leads WHERE organization_id = %s"
            " AND status IN ('nurturing', 'interested') AND updated_at < %s ORDER BY id DESC LIMIT 12",
            (self.place.id, moment(at)),
        ).fetchall()
        return [
            Edit(at, "Archive leads", "leads", row, {"status": status}, {"status": "archived"})
            for row, status in found
        ]


def _objects(part: list[Edit], side: Any) -> str:
    objects = [{"id": edit.row, **side(edit)} for edit in sorted(part, key=attrgetter("row"))]
    return json.dumps(objects, ensure_ascii=False, separators=(", ", ": "))
