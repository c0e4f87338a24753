"""`tradewind import leads|contacts|companies FILE`: the same import without a window.

It is a person's own, under their rights. `--mapping FILE` is JSON: {"Header": "field", …}, where an
empty field leaves a column out and "extra:Name" keeps it under that name.
"""

import argparse
import codecs
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.disk import why
from core.errors import Refused
from core.imports.choices import Target

if TYPE_CHECKING:
    from core.imports.importing import Import, Outcome, Progress
    from core.imports.inspecting import Inspected
    from core.imports.linking import Named
    from core.imports.plans import Plan

DONE, WANTING = 0, 1


def add_to(kinds: Any, shared: argparse.ArgumentParser) -> None:
    made = kinds.add_parser(
        "import", parents=[shared], help="bring leads, contacts or companies in from a file"
    )
    made.add_argument("target", choices=[each.value for each in Target])
    made.add_argument("file", type=Path, help="CSV, TSV, XLSX, XLS, ODS, or vCard for contacts")
    made.add_argument("--as", dest="actor", metavar="EMAIL", help="the person who does it")
    made.add_argument(
        "--organization", dest="place", metavar="SLUG", help="by its short name or number"
    )
    made.add_argument("--mapping", type=Path, metavar="FILE", help="which column becomes what")
    made.add_argument(
        "--dry-run", action="store_true", help="say what would become of the rows, and write none"
    )
    made.add_argument("--name", default="", help="of the import; the file's own without it")
    made.add_argument(
        "--on-match",
        choices=["fill", "overwrite", "skip"],
        help="what happens to records that are there already (fill: only what is empty)",
    )
    made.add_argument(
        "--leave-out", action="store_true", help="bring rows in without values that are no good"
    )
    made.add_argument(
        "--country", default="", metavar="AT", help="of telephone numbers that say none"
    )
    made.add_argument("--source", default="", help="said of leads whose row says none")
    made.add_argument("--tag", action="append", default=[], help="given to every row")
    made.add_argument(
        "--no-companies",
        action="store_true",
        help="link contacts to companies that are here, and make none",
    )
    made.add_argument("--separator", help="what stands between the values, such as ;")
    made.add_argument("--encoding", help="of the text, such as cp1252")
    made.add_argument("--sheet", help="of a workbook")
    made.add_argument("--no-quotes", action="store_true", help="quotation marks mean nothing")
    made.add_argument(
        "--errors",
        type=Path,
        metavar="FILE",
        help="write the rows there that did not come in, or came without their company",
    )
    made.set_defaults(command=bring_in)


def bring_in(said: Any) -> int:
    from core.access.acting import signed_in
    from core.imports import feeding, inspecting
    from core.imports.importing import Import

    _require_file(said.file)
    with signed_in(said) as (address, signed):
        if not signed or not signed.seat:
            raise Refused("Say in which organization: --organization and its short name.")
        organization = signed.seat.organization_id
        found = inspecting.inspected_from(
            feeding.asked("inspect", said.file, target=said.target, shape=_shape(said))
        )
        with Import(
            address,
            organization,
            said.file,
            _plan(said, found),
            found.columns,
            expected=found.rows,
            tell=_teller(said),
        ) as work:
            work.plan = _remembered(said, work, found)
            work.stage()
            outcome = work.dry_run() if said.dry_run else work.carry_out(said.name)
            if said.errors and (left := work.left_to_do())[1]:
                from core.imports.error_files import write

                write(said.errors, work.plan, *left)
    return _answer(said, outcome)


def _require_file(file: Path) -> None:
    if not file.is_file():
        raise Refused(f"There is no file “{file}”.")


def _shape(said: Any) -> dict[str, Any] | None:
    """What the person says of the file, over what is found out about it."""
    from core.imports import feeding, inspecting

    if said.encoding:
        try:
            codecs.lookup(said.encoding)
        except LookupError:
            raise Refused(f"There is no encoding “{said.encoding}”.") from None
    if said.separator is not None and len(said.separator.replace("\\t", "\t")) != 1:
        raise Refused("A separator is one letter, such as ; or \\t.")
    told = {
        "separator": said.separator and said.separator.replace("\\t", "\t"),
        "encoding": said.encoding,
        "sheet": said.sheet,
        "quote": "" if said.no_quotes else None,
    }
    if not any(value is not None for value in told.values()):
        return None
    found = inspecting.inspected_from(
        feeding.asked("inspect", said.file, target=said.target, shape=None)
    )
    return asdict(
        replace(found.shape, **{name: value for name, value in told.items() if value is not None})
    )


