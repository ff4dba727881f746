"""Writes what was measured as JSON and as a Markdown table."""

import json
import platform
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.footage_outcome import Outcome
from benchmarks.growth import Growth, exponents
from benchmarks.screening import Screened
from benchmarks.speed import Speed
from benchmarks.workbench import KEPT, Answered
from benchmarks.yardsticks import Measured


def write_results(
    folder: Path,
    measured: Sequence[Measured],
    speed: Sequence[Speed],
    growth: Sequence[Growth],
    screened: Sequence[Screened] = (),
    answered: Sequence[Answered] = (),
    footage: Outcome | None = None,
) -> tuple[Path, Path]:
    """Write `results.json` and `results.md` into `folder`; give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    data = {
        "python": platform.python_version(),
        "yardsticks": [{**m._asdict(), "beats_naive": m.beats_naive} for m in measured],
        "speed": [s._asdict() for s in speed],
        "growth": [g._asdict() for g in growth],
        "screen": [s._asdict() for s in screened],
        "workbench": [{**a._asdict(), "kept": a.kept} for a in answered],
        "footage": _footage_data(footage),
    }
    machine, page = folder / "results.json", folder / "results.md"
    machine.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    lines = [*_page(measured, speed, growth), *_screen_table(screened)]
    lines += [*_workbench_table(answered), *_footage_table(footage)]
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return machine, page


def _page(
    measured: Sequence[Measured], speed: Sequence[Speed], growth: Sequence[Growth]
) -> Iterator[str]:
    yield "# Benchmark results"
    if measured:
        yield "\n## Yardsticks\n"
        yield "| task | file | metric | figure | 95 % interval | naive | beaten |"
        yield "| --- | --- | --- | ---: | --- | ---: | --- |"
    compared = {(m.task, m.file) for m in measured if m.naive is not None}
    for m in measured:
        figure = f"| {m.task} | {m.file} | {m.metric} | {m.value:.3f} | {_interval(m)}"
        if m.naive is not None:
            yield f"{figure} | {m.naive:.3f} | {'yes' if m.beats_naive else 'NO'} |"
        elif (m.task, m.file) not in compared:
            yield f"{figure} | | |"
    if speed:
        yield "\n## Speed\n\n| what | figure | unit | promise |\n| --- | ---: | --- | --- |"
    for s in speed:
        yield f"| {s.name} | {s.value:,.2f} | {s.unit} | {s.promise} |"
    if growth:
        yield from _growth_table(growth)


def _interval(measured: Measured) -> str:
    if measured.low is None or measured.high is None:
        return ""
    return f"{measured.low:.3f} to {measured.high:.3f}"


def _growth_table(growth: Sequence[Growth]) -> Iterator[str]:
    columns = [*Growth._fields]
    yield "\n## Growth"
    yield "\nSeconds of processor time by stage (by the clock for reading, in several processes),"
    yield "MiB on disk; `table` is the command `reportedly incidents` in a process of its own, by"
    yield "the clock, promised under 1 s at 100,000 reports. A report is a post of some 55 words;"
    yield "`reader` says what read it, or that the generator's truth took its place.\n"
    yield "| " + " | ".join(columns) + " |"
    yield "|" + " ---: |" * len(columns)
    for row in growth:
        yield "| " + " | ".join(map(_cell, row)) + " |"
    if len(growth) > 1:
        power = exponents(growth[0], growth[-1])
        whole = power.pop("beyond_reading")
        stages = ", ".join(f"{stage} {by:.2f}" for stage, by in power.items())
        yield f"\nBeyond reading, cost grew as n^{whole:.2f} · log n (promise: at most n log n)."
        yield f"By stage, the power of n beside log n: {stages}."


def _screen_table(screened: Sequence[Screened]) -> Iterator[str]:
    if not screened:
        return
    yield "\n## Screen"
    yield "\nTexts in which nothing is found, those that the screen passes over without a parse,"
    yield "and the claims of a full reading that it loses (promise: under 0.5 %).\n"
    yield "| file | texts | with nothing to read | passed over | claims | lost |"
    yield "| --- |" + " ---: |" * 5
    whole = Screened("all", *map(sum, zip(*(row[1:] for row in screened), strict=True)))
    for row in (*screened, whole):
        yield "| " + " | ".join(map(_cell, row)) + " |"


def _workbench_table(answered: Sequence[Answered]) -> Iterator[str]:
    if not answered:
        return
    yield "\n## Workbench"
    yield "\nMilliseconds of processor time in which a page or an action is answered: the first"
    yield "request, and the median and 95th percentile of those that follow it. The first screen"
    yield "in Chromium is timed by the clock, from opening the link until filters, table, timeline"
    yield "and the map's drawing are there and work; its page's thread by processor time.\n"
    yield "| incidents | what | first | median | p95 | promise | kept |"
    yield "| ---: | --- | ---: | ---: | ---: | --- | --- |"
    for row in answered:
        yield "| " + " | ".join(map(_cell, (*row[:6], row.kept))) + " |"
    promised = [row for row in answered if row.kept]
    kept = [row for row in promised if row.kept == KEPT]
    broken = "; ".join(row.what for row in promised if row.kept != KEPT)
    yield f"\nOf {len(promised)} promises {len(kept)} kept{f'; not kept: {broken}' * bool(broken)}."


def _footage_data(footage: Outcome | None) -> dict[str, object] | None:
    if footage is None:
        return None
    return {
        "edits": [row._asdict() for row in footage.edits],
        "no_copies": [row._asdict() for row in footage.no_copies],
        "shares": [row._asdict() for row in footage.shares],
        "pdq": footage.pdq,
        "lookups": [row._asdict() for row in footage.lookups],
        "pictures": [row._asdict() for row in footage.pictures],
    }


def _footage_table(footage: Outcome | None) -> Iterator[str]:
    if footage is None:
        return
    yield "\n## Footage"
    yield "\nCopies after each edit: matched (a copy or the same scene), called a copy, and the"
    yield "shared part located within half a second at both ends in both films; beside them, copies"
    yield "of which any two frames lie within 31 bits of PDQ.\n"
    yield "| edit | strength | copies | matched | called copy | located | PDQ within 31 |"
    yield "| --- | --- |" + " ---: |" * 5
    for row in footage.edits:
        yield "| " + " | ".join(map(_cell, row)) + " |"
    yield "\n| share of | copies | matched | called copy | located |\n| --- |" + " ---: |" * 4
    for share in footage.shares:
        figures = " | ".join(f"{value:.3f}" for value in share[2:])
        yield f"| {share.of} | {share.count} | {figures} |"
    yield "\n| pairs without a copy | pairs | called copy | called same scene | PDQ within 31 |"
    yield "| --- |" + " ---: |" * 4
    for pairs in footage.no_copies:
        yield "| " + " | ".join(map(_cell, pairs)) + " |"
    yield "\n| PDQ's frames alone | share of copies |\n| --- | ---: |"
    for name, value in footage.pdq.items():
        yield f"| {name} | {value:.3f} |"
    yield "\n| copies looked up in the index | copies | found | films proposed | ms of CPU |"
    yield "| --- |" + " ---: |" * 4
    for row in footage.lookups:
        yield "| " + " | ".join(map(_cell, row)) + " |"
    yield "\n| pairs of single pictures | pairs | called copy | called same scene | unrelated |"
    yield "| --- |" + " ---: |" * 4
    for told in footage.pictures:
        yield "| " + " | ".join(map(_cell, told)) + " |"


def _cell(value: object) -> str:
    return value if isinstance(value, str) else f"{value:,.2f}".removesuffix(".00")
