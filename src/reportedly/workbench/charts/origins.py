"""Who repeats whom, as a small graph: origins at the left, behind them the reports."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.publishing.chains import OriginChain, Repeat
from reportedly.publishing.inert import inert
from reportedly.workbench.languages.wording import plain

MOST = 40
"""Reports drawn; the list beside the graph has all."""

COLUMN, ROW = 262, 34
BOX_WIDTH, BOX_HEIGHT = 222, 26
_DEEPEST = 3
_LETTERS = 26
"""Letters of a name that fit a box."""


class Box(msgspec.Struct, frozen=True):
    """An origin (`label` is its letter) or a report; `short` is what fits of `name`."""

    x: int
    y: int
    name: str
    short: str
    label: str
    report: str


class Line(msgspec.Struct, frozen=True):
    """From a report to where it has it from; `why` says it in words."""

    x1: int
    y1: int
    x2: int
    y2: int
    why: str


class OriginGraph(msgspec.Struct, frozen=True):
    """The drawing, in its own units; `left_out` reports are not drawn."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    left_out: int


def origin_graph(chains: Sequence[OriginChain], report_of: Mapping[str, str]) -> OriginGraph:
    """Lay the origins of an incident out, one below the other, reports in the order of print.

    `report_of` gives each claim's report: evidence may name either.
    """
    boxes: list[Box] = []
    lines: list[Line] = []
    row, left = 0, MOST
    for chain in chains:
        shown = chain.reports[:left]
        left -= len(shown)
        if not shown:
            continue
        root = _box(0, row, chain.name, label=chain.label)
        boxes.append(root)
        placed: dict[str, Box] = {}
        depth: dict[str, int] = {}
        for repeat in shown:
            parent = _parent(repeat, placed, report_of)
            depth[repeat.report] = min(depth.get(parent or "", 0) + 1, _DEEPEST)
            box = _box(depth[repeat.report], row, _printed(repeat), report=repeat.report)
            boxes.append(box)
            lines.append(_line(box, placed[parent] if parent else root, _why(repeat, parent)))
            placed[repeat.report] = box
            row += 1
    width = max((box.x + BOX_WIDTH for box in boxes), default=0)
    total = sum(len(chain.reports) for chain in chains)
    return OriginGraph(width, row * ROW, tuple(boxes), tuple(lines), max(0, total - MOST))


def _box(depth: int, row: int, name: str, *, label: str = "", report: str = "") -> Box:
    fits = _LETTERS - (3 if label else 0)
    short = name if len(name) <= fits else name[: fits - 1] + "…"
    return Box(depth * COLUMN, row * ROW + 4, name, short, label, report)


def _printed(repeat: Repeat) -> str:
    day = repeat.published[5:10] if repeat.published else plain("undated")
    return f"{day} {repeat.publisher or plain('unnamed')}"


def _parent(repeat: Repeat, placed: Mapping[str, Box], report_of: Mapping[str, str]) -> str | None:
    """Give the earlier report that evidence ties this one to; None where it has it by itself."""
    ends = (report_of.get(end, end) for e in repeat.evidence for end in (e.first, e.second))
    earlier = [end for end in ends if end in placed and end != repeat.report]
    return earlier[0] if earlier else None


def _why(repeat: Repeat, parent: str | None) -> str:
    if parent is None:
        return plain("carries it first, or on its own")
    return "; ".join(plain(inert(evidence.explanation)) for evidence in repeat.evidence)


def _line(box: Box, target: Box, why: str) -> Line:
    middle = BOX_HEIGHT // 2
    return Line(box.x, box.y + middle, target.x + BOX_WIDTH, target.y + middle, why)


def paths(graph: OriginGraph) -> Iterator[tuple[str, str]]:
    """Give each line as an SVG path with its words."""
    for line in graph.lines:
        bend = (line.x1 + line.x2) // 2
        yield f"M{line.x1} {line.y1}H{bend}V{line.y2}H{line.x2}", line.why