def _plan(said: Any, found: "Inspected") -> "Plan":
    from core.imports.plans import OnMatch, Plan
    from core.imports.presets import BY_NAME

    preset = BY_NAME.get(found.preset)
    mapping: Mapping[str, str] = found.mapping
    if said.mapping:
        mapping = dict.fromkeys(found.shape.headers, "") | _read_mapping(said, found)
    return Plan(
        Target(said.target),
        found.shape,
        mapping,
        on_match=OnMatch(said.on_match or OnMatch.FILL),
        leave_out=said.leave_out,
        region=_region(said.country),
        source=said.source or (preset.source if preset else ""),
        tags=tuple(said.tag),
        make_companies=not said.no_companies,
    )


def _region(said: str) -> str:
    from core.imports.places import region_of

    found = region_of(said) if said else ""
    if said and not found:
        raise Refused(f"“{said}” is no country; say it by its two letters, such as AT.")
    return found


def _read_mapping(said: Any, found: "Inspected") -> dict[str, str]:
    try:
        read = json.loads(said.mapping.read_text("utf-8"))
    except OSError as error:
        raise Refused(f"“{said.mapping}” cannot be read: {why(error)}.") from None
    except ValueError as error:
        raise Refused(f"“{said.mapping}” is not JSON: {error}.") from None
    read = read.get("mapping", read) if isinstance(read, dict) else None
    if not isinstance(read, dict) or not all(isinstance(each, str) for each in read.values()):
        raise Refused('A mapping is {"Header": "field", …}.')
    for header in read:
        if header not in found.shape.headers:
            raise Refused(
                f"“{said.file.name}” has no column “{header}”; it has "
                f"{', '.join(found.shape.headers[:20])}."
            )
    return read


def _remembered(said: Any, work: "Import", found: "Inspected") -> "Plan":
    """As a file with these headers was read the last time, where nobody says otherwise."""
    from core.imports import batches

    if said.mapping:
        return work.plan
    known = batches.remembered(work.connection, work.organization, said.target, found.shape.headers)
    if known and set(known[0]) == set(found.shape.headers):
        return replace(work.plan, mapping=known[0]).checked()
    return work.plan


def _teller(said: Any) -> Any:
    if said.json or not sys.stderr.isatty():
        return lambda _: None

    def tell(progress: "Progress") -> None:
        left = f", {progress.left:,.0f} s left" if progress.left is not None else ""
        print(
            f"\r\033[K{PHASES[progress.phase]}: {progress.done:,} rows"
            f" ({progress.per_second:,.0f}/s{left})",
            end="",
            file=sys.stderr,
            flush=True,
        )

    return tell


PHASES = {"read": "Reading", "match": "Comparing", "write": "Writing", "link": "Linking"}


def _answer(said: Any, outcome: "Outcome") -> int:
    from core.imports.reasons import in_words

    judged = outcome.judged
    wanting = judged.blocked + judged.invalid
    if not said.json and sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
    if said.json:
        facts = asdict(judged) | {
            "batch": outcome.batch,
            "dry_run": said.dry_run,
            "reasons": outcome.reasons,
            "companies": asdict(outcome.named) if outcome.named else None,
        }
        print(json.dumps(facts))
    else:
        print(
            f"{judged.total:,} rows {'read' if said.dry_run else 'imported'}:"
            f" {judged.created:,} {'to be ' if said.dry_run else ''}created,"
            f" {judged.updated:,} {'to be ' if said.dry_run else ''}updated,"
            f" {judged.skipped:,} skipped, {judged.blocked:,} blocked, {judged.invalid:,} invalid."
        )
        if outcome.named:
            print(_of_companies(outcome.named, said.dry_run))
        for verdict in ("skip", "blocked", "invalid"):
            for reason, many in outcome.reasons.get(verdict, {}).items():
                print(f"  {many:>9,}  {in_words(reason, Target(said.target))}")
    return WANTING if said.dry_run and wanting else DONE


def _of_companies(named: "Named", is_tried: bool) -> str:
    if not named.allowed:
        return "You may not add to companies here, so nobody is linked to theirs."
    made = ("to be made" if is_tried else "made") if named.made else "not here"
    unclear = f", {named.unclear:,} of a name that several have" if named.unclear else ""
    return f"Companies: {named.known:,} were here, {named.absent:,} {made}{unclear}."
