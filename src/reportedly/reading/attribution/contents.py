"""Lists where a cue's content may start and end: at its drafts' own edges, and at others near.

A parse seldom errs on where a constituent begins, but often on which of them belongs to the
content. Each draft therefore gives several starts and several ends, all of them edges of
constituents or quotations, and a learned ranking chooses (see ranking.py).
"""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.phrases import CLOSERS, spans_of
from reportedly.reading.attribution.quotations import Quotation
from reportedly.reading.findings import Span

OWN = "own"
_MOST_EDGES = 10
_STRETCHES = 3
"""How many constituents after a draft's end are tried as part of it."""
_OPENING = frozenset({"mark", "prep", "aux", "cc", "advmod", "agent"})
_INNER = frozenset({"acl", "relcl", "xcomp", "ccomp", "prep", "pcomp", "pobj", "conj", "advcl"})
_NEAR = 4
"""Tokens between the cue and a content that may begin right after the cue."""


class Edge(msgspec.Struct, frozen=True):
    """A start or end that is tried: the index of the token it stands before, and its reason."""

    at: int
    why: str


class Stretches(msgspec.Struct, frozen=True):
    """A draft with the starts of its first piece and the ends of its last, its own first.

    `gaps` are the token ranges between its pieces.
    """

    draft: Draft
    starts: tuple[Edge, ...]
    ends: tuple[Edge, ...]
    gaps: tuple[tuple[int, int], ...]

    def pairs(self) -> list[tuple[int, int]]:
        """List the numbers of the starts and ends that go together."""
        return [
            (s, e)
            for s, start in enumerate(self.starts)
            for e, end in enumerate(self.ends)
            if start.at < end.at
        ]

    def content(self, document: Document, start: int, end: int) -> tuple[Span, ...]:
        """Give the spans from start number `start` to end number `end`; () where none is left."""
        if start == end == 0:
            return self.draft.content
        tokens = range(self.starts[start].at, self.ends[end].at)
        inside = (i for i in tokens if not any(a <= i < b for a, b in self.gaps))
        return spans_of(document, [i for i in inside if i != self.draft.cue_token])


def stretches(document: Document, draft: Draft, quotes: Sequence[Quotation]) -> Stretches:
    """Find the edges that the content of `draft` may have."""
    pieces = [(document.token_at(s.start), document.token_at(s.end - 1) + 1) for s in draft.content]
    gaps = tuple((a[1], b[0]) for a, b in pairwise(pieces))
    starts = _distinct(_starts(document, draft, pieces, quotes))
    ends = _distinct(_ends(document, draft.cue_token, pieces[-1], quotes))
    return Stretches(draft, starts, ends, gaps)


def _starts(
    document: Document,
    draft: Draft,
    pieces: list[tuple[int, int]],
    quotes: Sequence[Quotation],
) -> Iterator[Edge]:
    own, end = pieces[0]
    cue = draft.cue_token
    yield Edge(own, OWN)
    if draft.source and cue < own and draft.source[-1].end <= document.tokens[own].start:
        past = document.token_at(draft.source[-1].end - 1) + 1
        past += document.tokens[past].text in {",", ":"}
        if cue < past < own:
            yield Edge(past, "after source")
    opening = document.tokens[own]
    if opening.dep in _OPENING and own + 1 < end:
        yield Edge(own + 1, "past " + opening.dep)
    if cue + 1 < own <= cue + _NEAR:
        yield Edge(cue + 1, "after cue")
    if own and _opens_quotation(document, own - 1, end, quotes):
        yield Edge(own - 1, "opening mark")
    yield from _quotations_inside(document, (own, end), quotes)
    if len(pieces) == 1:
        for token in _right_edge(document, pieces[0]):
            if token.dep in _INNER:
                yield Edge(document.subtree(token.index)[0], "inside " + token.dep)


