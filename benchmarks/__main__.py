"""`python -m benchmarks`: measures everything, or what is asked for, and writes the tables."""

import argparse
import os
import sys
from pathlib import Path

RESULTS = Path(__file__).parent / "results"
DATA = "REPORTEDLY_BENCH_DATA"
PARTS = ("yardsticks", "speed", "growth", "screen", "workbench", "footage")
FOOTAGE = ("copies", "retakes", "strangers", "lookups", "pictures", "speed")
"""Parts of the footage part. With `--kept`, each goes on where it broke off."""
_ASKED_FOR = frozenset({"workbench", "footage"})
"""Parts that take so long that they are measured only when they are named."""
SIZES = (1_000, 10_000)


def say(line: str) -> None:
    """Tell how far the run is, on standard error."""
    print(line, file=sys.stderr, flush=True)


def options() -> argparse.ArgumentParser:
    """Give the command line's options."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get(DATA), help=f"or ${DATA}")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this; repeatable")
    parser.add_argument("--task", action="append", default=[], help="only this yardstick")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="reports, for growth")
    parser.add_argument("--incidents", type=int, nargs="+", help="for workbench: how many")
    parser.add_argument(
        "--kept", type=Path, help="for workbench, footage: where to keep what is made"
    )
    parser.add_argument(
        "--footage", choices=FOOTAGE, action="append", help="for footage: only this; repeatable"
    )
    parser.add_argument("--scenes", type=int, help="for footage: how many scenes are rendered")
    parser.add_argument(
        "--hashes", type=int, default=10_000_000, help="for footage: size of the index searched"
    )
    parser.add_argument(
        "--stub-reading",
        action="store_true",
        help="for growth: take the generator's truth in place of reading (--sizes 100000)",
    )
    parser.add_argument(
        "--history",
        choices=("longer", "denser"),
        default="longer",
        help="for growth: whether more reports are more years, or more incidents in one year",
    )
    parser.add_argument("--output", type=Path, default=RESULTS)
    parser.add_argument(
        "--no-pages",
        action="store_true",
        help="write no pages of disagreements, which quote the data, into OUTPUT/disagreements",
    )
    return parser


def main() -> None:
    """Run the parts that were asked for."""
    chosen = options().parse_args()
    parts = frozenset(chosen.part or frozenset(PARTS) - _ASKED_FOR)
    from benchmarks.footage_outcome import Outcome, measure_footage
    from benchmarks.footage_speed import measure_footage_speed
    from benchmarks.growth import STAGES, History, measure_growth
    from benchmarks.screening import screen
    from benchmarks.speed import measure_speed
    from benchmarks.tables import write_results
    from benchmarks.workbench import SIZES as WORKBENCH_SIZES
    from benchmarks.workbench import measure_workbench
    from benchmarks.yardsticks import measure

    measured, speed, growth, screened, answered = [], [], [], [], []
    footage: Outcome | None = None
    if "yardsticks" in parts and chosen.data is None:
        say(f"skipped every yardstick: give --data FOLDER, or set {DATA}")
    elif "yardsticks" in parts:
        pages = None if chosen.no_pages else chosen.output / "disagreements"
        measured = measure(Path(chosen.data), frozenset(chosen.task), say, pages)
    if "speed" in parts:
        speed = measure_speed()
    if "growth" in parts:
        history = History(chosen.history)
        for row in measure_growth(chosen.sizes, stub=chosen.stub_reading, history=history):
            stages = ", ".join(f"{stage} {getattr(row, stage):.1f} s" for stage in STAGES)
            say(f"growth: {row.reports} reports, {stages}")
            growth.append(row)
    if "screen" in parts and chosen.data is not None:
        screened = list(screen(Path(chosen.data), frozenset(chosen.task), say))
    if "workbench" in parts:
        answered = list(measure_workbench(chosen.incidents or WORKBENCH_SIZES, chosen.kept))
    if "footage" in parts:
        asked = frozenset(chosen.footage or FOOTAGE)
        if "speed" in asked:
            speed = [*speed, *measure_footage_speed(chosen.hashes, say)]
        footage = measure_footage(say, asked, chosen.kept, chosen.scenes)
    machine, page = write_results(
        chosen.output, measured, speed, growth, screened, answered, footage
    )
    print(page.read_text(encoding="utf-8"))
    say(f"written to {machine} and {page}")


if __name__ == "__main__":
    main()
