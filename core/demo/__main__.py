"""`python -m core.demo`: fills the chosen database (TRADEWIND_SERVER, or the local one), or clears it."""

import argparse
import sys
import time

from core import home
from core.database.opening import open_database
from core.demo import generator
from core.errors import UserError


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.demo", description=__doc__)
    parser.add_argument("--size", choices=("small", "large"), default="small")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--agency", type=int, help="the number of the agency to fill")
    parser.add_argument("--forced", action="store_true", help="beside other people's work, or anew")
    parser.add_argument("--remove", action="store_true", help="take the demo data away again")
    said = parser.parse_args(arguments)
    started = time.perf_counter()
    try:
        opened = open_database(home.find(), print)
        try:
            if said.remove:
                print("Gone." if generator.remove(opened.address, print) else "There was none.")
            else:
                made = generator.fill(
                    opened.address,
                    said.agency,
                    size=said.size,
                    seed=said.seed,
                    forced=said.forced,
                    tell=print,
                )
                print(", ".join(f"{count:,} {table}" for table, count in made.counts.items()))
        finally:
            opened.close()
    except UserError as error:
        print(error, file=sys.stderr)
        return 3
    print(f"{time.perf_counter() - started:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
