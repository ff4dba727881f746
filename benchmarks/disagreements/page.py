"""Writes disagreements as one HTML page that needs nothing else and loads nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from benchmarks.disagreements.model import Disagreement, Mark

_AROUND = 220
"""Code points of text shown on either side of a mark."""

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
  color: #1c1c1c; background: #fff }}
h2 {{ font-size: 1rem; margin: 0 0 .5rem; font-weight: 600 }}
section {{ border-top: 1px solid #bbb; padding: 1rem 0 }}
.sides {{ display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }}
.sides h3 {{ font-size: .85rem; margin: 0; color: #555 }}
.sides p {{ margin: .1rem 0; overflow-wrap: anywhere }}
.text {{ background: #f6f6f4; padding: .6rem .8rem; margin-top: .6rem; white-space: pre-wrap;
  overflow-wrap: anywhere }}
mark {{ padding: 0 .1em; color: inherit }}
mark.gold {{ background: #ffe08a }}
mark.ours {{ background: #a9d3ff }}
mark.both {{ background: #bfe8b6 }}
.gap {{ color: #777 }}
table {{ border-collapse: collapse }} td {{ padding: 0 1rem 0 0 }}
@media (prefers-color-scheme: dark) {{ body {{ background: #181818; color: #e6e6e6 }}
  .text {{ background: #242424 }} mark {{ color: #111 }} .sides h3, .gap {{ color: #aaa }} }}
</style></head><body>
"""


def page(title: str, found: Sequence[Disagreement], shown: Sequence[Disagreement]) -> str:
    """Give the page of the disagreements `shown`, out of all that were `found`."""
    return "\n".join(_lines(title, found, shown)) + "\n"


def _lines(
    title: str, found: Sequence[Disagreement], shown: Sequence[Disagreement]
) -> Iterator[str]:
    yield _HEAD.format(title=escape(title))
    yield f"<h1>{escape(title)}</h1>"
    yield (
        f"<p>{len(shown)} of {len(found)} disagreements: the worst of each kind, kinds in "
        "proportion to how often they occur. In the text, <mark class=gold>gold</mark>, "
        "<mark class=ours>ours</mark>, <mark class=both>both</mark>. Quotes the data: keep this "
        "page to yourself.</p>"
    )
    kinds = Counter(one.kind for one in found)
    rows = (f"<tr><td>{escape(kind)}<td>{count}" for kind, count in kinds.most_common())
    yield f"<table>{''.join(rows)}</table>"
    for number, one in enumerate(shown, 1):
        yield from _section(number, one)
    yield "</body></html>"


def _section(number: int, one: Disagreement) -> Iterator[str]:
    yield f"<section><h2>{number}. {escape(one.kind)} · {escape(one.document)}</h2>"
    yield "<div class=sides>"
    for heading, lines in (("gold", one.gold), ("ours", one.ours)):
        said = "".join(f"<p>{escape(line)}</p>" for line in lines) or "<p>–</p>"
        yield f"<div><h3>{heading}</h3>{said}</div>"
    yield "</div>"
    if one.text:
        yield f"<div class=text>{_marked(one.text, one.marks)}</div>"
    yield "</section>"


def _marked(text: str, marks: Sequence[Mark]) -> str:
    """Give the windows of `text` around its marks, or its beginning where there is none."""
    windows = _windows(len(text), marks) or [(0, min(len(text), 3 * _AROUND))]
    pieces = [_window(text, start, end, marks) for start, end in windows]
    lead = "<span class=gap>… </span>" if windows[0][0] > 0 else ""
    tail = "<span class=gap> …</span>" if windows[-1][1] < len(text) else ""
    return lead + "<span class=gap> […] </span>".join(pieces) + tail


def _windows(length: int, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for mark in sorted(marks):
        start, end = max(0, mark.start - _AROUND), min(length, mark.end + _AROUND)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _window(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    edges = {start, end}
    for mark in marks:
        edges.update(edge for edge in (mark.start, mark.end) if start < edge < end)
    ordered = sorted(edges)
    pieces = []
    for one, two in pairwise(ordered):
        sides = {m.side for m in marks if m.start <= one and two <= m.end}
        style = "both" if len(sides) > 1 else "".join(sides)
        piece = escape(text[one:two])
        pieces.append(f"<mark class={style}>{piece}</mark>" if style else piece)
    return "".join(pieces)
