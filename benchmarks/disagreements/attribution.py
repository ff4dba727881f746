"""Attributions that only one side has, or whose source or content differs."""

from collections.abc import Iterator, Sequence

from benchmarks.disagreements.model import Disagreement, Mark
from benchmarks.scorer import Row

_AGREE = 0.5
"""Overlap from which two spans are of the same thing, as in the scorer's relaxed figures."""

Letters = frozenset[int]


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every attribution of which not every span agrees."""
    ours = {row["doc_id"]: row["attributions"] for row in predicted}
    for row in gold:
        for one, other in _paired(row["attributions"], ours.get(row["doc_id"], [])):
            if not (one and other and _exact(one, other)):
                yield _disagreement(row, one, other)


def _paired(gold: Sequence[Row], ours: Sequence[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Give each side's attributions with what overlaps most with them on the other, best first."""
    pairs = sorted(
        (
            (-_overlap(g, o, "content") - _overlap(g, o, "source"), i, j)
            for i, g in enumerate(gold)
            for j, o in enumerate(ours)
            if _letters(g, "content") & _letters(o, "content")
        )
    )
    left, right = set(range(len(gold))), set(range(len(ours)))
    for _, i, j in pairs:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield gold[i], ours[j]
    yield from ((gold[i], None) for i in sorted(left))
    yield from ((None, ours[j]) for j in sorted(right))


def _letters(attribution: Row, part: str) -> Letters:
    return frozenset(at for start, end in attribution[part] for at in range(start, end))


def _overlap(one: Row, other: Row, part: str) -> float:
    first, second = _letters(one, part), _letters(other, part)
    return len(first & second) / len(first | second) if first or second else 1.0


def _exact(one: Row, other: Row) -> bool:
    return all(sorted(one[part]) == sorted(other[part]) for part in ("source", "content"))


def _disagreement(row: Row, one: Row | None, other: Row | None) -> Disagreement:
    differing = sum(len(a ^ b) for a, b in _sides(one, other))
    marks = [
        Mark(start, end, side)
        for side, attribution in (("gold", one), ("ours", other))
        for part in ("source", "cue", "content")
        for start, end in (attribution or {}).get(part, ())
    ]
    said = (_said(row["text"], one), _said(row["text"], other))
    return Disagreement(
        row["doc_id"], _kind(one, other), differing, *said, row["text"], tuple(marks)
    )


def _sides(one: Row | None, other: Row | None) -> Iterator[tuple[Letters, Letters]]:
    empty: Row = {"source": [], "content": []}
    for part in ("source", "content"):
        yield _letters(one or empty, part), _letters(other or empty, part)


def _kind(one: Row | None, other: Row | None) -> str:
    if other is None:
        return "missed"
    if one is None:
        return "spurious"
    source, content = _overlap(one, other, "source"), _overlap(one, other, "content")
    if content < _AGREE:
        return "other content"
    if source < _AGREE:
        return "other source"
    return "edges of the source" if source < 1 else "edges of the content"


def _said(text: str, attribution: Row | None) -> tuple[str, ...]:
    if attribution is None:
        return ()
    return tuple(
        f"{part}: " + " … ".join(text[start:end] for start, end in attribution[part])
        for part in ("source", "cue", "content")
        if attribution[part]
    )
