"""Place names that only one side has, or that lie elsewhere: each name once, with how often."""

from collections import defaultdict
from collections.abc import Iterator

from benchmarks.disagreements.model import Disagreement, Mark
from benchmarks.scorer import Row
from reportedly.gazetteer.sphere import kilometres

_FAR_KM = 161.0


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every name on which the sides differ, for each kind of difference."""
    ours = {row["doc_id"]: row["toponyms"] for row in predicted}
    alike: dict[tuple[str, str], list[Disagreement]] = defaultdict(list)
    for row in gold:
        for name, one in _of_text(row, ours.get(row["doc_id"], [])):
            alike[one.kind, name].append(one)
    for group in alike.values():
        worst = max(group, key=lambda one: one.badness)
        often = f"{len(group)} mentions in {len({one.document for one in group})} texts"
        yield worst._replace(badness=sum(one.badness for one in group), gold=(*worst.gold, often))


def _of_text(row: Row, found: list[Row]) -> Iterator[tuple[str, Disagreement]]:
    known = {(t["start"], t["end"]): t for t in row["toponyms"]}
    ours = {(t["start"], t["end"]): t for t in found}
    for span in sorted(known.keys() | ours.keys()):
        kind, badness = _kind(known.get(span), ours.get(span), span, known, ours)
        if kind:
            marks = [
                Mark(*span, side) for side, t in (("gold", known), ("ours", ours)) if span in t
            ]
            said = (_said(known.get(span)), _said(ours.get(span)))
            name = row["text"][slice(*span)]
            one = Disagreement(row["doc_id"], kind, badness, *said, row["text"], tuple(marks))
            yield name, one


Span = tuple[int, int]


def _kind(
    known: Row | None,
    ours: Row | None,
    span: Span,
    all_known: dict[Span, Row],
    all_ours: dict[Span, Row],
) -> tuple[str, float]:
    if known is None:
        return ("spurious, longer or shorter" if _touches(span, all_known) else "spurious"), 1.0
    if ours is None:
        return ("missed, longer or shorter" if _touches(span, all_ours) else "missed"), 1.0
    if known["lat"] is None:
        return "", 0.0
    if ours["lat"] is None:
        return "not located", 1.0
    away = kilometres(known["lat"], known["lon"], ours["lat"], ours["lon"])
    return ("located elsewhere", away) if away > _FAR_KM else ("", 0.0)


def _touches(span: Span, others: dict[Span, Row]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _said(toponym: Row | None) -> tuple[str, ...]:
    if toponym is None:
        return ()
    if toponym["lat"] is None:
        return ("without coordinates",)
    return (f"{toponym.get('name', '')} {toponym['lat']:.3f}, {toponym['lon']:.3f}".strip(),)
