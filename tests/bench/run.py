"""`dev.py bench [NAME] [--part PART] [--json FILE]`: runs a benchmark module and prints what it measured.

Some modules can measure one part of what they do: those named in their `PARTS`.

A benchmark is a module of this folder with `run()`, which yields measurements. Nothing here passes
or fails: a figure is printed with its ratio to a baseline of the same run, and whether a goal was met.
"""

import argparse
import importlib
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

# What `dev.py bench NAME` runs: the modules of this folder that measure it, each with a `run()`.
BENCHES = {
    "days": ("days",),
    "list": ("list_core", "list_window"),
    "demo": ("demo",),
    "start": ("window_start", "server_start", "backup"),
    "rights": ("rights",),
    "shell": ("shell",),
    "journal": ("journal",),
    "board": ("board",),
    "leads": ("lead_board",),
    "score": ("score",),
    "search": ("score",),
    "records": ("records",),
    "quotes": ("quotes",),
    "import": ("imports", "import_window"),
    # The same figures by the name of either issue: companies and their merging, and leads.
    "merge": ("duplicates",),
    "duplicates": ("duplicates",),
}


def measurement(
    name: str,
    value: float,
    unit: str,
    *,
    baseline: float | None = None,
    goal: float | None = None,
    of: str = "ratio",
) -> dict[str, object]:
    """`goal` bounds the ratio to the baseline, or with of="value" the figure itself."""
    ratio = value / baseline if baseline else None
    judged = value if of == "value" else ratio
    return {
        "name": name,
        "value": round(value, 4),
        "unit": unit,
        "baseline": None if baseline is None else round(baseline, 4),
        "ratio": None if ratio is None else round(ratio, 3),
        "goal": goal,
        "met": None if goal is None or judged is None else judged <= goal,
    }


def median_seconds(work: Callable[[], object], runs: int = 5) -> float:
    return statistics.median(seconds(work) for _ in range(runs))


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("name", nargs="?", choices=BENCHES, help="all of them without a name")
    parser.add_argument("--part", help="only this part, of benches that have several")
    parser.add_argument("--json", type=Path, metavar="FILE")
    said = parser.parse_args(arguments)
    found: list[dict[str, object]] = []
    for name in [said.name] if said.name else BENCHES:
        for row in _run(name, said.part):
            found.append(row)
            print(_line(row), flush=True)
    if said.json:
        said.json.write_text(json.dumps(found, indent=1))
    return 0


def _run(name: str, part: str | None = None) -> Iterator[dict[str, object]]:
    for module in BENCHES[name]:
        bench = importlib.import_module(f"tests.bench.{module}")
        if part is None:
            yield from bench.run()
        elif part in getattr(bench, "PARTS", ()):
            yield from bench.run(part)


def _line(row: dict[str, object]) -> str:
    met = {True: "met", False: "NOT MET", None: ""}[row["met"]]  # type: ignore[index]
    ratio = "" if row["ratio"] is None else f"× {row['ratio']} of {row['baseline']} {row['unit']}"
    goal = "" if row["goal"] is None else f"goal {row['goal']}"
    return f"{row['name']:<58} {row['value']:>10} {row['unit']:<4} {ratio:<28} {goal:<10} {met}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