def _opens_quotation(document: Document, mark: int, end: int, quotes: Sequence[Quotation]) -> bool:
    """Tell the mark before 'nothing left” of the bridge', which the parse leaves outside."""
    start = document.tokens[mark].start
    place = bisect.bisect_left(quotes, start, key=lambda q: q.start)
    opened = place < len(quotes) and quotes[place].start == start
    return opened and quotes[place].end <= document.tokens[end - 1].end


def _quotations_inside(
    document: Document, piece: tuple[int, int], quotes: Sequence[Quotation]
) -> Iterator[Edge]:
    """Give where quotations open inside a piece: 'called the raid “a crime”'."""
    tokens = document.tokens
    first, last = tokens[piece[0]].end, tokens[piece[1] - 1].end
    place = bisect.bisect_left(quotes, first, key=lambda q: q.start)
    while place < len(quotes) and quotes[place].start < last:
        yield Edge(document.token_at(quotes[place].start), "quotation")
        place += 1


def _ends(
    document: Document, cue: int, piece: tuple[int, int], quotes: Sequence[Quotation]
) -> Iterator[Edge]:
    yield Edge(piece[1], OWN)
    if (closing := _closing(document, piece, quotes)) is not None:
        yield Edge(closing, "quotation")
    yield from _stretched(document, cue, piece)
    for token in _right_edge(document, piece):
        end = _back_over_joints(document, document.subtree(token.index)[0], piece[0])
        if end > piece[0]:
            yield Edge(end, "cut " + token.dep)


def _right_edge(document: Document, piece: tuple[int, int]) -> Iterator[Token]:
    """Give what ends where the piece ends, longest first, without the piece's own head."""
    first, last = piece
    while last > first and document.tokens[last - 1].pos == "PUNCT":
        last -= 1
    for index in range(first + 1, last):
        left, right = document.subtree(index)
        if left > first and right >= last and document.tokens[index].head < index:
            yield document.tokens[index]


def _back_over_joints(document: Document, end: int, first: int) -> int:
    while end > first + 1:
        token = document.tokens[end - 1]
        if token.dep != "cc" and (token.pos != "PUNCT" or token.text in CLOSERS):
            break
        end -= 1
    return end


def _stretched(document: Document, cue: int, piece: tuple[int, int]) -> Iterator[Edge]:
    """Take in the constituents that follow, one by one, then all to the sentence's end."""
    last = document.sentence_of(piece[1] - 1).last
    if piece[1] <= cue:
        last = min(last, cue)
    end = piece[1]
    for _ in range(_STRETCHES):
        following = constituent_after(document, end, last)
        if following is None:
            break
        end = min(document.subtree(following.index)[1], last)
        yield Edge(end, "with " + following.dep)
    if cue < piece[1] < last:
        yield Edge(last, "sentence")


def constituent_after(document: Document, index: int, last: int) -> Token | None:
    """Give the head of the constituent that begins at `index`, past marks and conjunctions.

    None where nothing but marks follows before `last`.
    """
    while index < last and (
        document.tokens[index].pos == "PUNCT" or document.tokens[index].dep == "cc"
    ):
        index += 1
    if index >= last:
        return None
    token = document.tokens[index]
    for above in document.ancestors(index):
        if document.subtree(above.index)[0] < index:
            break
        token = above
    return token


def _closing(document: Document, piece: tuple[int, int], quotes: Sequence[Quotation]) -> int | None:
    """Give the end of the quotation that is open where the piece ends."""
    offset = document.tokens[piece[1] - 1].end
    place = bisect.bisect_right(quotes, offset - 1, key=lambda q: q.start) - 1
    if place < 0 or not quotes[place].start < offset < quotes[place].end:
        return None
    return document.token_at(quotes[place].end - 1) + 1


def _distinct(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    found: dict[int, Edge] = {}
    for edge in edges:
        found.setdefault(edge.at, edge)
    return tuple(list(found.values())[:_MOST_EDGES])
